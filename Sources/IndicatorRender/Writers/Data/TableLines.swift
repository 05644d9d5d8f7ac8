package import IndicatorCore

/// The rows of a table as data, some at a time.
package struct TableLines<Row: Sendable>: DataBlocks {
  private let rows: [Row]
  private let form: DataForm
  private let head: [String]
  private let write: @Sendable (Int, Row, inout DataLines) throws(Fault) -> Void

  private static var rowsOfBlock: Int { 512 }

  /// Rows in a format.
  ///
  /// - Parameters:
  ///   - head: the texts that all rows begin with.
  ///   - write: adds a row, of which it knows the number.
  init(
    _ rows: [Row], columns: [String], head: [String], format: DataFormat,
    write: @escaping @Sendable (Int, Row, inout DataLines) throws(Fault) -> Void
  ) {
    (self.rows, self.head, self.write) = (rows, head, write)
    form = DataForm(format, columns: columns)
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
    lines.begin { lines in for text in head { lines.add(text: text) } }
    for place in first..<min(first + Self.rowsOfBlock, rows.count) {
      try write(place, rows[place], &lines)
    }
    return lines.block()
  }
}
