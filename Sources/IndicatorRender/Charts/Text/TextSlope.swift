internal import IndicatorCore

/// Two periods side by side in characters, a line for each unit; the figures below.
struct TextSlope {
  private let drawer: TextChart
  private var chart: ChartDescription { drawer.chart }
  private var glyphs: ChartGlyphs { drawer.glyphs }
  /// The columns of each side's labels.
  private let left: Int
  private let right: Int
  private var columns: Int { drawer.width - left - right }
  private let rows: Int
  /// From one label to the next: with a row between them, lines that cross can be seen to cross.
  private let distance: Int

  private static let fewestColumns = 12
  private static let fewestRows = 8
  private static let fewestWidth = 40
  /// More units than this stand without a row between them.
  private static let mostRoomy = 20

  init(_ drawer: TextChart) {
    self.drawer = drawer
    func room(_ side: Int) -> Int {
      let labels = drawer.chart.series.compactMap { $0.label(at: side) }
      let longest = (labels.map(\.displayWidth).max() ?? 0) + 1
      return min(longest, (drawer.width - Self.fewestColumns) / 2)
    }
    (left, right) = (room(0), room(1))
    let count = drawer.chart.series.count
    distance = count > Self.mostRoomy ? 1 : 2
    rows = max(Self.fewestRows, distance * count)
  }

  var lines: [String] {
    let isRoomy =
      columns >= Self.fewestColumns && drawer.width >= Self.fewestWidth && chart.hasValue
    let narrow = NoteSentence.chartNarrow(Self.fewestWidth)[chart.language]
    let lines = isRoomy ? heads + plot : chart.hasValue ? drawer.paragraph(narrow) : []
    return lines + chart.series.flatMap { drawer.figures($0, sign: nil) }
  }

  private var heads: [String] {
    let periods = chart.slopePeriods
    let first = (periods.first ?? "").aligned(to: left + 1)
    return ["\(first.padded(to: left + columns - 1))\(periods.last ?? "")"]
      .map { $0.shortened(to: drawer.width) }
  }

  private var plot: [String] {
    var canvas = TextCanvas(columns: columns, rows: rows, glyphs)
    let (from, to) = (places(0), places(1))
    for series in chart.series {
      guard series.isJoined, let start = from[series], let end = to[series] else { continue }
      canvas.slant(from: start, to: end)
    }
    for row in from.values { canvas.set(glyphs.dot, column: 0, row: row) }
    for row in to.values { canvas.set(glyphs.dot, column: columns - 1, row: row) }
    let starts = labels(from, 0, left - 1)
    let ends = labels(to, 1, right - 1)
    return canvas.lines.enumerated().map { row, line in
      (starts[row] ?? "").aligned(to: left - 1) + " " + line + " " + (ends[row] ?? "")
    }
  }

  /// The row of each series at one side: nearest to its value, each on a row of its own. Equal values stand in
  /// the order of the other side, so that they cross nothing.
  private func places(_ side: Int) -> [ChartSeries: Int] {
    let other = 1 - side
    let known = chart.series.filter { $0.marks[side].value != nil }.sorted { one, two in
      let (first, second) = (one.marks[other].value, two.marks[other].value)
      guard let first, let second else { return first != nil && second == nil }
      return first > second
    }
    let wanted = known.compactMap { $0.marks[side].value }.map {
      rows - 1 - chart.axis.position(of: $0, in: rows - 1)
    }
    let exact = known.indices.sorted { one, two in
      guard let a = known[one].marks[side].value, let b = known[two].marks[side].value, a != b
      else { return one < two }
      return a > b
    }
    let places = SpreadLabels.places(exact.map { wanted[$0] }, distance: distance, last: rows - 1)
    return Dictionary(
      zip(exact, places).map { (known[$0], $1) }, uniquingKeysWith: { one, _ in one })
  }

  private func labels(_ places: [ChartSeries: Int], _ side: Int, _ room: Int) -> [Int: String] {
    Dictionary(
      places.map { series, row in
        (
          row,
          (series.label(at: side) ?? "").shortened(
            to: room, keeping: series.marks[side].figure, side)
        )
      }, uniquingKeysWith: { one, _ in one })
  }
}

extension ChartSeries {
  /// Whether a line joins the two sides.
  var isJoined: Bool { marks.count > 1 && marks[1].joinedTo != nil }

  /// The name and the figure on the outside; nil without a value.
  func label(at side: Int) -> String? {
    guard marks.indices.contains(side), marks[side].value != nil else { return nil }
    return side == 0 ? "\(name) \(marks[side].figure)" : "\(marks[side].figure) \(name)"
  }
}

extension String {
  /// The label in at most `width` columns: its name is shortened, its figure only if it has no room alone.
  fileprivate func shortened(to width: Int, keeping figure: String, _ side: Int) -> String {
    guard displayWidth > width else { return self }
    let room = width - figure.displayWidth - 1
    guard room > 1 else { return figure.shortened(to: width) }
    let name = String(side == 0 ? dropLast(figure.count + 1) : dropFirst(figure.count + 1))
    return side == 0
      ? "\(name.shortened(to: room)) \(figure)" : "\(figure) \(name.shortened(to: room))"
  }
}

extension ChartDescription {
  /// The two periods of a slope chart.
  var slopePeriods: [String] { series.first.map { $0.marks.map(\.label) } ?? [] }
}
