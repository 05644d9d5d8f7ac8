"""Writes compared_distributions.csv: two distributions over ordered categories, and how an amount is spread. Sums are exact fractions, tails
and logarithms at 60 digits, see high_precision.py.

    python3 Tests/IndicatorCoreTests/Oracles/compared_distributions.py
"""

import random
from fractions import Fraction

from high_precision import exp, log, mpf, normal_upper, sqrt, write
from mpmath import gammainc


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def tables(first, second):
    columns = [(a, b) for a, b in zip(first, second) if a + b]
    n, m = sum(first), sum(second)
    if len(columns) < 2:
        return "", "", "", "", "", ""
    square, likelihood, expected = Fraction(0), mpf(0), []
    for a, b in columns:
        for count, total in ((a, n), (b, m)):
            e = Fraction(total * (a + b), n + m)
            expected.append(e)
            square += (count - e) ** 2 / e
            if count:
                likelihood += 2 * count * log(count / real(e))
    freedom = len(columns) - 1
    square = real(square)
    return (square, gammainc(mpf(freedom) / 2, square / 2, regularized=True), likelihood,
            gammainc(mpf(freedom) / 2, likelihood / 2, regularized=True), sqrt(square / (n + m)), real(min(expected)))


def ordered(first, second):
    n, m = sum(first), sum(second)
    wins = sum(Fraction(a * b) * ((i > j) + Fraction(i == j, 2)) for i, a in enumerate(first) for j, b in enumerate(second))
    total = n + m
    ties = sum((a + b) ** 3 - (a + b) for a, b in zip(first, second))
    variance = Fraction(n * m, 12) * (total + 1 - Fraction(ties, total * (total - 1)))
    reach = max(Fraction(0), abs(wins - Fraction(n * m, 2)) - Fraction(1, 2))
    z = mpf(0) if reach == 0 or variance == 0 else real(reach) / sqrt(real(variance)) * (1 if 2 * wins > n * m else -1)
    gaps = [Fraction(sum(first[:i + 1]), n) - Fraction(sum(second[:i + 1]), m) for i in range(len(first))]
    widest = max(gaps, key=abs)
    dominance = {(False, False): "equal", (False, True): "first", (True, False): "second", (True, True): "neither"}
    return (wins / (n * m), 2 * wins / (n * m) - 1, z, 2 * normal_upper(abs(z)) if z else mpf(1), widest,
            dominance[any(g > 0 for g in gaps), any(g < 0 for g in gaps)])


def spread(amounts):
    n, total = len(amounts), sum(amounts)
    difference = sum(abs(x - y) for x in amounts for y in amounts)
    entropy = -sum((mpf(x) / total * log(mpf(x) / total) for x in amounts if x), mpf(0))
    return (Fraction(difference, 2 * n * total), sum(Fraction(x, total) ** 2 for x in amounts),
            Fraction(sum(sorted(amounts)[-2:]), total), entropy, entropy / log(n), exp(entropy))


def rows():
    chance = random.Random(1958)
    for draw in range(50):
        size, top = chance.randint(2, 6), chance.choice([3, 30, 300, 10 ** 6])
        first = [chance.randint(0, top) for _ in range(size)]
        second = [chance.randint(0, top) for _ in range(size)]
        if draw % 10 == 0:
            second = [2 * x for x in first]
        first[chance.randrange(size)] += 1
        second[chance.randrange(size)] += 1
        yield (" ".join(map(str, first)), " ".join(map(str, second)), *tables(first, second), *ordered(first, second), *spread(first))


write(__file__, [
    "first", "second", "chi_square", "chi_square_p", "g", "g_p", "cramers_v", "smallest_expected", "ridit", "cliffs_delta", "z",
    "p_value", "largest_gap", "dominance", "gini", "hhi", "cr2", "shannon", "evenness", "effective"], rows())
