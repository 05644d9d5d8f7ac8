import Foundation
import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Wide tables") struct WideTablesTests {
  private func wide(
    _ language: Language, total: Bool = true, digits: Int? = nil,
    _ indicator: Indicator = Sample.rate,
    in cube: Cube? = nil
  ) throws -> (table: WideTable, notes: NoteNumbers) {
    var notes = NoteNumbers(language)
    let cube = try cube ?? Sample.cube()
    let formula = try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube)
    let table = try Comparison(cube).table(indicator, of: formula, selection: RowSelection())
    let totals = total ? try Comparison(cube).totals(table, of: formula) : nil
    let format = NumberFormat(digits: digits ?? 2, language: language)
    let reader = digits.map { WideTable.Reader.people(digits: $0) } ?? .data
    let wide = WideTable.comparison(table, total: totals, for: reader, as: format, notes: &notes)
    return (wide, notes)
  }

  @Test("one row for each unit, numbered, a column for each period, and a pooled total")
  func english() throws {
    let (wide, notes) = try wide(.english, digits: 1)
    #expect(
      CSVWriter().text(wide.table) == """
        No.,Unit,2021,2022,Notes
        1,Hải Yến,94.8,98.3,1
        2,An Khánh,94.8,80.0,2
        3,Tây Sơn,withheld,,3
        ,Total,94.8*,96.0*,4 5

        """)
    #expect(
      notes.notes.map(\.code) == [
        "unrated_excluded", "small_base", "suppressed", "total", "part_of_units",
      ])
  }

  @Test("headings, reasons and the total are in Vietnamese, the values are numbers")
  func vietnamese() throws {
    let (wide, notes) = try wide(.vietnamese)
    let lines = CSVWriter(.excelVi).text(wide.table).components(separatedBy: "\r\n")
    #expect(lines[0] == "\u{FEFF}STT;Đơn vị;2021;2022;Ghi chú")
    #expect(lines[1].hasPrefix("1;Hải Yến;94,827586;98,305085;"))
    #expect(lines[3].hasPrefix("3;Tây Sơn;không công bố;;"))
    #expect(lines[4].hasPrefix(";Tổng cộng;94,827586;96,039604;"))
    #expect(notes.notes.map(\.text).contains(NoteSentence.total[.vietnamese]))
  }

  @Test("in data, whose notes cannot stand below, the notes are said in words")
  func notesInWords() throws {
    let rows = try wide(.english).table.table.rows
    #expect(
      rows.map { $0[4] } == [
        .text(Caveat.unratedExcluded.sentence[.english]),
        .text(Caveat.smallBase.sentence[.english]),
        .text(Reason.suppressed.sentence[.english]),
        .text(NoteSentence.total[.english] + " " + NoteSentence.partial[.english]),
      ])
  }

  @Test("people see the digits asked for and the language's signs")
  func text() throws {
    let format = NumberFormat(digits: 2, language: .vietnamese)
    let lines = try wide(.vietnamese, digits: 2).table.text(format).lines
    #expect(
      lines == [
        "STT  Đơn vị              2021    2022  Ghi chú",
        "  1  Hải Yến            94,83   98,31  1",
        "  2  An Khánh           94,83   80,00  2",
        "  3  Tây Sơn    không công bố          3",
        "     Tổng cộng         94,83*  96,04*  4 5",
      ])
  }

  @Test("counts have no digits behind a point, for people and in data")
  func counts() throws {
    let cube = try Series.cube([("a", "2021", "1", "1394"), ("b", "2021", "1", "198")])
    for digits in [2, 6] {
      let (wide, _) = try wide(
        .english, digits: digits, Indicator(id: "count", formula: "ratings"), in: cube)
      #expect(wide.table.rows.map { $0[2] } == [.number("1394"), .number("198"), .number("1592")])
    }
  }

  @Test("without a total there is no such row and no such note")
  func withoutTotal() throws {
    let (wide, notes) = try wide(.english, total: false)
    #expect(wide.table.rows.count == 3)
    #expect(!notes.notes.contains { $0.code == "total" })
  }

  @Test("the total is the sum of the counts over the sum of the bases, no average of rates")
  func pooled() throws {
    let cube = try Series.cube([("a", "2021", "1", "2"), ("b", "2021", "0", "98")])
    let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: 100)
    let (wide, _) = try wide(.english, rate, in: cube)
    #expect(wide.table.rows.map { $0[2] } == [.number("50"), .number("0"), .number("1")])
  }

  @Test(
    "periods stand in their order, whatever the order of the rows, and a unit without one is empty")
  func periods() throws {
    let cube = try Series.cube([
      ("a", "2023", "1", "2"), ("a", "2021", "1", "4"), ("b", "2022", "1", "5"),
    ])
    let rate = Indicator(id: "rate", formula: "ratings[good] / ratings", per: 100)
    let (wide, _) = try wide(.english, total: false, rate, in: cube)
    #expect(wide.table.columns == ["No.", "Unit", "2021", "2022", "2023", "Notes"])
    #expect(
      wide.table.rows.map { $0[2...4] } == [
        [.number("25"), .missing, .number("50")], [.missing, .number("20"), .missing],
      ])
  }
}
