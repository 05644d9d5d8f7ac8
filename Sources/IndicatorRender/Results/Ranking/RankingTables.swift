package import IndicatorCore

extension ResultTable {
  /// The columns of `rank`.
  package static let rankingColumns = [
    "indicator", "period", "rank", "tied", "unit", "unit_name", "numerator", "denominator", "value",
    "per", "gap_to_first", "rank_change", "status", "caveats",
  ]

  /// A ranking as data.
  package static func ranking(_ table: RankingTable) -> ResultTable {
    var result = ResultTable(columns: rankingColumns)
    let indicator = table.indicator
    let per = indicator.per
    for ranked in table.rows {
      let row = ranked.row
      result.append(
        [
          .text(indicator.id), row.period.map { .text($0.spelling) } ?? .missing,
          .number(ranked.rank?.description), .text(ranked.isTied ? "yes" : "no"),
          .text(row.unit.id), .text(row.unit.name),
        ] + row.result.sides.prefix(2) + [
          .number(row.result.value?.dataText(times: per)), .number(String(per)),
          .number(ranked.gapToFirst?.dataText(times: per)),
          .number(ranked.rankChangeText), .text(row.result.status),
          .words(ranked.caveats.sorted.map(\.rawValue)),
        ])
    }
    return result
  }
}

extension RankedRow {
  /// The places moved up, as a whole number or a half.
  var rankChangeText: String? {
    doubledRankChange.map { doubled in
      let sign = doubled < 0 ? "-" : ""
      return sign + "\(doubled.magnitude / 2)" + (doubled % 2 == 0 ? "" : ".5")
    }
  }
}

extension TextTable {
  /// A ranking for people.
  package static func ranking(
    _ table: RankingTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> TextTable {
    let per = table.indicator.per
    var text = TextTable([
      Column(Heading.rank[format.language], .right),
      Column(Heading.unit[format.language], wraps: true), Column(Heading.period[format.language]),
      Column(Heading.counts[format.language], .right),
      Column(Heading.value(per: per, format.language), .right, wraps: true),
      Column(Heading.gap[format.language], .right, wraps: true),
      Column(Heading.moved[format.language], .right),
      Column(Heading.notes[format.language]),
    ])
    let format = IndicatorResult.format(format, for: table.rows.lazy.map(\.row.result), per: per)
    text.reserve(rows: table.rows.count)
    for (ranked, rank) in zip(table.rows, table.rankLabels) {
      let (row, result) = (ranked.row, ranked.row.result)
      text.add(rank)
      text.add(row.unit.name)
      text.add(table.period == nil ? row.period?.spelling ?? "" : "")
      text.add { result.appendCounts(format, to: &$0) }
      text.add { result.append(format, times: per, to: &$0) }
      text.add { bytes in
        if let gap = ranked.gapToFirst { format.append(gap, times: per, to: &bytes) }
      }
      text.add(ranked.rankChangeText.map { ($0.hasPrefix("-") || $0 == "0" ? "" : "+") + $0 } ?? "")
      text.add(notes.numbers(RowSaid(ranked)))
    }
    return text
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
