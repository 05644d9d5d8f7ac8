"""Writes distribution_tails.csv: tails at 60 digits, see high_precision.py; discrete ones with the number itself in both tails.

    python3 Tests/IndicatorCoreTests/Oracles/distribution_tails.py

Places are short binary fractions, so that they are the same numbers for every program.
"""

import random
from fractions import Fraction
from math import comb

from high_precision import (
    exp, log_beta_tail, log_gamma_lower, log_gamma_upper, mpf, normal_upper, write)


def binary(value, bits=40):
    """A value cut off after so many binary digits behind the point: a number that a double holds."""
    return mpf(int(mpf(value) * 2 ** bits)) / 2 ** bits


def continuous(chance):
    for z in ["0", "0.5", "1", "1.5", "1.9375", "2.5", "4", "8", "20", "36"]:
        yield "normal", z, "", "", "", normal_upper(mpf(z))
    shapes = [mpf(1) / 2, mpf(1), mpf(3) / 2, mpf(5), mpf(40), mpf(1001) / 2, mpf(10) ** 4, mpf(10) ** 7]
    for a in shapes:
        for sds in (-6, -2, mpf(-1) / 4, mpf(1) / 4, 2, 6):
            x = binary(max(a / 64, a + sds * a ** (mpf(1) / 2)), 20)
            low = exp(log_gamma_lower(a, x)[0]) if x < a else ""
            yield "gamma", a, "", x, low, exp(log_gamma_upper(a, x)[0]) if x >= a else ""
        for b in (mpf(1) / 2, mpf(1), mpf(7), mpf(10) ** 3, mpf(10) ** 7):
            for sds in (-6, -2, mpf(-1) / 4, mpf(1) / 4, 2, 6):
                mean = a / (a + b)
                spread = (mean * (1 - mean) / (a + b + 1)) ** (mpf(1) / 2)
                x = binary(min(max(mean / 64, mean + sds * spread), 1 - (1 - mean) / 64), 50)
                if x < mean:
                    yield "beta", a, b, x, exp(log_beta_tail(a, b, x)[0]), ""
                else:
                    yield "beta", a, b, x, "", exp(log_beta_tail(b, a, 1 - x)[0])


def discrete(chance):
    for _ in range(60):
        total, whole = chance.randint(1, 400), chance.randint(2, 1000)
        part, k = chance.randint(1, whole - 1), chance.randint(0, total)
        q = Fraction(part, whole)
        terms = [comb(total, x) * q ** x * (1 - q) ** (total - x) for x in range(total + 1)]
        yield "binomial", total, f"{part}/{whole}", k, ratio(sum(terms[:k + 1])), ratio(sum(terms[k:]))
    for _ in range(80):
        total = chance.randint(1, 600)
        kind, drawn = chance.randint(0, total), chance.randint(0, total)
        support = range(max(0, drawn - total + kind), min(kind, drawn) + 1)
        k = chance.choice(support)
        ways = {x: comb(kind, x) * comb(total - kind, drawn - x) for x in support}
        yield ("hypergeometric", f"{kind}/{total}", drawn, k,
               ratio(Fraction(sum(w for x, w in ways.items() if x <= k), comb(total, drawn))),
               ratio(Fraction(sum(w for x, w in ways.items() if x >= k), comb(total, drawn))))
    for mean in ["0.125", "1", "7.5", "60"]:
        for k in (0, 1, 3, 10, 50, 90):
            terms = [exp(-mpf(mean)) * mpf(mean) ** x / factorial(x) for x in range(k + 1)]
            above = sum((exp(-mpf(mean)) * mpf(mean) ** x / factorial(x) for x in range(k, k + 400)), mpf(0))
            yield "poisson", mean, "", k, sum(terms), above


def factorial(n):
    product = mpf(1)
    for factor in range(2, n + 1):
        product *= factor
    return product


def ratio(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def rows():
    chance = random.Random(12)
    yield from continuous(chance)
    yield from discrete(chance)


write(__file__, ["distribution", "first", "second", "place", "lower", "upper"], rows())
