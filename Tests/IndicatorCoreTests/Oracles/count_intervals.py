"""Writes count_intervals.csv: bounds of Poisson means at 60 digits, see high_precision.py.

    python3 Tests/IndicatorCoreTests/Oracles/count_intervals.py
"""

from high_precision import (
    decimal, log_gamma_lower, log_gamma_upper, mpf, normal_quantile, quantile, sqrt, write)

COUNTS = [0, 1, 2, 3, 5, 10, 30, 100, 1000, 12345, 10 ** 6, 10 ** 9, 10 ** 15]


def byar(k, z):
    root = 1 - 1 / (9 * k) + z / (3 * sqrt(k))
    return max(mpf(0), root) ** 3 * k


def poisson(k, alpha, z):
    k = mpf(k)
    low = mpf(0)
    if k > 0:
        low = quantile(lambda x: log_gamma_lower(k, x), max(byar(k, -z), k / 1000), alpha / 2)
    return low, quantile(lambda x: log_gamma_upper(k + 1, x), byar(k + 1, z), alpha / 2, -1)


def rows():
    for level in ["0.5", "0.9", "0.95", "0.998", "0.999999"]:
        alpha = decimal(level)
        z = normal_quantile(alpha / 2)
        for count in COUNTS:
            yield "poisson", count, level, *poisson(count, alpha, z)
            k = mpf(count)
            yield "byar", count, level, byar(k, -z) if count else mpf(0), byar(k + 1, z)


if __name__ == "__main__":
    write(__file__, ["method", "count", "confidence", "lower", "upper"], rows())
