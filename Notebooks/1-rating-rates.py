# %% [markdown]
# # Rating rates, 2021 to 2023
#
# How did the share of members rated *good or better* move in the commune Hải Yến, and how much of the movement is one person?
# The figures are counts from one report, kept in `Datasets/party-reports`. The tool computes; this notebook calls it, reads
# its CSV and draws.

# %%
from decimal import Decimal
from fractions import Fraction

import matplotlib.pyplot as plt
import pandas

import tool

plt.style.use("plots.mplstyle")

# %% [markdown]
# ## One call
#
# `tool.table` runs `sosanh compare … --format csv`. Counts are whole numbers; the value has six digits, rounded once from the
# exact fraction; what the reader must know stands in `caveats`, and the notes say it in words. The target of 95 % is ours.

# %%
members = tool.table("compare", "good_or_better", "--units", "hai_yen", "--target", ">=95", data="party-reports")
members[["unit_name", "period", "numerator", "denominator", "value", "change", "attained", "to_target", "status"]]

# %% [markdown]
# The change is in percentage points, against the year before. In 2021 one more member rated good would have met 95 %.
#
# ## The same figures for cells
#
# Eight cells in 2023, six of them good, one completed, one not yet rated. Who was not rated is not in the base: 6 of 7, not 6 of 8.

# %%
cells = tool.table("compare", "cell_good_or_better", "--units", "hai_yen", data="party-reports")
cells[["unit_name", "period", "numerator", "denominator", "value", "change", "status", "caveats"]]

# %% [markdown]
# ## Points, and what one is worth
#
# Each mark is a full count, not a sample, so there is no margin of error. The orange bar is something else: how far the rate would
# move if one more or one less were rated good, at most up to 100 %. For 174 members that is 0.57 points, for seven cells 14.29.
# The fall from 7 of 7 to 6 of 7 is one cell.

# %%
def draw(axes, rows, title):
    years = rows["period"].astype(int)
    values = rows["value"].astype(float)
    worth = 100 / rows["denominator"].astype(float)
    reach = [worth, (100 - values).clip(upper=worth)]
    axes.errorbar(years, values, yerr=reach, fmt="none", ecolor="C1", elinewidth=9, label="one more or one less")
    axes.plot(years, values, "o-", color="C0", markersize=4)
    for year, row in zip(years, rows.itertuples()):
        axes.text(year, 102, f"{row.numerator} of {row.denominator}\n{row.value:.2f} %", ha="center")
    axes.set_title(title)
    axes.set_xticks(years)
    axes.set_xlim(2020.5, 2023.5)


figure, (left, right) = plt.subplots(1, 2, figsize=(9, 4), sharey=True)
draw(left, members, "Members")
draw(right, cells, "Cells")
left.set_ylabel("rated good or better, % (axis from 70)")
left.set_ylim(70, 108)
left.set_yticks(range(70, 101, 5))
left.legend(loc="lower left", frameon=False)
plt.show()

# %% [markdown]
# ## The figures hold
#
# Recomputed from the counts, as exact fractions, and held against what is known from the report.

# %%
for row in pandas.concat([members, cells]).itertuples():
    exact = Fraction(int(row.numerator), int(row.denominator)) * 100
    assert abs(exact - Fraction(Decimal(str(row.value)))) <= Fraction(1, 2_000_000), row

assert members["period"].tolist() == ["2021", "2022", "2023"]
assert list(zip(members["numerator"], members["denominator"])) == [(165, 174), (174, 177), (178, 180)]
assert members["value"].tolist() == [94.827586, 98.305085, 98.888889]
assert members["change"].tolist()[1:] == [3.477499, 0.583804]
assert members["attained"].tolist() == ["no", "yes", "yes"]
assert members["to_target"].tolist() == [1, 0, 0]
assert list(zip(cells["numerator"], cells["denominator"])) == [(7, 7), (7, 7), (6, 7)]
assert cells["caveats"].tolist()[2] == "unrated_excluded;closed_by_total;small_base"
print("The figures are those of the report.")
