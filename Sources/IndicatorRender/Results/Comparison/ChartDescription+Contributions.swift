package import IndicatorCore

extension ChartDescription {
  /// The chart of contributions: each unit's part of the change of the whole, in points; a series for each period.
  package static func contributions(
    _ table: IndicatorTable, _ found: Contributions, _ kind: ChartKind, _ format: NumberFormat
  ) -> ChartDescription {
    let words = ChartText(table.indicator, nil, format, areCounts: false)
    let language = format.language
    let series = found.wholes.map { whole in
      let parts = zip(table.rows, found.values).filter { $0.0.period == whole.period }
      let marks = parts.compactMap { row, value in
        value.map { ChartMark(row.unit.name, $0, figure: text($0, found.per, format)) }
      }
      let all = ChartMark(
        Heading.total[language], whole.change, figure: text(whole.change, found.per, format))
      return ChartSeries(name: whole.period.spelling, marks: marks + [all])
    }
    let values = series.flatMap { $0.marks.compactMap(\.value) }
    let title = "\(words.title()): \(Heading.contributionPoints[language].withLowercaseStart)"
    return ChartDescription(
      kind: kind == .dot ? .dot : .bar, title: title,
      axis: ChartAxis(over: values, from: .zero, per: found.per, words.format),
      series: series, parts: [], notes: [], language: language,
      scale: ChartScale(per: found.per, digits: format.digits))
  }

  private static func text(_ value: Ratio, _ per: Int64, _ format: NumberFormat) -> String {
    format.signedText(ExactFraction(value), times: per)
  }
}
