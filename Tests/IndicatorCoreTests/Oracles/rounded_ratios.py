"""Writes rounded_ratios.csv: fractions rounded by Python's decimal module.

    python3 Tests/IndicatorCoreTests/Oracles/rounded_ratios.py

Each row is numerator / denominator x multiplier, rounded to `digits` after the point by every rule and
written in units of the last digit. 300 fractions of random parts up to 60 bits, 60 that are a tie, and 60
that miss a tie by one person. The quotient is taken to 200 digits, far beyond what tells a tie from its
neighbours here. Made with Python 3.11.7 (libmpdec 2.5.1).
"""

import csv
import decimal
import fractions
import pathlib
import random

DIGITS = range(10)
MULTIPLIERS = [1, 100, 1000]
AWAY, ZERO = decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN
# Python's names of the rules, for numbers above and below zero.
RULES = {
    "half-away": (AWAY, AWAY),
    "half-up": (AWAY, ZERO),
    "half-even": (decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_EVEN),
    "half-down": (ZERO, AWAY),
    "truncate": (decimal.ROUND_DOWN, decimal.ROUND_DOWN),
    "floor": (decimal.ROUND_FLOOR, decimal.ROUND_FLOOR),
    "ceiling": (decimal.ROUND_CEILING, decimal.ROUND_CEILING),
}


def units(value, digits, rules):
    scaled = (decimal.Decimal(value.numerator) / value.denominator).scaleb(digits)
    return int(scaled.quantize(decimal.Decimal(1), rounding=rules[value < 0]))


def row(numerator, denominator, digits, multiplier):
    value = fractions.Fraction(numerator, denominator) * multiplier
    rounded = [units(value, digits, rules) for rules in RULES.values()]
    return [numerator, denominator, digits, multiplier] + rounded


def rows(chance):
    pairs = [(digits, multiplier) for digits in DIGITS for multiplier in MULTIPLIERS]
    for digits, multiplier in pairs * 10:
        numerator = chance.choice([1, -1]) * chance.getrandbits(chance.choice([20, 40, 60]))
        yield row(numerator, 1 + chance.getrandbits(60), digits, multiplier)
    for digits, multiplier in pairs * 2:
        unit = 2 * multiplier * 10**digits
        part = chance.randrange(1, 2**60 // unit)
        numerator = chance.choice([1, -1]) * part * (2 * chance.randrange(2**59 // part) + 1)
        yield row(numerator, unit * part, digits, multiplier)
        yield row(numerator + chance.choice([1, -1]), unit * part, digits, multiplier)


def main():
    decimal.getcontext().prec = 200
    path = pathlib.Path(__file__).with_suffix(".csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["numerator", "denominator", "digits", "multiplier", *RULES])
        writer.writerows(rows(random.Random(20210101)))


main()
