import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Numbers of texts") struct NumberKindTests {
  static let kinds: [(text: String, kinds: [String])] = [
    ("Nghị quyết số 21-NQ/TW và Kế hoạch 185/KH-UBND.", ["21 document", "185 document"]),
    ("Nghị định 12/2021/NĐ-CP; công văn số 45.", ["12 document", "2021 document", "45 document"]),
    ("Under Decree 34 and Resolution No. 7.", ["34 document", "7 document"]),
    ("Theo Điều 5, khoản 2 của Quy định.", ["5 article", "2 article"]),
    ("See Article 12, table 3 and page 45.", ["12 article", "3 article", "45 article"]),
    (
      "Ngày 30/6/2020, tháng 9/2021, quý III/2021.",
      ["30 date", "6 date", "2020 date", "9 period", "2021 period", "2021 period"]
    ),
    (
      "Ngày 12 tháng 5 năm 2020, lúc 8h30.",
      ["12 period", "5 period", "2020 period", "8 date", "30 date"]
    ),
    (
      "Nhiệm kỳ 2020-2025, giai đoạn 2021 - 2025.",
      ["2020 period", "2025 period", "2021 period", "2025 period"]
    ),
    (
      "In 2021, 9 months, on 2021-12-31.",
      ["2021 period", "9 period", "2021 date", "12 date", "31 date"]
    ),
    ("1. Kết quả chung", ["1 ordinal"]),
    (
      "Đại hội lần thứ 13, khóa 12, đợt 2, mức độ 3.",
      ["13 ordinal", "12 ordinal", "2 ordinal", "3 ordinal"]
    ),
    ("The 3rd round, level 2, No. 7.", ["3 ordinal", "2 ordinal", "7 ordinal"]),
    ("Điện thoại: 0912.345.678.", ["0912.345.678 telephone"]),
    ("Tel. 024 3825 1234", ["024 3825 1234 telephone"]),
    ("Nhà ở số 12 đường Hoa Sữa, ngõ 34.", ["12 address", "34 address"]),
    ("Từ 18 đến 30 tuổi; tuổi 45; aged 50.", ["18 age", "30 age", "45 age", "50 age"]),
    (
      "Diện tích 35,6 km2, thu 28,3 tỷ đồng, 12 ha.",
      ["35,6 measure", "28,3 tỷ money", "12 measure"]
    ),
    ("An area of 35.6 km2 and $5 million.", ["35.6 measure", "5 million money"]),
    (
      "Đạt 94,8% và 12‰, tăng 4,1 điểm phần trăm.",
      ["94,8% share", "12‰ share", "4,1 điểm phần trăm points"]
    ),
    ("Có 2024 hồ sơ, 1.234 người, 346 000 cây.", ["2024 count", "1.234 count", "346 000 count"]),
    ("Dịch COVID-19 ở thôn 5 có 12 hộ.", ["19 name", "5 ordinal", "12 count"]),
    ("Bầu 15 đồng chí, thu 15 đồng.", ["15 count", "15 money"]),
    ("Gọi 1900 1234 hoặc số máy 114.", ["1900 1234 telephone", "114 telephone"]),
    ("Gọi 120 thanh niên nhập ngũ.", ["120 count"]),
    ("Dưới 40 tuổi 5 người; those aged 15 to 24.", ["40 age", "5 count", "15 age", "24 age"]),
    ("Of 14 Le Loi Street; chi 1,2 nghìn tỷ.", ["14 address", "1,2 nghìn tỷ money"]),
    ("Có tổng số 174 người, tiêu biểu 12.", ["174 count", "12 count"]),
  ]

  @Test("Each kind of number is told", arguments: kinds)
  func told(_ text: String, _ kinds: [String]) throws {
    #expect(try DocumentClaims.of(text).kinds == kinds)
  }

  @Test("Numbers that are no amounts are operands of nothing")
  func left() throws {
    let text = Self.kinds.map(\.text).filter { !$0.contains("%") }.joined(separator: "\n")
    #expect(try DocumentClaims.of(text).texts == [])
  }

  @Test(
    "The account has every number once",
    arguments: ["", "Không có số.", "Có 45/60 (75%), 3 ha, ngày 2/9."])
  func account(_ text: String) throws {
    let found = DocumentClaims(try .written(text + "\n"))
    #expect(found.account.map(\.group) == NumberGroup.allCases)
    #expect(found.account.reduce(0) { $0 + $1.count } == found.numbers.count)
    let words = text.split { !$0.isNumber }
    #expect(found.numbers.count == words.count)
  }

  @Test("Contexts have at most 95 characters and no signs that steer a terminal")
  func contexts() throws {
    let text =
      String(repeating: "một hai ba \u{1B}[31m bốn ", count: 40) + "45/60 hộ (75%) "
      + String(repeating: "\u{202E}năm sáu ", count: 40)
    let found = try DocumentClaims.of(text)
    #expect(found.numbers.count == 43)
    for number in found.numbers {
      #expect(number.context.count <= 95)
      #expect(!number.context.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
  }
}
