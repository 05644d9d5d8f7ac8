internal import IndicatorCore

/// The columns of `distribution` in data; shares are per cent.
package enum DistributionColumn: String, DataColumn {
  case measure, unit
  case unitName = "unit_name"
  case period, category
  case categoryName = "category_name"
  case count, base, share
  case cumulativeShare = "cumulative_share"
  case status, caveats

  package static let all = Array(allCases)
}

extension DistributionRow {
  /// What stands in a column of data.
  func field(_ column: DistributionColumn, of measure: Measure) -> DataField {
    switch column {
    case .measure: .text(measure.id)
    case .unit: .text(unit.id)
    case .unitName: .text(unit.name)
    case .period: .period(period)
    case .category: .text(category?.id)
    case .categoryName: .text(category?.name)
    case .count: .reported(count)
    case .base: .reported(base)
    case .share: .ratio(share, times: 100)
    case .cumulativeShare: .ratio(cumulativeShare, times: 100)
    case .status: .code(reason?.rawValue ?? "ok")
    case .caveats: .codes(caveats.sorted.map(\.rawValue))
    }
  }
}
