#!/usr/bin/env python3
"""Makes a folder of workbooks as an office gets them: one for each commune, with its cells and their ratings.

    make_communes.py FOLDER [COUNT]

The same files each time. Layouts differ as they do: three titles, two orders of columns, totals above or below, shares
beside their counts or not, a column of remarks, blank cells where there is none. One total is wrong, on purpose.
"""
import os
import random
import sys
import zipfile

LEVELS = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"]
SYLLABLES = ["An", "Bình", "Cẩm", "Đông", "Gia", "Hòa", "Khánh", "Lộc", "Minh", "Nam", "Phú", "Quang", "Sơn", "Tân",
             "Thanh", "Trung", "Vân", "Xuân", "Yên", "Lạc"]


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def cell(row, column, value):
    place = f"{letters(column)}{row}"
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    text = value.replace("&", "&amp;").replace("<", "&lt;")
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def workbook(path, rows):
    lines = []
    for number, values in enumerate(rows, 1):
        cells = "".join(cell(number, index, one) for index, one in enumerate(values, 1) if one not in (None, ""))
        if cells:
            lines.append(f'<row r="{number}">{cells}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        'Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"><sheets><sheet name="Xếp loại" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8"?>' + text)


def percent(part, whole):
    return f"{part * 100 / whole:.1f}".replace(".", ",")


def commune(name, place, rng):
    hasShares, isTotalAbove, hasRemark = rng.random() < 0.6, rng.random() < 0.3, rng.random() < 0.3
    cells = [f"Chi bộ thôn {number}" for number in range(1, rng.randint(5, 12))] + ["Chi bộ trường học"]
    counts = []
    for _ in cells:
        total = rng.randint(12, 60)
        best = rng.randint(0, total // 5)
        weak = rng.choice([0, 0, 0, 1, 2])
        fair = rng.randint(1, total // 6)
        counts.append([best, total - best - weak - fair, fair, weak])
    title = ["KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2025", "Kết quả đánh giá, xếp loại chất lượng đảng viên năm 2025",
             "TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN (năm 2025)"][place % 3]
    head, below = ["STT", "Chi bộ", "Tổng số"], ["", "", ""]
    for level in LEVELS:
        head += [level, ""] if hasShares else [level]
        below += ["SL", "TL (%)"]
    if hasRemark:
        head += ["Ghi chú"]

    def line(number, label, figures, remark=""):
        whole = sum(figures)
        row = [number, label, whole]
        for figure in figures:
            row += [figure or "", percent(figure, whole)] if hasShares else [figure or ""]
        return row + ([remark] if hasRemark else [])

    body = [line(number, label, figures) for number, (label, figures) in enumerate(zip(cells, counts), 1)]
    total = line("", "Tổng cộng", [sum(column) for column in zip(*counts)])
    if place == 40:
        total[2] += 10
    body = [total] + body if isTotalAbove else body + [total]
    return [[f"Đảng bộ xã {name}"], [title], [], head] + ([below] if hasShares else []) + body


def main():
    folder, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 130
    rng = random.Random(2025)
    names = rng.sample([f"{one} {two}" for one in SYLLABLES for two in SYLLABLES if one != two], count)
    os.makedirs(folder, exist_ok=True)
    for place, name in enumerate(names):
        workbook(os.path.join(folder, f"{place + 1:03} xa {name}.xlsx"), commune(name, place, rng))


main()
