"""Fills in a form with a package's own figures as a person would, and says what the form lets that person do.

Run as `python3 -W error fill_form.py FORM OBSERVATIONS FILLED`; needs openpyxl.
"""

import csv
import sys
from decimal import Decimal

import openpyxl


def rules(book):
    """The lines of the mapping in the hidden sheet, as dictionaries."""
    rows = list(book["sosanh"].iter_rows(values_only=True))
    return [dict(zip(rows[0], ("" if cell is None else cell for cell in row))) for row in rows[1:]]


def describe(book):
    for sheet in book:
        print(f"{sheet.title}: {sheet.sheet_state}, frozen at {sheet.freeze_panes}, "
              f"{sheet.max_row} rows, {sheet.max_column} columns")
    form = book.worksheets[0]
    locked = sum(cell.protection.locked for row in form.iter_rows() for cell in row)
    print(f"locked without a password: {form.protection.sheet and not form.protection.password}, "
          f"{locked} cells locked")
    for rule in form.data_validations.dataValidation:
        print(f"{rule.sqref}: {rule.type} {rule.operator} {rule.formula1} {rule.formula2 or ''}".rstrip())
        assert len(rule.prompt) < 256 and len(rule.error) < 256
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def fill(book, figures):
    mapping = rules(book)
    form = book[mapping[0]["sheet"]]
    names = {rule["text"]: rule["unit"] for rule in mapping if rule["role"] == "name"}
    first = int(next(rule["range"] for rule in mapping if rule["role"] == "rows").rstrip(":"))
    for row in range(first, form.max_row + 1):
        unit = names[form.cell(row, 2).value]
        for rule in mapping:
            if rule["role"] != "figure":
                continue
            key = unit, rule["period"], rule["measure"], rule["category"]
            if figures.get(key):
                form[f"{rule['range']}{row}"] = Decimal(figures[key])


def main():
    form, observations, filled = sys.argv[1:]
    with open(observations, encoding="utf-8") as file:
        figures = {
            (row["unit"], row["period"], row["measure"], row["category"]): row["value"]
            for row in csv.DictReader(file)
        }
    book = openpyxl.load_workbook(form)
    describe(book)
    fill(book, figures)
    book.save(filled)


main()
