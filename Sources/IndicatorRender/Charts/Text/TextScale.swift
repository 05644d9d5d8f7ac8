/// The line below a chart that says where its axis begins and ends.
struct TextScale {
  private let axis: ChartAxis
  /// The columns of the axis.
  private let cells: Int
  /// The columns in front of it.
  private let margin: Int
  private let chart: TextChart

  init(_ axis: ChartAxis, cells: Int, margin: Int, _ chart: TextChart) {
    self.axis = axis
    self.cells = cells
    self.margin = margin
    self.chart = chart
  }

  /// A rule with its ticks, and their numbers below; those that would touch one another are left out, the
  /// ends last.
  var lines: [String] {
    let blanks = String(repeating: " ", count: margin)
    let places = axis.ticks.map { ($0.text, column(of: $0)) }
    guard let numbers = TextLabels.line(places, from: margin, width: chart.width) else {
      let ends =
        "\(axis.ticks.first?.text ?? "") \(chart.glyphs.arrow) \(axis.ticks.last?.text ?? "")"
      return [blanks + String(rule)] + chart.paragraph(ends)
    }
    return [blanks + String(rule), numbers]
  }

  private func column(of tick: ChartAxis.Tick) -> Int {
    axis.position(of: tick.value, in: cells - 1)
  }

  private var rule: [Character] {
    var rule = Array(repeating: chart.glyphs.across, count: cells)
    for tick in axis.ticks { rule[column(of: tick)] = chart.glyphs.axisTick }
    rule[0] = chart.glyphs.axisStart
    rule[cells - 1] = chart.glyphs.axisEnd
    return rule
  }
}

/// Labels along a line of characters.
enum TextLabels {
  /// Labels centred on their columns, the first and the last before the others; nil if not even those fit.
  ///
  /// - Parameters:
  ///   - labels: with the column of each, counted from the margin.
  ///   - margin: the columns in front.
  ///   - width: of the whole line.
  static func line(_ labels: [(String, Int)], from margin: Int, width: Int) -> String? {
    let ends = [0, labels.count - 1]
    var taken: [(start: Int, end: Int, text: String)] = []
    for index in labels.isEmpty ? [] : Set(ends).sorted() + labels.indices.dropFirst().dropLast() {
      let (text, column) = labels[index]
      let room = text.displayWidth
      let start = min(max(0, margin + column - (room - 1) / 2), width - room)
      let isFree =
        start >= 0 && !taken.contains { start < $0.end + 1 && $0.start < start + room + 1 }
      if isFree { taken.append((start, start + room, text)) }
      if !isFree, ends.contains(index) { return nil }
    }
    var line = ""
    for label in taken.sorted(by: { $0.start < $1.start }) {
      line = line.padded(to: label.start) + label.text
    }
    return line
  }
}
