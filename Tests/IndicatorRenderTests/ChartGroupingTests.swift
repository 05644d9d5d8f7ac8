import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Groups of bars") struct ChartGroupingTests {
  private func groups(
    _ rows: [ChartSamples.Row], by grouping: ChartGrouping, _ kind: ChartKind = .bar
  ) throws -> [String] {
    var notes = NoteNumbers()
    let chart = ChartDescription.comparison(
      try ChartSamples.table(rows, "n", per: 1), as: kind, measure: nil, format: NumberFormat(),
      notes: &notes, by: grouping)
    return chart.series.map { series in
      "\(series.name): " + series.marks.map { "\($0.label)=\($0.figure)" }.joined(separator: " ")
    }
  }

  private let rows: [ChartSamples.Row] = [
    ("A", "2021", "n", "1"), ("A", "2022", "n", "2"), ("B", "2022", "n", "3"),
    ("B", "2023", "n", ""),
  ]

  @Test("are units with their periods, or periods with their units", arguments: ChartKind.allCases)
  func groups(kind: ChartKind) throws {
    guard [.bar, .dot, .bullet].contains(kind) else { return }
    #expect(
      try groups(rows, by: .unit, kind)
        == ["A: 2021=1 2022=2", "B: 2022=3 2023=withheld"])
    #expect(
      try groups(rows, by: .period, kind)
        == ["2021: A=1", "2022: A=2 B=3", "2023: B=withheld"])
  }

  @Test("hold the same figures either way")
  func sameFigures() throws {
    func figures(_ grouping: ChartGrouping) throws -> [String] {
      var notes = NoteNumbers()
      let table = try ChartSamples.table(ChartSamples.nasty)
      let chart = ChartDescription.comparison(
        table, as: .bar, measure: nil, format: ChartSamples.format(), notes: &notes, by: grouping)
      return chart.series.flatMap(\.marks).map(\.said).sorted()
    }
    #expect(try figures(.unit) == figures(.period))
  }

  @Test("one unit, or one period, needs no groups of its own")
  func single() throws {
    let unit = rows.filter { $0.unit == "A" }
    #expect(try groups(unit, by: .period) == ["A: 2021=1 2022=2"])
    let period = rows.filter { $0.period == "2022" }
    for grouping in [ChartGrouping.unit, .period] {
      #expect(try groups(period, by: grouping) == [": A=2 B=3"])
    }
  }
}
