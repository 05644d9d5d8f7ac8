internal import IndicatorCore

/// The columns of `compare` in data.
package enum ComparisonColumn: String, DataColumn {
  case indicator, unit, unitName, period, numerator, denominator, denominatorPeriod, value, per
  case change, changeFrom
  case relativeChange = "relative_change_pct"
  case target, attained, toTarget, status, caveats

  package static let all = Array(allCases)
}

extension IndicatorRow {
  /// Adds what stands in a column of data.
  ///
  /// - Parameter target: how the target is written, where it is known; rows mostly share it.
  func add(
    _ column: ComparisonColumn, of indicator: Indicator, target text: String? = nil,
    to fields: inout DataLines
  ) {
    switch column {
    case .indicator: fields.add(text: indicator.id)
    case .unit: fields.add(text: unit.id)
    case .unitName: fields.add(text: unit.name)
    case .period: fields.add(period)
    case .numerator: fields.add(count: numerator)
    case .denominator: fields.add(count: denominator)
    case .denominatorPeriod: fields.add(denominator == nil ? nil : result.denominatorPeriod)
    case .value: fields.add(value, times: indicator.per)
    case .per: fields.add(Ratio(indicator.per), times: 1)
    case .change: fields.add(change?.difference, times: indicator.per)
    case .changeFrom: fields.add(change?.from)
    case .relativeChange: fields.add(change?.relative, times: 100)
    case .target: fields.add(text: target.map { text ?? "\($0.target)" })
    case .attained: fields.add(code: target?.attained?.rawValue)
    case .toTarget: fields.add(number: target?.stillNeeded.map { String($0) })
    case .status: fields.add(code: result.status)
    case .caveats: fields.add(words: caveats.sorted.map(\.rawValue))
    }
  }
}
