import Testing

@testable import IndicatorCore
@testable import IndicatorRender

@Suite("Added columns") struct AddedColumnsTests {
  private static let ratings = "ratings[good]"

  private func added(
    _ table: IndicatorTable, _ method: EstimateMethod = .proportion(.wilson),
    _ format: NumberFormat = NumberFormat()
  ) -> AddedColumns {
    let intervals = table.rows.map { ValueInterval($0.result, .computed, method) }
    return .intervals(intervals, of: table, method, .usual, format)
  }

  @Test("stand behind the columns of data, and keep every row as it was")
  func data() throws {
    let table = try Sample.table()
    let plain = ResultTable.comparison(table)
    let wide = plain.adding([added(table)])
    #expect(wide.columns == plain.columns + ["lower", "upper", "interval_method", "confidence"])
    #expect(wide.rows.map { Array($0.prefix(plain.columns.count)) } == plain.rows)
    #expect(
      wide.rows[0].suffix(4) == [
        .number("90.4633566452346"), .number("97.2552220452859"), .text("wilson"), .number("0.95"),
      ])
  }

  @Test("stand in front of the notes in text, joined")
  func text() throws {
    let table = try Sample.table()
    var notes = NoteNumbers()
    let plain = PeopleTable(table, nil, NumberFormat()).text(&notes)
    let wide = plain.adding([added(table)])
    #expect(wide.columns.map(\.heading).suffix(2) == ["Interval (wilson, 0.95)", "Notes"])
    #expect(wide.rows[0].suffix(2) == ["90.46 to 97.26", plain.rows[0].last ?? ""])
  }

  @Test("are cells that a spreadsheet computes with; per cent are fractions")
  func cells() throws {
    let table = try Sample.table()
    var notes = NoteNumbers(.vietnamese)
    let format = NumberFormat(language: .vietnamese)
    let sheet = SpreadsheetSheet.comparison(table, format, &notes)
      .adding([added(table, .proportion(.wilson), format)], in: .vietnamese)
    let places = ["Từ", "Đến", "Phương pháp", "Độ tin cậy"].map { name in
      sheet.columns.firstIndex { $0.heading == name } ?? 0
    }
    #expect(
      places.map { sheet.rows[0].cells[$0] } == [
        .number("0.904633566452346", .percent(2)), .number("0.972552220452859", .percent(2)),
        .text("wilson"), .number("0.95", .general),
      ])
    #expect(sheet.columns.last?.heading == "Ghi chú")
  }

  @Test("a row that cannot be judged is empty and says why in each form")
  func obstacles() throws {
    let indicator = Indicator(
      id: "turned", nameEnglish: "turned", formula: "ratings[*] / ratings[good]", per: 100)
    let table = try Sample.table(indicator)
    let added = added(table)
    let data = ResultTable.comparison(table).adding([added])
    let caveats = data.columns.firstIndex(of: "caveats") ?? 0
    guard case .words(let words) = data.rows[0][caveats] else {
      Issue.record("caveats are words")
      return
    }
    #expect(words.contains("exceeds_base"))
    #expect(data.rows[0].suffix(4) == [.missing, .missing, .missing, .missing])
    var notes = NoteNumbers()
    let text = PeopleTable(table, nil, NumberFormat()).text(&notes).adding([added])
    #expect(text.rows[0].dropLast().last == "count above its base")
    let sheet = SpreadsheetSheet.comparison(table, NumberFormat(), &notes)
      .adding([added], in: .english)
    let reason = sheet.columns.firstIndex { $0.heading == "Not judged" } ?? 0
    #expect(sheet.rows[0].cells[reason] == .text("count above its base"))
    #expect(added.obstacles.map(\.obstacle) == [.exceedsBase])
  }

  @Test(
    "a p-value never reads as 0",
    arguments: [(1, 10_000, "0.0001"), (1, 10_001, "<0.0001"), (1, 1, "1.0000"), (3, 40, "0.0750")])
  func probabilities(numerator: Int, denominator: Int, text: String) {
    let value = ExactFraction(Int128(numerator), over: Int128(denominator))
    #expect(NumberFormat().probability(value) == text)
    #expect(NumberFormat().probability(nil) == "")
  }
}
