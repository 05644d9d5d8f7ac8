"""Makes the synthetic sheets of this folder and the rows that they must give.

Every commune and every figure is invented; the figures come from a fixed seed. Each sheet is written from a
table of figures, and so are the rows expected of it, without the reader that is tested.

Run with Python 3 and openpyxl 3.1.5:  python make_sheets.py
"""

import csv
import datetime
import io
import pathlib
import random
import unicodedata
import zipfile

import openpyxl
from openpyxl.styles import Alignment

HERE = pathlib.Path(__file__).parent
COMMUNES = [
    ("suoi_may", "Xã Suối Mây"), ("ban_lenh", "Xã Bản Lềnh"), ("hoa_lam", "Xã Hòa Lâm"),
    ("thuy_phong", "Xã Thúy Phong"), ("dong_ma", "Xã Đông Mạ"), ("na_lum", "Xã Nà Lũm"),
    ("cong_hoa", "Xã Cộng Hòa"), ("muong_tao", "Xã Mường Tạo"),
]
WARDS = [
    ("ben_lang", "Phường Bến Lăng"), ("na_hin", "Phường Nà Hin"),
    ("doi_thong", "Phường Đồi Thông"), ("tan_ma", "Phường Tân Mạ"),
]
UNITS = COMMUNES + WARDS
LEVELS = [
    ("excellent", "Hoàn thành xuất sắc nhiệm vụ", "HTXSNV"), ("good", "Hoàn thành tốt nhiệm vụ", "HTTNV"),
    ("completed", "Hoàn thành nhiệm vụ", "HTNV"),
    ("not_completed", "Không hoàn thành nhiệm vụ", "KHTNV"),
]


