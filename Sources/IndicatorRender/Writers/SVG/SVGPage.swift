internal import IndicatorCore

/// A drawing that grows downwards while elements are put on it; all coordinates are whole pixels.
struct SVGPage {
  /// The width of every chart.
  static let width = 800
  static let margin = 16
  /// From one line of text to the next.
  static let line = 18
  /// The room between the margins.
  static let room = width - 2 * margin

  private(set) var elements: [Markup] = []
  /// Where the next element begins.
  var y = margin

  /// Where text stands about its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// One line of text, on its baseline.
  @inline(never)
  mutating func text(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, weight: String = "normal",
    size: Int = 13, fill: String? = nil
  ) {
    if let fill {
      return elements.append(
        Markup("text", attributes: ["x": String(x), "y": String(y), "fill": fill], text: text))
    }
    let attributes: KeyValuePairs =
      switch (anchor, weight) {
      case (.start, "normal"): ["x": String(x), "y": String(y)]
      case (_, "normal"): ["x": String(x), "y": String(y), "text-anchor": anchor.rawValue]
      default:
        [
          "x": String(x), "y": String(y), "text-anchor": anchor.rawValue, "font-weight": weight,
          "font-size": String(size),
        ]
      }
    elements.append(Markup("text", attributes: attributes, text: text))
  }

  /// Text over the whole width, in as many lines as it needs.
  mutating func paragraph(_ text: String) {
    for line in SVGText.wrapped(text, to: Self.room) {
      y += Self.line
      self.text(line, x: Self.margin, y: y)
    }
  }

  /// The title.
  mutating func title(_ text: String) {
    for line in SVGText.wrapped(text, to: Self.room * 3 / 4) {
      y += Self.line
      self.text(line, x: Self.margin, y: y, weight: "bold", size: 15)
    }
    y += 8
  }

  /// A straight line in the colour of the text.
  @inline(never)
  mutating func rule(
    from: (x: Int, y: Int), to: (x: Int, y: Int), width: Int = 1, opacity: String = "1",
    dash: String = "none"
  ) {
    elements.append(
      Markup(
        "path",
        attributes: [
          "d": "M\(from.x) \(from.y)L\(to.x) \(to.y)", "stroke": "currentColor",
          "stroke-width": String(width), "stroke-opacity": opacity, "stroke-dasharray": dash,
          "fill": "none",
        ]))
  }

  /// A rectangle that says what it stands for when it is pointed at; it has an outline only on paper.
  @inline(never)
  mutating func block(
    x: Int, y: Int, width: Int, height: Int, fill: String, opacity: String = "1",
    saying text: String
  ) {
    elements.append(
      Markup(
        "rect",
        attributes: [
          "class": "part", "x": String(x), "y": String(y), "width": String(width),
          "height": String(height), "fill": fill, "fill-opacity": opacity,
        ], children: [Markup("title", text: text)]))
  }

  /// Any element.
  mutating func add(_ element: Markup) { elements.append(element) }

  /// Faint lines at the ticks of an axis that runs from left to right, from `top` to `bottom`; zero stands out
  /// from values below it.
  mutating func grid(_ axis: ChartAxis, x: Int, width: Int, from top: Int, to bottom: Int) {
    for tick in axis.ticks {
      let place = x + axis.position(of: tick.value, in: width)
      let isBase = tick.value == .zero && tick.value > axis.lower
      rule(from: (place, top), to: (place, bottom), opacity: isBase ? "0.7" : "0.2")
    }
  }

  /// The ticks of an axis that runs from left to right at `y`, and their numbers below.
  mutating func scale(_ axis: ChartAxis, x: Int, width: Int) {
    rule(from: (x, y), to: (x + width, y))
    ticks(axis.ticks.map { ($0.text, x + axis.position(of: $0.value, in: width)) })
    y += Self.line + 4
  }

  /// Short strokes down from `y` with labels below them; those that would touch one another are left out, the
  /// ends last.
  mutating func ticks(_ ticks: [(text: String, x: Int)]) {
    for tick in ticks { rule(from: (tick.x, y), to: (tick.x, y + 4)) }
    let wanted = ticks.map { tick in
      let width = SVGText.width(of: tick.text)
      return (start: tick.x - width / 2, width: width)
    }
    let room = Self.margin..<Self.width - Self.margin
    guard let starts = TickLabels.starts(wanted, in: room, gap: 8) else {
      let ends = "\(ticks.first?.text ?? "") → \(ticks.last?.text ?? "")"
      return text(ends, x: room.upperBound, y: y + Self.line, anchor: .end)
    }
    for (index, start) in starts.enumerated() {
      guard let start else { continue }
      text(ticks[index].text, x: start + wanted[index].width / 2, y: y + Self.line, anchor: .middle)
    }
  }
}
