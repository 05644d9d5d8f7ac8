package import IndicatorCore

extension SpreadsheetSheet {
  /// A chart of a comparison with the figures it is drawn from: bars by unit, grouped by period, or a line
  /// for each unit over the periods.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - kind: bars or lines.
  ///   - measure: the leading measure, for the axis of counts.
  ///   - format: digits, and the language.
  package static func chart(
    of table: IndicatorTable, _ kind: ChartKind, _ measure: Measure, _ format: NumberFormat
  ) -> SpreadsheetSheet {
    let cells = ValueCells(table, digits: format.digits)
    var series: [UnitSeries] = []
    for rows in table.runs {
      var points: [Period: Ratio] = [:]
      for row in rows {
        if let period = row.period, let value = row.result.value { points[period] = value }
      }
      series.append(UnitSeries(name: rows[rows.startIndex].unit.name, points: points))
    }
    let words = ChartWords(
      table.indicator, cells, measure, format.language, kind, series.flatMap(\.points.values))
    return kind == .line ? lines(series, cells, words) : bars(series, cells, words)
  }

  /// A chart of trends with the series it is drawn from: a line for each unit.
  package static func chart(
    of table: TrendTable, _ measure: Measure, _ format: NumberFormat
  ) -> SpreadsheetSheet {
    let cells = ValueCells(table, digits: format.digits)
    let series = table.rows.map { row in
      UnitSeries(
        name: row.unit.name,
        points: Dictionary((row.trend?.points ?? []).map { ($0.period, $0.value) }) { one, _ in one
        })
    }
    let words = ChartWords(
      table.indicator, cells, measure, format.language, .line, series.flatMap(\.points.values))
    return lines(series, cells, words)
  }

  /// A chart of a distribution with the shares it is drawn from: a bar for each unit and period, its parts
  /// the categories, the best first.
  package static func chart(
    of table: Distribution, _ format: NumberFormat
  ) -> SpreadsheetSheet {
    let language = format.language
    let cells = ValueCells(per: 100, digits: format.digits)
    var words = ChartWords(
      language: language, title: table.shortTitle(in: language),
      categories: Heading.unit[language], values: Heading.share[language],
      format: cells.format, axisFormat: .percent(0))
    let bars = DistributionBars(table, language)
    if bars.names.count > ChartGrid.largestRows {
      words.addNote(
        "chart_cut",
        NoteSentence.chartCut(first: ChartGrid.largestRows, of: bars.names.count))
    }
    let shown = bars.shares.prefix(ChartGrid.largestRows)
    let grid = ChartGrid(
      corner: Heading.unit[language], rowNames: Array(bars.names.prefix(shown.count)),
      columnNames: bars.categories.map { $0.displayName(in: language) },
      values: shown.map { shares in bars.categories.map { cells.drawn(shares[$0]) } })
    return grid.sheet(.stackedBars, series: .columns, words)
  }

  /// The sheet of a ranking with a chart of its values, the first on top.
  ///
  /// - Parameters:
  ///   - table: the ranking the sheet was made of.
  ///   - measure: the leading measure, for the axis of counts.
  ///   - format: digits, and the language.
  package func drawing(
    _ table: RankingTable, _ measure: Measure, _ format: NumberFormat
  ) -> SpreadsheetSheet {
    let language = format.language
    let heading = Heading.cellValue(per: table.indicator.per, language)
    let ranked = table.rows.prefix { $0.rank != nil }
    var sheet = self
    guard !ranked.isEmpty, let values = columns.firstIndex(where: { $0.heading == heading }),
      let names = columns.firstIndex(where: { $0.heading == Heading.unit[language] })
    else {
      sheet.notes.append(Note(code: "chart_empty", text: NoteSentence.chartEmpty[language]))
      return sheet
    }
    let shown = min(ranked.count, ChartGrid.largestRows)
    if shown < ranked.count {
      let cut = NoteSentence.chartCut(first: shown, of: ranked.count)
      sheet.notes.append(Note(code: "chart_cut", text: cut[language]))
    }
    let words = ChartWords(
      table.indicator, ValueCells(table, digits: format.digits), measure, language, .bar,
      ranked.compactMap(\.row.result.value))
    sheet.chart = words.bars(
      of: table.period, names: names, values: values, rows: shown, beside: columns.count)
    return sheet
  }
}

