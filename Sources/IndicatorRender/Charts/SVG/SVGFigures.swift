/// The figures of lines and slopes below their drawing: a row for each unit, a column for each period.
struct SVGFigures {
  private let chart: ChartDescription
  private let hasSigns: Bool
  /// The periods: the two of a slope, or those of lines in order of time.
  private let periods: [String]
  /// The room of the names and of each column.
  private let names: Int
  private let columns: [Int]
  /// Whether counts have room beside their figures.
  private let hasCounts: Bool

  private static let widestName = 220
  private static let sign = 18
  private static let gap = 16

  /// - Parameter hasSigns: whether each line has a sign of its own.
  init(_ chart: ChartDescription, hasSigns: Bool) {
    self.chart = chart
    self.hasSigns = hasSigns
    periods = hasSigns ? chart.periods : chart.slopePeriods
    let longest = chart.series.map { SVGText.width(of: $0.name) }.max() ?? 0
    names = (hasSigns ? Self.sign : 0) + min(longest, Self.widestName) + Self.gap
    let full = chart.columns(periods) { $0.seenOrMissing }
    hasCounts = names + full.reduce(0, +) <= SVGPage.room
    columns = hasCounts ? full : chart.columns(periods) { $0.figureOrMissing }
  }

  func draw(on page: inout SVGPage) {
    guard names + columns.reduce(0, +) <= SVGPage.room else {
      for series in chart.series { page.paragraph(series.figuresInWords) }
      return
    }
    page.y += SVGPage.line + 4
    for (period, x) in zip(periods, places) { page.text(period, x: x, y: page.y, weight: "bold") }
    let points = Dictionary(
      chart.drawn.map { ($0.index, $0.point) }, uniquingKeysWith: { one, _ in one })
    for (index, series) in chart.series.enumerated() {
      page.y += SVGPage.line
      draw(series, point: hasSigns ? points[index] : nil, on: &page)
    }
  }

  private var places: [Int] {
    var x = SVGPage.margin + names
    return columns.map { width in
      defer { x += width }
      return x
    }
  }

  private func draw(_ series: ChartSeries, point: Int?, on page: inout SVGPage) {
    let start = SVGPage.margin + (hasSigns ? Self.sign : 0)
    if let point {
      page.add(SVGPoint(point).sign(at: (SVGPage.margin + 5, page.y - 4), saying: series.name))
    }
    page.text(SVGText.shortened(series.name, to: Self.widestName), x: start, y: page.y)
    for mark in series.marks {
      guard let column = periods.firstIndex(of: mark.label) else { continue }
      let figure = hasCounts ? mark.seenOrMissing : mark.figureOrMissing
      page.text(figure, x: places[column], y: page.y)
    }
  }

  /// The room of a column between it and the next.
  fileprivate static func room(_ texts: [String]) -> Int {
    (texts.map { SVGText.width(of: $0) }.max() ?? 0) + gap
  }
}

extension ChartMark {
  fileprivate var seenOrMissing: String { isMissing ? "· \(seen([]))" : seen([]) }

  /// Without counts: `94.83 ¹ ³`.
  fileprivate var figureOrMissing: String {
    value == nil ? seenOrMissing : seenAlone([])
  }
}

extension ChartDescription {
  /// What marks are labelled with, each once, in order of time.
  fileprivate var periods: [String] {
    var places: [(label: String, time: Int)] = []
    var seen: Set<String> = []
    for mark in series.flatMap(\.marks) where seen.insert(mark.label).inserted {
      places.append((mark.label, mark.time ?? .max))
    }
    return places.indices.sorted { (places[$0].time, $0) < (places[$1].time, $1) }
      .map { places[$0].label }
  }

  /// The room of each column.
  fileprivate func columns(_ periods: [String], text: (ChartMark) -> String) -> [Int] {
    let marks = Dictionary(grouping: series.flatMap(\.marks), by: \.label)
    return periods.map { SVGFigures.room([$0] + (marks[$0] ?? []).map(text)) }
  }
}

extension ChartSeries {
  /// The name and every figure: `Hải Yến: 2021 94.83 (165/174); 2022 98.31 (174/177)`.
  var figuresInWords: String {
    let figures = marks.filter { !$0.figure.isEmpty }.map { mark in
      [mark.label, mark.seenOrMissing].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return "\(name): " + figures.joined(separator: "; ")
  }
}
