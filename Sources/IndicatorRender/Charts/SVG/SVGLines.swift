internal import IndicatorCore

/// Lines over real time, named at their ends.
struct SVGLines {
  private let drawer: SVGChart
  private var chart: ChartDescription { drawer.chart }
  private let drawn: [DrawnSeries]
  private let span: TimeSpan
  /// Left of the plot, its width and its height.
  private let x: Int
  private let width: Int
  private let height: Int

  private static let widestName = 200
  private static let label = 16

  init(_ drawer: SVGChart) {
    self.drawer = drawer
    let drawn = drawer.chart.drawn
    self.drawn = drawn
    span = drawer.chart.timeSpan
    let numbers = drawer.chart.axis.ticks.map { SVGText.width(of: $0.text) }.max() ?? 0
    let longest = drawn.map { SVGText.width(of: $0.series.name) }.max() ?? 0
    x = SVGPage.margin + numbers + 16
    width = SVGPage.width - SVGPage.margin - x - min(longest, Self.widestName) - 40
    height = max(240, drawn.count * Self.label)
  }

  func draw(on page: inout SVGPage) {
    if drawn.contains(where: { $0.series.hasTime }) {
      let top = page.y + 8
      drawAxes(top, on: &page)
      for drawn in drawn { draw(drawn.series, point: SVGPoint(drawn.point), top: top, on: &page) }
      drawNames(top, on: &page)
    }
    guard drawer.figures == .shown else { return drawer.gaps(on: &page) }
    SVGFigures(chart, hasSigns: true).draw(on: &page)
  }

  private func drawAxes(_ top: Int, on page: inout SVGPage) {
    for tick in chart.axis.ticks {
      let y = y(tick.value, top: top)
      page.rule(from: (x - 4, y), to: (x + width, y), opacity: "0.25")
      page.text(tick.text, x: x - 8, y: y + 4, anchor: .end)
    }
    page.y = top + height + 6
    page.rule(from: (x, page.y), to: (x + width, page.y))
    page.ticks(chart.times.map { ($0.label, x($0.time)) })
    page.y += SVGPage.line + 4
    drawer.cutAxis(on: &page)
  }

  private func draw(
    _ series: ChartSeries, point: SVGPoint, top: Int, on page: inout SVGPage
  ) {
    for mark in series.marks {
      guard let from = mark.joinedTo.flatMap({ place(series.marks[$0], top: top) }),
        let to = place(mark, top: top)
      else { continue }
      page.add(point.line(from: from, to: to))
    }
    for mark in series.marks {
      guard let place = place(mark, top: top) else { continue }
      page.add(point.sign(at: place, saying: series.saying(mark)))
    }
  }

  private func drawNames(_ top: Int, on page: inout SVGPage) {
    let ends = chart.ends
    let places = SpreadLabels.rows(
      of: ends.map(\.value), on: chart.axis, steps: height, distance: Self.label)
    for (end, place) in zip(ends, places) {
      let row = top + place
      page.rule(
        from: (x(end.time) + 7, y(end.value, top: top)), to: (x + width + 16, row), opacity: "0.5",
        dash: "2 3")
      page.add(SVGPoint(end.point).sign(at: (x + width + 22, row), saying: end.series.name))
      let name = SVGText.shortened(end.series.name, to: Self.widestName)
      page.text(name, x: x + width + 32, y: row + 4)
    }
  }

  private func place(_ mark: ChartMark, top: Int) -> (x: Int, y: Int)? {
    guard let value = mark.value, let time = mark.time else { return nil }
    return (x(time), y(value, top: top))
  }

  private func x(_ time: Int) -> Int { x + 8 + span.position(of: time, in: width - 16) }

  private func y(_ value: Ratio, top: Int) -> Int {
    top + height - chart.axis.position(of: value, in: height)
  }
}
