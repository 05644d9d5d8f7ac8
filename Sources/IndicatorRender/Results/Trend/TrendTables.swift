package import IndicatorCore

/// A row of trends with its slope for people.
package struct SlopedRow {
  let row: TrendRow
  let slope: String
  var first: Trend.Point? { row.points.first }
  var last: Trend.Point? { row.points.last }
}

extension PeopleTable<SlopedRow> {
  /// Trends; only a slope is never a count.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  package init(
    _ table: TrendTable, as format: NumberFormat, charset: Charset = .unicode
  ) throws(ArithmeticOverflow) {
    let (per, language) = (table.indicator.per, format.language)
    let counts = table.areCounts ? format.withDigits(0) : format
    let rows = try table.rows.map { row throws(ArithmeticOverflow) in
      SlopedRow(row: row, slope: try row.slopeText(format, times: per))
    }
    self.init(
      ReportWords.trend[language], rows: rows, in: language, said: { RowSaid($0.row) }
    ) { (column: TrendColumn, add) in
      switch column {
      case .unitName:
        add(Heading.unit, wraps: true, sorted: .byName(\.row.unit.name)) { $0.row.unit.name }
      case .firstPeriod:
        add(Heading.span, wraps: true, sorted: .by(\.first?.period)) { $0.row.span }
      case .firstValue:
        add(Heading.first, .right, sorted: .by(\.first?.value)) { row in
          row.first.map { counts.text($0.value, times: per) } ?? ""
        }
      case .lastValue:
        add(Heading.last, .right, sorted: .by(\.last?.value)) { row in
          row.last.map { counts.text($0.value, times: per) } ?? ""
        }
      case .change:
        add.written(
          Heading.change(per: per, in: language), sorted: .byDifference { $0.row.way?.change }
        ) { row, bytes in
          if let way = row.row.way { bytes += counts.signedText(way.change, times: per).utf8 }
        }
      case .slope: add(Heading.slope, .right, sorted: .by { $0.row.way?.slope }) { $0.slope }
      case .direction:
        add(
          Heading.direction, wraps: true,
          sorted: .byName { $0.row.way?.direction.words[language] ?? "" }
        ) { $0.row.directionText(language) }
        add(Heading.series) { row in
          row.row.way.map { Sparkline.text($0.points.map(\.value), charset: charset) } ?? ""
        }
      // The title says them.
      case .indicator, .unit, .per: break
      // They stand in the span and in place of the direction, and among the notes.
      case .lastPeriod, .periods, .status, .caveats: break
      }
    }
  }
}

extension TrendRow {
  /// `2021 - 2023 (3)`.
  fileprivate var span: String {
    guard let first = points.first?.period, let last = points.last?.period else { return "" }
    return points.count == 1 ? first.spelling : "\(first) - \(last) (\(points.count))"
  }

  /// The slope, empty without one.
  fileprivate func slopeText(
    _ format: NumberFormat, times per: Int64
  ) throws(ArithmeticOverflow) -> String {
    guard let slope = trend?.slope else { return "" }
    let rounded = try slope.rounded(toDigits: format.digits, by: format.rounding, times: per)
    return format.signedText(rounded)
  }

  /// The direction, or why there is no trend.
  fileprivate func directionText(_ language: Language) -> String {
    trend == nil ? reason?.words[language] ?? "" : way?.directionWords[language] ?? ""
  }
}

extension TrendTable {
  /// Whether all values are whole numbers that no division made.
  var areCounts: Bool {
    indicator.per == 1
      && rows.allSatisfy { $0.points.allSatisfy { $0.base == nil && $0.value.denominator == 1 } }
  }
}
