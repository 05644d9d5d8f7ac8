internal import IndicatorCore

/// The columns of `distribution` in data; shares are per cent.
package enum DistributionColumn: String, DataColumn {
  case measure, unit, unitName, period, category, categoryName, count, base, share
  case cumulativeShare, status, caveats

  package static let all = Array(allCases)
}

extension DistributionRow {
  /// Adds what stands in a column of data.
  func add(_ column: DistributionColumn, of measure: Measure, to fields: inout DataLines) {
    switch column {
    case .measure: fields.add(text: measure.id)
    case .unit: fields.add(text: unit.id)
    case .unitName: fields.add(text: unit.name)
    case .period: fields.add(period)
    case .category: fields.add(text: category?.id)
    case .categoryName: fields.add(text: category?.name)
    case .count: fields.add(count: count)
    case .base: fields.add(count: base)
    case .share: fields.add(share, times: 100)
    case .cumulativeShare: fields.add(cumulativeShare, times: 100)
    case .status: fields.add(code: reason?.rawValue ?? "ok")
    case .caveats: fields.add(words: caveats.sorted.map(\.rawValue))
    }
  }
}
