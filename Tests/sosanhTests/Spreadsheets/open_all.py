"""Opens every spreadsheet in a folder with openpyxl and pandas, and the tables that LibreOffice made of it if
there are any, and compares every cell with the CSV file of the same name. Prints what differs.

Run as `python3 -W error open_all.py FOLDER` after write_all.sh; needs openpyxl and pandas.
"""

import csv
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pandas

# What a heading is called in CSV; headings that CSV has not are checked otherwise.
NAMES = {
    "Id": "unit", "Mã": "unit", "Unit": "unit_name", "Đơn vị": "unit_name", "Period": "period",
    "Kỳ": "period", "Count": "numerator", "Số lượng": "numerator", "Base": "denominator",
    "Tổng số": "denominator", "Số được xếp loại": "denominator", "Base of": "denominator_period",
    "Kỳ của tổng số": "denominator_period", "Rate": "value", "Tỷ lệ": "value", "Per 1,000": "value",
    "Trên 1.000": "value", "Value": "value", "Giá trị": "value", "Status": "status",
    "Trạng thái": "status", "Change, points": "change", "Change": "change",
    "Thay đổi, điểm phần trăm": "change", "Thay đổi": "change", "Since": "change_from",
    "So với kỳ": "change_from", "Relative change": "relative_change_pct",
    "Tốc độ tăng, giảm": "relative_change_pct", "Still needed": "to_target",
    "Còn cần thêm": "to_target", "Rank": "rank", "Xếp thứ": "rank",
    "To first, points": "gap_to_first", "Kém đơn vị đầu, điểm phần trăm": "gap_to_first",
    "Moved": "rank_change", "Đổi hạng": "rank_change", "First period": "first_period",
    "Kỳ đầu": "first_period", "Last period": "last_period", "Kỳ cuối": "last_period",
    "Number of periods": "periods", "Số kỳ": "periods", "First": "first_value",
    "Số đầu": "first_value", "Last": "last_value", "Số cuối": "last_value",
    "Per year, points": "slope_per_year", "Mỗi năm, điểm phần trăm": "slope_per_year",
    "Share": "share", "Cơ cấu": "share", "Cumulated": "cumulative_share",
    "Cộng dồn": "cumulative_share", "Computed": "computed", "Cách tính": "computed",
    "Figure": "figure", "Số liệu": "figure", "Value of the figure": "figure_value",
    "Giá trị của số liệu": "figure_value", "Reported period": "reported_period",
    "Kỳ báo cáo": "reported_period", "Reported value": "reported_value",
    "Số báo cáo": "reported_value", "Printed as": "qualifier", "Dấu ghi kèm": "qualifier",
    "Status of the figure": "obs_status", "Trạng thái số liệu": "obs_status", "Source": "source",
    "Nguồn": "source", "Remark": "note", "Ghi chú của số liệu": "note",
}
CHECK = {
    "File": "file", "Tệp": "file", "Line": "line", "Dòng": "line", "Column": "column", "Cột": "column",
    "Severity": "severity", "Mức độ": "severity", "Code": "code", "Mã": "code", "Found": "found",
    "Có": "found", "Expected": "expected", "Cần có": "expected", "What to do": "advice",
    "Cách xử lý": "advice",
}
# Distributions call their counts otherwise.
DISTRIBUTION = {"numerator": "count", "denominator": "base"}
OWN_SHEETS = {"Notes", "Ghi chú", "Provenance", "Nguồn"}
# CSV is rounded to six digits behind the point.
HALF = Decimal("0.00000051")


def is_own(name: str) -> bool:
    return name in OWN_SHEETS or name.startswith(("Chart ", "Biểu đồ "))


def cells_of(block) -> list:
    """The cells of a range: openpyxl gives one cell, a row or rows."""
    if not isinstance(block, tuple):
        return [block]
    return [cell for row in block for cell in (row if isinstance(row, tuple) else (row,))]


def is_percent(cell) -> bool:
    """Whether a cell is shown in per cent; `*` behind it marks a figure of only a part of the units."""
    return cell.number_format.removesuffix('"*"').endswith("%")


def number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except ArithmeticError:
        return None


