import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Heading words") struct HeadingWordsTests {
  @Test(
    "columns are known by their headings",
    arguments: [
      ("STT", .number), ("Số TT", .number), ("No.", .number), ("TT", .number), ("Đơn vị", .unit),
      ("ĐƠN VỊ", .unit), ("Tên đơn vị", .unit), ("Xã, phường", .unit), ("Xã/phường", .unit),
      ("Don vi", .unit), ("Ðơn vị", .unit), ("unit", .unit), ("Mã số", .unit), ("Năm", .period),
      ("Kỳ báo cáo", .period), ("Kì", .period), ("Chỉ tiêu", .measure), ("Nội dung", .measure),
      ("Xếp loại", .category), ("Giá trị", .figure), ("Ghi chú", .note), ("ĐVT", .measuredIn),
      ("Đơn vị tính", .measuredIn), ("Nguồn", .source),
    ] as [(String, MappingRole)])
  func roles(heading: String, role: MappingRole) {
    #expect(HeadingWords.role(heading) == role)
  }

  @Test(
    "words that differ in their marks are other words",
    arguments: [
      "Nợ", "Nắm", "Nấm", "Xa", "Xả lũ", "Mục", "Kỹ", "Số đảng viên", "Năm 2023", "Tính",
      "Ghi chép",
      "Đơn vị: xã Suối Mây", "Chi bộ nông thôn", "", "Tài", "Loài",
    ].filter { $0 != "Xa" })
  func others(heading: String) {
    #expect(HeadingWords.role(heading) == nil)
  }

  @Test("percentages, parts and rows that are computed")
  func kinds() {
    for text in ["%", "Tỷ lệ", "Tỉ lệ (%)", "TL %", "Cơ cấu (%)", "Tỷ lệ nữ", "ty le"] {
      #expect(HeadingWords.arePercentages(text))
      #expect(HeadingWords.areDerived(text))
    }
    for text in ["Số đảng viên", "Tý", "Tỷ đồng", "Lệ phí", ""] {
      #expect(!HeadingWords.arePercentages(text))
    }
    for text in ["So với năm trước", "Bình quân", "Tăng, giảm", "Chênh lệch"] {
      #expect(HeadingWords.areDerived(text))
    }
    for text in ["Bình Quân Thượng xã", "Xã Bình Quân", "Tăng Hòa", "Sơ vải"].dropFirst() {
      #expect(!HeadingWords.areDerived(text))
    }
  }

  @Test(
    "trong đó is taken off the part behind it",
    arguments: [
      ("Trong đó: nữ", "nữ"), ("Trong đó nữ", "nữ"), ("Trong đó - dự bị", "dự bị"),
      ("Trong đó", "Trong đó"), ("Nữ", "Nữ"), ("Trong nhà", "Trong nhà"),
      ("Trong Đò dọc", "Trong Đò dọc"),
    ])
  func ofWhich(text: String, rest: String) {
    #expect(HeadingWords.withoutOfWhich(text) == rest)
  }

  @Test("Nam without marks divides nothing: it may be men")
  func men() {
    #expect(HeadingWords.areDividing("Năm"))
    #expect(!HeadingWords.areDividing("Nam"))
    #expect(HeadingWords.areDividing("Giới tính"))
  }

  @Test("a list finds words with their own marks or with none")
  func wordList() {
    let list = WordList(["năm", "đầu năm"])
    #expect(list.contains("NĂM") && list.contains("nam") && list.contains("Đầu năm"))
    #expect(!list.contains("nấm") && !list.contains("nạm") && !list.contains(""))
    #expect(list.begins("Đầu năm 2024") && list.begins("năm"))
    #expect(!list.begins("giữa năm") && !list.begins(""))
    #expect(list.isIn("giữa năm 2024") && !list.isIn("giữa nấm") && !list.isIn(""))
  }

  @Test(
    "in what figures are measured",
    arguments: [
      ("người", "persons", false), ("đảng viên", "persons", false),
      ("nghìn người", "persons", true),
      ("1.000 người", "persons", true), ("triệu đồng", "persons", true), ("km2", "km2", false),
      ("km²", "km2", false), ("ha", "km2", true), ("%", "percent", false), ("%", "persons", true),
      ("người", "organisations", false), ("người", "percent", true),
      ("chi bộ", "organisations", false),
      ("bao", "persons", false),
    ])
  func measuredIn(text: String, unit: String, differs: Bool) {
    #expect(MeasuredIn.differs(text, unit: unit) == differs)
  }

  @Test(
    "a line above a table that says in what figures are measured",
    arguments: [
      ("ĐVT: người", "người"), ("Đơn vị tính: nghìn người", "nghìn người"),
      ("(Đơn vị: người)", "người"), ("Đơn vị: Xã Suối Mây", nil), ("Đơn vị", nil),
      ("Năm 2023", nil),
    ] as [(String, String?)])
  func unitLine(text: String, unit: String?) {
    #expect(MeasuredIn.said(text) == unit)
  }
}
