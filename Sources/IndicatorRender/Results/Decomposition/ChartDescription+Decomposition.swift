package import IndicatorCore

extension ChartDescription {
  /// The chart of a decomposed change: for what rates did, what shares did and both together, a bar or dot for
  /// each group and one for all.
  package static func decomposition(
    _ change: DecomposedChange, compared: String, as kind: ChartKind, format: NumberFormat
  ) -> ChartDescription {
    let words = ChartText(change.indicator, measure: nil, usual: format, areCounts: false)
    let language = format.language
    let rows =
      change.groups.map { ($0.label.name(in: language), $0.row) }
      + [(Heading.total[language], change.total)]
    let effects: [(Words, KeyPath<RateDecomposition.Row, ExactFraction>)] = [
      (Heading.rateEffect, \.rateEffect), (Heading.compositionEffect, \.compositionEffect),
      (Heading.contribution, \.contribution),
    ]
    let series = effects.map { name, effect in
      ChartSeries(
        name: name[language],
        marks: rows.map { label, row in
          ChartMark(
            label, value: row[keyPath: effect].drawn,
            figure: format.signedText(row[keyPath: effect], times: change.indicator.per))
        })
    }
    return ChartDescription(
      kind: kind == .dot ? .dot : .bar, title: "\(words.title()), \(compared)", series: series,
      words: words,
      notes: NoteNumbers(language))
  }
}

extension ExactFraction {
  /// The nearest ratio with nine digits behind the point: what can be seen of it. Nil if it is too large.
  fileprivate var drawn: Ratio? {
    guard let rounded = try? rounded(toDigits: RoundedNumber.largestDigits),
      let units = Int64(exactly: rounded.units)
    else { return nil }
    return try? Ratio(
      rounded.isNegative ? -units : units, over: RoundedNumber.largestMultiplier)
  }
}
