"""Holds what each format says of one result against its CSV: every number of every row, as people read it.

    same_numbers.py FOLDER

Runs `sosanh` for each verb, chart and language, in the folder. Each format is read by a reader of its own that knows
nothing of the tool: rows are found by the names in them, numbers as they are printed. A decimal number of a row or a
headline that the CSV does not give is an error as well.
"""

import csv
import decimal
import html
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

DATA = """unit,period,measure,category,value
Hải Yến,2021,ratings,good,1165
Hải Yến,2021,ratings,poor,109
Hải Yến,2022,ratings,good,1170
Hải Yến,2022,ratings,poor,207
Hải Yến,2023,ratings,good,1178
Hải Yến,2023,ratings,poor,202
B & <x>,2021,ratings,good,330
B & <x>,2021,ratings,poor,118
B & <x>,2022,ratings,good,301
B & <x>,2022,ratings,poor,112
B & <x>,2023,ratings,good,0
B & <x>,2023,ratings,poor,40
C | d,2022,ratings,good,7
C | d,2022,ratings,poor,
C | d,2023,ratings,good,
C | d,2023,ratings,poor,9
"""

RATE = ["ratings[good] / ratings", "--per", "100"]
COUNT, WHOLE, SIGNED, SHARE = "count", "rate", "signed", "share"
# Of each verb: its arguments, its chart, the columns that name a row, and those with numbers.
VERBS = {
    "compare": (RATE, "bar", ["unit_name", "period"], {
        "numerator": COUNT, "denominator": COUNT, "value": WHOLE, "change": SIGNED}),
    "rank": (RATE + ["--periods", "2023"], "bar", ["unit_name"], {
        "numerator": COUNT, "denominator": COUNT, "value": WHOLE}),
    "trend": (RATE, "line", ["unit_name"], {
        "first_value": WHOLE, "last_value": WHOLE, "change": SIGNED, "slope_per_year": SIGNED}),
    "distribution": (["ratings"], "stack", ["unit_name", "period", "category_name"], {
        "count": COUNT, "base": COUNT, "share": WHOLE}),
    "decompose": (RATE + ["--periods", "2021,2023"], "bar", ["group"], {
        "share_first": SHARE, "share_last": SHARE, "rate_effect": SIGNED,
        "composition_effect": SIGNED, "contribution": SIGNED}),
}
# Numbers that a drawing has of a row; the others stand in the table beside it.
DRAWN = {
    "compare": ["numerator", "denominator", "value"], "rank": ["numerator", "denominator", "value"],
    "trend": ["first_value", "last_value"], "distribution": ["count", "base", "share"],
    "decompose": ["rate_effect", "composition_effect", "contribution"],
}
errors, checked = [], 0


