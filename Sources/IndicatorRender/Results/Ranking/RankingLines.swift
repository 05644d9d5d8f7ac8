package import IndicatorCore

/// The rows of `rank` as data, some at a time.
package typealias RankingLines = TableLines<RankedRow>

extension RankingLines {
  /// The rows of rankings of one indicator in a format; nil for the dialects of spreadsheets, in which text is defused.
  package init?(_ rankings: [RankingTable], _ format: DataFormat) {
    guard let indicator = rankings.first?.indicator else {
      self.init([], columns: RankingColumn.names, head: [], format) { _, _ in }
      return
    }
    self.init(
      rankings.count == 1 ? rankings[0].rows : rankings.flatMap(\.rows),
      columns: RankingColumn.names, head: [indicator.id], format
    ) { ranked, lines in
      lines.append(endingIn: NoteKey(ranked.row.reason, ranked.caveats)) {
        ranked.add($0 as RankingColumn, of: indicator, to: &$1)
      }
      if ranked.row.reason == .notComparable || ranked.row.isPartial {
        lines.note(RowSaid(ranked))
      }
    }
  }
}
