"""Writes rank_sets.csv: simultaneous rank sets by exact fractions. Python 3.11.7.

    python3 Tests/IndicatorCoreTests/Oracles/rank_sets.py

Fisher's two-sided p (or that of the conditional binomial test for counts, where the base is empty) of all pairs as fractions, Holm's
step-down written from his definition: the smallest p is compared with alpha / m, the next with alpha / (m-1), up to the first that is
larger.
"""

import random
from fractions import Fraction
from math import comb

from high_precision import write


def fisher(a, n, c, m):
    kind = a + c
    ways = {x: comb(n, x) * comb(m, kind - x) for x in range(max(0, kind - m), min(kind, n) + 1)}
    return Fraction(sum(w for w in ways.values() if w <= ways[a]), sum(ways.values()))


def counts(a, c):
    ways = [comb(a + c, x) for x in range(a + c + 1)]
    return Fraction(sum(w for w in ways if w <= ways[a]), 2 ** (a + c))


def sets(units, alpha, direction):
    size = len(units)
    tests = []
    for i in range(size):
        for j in range(i):
            (a, n), (c, m) = units[i], units[j]
            p = counts(a, c) if n is None else fisher(a, n, c, m)
            tests.append((p, i, j, a > c if n is None else Fraction(a, n) > Fraction(c, m)))
    tests.sort()
    above, below = [0] * size, [0] * size
    for place, (p, i, j, is_higher) in enumerate(tests):
        if p > alpha / (len(tests) - place):
            break
        winner, loser = (i, j) if is_higher != (direction == "lower") else (j, i)
        above[loser] += 1
        below[winner] += 1
    return [f"{1 + above[i]}-{size - below[i]}" for i in range(size)]


def rows():
    chance = random.Random(2024)
    for draw in range(24):
        size = chance.randint(2, 14)
        if draw % 4 == 3:
            units = [(chance.randint(0, 200), None) for _ in range(size)]
        else:
            bases = [chance.randint(1, 400) for _ in range(size)]
            units = [(min(n, chance.randint(0, n + n // 3)), n) for n in bases]
        level, direction = chance.choice(["0.5", "0.95", "0.998"]), chance.choice(["higher", "lower"])
        texts = [str(a) if n is None else f"{a}/{n}" for a, n in units]
        yield " ".join(texts), level, direction, " ".join(sets(units, 1 - Fraction(level), direction))
    yield "3/3 0/3", "0.9", "higher", "1-1 2-2"
    yield "3/3 0/3", "0.91", "higher", "1-2 1-2"


write(__file__, ["units", "confidence", "direction", "sets"], rows())