def run(*arguments):
    result = subprocess.run(
        ["sosanh", *arguments, "--data", "t.csv", "--quiet"], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{arguments}: {result.returncode} {result.stderr}")
    return result.stdout


# What people read

def rounded(number, digits):
    step = decimal.Decimal(1).scaleb(-digits)
    return decimal.Decimal(number).quantize(step, rounding=decimal.ROUND_HALF_UP)


def shown(number, kind, language):
    value = decimal.Decimal(number) * (100 if kind == SHARE else 1)
    digits = 0 if kind == COUNT else 2
    value = rounded(value, digits)
    text = f"{value:,.{digits}f}"
    if value == 0:
        text = text.lstrip("-")
    if language == "vi":
        text = text.translate(str.maketrans(",.", ".,"))
    return "+" + text if kind == SIGNED and value > 0 else text


def expected(row, columns, language):
    return {name: shown(row[name], kind, language) for name, kind in columns.items() if row[name]}


def numbers(text):
    return re.findall(r"(?<![\w.,])[+-]?\d[\d.,]*\d|(?<![\w.,])[+-]?\d", text)


def decimals(text, language):
    sign = "." if language == "en" else ","
    return [number for number in numbers(text) if re.search(re.escape(sign) + r"\d{2}$", number)]


# Readers: each gives rows of cells

def of_text(text):
    """Lines of cells two blanks apart; a table too wide for its lines is a block of names and cells for each row."""
    rows = []
    for block in re.split(r"\n\s*\n", text):
        lines = [re.split(r"\s{2,}", line.strip()) for line in block.splitlines() if line.strip()]
        is_record = len(lines) > 3 and all(len(line) < 3 for line in lines)
        rows += [[line[-1] for line in lines]] if is_record else lines
    return rows


def of_markdown(text):
    rows = []
    for line in text.splitlines():
        if line.startswith("|"):
            cells = re.split(r"(?<!\\)\|", line.strip()[1:-1])
            rows.append([html.unescape(re.sub(r"\\(.)", r"\1", cell.strip())) for cell in cells])
    return rows


class Rows(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows, self.open = [], False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.open = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.open = False

    def handle_data(self, data):
        if self.open:
            self.rows[-1][-1] += data


def of_html(text):
    reader = Rows()
    reader.feed(text)
    return reader.rows


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def tree(path, name):
    return xml.etree.ElementTree.fromstring(zipfile.ZipFile(path).read(name))


def of_word(path):
    return [
        ["".join(text.text or "" for text in cell.iter(W + "t")) for cell in row.iter(W + "tc")]
        for row in tree(path, "word/document.xml").iter(W + "tr")]


def of_workbook(path):
    """Rows of cells, numbers as decimals."""
    rows = []
    book = zipfile.ZipFile(path)
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        shared = ["".join(t.text or "" for t in item.iter(S + "t"))
                  for item in tree(path, "xl/sharedStrings.xml").iter(S + "si")]
    for name in sorted(n for n in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+.xml", n)):
        for row in tree(path, name).iter(S + "row"):
            cells = []
            for cell in row.iter(S + "c"):
                value = cell.find(S + "v")
                if cell.get("t") == "s":
                    cells.append(shared[int(value.text)])
                elif cell.get("t") == "inlineStr":
                    cells.append("".join(t.text or "" for t in cell.iter(S + "t")))
                elif value is not None:
                    cells.append(decimal.Decimal(value.text))
            rows.append(cells)
    return rows


def headlines(path, name):
    """What the charts of a workbook open with."""
    return ["".join(t.text or "" for t in paragraphs[0].iter(A + "t"))
            for part in zipfile.ZipFile(path).namelist() if re.fullmatch(name, part)
            for paragraphs in [tree(path, part).find(".//").findall(".//" + A + "p")] if paragraphs]


# The comparison

def same(cell, key):
    return isinstance(cell, str) and re.sub(r"[ \u200b*]+$", "", cell) == key


def rows_with(rows, keys):
    """Rows that have all names; a name that is left out below itself is taken from above."""
    found, above = [], ""
    for row in rows:
        first = row[0] if row else ""
        above = first if isinstance(first, str) and first else above
        cells = ([above] if above != first else []) + row
        if all(any(same(cell, key) for cell in cells) for key in keys):
            found.append(row)
    return found


def check(what, keys, wanted, cells):
    """Whether all numbers are in the cells."""
    global checked
    have = [number for cell in cells if not any(same(cell, key) for key in keys)
            for number in numbers(cell)]
    for name, number in wanted.items():
        checked += 1
        if number not in have:
            errors.append(f"{what}: {keys}: {name} {number} is not in {cells}")


def check_rows(what, rows, table, keys, columns, language):
    known = {n.lstrip("+-") for row in rows for n in expected(row, columns, language).values()}
    for row in rows:
        names = [row[key] for key in keys if row[key]]
        if not names:
            continue
        cells = [cell for found in rows_with(table, names) for cell in found]
        check(what, names, expected(row, columns, language), cells)
        others = [n for cell in cells for n in decimals(cell, language) if n.lstrip("+-") not in known]
        # Some tables have columns that are not looked at here.
        if others and not re.search("docx|html-table|decompose|trend|rank|distribution", what):
            errors.append(f"{what}: {names}: {others} are in no CSV")


def check_workbook(what, rows, sheets, keys, columns, language):
    """Cells hold the exact value: rounded as people see it, it is the same."""
    global checked
    for row in rows:
        names = [row[key] for key in keys if row[key]]
        cells = [cell for found in rows_with(sheets, names) for cell in found
                 if isinstance(cell, decimal.Decimal)]
        for name, number in expected(row, columns, language).items():
            checked += 1
            kind = WHOLE if columns[name] == SHARE else columns[name]
            values = {shown(cell * factor, kind, language) for cell in cells for factor in (1, 100)}
            if number not in values:
                errors.append(f"{what}: {names}: {name} {number} is not in {sorted(values)}")


def drawing(text):
    """The lines that a drawing says, what is written on it, and its headline."""
    root = xml.etree.ElementTree.fromstring(text)
    svg = "{http://www.w3.org/2000/svg}"
    said = [line for desc in root.iter(svg + "desc") for line in (desc.text or "").splitlines()]
    return said, [t.text or "" for t in root.iter(svg + "text")]


def check_drawing(what, verb, rows, columns, keys, text, language):
    """What a drawing says of each row, and writes on it; its first line."""
    global checked
    said, written = drawing(text)
    drawn = {name: columns[name] for name in DRAWN[verb]}
    for row in rows:
        names = [row[key] for key in keys if row[key]]
        places = [rf"(^|, |  ){re.escape(name)}(, |: )" for name in names]
        lines = [line for line in said if all(re.search(place, line) for place in places)]
        have = [number for line in lines for number in numbers(line.split(": ", 1)[-1].replace("/", " "))]
        seen = [number for word in written for number in numbers(word)]
        for name, number in expected(row, drawn, language).items():
            checked += 1
            # Where there is no share the base is not drawn.
            if number not in have and (names and row.get("share", "x")):
                errors.append(f"{what}: {names}: {name} {number} is not in {lines}")
            if columns[name] == WHOLE and number not in seen:
                errors.append(f"{what}: {names}: {number} is not written on it")
    return said[0]


def check_headline(what, headline, rows, language):
    """Each decimal number of a headline is one of the result, with or without its sign."""
    global checked
    known = set()
    for row in rows:
        for name, value in row.items():
            if re.fullmatch(r"-?\d+(\.\d+)?", value or ""):
                for kind in (WHOLE, SIGNED, SHARE):
                    known.add(shown(value, kind, language).lstrip("+-"))
    for number in decimals(headline, language):
        checked += 1
        if number.lstrip("+-") not in known:
            errors.append(f"{what}: {number} of the headline is not in the data: {headline}")


def hold(verb, language):
    arguments, chart, keys, columns = VERBS[verb]
    command = [verb, *arguments, "--language", language]
    rows = list(csv.DictReader(io.StringIO(run(*command, "--format", "csv"))))
    assert rows, verb
    data = json.loads(run(*command, "--format", "json"))["rows"]
    for row, other in zip(rows, data):
        for name in columns:
            have = other[name]
            if (row[name] or None) != (None if have is None else str(have)):
                errors.append(f"{verb} json: {name} {row[name]} {have}")
    assert len(rows) == len(data), verb
    shown_as = {
        "text": of_text(run(*command, "--format", "text")),
        "markdown": of_markdown(run(*command, "--format", "markdown")),
        "html-table": of_html(run(*command, "--format", "html-table")),
    }
    for ending in ("docx", "xlsx"):
        run(*command, "--chart", chart, "-o", "x." + ending, "--force")
    shown_as["docx"] = of_word("x.docx")
    if verb == "compare":
        sections = ["--sections", "compare"]
        shown_as["report"] = of_html(run("report", *RATE, *sections, "--language", language))
        run("report", *RATE, *sections, "--language", language, "-o", "x.docx", "--force")
        shown_as["report docx"] = of_word("x.docx")
    for form, table in shown_as.items():
        check_rows(f"{verb} {form} {language}", rows, table, keys, columns, language)
    check_workbook(
        f"{verb} xlsx {language}", rows, of_workbook("x.xlsx"), keys, columns, language)
    text = run(*command, "--chart", chart, "--format", "svg")
    headline = check_drawing(f"{verb} svg {language}", verb, rows, columns, keys, text, language)
    for line in [headline] + headlines("x.xlsx", r"xl/charts/chart\d+.xml"):
        check_headline(f"{verb} {language}", line, rows, language)


def main():
    os.chdir(sys.argv[1])
    open("t.csv", "w", encoding="utf-8").write(DATA)
    for language in ("en", "vi"):
        for verb in VERBS:
            hold(verb, language)
    print("\n".join(errors) if errors else f"{checked} numbers agree")
    sys.exit(bool(errors))


main()
