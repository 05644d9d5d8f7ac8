internal import IndicatorCore

/// The columns of `rank` in data.
package enum RankingColumn: String, DataColumn {
  case indicator, period, rank, tied, unit
  case unitName = "unit_name"
  case numerator, denominator, value, per
  case gapToFirst = "gap_to_first"
  case rankChange = "rank_change"
  case status, caveats

  package static let all = Array(allCases)
}

extension RankedRow {
  /// What stands in a column of data.
  func field(_ column: RankingColumn, of indicator: Indicator) -> DataField {
    switch column {
    case .indicator: .text(indicator.id)
    case .period: .period(row.period)
    case .rank: .number(rank?.description)
    case .tied: .code(isTied ? "yes" : "no")
    case .unit: .text(row.unit.id)
    case .unitName: .text(row.unit.name)
    case .numerator: .count(row.numerator)
    case .denominator: .count(row.denominator)
    case .value: .ratio(row.value, times: indicator.per)
    case .per: .number(String(indicator.per))
    case .gapToFirst: .difference(gapToFirst, times: indicator.per)
    case .rankChange: .number(rankChangeText)
    case .status: .code(row.result.status)
    case .caveats: .codes(caveats.sorted.map(\.rawValue))
    }
  }

  /// The places moved up, as a whole number or a half.
  var rankChangeText: String? {
    doubledRankChange.map { doubled in
      let sign = doubled < 0 ? "-" : ""
      return sign + "\(doubled.magnitude / 2)" + (doubled % 2 == 0 ? "" : ".5")
    }
  }
}
