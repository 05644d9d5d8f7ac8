internal import IndicatorCore

/// Two periods side by side, a line for each unit: blue where it rises, orange and broken where it falls.
struct SVGSlope {
  private let drawer: SVGChart
  private var chart: ChartDescription { drawer.chart }
  private let height: Int
  private let sides: SlopeSides
  /// Whether labels say counts and notes too; else they stand below.
  private let isSaid: Bool

  /// Where the two sides stand.
  private let left: Int
  private let right: Int
  /// From a side to its labels.
  private let lead: Int

  private static let label = 16
  /// The widest that a label may be, alone and with counts.
  private static let room = 240
  private static let roomOfCounts = 296
  /// The fewest pixels of a name.
  private static let name = 80

  init(_ drawer: SVGChart) {
    let chart = drawer.chart
    let said = chart.series.flatMap(\.marks).map { SVGText.width(of: $0.seen([])) }.max() ?? 0
    let isSaid = chart.isByOrder && said + Self.name <= Self.roomOfCounts
    func room(_ side: Int) -> Int {
      let labels = chart.series.compactMap { $0.label(at: side, isSaid: isSaid) }
      return min(
        isSaid ? Self.roomOfCounts : Self.room, labels.map { SVGText.width(of: $0) }.max() ?? 0)
    }
    self.drawer = drawer
    self.isSaid = isSaid
    lead = chart.isByOrder ? 10 : 30
    height = max(200, chart.series.count * Self.label)
    left = SVGPage.margin + room(0) + lead
    right = SVGPage.width - SVGPage.margin - room(1) - lead
    sides = SlopeSides(chart, steps: height, distance: Self.label)
  }

  func draw(on page: inout SVGPage) {
    if chart.hasValue {
      page.y += SVGPage.line
      for (period, x) in zip(chart.slopePeriods, [left, right]) {
        page.text(period, x: x, y: page.y, anchor: .middle, weight: "bold")
      }
      let top = page.y + 16
      drawLines(top, on: &page)
      drawLabels(0, top: top, on: &page)
      drawLabels(1, top: top, on: &page)
      page.y = top + height + 8
    }
    guard drawer.figures == .shown, !isSaid else { return drawer.gaps(on: &page) }
    SVGFigures(chart, hasSigns: false).draw(on: &page)
  }

  /// Thin lines first, so that the others lie on them.
  private func drawLines(_ top: Int, on page: inout SVGPage) {
    let order = chart.series.indices.sorted { one, two in
      let areLines = [one, two].map { sides.lines.contains($0) }
      return areLines[0] == areLines[1] ? one < two : !areLines[0]
    }
    for index in order { drawLine(index, top: top, on: &page) }
    for index in order { drawEnds(index, top: top, on: &page) }
  }

  private func drawLine(_ index: Int, top: Int, on page: inout SVGPage) {
    let series = chart.series[index]
    guard series.isJoined, let from = y(index, side: 0), let to = y(index, side: 1),
      let first = series.marks[0].value, let last = series.marks[1].value
    else { return }
    let (start, end) = ((x: left, y: top + from), (x: right, y: top + to))
    guard sides.lines.contains(index) else {
      return page.rule(from: start, to: end, opacity: "0.25")
    }
    let color = last > first ? SVGFill.positive : last < first ? SVGFill.falling : SVGFill.level
    page.add(
      Markup(
        "path",
        attributes: [
          "d": "M\(start.x) \(start.y)L\(end.x) \(end.y)", "stroke": color, "stroke-width": "2",
          "stroke-dasharray": last < first ? "8 4" : "none", "fill": "none",
        ], children: [Markup("title", text: series.figuresInWords)]))
  }

  private func drawEnds(_ index: Int, top: Int, on page: inout SVGPage) {
    let series = chart.series[index]
    for (side, mark) in series.marks.enumerated() {
      guard let y = y(index, side: side) else { continue }
      page.add(
        Markup(
          "circle",
          attributes: ["cx": String(side == 0 ? left : right), "cy": String(top + y), "r": "4"],
          children: [Markup("title", text: series.saying(mark))]))
    }
  }

  private func drawLabels(_ side: Int, top: Int, on page: inout SVGPage) {
    let x = side == 0 ? left : right
    let away = side == 0 ? -1 : 1
    for (index, row) in sides.rows[side].sorted(by: { $0.key < $1.key }) {
      guard let point = y(index, side: side) else { continue }
      if lead > 10 {
        page.rule(
          from: (x + away * 6, top + point), to: (x + away * (lead - 4), top + row), opacity: "0.5",
          dash: "2 3")
      }
      let label = chart.series[index].label(
        at: side, isSaid: isSaid, in: isSaid ? Self.roomOfCounts : Self.room)
      page.text(
        label ?? "", x: x + away * lead, y: top + row + 4, anchor: side == 0 ? .end : .start)
    }
  }

  /// How far below the top a value stands: at its label where only the order is shown.
  private func y(_ index: Int, side: Int) -> Int? {
    guard let value = chart.series[index].marks[side].value else { return nil }
    return chart.isByOrder
      ? sides.rows[side][index] : height - chart.axis.position(of: value, in: height)
  }
}

extension ChartSeries {
  /// The name and the figure on the outside; nil without a value.
  ///
  /// - Parameters:
  ///   - isSaid: whether counts and notes follow the figure.
  ///   - pixels: what the label may take; its name is shortened.
  fileprivate func label(at side: Int, isSaid: Bool, in pixels: Int = .max) -> String? {
    guard marks.indices.contains(side), marks[side].value != nil else { return nil }
    let figure = isSaid ? marks[side].seen([]) : marks[side].figure
    let name = SVGText.shortened(self.name, to: pixels - SVGText.width(of: figure) - 5)
    return side == 0 ? "\(name) \(figure)" : "\(figure) \(name)"
  }
}
