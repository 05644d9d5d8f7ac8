internal import IndicatorCore

/// The columns of `trend` in data.
package enum TrendColumn: String, DataColumn {
  case indicator, unit
  case unitName = "unit_name"
  case firstPeriod = "first_period"
  case lastPeriod = "last_period"
  case periods
  case firstValue = "first_value"
  case lastValue = "last_value"
  case per, change
  case slope = "slope_per_year"
  case direction, status, caveats

  package static let all = Array(allCases)
}

extension TrendRow {
  /// The values by period.
  var points: [Trend.Point] { trend?.points ?? [] }

  /// The trend, where more than one value shows a way.
  var way: Trend? { points.count > 1 ? trend : nil }

  /// What stands in a column of data.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  func field(
    _ column: TrendColumn, of indicator: Indicator
  ) throws(ArithmeticOverflow) -> DataField {
    switch column {
    case .indicator: .text(indicator.id)
    case .unit: .text(unit.id)
    case .unitName: .text(unit.name)
    case .firstPeriod: .period(points.first?.period)
    case .lastPeriod: .period(points.last?.period)
    case .periods: .number(String(points.count))
    case .firstValue: .ratio(points.first?.value, times: indicator.per)
    case .lastValue: .ratio(points.last?.value, times: indicator.per)
    case .per: .number(String(indicator.per))
    case .change: .difference(way?.change, times: indicator.per)
    case .slope: .number(try slopeText(times: indicator.per))
    case .direction: .code(way?.direction.rawValue)
    case .status: .code(reason?.rawValue ?? "ok")
    case .caveats: .codes(caveats.sorted.map(\.rawValue))
    }
  }

  private func slopeText(times per: Int64) throws(ArithmeticOverflow) -> String? {
    try trend?.slope.map { slope throws(ArithmeticOverflow) in
      try slope.rounded(toDigits: RoundedNumber.dataDigits, times: per).trimmedText
    }
  }
}
