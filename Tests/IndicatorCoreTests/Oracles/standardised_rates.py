"""Writes standardised_rates.csv: rates of a unit's groups held against a standard's. Sums are exact fractions, bounds at 60 digits, see
high_precision.py.

    python3 Tests/IndicatorCoreTests/Oracles/standardised_rates.py

`groups` are count/base of the unit and of the standard, joined by a colon; the standard's bases are the weights.
"""

import random
from fractions import Fraction

from count_intervals import byar
from high_precision import decimal, mpf, normal_quantile, sqrt, write


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def rows():
    chance = random.Random(1991)
    for draw in range(40):
        groups = []
        for _ in range(chance.randint(1, 8)):
            n, m = chance.randint(1, 5000), chance.randint(1, 90000)
            groups.append((chance.randint(0, n // 3) if draw else 0, n, chance.randint(1, m), m))
        level = chance.choice(["0.8", "0.95", "0.998"])
        z = normal_quantile(decimal(level) / 2)
        whole, seen = sum(m for *_, m in groups), sum(k for k, *_ in groups)
        rate = sum(Fraction(m * k, n) for k, n, _, m in groups) / whole
        spread = sum(Fraction(m * m * k, n * n) for k, n, _, m in groups) / whole ** 2
        expected = sum(Fraction(n * kind, m) for _, n, kind, m in groups)
        low, high = (byar(mpf(seen), -z) if seen else mpf(0)), byar(mpf(seen + 1), z)
        unit = sqrt(real(spread / seen)) if seen else ""
        yield (
            " ".join(f"{k}/{n}:{kind}/{m}" for k, n, kind, m in groups), level, rate,
            max(mpf(0), real(rate) + unit * (low - seen)) if seen else "", real(rate) + unit * (high - seen) if seen else "",
            expected, seen / expected, low / real(expected), high / real(expected))


write(__file__, [
    "groups", "confidence", "rate", "rate_lower", "rate_upper", "expected", "ratio", "ratio_lower", "ratio_upper"], rows())
