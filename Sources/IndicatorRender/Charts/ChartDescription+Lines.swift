internal import IndicatorCore

extension ChartDescription {
  /// More lines than this cannot be told apart.
  private static let mostLines = 12
  /// More slopes than this cannot be read.
  private static let mostSlopes = 60

  /// A line for each unit over real time: a mark is joined to the one before it only if nothing is missing
  /// between them and they may be compared.
  static func lines(
    _ units: [ChartUnit], _ words: ChartText, _ numbers: NoteNumbers
  ) -> ChartDescription {
    let (shown, remarks) = cut(units, to: mostLines, words)
    let series = shown.map {
      ChartSeries(name: $0.unit.name.withoutControls, marks: $0.joinedMarks)
    }
    return ChartDescription(
      kind: .line, title: words.title(), axis: words.axis(over: shown.values, from: .values),
      series: series, parts: [], notes: notes(series, numbers, remarks, words.language),
      language: words.language)
  }

  /// The first and the last period, a line for each unit.
  static func slope(
    _ units: [ChartUnit], _ words: ChartText, _ numbers: NoteNumbers
  ) -> ChartDescription {
    let (shown, left) = cut(units, to: mostSlopes, words)
    var remarks = left
    var series: [ChartSeries] = []
    let periods = units.periods
    if let first = periods.first, let last = periods.last, first != last {
      series = shown.map { $0.slope(first, last, words) }
      if periods.count > 2 {
        let ends = NoteSentence.chartEnds(first, last, of: periods.count)
        remarks.append(words.note("chart_ends", ends))
      }
    } else if !periods.isEmpty {
      remarks.append(words.note("chart_one_period", NoteSentence.chartOnePeriod))
    }
    let values = series.flatMap { $0.marks.compactMap(\.value) }
    return ChartDescription(
      kind: .slope, title: words.title(), axis: words.axis(over: values, from: .values),
      series: series, parts: [], notes: notes(series, numbers, remarks, words.language),
      language: words.language)
  }

  /// The first units that have a value, and those without one beside them; a note says how many are left out.
  private static func cut(
    _ units: [ChartUnit], to most: Int, _ words: ChartText
  ) -> ([ChartUnit], [Note]) {
    let known = units.filter { $0.rows.contains { $0.value != nil } }
    guard known.count > most else { return (units, []) }
    let cut = NoteSentence.chartCut(first: most, of: known.count)
    return (Array(known.prefix(most)), [words.note("chart_cut", cut)])
  }
}

extension ChartUnit {
  /// The rows as marks, each joined to the one it was compared with.
  fileprivate var joinedMarks: [ChartMark] {
    rows.map { row in
      let earlier =
        row.isNext ? rows.firstIndex { $0.period == row.comparedWith && $0.value != nil } : nil
      return row.mark(row.period?.spelling ?? "", .line, joinedTo: earlier)
    }
  }

  /// The marks of two periods, joined if they may be compared.
  fileprivate func slope(_ first: Period, _ last: Period, _ words: ChartText) -> ChartSeries {
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
      end.row?.mark(end.period.spelling, .slope, joinedTo: side == 1 && isJoined ? 0 : nil)
        ?? ChartMark(end.period.spelling, nil, figure: missing)
    }
    return ChartSeries(name: unit.name.withoutControls, marks: marks)
  }
}
