/// Bars of one length, their parts told apart by colour and, on paper, texture, with the figures below each; where
/// there are many bars, in their parts.
struct SVGStack {
  private let drawer: SVGChart
  private var chart: ChartDescription { drawer.chart }
  private let labels: Int
  private var x: Int { SVGPage.margin + (labels == 0 ? 0 : labels + 8) }
  private var width: Int { SVGPage.width - SVGPage.margin - x }

  private static let widestLabel = 240
  private static let bar = 18
  private static let swatch = 12
  /// More bars have their figures in their parts, where there is room.
  private static let mostSpacious = 24
  private var isDense: Bool { chart.series.count > Self.mostSpacious }

  init(_ drawer: SVGChart) {
    self.drawer = drawer
    let longest = drawer.chart.series.map { SVGText.width(of: $0.name) }.max() ?? 0
    labels = min(longest, Self.widestLabel)
  }

  func draw(on page: inout SVGPage) {
    flow(chart.parts.enumerated().map { ($0.offset, $0.element) }, from: SVGPage.margin, on: &page)
    page.y += 6
    for series in chart.series { draw(series, on: &page) }
    if chart.hasValue { page.scale(chart.axis, x: x, width: width) }
  }

  private func draw(_ series: ChartSeries, on page: inout SVGPage) {
    let name = SVGText.shortened(series.name, to: labels)
    page.text(name, x: x - 8, y: page.y + Self.bar - 4, anchor: .end)
    let extents = chart.extents(of: series, in: width)
    let marks = Dictionary(series.marks.map { ($0.part, $0) }) { first, _ in first }
    for part in extents where !part.extent.isEmpty {
      let said = marks[part.part].map { "\($0.label): \($0.said)" }
      page.block(
        x: x + part.extent.lowerBound, y: page.y, width: max(1, part.extent.count - 1),
        height: Self.bar,
        fill: drawer.fill(ofPart: part.part), saying: "\(series.name), \(said ?? "")")
      if isDense, let figure = marks[part.part]?.figure { label(figure, part: part, on: &page) }
    }
    let missing = series.marks.filter { $0.value == nil }
    if isDense, missing.isEmpty, !extents.isEmpty {
      page.y += Self.bar + 3
      return
    }
    if !extents.isEmpty { page.y += Self.bar + 2 }
    flow(
      series.marks.map { mark in
        guard mark.value == nil else { return (mark.part, mark.seen(drawer.common)) }
        let label = mark.label.isEmpty ? "" : "\(mark.label): "
        return (nil, "· " + label + mark.seen(drawer.common))
      }, from: x, on: &page)
    page.y += 8
  }

  /// A figure in its part, if it has room there.
  private func label(
    _ figure: String, part: (part: Int, extent: Range<Int>), on page: inout SVGPage
  ) {
    guard SVGText.width(of: figure) + 8 <= part.extent.count else { return }
    page.text(
      figure, x: x + part.extent.lowerBound + 4, y: page.y + Self.bar - 4,
      fill: SVGFill.ink(part.part))
  }

  /// Swatches with their words beside one another, in as many lines as they need.
  private func flow(_ items: [(Int?, String)], from start: Int, on page: inout SVGPage) {
    guard !items.isEmpty else { return }
    var x = start
    for (part, text) in items {
      let room = (part == nil ? 0 : Self.swatch + 6) + SVGText.width(of: text) + 16
      if x > start, x + room > SVGPage.width - SVGPage.margin {
        x = start
        page.y += SVGPage.line
      }
      if let part {
        page.block(
          x: x, y: page.y + 3, width: Self.swatch, height: Self.swatch,
          fill: drawer.fill(ofPart: part), saying: text)
      }
      page.text(text, x: x + (part == nil ? 0 : Self.swatch + 6), y: page.y + 14)
      x += room
    }
    page.y += SVGPage.line
  }
}
