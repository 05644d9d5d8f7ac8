"""Writes count_tests.csv: the conditional test of two counts by exact fractions. Python 3.11.7.

    python3 Tests/IndicatorCoreTests/Oracles/count_tests.py
"""

import random
from fractions import Fraction
from math import comb

from high_precision import mpf, write

FIXED = [(0, 0, 1, 1), (0, 5, 1, 1), (5, 0, 1, 1), (10, 3, 1, 1), (7, 7, 1, 1), (10, 3, 100, 20), (3, 10, 7, 7), (900, 1000, 1, 1)]


def row(a, c, base, second):
    total, p = a + c, Fraction(base, base + second)
    terms = [comb(total, x) * p ** x * (1 - p) ** (total - x) for x in range(total + 1)]
    sums = sum(t for t in terms if t <= terms[a]), sum(terms[:a + 1]), sum(terms[a:])
    return (a, c, base, second, *(mpf(s.numerator) / s.denominator for s in sums))


def rows():
    chance = random.Random(1940)
    for fixed in FIXED:
        yield row(*fixed)
    for _ in range(60):
        bases = chance.choice([(1, 1), (chance.randint(1, 99), chance.randint(1, 99)), (chance.randint(1, 9), 10 ** 6)])
        yield row(chance.randint(0, 80), chance.randint(0, 80), *bases)


write(__file__, ["count", "count2", "base", "base2", "two_sided", "less", "greater"], rows())
