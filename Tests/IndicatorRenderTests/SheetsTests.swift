import IndicatorCore
import Testing

@testable import IndicatorRender

extension SpreadsheetSheet {
  /// The headings.
  fileprivate var headings: [String] { columns.map(\.heading) }

  /// The cells of a column by its heading, as text: numbers with their format's code.
  fileprivate func column(_ heading: String) -> [String] {
    guard let index = headings.firstIndex(of: heading) else { return [] }
    return rows.map { row in
      switch row.cells[index] {
      case .empty: ""
      case .text(let text): text
      case .number(let digits, let format): "\(digits) \(format.code)"
      case .longNumber(let digits): "'\(digits)"
      }
    }
  }
}

@Suite("Sheets of results") struct SheetsTests {
  private func comparison(
    _ language: Language = .english, digits: Int = 2, _ indicator: Indicator = Sample.rate
  ) throws -> (sheet: SpreadsheetSheet, notes: [Note]) {
    var notes = NoteNumbers(language)
    let sheet = SpreadsheetSheet.comparison(
      try Sample.table(indicator), as: NumberFormat(digits: digits, language: language),
      notes: &notes)
    return (sheet, notes.notes)
  }

  @Test(
    "a comparison holds exact fractions as per cent, and changes in points that are no per cent")
  func comparisonNumbers() throws {
    let (sheet, notes) = try comparison(digits: 1)
    #expect(sheet.name == "Rated good" && sheet.title == "Rated good: ratings[good] / ratings[*]")
    #expect(
      sheet.column("Rate") == [
        "0.94827586206896552 0.0%", "0.98305084745762712 0.0%", "0.94827586206896552 0.0%",
        "0.8 0.0%", "withheld",
      ])
    let points = "+#,##0.0;-#,##0.0;#,##0.0"
    #expect(
      sheet.column("Change, points")
        == ["", "3.4774985388661601 \(points)", "", "-14.827586206896552 \(points)", ""])
    #expect(sheet.column("Relative change")[3] == "-0.15636363636363636 +0.0%;-0.0%;0.0%")
    #expect(sheet.column("Status") == ["ok", "ok", "ok", "ok", "suppressed"])
    #expect(sheet.column("Count").first == "165 #,##0")
    #expect(sheet.column("Period") == ["2021", "2022", "2021", "2022", "2021"])
    #expect(sheet.column("Notes") == ["", "1", "", "2", "3"])
    #expect(notes.map(\.code) == ["unrated_excluded", "small_base", "suppressed"])
    #expect(!sheet.headings.contains("Target"))
  }

  @Test("headings and reasons are in the language, codes are not")
  func vietnamese() throws {
    let sheet = try comparison(.vietnamese).sheet
    #expect(
      sheet.headings == [
        "Mã", "Đơn vị", "Kỳ", "Số lượng", "Tổng số", "Tỷ lệ", "Trạng thái",
        "Thay đổi, điểm phần trăm",
        "So với kỳ", "Tốc độ tăng, giảm", "Ghi chú",
      ])
    #expect(sheet.column("Tỷ lệ").last == "không công bố")
    #expect(sheet.column("Trạng thái").last == "suppressed")
    #expect(sheet.column("Mã").first == "hai_yen")
  }

  @Test(
    "counts have all their digits, decimals those that were reported, rates those asked for",
    arguments: [
      ("members", "1394 #,##0"), ("area", "29.4412 #,##0.00"),
      ("members / area", "47.3486 #,##0.00"),
    ])
  func units(formula: String, cell: String) throws {
    let indicator = Indicator(id: formula, formula: formula, per: 1, better: .none)
    let found = try #require(try comparison(.english, indicator).sheet.column("Value").first)
    let digits = cell.prefix { $0 != " " }
    #expect(found.hasPrefix(digits) && found.hasSuffix(cell.dropFirst(digits.count)), "\(found)")
  }

  private func comparison(
    _ language: Language, _ indicator: Indicator
  ) throws -> (sheet: SpreadsheetSheet, notes: [Note]) {
    try comparison(language, digits: 2, indicator)
  }

  @Test("per thousand is multiplied and is no per cent")
  func perThousand() throws {
    let indicator = Indicator(
      id: "x", formula: "ratings[good] / ratings[*]", per: 1000, better: .none)
    let (sheet, _) = try comparison(.english, indicator)
    #expect(sheet.column("Per 1,000").first == "948.27586206896552 #,##0.00")
    #expect(sheet.headings.contains("Change"))
  }

  @Test("a count with more digits than spreadsheets keep stands as text, with a note")
  func longCounts() throws {
    let book = Codebook(
      units: [OrganisationUnit(id: "a")],
      measures: [Measure(id: "m", additivity: .flow)], categories: [])
    var builder = CubeBuilder(codebook: book)
    let period = try #require(Period("2021"))
    try builder.add(
      Observation(
        unit: "a", period: period, measure: "m", categories: [],
        cell: .value(ExactDecimal(1_234_567_890_123_456)), line: 2))
    let indicator = Indicator(id: "m", formula: "m", per: 1, better: .none)
    let table = try Comparison(builder.finish()).table(indicator)
    var notes = NoteNumbers(.english)
    let sheet = SpreadsheetSheet.comparison(table, as: NumberFormat(), notes: &notes)
    #expect(sheet.column("Value") == ["'1234567890123456"])
    #expect(sheet.column("Notes") == ["1"] && notes.notes.map(\.code) == ["long_number"])
    let data = SpreadsheetSheet.data(.observations(builder.finish()))
    #expect(data.column("value") == ["'1234567890123456"])
  }

  @Test("the wide layout has a column for each period and a total that stands out")
  func wide() throws {
    let cube = try Sample.cube()
    let table = try Sample.table()
    let formula = try BoundFormula(try FormulaParser.parse(table.indicator.formula), in: cube)
    let total = try Comparison(cube).totals(table, of: formula)
    var notes = NoteNumbers(.english)
    let sheet = SpreadsheetSheet.wideComparison(
      table, total: total, as: NumberFormat(), notes: &notes)
    #expect(sheet.headings == ["No.", "Unit", "2021", "2022", "Notes"])
    #expect(
      sheet.column("2022")
        == ["0.98305084745762712 0.00%", "0.8 0.00%", "", "0.9603960396039604 0.00%\"*\""])
    #expect(sheet.rows.map(\.emphasis) == [.plain, .plain, .plain, .total])
    #expect(sheet.column("2021")[2] == "withheld")
  }

  @Test("a ranking's sheet is named for its period and draws its ranked rows, the first on top")
  func ranking() throws {
    let cube = try Sample.cube()
    let rankings = RankingTable.rankings(
      try Sample.table(), byLatest: false, rule: RankingRule())
    var notes = NoteNumbers(.english)
    let sheet = SpreadsheetSheet.ranking(rankings[0], as: NumberFormat(), notes: &notes)
      .drawing(rankings[0], measure: cube.codebook.measures[0], as: NumberFormat())
    #expect(sheet.name == "2021 Rated good")
    #expect(sheet.column("Rank") == ["1 #,##0", "1 #,##0", ""])
    #expect(sheet.column("Tied") == ["yes", "yes", ""])
    let chart = try #require(sheet.chart)
    #expect(chart.title == "Rated good, 2021" && chart.kind == .bars)
    #expect(chart.series.count == 1)
    #expect(chart.series[0].values.positions.map(\.row) == [1, 2])
    let column = try #require(sheet.headings.firstIndex(of: "Rate"))
    #expect(chart.series[0].values.first.column == column)
  }

  @Test("trends and distributions hold the same exact fractions")
  func others() throws {
    let cube = try Sample.cube()
    let comparison = Comparison(cube)
    let formula = try BoundFormula(
      try FormulaParser.parse(Sample.rate.formula), in: cube)
    var notes = NoteNumbers(.english)
    let trends = try comparison.trends(Sample.rate, of: formula, selection: RowSelection())
    let trend = try SpreadsheetSheet.trend(trends, as: NumberFormat(), notes: &notes)
    #expect(trend.column("Last")[0] == "0.98305084745762712 0.00%")
    #expect(
      trend.column("First")[2] == "withheld" && trend.column("Number of periods")[2] == "0 #,##0")
    let distribution = try comparison.distribution(of: "ratings")
    let shares = SpreadsheetSheet.distribution(
      distribution, as: NumberFormat(digits: 0), notes: &notes)
    #expect(shares.column("Share")[0] == "0.94827586206896552 0%")
    #expect(shares.column("Share").contains("not rated"))
  }

  @Test("observations keep their column names and cells, codes as text and values as numbers")
  func observations() throws {
    let sheet = SpreadsheetSheet.data(.observations(try Sample.cube()))
    #expect(sheet.headings == ["unit", "period", "measure", "category", "value", "status"])
    #expect(sheet.column("value").contains("1394 General"))
    #expect(sheet.column("value").contains("29.4412 General"))
    #expect(sheet.column("value").contains("") && sheet.column("status").contains("O"))
    #expect(sheet.column("period").contains("2022-06-30"))
  }

  @Test("notes are numbered as the rows refer to them, the others follow")
  func notes() {
    let sheet = SpreadsheetSheet.notes(
      [Note(code: "gap", text: "A."), Note(code: "small_base", text: "B.")],
      others: [Note(code: "package", text: "C.")], in: .vietnamese)
    #expect(sheet.name == "Ghi chú" && sheet.headings == ["STT", "Mã", "Nội dung"])
    #expect(sheet.column("STT") == ["1 #,##0", "2 #,##0", ""])
    #expect(sheet.column("Nội dung") == ["A.", "B.", "C."])
  }

  @Test("provenance says the command, the program, the inputs and what each sheet holds in full")
  func provenance() throws {
    var document = SpreadsheetDocument()
    document.append(try comparison().sheet)
    let sheet = SpreadsheetSheet.provenance(
      Provenance(
        command: "sosanh compare x", program: "sosanh 1", inputs: [.init("a.csv"), .init("b.csv")]),
      of: document, in: .english)
    #expect(sheet.column("Item") == ["Command", "Program", "Input", "Input", "Sheet Rated good"])
    #expect(sheet.column("Content").last == "Rated good: ratings[good] / ratings[*]")
  }
}
