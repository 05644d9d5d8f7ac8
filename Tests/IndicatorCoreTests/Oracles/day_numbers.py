"""Writes day_numbers.csv: for each century, the days of Python's datetime folded into one number.

    python3 Tests/IndicatorCoreTests/Oracles/day_numbers.py

A date's number is its distance from 1970-01-01. The dates are those of all years with the day of the month
1, 2, 15 and 28 to 31, where they exist, in order; `dates` is how many there are, and
`checksum` becomes checksum x 31 + number (modulo 2^64) with each. Made with Python 3.11.7.
"""

import csv
import datetime
import pathlib

EPOCH = datetime.date(1970, 1, 1)
DAYS_OF_MONTH = [1, 2, 15, 28, 29, 30, 31]


def numbers(years):
    for year in years:
        for month in range(1, 13):
            for day in DAYS_OF_MONTH:
                try:
                    yield (datetime.date(year, month, day) - EPOCH).days
                except ValueError:
                    pass


def row(century):
    found = list(numbers(range(max(1, century), min(century + 100, 10_000))))
    checksum = 0
    for number in found:
        checksum = (checksum * 31 + number) % 2**64
    return [century, len(found), checksum]


def main():
    path = pathlib.Path(__file__).with_suffix(".csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["century", "dates", "checksum"])
        writer.writerows(row(century) for century in range(0, 10_000, 100))


main()
