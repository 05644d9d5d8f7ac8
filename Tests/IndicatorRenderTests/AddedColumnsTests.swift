import Testing

@testable import IndicatorCore
@testable import IndicatorRender

@Suite("Added columns") struct AddedColumnsTests {
  private static let ratings = "ratings[good]"

  private func added(
    _ table: IndicatorTable, _ method: EstimateMethod = .proportion(.wilson),
    _ format: NumberFormat = NumberFormat()
  ) -> AddedColumns {
    let intervals = table.rows.map { ValueInterval($0.result, bare: .computed, method: method) }
    return .intervals(intervals, of: table, method: method, at: .usual, as: format)
  }

  @Test("stand behind the columns of data, and keep every row as it was")
  func data() throws {
    let table = try Sample.table()
    let plain = ComparisonLines(table, format: .delimited(.plain))
    let wide = ComparisonLines(table, format: .delimited(.plain), with: [added(table)])
    let more = ",lower,upper,interval_method,confidence\n"
    #expect(wide.header == plain.header.dropLast() + Array(more.utf8))
    let rows = try wide.lines
    #expect(try zip(rows, plain.lines).allSatisfy { $0.hasPrefix($1 + ",") })
    #expect(rows[0].hasSuffix(",ok,,90.4633566452346,97.2552220452859,wilson,0.95"))
    #expect(rows[4].hasSuffix(",suppressed,,,,,"))
  }

  @Test("what is not inferred stands in front of the status, in every format and on every line")
  func inside() throws {
    let table = try Sample.table()
    let parts = AddedColumns.parts(
      [PartCount(parts: 11, expected: 12)] + table.rows.dropFirst().map { _ in nil }, in: .english)
    for format in [DataFormat.delimited(.tsv), .delimited(.excelVi)] {
      let lines = ComparisonLines(table, format: format, with: [added(table), parts])
      let isComma = format.isForPrograms ? "." : ","
      let between = format.isForPrograms ? "\t" : ";"
      let names = String(decoding: lines.header, as: UTF8.self)
      let ending = ["parts", "parts_expected", "status", "caveats", "lower", "upper"]
      #expect(names.contains(ending.joined(separator: between)))
      let fields = ["11", "12", "ok", "", "90\(isComma)4633566452346", "97\(isComma)2552220452859"]
      #expect(try lines.lines[0].contains(fields.joined(separator: between)))
    }
    let json = ComparisonLines(table, format: .json, with: [parts, added(table)])
    let text = String(decoding: try json.block(0).bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
              "parts": 11,
              "parts_expected": 12,
              "status": "ok",
              "caveats": [],
              "lower": 90.4633566452346,
        """))
  }

  @Test("stand in front of the notes in text, joined")
  func text() throws {
    let table = try Sample.table()
    var notes = NoteNumbers()
    let plain = PeopleTable(table, measure: nil, as: NumberFormat()).text(&notes)
    let wide = plain.adding([added(table)])
    #expect(wide.columns.map(\.heading).suffix(2) == ["Interval (wilson, 0.95)", "Notes"])
    #expect(wide.rows[0].suffix(2) == ["90.46 to 97.26", plain.rows[0].last ?? ""])
  }

  @Test("are cells that a spreadsheet computes with; per cent are fractions")
  func cells() throws {
    let table = try Sample.table()
    var notes = NoteNumbers(.vietnamese)
    let format = NumberFormat(language: .vietnamese)
    let sheet = SpreadsheetSheet.comparison(table, as: format, notes: &notes)
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
    let data = try ComparisonLines(table, format: .delimited(.plain), with: [added]).lines
    #expect(data[0].hasSuffix("exceeds_base,,,,"))
    var notes = NoteNumbers()
    let text = PeopleTable(table, measure: nil, as: NumberFormat()).text(&notes).adding([added])
    #expect(text.rows[0].dropLast().last == "count above its base")
    let sheet = SpreadsheetSheet.comparison(table, as: NumberFormat(), notes: &notes)
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
