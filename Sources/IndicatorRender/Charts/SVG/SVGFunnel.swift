internal import IndicatorCore

/// Points by the size of their bases between the limits of a funnel; those beyond a limit are filled and named.
struct SVGFunnel {
  private let drawer: SVGChart
  private var chart: ChartDescription { drawer.chart }
  private let bases: ChartAxis
  /// Left of the plot, and its width.
  private let x: Int
  private let width: Int

  private static let height = 320
  private static let widestName = 160
  /// More names than this lie on one another.
  static let mostNames = 24

  init(_ drawer: SVGChart) {
    self.drawer = drawer
    bases = drawer.chart.baseAxis
    let numbers = drawer.chart.axis.ticks.map { SVGText.width(of: $0.text) }.max() ?? 0
    x = SVGPage.margin + numbers + 16
    width = SVGPage.width - SVGPage.margin - x - 100
  }

  func draw(on page: inout SVGPage) {
    let top = page.y + 8
    drawAxes(top, on: &page)
    for (index, line) in chart.series.dropFirst().enumerated() {
      draw(line, dash: Self.dash(index), top, on: &page)
    }
    for mark in chart.series.first?.marks ?? [] { draw(mark, top, on: &page) }
    drawNames(top, on: &page)
    drawer.cutAxis(on: &page)
    page.paragraph(Heading.baseAxis[chart.language])
    page.paragraph(FunnelLegend.text(chart))
    listOutsiders(on: &page)
  }

  /// The figures of the units beyond a limit, where no table beside the drawing has them and they can be read.
  private func listOutsiders(on page: inout SVGPage) {
    guard drawer.figures == .shown, (1...Self.mostNames).contains(chart.outsiders.count) else {
      return
    }
    let figures = chart.outsiders.map { "◆ \($0.label) \($0.seen(drawer.common))" }
    page.paragraph(figures.joined(separator: "; "))
  }

  /// The target is whole, the limits of each level have dashes of their own.
  private static func dash(_ index: Int) -> String {
    index == 0 ? "none" : ["8 4", "2 4", "10 3 2 3"][(index - 1) / 2 % 3]
  }

  private func drawAxes(_ top: Int, on page: inout SVGPage) {
    for tick in chart.axis.ticks {
      let y = y(tick.value, top)
      page.rule(from: (x - 4, y), to: (x + width, y), opacity: "0.25")
      page.text(tick.text, x: x - 8, y: y + 4, .end)
    }
    page.y = top + Self.height + 6
    page.scale(bases, x: x, width: width)
  }

  private func draw(
    _ series: ChartSeries, dash: String, _ top: Int, on page: inout SVGPage
  ) {
    for mark in series.marks {
      guard let from = mark.joinedTo.flatMap({ place(series.marks[$0], top) }),
        let to = place(mark, top)
      else { continue }
      page.rule(from: from, to: to, dash: dash)
    }
  }

  private func draw(_ mark: ChartMark, _ top: Int, on page: inout SVGPage) {
    guard let place = place(mark, top) else { return }
    let isOutside = mark.part == 1
    page.add(
      Markup(
        "path",
        [
          "transform": "translate(\(place.x) \(place.y))",
          "d": isOutside ? "M0 -5L5 0L0 5L-5 0z" : "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
          "fill": isOutside ? "#D55E00" : "#FFFFFF", "stroke": isOutside ? "#D55E00" : "#0072B2",
          "stroke-width": "2",
        ], [Markup("title", text: chart.series[0].saying(mark))]))
  }

  /// Names beside the points, moved down where they would touch.
  private func drawNames(_ top: Int, on page: inout SVGPage) {
    let named = chart.outsiders.compactMap { mark in place(mark, top).map { (mark, $0) } }
      .prefix(Self.mostNames)
    var taken: [(x: Int, y: Int, width: Int)] = []
    for (mark, place) in named {
      let name = SVGText.shortened(mark.label, to: Self.widestName)
      let size = SVGText.width(of: name)
      let start = min(place.x + 9, SVGPage.width - SVGPage.margin - size)
      guard let row = Self.room(start, size, place.y + 4, top, taken) else { continue }
      taken.append((start, row, size))
      page.text(name, x: start, y: row)
    }
  }

  /// The nearest free row; nil if there is none.
  private static func room(
    _ x: Int, _ width: Int, _ y: Int, _ top: Int, _ taken: [(x: Int, y: Int, width: Int)]
  ) -> Int? {
    let rows = [0, 16, -16, 32, -32].map { y + $0 }
    return rows.first { row in
      row > top + 8 && row < top + height
        && taken.allSatisfy { other in
          abs(other.y - row) >= 16 || other.x + other.width + 4 < x || x + width + 4 < other.x
        }
    }
  }

  private func place(_ mark: ChartMark, _ top: Int) -> (x: Int, y: Int)? {
    guard let value = mark.value, let base = mark.time else { return nil }
    return (x + bases.position(of: Ratio(Int64(base)), in: width), y(value, top))
  }

  private func y(_ value: Ratio, _ top: Int) -> Int {
    top + Self.height - chart.axis.position(of: value, in: Self.height)
  }
}

/// What the drawings of a funnel say about themselves.
enum FunnelLegend {
  /// Which lines are which.
  static func text(_ chart: ChartDescription) -> String {
    let names = chart.series.dropFirst().map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: "; ")
  }
}
