"""Writes iso_weeks.csv: the first and the last week of each year, as Python's datetime has them.

    python3 Tests/IndicatorCoreTests/Oracles/iso_weeks.py

`first_monday` is the day on which the year's first week begins, counted from 1970-01-01, and `weeks` how many
weeks the year has. The years are those of a whole cycle of 400 and those at both ends of the calendar. Made
with Python 3.11.7.
"""

import csv
import datetime
import pathlib

EPOCH = datetime.date(1970, 1, 1)


def row(year):
    first = (datetime.date.fromisocalendar(year, 1, 1) - EPOCH).days
    try:
        datetime.date.fromisocalendar(year, 53, 1)
        weeks = 53
    except ValueError:
        weeks = 52
    return [year, first, weeks]


def main():
    path = pathlib.Path(__file__).with_suffix(".csv")
    years = [*range(1, 40), *range(1800, 2201), *range(9960, 10_000)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["year", "first_monday", "weeks"])
        writer.writerows(row(year) for year in years)


main()
