/// The line below a chart that says where its axis begins and ends.
struct TextScale {
  private let axis: ChartAxis
  /// The columns of the axis.
  private let cells: Int
  /// The columns in front of it.
  private let margin: Int
  private let chart: TextChart

  init(_ axis: ChartAxis, cells: Int, margin: Int, chart: TextChart) {
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
    let wanted = labels.map { text, column in
      (start: margin + column - (text.displayWidth - 1) / 2, width: text.displayWidth)
    }
    guard let starts = TickLabels.starts(wanted, in: 0..<width, gap: 1) else { return nil }
    return zip(labels, starts).reduce("") { line, label in
      label.1.map { line.padded(to: $0) + label.0.0 } ?? line
    }
  }
}
