package import IndicatorCore

/// A row of a ranking with its rank for people.
package struct LabelledRow {
  let ranked: RankedRow
  let rank: String
  var row: IndicatorRow { ranked.row }
}

extension PeopleTable<LabelledRow> {
  /// A ranking.
  package init(_ table: RankingTable, as format: NumberFormat) {
    let (per, language) = (table.indicator.per, format.language)
    let format = IndicatorResult.format(format, for: table.rows.lazy.map(\.row.result), per: per)
    let rows = zip(table.rows, table.rankLabels).map { LabelledRow(ranked: $0, rank: $1) }
    let title = ReportWords.ranking[language] + (table.period.map { ", \($0)" } ?? "")
    self.init(title, rows: rows, in: language, said: { RowSaid($0.ranked) }) {
      (column: RankingColumn, add) in
      switch column {
      case .rank: add(Heading.rank, .right, sorted: .by(\.ranked.rank)) { $0.rank }
      case .unitName:
        add(Heading.unit, wraps: true, sorted: .byName(\.row.unit.name)) { $0.row.unit.name }
        add(Heading.period, sorted: .by(\.row.period)) {
          table.period == nil ? $0.row.period?.spelling ?? "" : ""
        }
      case .numerator:
        add.written(Heading.counts[language], wraps: false, sorted: .by(\.row.result.numerator)) {
          $0.row.result.appendCounts(format, to: &$1)
        }
      case .value:
        add.written(Heading.value(per: per, in: language), sorted: .by(\.row.result.value)) {
          $0.row.result.append(format, times: per, to: &$1)
        }
      case .gapToFirst:
        add.written(Heading.gap[language], sorted: .byDifference(\.ranked.gapToFirst)) {
          if let gap = $0.ranked.gapToFirst { format.append(gap, times: per, to: &$1) }
        }
      case .rankChange:
        add(Heading.moved, .right, sorted: .by(\.ranked.doubledRankChange)) { row in
          row.ranked.rankChangeText.map { ($0.hasPrefix("-") || $0 == "0" ? "" : "+") + $0 } ?? ""
        }
      // The title says them.
      case .indicator, .unit, .per: break
      // They stand beside the name, the rank, the numerator and the value, and among the notes.
      case .period, .tied, .denominator, .status, .caveats: break
      }
    }
  }
}

extension RankingTable {
  /// The rank of each row for people: `=3` where it is shared, empty without one.
  var rankLabels: [String] {
    var holders: [Rank: Int] = [:]
    for ranked in rows { if let rank = ranked.rank { holders[rank, default: 0] += 1 } }
    return rows.map { ranked in
      ranked.rank.map { (holders[$0, default: 0] > 1 ? "=" : "") + $0.description } ?? ""
    }
  }
}
