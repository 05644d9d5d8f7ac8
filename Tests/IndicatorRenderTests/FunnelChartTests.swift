import Testing

@testable import IndicatorCore
@testable import IndicatorRender

@Suite("Charts of funnels") struct FunnelChartTests {
  private func parts() throws -> (
    table: IndicatorTable, funnels: FunnelTable, group: FunnelTable.Group
  ) {
    let table = try Sample.table()
    let funnels = FunnelTable(table, values: .proportions, bare: .computed)
    let group = try #require(funnels.groups.first { $0.rows.count > 1 && $0.funnel != nil })
    return (table, funnels, group)
  }

  private func chart(_ language: Language = .english) throws -> ChartDescription {
    let (table, funnels, group) = try parts()
    var notes = NoteNumbers(language)
    return .funnel(
      table, funnels: funnels, group: group, levels: FunnelLevel.usual, limits: .score,
      measure: nil, as: NumberFormat(language: language),
      notes: &notes)
  }

  @Test("units come first, then the target and two lines for each level; only units are said")
  func series() throws {
    let chart = try chart()
    #expect(
      chart.series.map(\.name) == [
        "", "Target of the funnel", "Limits at 95", "Limits at 95", "Limits at 99.8",
        "Limits at 99.8",
      ])
    let units = chart.series[0].marks
    #expect(chart.figures.count == units.count)
    #expect(units.allSatisfy { ($0.time ?? 0) > 0 })
    #expect(chart.barCount == 0)
  }

  @Test(
    "text keeps inside its width, and says which lines there are", arguments: [20, 40, 80, 120])
  func text(width: Int) throws {
    for language in Language.allCases {
      for charset in [Charset.unicode, .ascii] {
        let text = TextChart(try chart(language), width: width, charset: charset).text
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { String($0).displayWidth <= width }, "\(text)")
      }
    }
  }

  @Test("a drawing is well formed and says every unit's figure")
  func drawing() throws {
    let chart = try chart()
    let drawing = SVGChart(chart).text
    for figure in chart.figures {
      #expect(drawing.contains(figure.replacing("&", with: "&amp;")), "\(figure)")
    }
  }

  @Test("a sheet draws points over bases, and lines in the order of the bases")
  func sheet() throws {
    let (table, funnels, group) = try parts()
    let sheet = SpreadsheetSheet.funnel(
      table, funnels: funnels, group: group, levels: FunnelLevel.usual, as: NumberFormat())
    let chart = try #require(sheet.chart)
    #expect(chart.kind == .points)
    #expect(chart.series.count == 6)
    #expect(chart.categories.first == SheetPosition(column: 1, row: 1))
    let bases = sheet.rows.map { row -> Int in
      if case .number(let digits, _) = row.cells[1] { Int(digits) ?? 0 } else { 0 }
    }
    #expect(bases == bases.sorted() && bases.count == group.rows.count)
  }
}
