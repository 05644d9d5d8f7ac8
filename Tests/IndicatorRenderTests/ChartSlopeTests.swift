import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Slopes of two periods") struct ChartSlopeTests {
  /// Rates of 100.
  private func rows(_ rates: [(unit: String, period: String, good: String)]) -> [ChartSamples.Row] {
    rates.flatMap {
      [($0.unit, $0.period, "n", $0.good), ($0.unit, $0.period, "d", $0.good.isEmpty ? "" : "100")]
    }
  }

  private func chart(
    _ rates: [(unit: String, period: String, good: String)], periods: [String] = []
  ) throws -> ChartDescription {
    let selected = try periods.map { PeriodSelection.exactly(try #require(Period($0))) }
    let table = try Comparison(ChartSamples.cube(rows(rates))).table(
      Indicator(id: "rate", formula: "n / d", per: 100, better: .higher),
      selection: RowSelection(periods: selected))
    return ChartSamples.chart(table, .slope)
  }

  private func codes(_ chart: ChartDescription) -> [String] {
    chart.notes.filter { $0.number == nil }.map(\.note.code)
  }

  @Test("lines that change places cross")
  func crossing() throws {
    let chart = try chart([
      ("A", "2021", "10"), ("A", "2022", "90"), ("B", "2021", "90"), ("B", "2022", "10"),
    ])
    let text = TextChart(chart, width: 60).text
    #expect(text.contains("╲") && text.contains("╱"))
    #expect(text.contains("B 90.000000 ●") && text.contains("● 90.000000 A"))
  }

  @Test("a chart in a narrow room says so, and lists its figures")
  func narrow() throws {
    let table = try ChartSamples.table(ChartSamples.nasty)
    let chart = ChartSamples.chart(table, .slope)
    let text = TextChart(chart, width: 30, figures: .elsewhere).text
    #expect(text.contains("40 columns") && text.contains("(165/174)"))
  }

  @Test("a slope is never drawn across a boundary break, nor between flows of unlike periods")
  func breaks() throws {
    let rows = [("A", "2021", "10"), ("A", "2022-S1", "20")].flatMap {
      [($0.0, $0.1, "n", $0.2), ($0.0, $0.1, "d", "100")]
    }
    let chart = ChartSamples.chart(try ChartSamples.table(rows), .slope)
    #expect(chart.series.map(\.isJoined) == [false])
    let like = [("A", "2021", "10"), ("A", "2022", "20")].flatMap {
      [($0.0, $0.1, "n", $0.2), ($0.0, $0.1, "d", "100")]
    }
    #expect(
      ChartSamples.chart(try ChartSamples.table(like), .slope).series.map(\.isJoined) == [true])
  }

  @Test("a single period begins at the one it is compared with, and a note says so")
  func since() throws {
    let rates = [
      ("A", "2021", "10"), ("A", "2022", "20"), ("A", "2023", "40"), ("B", "2022", "30"),
      ("B", "2023", "25"), ("C", "2023", "50"), ("D", "2021", "60"), ("D", "2023", "70"),
      ("E", "2022", "80"), ("E", "2023", ""),
    ]
    let chart = try chart(rates, periods: ["2023"])
    #expect(chart.slopePeriods == ["2022", "2023"] && codes(chart) == ["chart_since"])
    #expect(chart.series.map(\.name) == ["A", "B", "C", "D", "E"])
    #expect(chart.series.map(\.isJoined) == [true, true, false, false, false])
    #expect(
      chart.series.map { $0.marks[0].figure } == ["20.000000", "30.000000", "", "", ""],
      "nothing is said of a period that was not asked for, unless it is compared with")
    #expect(chart.gaps == ["E, 2023: withheld [2]"])
    let table = ChartSamples.chart(
      try ChartSamples.table(rows(rates.filter { $0.1 != "2021" })), .slope)
    #expect(table.series[0].marks.map(\.figure) == chart.series[0].marks.map(\.figure))
  }

  @Test("without two periods that can be joined there is no chart, and a note says so")
  func onePeriod() throws {
    for rates in [
      [("A", "2021", "10")], [("A", "2021", "10"), ("B", "2022", "20")],
    ] {
      let chart = try chart(rates)
      #expect(chart.series.isEmpty && codes(chart).contains("chart_one_period"))
      #expect(!TextChart(chart, width: 80).text.contains("●"))
    }
  }

  @Test("labels stand in the order of their values on both sides, in text and in SVG")
  func order() throws {
    let goods = [("A", 8505, 6601), ("B", 8506, 6602), ("C", 1, 6600), ("D", 9999, 9998)]
    let rows: [ChartSamples.Row] = goods.flatMap { unit, first, last in
      [("2019", first), ("2024", last)].flatMap { period, good in
        [(unit, period, "n", "\(good)"), (unit, period, "d", "10000")]
      }
    }
    let chart = ChartSamples.chart(try ChartSamples.table(rows), .slope)
    let sides = SlopeSides(chart, steps: 200, distance: 16)
    let order = sides.rows.map { side in
      side.sorted { $0.value < $1.value }.map { chart.series[$0.key].name }.joined()
    }
    #expect(order == ["DBAC", "DBAC"])
    let drawing = try WellFormed(Array(SVGChart(chart).text.utf8)).all("text")
    let labels = drawing.filter { $0.text.contains(/^[A-D] \d/) }
    let heights = labels.map { Int($0.attributes["y"] ?? "") ?? 0 }
    let byHeight = zip(heights, labels).sorted { $0.0 < $1.0 }.map { $0.1.text.prefix(1) }
    #expect(byHeight.joined() == "DBAC")
  }

  @Test("many units stand in their order, and those that change places most stand out")
  func many() throws {
    func chart(_ count: Int) throws -> ChartDescription {
      try self.chart(
        (0..<count).flatMap { unit in
          // The first changes places with the last; all others keep theirs.
          let last = unit == 0 ? count - 1 : unit == count - 1 ? 0 : unit
          return [("U\(unit)", "2021", "\(unit)"), ("U\(unit)", "2022", "\(last)")]
        })
    }
    let few = try chart(20)
    #expect(!few.isByOrder && codes(few).isEmpty)
    #expect(SlopeSides(few, steps: 400, distance: 16).lines.count == 20)
    let many = try chart(21)
    #expect(many.isByOrder && codes(many) == ["chart_order"])
    let sides = SlopeSides(many, steps: 20, distance: 1)
    #expect(sides.lines == [0, 20])
    #expect(Set(sides.rows[0].values) == Set(0..<21))
    let text = TextChart(many, width: 80, figures: .elsewhere).text
    #expect(text.count { $0 == "╲" || $0 == "╱" } > 20 && text.contains("╳"))
    let strong = try WellFormed(Array(SVGChart(many).text.utf8)).all("path").filter {
      $0.attributes["stroke-width"] == "2"
    }
    #expect(strong.count == 2)
  }

  @Test("the same numbers stand in the CSV, the text chart and the SVG, without the list too")
  func sameNumbers() throws {
    let table = try ChartSamples.table(ChartSamples.sixty)
    let chart = ChartSamples.chart(table, .slope)
    let values = try ComparisonLines(table, format: .delimited(.tsv)).fields("value")
    let marks = chart.series.flatMap(\.marks)
    #expect(values.count == 120 && marks.count == 120)
    let text = TextChart(chart, width: 80, figures: .elsewhere).text
    let drawing = SVGChart(chart, figures: .elsewhere).text
    for (digits, mark) in zip(values, marks) {
      #expect(!digits.isEmpty)
      #expect(mark.figure.hasPrefix(digits))
      #expect(text.contains(mark.figure) && drawing.contains(mark.figure))
    }
  }
}
