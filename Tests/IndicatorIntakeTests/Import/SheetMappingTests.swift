import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Sheet mappings") struct SheetMappingTests {
  @Test(
    "a range is printed as it is read",
    arguments: [
      ("", .anywhere), ("5", .rows(from: 5, to: 5)), ("5:40", .rows(from: 5, to: 40)),
      ("5:", .rows(from: 5, to: nil)), ("C", .columns(from: 3, to: 3)),
      ("C:F", .columns(from: 3, to: 6)),
      ("AA:XFD", .columns(from: 27, to: 16384)),
    ] as [(String, MappingRange)])
  func ranges(text: String, range: MappingRange) {
    #expect(MappingRange(text) == range)
    #expect(range.text == text)
  }

  @Test(
    "what is no range is none",
    arguments: [
      "0", "5:4", ":5", "F:C", "C-F", "5-40", "C5:", "XFE", "A1:", "1:2:3", "é", "-1", "C:5",
    ])
  func noRanges(text: String) {
    #expect(MappingRange(text) == nil)
  }

  @Test("cells are printed as they are read")
  func cells() throws {
    for text in ["A1", "B2:D30"] {
      let range = try #require(MappingRange(text))
      #expect(range.text == text)
      #expect(range.columnNumbers == [])
    }
  }

  @Test("every range that can be printed is read as itself, seeded")
  func printedRanges() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let low = Int.random(in: 1...5000, using: &random)
      let high = low + Int.random(in: 0...3000, using: &random)
      let ranges: [MappingRange] = [
        .rows(from: low, to: high), .rows(from: low, to: nil), .columns(from: low, to: high),
        .cells(
          CellRange(
            CellPosition(row: low, column: low), last: CellPosition(row: high, column: high))),
      ]
      for range in ranges { #expect(MappingRange(range.text) == range) }
    }
  }

  private static let header = "file,sheet,range,role,text,unit,period,measure,category,note\n"

  @Test(
    "what is wrong with a line is said at its place",
    arguments: [
      (",,5:,row,,,,,,\n", "badChoice", 2, 4), (",,C-F,figure,,,,,,\n", "badRange", 2, 3),
      (",,C,figure,,,năm nay,,,\n", "badPeriod", 2, 7), (",,C,figure\n", "raggedRow", 2, 0),
    ])
  func faults(line: String, fault: String, row: Int, column: Int) throws {
    do {
      _ = try SheetMapping(text: Self.header + line)
      Issue.record("a mapping with \(line) was read")
    } catch {
      let found = error
      #expect("\(found.fact)".contains("Fact.\(fault)"))
      #expect(found.place?.line == row)
      if column > 0 {
        let before = line.split(separator: ",", omittingEmptySubsequences: false).prefix(column - 1)
        #expect(found.place?.column == before.reduce(1) { $0 + $1.count + 1 })
      }
    }
  }

  @Test("a mapping needs a range and a role")
  func missingColumns() throws {
    #expect(throws: Fault.self) { try SheetMapping(text: "file,role\n,rows\n") }
    #expect(throws: Fault.self) { try SheetMapping(text: "range,text\n5:,a\n") }
    #expect(try SheetMapping(text: "role,range\nrows,5:\n").rules.count == 1)
  }

  @Test("periods are read as people write them, and a question mark stays one")
  func periods() throws {
    let mapping = try SheetMapping(
      text: Self.header + ",,,title,,,quý I/2024,,,\n,,,title,,?,?,?,,\n,,C,figure,,,2023,,,\n")
    #expect(mapping.rules.map(\.meaning.period) == ["2024-Q1", "?", "2023"])
    #expect(mapping.rules.map(\.meaning.isOpen) == [false, true, false])
    #expect(mapping.rules[1].meaning.closed == FigureMeaning())
  }

  @Test("lines for a file or a sheet hold there only, and go before the others")
  func scope() throws {
    let mapping = try SheetMapping(
      text: Self.header
        + ",,,title,,,2021,,,\nb.xlsx,,,title,,,2022,,,\n,Trang 2,,title,,,2023,,,\n")
    let sheet = { Sheet(source: $0, name: $1, rows: []) }
    let periods = { (sheet: Sheet) in mapping.rules(for: sheet).map { $0.meaning.period ?? "" } }
    #expect(periods(sheet("xa/a.xlsx", "Trang 1")) == ["2021"])
    #expect(periods(sheet("xa/b.xlsx", "Trang 1")) == ["2022", "2021"])
    #expect(periods(sheet("b.xlsx", "TRANG 2")) == ["2022", "2023", "2021"])
  }

  @Test("a line's fields are read as the line")
  func fields() throws {
    let rule = MappingRule(
      file: "a.xlsx", sheet: "T1", role: .figure, range: .columns(from: 3, to: 4),
      text: "Xếp loại > Tốt",
      meaning: FigureMeaning(unit: "a", period: "2023", measure: "m", category: "?"))
    let read = try SheetMapping(text: Self.header + rule.fields.joined(separator: ",") + ",\n")
    #expect(read.rules.map(\.fields) == [rule.fields])
    #expect(read.rules[0].range == rule.range && read.rules[0].role == .figure)
  }

  @Test("a mapping without rows, or without columns of figures, is completed from the sheet")
  func completed() throws {
    let sheet = Sheet("NĂM 2023\nĐơn vị | Số chi bộ\nXã A | #4\nGhi chú")
    for lines in ["", ",,2,header,,,,,,\n", ",,3:,rows,,,,,,\n", ",,3:3,rows,,,,,,\n"] {
      let options = try ImportOptions().with(mapping: Self.header + lines)
      #expect(DrawnReading(sheet, options).rows == ["Xã A,2023,Số chi bộ,,4,"])
    }
    let noFigures = try ImportOptions().with(
      mapping: Self.header + ",,3:,rows,,,,,,\n,,A,unit,,,,,,\n")
    #expect(DrawnReading(sheet, noFigures).faults == [.mapping(.mappingWithoutFigures)])
  }

  @Test("a person's mapping reads a sheet in which nothing is found")
  func byHand() throws {
    let sheet = Sheet("A | chưa có | chưa có\nB | x | chưa có")
    #expect(DrawnReading(sheet).faults == [.sheet(.noTable)])
    let lines = ",,1:2,rows,,,,,,\n,,A,unit,,,,,,\n,,B,figure,,,2022,m,,\n,,C,figure,,,2023,m,,\n"
    let read = DrawnReading(sheet, try ImportOptions().with(mapping: Self.header + lines))
    #expect(read.rows == ["A,2022,m,,,O", "A,2023,m,,,O", "B,2022,m,,,M", "B,2023,m,,,O"])
  }
}
