internal import IndicatorCore

/// Bars, dots and bullets: labels to the left, figures to the right.
struct SVGBars {
  private let drawer: SVGChart
  private var chart: ChartDescription { drawer.chart }
  private let labels: Int
  private let figures: Int
  private let isBelow: Bool
  /// When the last period is, if there are several.
  private let latest: Int?
  private var x: Int { SVGPage.margin + labels + Self.gap }
  private var width: Int { SVGPage.width - SVGPage.margin - x - (isBelow ? 0 : figures + Self.gap) }

  private static let widestLabel = 300
  private static let narrowestBars = 160
  private static let row = 22
  /// Between the bars and the words beside them.
  private static let gap = 12
  private static let bar = 14

  init(_ drawer: SVGChart) {
    self.drawer = drawer
    let marks = drawer.chart.series.flatMap(\.marks)
    latest = marks.compactMap(\.time).max()
    let indent = drawer.chart.isGrouped ? SVGPage.margin : 0
    let longest = (marks.map { SVGText.width(of: $0.label) }.max() ?? 0) + indent
    labels = min(longest, Self.widestLabel)
    figures =
      marks.filter { $0.value != nil }.map { SVGText.width(of: $0.seen(drawer.common)) }.max() ?? 0
    isBelow =
      SVGPage.width - 2 * SVGPage.margin - labels - figures - 2 * Self.gap < Self.narrowestBars
  }

  func draw(on page: inout SVGPage) {
    for series in chart.series {
      if !series.name.isEmpty {
        page.y += Self.row
        let name = SVGText.shortened(series.name, to: SVGPage.width - 2 * SVGPage.margin)
        page.text(name, x: SVGPage.margin, y: page.y - 4, weight: "bold")
      }
      for mark in series.marks { draw(mark, on: &page) }
    }
    guard chart.hasValue else { return }
    page.y += 4
    page.scale(chart.axis, x: x, width: width)
    drawer.cutAxis(on: &page)
  }

  private func draw(_ mark: ChartMark, on page: inout SVGPage) {
    let base = page.y + Self.bar + 1
    let label = SVGText.shortened(mark.label, to: labels)
    page.text(label, x: x - Self.gap, y: base, anchor: .end)
    if let value = mark.value {
      page.grid(chart.axis, x: x, width: width, from: page.y, to: page.y + Self.row)
      drawValue(value, mark: mark, on: &page)
      if isBelow { page.y += SVGPage.line }
      page.text(
        mark.seen(drawer.common), x: isBelow ? x : x + width + Self.gap,
        y: isBelow ? page.y + Self.bar : base)
    } else {
      page.text("· \(mark.seen(drawer.common))", x: x, y: base)
    }
    page.y += Self.row
    if let target = mark.target {
      page.text(target.sentence, x: x, y: page.y + 13)
      page.y += Self.row
    }
  }

  /// Earlier periods are fainter than the last.
  private func opacity(_ mark: ChartMark) -> String {
    guard let time = mark.time, let latest, time < latest else { return "1" }
    return "0.45"
  }

  private func drawValue(_ value: Ratio, mark: ChartMark, on page: inout SVGPage) {
    let end = x + chart.axis.position(of: value, in: width)
    let text = "\(mark.label): \(mark.said)"
    if chart.kind == .dot {
      let middle = page.y + Self.row / 2
      page.rule(from: (x, middle), to: (x + width, middle), opacity: "0.25")
      page.add(
        Markup(
          "circle",
          attributes: [
            "cx": String(end), "cy": String(middle), "r": "6", "fill": SVGFill.positive,
            "fill-opacity": opacity(mark), "class": "part",
          ], children: [Markup("title", text: text)]))
      return
    }
    let zero = x + chart.axis.position(of: .zero, in: width)
    if value != .zero {
      page.block(
        x: min(zero, end), y: page.y + 4, width: max(1, abs(end - zero)), height: Self.bar,
        fill: drawer.fill(isBelowZero: value < .zero), opacity: opacity(mark), saying: text)
    }
    guard let target = mark.target?.value else { return }
    let edge = x + chart.axis.position(of: target, in: width)
    page.rule(from: (edge, page.y), to: (edge, page.y + Self.row), width: 3)
  }
}