class Expected:
    """Rows with the codebook's names and with the sheet's own, in the order of the sheet."""

    def __init__(self, folder):
        self.folder = HERE / folder
        self.folder.mkdir(exist_ok=True)
        self.coded, self.bare = [], []

    def add(self, unit, period, measure, category, value, status="", bare=None):
        """`unit` is a pair of identifier and name; `bare` the measure and category in the sheet's words."""
        self.coded.append([unit[0], period, measure, category, value, status])
        own = bare or (measure, category)
        self.bare.append([unit[1], period, own[0], own[1], value, status])

    def write(self, *which):
        for name in which or ("coded", "bare"):
            with open(self.folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
                rows = csv.writer(file, lineterminator="\n")
                rows.writerow(["unit", "period", "measure", "category", "value", "status"])
                rows.writerows(getattr(self, name))


def grouped(number):
    """1394 as 1.394"""
    return f"{number:,}".replace(",", ".")


def save(book, path):
    """The workbook with fixed times, so that making it again changes nothing."""
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 15)
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in made.namelist():
            info = zipfile.ZipInfo(name, (2024, 1, 15, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            text = made.read(name)
            if name == "docProps/core.xml":
                start = text.index(b"<dcterms:modified")
                end = text.index(b"</dcterms:modified>") + len(b"</dcterms:modified>")
                text = text[:start] + text[end:]
            fixed.writestr(info, text)


def put(sheet, row, *values):
    for column, value in enumerate(values, 1):
        if value is not None:
            sheet.cell(row, column, value)


def ratings_2023():
    """01: two header rows, merged cells, percentages beside counts, STT, total row, footnote"""
    draw = random.Random(1)
    rows = Expected("01-ratings-2023")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Bieu 1"
    put(sheet, 1, "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG NĂM 2023")
    sheet.merge_cells("A1:K1")
    sheet["K2"] = "Đơn vị tính: người"
    put(sheet, 4, "STT", "Đơn vị", "Xếp loại đảng viên")
    put(sheet, 5, None, None, "Tổng số", "HTXSNV", "Tỷ lệ (%)", "HTTNV", "Tỷ lệ (%)", "HTNV", "Tỷ lệ (%)",
        "KHTNV", "Tỷ lệ (%)")
    for block in ("A4:A5", "B4:B5", "C4:K4"):
        sheet.merge_cells(block)
    sums = [0] * 4
    for number, unit in enumerate(UNITS, 1):
        counts = [draw.randint(10, 60), draw.randint(90, 300), draw.randint(5, 40), draw.randint(0, 4)]
        total = sum(counts)
        sums = [a + b for a, b in zip(sums, counts)]
        line = [number, unit[1], total]
        own = "Xếp loại đảng viên"
        rows.add(unit, "2023", "member_ratings", "", total, bare=(own, ""))
        for (level, _, short), count in zip(LEVELS, counts):
            line += [count, round(100 * count / total, 1)]
            rows.add(unit, "2023", "member_ratings", level, count, bare=(own, short))
        put(sheet, 5 + number, *line)
    line = ["Tổng cộng", None, sum(sums)]
    for count in sums:
        line += [count, round(100 * count / sum(sums), 1)]
    put(sheet, 18, *line)
    sheet.merge_cells("A18:B18")
    put(sheet, 20, "Ghi chú: Không tính đảng viên được miễn sinh hoạt.")
    sheet.merge_cells("A20:K20")
    save(book, rows.folder / "Bieu 1.xlsx")
    rows.write()


def years_across():
    """02: years across, one measure, Vietnamese numbers, blanks for years not reported"""
    draw = random.Random(2)
    rows = Expected("02-years-across")
    lines = ["Số đảng viên của các đảng bộ qua các năm", "", "TT;Đơn vị;2021;2022;2023"]
    sums = [0, 0, 0]
    for number, unit in enumerate(UNITS, 1):
        counts = [draw.randint(140, 1900) for _ in range(3)]
        if unit[0] in ("ban_lenh", "na_hin"):
            counts[draw.randint(0, 1)] = None
        lines.append(f"{number};{unit[1]};" + ";".join("" if c is None else grouped(c) for c in counts))
        for year, count in zip((2021, 2022, 2023), counts):
            own = ("Số đảng viên của các đảng bộ qua các năm", "")
            rows.add(unit, str(year), "members", "", count, "" if count is not None else "O", bare=own)
        sums = [a + (b or 0) for a, b in zip(sums, counts)]
    lines.append(";Toàn huyện;" + ";".join(grouped(c) for c in sums))
    (rows.folder / "dang-vien.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows.write()


def years_by_levels():
    """03: years over rating levels in two header rows, three years; dashes for none"""
    draw = random.Random(3)
    rows = Expected("03-years-by-levels")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    put(sheet, 1, "XẾP LOẠI CHI BỘ GIAI ĐOẠN 2021-2023")
    sheet.merge_cells("A1:N1")
    put(sheet, 3, "STT", "Tên đơn vị")
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:B4")
    for index, year in enumerate((2021, 2022, 2023)):
        first = 3 + 4 * index
        sheet.cell(3, first, f"Năm {year}")
        sheet.merge_cells(start_row=3, end_row=3, start_column=first, end_column=first + 3)
        for offset, (_, name, _) in enumerate(LEVELS):
            sheet.cell(4, first + offset, name).alignment = Alignment(wrap_text=True)
    for number, unit in enumerate(UNITS, 1):
        put(sheet, 4 + number, number, unit[1])
        column = 3
        for year in ("2021", "2022", "2023"):
            for level, name, _ in LEVELS:
                count = draw.randint(0, 9)
                sheet.cell(4 + number, column, "-" if count == 0 else count)
                own = (name, "")
                rows.add(unit, year, "cell_ratings", level, count, bare=own)
                column += 1
    save(book, rows.folder / "xep-loai-chi-bo.xlsx")
    rows.write()


def own_sheet(unit, name, seed, rows, letterhead):
    """04: a commune's own sheet, indicators down, years across"""
    draw = random.Random(seed)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    if letterhead:
        put(sheet, 1, "ĐẢNG BỘ HUYỆN CAO MẠ")
        put(sheet, 2, f"ĐẢNG ỦY {unit[1].upper()}")
    put(sheet, 4, "MỘT SỐ CHỈ TIÊU VỀ TỔ CHỨC ĐẢNG, ĐẢNG VIÊN")
    sheet.merge_cells("A4:F4")
    put(sheet, 6, "TT", "Chỉ tiêu", "ĐVT", "Năm 2021", "Năm 2022", "Năm 2023")
    lines = [
        ("I", "Tổ chức", None, None), (1, "Số chi bộ", "chi bộ", ("cells", "", "Số chi bộ")),
        ("II", "Đảng viên", None, None), (1, "Số đảng viên", "người", ("members", "", "Số đảng viên")),
        (None, "- Trong đó: nữ", "người", ("members", "female", "Số đảng viên: nữ")),
        (None, "- Dân tộc thiểu số", "người", ("members", "minority", "Số đảng viên: Dân tộc thiểu số")),
        (2, "Số đảng viên mới kết nạp", "người", ("admissions", "", "Số đảng viên mới kết nạp")),
        ("III", "Khác", None, None), (1, "Dân số", "người", ("population", "", "Dân số")),
        (2, "Diện tích tự nhiên", "km2", ("area", "", "Diện tích tự nhiên")),
    ]
    sizes = {"cells": 12, "members": 180, "admissions": 6, "population": 5200}
    for index, (number, label, unit_of_measure, meaning) in enumerate(lines):
        put(sheet, 7 + index, number, label, unit_of_measure)
        if meaning is None:
            continue
        measure, category, own = meaning
        for offset, year in enumerate(("2021", "2022", "2023")):
            value = sizes.get(measure, 0) + draw.randint(0, 9)
            value = value // 3 if category else value
            if measure == "area":
                value = 41.75
            sheet.cell(7 + index, 4 + offset, value)
            rows.add((unit[0], name), year, measure, category, value, bare=(own, ""))
    return book


def own_sheets():
    rows = Expected("04-own-sheet")
    first = own_sheet(COMMUNES[0], "Suoi May", 4, rows, letterhead=True)
    save(first, rows.folder / "Bieu 2 - Suoi May.xlsx")
    rows.write()
    other = Expected("04-own-sheet-other")
    book = own_sheet(COMMUNES[1], "Ban Lenh", 5, other, letterhead=False)
    save(book, other.folder / "Bieu 2 - Ban Lenh.xlsx")
    other.write()
    changed = Expected("04-own-sheet-changed")
    book = own_sheet(COMMUNES[2], "Hoa Lam", 6, changed, letterhead=False)
    book.active.insert_cols(4)
    put(book.active, 6, "TT", "Chỉ tiêu", "ĐVT", "Năm 2020", "Năm 2021", "Năm 2022", "Năm 2023")
    for row, value in ((8, 11), (10, 171), (11, 54), (12, 57), (13, 5), (15, 5100), (16, 41.75)):
        book.active.cell(row, 4, value)
    save(book, changed.folder / "Bieu 2 - Hoa Lam.xlsx")


def letterhead():
    """05: letterhead of two offices, date of the letter, numbered columns, signatures, notes"""
    draw = random.Random(7)
    rows = Expected("05-letterhead")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Biểu 3"
    put(sheet, 1, "ĐẢNG BỘ HUYỆN CAO MẠ", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM")
    put(sheet, 2, "BAN TỔ CHỨC")
    put(sheet, 3, "Số 12-BC/BTC", None, None, None, "Cao Mạ, ngày 15 tháng 01 năm 2024")
    for row, last in ((1, "C"), (2, "C"), (3, "C")):
        sheet.merge_cells(f"A{row}:{last}{row}")
    sheet.merge_cells("E1:H1")
    sheet.merge_cells("E3:H3")
    put(sheet, 5, "BIỂU TỔNG HỢP TỔ CHỨC ĐẢNG, ĐẢNG VIÊN")
    put(sheet, 6, "(Tính đến 31/12/2023)")
    put(sheet, 7, "(Kèm theo Báo cáo số 12-BC/BTC ngày 15/01/2024 của Ban Tổ chức)")
    for row in (5, 6, 7):
        sheet.merge_cells(f"A{row}:H{row}")
    put(sheet, 8, "STT", "Tên đơn vị", "Số chi bộ", "Số đảng viên", "Trong đó", None, None, "Ghi chú")
    put(sheet, 9, None, None, None, None, "Nữ", "Dự bị", "Dân tộc thiểu số")
    for block in ("A8:A9", "B8:B9", "C8:C9", "D8:D9", "E8:G8", "H8:H9"):
        sheet.merge_cells(block)
    put(sheet, 10, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)")
    sums = [0] * 5
    for number, unit in enumerate(UNITS, 1):
        members = draw.randint(120, 420)
        counts = [draw.randint(5, 21), members, members // 3, draw.randint(1, 12), members // 4]
        sums = [a + b for a, b in zip(sums, counts)]
        note = "Mới chia tách" if number == 4 else None
        put(sheet, 10 + number, number, unit[1], *counts, note)
        names = [
            ("cells", "", "Số chi bộ"), ("members", "", "Số đảng viên"),
            ("members", "female", "Số đảng viên: Nữ"), ("members", "probationary", "Số đảng viên: Dự bị"),
            ("members", "minority", "Số đảng viên: Dân tộc thiểu số"),
        ]
        for count, (measure, category, own) in zip(counts, names):
            rows.add(unit, "2023-12-31", measure, category, count, bare=(own, ""))
    put(sheet, 23, None, "TỔNG CỘNG", *sums)
    put(sheet, 25, "Nơi nhận:", None, None, None, "TM. BAN THƯỜNG VỤ")
    put(sheet, 26, "- Thường trực Huyện ủy,", None, None, None, "PHÓ BÍ THƯ")
    put(sheet, 27, "- Lưu Văn phòng.")
    put(sheet, 28, "1. Số liệu do các đảng ủy báo cáo đến ngày 10/01/2024.")
    save(book, rows.folder / "Bao cao.xlsx")
    rows.write()


def sections():
    """06: sections, partial totals, a grand total on top, one partial total with swapped digits"""
    draw = random.Random(8)
    rows = Expected("06-sections")
    lines = ["KẾT QUẢ CÔNG TÁC PHÁT TRIỂN ĐẢNG VIÊN NĂM 2023,,,", ",,,",
             "STT,Đơn vị,Số đảng viên mới kết nạp,Trong đó: Nữ"]
    groups, all_sums = [], [0, 0]
    for numeral, title, word, units in (("I", "Khối xã", "Cộng khối xã", COMMUNES),
                                        ("II", "Khối phường", "Cộng khối phường", WARDS)):
        group, sums = [f"{numeral},{title},,"], [0, 0]
        for number, unit in enumerate(units, 1):
            counts = [draw.randint(10, 40), draw.randint(1, 9)]
            sums = [a + b for a, b in zip(sums, counts)]
            group.append(f"{number},{unit[1]},{counts[0]},{counts[1]}")
            rows.add(unit, "2023", "admissions", "", counts[0], bare=("Số đảng viên mới kết nạp", ""))
            rows.add(unit, "2023", "admissions", "female", counts[1],
                     bare=("Số đảng viên mới kết nạp: Nữ", ""))
        stated = list(sums)
        if title == "Khối xã":
            stated[0] = int(str(sums[0])[:-2] + str(sums[0])[-1] + str(sums[0])[-2])
            assert stated[0] != sums[0]
        group.append(f",{word},{stated[0]},{stated[1]}")
        all_sums = [a + b for a, b in zip(all_sums, sums)]
        groups += group
    lines.append(f",Tổng cộng,{all_sums[0]},{all_sums[1]}")
    (rows.folder / "ket-nap-2023.csv").write_text("\n".join(lines + groups) + "\n", encoding="utf-8")
    rows.write()


def tcvn3(text):
    """The text in TCVN 5712, by the table kept with the encodings' oracles."""
    table = {}
    with open(HERE.parent / "Oracles" / "encoding_tables.csv", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            if line["tcvn5712_1"]:
                table.setdefault(chr(int(line["tcvn5712_1"], 16)), int(line["byte"], 16))
    return bytes(table[letter] for letter in unicodedata.normalize("NFC", text))


def ansi():
    """07: text saved as ANSI in TCVN3, semicolons"""
    draw = random.Random(9)
    rows = Expected("07-tcvn3")
    lines = ["Biểu tổng hợp số liệu các xã, phường năm 2022;;;",
             "Số TT;Tên đơn vị;Số chi bộ;Số đảng viên"]
    sums = [0, 0]
    for number, unit in enumerate(UNITS, 1):
        counts = [draw.randint(5, 21), draw.randint(150, 1900)]
        sums = [a + b for a, b in zip(sums, counts)]
        lines.append(f"{number};{unit[1]};{counts[0]};{grouped(counts[1])}")
        rows.add(unit, "2022", "cells", "", counts[0], bare=("Số chi bộ", ""))
        rows.add(unit, "2022", "members", "", counts[1], bare=("Số đảng viên", ""))
    lines.append(f";Cộng;{sums[0]};{grouped(sums[1])}")
    (rows.folder / "so-lieu.csv").write_bytes(tcvn3("\r\n".join(lines) + "\r\n"))
    rows.write()


def unicode_text():
    """08: `Unicode text` of a spreadsheet program, and the same as windows-1258"""
    draw = random.Random(10)
    rows = Expected("08-unicode-text")
    lines = ["Tên đơn vị\tDân số (người)\tDiện tích tự nhiên (km2)\tMật độ"]
    for unit in UNITS:
        people, area = draw.randint(2100, 9800), draw.randint(1100, 6900)
        shown = f"{area // 100},{area % 100:02d}"
        lines.append(f"{unit[1]}\t{grouped(people)}\t{shown}\t{people * 100 // area}")
        rows.add(unit, "2023", "population", "", people, bare=("Dân số (người)", ""))
        value = f"{area / 100:.2f}".rstrip("0").rstrip(".")
        rows.add(unit, "2023", "area", "", value, bare=("Diện tích tự nhiên (km2)", ""))
        rows.bare.append([unit[1], "2023", "Mật độ", "", people * 100 // area, ""])
    text = "\r\n".join(lines) + "\r\n"
    (rows.folder / "dan-so-2023.txt").write_bytes(b"\xff\xfe" + text.encode("utf-16-le"))
    marks = unicodedata.normalize("NFD", "ăâêôơưĂÂÊÔƠƯ")
    keep = {unicodedata.normalize("NFD", letter): letter for letter in "ăâêôơưĂÂÊÔƠƯ"}
    spread = []
    for letter in unicodedata.normalize("NFC", text):
        tones = "".join(c for c in unicodedata.normalize("NFD", letter) if c in "\u0300\u0301\u0303\u0309\u0323")
        base = "".join(c for c in unicodedata.normalize("NFD", letter) if c not in tones)
        spread.append(keep.get(base, base) + tones)
    assert marks
    (rows.folder / "dan-so-2023.csv").write_bytes("".join(spread).encode("cp1258"))
    rows.write()


def mixed():
    """09: numbers as text, signs of yearbooks, blanks, dates by mistake, errors, a letter for a zero"""
    rows = Expected("09-mixed")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    put(sheet, 1, "SỐ LIỆU NĂM 2023")
    put(sheet, 3, "STT", "Đơn vị", "Số đảng viên", "Số đảng viên mới kết nạp")
    cells = [
        ("1.394", 12), (412, "-"), ("  356 ", "..."), (298, "x"), (301, None),
        (288, datetime.datetime(2024, 4, 3)), ("=#REF!", 4), ("27o", 5), ("1 024", 9), (240, "0"),
        ("chưa gửi", None), (177, 3),
    ]
    read = [
        (1394, 12), (412, 0), (356, "L"), (298, "M"), (301, "O"), None, None, None, (1024, 9), (240, 0),
        None, (177, 3),
    ]
    for number, (unit, pair) in enumerate(zip(UNITS, cells), 1):
        put(sheet, 3 + number, number, unit[1], *pair)
    sheet["C10"] = "#REF!"
    sheet["C10"].data_type = "e"
    sheet["D9"].number_format = "d/m"
    for unit, pair in zip(UNITS, read):
        for measure, own, value in zip(("members", "admissions"),
                                       ("Số đảng viên", "Số đảng viên mới kết nạp"), pair or ()):
            isFigure = isinstance(value, int)
            rows.add(unit, "2023", measure, "", value if isFigure else None, "" if isFigure else value,
                     bare=(own, ""))
    save(book, rows.folder / "so-lieu.xlsx")
    rows.write()


def spellings():
    """10: old tone marks, decomposed letters, Ð for Đ, abbreviations, blanks, case; one name that is none"""
    draw = random.Random(11)
    rows = Expected("10-spellings")
    written = [
        "xã suối mây", "Xã  Bản Lềnh ", "Xã Hoà Lâm", "X. Thuý Phong", "Xã Ðông Mạ",
        unicodedata.normalize("NFD", "Xã Nà Lũm"), "Cộng Hoà", "XÃ MƯỜNG TẠO", "P. Bến Lăng", "P.Nà Hin",
        "Phường Đồi Thống", "Tan Ma",
    ]
    names = [
        "xã suối mây", "Xã Bản Lềnh", "Xã Hoà Lâm", "X. Thuý Phong", "Xã Ðông Mạ", "Xã Nà Lũm",
        "Cộng Hoà", "XÃ MƯỜNG TẠO", "P. Bến Lăng", "P.Nà Hin", "Phường Đồi Thống", "Tan Ma",
    ]
    lines = ["Đơn vị,SỐ ĐẢNG VIÊN NĂM 2022,SỐ ĐẢNG VIÊN NĂM 2023"]
    for text, name, unit in zip(written, names, UNITS):
        counts = [draw.randint(100, 400), draw.randint(100, 400)]
        lines.append(f"{text},{counts[0]},{counts[1]}")
        for year, count in zip(("2022", "2023"), counts):
            rows.add((unit[0], name), year, "members", "", count, bare=("SỐ ĐẢNG VIÊN", ""))
    (rows.folder / "danh-sach.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows.write()


def years_on_sheets():
    """11: a sheet for each year, hidden rows, a hidden sheet, a sheet of remarks"""
    draw = random.Random(12)
    rows = Expected("11-years-on-sheets")
    book = openpyxl.Workbook()
    book.remove(book.active)
    remarks = book.create_sheet("Hướng dẫn")
    put(remarks, 1, "Các đơn vị nhập số vào các trang năm.")
    for year in ("2021", "2022", "2023"):
        sheet = book.create_sheet(year)
        put(sheet, 1, "STT", "Đơn vị", "Số chi bộ", "Số đảng viên")
        for number, unit in enumerate(UNITS, 1):
            counts = [draw.randint(5, 21), draw.randint(150, 420)]
            put(sheet, 1 + number, number, unit[1], *counts)
            rows.add(unit, year, "cells", "", counts[0], bare=("Số chi bộ", ""))
            rows.add(unit, year, "members", "", counts[1], bare=("Số đảng viên", ""))
        put(sheet, 14, None, "Cộng", "=SUM(C2:C13)", "=SUM(D2:D13)")
        for column in (3, 4):
            sheet.cell(14, column, sum(sheet.cell(row, column).value for row in range(2, 14)))
        sheet.row_dimensions[5].hidden = True
        sheet.row_dimensions[6].hidden = True
    draft = book.create_sheet("Nháp")
    put(draft, 1, "STT", "Đơn vị", "Số chi bộ", "Số đảng viên")
    put(draft, 2, 1, "Xã Suối Mây", 99, 999)
    draft.sheet_state = "hidden"
    save(book, rows.folder / "tong-hop.xlsx")
    rows.write()


def tidy():
    """12: a tidy table under Vietnamese headings"""
    draw = random.Random(13)
    rows = Expected("12-tidy")
    lines = ["Đơn vị\tNăm\tChỉ tiêu\tGiá trị\tGhi chú"]
    for unit in UNITS[:6]:
        for year in ("2022", "2023"):
            for measure, name in (("members", "Số đảng viên"), ("population", "Dân số")):
                count = draw.randint(100, 9000)
                lines.append(f"{unit[1]}\t{year}\t{name}\t{count}\t")
                rows.add(unit, year, measure, "", count, bare=(name, ""))
    (rows.folder / "du-lieu.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows.write()


def halves():
    """13: half-years, quarters and months as headings"""
    draw = random.Random(14)
    rows = Expected("13-halves")
    heads = [("Năm 2023", "2023"), ("6 tháng đầu năm 2024", "2024-S1"), ("Quý III/2024", "2024-Q3"),
             ("Tháng 10/2024", "2024-10")]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Kết nạp"
    put(sheet, 1, "SỐ ĐẢNG VIÊN MỚI KẾT NẠP")
    sheet.merge_cells("A1:F1")
    put(sheet, 2, None, None, None, None, None, "ĐVT: người")
    put(sheet, 3, "TT", "Đảng bộ", *[text for text, _ in heads])
    for number, unit in enumerate(UNITS, 1):
        counts = [draw.randint(1, 40) for _ in heads]
        put(sheet, 3 + number, number, "Đảng bộ " + unit[1].lower().replace(unit[1].lower()[3:], unit[1][3:]),
            *counts)
        name = sheet.cell(3 + number, 2).value
        for (_, period), count in zip(heads, counts):
            rows.add((unit[0], name), period, "admissions", "", count, bare=("SỐ ĐẢNG VIÊN MỚI KẾT NẠP", ""))
    put(sheet, 16, "Tổng", None, *[sum(sheet.cell(r, c).value for r in range(4, 16)) for c in range(3, 7)])
    sheet.merge_cells("A16:B16")
    save(book, rows.folder / "ket-nap.xlsx")
    rows.write()


def page_breaks():
    """14: the headings again behind each page, with the numbers of the columns"""
    draw = random.Random(15)
    rows = Expected("14-page-breaks")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Trang tính1"
    put(sheet, 1, "TÌNH HÌNH TỔ CHỨC ĐẢNG NĂM 2023")
    row = 2
    for number, unit in enumerate(UNITS, 1):
        if number in (1, 6, 11):
            put(sheet, row, "TT", "Đơn vị", "Số chi bộ", "Số đảng viên")
            put(sheet, row + 1, "A", "B", 1, 2)
            row += 2
        counts = [draw.randint(5, 21), draw.randint(150, 420)]
        put(sheet, row, number, unit[1], *counts)
        rows.add(unit, "2023", "cells", "", counts[0], bare=("Số chi bộ", ""))
        rows.add(unit, "2023", "members", "", counts[1], bare=("Số đảng viên", ""))
        row += 1
    save(book, rows.folder / "to-chuc.xlsx")
    rows.write()


def two_tables():
    """15: two tables one below the other, with the same headings"""
    draw = random.Random(16)
    rows = Expected("15-two-tables")
    lines = []
    for title, measure, own in (("1. Số chi bộ", "cells", "Số chi bộ"),
                                ("2. Số đảng viên", "members", "Số đảng viên")):
        lines += [title, "Đơn vị;2022;2023"]
        for unit in UNITS[:4]:
            counts = [draw.randint(5, 99), draw.randint(5, 99)]
            lines.append(f"{unit[1]};{counts[0]};{counts[1]}")
            if measure == "cells":
                for year, count in zip(("2022", "2023"), counts):
                    rows.add(unit, year, measure, "", count, bare=(own, ""))
    (rows.folder / "hai-bang.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows.write()


def subtotals():
    """16: rows that stand over others hold their sums, and no word says so; percentages below the total"""
    draw = random.Random(17)
    rows = Expected("16-subtotals")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "2023"
    put(sheet, 1, "TT", "Đơn vị", "Tổng số đảng viên", "Giới tính")
    put(sheet, 2, None, None, None, "Nam", "Nữ")
    for block in ("A1:A2", "B1:B2", "C1:C2", "D1:E1"):
        sheet.merge_cells(block)
    row, all_sums = 3, [0, 0]
    for numeral, title, units in (("A", "Các xã", COMMUNES), ("B", "Các phường", WARDS)):
        head, sums = row, [0, 0]
        for number, unit in enumerate(units, 1):
            row += 1
            counts = [draw.randint(90, 300), draw.randint(20, 120)]
            sums = [a + b for a, b in zip(sums, counts)]
            put(sheet, row, number, unit[1], sum(counts), *counts)
            own = "Tổng số đảng viên"
            rows.add(unit, "2023", "members", "", sum(counts), bare=(own, ""))
            rows.add(unit, "2023", "members", "male", counts[0], bare=(own, "Nam"))
            rows.add(unit, "2023", "members", "female", counts[1], bare=(own, "Nữ"))
        put(sheet, head, numeral, title, sum(sums), *sums)
        all_sums = [a + b for a, b in zip(all_sums, sums)]
        row += 1
    put(sheet, row, None, "Tổng cộng (A+B)", sum(all_sums), *all_sums)
    put(sheet, row + 1, None, "Tỷ lệ (%)", 100, *[round(100 * n / sum(all_sums), 1) for n in all_sums])
    save(book, rows.folder / "gioi-tinh.xlsx")
    rows.write()


for make in (ratings_2023, years_across, years_by_levels, own_sheets, letterhead, sections, ansi, unicode_text,
             mixed, spellings, years_on_sheets, tidy, halves, page_breaks, two_tables, subtotals):
    make()
