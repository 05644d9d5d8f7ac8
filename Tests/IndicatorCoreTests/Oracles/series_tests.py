"""Writes series_tests.csv: tests of trends. Normal tails at 60 digits, see high_precision.py.

    python3 Tests/IndicatorCoreTests/Oracles/series_tests.py

Mann-Kendall's exact p-values are counts over all orders, one by one to eight values. The slope interval tries a slope between any
two neighbouring ones: the values less that slope times their places are tested, and kept if p is above 1 - confidence. Cochran and
Armitage's sums are exact fractions.
"""

import itertools
import random
from fractions import Fraction

from high_precision import mpf, normal_upper, sqrt, write
from mpmath import gammainc


def score(values):
    return sum((later > earlier) - (later < earlier) for earlier, later in itertools.combinations(values, 2))


def exact(size, count, known={}):
    if count not in known:
        known[count] = [abs(score(order)) for order in itertools.permutations(range(count))]
    return Fraction(sum(other >= size for other in known[count]), len(known[count]))


def p_value(size, count, variance, is_exact):
    if size == 0:
        return mpf(1)
    if is_exact:
        value = exact(size, count)
        return mpf(value.numerator) / value.denominator
    return 2 * normal_upper((size - 1) / sqrt(mpf(variance.numerator) / variance.denominator))


def kendall(values):
    ties = [values.count(value) for value in set(values)]
    count = len(values)
    spread = count * (count - 1) * (2 * count + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)
    return score(values), Fraction(spread, 18), max(ties) == 1 and count <= 10


def interval(times, values, level):
    slopes = sorted((b - a) / (t - s) for (s, a), (t, b) in itertools.combinations(zip(times, values), 2))
    _, variance, is_exact = kendall(values)
    alpha = 1 - Fraction(level)
    for j in range(len(slopes) // 2 + 1):
        p = p_value(len(slopes) - 2 * j, len(values), variance, is_exact)
        if p > mpf(alpha.numerator) / alpha.denominator:
            return (slopes[j - 1], slopes[-j]) if j else ("", "")
    return "", ""


def armitage(groups, times):
    total, kind = sum(n for _, n in groups), sum(k for k, _ in groups)
    if kind in (0, total):
        return "", "", "", "", ""
    p = Fraction(kind, total)
    t = sum(time * (k - n * p) for time, (k, n) in zip(times, groups))
    mean = sum(time * n for time, (_, n) in zip(times, groups))
    variance = p * (1 - p) * (sum(time * time * n for time, (_, n) in zip(times, groups)) - Fraction(mean) ** 2 / total)
    square = t * t / variance
    z = sqrt(mpf(square.numerator) / square.denominator) * (-1 if t < 0 else 1)
    whole = sum((k - n * p) ** 2 / (n * p * (1 - p)) for k, n in groups)
    rest, freedom = whole - square, len(groups) - 2
    if freedom == 0:
        return z, 2 * normal_upper(abs(z)), z * sqrt(mpf(total - 1) / total), "", ""
    value = mpf(rest.numerator) / rest.denominator
    return (z, 2 * normal_upper(abs(z)), z * sqrt(mpf(total - 1) / total), value,
            gammainc(mpf(freedom) / 2, value / 2, regularized=True))


def rows():
    chance = random.Random(1945)
    for draw in range(60):
        count = chance.randint(3, 8) if draw % 3 else chance.randint(11, 25)
        times = sorted(chance.sample(range(60), count))
        groups = []
        for time in times:
            n = chance.randint(20, 400)
            groups.append((min(n, max(0, n // 3 + chance.randint(-n // 9, n // 9) + (time * n // 400 if draw % 2 else 0))), n))
        if draw % 7 == 0:
            groups = [groups[0], groups[0]] + groups[2:]
        values = [Fraction(k, n) for k, n in groups]
        s, variance, is_exact = kendall(values)
        level = chance.choice(["0.8", "0.95", "0.998"])
        low, high = interval(times, values, level)
        yield (
            " ".join(map(str, times)), " ".join(f"{k}/{n}" for k, n in groups), s, mpf(variance.numerator) / variance.denominator,
            p_value(abs(s), count, variance, is_exact), level, low, high, *armitage(groups, times))


write(__file__, [
    "times", "groups", "score", "variance", "p_value", "confidence", "slope_lower", "slope_upper", "z", "armitage_p", "mantel_z",
    "departure", "departure_p"], rows())
