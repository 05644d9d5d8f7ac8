internal import IndicatorCore

/// The columns of `compare` in data.
package enum ComparisonColumn: String, DataColumn {
  case indicator, unit
  case unitName = "unit_name"
  case period, numerator, denominator
  case denominatorPeriod = "denominator_period"
  case value, per, change
  case changeFrom = "change_from"
  case relativeChange = "relative_change_pct"
  case target, attained
  case toTarget = "to_target"
  case status, caveats

  package static let all = Array(allCases)
}

extension IndicatorRow {
  /// What stands in a column of data.
  ///
  /// - Parameter target: how the target is written, where it is known; rows mostly share it.
  func field(
    _ column: ComparisonColumn, of indicator: Indicator, target text: String? = nil
  ) -> DataField {
    switch column {
    case .indicator: .text(indicator.id)
    case .unit: .text(unit.id)
    case .unitName: .text(unit.name)
    case .period: .period(period)
    case .numerator: .count(numerator)
    case .denominator: .count(denominator)
    case .denominatorPeriod: .period(denominator == nil ? nil : result.denominatorPeriod)
    case .value: .ratio(value, times: indicator.per)
    case .per: .number(String(indicator.per))
    case .change: .difference(change?.difference, times: indicator.per)
    case .changeFrom: .period(change?.from)
    case .relativeChange: .difference(change?.relative, times: 100)
    case .target: .text(target.map { text ?? "\($0.target)" })
    case .attained: .code(target?.attained?.rawValue)
    case .toTarget: .number(target?.stillNeeded.map { String($0) })
    case .status: .code(result.status)
    case .caveats: .codes(caveats.sorted.map(\.rawValue))
    }
  }
}
