/// Writes results as plain CSV: comma, decimal point, UTF-8, LF, quotes only where needed.
public enum CSVWriter {
  /// The whole table with its header.
  public static func text(_ table: ResultTable) -> String {
    var text = line(table.columns)
    for row in table.rows { text += line(row.map(field)) }
    return text
  }

  /// One record; an only field that is empty is quoted, because a blank line would be no record.
  private static func line(_ fields: [String]) -> String {
    (fields == [""] ? "\"\"" : fields.map(quoted).joined(separator: ",")) + "\n"
  }

  private static func field(_ value: ResultValue) -> String {
    switch value {
    case .missing: ""
    case .text(let text), .number(let text), .count(let text): text
    case .words(let words): words.joined(separator: ";")
    }
  }

  /// Quotes are doubled scalar by scalar: a quote and a mark behind it are one character.
  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else {
      return field
    }
    var text = "\""
    for scalar in field.unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    return text + "\""
  }
}
