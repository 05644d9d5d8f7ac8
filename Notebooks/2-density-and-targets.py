# %% [markdown]
# # Density and targets across five units
#
# Which of the five units has the higher share of members in its population, who met the target, and what may not be compared?
# Most of the answer is what cannot be said: the five reports do not print the same things, and the tool says so cell by cell.

# %%
import matplotlib.pyplot as plt
import pandas

import tool

plt.style.use("plots.mplstyle")
data = "party-reports"

# %% [markdown]
# ## Density
#
# Members over population. A row has a value or a reason why there is none. A missing figure is no 0 and has no rank.

# %%
density = tool.table("compare", "member_density", data=data)
density[["unit_name", "period", "numerator", "denominator", "denominator_period", "value", "status", "caveats"]]

# %% [markdown]
# Two of five units have a density. Dương Kinh counts its members of 2026 against the population of 2025: `dates_differ`. Hải Yến
# has a target of its own for 2025, and is 8 members short of it with the population of 2024.

# %%
rows = density[(density["unit"] != "hai_yen") | (density["status"] == "ok")].iloc[::-1].reset_index()
figure, axes = plt.subplots(figsize=(9, 3.2))
axes.barh(rows.index, rows["value"].astype(float), color="C0", height=0.55)
for position, row in rows.iterrows():
    if row["status"] == "ok":
        counts = f'{row["numerator"]:,} of {row["denominator"]:,.0f}: {row["value"]:.2f} %'
        axes.text(0.15, position, counts, va="center", color="white")
    else:
        axes.text(0.15, position, "· " + row["status"].replace("_", " "), va="center", color="#666666")
for position, target in rows["target"].dropna().items():
    goal = float(target.strip(">="))
    axes.plot([goal, goal], [position - 0.4, position + 0.4], color="C3", linewidth=2.5)
    axes.text(goal + 0.14, position, f"target {target}\nfor 2025", va="center", color="C3")
axes.set_yticks(rows.index, [f'{row["unit_name"]}, {row["period"]}' for _, row in rows.iterrows()])
axes.set_xlim(0, 12)
axes.set_xlabel("members, % of the population")
axes.set_ylim(-0.6, len(rows) - 0.4)
axes.set_title("Two densities of five")
plt.show()

# %% [markdown]
# ## Members per organisation
#
# Each report counts other organisations: those directly below it, cells, or grassroots organisations. They are three measures and
# three indicators, so that the wrong comparison cannot be asked for by accident. Only two pairs of units share one.

# %%
kinds = ["members_per_direct_organisation", "members_per_cell", "members_per_grassroots_organisation"]
sizes = tool.table("compare", *kinds, "--periods", "latest", "--quiet", data=data)
sizes.pivot(index="unit_name", columns="indicator", values="value")[kinds]

# %% [markdown]
# ## Admissions against targets
#
# Targets have three forms: at least 5 a year (Hải Yến), a plan of 187 for 2021 (Tây Sơn), and a number that is not printed (Dương
# Kinh, where only the attainment is).

# %%
admissions = tool.table("compare", "admissions_per_year", "admission_attainment", data=data)
admissions[["indicator", "unit_name", "period", "numerator", "denominator", "value", "target", "attained", "status", "caveats"]]

# %% [markdown]
# ## What may not be compared
#
# Admissions per 1,000 members and year make units of different size alike. The lengths of time still differ, and the years too.
# The picture draws each rate over the time it was counted in, and ranks nothing.

# %%
rates = tool.table("compare", "admission_rate", data=data)
rates[["unit_name", "period", "value", "status", "caveats"]]


# %%
def ends(period):
    """The first day of a period and the last, `2021` being a whole year."""
    first, last = period.split("/") if "/" in period else (period, period)
    return pandas.Timestamp(first), pandas.Timestamp(last if len(last) > 4 else f"{last}-12-31")


figure, axes = plt.subplots(figsize=(9, 3.6))
for colour, row in enumerate(rates[rates["status"] == "ok"].itertuples()):
    first, last = ends(row.period)
    axes.plot([first, last], [row.value] * 2, linewidth=6, color=f"C{colour}", solid_capstyle="butt")
    days = (last - first).days + 1
    axes.text(first, row.value + 1.2, f"{row.unit_name}: {row.value:.1f} ({days:,} days)")
axes.set_ylim(0, 50)
axes.set_xlim(pandas.Timestamp("2020-11-01"), pandas.Timestamp("2026-12-31"))
axes.set_ylabel("admissions per 1,000 members\nand year")
axes.set_title("Three rates over three lengths of time")
plt.show()

# %% [markdown]
# Every reason in these tables, and how often it stands there:

# %%
results = pandas.concat([density, sizes, admissions, rates])
results.groupby("status")["unit"].count().sort_values(ascending=False).rename("results").to_frame()

# %% [markdown]
# ## The figures hold

# %%
known = results.set_index(["indicator", "unit", "period"]).sort_index()
value, status = known["value"], known["status"]

assert value["member_density", "duong_kinh", "2026-03-01"] == 4.531987
assert value["member_density", "hai_yen", "2024-05-30"] == 9.865471
assert density["status"].tolist() == [
    "not_reported", "ok", "not_comparable", "ok", "not_applicable", "not_reported"]
assert known.loc[("member_density", "hai_yen", "2024-05-30"), "to_target"] == 8
# 8 more are just enough: 206 of 2,007 is above 10.26 %, 205 is not.
assert 206 * 10_000 >= 1026 * 2007 > 205 * 10_000

# No unit counts organisations of two kinds.
assert sizes[sizes["status"] == "ok"].groupby("unit").size().max() == 1
assert value["members_per_direct_organisation", "an_khanh", "2026"] == 34.85

assert value["admission_attainment", "tay_son", "2021"] == 102.673797
assert status["admission_attainment", "duong_kinh", "2025-07-01/2026-03-01"] == "only_share_printed"
assert value["admissions_per_year", "hai_yen", "2021/2024-05-30"] == 5.272873
assert known.loc[("admissions_per_year", "hai_yen", "2021/2024-05-30"), "attained"] == "yes"
# 31 admissions in 244 days, both ends counted.
assert value["admissions_per_year", "duong_kinh", "2025-07-01/2026-03-01"] == round(31 * 365 / 244, 6)
# A value or a reason, never both, never neither.
assert ((results["status"] == "ok") == results["value"].notna()).all()
print("The figures are those of the reports.")
