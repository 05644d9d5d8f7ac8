# %% [markdown]
# # Audit of a report
#
# Which figure in a report cannot be right? The report of the commune Hải Yến prints rates, sums and restated figures. The package
# holds each as printed, beside the formula that should give it; `sosanh audit` recomputes all of them exactly.

# %%
from fractions import Fraction

import matplotlib.pyplot as plt

import tool

plt.style.use("plots.mplstyle")

# %% [markdown]
# ## One report

# %%
report = tool.table("audit", "--units", "hai_yen", data="party-reports")
report["verdict"].value_counts().to_frame()

# %% [markdown]
# What does not hold comes with what would repair it. A repair is a possibility: the four groups of members add up to 197 and not
# to 198, so one of them is short by one; which one, the sum alone cannot tell.

# %%
wrong = report[report["verdict"] == "inconsistent"]
wrong[["claim", "inputs", "recomputed", "printed", "difference", "diagnosis", "source"]]

# %% [markdown]
# Two rates hold only if they were cut off instead of rounded. That is no error, and worth knowing: 98.89 % was printed as 98.8.

# %%
cut = report[report["verdict"] == "consistent_other_rounding"]
cut[["claim", "inputs", "recomputed", "printed", "rounding"]]

# %% [markdown]
# ## All five reports
#
# The same for every claim of the package. A rate that was rounded is at most half a unit of its last printed digit away from
# the exact one; one that was cut off lies below it by more.

# %%
claims = tool.table("audit", data="party-reports")
claims["report"] = claims["source"].str.split("#").str[0]
claims.groupby(["report", "verdict"]).size().unstack(fill_value=0)


# %%
def exact(row):
    """The share that a claim is about, from its inputs `a / b`, as a fraction of one."""
    above, below = row.inputs.split(" / ")
    return Fraction(above) / Fraction(below)


shares = claims[claims["kind"].isin(["share", "attainment"]) & claims["inputs"].str.fullmatch(r"[\d.]+ / [\d.]+")].copy()
shares["printed_number"] = [
    Fraction(text.strip("><=~%").replace(".", "").replace(",", ".")) for text in shares["printed"]]
shares["exact"] = [exact(row) * 100 for row in shares.itertuples()]
shares["off"] = [
    float((row.printed_number - row.exact) * 10**row.decimals) for row in shares.itertuples()]

looks = {
    "consistent": ("o", "C0", "rounded"),
    "consistent_other_rounding": ("D", "C3", "cut off"),
    "consistent_qualified": ("s", "C2", "over, nearly, at least"),
}
figure, axes = plt.subplots(figsize=(9, 2.8))
reports = sorted(shares["report"].unique(), reverse=True)
axes.axvspan(-0.5, 0.5, color="#eeeeee")
for verdict, (mark, colour, label) in looks.items():
    rows = shares[shares["verdict"] == verdict]
    axes.scatter(rows["off"], rows["report"].map(reports.index), marker=mark, color=colour, label=label, zorder=3)
axes.set_yticks(range(len(reports)), reports)
axes.set_ylim(-0.6, len(reports) - 0.4)
axes.set_xlabel("printed less exact, in units of the last printed digit; grey is what rounding explains")
axes.set_title("Rates: rounded, or cut off")
axes.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
plt.show()

# %% [markdown]
# ## Your own figures
#
# Claims can also be typed, in Vietnamese or English spelling.

# %%
typed = tool.table("audit", "165/174 = 94,8%", "178/180 = 98,8%", "31+48-44-5-7 = 17")
typed[["claim", "inputs", "recomputed", "printed", "verdict", "rounding", "diagnosis"]]

# %% [markdown]
# ## The figures hold
#
# Rounding done again, half away from zero, by integer arithmetic that is not the tool's.

# %%
for row in shares.itertuples():
    units = row.exact * 10**row.decimals
    rounded = Fraction((units.numerator * 2 + units.denominator) // (units.denominator * 2), 10**row.decimals)
    if row.verdict == "consistent":
        assert rounded == row.printed_number, row
    if row.verdict == "consistent_other_rounding":
        assert rounded != row.printed_number and units // 1 == row.printed_number * 10**row.decimals, row

verdicts = claims["verdict"].value_counts()
assert len(claims) == 83 and len(report) == 24
assert verdicts.to_dict() == {
    "consistent": 68, "consistent_other_rounding": 4, "inconsistent": 4, "no_power": 2,
    "consistent_qualified": 5}
failed = claims[claims["verdict"] == "inconsistent"].set_index("claim")["difference"].to_dict()
assert failed == {
    "duong_kinh_net_change_balance": -6, "hai_yen_members_by_cell_type": 1,
    "hai_yen_rewards_organisations_restated": -1, "lai_chau_decentralisation_documents_text": 3}, failed
assert 31 + 48 - 44 - 5 - 7 == 23 and 138 + 39 + 5 + 15 == 197
print("The figures are those of the reports.")
