package import IndicatorCore

extension ChartDescription {
  /// The chart of contributions: each unit's part of the change of the whole, in points; a series for each period.
  package static func contributions(
    _ table: IndicatorTable, found: Contributions, as kind: ChartKind, format: NumberFormat
  ) -> ChartDescription {
    let words = ChartText(table.indicator, measure: nil, usual: format, areCounts: false)
    let language = format.language
    let series = found.wholes.map { whole in
      let parts = zip(table.rows, found.values).filter { $0.0.period == whole.period }
      let marks = parts.compactMap { row, value in
        value.map {
          ChartMark(row.unit.name, value: $0, figure: text($0, per: found.per, as: format))
        }
      }
      let all = ChartMark(
        Heading.total[language], value: whole.change,
        figure: text(whole.change, per: found.per, as: format))
      return ChartSeries(name: whole.period.spelling, marks: marks + [all])
    }
    let values = series.flatMap { $0.marks.compactMap(\.value) }
    let title = "\(words.title()): \(Heading.contributionPoints[language].withLowercaseStart)"
    return ChartDescription(
      kind: kind == .dot ? .dot : .bar, title: title,
      axis: ChartAxis(over: values, from: .zero, per: found.per, as: words.format),
      series: series, parts: [], notes: [], language: language,
      scale: ChartScale(per: found.per, digits: format.digits))
  }

  private static func text(_ value: Ratio, per: Int64, as format: NumberFormat) -> String {
    format.signedText(ExactFraction(value), times: per)
  }
}
