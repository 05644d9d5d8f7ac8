package import IndicatorCore

/// The rows of `rank` as data, some at a time.
package typealias RankingLines = TableLines<RankedRow>

extension RankingLines {
  /// The rows of rankings of one indicator in a format.
  ///
  /// - Parameters:
  ///   - added: what is added to each ranking.
  ///   - names: what the added columns are called.
  package init(
    _ rankings: [RankingTable], format: DataFormat, with added: [[AddedColumns]] = [],
    named names: [String] = []
  ) {
    let more = zip(rankings, added).flatMap { ranking, added in
      ranking.rows.indices.map { added.fields($0) }
    }
    let indicator = rankings.first?.indicator
    self.init(
      rankings.count == 1 ? rankings[0].rows : rankings.flatMap(\.rows),
      columns: RankingColumn.names + names, head: [indicator?.id].compactMap { $0 }, format: format
    ) { place, ranked, lines in
      guard let indicator else { return }
      lines.append(
        endingIn: NoteKey(ranked.row.reason, caveats: ranked.caveats),
        with: more.isEmpty ? nil : more[place]
      ) {
        ranked.add($0 as RankingColumn, of: indicator, to: &$1)
      }
      if ranked.row.reason == .notComparable || ranked.row.isPartial {
        lines.note(RowSaid(ranked))
      }
    }
  }
}
