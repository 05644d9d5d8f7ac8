import Foundation
import IndicatorCore
import IndicatorIntake
import TestSupport
import Testing

/// A workbook of the folder `Workbooks`, which says how it was made.
private func read(_ name: String) throws -> Workbook {
  let url = Repository.root.appending(path: "Tests/IndicatorIntakeTests/Workbooks/\(name)")
  return try Workbook.read(SourceBytes(name: name, bytes: Array(Data(contentsOf: url))))
}

/// A row of cells by column.
private func row(_ number: Int, _ cells: [Int: CellContent], isHidden: Bool = false) -> SheetRow {
  SheetRow(number: number, cells: cells.mapValues { SheetCell($0) }, isHidden: isHidden)
}

extension SheetRow {
  /// The row with nothing but contents, and whether they are percentages.
  fileprivate var plain: SheetRow {
    let cells = cells.map {
      ($0.key, SheetCell($0.value.content, isPercentage: $0.value.isPercentage))
    }
    return SheetRow(
      number: number, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }),
      isHidden: isHidden)
  }
}

private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CellContent {
  .date(try #require(Day(year: year, month: month, day: day)))
}

private let header: [Int: CellContent] = [
  1: .text("STT"), 2: .text("Đơn vị"), 3: .text("Số đảng viên"), 4: .text("Tỷ lệ"),
  5: .text("Ngày gửi"),
]

private let block = CellRange("A1:E1")

@Suite("Workbooks of other programs") struct WorkbookTests {
  @Test(
    "openpyxl and LibreOffice wrote one content",
    arguments: ["openpyxl", "libreoffice", "openpyxl-1904", "libreoffice-1904"])
  func oneContent(name: String) throws {
    let workbook = try read("\(name).xlsx")
    #expect(workbook.sheets.map(\.name) == ["Đảng viên", "Ẩn", "Rất ẩn"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    #expect(workbook.sheets.map(\.source) == Array(repeating: "\(name).xlsx", count: 3))
    #expect(workbook.sheets[1].rows.map(\.plain) == [row(2, [2: .text("x")])])
    #expect(workbook.sheets[2].rows.map(\.plain) == [row(2, [2: .number("-0.5")])])
    let sheet = workbook.sheets[0]
    #expect(sheet.merged == [block, CellRange("A6:B6")])
    #expect(!sheet.isText)
    #expect(
      sheet.rows[..<2].map(\.plain) == [row(1, [1: .text("Tổng hợp năm 2023")]), row(2, header)])
    let percentage = { SheetCell(.number($0), isPercentage: true) }
    #expect(
      sheet.rows[2].plain.cells == [
        1: SheetCell(.number("1")), 2: SheetCell(.text("Xã Hải Yến")),
        3: SheetCell(.number("1394")), 4: percentage("0.948"),
        5: SheetCell(try date(2023, 12, 31)),
      ])
    #expect(
      sheet.rows[3].plain.cells == [
        1: SheetCell(.number("2")), 2: SheetCell(.text("Xã Tây Sơn\n(cũ)")),
        3: SheetCell(.number("93.1")), 4: percentage("1"),
        5: SheetCell(.text("2023-12-31T10:30:01")),
      ])
    #expect(
      sheet.rows[4].plain
        == row(
          5, [1: .number("3"), 2: .text(" Xã & <Cũ> "), 3: .number("0.3"), 4: .truth(true)],
          isHidden: true))
    #expect(sheet.rows.count == 6)
  }

  @Test("results of formulas are those stored; openpyxl stores none, and the formula is named")
  func formulas() throws {
    let calculated = try read("libreoffice.xlsx").sheets[0].rows[5].plain
    #expect(
      calculated == row(6, [1: .text("Cộng"), 3: .number("1487.4"), 4: .error("#DIV/0!")]))
    let written = try read("openpyxl.xlsx").sheets[0].rows[5].plain
    #expect(
      written == row(6, [1: .text("Cộng"), 3: .formula("=SUM(C3:C5)"), 4: .formula("=1/0")]))
    #expect(written.cells[3]?.content.formulaWithoutResult == "=SUM(C3:C5)")
    #expect(calculated.cells[4]?.content.formulaWithoutResult == nil)
  }

  @Test("pandas writes missing values as blanks, and dates with a format of its own")
  func pandas() throws {
    let workbook = try read("pandas.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Số liệu", "Quay"])
    #expect(
      workbook.sheets[0].rows.map(\.plain) == [
        row(
          1,
          [
            2: .text("Đơn vị"), 3: .text("Số"), 4: .text("Tỷ lệ"), 5: .text("Đạt"),
            6: .text("Ngày"),
          ]),
        row(
          2,
          [
            1: .number("0"), 2: .text("Xã Hải Yến"), 3: .number("1394"), 4: .number("0.948"),
            5: .truth(true), 6: try date(2023, 12, 31),
          ]),
        row(
          3,
          [
            1: .number("1"), 2: .text("Xã Tây Sơn"), 3: .number("931"), 5: .truth(false),
            6: try date(2024, 2, 29),
          ]),
        row(4, [1: .number("2"), 3: .number("7"), 4: .number("0.3"), 5: .truth(true)]),
      ])
    #expect(workbook.sheets[1].rows.count == 5)
    #expect(workbook.sheets[1].rows[4].plain.cells[3] == SheetCell(try date(2024, 2, 29)))
  }

  @Test("XlsxWriter writes runs of text, escapes, a row of height 0 and a sheet that is a chart")
  func xlsxWriter() throws {
    let workbook = try read("xlsxwriter.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Đảng viên", "Ẩn"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true])
    let sheet = workbook.sheets[0]
    #expect(sheet.merged == [block])
    #expect(sheet.rows[1].plain == row(2, header))
    #expect(sheet.rows[2].plain.cells[4] == SheetCell(.number("0.948"), isPercentage: true))
    #expect(sheet.rows[2].plain.cells[5] == SheetCell(try date(2023, 12, 31)))
    #expect(
      sheet.rows[3].plain
        == row(
          4,
          [
            2: .text("Xã Tây Sơn"), 3: .number("1394"), 4: .formula("=\"\""), 5: .error("#N/A"),
          ], isHidden: true))
    #expect(
      sheet.rows[4].plain == row(5, [1: .text("a\rb_x0041_"), 2: .truth(false)], isHidden: true))
  }

  @Test(
    "what is no workbook in .xlsx is refused by its kind",
    arguments: [("libreoffice.xls", ForeignFile.oldExcel), ("libreoffice.ods", .openDocument)])
  func foreign(name: String, kind: ForeignFile) throws {
    let place = Place(source: name, line: 0, column: 0)
    #expect(throws: Fault(.workbook(.notAWorkbook(kind)), at: place)) { try read(name) }
  }

  @Test("a workbook is known by its first bytes")
  func signature() {
    #expect(Workbook.isWorkbook([0x50, 0x4B, 3, 4, 20]))
    #expect(Workbook.isWorkbook([0x50, 0x4B, 5, 6]))
    #expect(Workbook.isWorkbook([0xD0, 0xCF, 0x11, 0xE0, 0xA1]))
    for text in ["", "PK", "PK,1,2", "unit,period", "\u{FEFF}unit"] {
      #expect(!Workbook.isWorkbook(text.utf8))
    }
  }
}
