"""Writes csv_records.json: how Python's csv module reads small texts.

    python3 Tests/IndicatorIntakeTests/Oracles/csv_records.py

Every text of up to four of the pieces below, and some longer ones as they occur in reports. A text that
the strict reader refuses has null in place of records. Blank lines, which the module gives as empty
records, are left out, as the tests expect them to be passed over. Made with Python 3.11.7.
"""

import csv
import io
import itertools
import json
import pathlib

PIECES = ["a", ",", '"', "\n", "\r\n"]
LONGER = [
    'unit,name\n01,"Hải Yến, xã"\n',
    'unit,name\r\n01,"nói ""xin chào"""\r\n02,\r\n',
    '"hai\ndòng",1\n"ba\r\n\r\ndòng",2',
    '"",""\n,""\n"",\n',
    '"a,""b"",c","""",","\n',
    'a, "b" ,c\n',
    '"a" ,b\n',
    '日本,"名\n""字"""\n\n\n東,京\n',
]


def records(text):
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        return None


def main():
    texts = ["".join(pieces) for n in range(1, 5) for pieces in itertools.product(PIECES, repeat=n)]
    lines = [
        json.dumps({"text": text, "records": records(text)}, ensure_ascii=False)
        for text in texts + LONGER
    ]
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8", newline="\n")


main()
