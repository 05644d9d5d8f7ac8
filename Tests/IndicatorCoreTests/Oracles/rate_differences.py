"""Writes rate_differences.csv: bounds of differences of two rates at 60 digits, see high_precision.py. mpmath 1.3.0, Python 3.11.7.

    python3 Tests/IndicatorCoreTests/Oracles/rate_differences.py

Square-and-add (Zou and Donner 2008) of the bounds that count_intervals.py makes, each over its base.
"""

import random

from count_intervals import byar, poisson
from high_precision import decimal, mpf, normal_quantile, sqrt, write

FIXED = [
    (0, 1, 0, 1), (0, 10, 5, 10), (5, 10, 0, 10), (11, 25, 3, 10), (7, 7, 7, 7), (1000, 10 ** 6, 900, 10 ** 6),
    (1, 10 ** 9, 2, 10 ** 9), (12345, 678, 1, 90000),
]


def bounds(method, count, level):
    alpha = decimal(level)
    z = normal_quantile(alpha / 2)
    if method == "poisson":
        return poisson(count, alpha, z)
    return byar(mpf(count), -z) if count else mpf(0), byar(mpf(count) + 1, z)


def row(method, level, count, base, second, second_base):
    lower, upper = (bound / base for bound in bounds(method, count, level))
    other_lower, other_upper = (bound / second_base for bound in bounds(method, second, level))
    rate, other = mpf(count) / base, mpf(second) / second_base
    below = sqrt((rate - lower) ** 2 + (other_upper - other) ** 2)
    above = sqrt((upper - rate) ** 2 + (other - other_lower) ** 2)
    return (method, level, count, base, second, second_base, rate - other - below, rate - other + above)


def rows():
    chance = random.Random(2008)
    drawn = [
        (chance.randint(0, 300), chance.randint(1, 10 ** 5), chance.randint(0, 300), chance.randint(1, 10 ** 5))
        for _ in range(12)
    ]
    for method in ["poisson", "byar"]:
        for level in ["0.9", "0.95", "0.998"]:
            for figures in FIXED + drawn:
                yield row(method, level, *figures)


if __name__ == "__main__":
    write(
        __file__, ["method", "confidence", "count", "base", "count2", "base2", "lower", "upper"], rows())
