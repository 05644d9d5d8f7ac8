/// A format of data that rows are written in one by one.
package enum DataFormat: Sendable {
  case delimited(CSVDialect)
  case json

  /// Whether rows are for programs, so that no text is defused.
  var isForPrograms: Bool {
    switch self {
    case .delimited(let dialect): !dialect.isForSpreadsheets
    case .json: true
    }
  }
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
  /// The byte in front of a number's digits after the point.
  let point: UInt8

  init(_ format: DataFormat, columns: [String]) {
    switch format {
    case .delimited(let dialect):
      let writer = CSVWriter(dialect)
      self.writer = writer
      delimiter = writer.delimiter
      point = dialect.point
      leads = columns.indices.map { $0 == 0 ? [] : [writer.delimiter] }
      (nothing, end) = ([], Array(dialect.lineEnd.utf8))
      let names = columns.map(writer.fieldBytes).joined(separator: [writer.delimiter])
      header = Array(dialect.mark.utf8) + names + end
    case .json:
      (writer, delimiter, header) = (nil, nil, [])
      point = CSVDialect.plain.point
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

  /// Whether a spreadsheet would run a text, which is therefore defused.
  func isDefused(_ text: String) -> Bool { writer?.isDefused(text) ?? false }

  /// Whether a text is short, and is written as it is.
  func isPlain(_ text: String) -> Bool {
    guard let delimiter, text.utf8.count <= ByteRow.shortText, !isDefused(text) else {
      return false
    }
    return !text.utf8.contains { CSVWriter.isSpecial($0, delimiter: delimiter) }
  }

  /// Codes.
  func words(_ words: [String]) -> [UInt8] {
    if let writer { return writer.fieldBytes(words.joined(separator: ";")) }
    var text = ""
    JSON.array(words.map(JSON.string)).write(to: &text, indent: 3)
    return Array(text.utf8)
  }

  /// Whether a count stands in quotes, because not every reader would keep its digits.
  func isQuoted(count digits: String) -> Bool { delimiter == nil && !JSONWriter.isSafe(digits) }
}
