import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Packed sheets") struct SheetStoreTests {
  @Test("a cell takes 16 bytes, so that millions of them fit")
  func size() {
    #expect(MemoryLayout<StoredCell>.stride == 16)
    #expect(MemoryLayout<StoredRow>.stride <= 16)
  }

  private static let styles = [
    CellStyle.plain, .percentage, CellStyle(format: CellFormat(code: "00000"), indent: 2),
    CellStyle(isBold: true), CellStyle(isRaised: true),
  ]

  private static func cell(_ random: inout SplitMix64) -> SheetCell {
    let contents: [CellContent] = [
      .text(""), .text("Xã Hải Yến, phường Hòa Bình"), .text("x"), .number("-0.5"),
      .number("123456789012345"), .number("1" + String(repeating: "0", count: 40)),
      .number("0.000000000000000000001"), .number("1.50"), .number("007"), .number("-0"),
      .date(Day(number: Int.random(in: -30_000..<60_000, using: &random))), .truth(true),
      .truth(false), .error("#DIV/0!"), .formula("=SUM(A1:A3)"),
      .number(String(Int.random(in: -5000..<5000, using: &random))),
    ]
    let content = contents.randomElement(using: &random) ?? .text("")
    var mark = ""
    if case .text = content { mark = ["", "", "1"].randomElement(using: &random) ?? "" }
    return SheetCell(
      content, style: styles.randomElement(using: &random) ?? .plain,
      isFormula: Bool.random(using: &random), mark: mark)
  }

  @Test("give back every cell that was put in, and none that was not", arguments: 0..<200)
  func givesBack(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let density = Double.random(in: 0.05...1, using: &random)
    var expected: [CellPosition: SheetCell] = [:]
    var rows: [SheetRow] = []
    for number in 1...30 where Double.random(in: 0..<1, using: &random) < density {
      var cells: [Int: SheetCell] = [:]
      for column in 1...12 where Double.random(in: 0..<1, using: &random) < density {
        cells[column] = Self.cell(&random)
        expected[CellPosition(row: number, column: column)] = cells[column]
      }
      rows.append(SheetRow(number: number, cells: cells))
    }
    let sheet = Sheet(source: "x", rows: rows)
    for row in -1...32 {
      for column in -1...14 {
        #expect(
          sheet.cell(row, column: column) == expected[CellPosition(row: row, column: column)],
          "seed \(seed), row \(row), column \(column)")
      }
    }
    let positions = sheet.rows.flatMap { row in
      row.cells.keys.map { CellPosition(row: row.number, column: $0) }
    }
    #expect(positions == expected.keys.sorted(), "seed \(seed)")
    #expect(sheet.cellCount == expected.count)
    #expect(sheet.rowCount == expected.keys.map(\.row).max() ?? 0)
    #expect(sheet.columnCount == expected.keys.map(\.column).max() ?? 0)
  }

  @Test("a number is kept as it was written, whatever that was", arguments: 0..<40)
  func numbers(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<200 {
      let count = Int.random(in: 1...22, using: &random)
      let digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let point = Int.random(in: 0...count, using: &random)
      let sign = Bool.random(using: &random) ? "-" : ""
      let text = sign + digits.prefix(point) + (point < count ? "." : "") + digits.dropFirst(point)
      let sheet = Sheet(
        source: "x", rows: [SheetRow(number: 1, cells: [1: SheetCell(.number(text))])])
      #expect(sheet.cell(1, column: 1)?.content == .number(text), "seed \(seed): \(text)")
      // The fast reading of a stored number and the plain one agree.
      let plain = StoredNumber.plain(text)
      let packed = StoredNumber.packed(text).map {
        StoredNumber.plain($0.value, scale: Int($0.scale))
      }
      #expect(packed == nil || packed == plain, "seed \(seed): \(text)")
      #expect(packed != nil || count > 15, "seed \(seed): \(text)")
    }
  }

  @Test("a moment comes back from one number")
  func moments() {
    for day in [-25_567, -1, 0, 19_722, 2_932_896] {
      for seconds in [0, 1, 86_399] {
        let moment = Moment(day: Day(number: day), seconds: seconds)
        #expect(Moment(packed: moment.packed) == moment)
        #expect(Moment(iso: moment.iso) == moment)
      }
    }
    let long = Moment(day: nil, seconds: 360_000)
    #expect(Moment(packed: long.packed) == long)
  }
}
