internal import IndicatorCore

extension ChartDescription {
  /// More slopes than this cannot be read.
  private static let mostSlopes = 60

  /// The first and the last period, a line for each unit; a single period begins at the one that most units
  /// compare it with.
  static func slope(
    _ units: [ChartUnit], words: ChartText, numbers: NoteNumbers
  ) -> ChartDescription {
    let (shown, cut) = cut(units, to: mostSlopes, words: words)
    let (series, remarks) = slopes(shown, words: words)
    let values = series.flatMap { $0.marks.compactMap(\.value) }
    return ChartDescription(
      kind: .slope, title: words.title(), axis: words.axis(over: values, from: .lowest),
      series: series, parts: [],
      notes: notes(series, numbers: numbers, remarks: cut + remarks, in: words.language),
      language: words.language,
      scale: words.scale)
  }

  private static func slopes(
    _ units: [ChartUnit], words: ChartText
  ) -> ([ChartSeries], [Note]) {
    let periods = units.periods
    guard let first = periods.first, let last = periods.last else { return ([], []) }
    if first == last, let earlier = units.mostCompared {
      let series = units.map { $0.slope(since: earlier, to: last, words: words) }
      let since = words.note("chart_since", sentence: NoteSentence.chartSince(earlier, at: last))
      return (series, [since] + order(of: series, words: words))
    }
    guard first != last, units.contains(where: { $0.rows.filter { $0.value != nil }.count > 1 })
    else { return ([], [words.note("chart_one_period", sentence: NoteSentence.chartOnePeriod)]) }
    let series = units.map { $0.slope(first, last: last, words: words) }
    let ends = NoteSentence.chartEnds(first, last: last, of: periods.count)
    let passed = periods.count > 2 ? [words.note("chart_ends", sentence: ends)] : []
    return (series, passed + order(of: series, words: words))
  }

  /// Says what can be read from a slope of many units.
  private static func order(of series: [ChartSeries], words: ChartText) -> [Note] {
    guard series.count > SlopeSides.mostByValue else { return [] }
    let order = NoteSentence.chartOrder(SlopeSides.mostByValue, lines: SlopeSides.mostLines)
    return [words.note("chart_order", sentence: order)]
  }
}

extension [ChartUnit] {
  /// The period that most values are compared with, the latest of these.
  fileprivate var mostCompared: Period? {
    var counts: [Period: Int] = [:]
    for row in flatMap(\.rows) {
      if let period = row.comparedWith { counts[period, default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

extension ChartUnit {
  /// The marks of two periods, joined if they may be compared.
  fileprivate func slope(_ first: Period, last: Period, words: ChartText) -> ChartSeries {
    let ends: [(period: Period, row: ChartRow?)] = [first, last].map { period in
      (period, rows.first { $0.period == period })
    }
    let between = rows.filter { ($0.period ?? first) > first && ($0.period ?? last) <= last }
    let isFlow = words.measure?.additivity == .flow
    let isJoined =
      !between.contains { $0.isCut } && (!isFlow || first.isComparable(to: last))
      && ends.allSatisfy { $0.row?.value != nil }
    let missing =
      rows.first { $0.period == nil }?.figure ?? Reason.notReported.words[words.language]
    let marks = ends.enumerated().map { side, end in
      end.row?.mark(end.period.spelling, as: .slope, joinedTo: side == 1 && isJoined ? 0 : nil)
        ?? ChartMark(end.period.spelling, value: nil, figure: missing)
    }
    return ChartSeries(name: unit.name.withoutControls, marks: marks)
  }

  /// The mark of one period, joined to the value that it is compared with; nothing is said of that period
  /// where the unit is compared with another one or with none.
  fileprivate func slope(
    since earlier: Period, to last: Period, words: ChartText
  ) -> ChartSeries {
    let row = rows.first { $0.comparedWith == earlier }
    let figure = row?.earlier.map { words.format.text($0, times: words.per) } ?? ""
    let start = ChartMark(earlier.spelling, value: row?.earlier, figure: figure)
    let end = (row ?? rows.first).map {
      $0.mark(last.spelling, as: .slope, joinedTo: row == nil ? nil : 0)
    }
    return ChartSeries(
      name: unit.name.withoutControls,
      marks: [start, end ?? ChartMark(last.spelling, value: nil, figure: "")])
  }
}
