"""Reads an answer, holds it against itself, and prints a digest that equal answers share.

    python3 answers.py compare|rank ANSWER.csv        rows and digest
    python3 answers.py compare|rank ONE.csv OTHER.csv  the first difference

Taken from each row, by the name of its column: unit, period, numerator and denominator, and the rank
where ranks were asked for; these must be equal as written. The value must be numerator / denominator
to six decimals: at most half a millionth away, in exact arithmetic. Where the denominator is 0 there
must be no value (Miller says NaN), and there is no rank to compare. The order of rows is free. Run as a process of its own, so that
the one that measures stays small.
"""

import csv
import hashlib
import sys

COLUMNS = {
    "compare": ["unit", "period", "numerator", "denominator"],
    "rank": ["unit", "rank", "numerator", "denominator"],
}


def is_value(text, numerator, denominator):
    """Whether `text` is numerator / denominator to six decimals."""
    if denominator == 0:
        return text in ("", "NaN")
    millionths = round(float(text) * 1_000_000)
    return abs(2 * denominator * millionths - 2 * numerator * 1_000_000) <= denominator


def facts(verb, path):
    """The rows of an answer as comparable lines, sorted."""
    lines = []
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        places = [header.index(name) for name in COLUMNS[verb]]
        value = header.index("value")
        for row in rows:
            line = [row[place] for place in places]
            numerator, denominator = int(line[2]), int(line[3])
            if denominator == 0 and verb == "rank":
                line[1] = ""
            if not is_value(row[value], numerator, denominator):
                sys.exit(f"{path}: {row} has a value that is not {numerator}/{denominator}")
            lines.append("\x1f".join(line))
    lines.sort()
    return lines


def main(verb, path, other=None):
    """Prints rows and digest of one answer, or where two answers part."""
    lines = facts(verb, path)
    if other is None:
        digest = hashlib.sha256("\x1e".join(lines).encode()).hexdigest()
        print(len(lines), digest)
        return
    others = facts(verb, other)
    for one, two in zip(lines, others):
        if one != two:
            sys.exit(f"{one.split(chr(31))} against {two.split(chr(31))}")
    if len(lines) != len(others):
        sys.exit(f"{len(lines)} rows against {len(others)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
