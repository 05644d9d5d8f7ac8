"""Shapes of input whose size can grow in one direction only, each with the command that reads it.

A shape is a function of a folder and a size that writes its files there and returns the arguments, and
the standard input if there is one. Figures are made up by arithmetic, so that two runs measure the same.
"""

import csv
import datetime
import zipfile

FIRST_DAY = datetime.date(1900, 1, 1)
FIELDS = ["unit", "period", "measure", "category", "value"]


def day(number):
    """The n-th day as a period."""
    return (FIRST_DAY + datetime.timedelta(days=number)).isoformat()


def table(path, header, rows):
    """Writes a CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    return str(path)


def bare(folder, rows):
    """A CSV file of figures."""
    return table(folder / "figures.csv", FIELDS, rows)


def package(folder, rows, **tables):
    """A data package: what is not given has one unit, one measure and no categories."""
    home = folder / "package"
    given = {
        "units": (["unit", "name", "level", "parent"], [("x", "Xa", "commune", "")]),
        "measures": (["measure", "name", "unit_of_measure", "additive"],
                     [("m", "Người", "persons", "stock")]),
        "categories": (["category", "classification", "parent", "order", "in_base", "name"], []),
        "sources": (["source", "document", "issuer"], [("s", "a", "b")]),
    }
    given.update(tables)
    for name, (header, lines) in given.items():
        table(home / f"{name}.csv", header, lines)
    table(home / "observations.csv", FIELDS + ["source"], [(*row, "s#L1") for row in rows])
    return str(home)


def units(size, parent=lambda number: ""):
    """A table of units."""
    return (["unit", "name", "level", "parent"],
            [(f"u{i}", f"Xã số {i}", "commune", parent(i)) for i in range(size)])


def measures(size, additive="stock"):
    """A table of measures."""
    return (["measure", "name", "unit_of_measure", "additive"],
            [(f"m{i}", f"Chỉ tiêu {i}", "persons", additive) for i in range(size)])


def categories(size, order=True):
    """A table of categories of one classification."""
    return (["category", "classification", "parent", "order", "in_base", "name"],
            [(f"c{i}", "kind", "", i if order else "", "yes", f"Loại {i}") for i in range(size)])


def flat(size, value=lambda number: number % 97 + 1):
    """One figure for each of many units."""
    return [(f"u{i}", "2023", "m", "", value(i)) for i in range(size)]


SHAPES = {}


def shape(size):
    """Names a shape by its function and states its smallest size."""
    def add(function):
        SHAPES[function.__name__] = (size, function)
        return function
    return add


# Periods

def _days(size):
    return [("x", day(i), "m", "", i % 89) for i in range(size)]


def _two_measures(folder, size):
    rows = [(u, day(i), m, "", i % 89 + 1) for m in "mp" for u in "x" for i in range(size)]
    return package(folder, rows, measures=(
        ["measure", "name", "unit_of_measure", "additive"],
        [("m", "a", "persons", "stock"), ("p", "b", "persons", "stock")]))


@shape(4000)
def periods_compare(folder, size):
    return ["compare", "m", "--data", bare(folder, _days(size)), "--format", "csv"]


@shape(2000)
def periods_compare_text(folder, size):
    return ["compare", "m", "--data", bare(folder, _days(size))]


@shape(1000)
def periods_compare_ratio_of_stocks(folder, size):
    return ["compare", "m / p", "--data", _two_measures(folder, size), "--format", "csv"]


@shape(1000)
def periods_previous(folder, size):
    return ["compare", "m - previous(m)", "--data", _two_measures(folder, size), "--format", "csv"]


@shape(1000)
def periods_wide(folder, size):
    data = bare(folder, _days(size))
    return ["compare", "m", "--data", data, "--layout", "wide", "--total", "--format", "csv"]


@shape(1000)
def periods_wide_text(folder, size):
    return ["compare", "m", "--data", bare(folder, _days(size)), "--layout", "wide"]


@shape(1000)
def periods_with_gaps(folder, size):
    rows = [row for number, row in enumerate(_days(size)) if number % 3]
    return ["compare", "m", "--data", bare(folder, rows), "--format", "csv"]


@shape(1000)
def periods_without_values(folder, size):
    header = ["unit", "period", "measure", "category", "value", "status"]
    rows = [("x", day(i), "m", "", "" if i else 1, "O" if i else "") for i in range(size)]
    data = table(folder / "figures.csv", header, rows)
    return ["compare", "m", "--data", data, "--format", "csv"]


@shape(1000)
def periods_listed(folder, size):
    data = bare(folder, _days(size))
    listed = ",".join(day(i) for i in range(0, size, 2))
    return ["compare", "m", "--data", data, "--format", "csv", "--periods", listed]


@shape(1000)
def periods_rank(folder, size):
    rows = [(u, day(i), "m", "", i % 7) for u in "xyz" for i in range(size)]
    return ["rank", "m", "--data", bare(folder, rows), "--format", "csv"]


@shape(1000)
def periods_trend(folder, size):
    return ["trend", "m", "--data", bare(folder, _days(size)), "--format", "csv"]


@shape(1000)
def periods_trend_chart(folder, size):
    return ["trend", "m", "--data", bare(folder, _days(size)), "--chart", "line"]


@shape(1000)
def periods_distribution(folder, size):
    rows = [("x", day(i), "m", c, i % 7 + 1) for c in "ab" for i in range(size)]
    return ["distribution", "m", "--data", bare(folder, rows), "--format", "csv"]


@shape(1000)
def periods_explain(folder, size):
    return ["explain", "m / p", "--data", _two_measures(folder, size), "--format", "csv"]


@shape(1000)
def periods_report(folder, size):
    out = str(folder / "o.html")
    return ["report", "m", "--data", bare(folder, _days(size)), "-o", out, "--force"]


@shape(1000)
def periods_show(folder, size):
    return ["show", "--data", bare(folder, _days(size))]


@shape(1000)
def periods_rolled_up(folder, size):
    rows = [(f"u{j}", day(i), "m", "", i % 7) for j in (1, 2) for i in range(size)]
    data = package(folder, rows, units=units(3, lambda i: "u0" if i else ""))
    return ["compare", "m", "--data", data, "--units", "u0", "--level", "commune", "--format", "csv"]


@shape(1000)
def periods_with_breaks(folder, size):
    data = package(folder, _days(size), breaks=(
        ["measure", "unit", "from", "kind", "note"], [("m", "x", day(i), "D", "") for i in range(size)]))
    return ["compare", "m", "--data", data, "--format", "csv"]


@shape(1000)
def periods_with_targets(folder, size):
    data = package(
        folder, _days(size),
        indicators=(["indicator", "name", "formula", "per", "better"], [("i", "I", "m", "1", "higher")]),
        targets=(["indicator", "unit", "period", "comparison", "value"],
                 [("i", "x", day(i), ">=", 5) for i in range(size)]))
    return ["compare", "i", "--data", data, "--format", "csv"]


# Units

@shape(4000)
def units_compare(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(size)), "--format", "csv"]


@shape(4000)
def units_compare_text(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(size))]


@shape(4000)
def units_sorted(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(size)), "--format", "csv", "--sort", "name"]


@shape(4000)
def units_wide(folder, size):
    data = bare(folder, flat(size))
    return ["compare", "m", "--data", data, "--layout", "wide", "--total"]


@shape(4000)
def units_json(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(size)), "--format", "json"]


@shape(2000)
def units_xlsx(folder, size):
    out = str(folder / "o.xlsx")
    return ["compare", "m", "--data", bare(folder, flat(size)), "-o", out, "--force"]


@shape(2000)
def units_xlsx_chart(folder, size):
    out = str(folder / "o.xlsx")
    return ["compare", "m", "--data", bare(folder, flat(size)), "-o", out, "--force", "--chart", "bar"]


@shape(2000)
def units_svg(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(size)), "--format", "svg", "--chart", "bar"]


@shape(2000)
def units_bars(folder, size):
    return ["rank", "m", "--data", bare(folder, flat(size)), "--chart", "bar"]


@shape(2000)
def units_markdown(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(size)), "--format", "markdown"]


@shape(4000)
def units_rank(folder, size):
    return ["rank", "m", "--data", bare(folder, flat(size)), "--format", "csv"]


@shape(4000)
def units_rank_text(folder, size):
    return ["rank", "m", "--data", bare(folder, flat(size, lambda i: 1))]


@shape(2000)
def units_trend(folder, size):
    rows = [(f"u{i}", str(y), "m", "", i % 97 + y % 5) for i in range(size) for y in (2021, 2022, 2023)]
    return ["trend", "m", "--data", bare(folder, rows)]


@shape(2000)
def units_distribution(folder, size):
    rows = [(f"u{i}", "2023", "m", c, i % 97 + 1) for i in range(size) for c in "ab"]
    return ["distribution", "m", "--data", bare(folder, rows)]


@shape(2000)
def units_explain(folder, size):
    return ["explain", "m", "--data", bare(folder, flat(size))]


@shape(2000)
def units_report(folder, size):
    out = str(folder / "o.html")
    return ["report", "m", "--data", bare(folder, flat(size)), "-o", out, "--force"]


@shape(2000)
def units_show(folder, size):
    return ["show", "--data", bare(folder, flat(size))]


@shape(2000)
def units_show_package(folder, size):
    return ["show", "--data", package(folder, flat(size), units=units(size))]


@shape(2000)
def units_check(folder, size):
    return ["check", "--data", package(folder, flat(size), units=units(size))]


@shape(2000)
def units_export(folder, size):
    return ["export", "--data", package(folder, flat(size), units=units(size)), "--format", "csv"]


@shape(500)
def units_listed(folder, size):
    data = package(folder, flat(size), units=units(size))
    chosen = folder / "chosen.txt"
    chosen.write_text("".join(f"xa so {i}\n" for i in range(size)))
    return ["compare", "m", "--data", data, "--units", f"@{chosen}", "--format", "csv"]


@shape(500)
def units_in_one_list(folder, size):
    listed = ",".join(f"u{i}" for i in range(size))
    return ["compare", "m", "--data", bare(folder, flat(size)), "--units", listed, "--format", "csv"]


@shape(1000)
def units_exported_as_package(folder, size):
    data = package(folder, flat(size), units=units(size))
    return ["export", "--data", data, "--package", str(folder / "new")]


@shape(1000)
def units_explained(folder, size):
    return ["explain", "m", "--data", package(folder, flat(size), units=units(size))]


@shape(1000)
def units_template(folder, size):
    data = package(folder, flat(size), units=units(size))
    out = str(folder / "form.xlsx")
    return ["export", "--template", "--data", data, "--measures", "m", "--periods", "2027", "-o", out]


@shape(500)
def units_repeated(folder, size):
    listed = [word for i in range(size) for word in ("--units", f"u{i}")]
    data = bare(folder, flat(size))
    return ["compare", "m", "--data", data, *listed, "--format", "csv"]


@shape(1000)
def units_in_a_chain(folder, size):
    chain = units(size, lambda i: f"u{i - 1}" if i else "")
    return ["check", "--data", package(folder, flat(size), units=chain)]


@shape(1000)
def units_in_a_chain_rolled_up(folder, size):
    chain = units(size, lambda i: f"u{i - 1}" if i else "")
    data = package(folder, [(f"u{size - 1}", "2023", "m", "", 3)], units=chain)
    return ["compare", "m", "--data", data, "--level", "commune", "--format", "csv"]


@shape(1000)
def units_below_one(folder, size):
    star = units(size, lambda i: "u0" if i else "")
    data = package(folder, flat(size)[1:], units=star)
    return ["rank", "m", "--data", data, "--level", "commune", "--format", "csv"]


@shape(500)
def units_merged(folder, size):
    changes = (["unit", "predecessor", "extent", "date", "note"],
               [(f"u{i}", f"old{i}", "whole", "2022-06-01", "") for i in range(size)])
    data = package(folder, flat(size), units=units(size), unit_changes=changes)
    return ["compare", "m", "--data", data, "--format", "csv"]


@shape(500)
def units_with_targets(folder, size):
    data = package(
        folder, flat(size), units=units(size),
        indicators=(["indicator", "name", "formula", "per", "better"], [("i", "I", "m", "1", "higher")]),
        targets=(["indicator", "unit", "period", "comparison", "value"],
                 [("i", f"u{i}", "2023", ">=", 5) for i in range(size)]))
    return ["compare", "i", "--data", data, "--format", "csv"]


@shape(500)
def units_with_breaks(folder, size):
    rows = [(f"u{i}", str(y), "m", "", i % 97 + y % 5) for i in range(size) for y in (2021, 2023)]
    data = package(folder, rows, units=units(size), breaks=(
        ["measure", "unit", "from", "kind", "note"],
        [("m", f"u{i}", "2022", "B", "") for i in range(size)]))
    return ["compare", "m", "--data", data, "--format", "csv"]


# Measures, categories, columns

@shape(1000)
def measures_show(folder, size):
    rows = [("x", "2023", f"m{i}", "", i) for i in range(size)]
    return ["show", "--data", bare(folder, rows)]


@shape(1000)
def measures_check(folder, size):
    rows = [("x", "2023", f"m{i}", "", i) for i in range(size)]
    return ["check", "--data", package(folder, rows, measures=measures(size))]


@shape(1000)
def measures_export(folder, size):
    rows = [("x", "2023", f"m{i}", "", i) for i in range(size)]
    return ["export", "--data", bare(folder, rows), "--format", "csv"]


@shape(200)
def indicators_compare(folder, size):
    rows = [("x", "2023", f"m{i}", "", i) for i in range(size)]
    names = [f"m{i}" for i in range(size)]
    return ["compare", *names, "--data", bare(folder, rows), "--format", "csv"]


@shape(500)
def indicators_check(folder, size):
    rows = [("x", "2023", f"m{i}", "", i) for i in range(size)]
    data = package(folder, rows, measures=measures(size), indicators=(
        ["indicator", "name", "formula", "per", "better"],
        [(f"i{i}", f"I{i}", f"m{i}", "1", "higher") for i in range(size)]))
    return ["check", "--data", data]


def _categorised(size):
    return [("x", "2023", "m", f"c{i}", i % 7 + 1) for i in range(size)]


@shape(1000)
def categories_distribution(folder, size):
    return ["distribution", "m", "--data", bare(folder, _categorised(size)), "--format", "csv"]


@shape(1000)
def categories_distribution_text(folder, size):
    return ["distribution", "m", "--data", bare(folder, _categorised(size)), "--chart", "stack"]


@shape(1000)
def categories_compare(folder, size):
    data = bare(folder, _categorised(size))
    return ["compare", "m[c1] / m[*]", "--data", data, "--format", "csv"]


@shape(1000)
def categories_of_many_units(folder, size):
    rows = [(f"u{i}", "2023", "m", f"c{i}", i % 7 + 1) for i in range(size)]
    return ["compare", "m", "--data", bare(folder, rows), "--format", "csv"]


@shape(1000)
def categories_check(folder, size):
    data = package(folder, _categorised(size), categories=categories(size))
    return ["check", "--data", data]


@shape(1000)
def categories_package(folder, size):
    data = package(folder, _categorised(size), categories=categories(size))
    return ["compare", "m[c1..]", "--data", data, "--format", "csv"]


@shape(200)
def categories_listed(folder, size):
    data = package(folder, _categorised(size), categories=categories(size))
    names = ", ".join(f"c{i}" for i in range(size - 1))
    return ["compare", f"m[{names}]", "--data", data, "--format", "csv"]


@shape(200)
def categories_in_a_chain(folder, size):
    chain = (["category", "classification", "parent", "order", "in_base", "name"],
             [(f"c{i}", "kind", f"c{i - 1}" if i else "", "", "yes", f"n{i}") for i in range(size)])
    data = package(folder, [("x", "2023", "m", f"c{size - 1}", 3)], categories=chain)
    return ["compare", "m[c0]", "--data", data, "--format", "csv"]


@shape(30)
def categories_of_two_classifications(folder, size):
    rows = [("x", "2023", "m", f"c{i}+d{j}", 1) for i in range(size) for j in range(30)]
    both = (["category", "classification", "parent", "order", "in_base", "name"],
            [(f"c{i}", "kind", "", "", "yes", f"n{i}") for i in range(size)]
            + [(f"d{j}", "sort", "", "", "yes", f"o{j}") for j in range(30)])
    data = package(folder, rows, categories=both)
    return ["compare", "m", "--data", data, "--format", "csv"]


@shape(200)
def classifications(folder, size):
    many = (["category", "classification", "parent", "order", "in_base", "name"],
            [(f"c{i}", f"k{i}", "", "", "yes", f"n{i}") for i in range(size)])
    data = package(folder, _categorised(size), categories=many)
    return ["show", "--data", data]


@shape(2000)
def columns_of_a_bare_file(folder, size):
    header = FIELDS + [f"note {i}" for i in range(size)]
    rows = [("x", "2023", "m", "", 1) + ("",) * size, ("y", "2023", "m", "", 2) + ("",) * size]
    data = table(folder / "figures.csv", header, rows)
    return ["compare", "m", "--data", data, "--format", "csv"]


@shape(500)
def columns_of_a_sheet(folder, size):
    header = ["Xã"] + [f"Chỉ tiêu {i}" for i in range(size)]
    rows = [[f"Xã {name}"] + [i + 1 for i in range(size)] for name in "ABC"]
    data = table(folder / "sheet.csv", header, rows)
    return ["import", data, "--period", "2023"]


@shape(500)
def columns_of_years(folder, size):
    header = ["Xã"] + [day(i) for i in range(size)]
    rows = [[f"Xã {name}"] + [i + 1 for i in range(size)] for name in "ABC"]
    data = table(folder / "sheet.csv", header, rows)
    return ["import", data, "--measure", "m"]


@shape(1000)
def columns_proposed(folder, size):
    header = ["Xã"] + [f"Chỉ tiêu {i}" for i in range(size)]
    data = table(folder / "sheet.csv", header, [["Xã A"] + list(range(size)), ["Xã B"] + list(range(size))])
    return ["import", data, "--period", "2023", "--propose"]


# Import

@shape(2000)
def rows_of_a_sheet(folder, size):
    rows = [(f"Xã số {i}", i % 97, i % 89) for i in range(size)]
    data = table(folder / "sheet.csv", ["Xã", "Dân số", "Đảng viên"], rows)
    return ["import", data, "--period", "2023"]


@shape(2000)
def rows_of_a_sheet_with_sections(folder, size):
    rows = [(f"Huyện {i}", "", "") if i % 10 == 0 else (f"Xã số {i}", i % 97, i % 89) for i in range(size)]
    data = table(folder / "sheet.csv", ["Xã", "Dân số", "Đảng viên"], rows)
    return ["import", data, "--period", "2023"]


@shape(1000)
def rows_with_a_codebook(folder, size):
    book = package(folder, flat(size), units=units(size))
    rows = [(f"Xã số {i}", i % 97) for i in range(size)]
    data = table(folder / "sheet.csv", ["Xã", "Số lượng"], rows)
    return ["import", data, "--period", "2023", "--measure", "m", "--codebook", book]


@shape(1000)
def rows_with_totals(folder, size):
    rows = [(f"Xã số {i}", i % 97) if i % 5 else (f"Tổng huyện {i}", 9) for i in range(size)]
    data = table(folder / "sheet.csv", ["Xã", "Dân số"], [*rows, ("Tổng cộng", 1)])
    totals = str(folder / "totals.csv")
    return ["import", data, "--period", "2023", "--totals", totals, "--account", str(folder / "account.csv")]


@shape(1000)
def rows_that_are_wrong(folder, size):
    rows = [(f"Xã số {i}", f"{i % 97}?x", i % 89) for i in range(size)]
    data = table(folder / "sheet.csv", ["Xã", "Dân số", "Đảng viên"], rows)
    return ["import", data, "--period", "2023"]


@shape(1000)
def rows_repeated_in_a_sheet(folder, size):
    rows = [("Xã A", i % 97, i % 89) for i in range(size)]
    data = table(folder / "sheet.csv", ["Xã", "Dân số", "Đảng viên"], rows)
    return ["import", data, "--period", "2023"]


@shape(50)
def sheets_to_import(folder, size):
    names = [table(folder / f"sheet{i}.csv", ["Xã", "Dân số"], [(f"Xã {i}-{j}", j) for j in range(9)])
             for i in range(size)]
    return ["import", *names, "--period", "2023"]


@shape(1000)
def rows_of_a_workbook(folder, size):
    def cell(column, row, value):
        return f'<c r="{column}{row}" t="inlineStr"><is><t>{value}</t></is></c>'
    rows = [f'<row r="1">{cell("A", 1, "Xã")}{cell("B", 1, "Dân số")}</row>']
    rows += [f'<row r="{i}">{cell("A", i, f"Xã số {i}")}<c r="B{i}"><v>{i}</v></c></row>'
             for i in range(2, size + 2)]
    merged = "".join(f'<mergeCell ref="D{i}:E{i}"/>' for i in range(2, size + 2))
    return ["import", _workbook(folder, rows, merged, size), "--period", "2023"]


def _workbook(folder, rows, merged, count):
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package_space = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package_space}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package_space}/relationships"><Relationship Id="r1" '
                       f'Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{relation}"><sheets><sheet name="S" sheetId="1" '
                           'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'<Relationships xmlns="{package_space}/relationships"><Relationship Id="r1" '
            f'Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml":
            f'<worksheet {space}><sheetData>{"".join(rows)}</sheetData>'
            f'<mergeCells count="{count}">{merged}</mergeCells></worksheet>',
    }
    path = folder / "book.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return str(path)


# Findings

@shape(2000)
def findings_of_numbers(folder, size):
    rows = [(f"u{i}", "2023", "m", "", "1x") for i in range(size)]
    return ["check", "--data", bare(folder, rows)]


@shape(2000)
def findings_of_duplicates(folder, size):
    return ["check", "--data", bare(folder, [("x", "2023", "m", "", i) for i in range(size)])]


@shape(2000)
def duplicates_added(folder, size):
    data = bare(folder, [(f"u{i % 9}", "2023", "m", "", i) for i in range(size)])
    return ["compare", "m", "--data", data, "--duplicates", "sum", "--format", "csv"]


@shape(1000)
def findings_of_unknown_units(folder, size):
    return ["check", "--data", package(folder, [(f"v{i}", "2023", "m", "", i) for i in range(size)])]


@shape(500)
def findings_of_unknown_units_near_many(folder, size):
    rows = [(f"v{i}", "2023", "m", "", i) for i in range(size)]
    return ["check", "--data", package(folder, rows, units=units(size))]


@shape(1000)
def findings_of_similar_names(folder, size):
    rows = [(name, "2023", "m", "", i) for i in range(size) for name in (f"Xã {i}", f"xa {i}")]
    return ["check", "--data", bare(folder, rows)]


@shape(1000)
def findings_of_sums(folder, size):
    rows = [row for i in range(size) for row in (
        (f"u{i}", "2023", "m", "", 9), (f"u{i}", "2023", "m", "c0", 3), (f"u{i}", "2023", "m", "c1", 3))]
    return ["check", "--data", package(folder, rows, units=units(size), categories=categories(2))]


# Claims

@shape(2000)
def claims_of_a_table(folder, size):
    rows = [(f"u{i}", "2023", 40 + i % 50, 100, "99,9") for i in range(size)]
    data = table(folder / "claims.csv", ["unit", "period", "good", "all", "rate"], rows)
    return ["audit", "--data", data, "--numerator", "good", "--denominator", "all", "--printed", "rate"]


@shape(2000)
def claims_of_a_table_that_hold(folder, size):
    rows = [(f"u{i}", "2023", 40 + i % 50, 100, f"{40 + i % 50},0") for i in range(size)]
    data = table(folder / "claims.csv", ["unit", "period", "good", "all", "rate"], rows)
    return ["audit", "--data", data, "--numerator", "good", "--denominator", "all", "--printed", "rate"]


def _claims(rows):
    return (["claim", "kind", "unit", "period", "formula", "per", "printed", "qualifier", "source"],
            rows)


@shape(500)
def claims_of_a_package(folder, size):
    rows = [(f"k{i}", "restatement", f"u{i}", "2023", "m", 1, i % 97 + 1 + i % 2, "=", "s#L1")
            for i in range(size)]
    data = package(folder, flat(size), units=units(size), claims=_claims(rows))
    return ["audit", "--data", data, "--format", "csv"]


@shape(500)
def claims_of_many_periods(folder, size):
    rows = [("x", day(i), "m", "", i % 97 + 1) for i in range(size)]
    claims = [(f"k{i}", "change", "x", day(i), "m - previous(m)", 1, 5, "=", "s#L1")
              for i in range(size)]
    return ["audit", "--data", package(folder, rows, claims=_claims(claims)), "--format", "csv"]


@shape(500)
def claims_of_shares(folder, size):
    rows = [(f"u{i}", "2023", m, "", i % 97 + 100 * (m == "p")) for m in "mp" for i in range(size)]
    claims = [(f"k{i}", "share", f"u{i}", "2023", "m / p", 100, "55,5%", "=", "s#L1")
              for i in range(size)]
    data = package(folder, rows, units=units(size), claims=_claims(claims), measures=(
        ["measure", "name", "unit_of_measure", "additive"],
        [("m", "a", "persons", "stock"), ("p", "b", "persons", "stock")]))
    return ["audit", "--data", data, "--format", "csv"]


@shape(500)
def claims_checked(folder, size):
    rows = [(f"k{i}", "restatement", f"u{i}", "2023", "m", 1, i % 97 + 1, "=", "s#L1")
            for i in range(size)]
    return ["check", "--data", package(folder, flat(size), units=units(size), claims=_claims(rows))]


@shape(200)
def claims_of_sums(folder, size):
    rows = [row for i in range(size) for row in (
        (f"u{i}", "2023", "m", "c0", 3), (f"u{i}", "2023", "m", "c1", 3))]
    claims = [(f"k{i}", "sum", f"u{i}", "2023", "m[c0] + m[c1]", 1, 7, "=", "s#L1") for i in range(size)]
    data = package(
        folder, rows, units=units(size), categories=categories(2), claims=_claims(claims))
    return ["audit", "--data", data]


@shape(200)
def claims_typed(folder, size):
    return ["audit", *[f"{i} + 1 = {i + 2}" for i in range(size)]]


@shape(200)
def claims_typed_with_names(folder, size):
    return ["audit", *[f"a{i}: {i} + b: 1 = c{i}: {i + 2}" for i in range(size)]]


@shape(1000)
def claim_of_many_terms(folder, size):
    return ["audit", "+".join("1" for _ in range(size)) + f" = {size}"]


@shape(250)
def claim_of_many_terms_that_fails(folder, size):
    return ["audit", "+".join(str(i + 1) for i in range(size)) + f" = {size}"]


# Formulas and long texts

def _bad_formula(sign, size):
    return ["compare", sign * size, "--data", "party-reports"]


def _formula_of_a_package(folder, formula):
    data = package(folder, [("x", "2023", "m", "", 1)], indicators=(
        ["indicator", "name", "formula", "per", "better"], [("i", "I", formula, "1", "higher")]))
    return ["check", "--data", data]


for _name, _sign in {
        "closing_selections": "]", "selections": "[", "round_brackets": "(", "braces": "{",
        "commas": ",", "minus_signs": "-", "names": "m[", "sums": "m+", "letters": "m", "digits": "1",
        "calls": "previous(", "points": "..", "blanks": " ", "vietnamese_letters": "ế",
        "braced_names": "{m}+"}.items():
    SHAPES[f"formula_of_{_name}"] = (
        50_000, lambda folder, size, sign=_sign: _formula_of_a_package(folder, sign * size))
    SHAPES[f"claim_of_{_name}"] = (
        5_000, lambda folder, size, sign=_sign: ["audit", "--", (sign * size)[:120_000]])


@shape(50_000)
def formula_of_a_selection(folder, size):
    return _formula_of_a_package(folder, "m[" + "a, " * size + "a]")


@shape(50_000)
def printed_figure_of_digits(folder, size):
    claims = _claims([("k", "restatement", "x", "2023", "m", 1, "1" * size, "=", "s#L1")])
    return ["audit", "--data", package(folder, [("x", "2023", "m", "", 1)], claims=claims)]


@shape(10_000)
def printed_figure_of_shares(folder, size):
    claims = _claims([("k", "hundred", "x", "2023", "", 1, "+".join(["1%"] * size), "=", "s#L1")])
    return ["audit", "--data", package(folder, [("x", "2023", "m", "", 1)], claims=claims)]


@shape(50_000)
def long_name(folder, size):
    return ["compare", "m", "--data", bare(folder, [("ế" * size, "2023", "m", "", 1)])]


@shape(50_000)
def long_name_of_words(folder, size):
    data = bare(folder, [("xã " * size, "2023", "m", "", 1), ("y", "2023", "m", "", 1)])
    return ["compare", "m", "--data", data, "--format", "svg"]


@shape(50_000)
def long_note(folder, size):
    data = package(folder, [("x", "2023", "m", "", 1)], measures=(
        ["measure", "name", "unit_of_measure", "additive", "note"],
        [("m", "M", "persons", "stock", "một hai " * size)]))
    return ["check", "--data", data]


@shape(20_000)
def long_header_of_a_sheet(folder, size):
    data = table(folder / "sheet.csv", ["Xã", "số người " * size], [("Xã A", 1), ("Xã B", 2)])
    return ["import", data, "--period", "2023"]


@shape(20_000)
def long_label_of_a_sheet(folder, size):
    data = table(folder / "sheet.csv", ["Xã", "Người"], [("Xã A " * size, 1), ("Xã B", 2)])
    return ["import", data, "--period", "2023"]


@shape(20_000)
def long_number(folder, size):
    return ["compare", "m", "--data", bare(folder, [("x", "2023", "m", "", "1." * size)])]


@shape(20_000)
def long_period(folder, size):
    return ["compare", "m", "--data", bare(folder, [("x", "2023-" * size, "m", "", 1)])]


@shape(20_000)
def long_unit_asked_for(folder, size):
    data = package(folder, flat(50), units=units(50))
    chosen = folder / "chosen.txt"
    chosen.write_text("xã số " * size + "\n")
    return ["compare", "m", "--data", data, "--units", f"@{chosen}"]


@shape(2_000)
def category_columns(folder, size):
    return ["compare", "m", "--data", bare(folder, flat(3)), "--columns",
            "unit=unit,category=" + "+".join(["category"] * size)]


# One text that is long, wherever a text may stand

_SIGNS = {
    "closing_brackets": "]", "brackets": "[", "round_brackets": "(", "braces": "{", "commas": ",",
    "colons": ": ", "points": ".", "digits": "1", "digits_with_points": "1.000.", "letters": "a",
    "words": "xã ", "marks": "a\u0301", "dashes": "-", "slashes": "/", "per_cent": "%", "blanks": " ",
    "nested": "(1)", "quotes": "''", "years": "2021, "}


def _cells(text):
    """Every place for a text, with the command that reads it there."""
    sheet = [["Xã", "Người"], ["Xã A", "1"], ["Xã B", "2"], ["Xã C", "3"]]

    def changed(row, column, extra=()):
        rows = [list(line) for line in sheet]
        rows[row][column] = text
        return [*extra, *rows]

    def figures(place):
        row = ["x", "2023", "m", "c", "1"]
        row[place] = text
        return [FIELDS, row, ["y", "2023", "m", "c", "2"]]

    return {
        "unit": (["check", "--data"], figures(0)),
        "period": (["check", "--data"], figures(1)),
        "measure": (["check", "--data"], figures(2)),
        "category": (["check", "--data"], figures(3)),
        "value": (["check", "--data"], figures(4)),
        "heading": (["import", "--period", "2023"], changed(0, 1)),
        "label": (["import", "--period", "2023"], changed(1, 0)),
        "number": (["import", "--period", "2023"], changed(1, 1)),
        "title": (["import", "--period", "2023"], changed(0, 0, [[text, ""], ["", ""], ["Xã", "Người"]])),
        "remark": (["import", "--period", "2023"], [*sheet, [text, ""]]),
        "figure": (["audit", "--numerator", "a", "--denominator", "b", "--printed", "c", "--data"],
                   [["a", "b", "c"], ["1", "2", text]]),
        "mapping": (["import", "--mapping"], [["area", "role"], [text, "figure"]]),
    }


def _text_shape(sign, place):
    def build(folder, size):
        arguments, rows = _cells(sign * (size // len(sign)))[place]
        data = table(folder / "text.csv", rows[0], rows[1:])
        if place == "mapping":
            sheet = table(folder / "sheet.csv", ["Xã", "Người"], [["Xã A", 1]])
            return [*arguments, data, sheet, "--period", "2023"]
        return [*arguments, data]
    return build


for _name, _sign in _SIGNS.items():
    for _place in _cells(""):
        SHAPES[f"text_of_{_name}_as_{_place}"] = (50_000, _text_shape(_sign, _place))
