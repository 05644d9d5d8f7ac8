"""Writes proportion_intervals.csv: bounds of proportions at 60 digits, see high_precision.py.

    python3 Tests/IndicatorCoreTests/Oracles/proportion_intervals.py

Formulas are those of the textbooks, in the form in which they are printed there: roots by the formula for quadratic equations,
Newcombe's corrected bounds by his own, quantiles of beta distributions. With a population score methods take
n (N-1) / (N-n) for n, and the exact one is a search through all numbers by exact fractions.
"""

import random
from fractions import Fraction
from math import comb

from high_precision import (
    beta_quantile, decimal, mpf, normal_quantile, sqrt, upper_beta_quantile, write)

PAIRS = [
    (0, 1), (1, 1), (0, 10), (10, 10), (1, 10), (5, 10), (9, 10), (165, 174), (174, 177), (1, 2), (17, 60),
    (1, 10000), (4321, 10000), (9999, 10000), (0, 10 ** 9), (1, 10 ** 9), (10 ** 9 - 1, 10 ** 9),
    (5 * 10 ** 8, 10 ** 9), (1, 10 ** 15), (10 ** 15 - 1, 10 ** 15), (123456789012345, 10 ** 15),
]
LEVELS = ["0.5", "0.95", "0.998", "0.999999"]


def wilson(k, n, z):
    middle, root = 2 * k + z * z, z * sqrt(z * z + 4 * k * (n - k) / n)
    return (middle - root) / (2 * (n + z * z)), (middle + root) / (2 * (n + z * z))


def corrected(k, n, z):
    p = k / n
    low = 2 * n * p + z * z - 1 - z * sqrt(z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1))
    high = 2 * n * p + z * z + 1 + z * sqrt(z * z + 2 - 1 / n + 4 * p * (n * (1 - p) - 1))
    return (
        mpf(0) if k == 0 else max(mpf(0), low / (2 * (n + z * z))),
        mpf(1) if k == n else min(mpf(1), high / (2 * (n + z * z))))


def wald(p, n, z):
    half = z * sqrt(p * (1 - p) / n)
    return max(mpf(0), p - half), min(mpf(1), p + half)


def beta(k, n, shift, alpha, z):
    if 2 * k > n:
        low, high = beta(n - k, n, shift, alpha, z)
        return 1 - high, 1 - low
    low = mpf(0) if k == 0 else beta_quantile(k + shift, n - k + 1 - shift, alpha / 2, z)
    return low, upper_beta_quantile(k + 1 - shift, n - k + shift, alpha / 2, z)


def bounds(method, k, n, alpha, z):
    k, n = mpf(k), mpf(n)
    if method == "wilson":
        return wilson(k, n, z)
    if method == "wilson-cc":
        return corrected(k, n, z)
    if method == "agresti-coull":
        return wald((k + z * z / 2) / (n + z * z), n + z * z, z)
    if method == "wald":
        return wald(k / n, n, z)
    return beta(k, n, mpf(0) if method == "clopper-pearson" else mpf(1) / 2, alpha, z)


def drawn(k, n, total, level):
    half = Fraction(10 ** 9 - int(Fraction(level) * 10 ** 9), 2 * 10 ** 9)
    kept = []
    for kind in range(k, total - n + k + 1):
        ways = [comb(kind, x) * comb(total - kind, n - x) for x in range(n + 1)]
        below, above = sum(ways[:k + 1]), sum(ways[k:])
        if min(Fraction(below, comb(total, n)), Fraction(above, comb(total, n))) > half:
            kept.append(kind)
    return mpf(kept[0]) / total, mpf(kept[-1]) / total


def with_population(chance):
    for n, total in [(1, 2), (1, 40), (2, 3), (7, 9), (10, 11), (10, 1000), (40, 60), (60, 90)]:
        for k in sorted({0, 1, n // 2, n - 1, n, chance.randint(0, n)}):
            if not 0 <= k <= n:
                continue
            for level in ["0.5", "0.95", "0.998"]:
                alpha = decimal(level)
                z, factor = normal_quantile(alpha / 2), mpf(total - 1) / (total - n)
                yield "wilson", k, n, total, level, *wilson(k * factor, n * factor, z)
                yield "wilson-cc", k, n, total, level, *corrected(k * factor, n * factor, z)
                yield "clopper-pearson", k, n, total, level, *drawn(k, n, total, level)


def rows():
    chance = random.Random(17)
    pairs = PAIRS + [(chance.randint(1, n - 1), n) for n in [chance.randint(3, 9999) for _ in range(8)]]
    for level in LEVELS:
        alpha = decimal(level)
        z = normal_quantile(alpha / 2)
        for k, n in pairs:
            for method in ["wilson", "wilson-cc", "clopper-pearson", "jeffreys", "agresti-coull", "wald"]:
                low, high = bounds(method, k, n, alpha, z)
                if method == "jeffreys":
                    low, high = (mpf(0) if k == 0 else low), (mpf(1) if k == n else high)
                yield method, k, n, "", level, low, high
    yield from with_population(chance)


if __name__ == "__main__":
    write(__file__, ["method", "count", "base", "population", "confidence", "lower", "upper"], rows())
