import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("What is said of a row") struct RowSaidTests {
  private static func period(_ text: String) throws -> Period { try #require(Period(text)) }

  @Test(
    "the rule that forbids to compare stands in place of the general sentence, once for each case")
  func obstacles() throws {
    let apart = PairingObstacle.apart(
      try Self.period("2021-12-31"), nearest: try Self.period("2023-06-30"), days: 546, limit: 366)
    let key = NoteKey(.notComparable, caveats: [])
    var notes = NoteNumbers(.english)
    #expect(notes.numbers(RowSaid(key, obstacles: [apart])) == "1")
    #expect(notes.numbers(RowSaid(key, obstacles: [apart])) == "1")
    #expect(notes.numbers(RowSaid(key, obstacles: [.open(try Self.period("2022/.."))])) == "2")
    #expect(notes.numbers(RowSaid(key)) == "3")
    #expect(Set(notes.notes.map(\.code)) == ["not_comparable"])
    #expect(
      notes.notes.first?.text
        == "Dates at most 366 days apart are set against one another; 2021-12-31 and the nearest, "
        + "2023-06-30, lie 546 days apart. --pair-within sets another limit.")
    #expect(notes.notes.last?.text == Reason.notComparable.sentence[.english])
  }

  @Test("each rule names both periods in both languages")
  func sentences() throws {
    let (one, other) = (try Self.period("2021"), try Self.period("2023"))
    let rules: [PairingObstacle] = [
      .apart(one, nearest: other, days: 730, limit: 1), .otherSpan(one, nearest: other),
    ]
    for rule in rules {
      for language in Language.allCases {
        #expect(rule.sentence[language].contains("2021"))
        #expect(rule.sentence[language].contains("2023"))
      }
      #expect(rule.sentence[.english] != rule.sentence[.vietnamese])
    }
  }

  /// Members of a district's three communes, of which one sent nothing for 2023.
  private func cube() throws -> Cube {
    let units = [
      OrganisationUnit(id: "d", name: "Huyện Đông", level: "district"),
      OrganisationUnit(id: "u1", name: "Xã Gò", level: "commune", parent: "d"),
      OrganisationUnit(id: "u2", name: "Xã Bưng", level: "commune", parent: "d"),
      OrganisationUnit(id: "u3", name: "Xã Đìa", level: "commune", parent: "d"),
    ]
    let measures = [Measure(id: "members", unitOfMeasure: "persons", additivity: .stock)]
    var builder = CubeBuilder(
      codebook: Codebook(units: units, measures: measures, categories: []))
    let rows: [(String, String, Int64)] = [
      ("u1", "2022", 700), ("u2", "2022", 300), ("u3", "2022", 200), ("u1", "2023", 734),
      ("u2", "2023", 500),
    ]
    for (unit, period, value) in rows {
      try builder.add(
        Observation(
          unit: unit, period: try Self.period(period), measure: "members",
          cell: .value(ExactDecimal(value))))
    }
    return builder.finish()
  }

  @Test(
    "a count of three parts of four is marked in the cell, in every table for people and no other")
  func marks() throws {
    let cube = try cube()
    let indicator = Indicator(id: "members", formula: "members")
    let formula = try BoundFormula(try FormulaParser.parse("members"), in: cube)
    let table = try Comparison(cube).table(
      indicator, of: formula, selection: RowSelection(units: [UnitIndex(0)], rollUp: .pooled))
    let format = NumberFormat(language: .vietnamese)
    var notes = NoteNumbers(.vietnamese)
    let text = PeopleTable(table, measure: nil, as: format).text(&notes)
    #expect(text.rows.map { $0[4] } == ["1.200", "1.234*"])
    #expect(notes.notes.map(\.code) == ["rolled_up", "children_changed", "part_of_units"])
    #expect(notes.notes[2].text.hasPrefix("* "))
    let wide = WideTable.comparison(
      table, total: try Comparison(cube).totals(table, of: formula), for: .people(digits: 2),
      as: format,
      notes: &notes)
    #expect(
      wide.text(format).rows.map { [$0[2], $0[3]] } == [["1.200", "1.234*"], ["1.200", "1.234*"]])
    let data = WideTable.comparison(table, total: nil, for: .data, as: format, notes: &notes)
    #expect(data.table.rows[0][3] == .number("1234"))
    let ranking = try #require(
      RankingTable.rankings(table, byLatest: false, rule: RankingRule()).last)
    #expect(PeopleTable(ranking, as: format).text(&notes).rows[0][4] == "1.234*")
    let chart = ChartDescription.comparison(
      table, as: .bar, measure: nil, format: format, notes: &notes)
    #expect(chart.series.flatMap(\.marks).map(\.figure) == ["1.200", "1.234*"])
    let sheet = SpreadsheetSheet.wideComparison(table, total: nil, as: format, notes: &notes)
    #expect(sheet.rows[0].cells[3] == .number("1234", SpreadsheetFormat.decimal(0).marked))
  }

  @Test("people see as many digits as they asked for, with their zeros, and notes by number")
  func sixDigits() throws {
    let table = try Sample.table()
    for digits in 0...9 {
      var notes = NoteNumbers(.english)
      let format = NumberFormat(digits: digits)
      let wide = WideTable.comparison(
        table, total: nil, for: .people(digits: digits), as: format, notes: &notes)
      let cell = wide.text(format).rows[1][3]
      #expect(cell == (digits == 0 ? "80" : "80." + String(repeating: "0", count: digits)))
      #expect(wide.text(format).rows[1][4] == "2")
    }
  }
}
