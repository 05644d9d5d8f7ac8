import Testing

@testable import IndicatorCore
@testable import IndicatorRender

@Suite("Charts in sheets") struct ChartSheetsTests {
  private static let measure = Measure(
    id: "m", unitOfMeasure: "persons", one: "đảng viên", oneEnglish: "member", additivity: .flow)

  /// A count for many units over several years; every third unit misses the second year.
  private func cube(units: Int, years: Int) throws -> Cube {
    var builder = CubeBuilder(
      codebook: Codebook(
        units: (0..<units).map { OrganisationUnit(id: "u\($0)") }, measures: [Self.measure],
        categories: []))
    for unit in 0..<units {
      for year in 0..<years where unit % 3 != 0 || year != 1 {
        let period = try #require(Period(String(2000 + year)))
        try builder.add(
          Observation(
            unit: "u\(unit)", period: period, measure: "m", categories: [],
            cell: .value(ExactDecimal(Int64(unit + year))), line: unit * years + year + 2))
      }
    }
    return builder.finish()
  }

  private func sheet(_ kind: ChartKind, units: Int, years: Int) throws -> SpreadsheetSheet {
    let indicator = Indicator(id: "m", formula: "m", per: 1, better: .none)
    let table = try Comparison(cube(units: units, years: years)).table(indicator)
    return .chart(of: table, as: kind, measure: Self.measure, format: NumberFormat())
  }

  @Test(
    "take so many lines or bars that they can still be read, and say what they leave out",
    arguments: [
      (ChartKind.line, 12, 3, 12, 3, []), (.line, 13, 3, 12, 3, ["chart_cut"]),
      (.bar, 130, 1, 130, 1, []), (.bar, 131, 1, 130, 1, ["chart_cut"]),
      (.bar, 87, 3, 86, 3, ["chart_cut"]), (.bar, 4, 13, 4, 12, ["chart_cut"]),
      (.bar, 22, 13, 21, 12, ["chart_cut", "chart_cut"]),
    ] as [(ChartKind, Int, Int, Int, Int, [String])])
  func limits(
    kind: ChartKind, units: Int, years: Int, rows: Int, columns: Int, notes: [String]
  ) throws {
    let sheet = try sheet(kind, units: units, years: years)
    #expect(sheet.rows.count == rows && sheet.columns.count == columns + 1)
    #expect(sheet.notes.map(\.code) == notes)
    let chart = try #require(sheet.chart)
    #expect(chart.series.count == (kind == .line ? rows : columns))
  }

