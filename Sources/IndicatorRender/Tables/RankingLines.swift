public import IndicatorCore

/// The rows of `rank` as lines of delimited text, some at a time.
public struct RankingLines: Sendable {
  private let rankings: [RankingTable]
  private let writer: CSVWriter
  /// Where each block of rows lies: which ranking, and which rows of it.
  private let parts: [(ranking: Int, rows: Range<Int>)]

  /// How many rows make a block.
  private static let rowsOfBlock = 512

  /// Lines of a dialect; nil for the dialects of spreadsheets, in which text is defused.
  public init?(_ rankings: [RankingTable], _ dialect: CSVDialect) {
    guard dialect.plainDelimiter != nil else { return nil }
    self.rankings = rankings
    writer = CSVWriter(dialect)
    parts = rankings.enumerated().flatMap { number, ranking in
      stride(from: 0, to: ranking.rows.count, by: Self.rowsOfBlock).map { start in
        (number, start..<min(ranking.rows.count, start + Self.rowsOfBlock))
      }
    }
  }

  /// The line of the column names.
  public var header: [UInt8] { Array(writer.header(ResultTable.rankingColumns).utf8) }

  /// How many blocks there are.
  public var count: Int { parts.count }

  /// The lines of a block.
  public func block(_ index: Int) -> LineBlock {
    let ranking = rankings[parts[index].ranking]
    let rows = ranking.rows[parts[index].rows]
    var keys: [NoteKey] = []
    for row in rows {
      let key = NoteKey(row.row.result.reason, row.caveats)
      if !keys.contains(key) { keys.append(key) }
    }
    let table = ResultTable.ranking(rows, of: ranking.indicator)
    return LineBlock(
      bytes: Array(writer.rows(table).utf8), noteKeys: keys, omitted: OmittedPeriods())
  }
}
