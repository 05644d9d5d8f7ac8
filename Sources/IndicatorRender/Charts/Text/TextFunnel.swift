internal import IndicatorCore

/// Points by the size of their bases between the limits of a funnel, in characters; those beyond a limit are filled, and listed.
struct TextFunnel {
  private let drawer: TextChart
  private var chart: ChartDescription { drawer.chart }
  private var glyphs: ChartGlyphs { drawer.glyphs }
  private let bases: ChartAxis
  /// The columns of the numbers along the axis, with the axis itself.
  private let margin: Int
  private let columns: Int

  private static let rows = 17

  init(_ drawer: TextChart) {
    self.drawer = drawer
    bases = drawer.chart.baseAxis
    let numbers = (drawer.chart.axis.ticks.map(\.text.displayWidth).max() ?? 0) + 2
    margin = numbers <= drawer.width / 3 ? numbers : 1
    columns = drawer.width - margin
  }

  var lines: [String] {
    range + plot + axis + drawer.paragraph(Heading.baseAxis[chart.language])
      + drawer.paragraph(FunnelLegend.text(chart)) + outsiders
  }

  private var plot: [String] {
    var canvas = TextCanvas(columns: columns, rows: Self.rows, glyphs: glyphs)
    for (index, series) in chart.series.dropFirst().enumerated() {
      let glyph = index == 0 ? glyphs.across : glyphs.missing
      for column in 0..<columns {
        guard let row = row(of: series, at: column) else { continue }
        canvas.set(glyph, column: column, row: row)
      }
    }
    let units = chart.series.first?.marks ?? []
    for mark in units.filter({ $0.part != 1 }) + chart.outsiders {
      guard let value = mark.value, let base = mark.time else { continue }
      canvas.set(glyphs.points[mark.part == 1 ? 0 : 1], column: column(base), row: row(value))
    }
    let numbers = Dictionary(
      chart.axis.ticks.map { (row($0.value), $0.text) }, uniquingKeysWith: { one, _ in one })
    return canvas.lines.enumerated().map { row, line in
      let number = margin > 1 ? (numbers[row] ?? "").aligned(to: margin - 2) + " " : ""
      return number + String(numbers[row] == nil ? glyphs.upright : glyphs.axisEnd) + line
    }
  }

  /// Where the axis begins and ends, if its numbers have no room beside it.
  private var range: [String] {
    let ends = [chart.axis.ticks.first, chart.axis.ticks.last].compactMap { $0?.text }
    return margin > 1 ? [] : drawer.paragraph(ends.joined(separator: " \(glyphs.arrow) "))
  }

  /// The row of the line's last mark that is not right of a column.
  private func row(of series: ChartSeries, at column: Int) -> Int? {
    guard let first = series.marks.first?.time, self.column(first) <= column else { return nil }
    let mark = series.marks.last { mark in mark.time.map { self.column($0) <= column } ?? false }
    return mark?.value.map(row)
  }

  private func column(_ base: Int) -> Int {
    bases.position(of: Ratio(Int64(base)), in: columns - 1)
  }

  private func row(_ value: Ratio) -> Int {
    Self.rows - 1 - chart.axis.position(of: value, in: Self.rows - 1)
  }

  private var axis: [String] {
    let rule = glyphs.axisStart.description + String(repeating: glyphs.across, count: columns)
    let ticks = bases.ticks.map { ($0.text, bases.position(of: $0.value, in: columns - 1)) }
    let labels = TextLabels.line(ticks, from: margin, width: drawer.width)
    let ends = [ticks.first?.0, ticks.last?.0].compactMap { $0 }
      .joined(separator: " \(glyphs.arrow) ")
    return [String(repeating: " ", count: margin - 1) + rule]
      + (labels.map { [$0] } ?? drawer.paragraph(ends))
  }

  private var outsiders: [String] {
    drawer.items(chart.outsiders.map { "\(glyphs.points[0]) \($0.label) \($0.said)" })
  }
}
