package import IndicatorCore

/// The rows of `rank` as lines of delimited text, some at a time.
package struct RankingLines: Sendable {
  private let rankings: [RankingTable]
  private let writer: CSVWriter
  /// Where each block of rows lies: which ranking, and which rows of it.
  private let parts: [(ranking: Int, rows: Range<Int>)]

  /// How many rows make a block.
  private static let rowsOfBlock = 512

  /// Lines of a dialect; nil for the dialects of spreadsheets, in which text is defused.
  package init?(_ rankings: [RankingTable], _ dialect: CSVDialect) {
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
  package var header: [UInt8] { Array(writer.header(ResultTable.rankingColumns).utf8) }

  /// How many blocks there are.
  package var count: Int { parts.count }

  /// The lines of a block.
  package func block(_ index: Int) -> LineBlock {
    let ranking = rankings[parts[index].ranking]
    var state = BlockState(writer, ranking.indicator)
    for row in ranking.rows[parts[index].rows] { state.append(row) }
    return LineBlock(bytes: state.bytes, said: state.said, omitted: OmittedPeriods())
  }

  /// What goes from row to row.
  private struct BlockState {
    private let writer: CSVWriter
    private let delimiter: UInt8
    private let indicator: [UInt8]
    private let per: Int64
    private var row = ByteRow()
    /// What values are multiplied by, as a piece.
    private let perPiece: Int
    /// How lines end, as pieces, by what is said.
    private var tails: [(key: NoteKey, piece: Int)] = []
    private(set) var bytes: [UInt8] = []
    private(set) var said: [RowSaid] = []

    init(_ writer: CSVWriter, _ indicator: Indicator) {
      self.writer = writer
      delimiter = writer.delimiter
      self.indicator = writer.fieldBytes(indicator.id) + [delimiter]
      per = indicator.per
      perPiece = row.keep(Array(String(indicator.per).utf8) + [delimiter])
    }

    mutating func append(_ ranked: RankedRow) {
      let result = ranked.row.result
      row.begin(with: head(ranked))
      row.clear()
      append(result.numerator, times: 1)
      append(result.denominator, times: 1)
      append(result.value, times: per)
      row.append(piece: perPiece)
      appendGap(ranked)
      if let moved = ranked.rankChangeText { row.append(text: moved) }
      row.append(delimiter)
      row.append(piece: tail(NoteKey(result.reason, ranked.caveats)))
      if result.reason == .notComparable || result.isPartial { note(RowSaid(ranked)) }
      bytes += row.content
    }

    /// Everything in front of the numbers.
    private mutating func head(_ ranked: RankedRow) -> [UInt8] {
      let unit = ranked.row.unit
      let id = writer.fieldBytes(unit.id)
      var head = indicator
      if let period = ranked.row.period { head += writer.fieldBytes(period.spelling) }
      head.append(delimiter)
      if let rank = ranked.rank { head += rank.description.utf8 }
      head.append(delimiter)
      head += (ranked.isTied ? "yes" : "no").utf8
      head.append(delimiter)
      head += id
      head.append(delimiter)
      head += unit.name == unit.id ? id : writer.fieldBytes(unit.name)
      head.append(delimiter)
      return head
    }

    private mutating func append(_ number: Ratio?, times multiplier: Int64) {
      if let number { row.append(number.numerator, over: number.denominator, times: multiplier) }
      row.append(delimiter)
    }

    private mutating func appendGap(_ ranked: RankedRow) {
      if let gap = ranked.gapToFirst { row.append(gap, times: per) }
      row.append(delimiter)
    }

    private mutating func note(_ row: RowSaid) {
      if !said.contains(row) { said.append(row) }
    }

    /// The piece with which a line ends: status and caveats.
    private mutating func tail(_ key: NoteKey) -> Int {
      for place in tails.indices where tails[place].key == key { return tails[place].piece }
      if key.reason != .notComparable { note(RowSaid(key)) }
      let words = key.caveats.sorted.map(\.rawValue).joined(separator: ";")
      let status = writer.fieldBytes(key.reason?.rawValue ?? "ok") + [delimiter]
      let piece = row.keep(status + writer.fieldBytes(words) + [0x0A])
      tails.append((key, piece))
      return piece
    }
  }
}
