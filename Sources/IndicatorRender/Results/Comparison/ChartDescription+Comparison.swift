package import IndicatorCore

extension ChartDescription {
  /// The chart of a comparison: bars, dots or bullets by unit, grouped if one has several periods; or a line for
  /// each unit.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - kind: anything but a stack or a funnel, which are drawn as bars.
  ///   - measure: the leading measure, for what counts are of and targets in people.
  ///   - format: how numbers look, and the language.
  ///   - notes: numbers the notes.
  ///   - grouping: what bars, dots and bullets stand together by.
  package static func comparison(
    _ table: IndicatorTable, as kind: ChartKind, measure: Measure?, format: NumberFormat,
    notes: inout NoteNumbers, by grouping: ChartGrouping = .unit
  ) -> ChartDescription {
    let words = ChartText(table, measure: measure, as: format)
    let units = [ChartUnit](table, words: words, notes: &notes)
    switch kind {
    case .line: return lines(units, words: words, numbers: notes)
    case .slope: return slope(units, words: words, numbers: notes)
    case .bar, .dot, .stack, .bullet:
      return bars(units, as: kind, grouping: grouping, words: words, notes: notes)
    // Points need limits: see the chart of a funnel.
    case .funnel: return bars(units, as: .bar, grouping: grouping, words: words, notes: notes)
    }
  }

  /// Bars, dots or bullets: a series for each group, or one series where each unit has one row.
  private static func bars(
    _ units: [ChartUnit], as kind: ChartKind, grouping: ChartGrouping, words: ChartText,
    notes: NoteNumbers
  ) -> ChartDescription {
    guard units.contains(where: { $0.rows.count > 1 }) else {
      let periods = Set(units.flatMap { $0.rows.map(\.period) })
      let shared = periods.count == 1 ? periods.first ?? nil : nil
      let marks = units.flatMap { unit in
        unit.rows.map { $0.mark(unit.unit.name.at(shared == nil ? $0.period : nil), as: kind) }
      }
      return ChartDescription(
        kind: kind, title: words.title(shared), series: [ChartSeries(name: "", marks: marks)],
        words: words, notes: notes)
    }
    let isByPeriod = grouping == .period && units.count > 1
    return ChartDescription(
      kind: kind, title: words.title(),
      series: isByPeriod ? byPeriod(units, as: kind) : byUnit(units, as: kind), words: words,
      notes: notes)
  }

  private static func byUnit(_ units: [ChartUnit], as kind: ChartKind) -> [ChartSeries] {
    units.map { unit in
      ChartSeries(
        name: unit.unit.name, marks: unit.rows.map { $0.mark($0.period?.spelling ?? "", as: kind) })
    }
  }

  /// A series for each period, and one for each unit without any.
  private static func byPeriod(_ units: [ChartUnit], as kind: ChartKind) -> [ChartSeries] {
    let periods = Set(units.flatMap { $0.rows.compactMap(\.period) }).sorted()
    let dated = periods.map { period in
      ChartSeries(
        name: period.spelling,
        marks: units.flatMap { unit in
          unit.rows.filter { $0.period == period }.map { $0.mark(unit.unit.name, as: kind) }
        })
    }
    return dated + byUnit(units.filter { $0.rows.allSatisfy { $0.period == nil } }, as: kind)
  }

  /// A chart of bars, dots or bullets with the axis that holds them and their targets.
  init(
    kind: ChartKind, title: String, series: [ChartSeries], words: ChartText,
    notes: NoteNumbers, remarks: [Note] = []
  ) {
    let marks = series.flatMap(\.marks)
    let values = marks.compactMap(\.value)
    let targets = kind == .bullet ? marks.compactMap(\.target?.value) : []
    self.init(
      kind: kind, title: title,
      axis: words.axis(over: values + targets, from: kind.start),
      series: series.map { ChartSeries(name: $0.name.withoutControls, marks: $0.marks) },
      parts: [], notes: Self.notes(series, numbers: notes, remarks: remarks, in: words.language),
      language: words.language, scale: words.scale)
  }

  /// The notes that the marks refer to, and those about the chart as a whole.
  static func notes(
    _ series: [ChartSeries], numbers: NoteNumbers, remarks: [Note], in language: Language
  ) -> [ChartNote] {
    let marks = series.flatMap(\.marks)
    let needed = Set(marks.flatMap { $0.noteNumbers.split(separator: " ").compactMap { Int($0) } })
    let numbered = needed.sorted().filter { numbers.notes.indices.contains($0 - 1) }
      .map { ChartNote(number: $0, note: numbers.notes[$0 - 1]) }
    let empty =
      marks.contains { $0.value != nil } || !remarks.isEmpty
      ? [] : [Note(code: "chart_empty", text: NoteSentence.chartEmpty[language])]
    return numbered + (remarks + empty).map { ChartNote(number: nil, note: $0) }
  }
}

extension ChartKind {
  /// Where the axis of values begins.
  fileprivate var start: ChartAxis.Start {
    switch self {
    case .bar, .stack: .zero
    case .bullet: .zeroToValues
    case .dot, .line, .funnel: .values
    case .slope: .lowest
    }
  }
}

extension ChartRow {
  /// The row as a mark; only bullets show a target.
  func mark(_ label: String, as kind: ChartKind, joinedTo earlier: Int? = nil) -> ChartMark {
    ChartMark(
      label, value: value, figure: figure, counts: counts, noteNumbers: noteNumbers,
      target: kind == .bullet ? target : nil, time: time, joinedTo: earlier)
  }
}

extension String {
  /// The name with the period behind it, if there is one.
  func at(_ period: Period?) -> String { period.map { "\(self), \($0)" } ?? self }
}
