"""Writes the workbooks of this folder: one content by four programs, each in its own way.

Needs openpyxl, pandas, XlsxWriter and LibreOffice (`soffice`); run in this folder.
"""

import datetime
import pathlib
import subprocess
import tempfile

import openpyxl
import pandas
import xlsxwriter
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
DAY = datetime.date(2023, 12, 31)
MOMENT = datetime.datetime(2023, 12, 31, 10, 30, 1)
HEADER = ["STT", "Đơn vị", "Số đảng viên", "Tỷ lệ", "Ngày gửi"]
ROWS = [
    [1, "Xã Hải Yến", 1394, 0.948, DAY],
    [2, "Xã Tây Sơn\n(cũ)", 93.1, 1, MOMENT],
    [3, " Xã & <Cũ> ", 0.1 + 0.2, True, None],
]


def openpyxl_sheet(workbook):
    sheet = workbook.active
    sheet.title = "Đảng viên"
    sheet["A1"] = "Tổng hợp năm 2023"
    sheet.merge_cells("A1:E1")
    sheet.append(HEADER)
    for row in ROWS:
        sheet.append(row)
    sheet["D3"].number_format = "0.0%"
    sheet["D4"].number_format = "0%"
    sheet["E3"].number_format = "dd/mm/yyyy"
    sheet["E4"].number_format = "dd/mm/yyyy hh:mm:ss"
    sheet.row_dimensions[5].hidden = True
    sheet["A6"] = "Cộng"
    sheet.merge_cells("A6:B6")
    sheet["C6"] = "=SUM(C3:C5)"
    sheet["D6"] = "=1/0"
    sheet["E6"].font = Font(bold=True)
    for name, state, value in [("Ẩn", "hidden", "x"), ("Rất ẩn", "veryHidden", -0.5)]:
        other = workbook.create_sheet(name)
        other.sheet_state = state
        other["B2"] = value


def write_openpyxl(path, epoch=None):
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    openpyxl_sheet(workbook)
    workbook.save(path)


def write_libreoffice(source, target):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "in.xlsx"
        copy.write_bytes(source.read_bytes())
        out = pathlib.Path(folder) / "out"
        profile = "-env:UserInstallation=file://" + folder + "/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", target.suffix[1:], "--outdir", out,
             copy], check=True, capture_output=True)
        target.write_bytes((out / ("in" + target.suffix)).read_bytes())


def write_pandas(path):
    frame = pandas.DataFrame(
        {
            "Đơn vị": ["Xã Hải Yến", "Xã Tây Sơn", None],
            "Số": [1394, 931, 7],
            "Tỷ lệ": [0.948, float("nan"), 0.1 + 0.2],
            "Đạt": [True, False, True],
            "Ngày": pandas.to_datetime(["2023-12-31", "2024-02-29", None]),
        })
    with pandas.ExcelWriter(path, engine="openpyxl") as writer:
        frame.to_excel(writer, sheet_name="Số liệu")
        frame.set_index("Đơn vị").T.to_excel(writer, sheet_name="Quay")


def write_xlsxwriter(path):
    """With constant memory, texts stand in the cells themselves."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
    percent = workbook.add_format({"num_format": "0.0%"})
    day = workbook.add_format({"num_format": 14})
    bold = workbook.add_format({"bold": True})
    sheet = workbook.add_worksheet("Đảng viên")
    sheet.merge_range("A1:E1", "Tổng hợp năm 2023")
    sheet.write_row("A2", HEADER)
    sheet.write_row("A3", ROWS[0][:3])
    sheet.write_number("D3", 0.948, percent)
    sheet.write_datetime("E3", datetime.datetime(2023, 12, 31), day)
    sheet.set_row(3, 0)
    sheet.write_rich_string("B4", "Xã ", bold, "Tây", " Sơn")
    sheet.write_formula("C4", "=SUM(C3)", None, 1394)
    sheet.write_formula("D4", '=""', None, "")
    sheet.write_formula("E4", "=NA()", None, "#N/A")
    sheet.set_row(4, None, None, {"hidden": True})
    sheet.write_string("A5", "a\rb_x0041_")
    sheet.write_boolean("B5", False)
    sheet.write_blank("C5", None, bold)
    chart = workbook.add_chart({"type": "bar"})
    chart.add_series({"values": "='Đảng viên'!$C$3:$C$4"})
    workbook.add_chartsheet("Biểu đồ").set_chart(chart)
    hidden = workbook.add_worksheet("Ẩn")
    hidden.hide()
    hidden.write_string("B2", "x")
    workbook.close()


write_openpyxl(HERE / "openpyxl.xlsx")
write_openpyxl(HERE / "openpyxl-1904.xlsx", CALENDAR_MAC_1904)
write_libreoffice(HERE / "openpyxl.xlsx", HERE / "libreoffice.xlsx")
write_libreoffice(HERE / "openpyxl-1904.xlsx", HERE / "libreoffice-1904.xlsx")
for old in ["libreoffice.xls", "libreoffice.ods"]:
    write_libreoffice(HERE / "openpyxl.xlsx", HERE / old)
write_pandas(HERE / "pandas.xlsx")
write_xlsxwriter(HERE / "xlsxwriter.xlsx")