class Book:
    """One file with the CSV beside it."""

    def __init__(self, path: Path):
        self.path = path
        job, language, charts, _ = path.name.split(".")
        self.job, self.language, self.charts = job, language, int(charts)
        with open(path.with_name(f"{job}.{language}.csv"), newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        self.columns, self.rows = rows[0], rows[1:]
        self.book = openpyxl.load_workbook(path)
        self.problems: list[str] = []

    def say(self, *words):
        self.problems.append(f"{self.path.name}: " + " ".join(map(str, words)))

    def check(self):
        with zipfile.ZipFile(self.path) as archive:
            if archive.testzip() is not None:
                self.say("has a wrong checksum")
            if {info.date_time for info in archive.infolist()} != {(1980, 1, 1, 0, 0, 0)}:
                self.say("has dates")
        self.check_sheets()
        self.check_charts()
        if self.job in ("compare-wide", "compare-many"):
            self.check_wide()
        elif self.job == "show":
            self.check_show()
        else:
            self.check_tidy()
        self.check_pandas()

    # The file as a whole

    def check_sheets(self):
        names = self.book.sheetnames
        own = ["Notes", "Provenance"] if self.language == "en" else ["Ghi chú", "Nguồn"]
        if names[-2:] != own:
            self.say("ends with the sheets", names[-2:])
        for sheet in self.book:
            if sheet.freeze_panes != "A2":
                self.say(sheet.title, "is not frozen below its headings")
            if not is_own(sheet.title) and sheet.auto_filter.ref is None:
                self.say(sheet.title, "has no filter")
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type in "fe":
                        self.say(sheet.title, cell.coordinate, "is a formula or an error")
                    if isinstance(cell.value, str) and number(cell.value) is None:
                        continue
                    looks_typed = isinstance(cell.value, str) and cell.column_letter != "A"
                    if looks_typed and is_percent(cell):
                        self.say(sheet.title, cell.coordinate, "is a number as text")
        provenance = [row[1] for row in self.book[own[1]].iter_rows(min_row=2, values_only=True)]
        if not provenance[0].startswith("sosanh ") or not provenance[1].startswith("sosanh 0."):
            self.say("does not say its command and program", provenance[:2])
        if not any(text.endswith(".csv") for text in provenance):
            self.say("does not say its inputs")

    def check_charts(self):
        charts = [(sheet, chart) for sheet in self.book for chart in sheet._charts]
        if len(charts) != self.charts:
            self.say("has", len(charts), "charts")
        for sheet, chart in charts:
            if not chart.series or chart.title is None:
                self.say(sheet.title, "has a chart without series or title")
            for series in chart.series:
                self.check_series(sheet, series)
        with zipfile.ZipFile(self.path) as archive:
            names = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
            names.sort(key=lambda name: int(name[len("xl/charts/chart"):-len(".xml")]))
            for name, (_, chart) in zip(names, charts):
                self.check_order(ElementTree.fromstring(archive.read(name)), chart._write())

    def check_order(self, ours, theirs):
        """The elements of a chart stand in the order of the format, which openpyxl keeps and Excel needs."""
        known = [child.tag for child in theirs]
        tags = list(dict.fromkeys(child.tag for child in ours if child.tag in known))
        if tags != [tag for tag in dict.fromkeys(known) if tag in tags]:
            self.say("has a chart with", tags, "out of order in", ours.tag)
        for child in ours:
            others = [other for other in theirs if other.tag == child.tag]
            if others:
                self.check_order(child, others[0])

    def check_series(self, sheet, series):
        for reference in (series.val.numRef.f, series.cat.strRef.f, series.tx.strRef.f):
            name = reference.rpartition("!")[0]
            if name[1:-1].replace("''", "'") != sheet.title:
                self.say(sheet.title, "has a chart of", name)
        cells = cells_of(sheet[series.val.numRef.f.rpartition("!")[2]])
        if any(isinstance(cell.value, str) for cell in cells):
            self.say(sheet.title, "has a chart that would draw words as 0")
        known = [float(cell.value) for cell in cells if cell.value is not None]
        if known != [float(point.v) for point in series.val.numRef.numCache.pt]:
            self.say(sheet.title, "has a chart that remembers other values")

    # Its tables against CSV

    def same_number(self, cell, text: str) -> bool:
        expected = number(text)
        if expected is None or not isinstance(cell.value, (int, float)):
            return False
        factor = 100 if is_percent(cell) else 1
        return abs(Decimal(repr(cell.value)) * factor - expected) <= HALF

    def same(self, cell, text: str) -> bool:
        if cell.value is None:
            return text == ""
        if isinstance(cell.value, str):
            return plain(cell.value) == text
        return self.same_number(cell, text)

    def check_tidy(self):
        rows = iter(self.rows)
        count = 0
        for sheet in self.book:
            if is_own(sheet.title):
                continue
            headings = [cell.value for cell in sheet[1]]
            for cells in sheet.iter_rows(min_row=2):
                count += 1
                row = next(rows, None)
                if row is not None:
                    self.check_row(sheet, headings, cells, dict(zip(self.columns, row)))
        if count != len(self.rows):
            self.say("has", count, "rows,", len(self.rows), "in CSV")

    def check_row(self, sheet, headings, cells, row):
        seen = set()
        for heading, cell in zip(headings, cells):
            name = self.name(heading)
            if name is None:
                continue
            seen.add(name)
            text = row[name]
            if text == "" and row.get("status", "ok") != "ok" and isinstance(cell.value, str):
                continue  # the words for why there is no value
            if not self.same(cell, text):
                self.say(sheet.title, cell.coordinate, repr(cell.value), "for", repr(text))
        for name in ("value", "change", "numerator", "share", "rank", "slope_per_year"):
            if name in row and row[name] != "" and name not in seen:
                self.say(sheet.title, "has no column for", name)

    def name(self, heading):
        if self.job.startswith("export"):
            return heading
        if self.job.startswith("check"):
            return CHECK[heading]
        name = NAMES.get(heading)
        if self.job == "distribution":
            name = DISTRIBUTION.get(name, name)
        return name if name in self.columns else None

    def check_wide(self):
        sheet = self.book.worksheets[0]
        rows = list(sheet.iter_rows())
        if [cell.value for cell in rows[0]] != self.columns or len(rows) != len(self.rows) + 1:
            self.say("has other columns or rows than CSV")
        for cells, row in zip(rows[1:], self.rows):
            for cell, text in list(zip(cells, row))[:-1]:
                if not self.same(cell, text):
                    self.say(cell.coordinate, repr(cell.value), "for", repr(text))
        if self.job == "compare-wide" and not rows[-1][1].font.b:
            self.say("has a total that is not bold")

    def check_show(self):
        kinds = [[row for row in self.rows if row[0] == kind]
                 for kind in ("unit", "measure", "category", "indicator")]
        for sheet, rows in zip(self.book, kinds):
            cells = list(sheet.iter_rows(min_row=2, values_only=True))
            if [row[0] for row in cells] != [row[1] for row in rows]:
                self.say(sheet.title, "has other rows than CSV")
        figures = [row[3] for row in self.book.worksheets[0].iter_rows(min_row=2, values_only=True)]
        if figures != [int(row[3]) for row in kinds[0]]:
            self.say("has other numbers of figures than CSV")

    def check_pandas(self):
        frames = pandas.read_excel(self.path, sheet_name=None, dtype=object, keep_default_na=False,
                                   na_values=[""])
        for sheet in self.book:
            frame = frames[sheet.title]
            expected = list(sheet.iter_rows(min_row=2, values_only=True))
            found = [[None if pandas.isna(value) else value for value in row]
                     for row in frame.itertuples(index=False)]
            if len(found) != len(expected) or any(
                    list(one) != list(other) for one, other in zip(found, expected)):
                self.say(sheet.title, "is read otherwise by pandas")

    # What LibreOffice made of it

    def check_libreoffice(self, folder: Path):
        for sheet in self.book:
            path = folder / f"{self.path.stem}-{sheet.title}.csv"
            if not path.exists():
                self.say(sheet.title, "was not opened by LibreOffice")
                continue
            with open(path, newline="", encoding="utf-8") as file:
                rows = list(csv.reader(file))
            for cells, row in zip(sheet.iter_rows(), rows):
                for cell, text in zip(cells, row):
                    if not self.same_in_libreoffice(cell, text):
                        self.say(sheet.title, cell.coordinate, repr(cell.value), "but", repr(text))
            if len(rows) != sheet.max_row:
                self.say(sheet.title, "has", len(rows), "rows in LibreOffice")
        pdf = folder / f"{self.path.stem}.pdf"
        if not pdf.exists() or pdf.read_bytes()[:4] != b"%PDF":
            self.say("was not printed by LibreOffice")
        with zipfile.ZipFile(folder / f"{self.path.stem}.ods") as archive:
            charts = [name for name in archive.namelist()
                      if name.endswith("/content.xml") and b"<chart:series" in archive.read(name)]
        if len(charts) != self.charts:
            self.say("shows", len(charts), "charts in LibreOffice")

    def same_in_libreoffice(self, cell, text: str) -> bool:
        if cell.value is None:
            return text == ""
        if isinstance(cell.value, str):
            return plain(cell.value) == text
        percent = text.endswith("%")
        found = number(text.rstrip("%"))
        if found is None or percent != is_percent(cell):
            return False
        expected = Decimal(repr(cell.value)) * (100 if percent else 1)
        return abs(found - expected) <= abs(expected) * Decimal("1e-13")


def plain(text: str) -> str:
    """The text as Excel and LibreOffice show it: openpyxl leaves spreadsheets' own escape as it is."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def main() -> int:
    folder = Path(sys.argv[1])
    problems = []
    books = [Book(path) for path in sorted(folder.glob("*.xlsx"))]
    opened = folder / "libreoffice"
    for book in books:
        book.check()
        if opened.exists():
            book.check_libreoffice(opened)
        problems += book.problems
    print("\n".join(problems[:60]) or f"{len(books)} spreadsheets as they should be"
          + (", LibreOffice too" if opened.exists() else ""))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
