"""Writes theil_sen_slopes.csv: exact medians of pairwise slopes, by Python's fractions module.

    python3 Tests/IndicatorCoreTests/Oracles/theil_sen_slopes.py

Each row is a series of 3 to 9 points with values that are ratios of 60-bit numbers, twenty series for each
of years, halves, quarters, months and dated instants. The slope is the median of (v_j - v_i) / (t_j - t_i) over all
pairs, the mean of the two middle ones for an even count, times `per`. Years, halves, quarters and months are
1, 1/2, 1/4 and 1/12 of a year apart; days are 1/365. `slope` is the slope in millionths, rounded half away
from zero. Series of a few equal values have slopes of zero and ties. Made with Python 3.11.7.
"""

import csv
import datetime
import fractions
import itertools
import pathlib
import random
import statistics

PARTS = {"year": 1, "half": 2, "quarter": 4, "month": 12, "day": 365}
ORIGIN = datetime.date(1990, 1, 1)


def spelling(kind, index):
    if kind == "year":
        return str(1990 + index)
    if kind == "day":
        return (ORIGIN + datetime.timedelta(days=index)).isoformat()
    parts = PARTS[kind]
    year, part = 1990 + index // parts, index % parts + 1
    return f"{year}-{part:02}" if kind == "month" else f"{year}-{'SQ'[kind == 'quarter']}{part}"


def half_away(value):
    whole, rest = divmod(abs(value.numerator), value.denominator)
    whole += 2 * rest >= value.denominator
    return whole if value > 0 else -whole


def values(chance, count, draw):
    if draw % 5 == 0:
        few = [fractions.Fraction(chance.randrange(-9, 9), 4) for _ in range(2)]
        return [chance.choice(few) for _ in range(count)]
    return [
        fractions.Fraction(
            chance.choice([1, 1, -1]) * chance.getrandbits(60), 1 + chance.getrandbits(60))
        for _ in range(count)
    ]


def row(chance, kind, draw):
    count = 3 + draw % 7
    indices = sorted(chance.sample(range(30 * min(PARTS[kind], 12)), count))
    series = values(chance, count, draw)
    pairs = itertools.combinations(zip(indices, series), 2)
    slopes = [(later - earlier) / fractions.Fraction(j - i, PARTS[kind])
              for (i, earlier), (j, later) in pairs]
    per = chance.choice([1, 100, 1000])
    slope = statistics.median(slopes) * per
    texts = [f"{value.numerator}/{value.denominator}" for value in series]
    return [
        " ".join(spelling(kind, index) for index in indices), " ".join(texts), per,
        half_away(slope * 10**6),
    ]


def main():
    chance = random.Random(19680101)
    path = pathlib.Path(__file__).with_suffix(".csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["periods", "values", "per", "slope"])
        for kind, draw in itertools.product(PARTS, range(20)):
            writer.writerow(row(chance, kind, draw))


main()
