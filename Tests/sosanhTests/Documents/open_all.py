"""Opens every document of Word in a folder with python-docx, and holds its tables, charts and links against what
each must have; what LibreOffice made of it, where it did, holds the same texts and numbers. Prints how many there are.

Run as `python3 open_all.py FOLDER` after write_all.sh; needs python-docx and openpyxl.
"""

import math
import pathlib
import sys
import zipfile
from xml.etree import ElementTree

import docx
import openpyxl

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def check(path):
    document = docx.Document(path)
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(part)
    known = {style.style_id for style in document.styles}
    root = ElementTree.fromstring(parts["word/document.xml"])
    for tag in ("pStyle", "tblStyle"):
        for element in root.iter(WORD + tag):
            assert element.get(WORD + "val") in known, element.get(WORD + "val")
    marks = {mark.get(WORD + "name") for mark in root.iter(WORD + "bookmarkStart")}
    for link in root.iter(WORD + "hyperlink"):
        assert link.get(WORD + "anchor") in marks
    for table in document.tables:
        widths = {len(row.cells) for row in table.rows}
        assert len(widths) == 1 and len(table.rows) > 1, widths
        assert table.rows[0]._tr.trPr.find(WORD + "tblHeader") is not None
    charts = [name for name in parts if name.startswith("word/charts/chart")]
    for name in charts:
        check_chart(parts, name)
    if (path.parent / "libreoffice").exists():
        check_libreoffice(path, document)
    kinds = {relation.reltype.split("/")[-1] for relation in document.part.rels.values()}
    assert all(not relation.is_external for relation in document.part.rels.values())
    assert bool(charts) == ("chart" in kinds)
    return len(document.tables), len(charts)


def check_chart(parts, name):
    """The numbers that a chart shows are those of the sheet that it is drawn from."""
    number = name.removeprefix("word/charts/chart").removesuffix(".xml")
    with zipfile.ZipFile(Bytes(parts[f"word/embeddings/sheet{number}.xlsx"])) as book:
        book.testzip()
    sheets = openpyxl.load_workbook(Bytes(parts[f"word/embeddings/sheet{number}.xlsx"]))
    for reference in ElementTree.fromstring(parts[name]).iter(CHART + "numRef"):
        sheet, cells = reference.find(CHART + "f").text.rsplit("!", 1)
        found = sheets[sheet.strip("'").replace("''", "'")][cells.replace("$", "")]
        rows = found if isinstance(found, tuple) else ((found,),)
        values = [cell.value for row in rows for cell in (row if isinstance(row, tuple) else (row,))]
        shown = {int(point.get("idx")): float(point.find(CHART + "v").text) for point in reference.iter(CHART + "pt")}
        kept = {place: float(value) for place, value in enumerate(values) if value is not None}
        assert shown == kept, (name, shown, kept)


def Bytes(content):
    import io

    return io.BytesIO(content)


def check_libreoffice(path, document):
    """Every table and every number of a chart is in the document that LibreOffice made."""
    with zipfile.ZipFile(path.parent / "libreoffice" / f"{path.stem}.odt") as archive:
        content = ElementTree.fromstring(archive.read("content.xml"))
        charts = [
            ElementTree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith("/content.xml") and b"<chart:chart" in archive.read(name)
        ]
    found = [
        ["".join(cell.itertext()) for cell in table.iter(TABLE + "table-cell")]
        for table in content.iter(TABLE + "table")
    ]
    expected = [[plain(cell) for row in table.rows for cell in row.cells] for table in document.tables]
    assert found == expected, (path.name, "tables")
    shown = sorted(
        float(cell.get(OFFICE + "value"))
        for chart in charts
        for cell in chart.iter(TABLE + "table-cell")
        if cell.get(OFFICE + "value") not in (None, "NaN")
    )
    drawn = sorted(chart_numbers(path))
    # LibreOffice keeps 15 digits of a number.
    near = [math.isclose(one, other, rel_tol=1e-14, abs_tol=0) for one, other in zip(shown, drawn)]
    assert len(shown) == len(drawn) and all(near), (path.name, "charts")


def plain(cell):
    return "".join(paragraph.text.replace("\n", "") for paragraph in cell.paragraphs)


def chart_numbers(path):
    """The numbers of all charts."""
    archive = zipfile.ZipFile(path)
    for name in archive.namelist():
        if not name.startswith("word/charts/chart"):
            continue
        root = ElementTree.fromstring(archive.read(name))
        for tag in ("val", "xVal", "yVal"):
            for values in root.iter(CHART + tag):
                for point in values.iter(CHART + "pt"):
                    yield float(point.find(CHART + "v").text)


def main(folder):
    counts = {}
    for path in sorted(pathlib.Path(folder).glob("*.docx")):
        job, language = path.stem.rsplit(".", 1)
        counts.setdefault(job, {})[language] = check(path)
    for job, found in counts.items():
        (tables, charts), (others, same) = found["en"], found["vi"]
        assert charts == same, (job, found)
        # Words of another length may part a table where no page is wide enough.
        print(f"{job}: {tables}/{others} tables, {charts} charts")


main(sys.argv[1])
