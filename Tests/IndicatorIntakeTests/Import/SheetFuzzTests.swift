import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Sheets at random") struct SheetFuzzTests {
  private static let texts = [
    "Đơn vị", "STT", "Năm 2023", "2022", "2021-Q1", "Tổng cộng", "Xã Suối Mây", "Xã Hòa Lâm",
    "P. Nà Hin",
    "Số đảng viên", "Trong đó", "Nữ", "- Nữ", "Tỷ lệ (%)", "I", "II. Khối xã", "1.", "a)", "-",
    "...", "x",
    "1.394", "94,8", "94,8%", "12o", "", " ", "Cộng I", "Ghi chú", "Chỉ tiêu", "ĐVT", "người",
    "nghìn người",
    "HTXSNV", "Xếp loại chi bộ", "6 tháng đầu năm 2024", "Giá trị", "31/12/2023", "Cộng Hòa", "Mã",
    "3101", "9223372036854775807", "-9.223.372.036.854.775.807", "92233720368547758.07",
    "0,0000000000000000001", "9,2E18",
  ]

  private func cell(_ random: inout SplitMix64) throws -> SheetCell {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return SheetCell(.text(Self.texts.randomElement(using: &random) ?? ""))
    case 5..<8: return SheetCell(.number(String(Int.random(in: 0..<2500, using: &random))))
    case 8:
      return SheetCell(.number("0.\(Int.random(in: 1..<1000, using: &random))"), isPercentage: true)
    default:
      let day = try #require(Day(year: 2023, month: 1, day: Int.random(in: 1...28, using: &random)))
      return [SheetCell(.date(day)), SheetCell(.error("#REF!")), SheetCell(.truth(true))]
        .randomElement(using: &random) ?? SheetCell(.error("#N/A"))
    }
  }

  private func sheet(_ random: inout SplitMix64) throws -> Sheet {
    let width = Int.random(in: 1...8, using: &random)
    let density = Double.random(in: 0.3...1, using: &random)
    var rows: [SheetRow] = []
    for number in 1...Int.random(in: 1...14, using: &random) {
      var cells: [Int: SheetCell] = [:]
      for column in 1...width where Double.random(in: 0..<1, using: &random) < density {
        cells[column] = try cell(&random)
      }
      if !cells.isEmpty { rows.append(SheetRow(number: number, cells: cells)) }
    }
    return Sheet(source: "x.xlsx", name: "T", rows: rows, merged: merged(width, &random))
  }

  /// Blocks that do not overlap: at most one a row.
  private func merged(_ width: Int, _ random: inout SplitMix64) -> [CellRange] {
    var blocks: [CellRange] = []
    var row = 1
    while row < 14, Bool.random(using: &random) {
      let left = Int.random(in: 1...width, using: &random)
      let last = row + Int.random(in: 0...2, using: &random)
      blocks.append(
        CellRange(
          CellPosition(row: row, column: left),
          last: CellPosition(row: last, column: Int.random(in: left...width, using: &random))))
      row = last + Int.random(in: 1...3, using: &random)
    }
    return blocks
  }

  @Test(
    "whatever stands in a sheet, every row is accounted for and every figure is written or none")
  func accounts() throws {
    let book = try SheetFolder.codebook()
    var random = SplitMix64(seed: 20_240_115)
    var sound = 0
    for round in 0..<1500 {
      let sheet = try sheet(&random)
      let options = ImportOptions(
        codebook: Bool.random(using: &random) ? book : nil,
        asked: Bool.random(using: &random)
          ? FigureMeaning() : FigureMeaning(unit: "na_hin", period: "2020", measure: "members"),
        numbers: .vi, blanks: [nil, .missing, .zero].randomElement(using: &random) ?? nil)
      let read = SheetImport.read(sheet, options)
      #expect(read.account.addsUp, "round \(round)")
      #expect(read.account.figures == read.rows.count, "round \(round)")
      #expect(read.account.isRefused == !read.faults.isEmpty, "round \(round)")
      #expect(read.faults.isEmpty || read.rows.isEmpty, "round \(round)")
      #expect(Set(read.rows.map(\.key)).count == read.rows.count, "round \(round)")
      sound += read.rows.isEmpty ? 0 : 1
    }
    #expect(sound > 20)
  }

  @Test("a proposed mapping gives what the sheet gave, or is refused as it was")
  func roundTrips() throws {
    let book = try SheetFolder.codebook()
    var random = SplitMix64(seed: 20_240_116)
    var sound = 0
    for round in 0..<800 {
      let sheet = try sheet(&random)
      let options = ImportOptions(
        codebook: Bool.random(using: &random) ? book : nil,
        asked: FigureMeaning(unit: "na_hin", period: "2020", measure: "members"), numbers: .vi,
        blanks: .missing)
      let read = FileImport([sheet], options)
      guard !read.imports[0].rules.isEmpty else { continue }
      let again = FileImport([sheet], try options.with(mapping: read.mapping))
      #expect(again.rows == read.rows, "round \(round)")
      // Lines that name no column of figures are refused.
      #expect(again.faults.isEmpty == read.faults.isEmpty || read.rows.isEmpty, "round \(round)")
      sound += read.rows.isEmpty ? 0 : 1
    }
    #expect(sound > 10)
  }

  @Test("every figure that is written stands in a cell of the sheet, under its own place")
  func figuresStandInCells() throws {
    var random = SplitMix64(seed: 20_240_117)
    for round in 0..<800 {
      let sheet = try sheet(&random)
      let cells = CellTable(sheet, numbers: .vi)
      let options = ImportOptions(
        asked: FigureMeaning(unit: "a", period: "2020", measure: "m"), numbers: .vi,
        blanks: .missing)
      for row in SheetImport.read(sheet, options).rows {
        let place = try #require(cells.grid(at: row.place), "round \(round)")
        #expect(row.value == nil || place.isNumeric, "round \(round)")
        #expect(row.value != nil || place.kind != .number, "round \(round)")
      }
    }
  }
}

extension CellTable {
  /// The cell of a grid at a place of the sheet.
  fileprivate func grid(at place: Place) -> CellFace? {
    guard let row = rowNumbers.firstIndex(of: place.line),
      let column = columnNumbers.firstIndex(of: place.column)
    else { return nil }
    return grid[row, column]
  }
}
