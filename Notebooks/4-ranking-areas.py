# %% [markdown]
# # Ranking 54 areas over six years
#
# Where was the air good on most days, from 2019 to 2024, and how firm is a place in the ranking? `Datasets/air-quality` has days by
# air quality for 1,054 counties in 54 areas of the United States and beside it. The tool adds up counties and ranks areas by exact
# fractions; this notebook checks both with pandas.

# %%
from fractions import Fraction

import matplotlib.pyplot as plt
import pandas

import tool

plt.style.use("plots.mplstyle")
data = "air-quality"

# %% [markdown]
# ## Six rankings in one call
#
# An area has no figures of its own: `rolled_up` says that its days are the sum of the days of its counties. Which counties report
# changes from year to year, and the notes say where.

# %%
ranks = tool.table("rank", "good_days", "--level", "state", "--periods", "2019..2024", "--quiet", data=data)
places = ranks.pivot(index="unit_name", columns="period", values="rank").astype(int)
ranks[ranks["period"] == "2024"].head(10)[
    ["rank", "unit_name", "numerator", "denominator", "value", "gap_to_first", "rank_change", "caveats"]]

# %% [markdown]
# ## Who moved
#
# All 54 lines are drawn; five are named. Hawaii is first in all six years. Minnesota lost 33 places from 2022 to 2023, the most of
# any area in any year. The counts do not say why.

# %%
years = [int(year) for year in places.columns]
named = ["Hawaii", "Minnesota", "Wisconsin", "Idaho", "California"]
figure, axes = plt.subplots(figsize=(9, 6))
for name, line in places.iterrows():
    axes.plot(years, line, color="#dddddd", linewidth=1, zorder=1)
for colour, name in enumerate(named):
    axes.plot(years, places.loc[name], "o-", color=f"C{colour}", linewidth=2, markersize=5, zorder=2)
    axes.text(2024.1, places.loc[name, "2024"], f'{places.loc[name, "2024"]} {name}', va="center")
axes.invert_yaxis()
axes.set_yticks([1, 10, 20, 30, 40, 54])
axes.set_xlim(2018.9, 2024.9)
axes.set_ylabel("place of 54")
axes.set_title("Places by share of good days")
plt.show()

# %% [markdown]
# ## Places and shares
#
# A place hides how close the shares are. In the middle many areas lie within a few points of one another: a small change is
# many places. The line spans the lowest and the highest share of six years; the dot is 2024.

# %%
shares = ranks.pivot(index="unit_name", columns="period", values="value").astype(float)
order = shares.sort_values("2024").index
figure, axes = plt.subplots(figsize=(9, 10))
axes.hlines(range(54), shares.loc[order].min(axis=1), shares.loc[order].max(axis=1), color="#bbbbbb", linewidth=3)
axes.plot(shares.loc[order, "2024"], range(54), "o", markersize=5)
axes.set_yticks(range(54), [f'{name}  {places.loc[name, "2024"]}' for name in order], fontsize=8)
axes.set_ylim(-1, 54)
lowest = shares.min().min() // 10 * 10
axes.set_xlabel(f"good days, % of the days with an index (axis from {lowest:.0f})")
axes.set_xlim(lowest, 100)
axes.set_title("Shares: 2024, and the range of six years")
plt.show()

# %% [markdown]
# ## Is a share of few days firm?
#
# A county that measured on 20 days is no match for one with 366. `--min-base` lists smaller bases below the line, without a rank.

# %%
counties = tool.table("rank", "good_days", "--level", "county", "--periods", "2024", "--min-base", "100", "--quiet", data=data)
below = counties[counties["rank"].isna() & counties["value"].notna()]
below[["unit_name", "numerator", "denominator", "value", "caveats"]].head(10)

# %% [markdown]
# ## The figures hold
#
# Summed and ranked again from the package's own file: with exact fractions, and never as the mean of the counties' rates.

# %%
units = pandas.read_csv(tool.repository / "Datasets/air-quality/units.csv", dtype="string", keep_default_na=False)
days = pandas.read_csv(
    tool.repository / "Datasets/air-quality/observations.csv", dtype={"unit": "string", "period": "string"})
days["state"] = days["unit"].map(units.set_index("unit")["parent"])
good = days[days["category"] == "good"].groupby(["period", "state"])["value"].sum()
all_days = days[days["category"].notna()].groupby(["period", "state"])["value"].sum()

for period, rows in ranks.groupby("period"):
    exact = {state: Fraction(int(good[period, state]), int(all_days[period, state])) for state in rows["unit"]}
    for row in rows.itertuples():
        assert (row.numerator, row.denominator) == (good[period, row.unit], all_days[period, row.unit]), row
        assert row.rank == 1 + sum(other > exact[row.unit] for other in exact.values()), row

# The mean of the counties' rates is another figure, and gives other places.
rates = (days[days["category"] == "good"].set_index(["period", "unit", "state"])["value"]
    / days[days["category"].isna()].set_index(["period", "unit", "state"])["value"])
means = rates["2024"].groupby("state").mean().rank(ascending=False).astype(int)
pooled = ranks[ranks["period"] == "2024"].set_index("unit")["rank"]
assert (means.reindex(pooled.index) != pooled).sum() > 20

assert places.shape == (54, 6)
assert (places.loc["Hawaii"] == 1).all()
assert places.loc["Minnesota"].tolist() == [12, 11, 26, 8, 41, 19]
assert (places["2023"] - places["2022"]).idxmax() == "Minnesota"
assert places.diff(axis=1).max().max() == 33
first = ranks[(ranks["period"] == "2023") & (ranks["rank"] == 1)].iloc[0]
assert (first["numerator"], first["denominator"], first["value"]) == (1017, 1077, 94.428969)
assert ranks["tied"].eq("no").all()
assert (below["denominator"] < 100).all() and len(below) > 0
print("The figures are those of the package.")
