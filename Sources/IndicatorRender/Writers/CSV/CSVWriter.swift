/// How delimited text is written.
package enum CSVDialect: String, CaseIterable, Hashable, Sendable {
  /// Comma, decimal point, UTF-8, LF: for programs.
  case plain
  /// Semicolon, decimal comma, byte order mark, CRLF: for a spreadsheet in Vietnamese.
  case excelVi = "excel-vi"
  /// Comma, decimal point, byte order mark, CRLF: for a spreadsheet in English.
  case excelEn = "excel-en"
  /// Tab, decimal point, LF.
  case tsv

  fileprivate var delimiterByte: UInt8 {
    switch self {
    case .plain, .excelEn: 0x2C
    case .excelVi: 0x3B
    case .tsv: 0x09
    }
  }

  /// The byte in front of a number's digits after the point.
  var point: UInt8 { self == .excelVi ? 0x2C : 0x2E }

  var lineEnd: String { isForSpreadsheets ? "\r\n" : "\n" }

  var mark: String { isForSpreadsheets ? "\u{FEFF}" : "" }

  /// Whether text cells that a spreadsheet would run as a formula are defused.
  var isForSpreadsheets: Bool { self == .excelVi || self == .excelEn }
}

/// Writes results as delimited text with a header: never a grouping sign, never a `sep=` line, quotes only
/// where needed.
package struct CSVWriter: Sendable {
  private let dialect: CSVDialect

  /// A writer of a dialect.
  package init(_ dialect: CSVDialect = .plain) {
    self.dialect = dialect
  }

  /// The byte between fields.
  var delimiter: UInt8 { dialect.delimiterByte }

  /// The whole table with its header.
  package func text(_ table: ResultTable) -> String {
    let form = DataForm(.delimited(dialect), columns: table.columns)
    return String(decoding: form.header + table.lines(form), as: UTF8.self)
  }

  /// A text field as bytes, defused and in quotes where it needs it.
  func fieldBytes(_ text: String) -> [UInt8] {
    // An apostrophe in front of text that a spreadsheet would run.
    let field = Array(((isDefused(text) ? "'" : "") + text).utf8)
    guard field.contains(where: { Self.isSpecial($0, delimiter: delimiter) }) else { return field }
    var quoted: [UInt8] = [0x22]
    quoted.reserveCapacity(field.count + 4)
    for byte in field {
      if byte == 0x22 { quoted.append(byte) }
      quoted.append(byte)
    }
    return quoted + [0x22]
  }

  /// How many text cells the dialect defuses.
  package func defusedCount(in table: ResultTable) -> Int {
    table.rows.joined().filter { value in
      if case .text(let text) = value { isDefused(text) } else { false }
    }
    .count
  }

  /// Whether a spreadsheet would run a text: by its first sign; a spreadsheet of an East Asian language runs the wide ones too.
  func isDefused(_ text: String) -> Bool {
    dialect.isForSpreadsheets
      && text.unicodeScalars.first.map { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) } ?? false
  }

  static func isSpecial(_ byte: UInt8, delimiter: UInt8) -> Bool {
    byte == 0x22 || byte == 0x0D || byte == 0x0A || byte == delimiter
  }
}
