"""Writes encoding_tables.csv, encoded_texts.json and encoded_sheets.json.

    python3 Tests/IndicatorIntakeTests/Oracles/encodings.py

The tables are those of Python's codec cp1258 and of iconv's TCVN5712-1. The texts are encoded by iconv
(CP1258, TCVN5712-1), and a second time for windows-1258 with every tone as a mark of its own, as some
programs write it. ABC fonts have no capitals with tones in the places of VN3 (iconv puts most of them where
VN1 has them, among control characters): such letters are written small, and `tcvn3_text` is the text that
results. Made with Python 3.11.7 and GNU libc 2.36.
"""

import csv
import json
import pathlib
import subprocess
import unicodedata

HERE = pathlib.Path(__file__).parent
DATA = HERE.parents[2] / "Datasets" / "party-reports"
TONES = "\u0300\u0309\u0303\u0301\u0323"

COMMUNES = """
An Khánh|Dương Kinh|Hải Yến|Tây Sơn|Hoà Nghĩa|Hòa Bình|Tân Viên|Mỹ Đức|Thái Sơn|Đắk Lắk|Bắc Kạn|Lạng Sơn|Cao Lộc
Phường Cửa Nam|Xã Quỳnh Phụ|Thị trấn Ngã Năm|Huyện Đầm Dơi|Thị xã Gò Công|Thành phố Thủ Đức|Tỉnh Thừa Thiên Huế
Xã Bồng Lĩnh|Xã Nguyễn Phích|Phường Quế Võ|Xã Kỳ Sơn|Xã Thuỵ Hương|Xã Ngũ Phụng|Phường Hưng Đạo|Xã Yên Thuỷ
Xã Chiềng Khương|Xã Mường Ảng|Xã Sín Thầu|Phường Ô Chợ Dừa|Xã Đất Mũi|Xã Gio Linh|Xã Giêng Đông|Phường Ỷ La
Xã Cẩm Lĩnh|Xã Vĩnh Thịnh|Xã Bãi Sậy|Xã Trường Xuân|Xã Khuổi Nưa|Xã Thượng Cốc|Phường Bưởi|Xã Lưỡng Vượng
"""
HEADINGS = """
Tổng số đảng viên|Hoàn thành xuất sắc nhiệm vụ|Hoàn thành tốt nhiệm vụ|Hoàn thành nhiệm vụ|Không hoàn thành nhiệm vụ
STT|Đơn vị|Số lượng|Tỷ lệ (%)|Ghi chú|Năm 2021|Quý I năm 2024|6 tháng đầu năm|Tháng Giêng|Tháng Tư|Tháng Mười Hai
Tổng cộng|Toàn tỉnh|Chỉ tiêu|Kết nạp mới|Chưa đánh giá|Dân số (người)|Diện tích (km²)|Cán bộ, công chức|Tăng/giảm
TỔNG SỐ ĐẢNG VIÊN|ĐƠN VỊ|XẾP LOẠI CHẤT LƯỢNG|UBND, HĐND|Đảng bộ “trong sạch, vững mạnh” – 2021…
"""

# Sheets as units send them: short, in commas or semicolons, with figures. The last item says whether the
# letters are enough to tell the encodings apart.
SHEETS = [
    ("STT;Đơn vị;Tổng số đảng viên;Kết nạp mới\n1;Xã An Khánh;1.394;25\n2;Xã Hải Yến;174;5\n", True),
    ("unit,period,measure,category,value\nHải Yến,2021,members,,174\nTây Sơn,2021,members,,3.052\n", True),
    ("Đơn vị,Năm 2021,Năm 2022,Năm 2023\nXã Hải Yến,165,170,174\n", True),
    ("Xếp loại;Số đảng viên\nHoàn thành xuất sắc nhiệm vụ;30\nHoàn thành tốt nhiệm vụ;125\n", True),
    ("Chi bộ,Hoàn thành xuất sắc,Hoàn thành tốt,Không hoàn thành\nThôn Đông,1,2,0\n", True),
    ("Huyện;Dân số (người);Diện tích (km²)\nTây Sơn;123.309;692,0\nVĩnh Thạnh;30.000;723,3\n", True),
    ("Phường;Số tổ chức đảng trực thuộc\nDương Kinh;52\nHưng Đạo;41\nAnh Dũng;38\n", True),
    ("TT,Họ và tên,Chức vụ\n1,Nguyễn Văn Hưởng,Bí thư\n2,Trần Thị Nguyệt,Phó Bí thư\n", True),
    ("Đảng bộ;Chỉ tiêu;Thực hiện;Tỷ lệ\nXã Cao Lâu;12;11;91,7\nXã Xuất Lễ;8;9;112,5\n", True),
    ("Tháng;Số đảng viên kết nạp\nTháng Một;3\nTháng Hai;4\nTháng Ba;7\nTổng cộng;14\n", True),
    ("Quý,Số lượt xếp loại\nQuý I,120\nQuý II,118\nQuý III,121\nQuý IV,125\n", True),
    ("Cán bộ, công chức\tViên chức\tGhi chú\n174\t290\tsố liệu đến ngày 07/4/2026\n", True),
    ("Đơn vị;Độ tuổi bình quân\nĐảng bộ xã Tân Viên;43,5\nĐảng bộ xã Mỹ Đức;45,1\n", True),
    ("Đơn vị,Nữ,Dân tộc thiểu số,Tôn giáo\nXã Gia Cát,61,170,2\nXã Hợp Thành,40,88,0\n", True),
    ("Trình độ;Số người\nĐại học trở lên;432\nTrung cấp;20\nSơ cấp;12\n", True),
    ("Hình thức kỷ luật;Số đảng viên\nKhiển trách;12\nCảnh cáo;4\nCách chức;0\nKhai trừ;2\n", True),
    ("Đơn vị;Đánh giá;Lý do\nChi bộ trường học;Tốt;đủ điều kiện\nChi bộ quân sự;Chưa đánh giá;mới thành lập\n", True),
    ("Toàn tỉnh;4.321\nThành phố Lai Châu;1.020\nHuyện Mường Tè;678\nHuyện Sìn Hồ;901\n", True),
    ("Biểu số 2: Đảng viên từ trần\nXã,Số người\nHòa Cư,2\nThuỵ Hùng,1\n", True),
    ("Chuyển đến,Chuyển đi,Xóa tên\n12,9,1\nĐảng uỷ xã xác nhận số liệu trên là đúng.\n", True),
    ("Đơn vị;Số hộ;Số thôn\nXã Phú Xá;812;7\nXã Yên Trạch;1.104;9\n", True),
    ("UBND huyện Cao Lộc\nBiên chế được giao;95\nBiên chế hiện có mặt;88\n", True),
    # One word says too little, and so does none that is Vietnamese.
    ("unit,value\nX\u00e3 A,1\nX\u00e3 B,2\n", False),
    ("unit,value\nB\u00e9,1\n", False),
    ("ma;ten\n1;\u0110\n", False),
]


