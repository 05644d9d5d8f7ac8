/// Two periods side by side in characters, a line for each unit.
struct TextSlope {
  private let drawer: TextChart
  private var chart: ChartDescription { drawer.chart }
  private var glyphs: ChartGlyphs { drawer.glyphs }
  /// The columns of each side's labels.
  private let left: Int
  private let right: Int
  private var columns: Int { drawer.width - left - right }
  private let rows: Int
  private let sides: SlopeSides

  private static let fewestColumns = 12
  private static let fewestRows = 8
  /// A slope of few units takes more rows than it needs, so that its heights say more.
  private static let usualRows = 24
  private static let fewestWidth = 40

  init(_ drawer: TextChart) {
    let (chart, width) = (drawer.chart, drawer.width)
    func room(_ side: Int) -> Int {
      let longest = chart.series.compactMap { $0.label(at: side)?.displayWidth }.max() ?? 0
      return min(longest + 1, (width - max(Self.fewestColumns, width / 4)) / 2)
    }
    self.drawer = drawer
    (left, right) = (room(0), room(1))
    // With a row between labels, lines that cross can be seen to cross.
    let distance = chart.isByOrder ? 1 : 2
    let count = chart.series.count
    rows = max(Self.fewestRows, distance * count, min(Self.usualRows, 3 * count))
    sides = SlopeSides(chart, steps: rows - 1, distance: distance)
  }

  var lines: [String] {
    guard chart.hasValue else { return [] }
    guard columns >= Self.fewestColumns, drawer.width >= Self.fewestWidth else {
      let narrow = NoteSentence.chartNarrow(Self.fewestWidth)[chart.language]
      return drawer.paragraph(narrow) + chart.series.flatMap { drawer.figures($0, sign: nil) }
    }
    return heads + plot
      + (drawer.figures == .shown
        ? chart.series.flatMap { drawer.figures($0, sign: nil) } : drawer.gaps)
  }

  private var heads: [String] {
    let periods = chart.slopePeriods
    let first = (periods.first ?? "").aligned(to: left + 1)
    return ["\(first.padded(to: left + columns - 1))\(periods.last ?? "")"]
      .map { $0.shortened(to: drawer.width) }
  }

  private var plot: [String] {
    var canvas = TextCanvas(columns: columns, rows: rows, glyphs: glyphs)
    let (from, to) = (sides.rows[0], sides.rows[1])
    for index in chart.series.indices where sides.lines.contains(index) {
      guard chart.series[index].isJoined, let start = from[index], let end = to[index] else {
        continue
      }
      canvas.slant(from: start, to: end)
    }
    for row in from.values { canvas.set(glyphs.dot, column: 0, row: row) }
    for row in to.values { canvas.set(glyphs.dot, column: columns - 1, row: row) }
    let starts = labels(0, room: left - 1)
    let ends = labels(1, room: right - 1)
    return canvas.lines.enumerated().map { row, line in
      (starts[row] ?? "").aligned(to: left - 1) + " " + line + " " + (ends[row] ?? "")
    }
  }

  private func labels(_ side: Int, room: Int) -> [Int: String] {
    var labels: [Int: String] = [:]
    for (index, row) in sides.rows[side] {
      let series = chart.series[index]
      labels[row] = (series.label(at: side) ?? "").shortened(
        to: room, keeping: series.marks[side].figure, side: side)
    }
    return labels
  }
}

extension ChartSeries {
  /// The name and the figure on the outside; nil without a value.
  fileprivate func label(at side: Int) -> String? {
    guard marks.indices.contains(side), marks[side].value != nil else { return nil }
    return side == 0 ? "\(name) \(marks[side].figure)" : "\(marks[side].figure) \(name)"
  }
}

extension String {
  /// The label in at most `width` columns: its name is shortened, its figure only if it has no room alone.
  fileprivate func shortened(to width: Int, keeping figure: String, side: Int) -> String {
    guard displayWidth > width else { return self }
    let room = width - figure.displayWidth - 1
    guard room > 1 else { return figure.shortened(to: width) }
    let name = String(side == 0 ? dropLast(figure.count + 1) : dropFirst(figure.count + 1))
    return side == 0
      ? "\(name.shortened(to: room)) \(figure)" : "\(figure) \(name.shortened(to: room))"
  }
}
