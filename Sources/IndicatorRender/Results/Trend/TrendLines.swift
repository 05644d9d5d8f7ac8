package import IndicatorCore

/// The rows of `trend` as data, some at a time.
package struct TrendLines: DataBlocks {
  private let table: TrendTable
  private let form: DataForm

  private static let rowsOfBlock = 512

  /// Rows in a format; nil for the dialects of spreadsheets, in which text is defused.
  package init?(_ table: TrendTable, _ format: DataFormat) {
    guard let form = DataForm(format, columns: ResultTable.trendColumns) else { return nil }
    self.table = table
    self.form = form
  }

  /// The line of the column names.
  package var header: [UInt8] { form.header }

  /// How many blocks there are.
  package var count: Int { (table.rows.count + Self.rowsOfBlock - 1) / Self.rowsOfBlock }

  /// The rows of a block.
  ///
  /// - Throws: a ``Fault`` if a slope is too large to be printed.
  package func block(_ number: Int) throws(Fault) -> LineBlock {
    let first = number * Self.rowsOfBlock
    var lines = DataLines(form)
    let per = lines.keep(number: String(table.indicator.per))
    lines.begin(with: [form.text(table.indicator.id)])
    for row in table.rows[first..<min(first + Self.rowsOfBlock, table.rows.count)] {
      do {
        try lines.append(row, times: table.indicator.per, per)
      } catch {
        throw Fault(.sum(.overflow(table.indicator.id)))
      }
    }
    return lines.block()
  }
}

extension DataLines {
  fileprivate mutating func append(
    _ row: TrendRow, times per: Int64, _ perPiece: Int
  ) throws(ArithmeticOverflow) {
    let points = row.trend?.points ?? []
    let way = points.count > 1 ? row.trend : nil
    beginRow()
    add(text: row.unit.id)
    add(text: row.unit.name)
    add(points.first?.period)
    add(points.last?.period)
    add(Int64(points.count), over: 1, times: 1)
    add(points.first?.value, times: per)
    add(points.last?.value, times: per)
    add(piece: perPiece)
    add(way?.change, times: per)
    add(
      number: try row.trend?.slope.map { slope throws(ArithmeticOverflow) in
        try slope.rounded(toDigits: RoundedNumber.dataDigits, times: per).trimmedText
      })
    if let way { add(code: way.direction.rawValue) } else { addNothing() }
    endRow(NoteKey(row.reason, row.caveats))
    // What is said of a trend is more than its reason and its caveats.
    if row.reason == .notComparable || way?.direction == .mixed { note(RowSaid(row)) }
  }
}
