/// A format of data that rows are written in one by one.
package enum DataFormat: Sendable {
  case delimited(CSVDialect)
  case json
}

/// What stands before, in place of and behind the fields of rows in a format.
struct DataForm: Sendable {
  /// What stands before each field.
  let leads: [[UInt8]]
  /// A field without a value.
  let nothing: [UInt8]
  /// What ends a row.
  let end: [UInt8]
  /// The line of the column names.
  let header: [UInt8]
  /// The writer of delimited text; nil for JSON.
  private let writer: CSVWriter?
  /// The byte between fields; nil for JSON.
  let delimiter: UInt8?

  /// Nil for the dialects of spreadsheets, whose defused texts are counted before anything is written.
  init?(_ format: DataFormat, columns: [String]) {
    switch format {
    case .delimited(let dialect):
      guard let delimiter = dialect.plainDelimiter else { return nil }
      let writer = CSVWriter(dialect)
      self.writer = writer
      self.delimiter = delimiter
      leads = columns.indices.map { $0 == 0 ? [] : [delimiter] }
      (nothing, end) = ([], [0x0A])
      header = Array(writer.header(columns).utf8)
    case .json:
      (writer, delimiter, header) = (nil, nil, [])
      leads = columns.enumerated().map { number, name in
        // Each row begins with the comma behind the one before; the first loses it.
        Array(((number == 0 ? ",\n    {" : ",") + "\n      " + JSON.quoted(name) + ": ").utf8)
      }
      (nothing, end) = (Array("null".utf8), Array("\n    }".utf8))
    }
  }

  /// A text.
  func text(_ text: String) -> [UInt8] {
    writer?.fieldBytes(text) ?? Array(JSON.quoted(text).utf8)
  }

  /// Whether a text is short, and is written as it is.
  func isPlain(_ text: String) -> Bool {
    guard let delimiter, text.utf8.count <= ByteRow.shortText else { return false }
    return !text.utf8.contains { CSVWriter.isSpecial($0, delimiter) }
  }

  /// Codes.
  func words(_ words: [String]) -> [UInt8] {
    if let writer { return writer.fieldBytes(words.joined(separator: ";")) }
    var text = ""
    JSON.array(words.map(JSON.string)).write(to: &text, indent: 3)
    return Array(text.utf8)
  }

  /// A count as its digits.
  func count(_ digits: String) -> [UInt8] {
    delimiter != nil || JSONWriter.isSafe(digits)
      ? Array(digits.utf8) : Array(JSON.quoted(digits).utf8)
  }
}
