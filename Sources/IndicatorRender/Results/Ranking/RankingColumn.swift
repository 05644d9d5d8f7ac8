internal import IndicatorCore

/// The columns of `rank` in data.
package enum RankingColumn: String, DataColumn {
  case indicator, period, rank, tied, unit, unitName, numerator, denominator, value, per
  case gapToFirst, rankChange, status, caveats

  package static let all = Array(allCases)
}

extension RankedRow {
  /// Adds what stands in a column of data.
  func add(_ column: RankingColumn, of indicator: Indicator, to fields: inout DataLines) {
    switch column {
    case .indicator: fields.add(text: indicator.id)
    case .period: fields.add(row.period)
    case .rank: fields.add(number: rank?.description)
    case .tied: fields.add(code: isTied ? "yes" : "no")
    case .unit: fields.add(text: row.unit.id)
    case .unitName: fields.add(text: row.unit.name)
    case .numerator: fields.add(count: row.numerator)
    case .denominator: fields.add(count: row.denominator)
    case .value: fields.add(row.value, times: indicator.per)
    case .per: fields.add(Ratio(indicator.per), times: 1)
    case .gapToFirst: fields.add(gapToFirst, times: indicator.per)
    case .rankChange: fields.add(number: rankChangeText)
    case .status: fields.add(code: row.result.status)
    case .caveats: fields.add(words: caveats.sorted.map(\.rawValue))
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
