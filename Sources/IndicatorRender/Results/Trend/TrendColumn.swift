internal import IndicatorCore

/// The columns of `trend` in data.
package enum TrendColumn: String, DataColumn {
  case indicator, unit, unitName, firstPeriod, lastPeriod, periods, firstValue, lastValue, per
  case change
  case slope = "slope_per_year"
  case direction, status, caveats

  package static let all = Array(allCases)
}

extension TrendRow {
  /// The values by period.
  var points: [Trend.Point] { trend?.points ?? [] }

  /// The trend, where more than one value shows a way.
  var way: Trend? { points.count > 1 ? trend : nil }

  /// Adds what stands in a column of data.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  func add(
    _ column: TrendColumn, of indicator: Indicator, to fields: inout DataLines
  ) throws(ArithmeticOverflow) {
    switch column {
    case .indicator: fields.add(text: indicator.id)
    case .unit: fields.add(text: unit.id)
    case .unitName: fields.add(text: unit.name)
    case .firstPeriod: fields.add(points.first?.period)
    case .lastPeriod: fields.add(points.last?.period)
    case .periods: fields.add(number: String(points.count))
    case .firstValue: fields.add(points.first?.value, times: indicator.per)
    case .lastValue: fields.add(points.last?.value, times: indicator.per)
    case .per: fields.add(Ratio(indicator.per), times: 1)
    case .change: fields.add(way?.change, times: indicator.per)
    case .slope: fields.add(number: try slopeText(times: indicator.per))
    case .direction: fields.add(code: way?.direction.rawValue)
    case .status: fields.add(code: reason?.rawValue ?? "ok")
    case .caveats: fields.add(words: caveats.sorted.map(\.rawValue))
    }
  }

  private func slopeText(times per: Int64) throws(ArithmeticOverflow) -> String? {
    try trend?.slope.map { slope throws(ArithmeticOverflow) in
      try slope.rounded(toDigits: RoundedNumber.dataDigits, times: per).trimmedText
    }
  }
}
