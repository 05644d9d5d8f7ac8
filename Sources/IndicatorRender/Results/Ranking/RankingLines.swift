package import IndicatorCore

/// The rows of `rank` as data, some at a time.
package struct RankingLines: DataBlocks {
  private let rankings: [RankingTable]
  private let form: DataForm
  /// Where each block of rows lies: which ranking, and which rows of it.
  private let parts: [(ranking: Int, rows: Range<Int>)]

  /// How many rows make a block.
  private static let rowsOfBlock = 512

  /// Rows in a format; nil for the dialects of spreadsheets, in which text is defused.
  package init?(_ rankings: [RankingTable], _ format: DataFormat) {
    guard let form = DataForm(format, columns: ResultTable.rankingColumns) else { return nil }
    self.rankings = rankings
    self.form = form
    parts = rankings.enumerated().flatMap { number, ranking in
      stride(from: 0, to: ranking.rows.count, by: Self.rowsOfBlock).map { start in
        (number, start..<min(ranking.rows.count, start + Self.rowsOfBlock))
      }
    }
  }

  /// The line of the column names.
  package var header: [UInt8] { form.header }

  /// How many blocks there are.
  package var count: Int { parts.count }

  /// The rows of a block.
  package func block(_ index: Int) -> LineBlock {
    let ranking = rankings[parts[index].ranking]
    let per = ranking.indicator.per
    var lines = DataLines(form)
    let perPiece = lines.keep(number: String(per))
    lines.begin(with: [form.text(ranking.indicator.id)])
    for row in ranking.rows[parts[index].rows] { lines.append(row, times: per, perPiece) }
    return lines.block()
  }
}

extension DataLines {
  fileprivate mutating func append(_ ranked: RankedRow, times per: Int64, _ perPiece: Int) {
    let row = ranked.row
    let unit = row.unit
    beginRow()
    add(row.period)
    add(number: ranked.rank?.description)
    add(code: ranked.isTied ? "yes" : "no")
    add(text: unit.id)
    add(text: unit.name)
    add(count: row.numerator)
    add(count: row.denominator)
    add(row.value, times: per)
    add(piece: perPiece)
    add(ranked.gapToFirst, times: per)
    add(number: ranked.rankChangeText)
    endRow(NoteKey(row.reason, ranked.caveats))
    if row.reason == .notComparable || row.isPartial { note(RowSaid(ranked)) }
  }
}
