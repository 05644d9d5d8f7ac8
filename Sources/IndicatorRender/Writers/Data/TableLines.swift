package import IndicatorCore

/// The rows of a table as data, some at a time.
package struct TableLines<Row: Sendable>: DataBlocks {
  private let rows: [Row]
  private let form: DataForm
  private let head: [[UInt8]]
  private let write: @Sendable (Row, inout DataLines) throws(Fault) -> Void

  private static var rowsOfBlock: Int { 512 }

  /// Rows in a format; nil for the dialects of spreadsheets, in which text is defused.
  ///
  /// - Parameters:
  ///   - head: the texts that all rows begin with.
  ///   - write: adds a row.
  init?(
    _ rows: [Row], columns: [String], head: [String], _ format: DataFormat,
    _ write: @escaping @Sendable (Row, inout DataLines) throws(Fault) -> Void
  ) {
    guard let form = DataForm(format, columns: columns) else { return nil }
    (self.rows, self.form, self.write) = (rows, form, write)
    self.head = head.map(form.text)
  }

  /// The line of the column names.
  package var header: [UInt8] { form.header }

  /// How many blocks there are.
  package var count: Int { (rows.count + Self.rowsOfBlock - 1) / Self.rowsOfBlock }

  /// The rows of a block.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  package func block(_ number: Int) throws(Fault) -> LineBlock {
    let first = number * Self.rowsOfBlock
    var lines = DataLines(form)
    lines.begin(with: head)
    for row in rows[first..<min(first + Self.rowsOfBlock, rows.count)] { try write(row, &lines) }
    return lines.block()
  }
}
