internal import IndicatorCore

extension ChartDescription {
  /// The chart as cells with a chart of theirs, which other programs draw and let people change. Dots and bullets become
  /// bars, with a target as a bar of its own beside.
  ///
  /// It has no chart where there is no value to draw. What there is no room for is said in its notes.
  var sheet: SpreadsheetSheet {
    var words = ChartWords(
      language: language, title: title,
      categories: (isOverTime ? Heading.period : Heading.unit)[language],
      values: Heading.value(per: scale.per, in: language), format: cells.format,
      axisFormat: cells.axisFormat(over: drawnValues))
    switch kind {
    case .line, .slope: return lines(words)
    case .stack: return stack(words)
    case .bar, .dot, .bullet:
      let grid = bars(&words)
      return grid.sheet(.bars, series: .columns, words: words)
    case .funnel:
      words.addNote("funnel_as_bars", sentence: NoteSentence.funnelAsBars)
      let grid = single(series.first?.marks ?? [], words: &words)
      return grid.sheet(.bars, series: .columns, words: words)
    }
  }

  /// A chart of parts of a change as cells with bars of theirs: a row for each label, a column for each series, in
  /// points.
  ///
  /// It has no chart where there is no value to draw. What there is no room for is said in its notes.
  ///
  /// - Parameter rows: what the labels are.
  package func sheetOfChanges(_ rows: ChangedRows) -> SpreadsheetSheet {
    let corner = (rows == .units ? Heading.unit : Heading.group)[language]
    let digits = SpreadsheetFormat.signed(scale.digits)
    var words = ChartWords(
      language: language, title: title, categories: corner,
      values: (scale.per == 100 ? Heading.contributionPoints : Heading.contributed)[language],
      format: digits, axisFormat: digits)
    let labels = series.flatMap { $0.marks.map(\.label) }.uniqued
    let shown = words.shown(of: labels.count, atMost: ChartGrid.largestRows)
    let values = labels.prefix(shown).map { label in
      series.map { series -> SpreadsheetCell in
        let value = series.marks.first { $0.label == label }?.value
        return value.map { .number("\($0.expansion(times: scale.per))", digits) } ?? .empty
      }
    }
    let grid = ChartGrid(
      corner: corner, rowNames: Array(labels.prefix(shown)),
      columnNames: series.map(\.name), values: values)
    return grid.sheet(.bars, series: .columns, words: words)
  }

  private var isOverTime: Bool { kind == .line || kind == .slope }

  private var cells: ValueCells {
    ValueCells(
      per: scale.per, digits: scale.digits,
      kind: scale.per == 1 && scale.digits == 0 ? .counts : .rates)
  }

  private var drawnValues: [Ratio] {
    series.flatMap { $0.marks.compactMap(\.value) } + (isOverTime ? [] : [.zero])
  }

  // MARK: Lines

  private func lines(_ words: ChartWords) -> SpreadsheetSheet {
    let labels = labelsInTime
    let places = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
    let grid = ChartGrid(
      corner: Heading.unit[language], rowNames: series.map(\.name), columnNames: labels,
      values: series.map { series in
        labels.map { label in cells.drawn(series.marks.first { $0.label == label }?.value) }
      })
    var sheet = grid.sheet(.lines, series: .rows, words: words)
    for (number, series) in series.enumerated() where sheet.chart != nil {
      sheet.chart?.series[number].cuts = series.cuts(places)
    }
    return sheet
  }

  /// The labels of all marks, each once, those with a place in time in its order.
  private var labelsInTime: [String] {
    let marks = series.flatMap(\.marks).filter { !$0.label.isEmpty }
    let timed = marks.filter { $0.time != nil }
    let order = timed.indices.sorted { (timed[$0].time ?? 0, $0) < (timed[$1].time ?? 0, $1) }
    return (order.map { timed[$0].label } + marks.map(\.label)).uniqued
  }

  // MARK: Bars

  private func stack(_ words: ChartWords) -> SpreadsheetSheet {
    var words = words
    let shown = words.shown(of: series.count, atMost: ChartGrid.largestRows)
    let grid = ChartGrid(
      corner: Heading.unit[language], rowNames: Array(series.map(\.name).prefix(shown)),
      columnNames: parts,
      values: series.prefix(shown).map { bar in
        parts.indices.map { part in cells.drawn(bar.marks.first { $0.part == part }?.value) }
      })
    return grid.sheet(.stackedBars, series: .columns, words: words)
  }

  private func bars(_ words: inout ChartWords) -> ChartGrid {
    if series.count == 1 && series[0].name.isEmpty { return single(series[0].marks, words: &words) }
    let columns = labelsWithValues
    if columns.count > 1, let marks = onlyMarks { return single(marks, words: &words) }
    let shown = words.shown(of: series.count, atMost: ChartGrid.largestRows)
    return ChartGrid(
      corner: Heading.unit[language], rowNames: Array(series.map(\.name).prefix(shown)),
      columnNames: columns,
      values: series.prefix(shown).map { bar in
        columns.map { label in cells.drawn(bar.marks.first { $0.label == label }?.value) }
      })
  }

  /// The labels under which a value stands, each once; all if there is none.
  private var labelsWithValues: [String] {
    let known = Set(series.flatMap { $0.marks.filter { $0.value != nil }.map(\.label) })
    let all = labelsInTime
    return known.isEmpty ? all : all.filter(known.contains)
  }

  /// One mark for each series, named for both, where no series has more than one value.
  private var onlyMarks: [ChartMark]? {
    guard series.allSatisfy({ $0.marks.filter { $0.value != nil }.count < 2 }) else { return nil }
    return series.map { series in
      let mark = series.marks.first { $0.value != nil } ?? ChartMark("", value: nil, figure: "")
      let names = [series.name, mark.label].filter { !$0.isEmpty }
      return mark.named(names.joined(separator: ", "))
    }
  }

  private func single(_ marks: [ChartMark], words: inout ChartWords) -> ChartGrid {
    let hasTargets = marks.contains { $0.target?.value != nil }
    let shown = words.shown(of: marks.count, atMost: ChartGrid.largestRows)
    return ChartGrid(
      corner: Heading.unit[language], rowNames: Array(marks.map(\.label).prefix(shown)),
      columnNames: [Heading.value(per: scale.per, in: language)]
        + (hasTargets ? [Heading.target[language]] : []),
      values: marks.prefix(shown).map { mark in
        [cells.drawn(mark.value)] + (hasTargets ? [cells.drawn(mark.target?.value)] : [])
      })
  }
}

/// What changed in parts.
package enum ChangedRows: Hashable, Sendable {
  case units
  /// Units or categories.
  case groups
}

extension ChartSeries {
  /// The places of values to which no line leads, although a value stands at the place before.
  fileprivate func cuts(_ places: [String: Int]) -> [Int] {
    let known = marks.indices.filter { marks[$0].value != nil }
    return zip(known, known.dropFirst()).compactMap { before, mark in
      guard let place = places[marks[mark].label], places[marks[before].label] == place - 1,
        marks[mark].joinedTo != before
      else { return nil }
      return place
    }
  }
}
