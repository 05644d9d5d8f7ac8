internal import IndicatorCore

/// Draws a chart as scalable vector graphics: no script, no outside resource, coordinates in whole pixels, a
/// title and a description that hold every number, and nothing told by colour alone.
package struct SVGChart {
  let chart: ChartDescription
  /// What begins every identifier in the drawing.
  let id: String
  let figures: ChartDetail
  private let notes: ChartDetail
  private let title: ChartDetail
  /// The numbers of notes that every figure has: no figure needs them.
  let common: Set<Substring>

  /// - Parameters:
  ///   - id: what begins the identifiers in the drawing; different for each chart of one page.
  ///   - figures: whether figures that have no room in a drawing of lines stand below it, or in a table beside
  ///     it; what is missing is always said, and the description holds all of them.
  ///   - notes: whether the numbered notes stand below the drawing, or beside it; those about the chart as a
  ///     whole always stand there.
  ///   - title: whether the title stands in the drawing, or above another one that this one goes on from.
  ///   - common: the numbers of notes that every figure has; those of this drawing if not given.
  package init(
    _ chart: ChartDescription, id: String = "chart", figures: ChartDetail = .shown,
    notes: ChartDetail = .shown, title: ChartDetail = .shown, common: Set<Substring>? = nil
  ) {
    self.chart = chart
    self.id = id
    self.figures = figures
    self.notes = notes
    self.title = title
    self.common = notes == .shown ? common ?? chart.commonNotes : []
  }

  /// The `svg` element alone, to stand in a page: its text takes the colour of the page.
  package var text: String {
    let (page, height) = drawn
    return element(page, height: height, y: nil).xml
  }

  /// A file of its own: the charts below one another on white, the numbered notes of all of them once, and where
  /// the figures are from.
  package static func document(
    _ charts: [ChartDescription], source: String = ""
  ) -> String {
    var parts: [Markup] = []
    var y = 0
    for (index, chart) in charts.enumerated() {
      let one = SVGChart(
        chart, id: "chart\(index + 1)", notes: charts.count > 1 ? .elsewhere : .shown)
      let (page, height) = one.drawn
      parts.append(one.element(page, height: height, y: y))
      y += height
    }
    let (notes, height) = charts.count > 1 ? sharedNotes(of: charts) : ([], 0)
    if height > 0 { parts.append(frame(notes, height: height, y: y)) }
    y += height
    if !source.isEmpty {
      var page = SVGPage()
      page.y = 0
      page.paragraph(source)
      parts.append(frame(page.elements, height: page.y + SVGPage.margin, y: y))
      y += page.y + SVGPage.margin
    }
    let paper = Markup(
      "rect", attributes: ["width": String(SVGPage.width), "height": String(y), "fill": "#FFFFFF"])
    let root = Markup(
      "svg",
      attributes: [
        "xmlns": namespace, "viewBox": "0 0 \(SVGPage.width) \(y)",
        "width": String(SVGPage.width), "height": String(y), "color": "#000000",
      ], children: [Markup("style", text: SVGFill.printed), paper] + parts)
    return Markup.declaration + root.xml + "\n"
  }

  /// The numbered notes of several charts, each once, and their height.
  private static func sharedNotes(of charts: [ChartDescription]) -> ([Markup], Int) {
    var lines: [Int: String] = [:]
    for note in charts.flatMap(\.notes) {
      if let number = note.number { lines[number] = note.seen([]) }
    }
    guard !lines.isEmpty else { return ([], 0) }
    var page = SVGPage()
    page.y = 0
    for (_, line) in lines.sorted(by: { $0.key < $1.key }) { page.paragraph(line) }
    return (page.elements, page.y + SVGPage.margin)
  }

  /// A part of a file without a title of its own.
  private static func frame(_ elements: [Markup], height: Int, y: Int) -> Markup {
    Markup(
      "svg",
      attributes: [
        "xmlns": namespace, "y": String(y), "viewBox": "0 0 \(SVGPage.width) \(height)",
        "width": String(SVGPage.width), "height": String(height), "font-family": fonts,
        "font-size": "13", "fill": "currentColor",
      ], children: elements)
  }

  private static let fonts = "Arial, Helvetica, sans-serif"
  private static let namespace = "http://www.w3.org/2000/svg"

  private func element(_ page: [Markup], height: Int, y: Int?) -> Markup {
    let title = Markup("title", attributes: ["id": "\(id)-title"], text: chart.title)
    let description = Markup("desc", attributes: ["id": "\(id)-desc"], text: said)
    return Markup(
      "svg",
      attributes: [
        "xmlns": Self.namespace, "y": String(y ?? 0),
        "viewBox": "0 0 \(SVGPage.width) \(height)", "width": String(SVGPage.width),
        "height": String(height), "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "lang": chart.language.rawValue, "font-family": Self.fonts,
        "font-size": "13", "fill": "currentColor",
      ], children: [title, description] + page)
  }

  /// Every figure and every note, for those who cannot see the drawing.
  private var said: String {
    let headline = chart.headline.isEmpty ? [] : [chart.headline]
    return (headline + chart.figures + chart.notes.map(\.line)).joined(separator: "\n")
  }

  /// What is in the drawing, and its height.
  private var drawn: ([Markup], Int) {
    var page = SVGPage()
    if title == .shown { head(of: &page) }
    switch chart.kind {
    case .bar, .dot, .bullet: SVGBars(self).draw(on: &page)
    case .stack: SVGStack(self).draw(on: &page)
    case .funnel: SVGFunnel(self).draw(on: &page)
    case .line: SVGLines(self).draw(on: &page)
    case .slope: SVGSlope(self).draw(on: &page)
    }
    let below = chart.notes.filter { notes == .shown || $0.number == nil }
    if !below.isEmpty { page.y += 8 }
    for note in below { page.paragraph(note.seen(common)) }
    return (
      [Markup("defs", attributes: [:], children: patterns)] + page.elements, page.y + SVGPage.margin
    )
  }

  /// What is shown, with its name below; the name alone where nothing is said.
  private func head(of page: inout SVGPage) {
    page.title(chart.headline.isEmpty ? chart.title : chart.headline)
    guard !chart.headline.isEmpty else { return }
    page.y -= 6
    page.paragraph(chart.title)
    page.y += 8
  }

  /// Says that an axis does not begin at zero.
  func cutAxis(on page: inout SVGPage) {
    guard chart.axis.isCut, let first = chart.axis.ticks.first else { return }
    page.paragraph(Heading.cutAxis(at: first.text)[chart.language])
  }

  /// What is missing, where the figures stand elsewhere.
  func gaps(on page: inout SVGPage) {
    for gap in chart.gaps { page.paragraph("· \(gap)") }
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
