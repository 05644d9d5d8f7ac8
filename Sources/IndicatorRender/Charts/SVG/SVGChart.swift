internal import IndicatorCore

/// Draws a chart as scalable vector graphics: no script, no outside resource, coordinates in whole pixels, a
/// title and a description that hold every number, and nothing told by colour alone.
public struct SVGChart {
  let chart: ChartDescription
  /// What begins every identifier in the drawing.
  let id: String

  /// - Parameter id: what begins the identifiers in the drawing; different for each chart of one page.
  public init(_ chart: ChartDescription, id: String = "chart") {
    self.chart = chart
    self.id = id
  }

  /// The `svg` element alone, to stand in a page: its text takes the colour of the page.
  public var text: String {
    let (page, height) = drawn
    return element(page, height: height, y: nil).xml
  }

  /// A file of its own: the charts below one another on white.
  public static func document(_ charts: [ChartDescription]) -> String {
    var parts: [Markup] = []
    var y = 0
    for (index, chart) in charts.enumerated() {
      let one = SVGChart(chart, id: "chart\(index + 1)")
      let (page, height) = one.drawn
      parts.append(one.element(page, height: height, y: y))
      y += height
    }
    let paper = Markup(
      "rect", ["width": String(SVGPage.width), "height": String(y), "fill": "#FFFFFF"])
    let root = Markup(
      "svg",
      [
        "xmlns": namespace, "viewBox": "0 0 \(SVGPage.width) \(y)",
        "width": String(SVGPage.width), "height": String(y), "color": "#000000",
      ], [paper] + parts)
    return Markup.declaration + root.xml + "\n"
  }

  private static let namespace = "http://www.w3.org/2000/svg"

  private func element(_ page: [Markup], height: Int, y: Int?) -> Markup {
    let title = Markup("title", ["id": "\(id)-title"], text: chart.title)
    let description = Markup("desc", ["id": "\(id)-desc"], text: said)
    return Markup(
      "svg",
      [
        "xmlns": Self.namespace, "y": String(y ?? 0),
        "viewBox": "0 0 \(SVGPage.width) \(height)", "width": String(SVGPage.width),
        "height": String(height), "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "lang": chart.language.rawValue, "font-family": "Arial, Helvetica, sans-serif",
        "font-size": "13", "fill": "currentColor",
      ], [title, description] + page)
  }

  /// Every figure and every note, for those who cannot see the drawing.
  private var said: String {
    (chart.figures + chart.notes.map(\.line)).joined(separator: "\n")
  }

  /// What is in the drawing, and its height.
  private var drawn: ([Markup], Int) {
    var page = SVGPage()
    page.title(chart.title)
    switch chart.kind {
    case .bar, .dot, .bullet: SVGBars(self).draw(on: &page)
    case .stack: SVGStack(self).draw(on: &page)
    case .line: SVGLines(self).draw(on: &page)
    case .slope: SVGSlope(self).draw(on: &page)
    }
    if !chart.notes.isEmpty { page.y += 8 }
    for note in chart.notes { page.paragraph(note.line) }
    return ([Markup("defs", [:], patterns)] + page.elements, page.y + SVGPage.margin)
  }

  private var patterns: [Markup] {
    chart.parts.indices.map { SVGFill.pattern($0, id: part($0)) }
      + (chart.hasBelowZero ? [SVGFill.hatching(id: "\(id)-below")] : [])
  }

  /// The name of the fill of a part.
  private func part(_ index: Int) -> String { "\(id)-part\(index)" }

  /// The fill of a part.
  func fill(ofPart index: Int) -> String { "url(#\(part(index)))" }

  /// The fill of a bar.
  func fill(isBelowZero: Bool) -> String {
    isBelowZero ? "url(#\(id)-below)" : SVGFill.positive
  }
}

extension ChartNote {
  /// The note with its number in front.
  var line: String { number.map { "[\($0)] \(note.text)" } ?? note.text }
}

extension ChartDescription {
  /// Whether a bar ends below zero.
  fileprivate var hasBelowZero: Bool {
    axis.lower.numerator < 0 && [.bar, .bullet].contains(kind)
  }
}
