"""Writes funnel_limits.csv: z-values and limits of funnels at 60 digits, see high_precision.py. Exact limits are sums over counts.

    python3 Tests/IndicatorCoreTests/Oracles/funnel_limits.py

A row is a table of units; z, limits and sides are lists, one of each unit. Sides are those of the limits named in `limits`.
"""

import random
from fractions import Fraction
from math import comb

from high_precision import decimal, exp, mpf, normal_quantile, nstr, sqrt, write


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def exact(terms, base, half, largest):
    """Limits from the probabilities of 0, 1, 2, ...: the count at which a tail crosses, less the part of it that is over."""
    below, low = mpf(0), None
    for count, term in enumerate(terms):
        below += term
        if below > half:
            low = max(mpf(0), count - (below - half) / term)
            break
    above, high = mpf(0), None
    for count in reversed(range(len(terms))):
        above += terms[count]
        if above > half:
            high = count + (above - half) / terms[count]
            break
    return low / base, min(high, mpf(largest)) / base


def binomial(base, target):
    p = real(target)
    return [comb(base, x) * p ** x * (1 - p) ** (base - x) for x in range(base + 1)]


def poisson(mean):
    terms = [exp(-mean)]
    while len(terms) < mean or terms[-1] > mpf(10) ** -50:
        terms.append(terms[-1] * mean / len(terms))
    return terms


def table(kind, units, limits, level):
    half = decimal(level) / 2
    z0 = normal_quantile(half)
    target = Fraction(sum(k for k, _ in units), sum(n for _, n in units)) if kind != "ratio" else Fraction(1)
    values = [real(Fraction(k) / n) for k, n in units]
    variance = real(target * (1 - target) if kind == "proportion" else target)
    errors = [sqrt(variance / real(Fraction(n))) for _, n in units]
    z = [(value - real(target)) / error for value, error in zip(values, errors)]
    drawn = sorted(z)
    cut = len(z) // 10
    for place in range(cut):
        drawn[place] = drawn[cut]
        drawn[-1 - place] = drawn[-1 - cut]
    phi = sum(x * x for x in drawn) / len(z)
    weights = [1 / error ** 2 for error in errors]
    room = sum(weights) - sum(w * w for w in weights) / sum(weights)
    tau = max(mpf(0), (len(z) * phi - (len(z) - 1)) / room) if len(z) > 1 else mpf(0)
    if limits == "multiplicative":
        errors = [error * sqrt(max(mpf(1), phi)) for error in errors]
    if limits == "additive":
        errors = [sqrt(error ** 2 + tau) for error in errors]
    z = [(value - real(target)) / error for value, error in zip(values, errors)]
    top = mpf(1) if kind == "proportion" else mpf(10) ** 30
    bounds = [(max(mpf(0), real(target) - z0 * error), min(top, real(target) + z0 * error)) for error in errors]
    if limits == "exact":
        bounds = [
            exact(binomial(n, target), mpf(n), half, n) if kind == "proportion"
            else exact(poisson(real(n * target)), real(Fraction(n)), half, 10 ** 18) for _, n in units]
    sides = ["below" if v < low else "above" if v > high else "within" for v, (low, high) in zip(values, bounds)]

    def many(numbers):
        return " ".join(nstr(number, 25) for number in numbers)
    return (kind, " ".join(f"{k}/{n}" for k, n in units), limits, level, phi, tau, many(z),
            many(low for low, _ in bounds), many(high for _, high in bounds), " ".join(sides))


def rows():
    chance = random.Random(2005)
    for draw in range(36):
        kind = ["proportion", "rate", "ratio"][draw % 3]
        limits = ["score", "exact", "multiplicative", "additive"][draw % 4]
        units = []
        for _ in range(chance.randint(2, 14 if limits == "exact" else 32)):
            n = chance.randint(1, 250)
            share = chance.choice([0.2, 0.3, 0.3, 0.4])
            units.append((sum(chance.random() < share for _ in range(n)), n))
        units[0] = (max(1, units[0][0]), units[0][1] + 1)
        if kind == "ratio":
            units = [(k, Fraction(chance.randint(1, 900), chance.randint(3, 11))) for k, _ in units]
        if kind == "proportion":
            units = [(k, int(n)) for k, n in units]
        yield table(kind, [(k, Fraction(n)) if kind != "proportion" else (k, n) for k, n in units], limits,
                    chance.choice(["0.8", "0.95", "0.998"]))


write(__file__, ["kind", "units", "limits", "confidence", "phi", "tau_squared", "z", "lower", "upper", "sides"], rows())
