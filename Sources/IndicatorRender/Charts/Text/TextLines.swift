internal import IndicatorCore

/// Lines over real time in characters, named at their ends.
struct TextLines {
  private let drawer: TextChart
  private var chart: ChartDescription { drawer.chart }
  private var glyphs: ChartGlyphs { drawer.glyphs }
  private let drawn: [DrawnSeries]
  private let span: TimeSpan
  /// The columns of the numbers along the axis, with the axis itself.
  private let margin: Int
  /// The columns of the names at the ends of the lines; 0 where there is no room for them.
  private let names: Int
  private let columns: Int
  private let rows: Int

  private static let fewestColumns = 16
  private static let fewestRows = 12
  /// A name that is shortened further, with its sign, says too little.
  private static let fewestOfName = 8

  init(_ drawer: TextChart) {
    self.drawer = drawer
    drawn = drawer.chart.drawn
    span = drawer.chart.timeSpan
    let width = drawer.width
    let numbers = (drawer.chart.axis.ticks.map(\.text.displayWidth).max() ?? 0) + 2
    margin = numbers <= width / 3 ? numbers : 1
    let longest = (drawn.map { $0.series.name.displayWidth }.max() ?? 0) + 3
    let wanted = min(longest, width / 3)
    let isKnown = wanted == longest || wanted >= Self.fewestOfName
    names = isKnown && width - margin - wanted >= Self.fewestColumns ? wanted : 0
    columns = width - margin - names
    rows = max(Self.fewestRows, 2 * drawn.count)
  }

  var lines: [String] {
    let plot = drawn.contains { $0.series.hasTime } ? range + plot + axis : []
    guard drawer.figures == .elsewhere, !plot.isEmpty else {
      let points = Dictionary(drawn.map { ($0.index, $0.point) }) { first, _ in first }
      return plot
        + chart.series.enumerated().flatMap { index, series in
          drawer.figures(series, sign: points[index].map(point))
        }
    }
    return plot + (names == 0 ? legend : []) + drawer.gaps
  }

  // MARK: The plot

  private var plot: [String] {
    var canvas = TextCanvas(columns: columns, rows: rows, glyphs: glyphs)
    for drawn in drawn { draw(drawn.series, canvas: &canvas) }
    for drawn in drawn { mark(drawn, canvas: &canvas) }
    let numbers = Dictionary(
      chart.axis.ticks.map { (row($0.value), $0.text) }, uniquingKeysWith: { one, _ in one })
    let names = namesByRow
    return canvas.lines.enumerated().map { row, line in
      let number = margin > 1 ? (numbers[row] ?? "").aligned(to: margin - 2) + " " : ""
      let edge = numbers[row] == nil ? glyphs.upright : glyphs.axisEnd
      return number + String(edge) + line + (names[row] ?? "")
    }
  }

  /// Where the axis begins and ends, if its numbers have no room beside it.
  private var range: [String] {
    let ends = [chart.axis.ticks.first, chart.axis.ticks.last].compactMap { $0?.text }
    return margin > 1 ? [] : drawer.paragraph(ends.joined(separator: " \(glyphs.arrow) "))
  }

  private func draw(_ series: ChartSeries, canvas: inout TextCanvas) {
    for mark in series.marks {
      guard let from = mark.joinedTo.flatMap({ place(series.marks[$0]) }), let to = place(mark)
      else { continue }
      canvas.line(from: from, to: to)
    }
  }

  private func mark(
    _ drawn: DrawnSeries, canvas: inout TextCanvas
  ) {
    for place in drawn.series.marks.compactMap(place) {
      canvas.set(point(drawn.point), column: place.column, row: place.row)
    }
  }

  private func point(_ index: Int) -> Character { ChartGlyphs.pick(index, of: glyphs.points) }

  private func place(_ mark: ChartMark) -> (column: Int, row: Int)? {
    guard let value = mark.value, let time = mark.time else { return nil }
    return (column(time), row(value))
  }

  private func column(_ time: Int) -> Int { span.position(of: time, in: columns - 1) }

  private func row(_ value: Ratio) -> Int {
    rows - 1 - chart.axis.position(of: value, in: rows - 1)
  }

  // MARK: Names, times and figures

  private var namesByRow: [Int: String] {
    guard names > 0 else { return [:] }
    let ends = chart.ends
    let places = SpreadLabels.rows(
      of: ends.map(\.value), on: chart.axis, steps: rows - 1, distance: 1)
    return Dictionary(
      zip(ends, places).map { end, row in
        (row, " \(point(end.point)) \(end.series.name.shortened(to: names - 3))")
      }, uniquingKeysWith: { one, _ in one })
  }

  /// The signs of the lines, where their names have no room at their ends.
  private var legend: [String] {
    drawer.items(drawn.map { "\(point($0.point)) \($0.series.name)" })
  }

  private var axis: [String] {
    let rule = glyphs.axisStart.description + String(repeating: glyphs.across, count: columns)
    let first = String(repeating: " ", count: margin - 1) + rule
    let times = chart.times.map { ($0.label, column($0.time)) }
    let labels = TextLabels.line(times, from: margin, width: drawer.width)
    let ends = [times.first?.0, times.last?.0].compactMap { $0 }.joined(
      separator: " \(glyphs.arrow) ")
    return [first] + (labels.map { [$0] } ?? drawer.paragraph(ends))
  }
}
