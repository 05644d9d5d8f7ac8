internal import IndicatorCore

extension ChartDescription {
  /// More lines than this cannot be told apart.
  private static let mostLines = 12

  /// A line for each unit over real time: a mark is joined to the one before it only if nothing is missing
  /// between them and they may be compared.
  static func lines(
    _ units: [ChartUnit], words: ChartText, numbers: NoteNumbers
  ) -> ChartDescription {
    var (shown, remarks) = cut(units, to: mostLines, words: words)
    if shown.contains(where: { $0.rows.contains { $0.value != nil && $0.time == nil } }) {
      remarks.append(words.note("chart_open", sentence: NoteSentence.chartOpen))
    }
    let series = shown.map {
      ChartSeries(name: $0.unit.name.withoutControls, marks: $0.joinedMarks)
    }
    return ChartDescription(
      kind: .line, title: words.title(), axis: words.axis(over: shown.values, from: .values),
      series: series, parts: [],
      notes: notes(series, numbers: numbers, remarks: remarks, in: words.language),
      language: words.language, scale: words.scale)
  }

  /// The first units that have a value, and those without one beside them; a note says how many are left out.
  static func cut(
    _ units: [ChartUnit], to most: Int, words: ChartText
  ) -> ([ChartUnit], [Note]) {
    let known = units.filter { $0.rows.contains { $0.value != nil } }
    guard known.count > most else { return (units, []) }
    let cut = NoteSentence.chartFirst(most, of: known.count)
    return (Array(known.prefix(most)), [words.note("chart_cut", sentence: cut)])
  }
}

extension ChartUnit {
  /// The rows as marks, each joined to the one it was compared with.
  fileprivate var joinedMarks: [ChartMark] {
    rows.map { row in
      let earlier =
        row.isNext ? rows.firstIndex { $0.period == row.comparedWith && $0.value != nil } : nil
      return row.mark(row.period?.spelling ?? "", as: .line, joinedTo: earlier)
    }
  }
}