def iconv(text, to):
    run = subprocess.run(["iconv", "-f", "UTF-8", "-t", to], input=text.encode(), capture_output=True)
    if run.returncode != 0:
        raise ValueError(text)
    return run.stdout


def has_tone(letter):
    return any(mark in TONES for mark in unicodedata.normalize("NFD", letter))


def tcvn3_text(text):
    return "".join(c.lower() if c.isupper() and has_tone(c) else c for c in text)


SIGNS = dict(zip("…‘’“”•–—", b"\x85\x91\x92\x93\x94\x95\x96\x97"))


def tcvn3(text):
    bytes_ = b""
    for letter in tcvn3_text(text):
        # ABC fonts show the signs of western Windows where TCVN has none.
        bytes_ += bytes([SIGNS[letter]]) if letter in SIGNS else iconv(letter, "TCVN5712-1")
    return bytes_


def marked(text):
    """windows-1258 with a mark for every tone."""
    bytes_ = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in parts if mark in TONES]
        shape = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        bytes_ += shape.encode("cp1258") + "".join(tones).encode("cp1258")
    return bytes_


def encoded(text):
    result = {"text": text, "tcvn3_text": tcvn3_text(text)}
    result["windows-1258"] = iconv(text, "CP1258").hex()
    result["marked"] = marked(text).hex()
    try:
        result["tcvn3"] = tcvn3(text).hex()
    except ValueError:  # a sign such as ² that TCVN does not have
        result["tcvn3"] = tcvn3(text.replace("²", "2")).hex()
        result["tcvn3_text"] = tcvn3_text(text.replace("²", "2"))
    return result


def letters():
    alphabet = "aăâeêioôơuưy"
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel in alphabet for tone in ["", *TONES]]
    return [c for s in small + ["d", "đ"] for c in (s, s.upper())]


def corpus():
    texts = letters()
    for block in (COMMUNES, HEADINGS):
        texts += [text for line in block.split("\n") for text in line.split("|") if text]
    for file in ("units", "measures", "categories"):
        with open(DATA / f"{file}.csv", encoding="utf-8", newline="") as rows:
            texts += [row["name"] for row in csv.DictReader(rows)]
    return list(dict.fromkeys(texts))


def hex_of(text):
    return " ".join(f"{ord(c):04X}" for c in text)


def from_tcvn(byte):
    if byte < 0x80:
        return chr(byte)
    run = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=bytes([byte]), capture_output=True)
    return run.stdout.decode()


def table():
    lines = ["byte,cp1258,tcvn5712_1"]
    for byte in range(256):
        try:
            windows = bytes([byte]).decode("cp1258")
        except UnicodeDecodeError:
            windows = ""
        lines.append(f"{byte:02X},{hex_of(windows)},{hex_of(from_tcvn(byte))}")
    return "\n".join(lines) + "\n"


def write(name, items):
    text = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    (HERE / name).write_text(f"[\n{text}\n]\n", encoding="utf-8", newline="\n")


def main():
    (HERE / "encoding_tables.csv").write_text(table(), encoding="utf-8", newline="\n")
    write("encoded_texts.json", [encoded(text) for text in corpus()])
    write("encoded_sheets.json", [encoded(text) | {"clear": clear} for text, clear in SHEETS])


main()
