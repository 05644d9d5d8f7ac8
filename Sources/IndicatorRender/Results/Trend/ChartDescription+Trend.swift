package import IndicatorCore

extension ChartDescription {
  /// The chart of trends: a line for each unit, or its two ends.
  package static func trend(
    _ table: TrendTable, as kind: ChartKind, measure: Measure?, format: NumberFormat,
    notes: inout NoteNumbers
  ) -> ChartDescription {
    let areCounts = table.areCounts
    let words = ChartText(table.indicator, measure: measure, usual: format, areCounts: areCounts)
    var units: [ChartUnit] = []
    for row in table.rows {
      units.append(ChartUnit(unit: row.unit, rows: row.chartRows(words, notes: &notes)))
    }
    return kind == .slope
      ? slope(units, words: words, numbers: notes) : lines(units, words: words, numbers: notes)
  }
}

extension TrendRow {
  /// The points as rows; the notes of the trend stand at its last point.
  fileprivate func chartRows(_ words: ChartText, notes: inout NoteNumbers) -> [ChartRow] {
    let numbers = notes.numbers(RowSaid(self))
    let points = trend?.points ?? []
    guard !points.isEmpty else {
      return [
        ChartRow(
          period: nil, value: nil, figure: reason?.words[words.language] ?? "", counts: "",
          noteNumbers: numbers, target: nil, comparedWith: nil, earlier: nil, isNext: false,
          isCut: false)
      ]
    }
    return points.indices.map { index in
      let point = points[index]
      let earlier = index > 0 ? points[index - 1].period : nil
      return ChartRow(
        period: point.period, value: point.value,
        figure: words.format.text(point.value, times: words.per), counts: "",
        noteNumbers: index == points.count - 1 ? numbers : "", target: nil, comparedWith: earlier,
        earlier: nil, isNext: earlier.map { $0.periodsBetween(point.period) == 0 } ?? false,
        isCut: false)
    }
  }
}
