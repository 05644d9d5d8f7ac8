internal import IndicatorCore

/// One unit's values by period.
struct UnitSeries {
  let name: String
  let points: [Period: Ratio]
}

extension SpreadsheetSheet {
  /// A line for each unit that has a value, the first ones if there are too many.
  static func lines(
    _ all: [UnitSeries], cells: ValueCells, words: ChartWords
  ) -> SpreadsheetSheet {
    var words = words
    let known = all.filter { !$0.points.isEmpty }
    let shown = known.prefix(words.shown(of: known.count, atMost: ChartGrid.largestLines))
    let periods = Set(shown.flatMap(\.points.keys)).sorted()
    if let first = periods.first, periods.contains(where: { !$0.isComparable(to: first) }) {
      words.addNote("chart_mixed", sentence: NoteSentence.chartMixed)
    }
    return grid(Array(shown), periods: periods, cells: cells, words: words).sheet(
      .lines, series: .rows, words: words)
  }

  /// Bars for each unit, those of its periods side by side.
  static func bars(
    _ all: [UnitSeries], cells: ValueCells, words: ChartWords
  ) -> SpreadsheetSheet {
    var words = words
    let periods = Set(all.flatMap(\.points.keys)).sorted()
    if periods.count > 1, all.allSatisfy({ $0.points.count < 2 }) {
      return single(all, cells: cells, words: words)
    }
    let latest = Array(periods.suffix(ChartGrid.largestLines))
    if latest.count < periods.count {
      words.addNote(
        "chart_cut", sentence: NoteSentence.chartCut(last: latest.count, of: periods.count))
    }
    let room = min(ChartGrid.largestRows, ChartGrid.largestBars / max(1, latest.count))
    let shown = all.prefix(words.shown(of: all.count, atMost: room))
    return grid(Array(shown), periods: latest, cells: cells, words: words).sheet(
      .bars, series: .columns, words: words)
  }

  /// A bar for each unit where none has more than one period, which stands behind its name.
  private static func single(
    _ all: [UnitSeries], cells: ValueCells, words: ChartWords
  ) -> SpreadsheetSheet {
    var words = words
    let shown = all.prefix(words.shown(of: all.count, atMost: ChartGrid.largestRows))
    let grid = ChartGrid(
      corner: Heading.unit[words.language],
      rowNames: shown.map { unit in
        ([unit.name] + unit.points.keys.map(\.spelling)).joined(separator: ", ")
      }, columnNames: [words.values],
      values: shown.map { [cells.drawn($0.points.values.first)] })
    return grid.sheet(.bars, series: .columns, words: words)
  }

  private static func grid(
    _ series: [UnitSeries], periods: [Period], cells: ValueCells, words: ChartWords
  ) -> ChartGrid {
    ChartGrid(
      corner: Heading.unit[words.language], rowNames: series.map(\.name),
      columnNames: periods.map(\.spelling),
      values: series.map { unit in periods.map { cells.drawn(unit.points[$0]) } })
  }
}

extension ChartWords {
  init(
    _ indicator: Indicator, cells: ValueCells, measure: Measure, in language: Language,
    as kind: ChartKind, values: [Ratio]
  ) {
    self.init(
      language: language, title: indicator.shortTitle(in: language),
      categories: (kind == .line ? Heading.period : Heading.unit)[language],
      values: cells.axisTitle(measure, in: language), format: cells.format,
      axisFormat: cells.axisFormat(over: kind == .bar ? values + [.zero] : values))
  }
}

extension ValueCells {
  /// `Rate, %`, `Per 1,000`, `members`, `Value`.
  fileprivate func axisTitle(_ measure: Measure, in language: Language) -> String {
    if per == 100 { return Heading.rate[language] + ", %" }
    guard kind == .counts, let one = measure.one(in: language) else {
      return Heading.value(per: per, in: language)
    }
    return language == .english ? one.plural : one
  }

  /// How values are shown along an axis: without digits behind the point where they are far apart.
  func axisFormat(over values: [Ratio]) -> SpreadsheetFormat {
    guard let least = values.min(), let most = values.max() else { return format }
    let spread = most.difference(from: least).rounded(toDigits: 0, by: .floor, times: per)
    guard spread.units >= 5 else { return format }
    return per == 100 ? .percent(0) : .decimal(0)
  }
}
