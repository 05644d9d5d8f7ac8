internal import IndicatorCore

/// Two periods side by side, a line for each unit: blue where it rises, orange and broken where it falls.
struct SVGSlope {
  private let drawer: SVGChart
  private var chart: ChartDescription { drawer.chart }
  private let height: Int

  /// Where the two sides stand.
  private let left: Int
  private let right: Int

  private static let label = 16
  /// The widest that a label may be, and what lies between it and its side.
  private static let room = 240
  private static let lead = 30

  init(_ drawer: SVGChart) {
    self.drawer = drawer
    height = max(200, drawer.chart.series.count * Self.label)
    func room(_ side: Int) -> Int {
      let labels = drawer.chart.series.compactMap { $0.label(at: side) }
      return min(Self.room, labels.map { SVGText.width(of: $0) }.max() ?? 0)
    }
    left = SVGPage.margin + room(0) + Self.lead
    right = SVGPage.width - SVGPage.margin - room(1) - Self.lead
  }

  func draw(on page: inout SVGPage) {
    if chart.hasValue {
      page.y += SVGPage.line
      for (period, x) in zip(chart.slopePeriods, [left, right]) {
        page.text(period, x: x, y: page.y, .middle)
      }
      let top = page.y + 16
      for series in chart.series { draw(series, top, on: &page) }
      drawLabels(0, top, on: &page)
      drawLabels(1, top, on: &page)
      page.y = top + height + 20
    }
    for series in chart.series { page.paragraph(series.figuresInWords) }
  }

  private func draw(_ series: ChartSeries, _ top: Int, on page: inout SVGPage) {
    if series.isJoined, let first = series.marks[0].value, let last = series.marks[1].value {
      let color = last > first ? SVGFill.positive : last < first ? SVGFill.negative : "#777777"
      page.add(
        Markup(
          "path",
          [
            "d": "M\(left) \(y(first, top))L\(right) \(y(last, top))", "stroke": color,
            "stroke-width": "2", "stroke-dasharray": last < first ? "8 4" : "none", "fill": "none",
          ], [Markup("title", text: series.figuresInWords)]))
    }
    for (mark, x) in zip(series.marks, [left, right]) {
      guard let value = mark.value else { continue }
      page.add(
        Markup(
          "circle", ["cx": String(x), "cy": String(y(value, top)), "r": "4"],
          [Markup("title", text: "\(series.name), \(mark.label): \(mark.said)")]))
    }
  }

  private func drawLabels(_ side: Int, _ top: Int, on page: inout SVGPage) {
    let known = chart.series.filter { $0.marks[side].value != nil }
    let wanted = known.compactMap { $0.marks[side].value }.map { y($0, top) - top }
    let places = SpreadLabels.places(wanted, distance: Self.label, last: height)
    for (series, place) in zip(known.indices, places) {
      let mark = known[series].marks[side]
      let row = top + place
      let point = top + wanted[series]
      let figure = mark.figure
      let room = Self.room - SVGText.width(of: figure) - 5
      let name = SVGText.shortened(known[series].name, to: room)
      let x = side == 0 ? left - Self.lead : right + Self.lead
      let near = side == 0 ? left - 6 : right + 6
      page.rule(
        from: (near, point), to: (side == 0 ? x + 4 : x - 4, row), opacity: "0.5", dash: "2 3")
      page.text(
        side == 0 ? "\(name) \(figure)" : "\(figure) \(name)", x: x, y: row + 4,
        side == 0 ? .end : .start)
    }
  }

  private func y(_ value: Ratio, _ top: Int) -> Int {
    top + height - chart.axis.position(of: value, in: height)
  }
}