  @Test("contributions have a row for each unit and one for all, in points with their sign")
  func contributions() throws {
    let indicator = Indicator(id: "m", formula: "m", per: 100, better: .none)
    let table = try Comparison(cube(units: 2, years: 1)).table(indicator)
    let period = try #require(table.rows.first?.period)
    let found = Contributions(
      values: [try Ratio(1, over: 50), nil],
      wholes: [
        Contributions.Whole(
          period: period, from: period, change: try Ratio(-1, over: 100), count: 1, all: 2)
      ], per: 100)
    let sheet = ChartDescription.contributions(
      table, found: found, as: .bar, format: NumberFormat()
    ).sheetOfChanges(
      .units)
    #expect(
      sheet.rows.map(\.cells) == [
        [.text("u0"), .number("2", .signed(2))], [.text("Total"), .number("-1", .signed(2))],
      ])
    let chart = try #require(sheet.chart)
    #expect(chart.kind == .bars && chart.series.count == 1)
    #expect(chart.categories.positions.map(\.row) == [1, 2])
    #expect(chart.valueTitle == "Contribution, points")
  }

  @Test("lines run over the periods for each unit, with blanks where nothing was reported")
  func lines() throws {
    let sheet = try sheet(.line, units: 2, years: 3)
    #expect(sheet.columns.map(\.heading) == ["Unit", "2000", "2001", "2002"])
    #expect(
      sheet.rows[0].cells
        == [.text("u0"), .number("0", .decimal(0)), .empty, .number("2", .decimal(0))])
    let chart = try #require(sheet.chart)
    #expect(chart.categories.positions.map(\.column) == [1, 2, 3])
    #expect(chart.series[1].name == SheetPosition(column: 0, row: 2))
    #expect(chart.categoryTitle == "Period" && chart.valueTitle == "members")
    #expect(chart.corner == SheetPosition(column: 0, row: 4))
  }

  @Test("bars begin at the top, at 0, and say their values where there is one series")
  func bars() throws {
    let sheet = try sheet(.bar, units: 2, years: 1)
    let chart = try #require(sheet.chart)
    let xml = ChartPart(chart, in: sheet).part.xml
    #expect(xml.contains("<c:barDir val=\"bar\"/>") && xml.contains("<c:min val=\"0\"/>"))
    #expect(xml.contains("<c:orientation val=\"maxMin\"/>"))
    #expect(xml.contains("<c:showVal val=\"1\"/>") && !xml.contains("<c:legend>"))
  }

  @Test("a distribution is stacked to the whole, the best category first")
  func distribution() throws {
    let table = try Comparison(Sample.cube()).distribution(of: "ratings")
    let sheet = SpreadsheetSheet.chart(of: table, as: NumberFormat())
    let chart = try #require(sheet.chart)
    #expect(chart.kind == .stackedBars)
    #expect(sheet.columns.map(\.heading) == ["Unit", "rated good", "poor"])
    #expect(sheet.rows.map { $0.cells[0] }.first == .text("Hải Yến, 2021"))
    let xml = ChartPart(chart, in: sheet).part.xml
    #expect(xml.contains("<c:max val=\"1\"/>") && xml.contains("<c:overlap val=\"100\"/>"))
  }

  @Test("categories that only a later bar has stand where they belong, the best first")
  func mergedCategories() throws {
    let ids = ["excellent", "good", "completed"]
    let parts = ids.enumerated().map { index, id in
      Category(id: id, classification: "r", parent: index < 2 ? "better" : "", order: 3 - index)
    }
    let book = Codebook(
      units: [OrganisationUnit(id: "a")], measures: [Self.measure],
      categories: parts + [Category(id: "better", classification: "r")])
    var builder = CubeBuilder(codebook: book)
    let rows = [
      ("2021", "better", 7), ("2021", "completed", 1), ("2022", "excellent", 2),
      ("2022", "good", 5),
      ("2022", "completed", 1),
    ]
    for (line, row) in rows.enumerated() {
      try builder.add(
        Observation(
          unit: "a", period: try #require(Period(row.0)), measure: "m",
          categories: [.init(row.1, of: "r")], cell: .value(ExactDecimal(Int64(row.2))),
          line: line + 2))
    }
    let table = try Comparison(builder.finish()).distribution(of: "m")
    let sheet = SpreadsheetSheet.chart(of: table, as: NumberFormat())
    #expect(
      sheet.columns.map(\.heading) == ["Unit", "excellent", "good", "better", "completed"])
  }

  @Test("with nothing to draw there is no chart, and a note says so")
  func empty() throws {
    let indicator = Indicator(id: "m", formula: "m", per: 1, better: .none)
    let cube = try cube(units: 1, years: 0)
    let table = try Comparison(cube).table(
      indicator, selection: RowSelection(units: [UnitIndex(0)]))
    for kind in ChartKind.allCases {
      let sheet = SpreadsheetSheet.chart(
        of: table, as: kind, measure: Self.measure, format: NumberFormat())
      #expect(sheet.chart == nil && sheet.notes.map(\.code) == ["chart_empty"])
    }
  }

  @Test("periods of several kinds are drawn with a warning")
  func mixed() throws {
    let stock = Measure(id: "m", unitOfMeasure: "persons", additivity: .stock)
    var builder = CubeBuilder(
      codebook: Codebook(units: [OrganisationUnit(id: "a")], measures: [stock], categories: []))
    for (line, spelling) in ["2021", "2022-06-30"].enumerated() {
      try builder.add(
        Observation(
          unit: "a", period: try #require(Period(spelling)), measure: "m", categories: [],
          cell: .value(ExactDecimal(7)), line: line + 2))
    }
    let indicator = Indicator(id: "m", formula: "m", per: 1, better: .none)
    let table = try Comparison(builder.finish()).table(indicator)
    let sheet = SpreadsheetSheet.chart(of: table, as: .line, measure: stock, format: NumberFormat())
    #expect(sheet.notes.map(\.code) == ["chart_mixed"])
  }

  @Test(
    "the axis shows digits behind the point only where the values are close",
    arguments: [(10, "#,##0"), (2, "#,##0.00")] as [(Int64, String)])
  func axis(spread: Int64, code: String) throws {
    let cells = ValueCells(per: 1, digits: 2)
    #expect(cells.axisFormat(over: [Ratio(1), Ratio(1 + spread)]).code == code)
    #expect(ValueCells(per: 100, digits: 1).axisFormat(over: []).code == "0.0%")
  }

  private static func description(_ series: [ChartSeries]) -> ChartDescription {
    ChartDescription(
      kind: .bar, title: "T", axis: .share(NumberFormat()), series: series, parts: [], notes: [],
      language: .english)
  }

  @Test("where no unit has two values, its period stands behind its name and there is one series")
  func onePeriodEach() throws {
    let years = ["2021", "2022"]
    let series = ["A", "B", "C"].enumerated().map { place, unit in
      let value = place < 2 ? Ratio(1) : nil
      return ChartSeries(
        name: unit, marks: [ChartMark(place < 2 ? years[place] : "", value: value, figure: "")])
    }
    let sheet = Self.description(series).sheet
    #expect(sheet.rows.map { $0.cells[0] } == [.text("A, 2021"), .text("B, 2022"), .text("C")])
    #expect(sheet.chart?.series.count == 1)
  }

  @Test("a period in which no unit has a value is no series")
  func noValue() throws {
    let marks = [
      ChartMark("2022", value: Ratio(1), figure: "", time: 2),
      ChartMark("2021", value: Ratio(1), figure: "", time: 1),
      ChartMark("", value: nil, figure: ""),
    ]
    let sheet = Self.description([
      ChartSeries(name: "A", marks: marks), ChartSeries(name: "B", marks: []),
    ]).sheet
    #expect(sheet.columns.map(\.heading) == ["Unit", "2021", "2022"])
  }
}
