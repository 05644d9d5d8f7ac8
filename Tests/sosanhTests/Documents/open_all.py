"""Opens every document of Word in a folder with python-docx, and holds its tables, charts and links against what
each must have. Prints how many are as they should be."""

import pathlib
import sys
import zipfile
from xml.etree import ElementTree

import docx
import openpyxl

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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


def main(folder):
    counts = {path.name: check(path) for path in sorted(pathlib.Path(folder).glob("*.docx"))}
    for name, (tables, charts) in counts.items():
        print(f"{name}: {tables} tables, {charts} charts")


main(sys.argv[1])
