"""What the oracle scripts of statistics share: tails and quantiles at 60 digits by mpmath 1.4.1, Python 3.11.7.

Tails of the beta and gamma distributions are integrals by `mpmath.quad` of the densities over the logarithm of their
variable, on pieces that double in length; nothing of the library's own series is used, and `check` holds them against those
(`betainc`, `gammainc`, 1e-45) where both can be had. Quantiles are Newton steps in the logarithm until nothing changes.
"""

import csv
import pathlib

from mpmath import (
    betainc, e, erfc, exp, expm1, gammainc, inf, log, log1p, loggamma, mp, mpf, nstr, pi, quad, sqrt)

mp.dps = 60


def write(script, headings, rows):
    path = pathlib.Path(script).with_suffix(".csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(headings)
        for row in rows:
            writer.writerow([text(field) for field in row])


def text(value):
    """25 significant digits; plain text and whole numbers as they are."""
    if not isinstance(value, mpf):
        return value
    return nstr(value, 25)


def integral(exponent, scale):
    """The integral of exp(-exponent(u)) over u from 0 on, whose scale is of a size."""
    points = [mpf(0)] + [scale * mpf(2) ** power for power in range(-7, 11)]
    return quad(lambda u: exp(-exponent(u)), points, maxdegree=9)


def log_beta_tail(a, b, x):
    """The logarithm of the lower tail of Beta(a, b) at x, and the tail in units of its derivative by log x."""
    ratio = x / (1 - x)
    scale = 1 / (abs(a - (b - 1) * ratio) + sqrt(abs(b - 1) * ratio * (1 + ratio)) + a / 10 ** 6)
    width = integral(lambda u: a * u - (b - 1) * log1p(-ratio * expm1(-u)), scale)
    density = a * log(x) + (b - 1) * log(1 - x) + loggamma(a + b) - loggamma(a) - loggamma(b)
    return density + log(width), width


def log_gamma_lower(a, x):
    scale = 1 / (abs(a - x) + sqrt(x) + a / 10 ** 6)
    width = integral(lambda u: a * u + x * expm1(-u), scale)
    return a * log(x) - x - loggamma(a) + log(width), width


def log_gamma_upper(a, x):
    scale = 1 / (abs(x - a + 1) + sqrt(abs(a - 1)))
    width = integral(lambda u: x * u - (a - 1) * log1p(u), scale)
    return a * log(x) - x - loggamma(a) + log(width), width


def quantile(tail, start, probability, sign=1):
    """The x at which a tail, a function of x giving its logarithm and width, has a probability."""
    mp.dps, target, x = 40, log(probability), mpf(start)
    for round in range(60):
        value, width = tail(x)
        step = sign * (target - value) * width
        if mp.dps == 60 and abs(step) < mpf(10) ** -32:
            return x * exp(step)
        x *= exp(max(min(step, mpf(3)), mpf(-3)))
        if abs(step) < mpf(10) ** -8:
            mp.dps = 60
            target = log(probability)
    raise ArithmeticError(f"no quantile: {nstr(x, 20)}, {nstr(step, 5)}")


def beta_quantile(a, b, probability, z):
    """The lower quantile of Beta(a, b), found from the score bound."""
    k, n = max(a - mpf(1) / 2, mpf(1) / 4), a + b - 1
    x = k * k / (n * (k + z * z / 2 + z * sqrt(z * z / 4 + k * (n - k) / n)))
    return quantile(lambda x: log_beta_tail(a, b, min(x, 1 - mpf(10) ** -18)), x, probability)


def upper_beta_quantile(a, b, probability, z):
    """The upper quantile of Beta(a, b) by the logarithm of what is smaller, it or what is left to 1."""
    def tail(x):
        x = min(x, 1 - mpf(10) ** -18)
        value, width = log_beta_tail(b, a, 1 - x)
        return value, width * (1 - x) / x
    k, n = max(a - mpf(1) / 2, mpf(1) / 4), a + b - 1
    x = (k + z * z / 2 + z * sqrt(z * z / 4 + k * (n - k) / n)) / (n + z * z)
    if 2 * x > 1:
        return 1 - beta_quantile(b, a, probability, z)
    return quantile(tail, x, probability, -1)


def normal_upper(z):
    return erfc(z / sqrt(2)) / 2


def normal_quantile(probability):
    """What a standard normal variable exceeds with a probability below 1/2."""
    z = sqrt(-2 * log(probability))
    for _ in range(200):
        step = (normal_upper(z) / probability - 1) * normal_upper(z) / (exp(-z * z / 2) / sqrt(2 * pi))
        if abs(step) > 1:
            step = step / abs(step)
        z += step
        if abs(step) < mpf(10) ** -57:
            return z
    raise ArithmeticError(f"no quantile: {nstr(x, 20)}, {nstr(step, 5)}")


def decimal(level):
    """1 - level, from the decimal digits of a level."""
    places = len(level.split(".")[1])
    return mpf(10 ** places - int(level.split(".")[1])) / 10 ** places


def check():
    for a, b, x in [(1, 5, "0.1"), (3, 3, "0.4"), (20, 60, "0.2"), ("1.5", "7.5", "0.01")]:
        a, b, x = mpf(a), mpf(b), mpf(x)
        own, other = exp(log_beta_tail(a, b, x)[0]), betainc(a, b, 0, x, regularized=True)
        assert abs(own / other - 1) < mpf(10) ** -45, (a, b, x)
    for a, x in [(1, "0.3"), (7, 5), (40, 31)]:
        own = exp(log_gamma_lower(mpf(a), mpf(x))[0])
        assert abs(own / gammainc(a, 0, x, regularized=True) - 1) < mpf(10) ** -45, (a, x)
        own = exp(log_gamma_upper(mpf(a), mpf(x) + a)[0])
        assert abs(own / gammainc(a, mpf(x) + a, regularized=True) - 1) < mpf(10) ** -45, (a, x)


check()
