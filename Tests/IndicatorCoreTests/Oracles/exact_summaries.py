"""Means, medians, quartiles (R's type 7, Excel's QUARTILE.INC) and ranges in Python's fractions.

    python3 exact_summaries.py > exact_summaries.csv
"""

import random
from fractions import Fraction


def text(value):
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def quantile(values, p):
    place = (len(values) - 1) * p
    low = place.numerator // place.denominator
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


print("kind,value,values")
for seed in range(20):
    chance = random.Random(seed)
    values = [Fraction(chance.randrange(-50, 100), chance.randrange(1, 9)) for _ in range(chance.randrange(1, 14))]
    stated = ";".join(text(value) for value in values)
    values.sort()
    found = {
        "mean": sum(values) / len(values),
        "median": quantile(values, Fraction(1, 2)),
        "q1": quantile(values, Fraction(1, 4)),
        "q3": quantile(values, Fraction(3, 4)),
        "range": values[-1] - values[0],
    }
    for kind, value in found.items():
        print(f"{kind},{text(value)},{stated}")
