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
      draw(line, dash: Self.dash(index), top: top, on: &page)
    }
    for mark in chart.series.first?.marks ?? [] { draw(mark, top: top, on: &page) }
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
      let y = y(tick.value, top: top)
      page.rule(from: (x - 4, y), to: (x + width, y), opacity: "0.25")
      page.text(tick.text, x: x - 8, y: y + 4, anchor: .end)
    }
    page.y = top + Self.height + 6
    page.scale(bases, x: x, width: width)
  }

  private func draw(
    _ series: ChartSeries, dash: String, top: Int, on page: inout SVGPage
  ) {
    for mark in series.marks {
      guard let from = mark.joinedTo.flatMap({ place(series.marks[$0], top: top) }),
        let to = place(mark, top: top)
      else { continue }
      page.rule(from: from, to: to, dash: dash)
    }
  }

  private func draw(_ mark: ChartMark, top: Int, on page: inout SVGPage) {
    guard let place = place(mark, top: top) else { return }
    let isOutside = mark.part == 1
    page.add(
      Markup(
        "path",
        attributes: [
          "transform": "translate(\(place.x) \(place.y))",
          "d": isOutside ? "M0 -5L5 0L0 5L-5 0z" : "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
          "fill": isOutside ? "#D55E00" : "#FFFFFF", "stroke": isOutside ? "#D55E00" : "#0072B2",
          "stroke-width": "2",
        ], children: [Markup("title", text: chart.series[0].saying(mark))]))
  }

  /// Names beside the points, those farthest from the target first; none lies on another, or on a point.
  private func drawNames(_ top: Int, on page: inout SVGPage) {
    let points = (chart.series.first?.marks ?? []).compactMap { place($0, top: top) }
    var taken = points.map { SVGBox(x: $0.x - 5, y: $0.y - 5, width: 10, height: 10) }
    var count = 0
    for mark in chart.outsiders.sorted(by: isFarther) where count < Self.mostNames {
      guard let place = place(mark, top: top) else { continue }
      let name = SVGText.shortened(mark.label, to: Self.widestName)
      guard let box = room(beside: place, width: SVGText.width(of: name), top: top, taken: taken)
      else { continue }
      taken.append(box)
      count += 1
      let y = box.y + SVGBox.ofLine - 3
      // Widths are estimates: a name on the left ends at its point.
      box.x > place.x
        ? page.text(name, x: box.x, y: y) : page.text(name, x: place.x - 9, y: y, anchor: .end)
    }
  }

  private func isFarther(_ one: ChartMark, _ other: ChartMark) -> Bool {
    let target = chart.series.dropFirst().first?.marks.first?.value ?? .zero
    func distance(_ mark: ChartMark) -> ExactSlope {
      ExactSlope((mark.value ?? .zero).difference(from: target).magnitude, over: Ratio(1))
    }
    return distance(one) > distance(other)
  }

  /// A free place right or left of a point, level with it or nearly; nil if there is none.
  private func room(
    beside point: (x: Int, y: Int), width: Int, top: Int, taken: [SVGBox]
  ) -> SVGBox? {
    let sides = [point.x + 9, point.x - 9 - width]
    let boxes = [0, 7, -7].flatMap { shift in
      sides.map { side in
        SVGBox(
          x: side, y: point.y - SVGBox.ofLine / 2 + shift, width: width, height: SVGBox.ofLine)
      }
    }
    return boxes.first { box in
      box.x > x && box.x + width <= SVGPage.width - SVGPage.margin && box.y > top
        && box.y + box.height < top + Self.height && !taken.contains { $0.touches(box) }
    }
  }

  private func place(_ mark: ChartMark, top: Int) -> (x: Int, y: Int)? {
    guard let value = mark.value, let base = mark.time else { return nil }
    return (x + bases.position(of: Ratio(Int64(base)), in: width), y(value, top: top))
  }

  private func y(_ value: Ratio, top: Int) -> Int {
    top + Self.height - chart.axis.position(of: value, in: Self.height)
  }
}

/// Where something stands in a drawing.
private struct SVGBox {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  /// How tall a line of text is.
  static let ofLine = 14

  func touches(_ other: SVGBox) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
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
