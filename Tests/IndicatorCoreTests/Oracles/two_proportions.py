"""Writes two_proportions.csv: what compares two proportions, at 60 digits, see high_precision.py.

    python3 Tests/IndicatorCoreTests/Oracles/two_proportions.py

Fisher's p-values come from whole numbers of tables, all of them, where margins are small; from a recurrence at 60 digits whose terms
below 1e-60 are left out where they are large. What has no value is empty.
"""

import random
from fractions import Fraction
from math import comb

from high_precision import decimal, exp, log, loggamma, mp, mpf, normal_quantile, normal_upper, sqrt, write
from mpmath import asin
from proportion_intervals import corrected, wilson

PAIRS = [
    (165, 174, 174, 177), (0, 5, 0, 7), (0, 5, 7, 7), (5, 5, 7, 7), (0, 5, 3, 7), (3, 5, 0, 7), (5, 5, 3, 7), (1, 1, 0, 1),
    (3, 10, 3, 10), (1, 10, 9, 10), (8, 10, 1, 6), (56, 70, 48, 80), (10, 30, 20, 60), (2, 1000, 1, 2000),
    (300, 1000, 350, 1000), (900, 1000, 1, 1000), (4321, 10000, 4210, 9999), (10, 10000, 12, 300000), (0, 2000, 900, 3000),
    (50000, 100000, 50300, 100001), (250000, 1000000, 251000, 1000000), (5000000, 10000000, 4995000, 9990001),
    (1000, 10000000, 1200, 9999999), (5000000, 10000000, 4990000, 10000000), (4000000, 9000000, 4400000, 9000000),
]
HUGE = [(1, 10 ** 9, 3, 10 ** 9), (5 * 10 ** 14, 10 ** 15, 5 * 10 ** 14 + 10 ** 8, 10 ** 15), (1, 10 ** 15, 10 ** 15 - 1, 10 ** 15)]


def small_fisher(a, n, c, m):
    kind = a + c
    ways = {x: comb(n, x) * comb(m, kind - x) for x in range(max(0, kind - m), min(kind, n) + 1)}
    total = sum(ways.values())
    return [mpf(part) / total for part in (
        sum(way for way in ways.values() if way <= ways[a]),
        sum(way for x, way in ways.items() if x <= a), sum(way for x, way in ways.items() if x >= a))]


def large_fisher(a, n, c, m):
    kind, total = a + c, n + m
    low, high = max(0, kind - m), min(kind, n)

    def binomial(top, bottom):
        return loggamma(top + 1) - loggamma(bottom + 1) - loggamma(top - bottom + 1)

    mode = (n + 1) * (kind + 1) // (total + 2)
    terms = {mode: exp(binomial(mpf(n), mode) + binomial(mpf(m), kind - mode) - binomial(mpf(total), kind))}
    for way, end in ((1, high), (-1, low)):
        x = mode
        while x != end and (terms[x] > mpf(10) ** -60 * terms[mode] or (a - x) * way > 0):
            if way > 0:
                terms[x + 1] = terms[x] * (n - x) * (kind - x) / ((x + 1) * mpf(m - kind + x + 1))
            else:
                terms[x - 1] = terms[x] * x * (m - kind + x) / ((n - x + 1) * mpf(kind - x + 1))
            x += way
    limit = terms[a] * (1 + mpf(10) ** -45)
    assert abs(sum(terms.values()) - 1) < mpf(10) ** -40
    return [
        sum(p for p in terms.values() if p <= limit),
        sum(p for x, p in terms.items() if x <= a), sum(p for x, p in terms.items() if x >= a)]


def fisher(a, n, c, m):
    if max(n, m, a + c, n + m - a - c) > 10 ** 7:
        return "", "", ""
    return small_fisher(a, n, c, m) if n + m < 20000 else large_fisher(a, n, c, m)


def difference(a, n, c, m, z, single):
    p, q = a / n, c / m
    (low, high), (lower, upper) = single(a, n, z), single(c, m, z)
    d = p - q
    return (
        max(mpf(-1), d - sqrt((p - low) ** 2 + (upper - q) ** 2)), min(mpf(1), d + sqrt((high - p) ** 2 + (q - lower) ** 2)))


def pooled(a, n, c, m):
    p = (a + c) / (n + m)
    if p in (0, 1):
        return "", ""
    z = (a / n - c / m) / sqrt(p * (1 - p) * (1 / n + 1 / m))
    return z, 2 * normal_upper(abs(z))


def ratio(value, cells, z):
    if value is None:
        return "", "", ""
    if 0 in cells or value == 0:
        return value, "", ""
    spread = exp(z * sqrt(sum(sign / mpf(cell) for sign, cell in zip((1, -1, 1, -1), cells))))
    return value, value / spread, value * spread


def odds(a, n, c, m, z):
    b, d = n - a, m - c
    if b * c == 0:
        return "", "", ""
    value = mpf(a * d) / (b * c)
    if a * d == 0:
        return value, "", ""
    spread = exp(z * sqrt(mpf(1) / a + mpf(1) / b + mpf(1) / c + mpf(1) / d))
    return value, value / spread, value * spread


def row(a, n, c, m, level):
    z = normal_quantile(decimal(level) / 2)
    one, base, other, second = mpf(a), mpf(n), mpf(c), mpf(m)
    risk = None if c == 0 else (one / base) / (other / second)
    return (
        a, n, c, m, level, one / base - other / second, *difference(one, base, other, second, z, wilson),
        *difference(one, base, other, second, z, corrected), *pooled(one, base, other, second), *fisher(a, n, c, m),
        *ratio(risk, (a, n, c, m), z), *odds(a, n, c, m, z), 2 * asin(sqrt(one / base)) - 2 * asin(sqrt(other / second)))


def rows():
    chance = random.Random(1935)
    for pair in PAIRS + HUGE:
        yield row(*pair, "0.95")
    for _ in range(60):
        n, m = chance.randint(1, 60), chance.randint(1, 60)
        yield row(chance.randint(0, n), n, chance.randint(0, m), m, chance.choice(["0.5", "0.998", "0.999999"]))
    for _ in range(10):
        n, m = chance.randint(1, 9999), chance.randint(1, 9999)
        k = chance.randint(0, n)
        yield row(k, n, min(m, max(0, k * m // n + chance.randint(-60, 60))), m, "0.95")


if __name__ == "__main__":
    write(__file__, [
        "count", "base", "count2", "base2", "confidence", "difference", "newcombe_lower", "newcombe_upper", "newcombe_cc_lower",
        "newcombe_cc_upper", "z", "p_value", "fisher", "less", "greater", "risk_ratio", "risk_lower", "risk_upper", "odds_ratio",
        "odds_lower", "odds_upper", "cohen_h"], rows())
