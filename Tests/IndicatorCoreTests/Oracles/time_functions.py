"""Functions over time and over units, of monthly series with gaps, in Python's fractions.

Three units report births and deaths by month for two years, some months of some units left out. For random
months the value of each function is written down, and for random quarters and years that of `--by`.

    python3 time_functions.py > time_functions.csv
"""

import random
from fractions import Fraction

UNITS = ["a", "b", "c"]
MONTHS = [(year, month) for year in (2020, 2021) for month in range(1, 13)]


def text(value):
    if isinstance(value, str):
        return value
    value = Fraction(value)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def name(month):
    return f"{month[0]}-{month[1]:02d}"


class Data:
    def __init__(self, chance):
        self.figures = {}
        for unit in UNITS:
            gaps = set(chance.sample(MONTHS, chance.randrange(3)))
            for month in MONTHS:
                if month not in gaps:
                    self.figures[unit, month] = (chance.randrange(1, 60), chance.randrange(1, 60))

    def months(self, unit):
        return [month for month in MONTHS if (unit, month) in self.figures]

    def upto(self, unit, month):
        return [other for other in self.months(unit) if other <= month]

    def births(self, unit, months):
        return sum(self.figures[unit, month][0] for month in months)

    def deaths(self, unit, months):
        return sum(self.figures[unit, month][1] for month in months)


def whole(data, month):
    reporting = [unit for unit in UNITS if (unit, month) in data.figures]
    return reporting, sum(data.births(unit, [month]) for unit in reporting)


def values(data, chance, unit, month):
    own = data.births(unit, [month])
    reporting, total = whole(data, month)
    yield "share(births)", Fraction(own, total)
    yield "births / total(births)", Fraction(own, total)
    rates = sum(data.deaths(other, [month]) for other in reporting)
    yield "total(births / deaths)", Fraction(total, rates)
    base = chance.choice(data.months(unit))
    yield f"index(births; {name(base)})", Fraction(100 * own, data.births(unit, [base]))
    upto = data.upto(unit, month)
    yield "cumulative(births)", data.births(unit, upto)
    year = [other for other in upto if other[0] == month[0]]
    yield "year_to_date(births)", data.births(unit, year)
    rate = Fraction(data.births(unit, year), data.deaths(unit, year))
    yield "year_to_date(births / deaths)", rate
    count = chance.randrange(2, 5)
    last = MONTHS[max(0, MONTHS.index(month) - count + 1): MONTHS.index(month) + 1]
    isthere = len(last) == count and all((unit, other) in data.figures for other in last)
    yield f"moving(births; {count})", Fraction(data.births(unit, last), count) if isthere else "incomplete"
    weighted = sum(data.births(other, [month]) * data.deaths(other, [month]) for other in reporting)
    yield "total(weighted(births; by: deaths))", Fraction(weighted, rates)


def grouped(data, unit):
    for year in (2020, 2021):
        parts = [("year", str(year), range(1, 13))]
        parts += [("quarter", f"{year}-Q{q + 1}", range(3 * q + 1, 3 * q + 4)) for q in range(4)]
        parts += [("half", f"{year}-S{s + 1}", range(6 * s + 1, 6 * s + 7)) for s in range(2)]
        for by, period, numbers in parts:
            months = [(year, number) for number in numbers]
            isthere = all((unit, month) in data.figures for month in months)
            yield by, period, data.births(unit, months) if isthere else "incomplete"
    months = [month for month in MONTHS if (2020, 9) <= month <= (2021, 8)]
    isthere = all((unit, month) in data.figures for month in months)
    yield "school-year", "2020/21", data.births(unit, months) if isthere else "incomplete"


print("case,by,formula,unit,period,value,figures")
for seed in range(24):
    chance = random.Random(seed)
    data = Data(chance)
    stated = ";".join(
        f"{unit} {name(month)} births = {births};{unit} {name(month)} deaths = {deaths}"
        for (unit, month), (births, deaths) in data.figures.items())
    for _ in range(3):
        unit = chance.choice(UNITS)
        month = chance.choice(data.months(unit))
        for formula, value in values(data, chance, unit, month):
            print(f"{seed},,{formula},{unit},{name(month)},{text(value)},{stated}")
            stated = ""
    unit = chance.choice(UNITS)
    for by, period, value in grouped(data, unit):
        print(f"{seed},{by},births,{unit},{period},{text(value)},")