extension ChartWords {
  /// Bars of one column of a table from its first row, named by another.
  fileprivate func bars(
    of period: Period?, names: Int, values: Int, rows: Int, beside columns: Int
  ) -> SpreadsheetChart {
    func range(_ column: Int) -> SheetRange {
      SheetRange(SheetPosition(column: column, row: 1), SheetPosition(column: column, row: rows))
    }
    let name = SheetPosition(column: values, row: 0)
    return SpreadsheetChart(
      kind: .bars, title: title + (period.map { ", \($0)" } ?? ""), categoryTitle: categories,
      valueTitle: self.values, format: format, axisFormat: axisFormat, categories: range(names),
      series: [SpreadsheetChart.Series(name: name, values: range(values))],
      corner: SheetPosition(column: columns + 1, row: 1))
  }
}

/// One unit's values by period.
private struct UnitSeries {
  let name: String
  let points: [Period: Ratio]
}

extension SpreadsheetSheet {
  /// A line for each unit that has a value, the first ones if there are too many.
  private static func lines(
    _ all: [UnitSeries], _ cells: ValueCells, _ words: ChartWords
  ) -> SpreadsheetSheet {
    var words = words
    let known = all.filter { !$0.points.isEmpty }
    let shown = known.prefix(ChartGrid.largestLines)
    if shown.count < known.count {
      words.addNote(
        "chart_cut", NoteSentence.chartCut(first: shown.count, of: known.count))
    }
    let periods = Set(shown.flatMap(\.points.keys)).sorted()
    if let first = periods.first, periods.contains(where: { !$0.isComparable(to: first) }) {
      words.addNote("chart_mixed", NoteSentence.chartMixed)
    }
    return grid(Array(shown), periods, cells, words).sheet(.lines, series: .rows, words)
  }

  /// Bars for each unit, those of its periods side by side.
  private static func bars(
    _ all: [UnitSeries], _ cells: ValueCells, _ words: ChartWords
  ) -> SpreadsheetSheet {
    var words = words
    let periods = Set(all.flatMap(\.points.keys)).sorted()
    let latest = Array(periods.suffix(ChartGrid.largestLines))
    if latest.count < periods.count {
      words.addNote(
        "chart_cut", NoteSentence.chartCut(last: latest.count, of: periods.count))
    }
    let room = min(ChartGrid.largestRows, ChartGrid.largestBars / max(1, latest.count))
    let shown = Array(all.prefix(room))
    if shown.count < all.count {
      words.addNote("chart_cut", NoteSentence.chartCut(first: shown.count, of: all.count))
    }
    return grid(shown, latest, cells, words).sheet(.bars, series: .columns, words)
  }

  private static func grid(
    _ series: [UnitSeries], _ periods: [Period], _ cells: ValueCells, _ words: ChartWords
  ) -> ChartGrid {
    ChartGrid(
      corner: Heading.unit[words.language], rowNames: series.map(\.name),
      columnNames: periods.map(\.spelling),
      values: series.map { unit in periods.map { cells.drawn(unit.points[$0]) } })
  }
}

extension ChartWords {
  fileprivate init(
    _ indicator: Indicator, _ cells: ValueCells, _ measure: Measure, _ language: Language,
    _ kind: ChartKind, _ values: [Ratio]
  ) {
    self.init(
      language: language, title: indicator.shortTitle(in: language),
      categories: (kind == .line ? Heading.period : Heading.unit)[language],
      values: cells.axisTitle(measure, language), format: cells.format,
      axisFormat: cells.axisFormat(over: kind == .bar ? values + [.zero] : values))
  }
}

extension ValueCells {
  /// `Rate, %`, `Per 1,000`, `members`, `Value`.
  fileprivate func axisTitle(_ measure: Measure, _ language: Language) -> String {
    if per == 100 { return Heading.rate[language] + ", %" }
    guard kind == .counts, let one = measure.one(in: language) else {
      return Heading.value(per: per, language)
    }
    return language == .english ? one.plural : one
  }

  /// How values are shown along an axis: without digits behind the point where they are far apart.
  func axisFormat(over values: [Ratio]) -> SpreadsheetFormat {
    guard let least = values.min(), let most = values.max() else { return format }
    let spread = most.difference(from: least).rounded(toDigits: 0, .floor, times: per)
    guard spread.units >= 5 else { return format }
    return per == 100 ? .percent(0) : .decimal(0)
  }
}
