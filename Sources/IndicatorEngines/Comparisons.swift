internal import IndicatorCore
internal import IndicatorIntake

/// Writes conditions, each by what its column holds, so that an index or the borders of files can serve it.
struct Comparisons {
  private let dialect: SQLDialect

  init(_ dialect: SQLDialect) { self.dialect = dialect }

  /// A condition as an expression, closed in brackets where it has parts.
  func sql(_ condition: Condition, column: TableColumn) throws(Fault) -> String {
    switch condition.comparison {
    case .equal: return try equals(column, values: condition.values)
    case .notEqual:
      // Rows that say nothing are not of these values.
      let isOneOf = try equals(column, values: condition.values)
      return condition.values.contains("")
        ? "NOT \(isOneOf)" : "(NOT \(isOneOf) OR \(try name(column)) IS NULL)"
    case .less, .atMost, .greater, .atLeast:
      return try ordered(column, sign: condition.comparison.rawValue, value: condition.values[0])
    }
  }

  private func name(_ column: TableColumn) throws(Fault) -> String {
    "t." + (try dialect.name(column.name))
  }

  /// Whether a column holds one of some values; a text in any spelling of its letters.
  func equals(_ column: TableColumn, values: [String]) throws(Fault) -> String {
    let name = try self.name(column)
    var literals: [String] = []
    for value in values where !value.isEmpty {
      literals += try self.literals(value, column: column)
    }
    var parts: [String] = []
    if !literals.isEmpty {
      parts.append("\(try compared(column)) IN (\(literals.joined(separator: ", ")))")
    }
    if values.contains("") {
      parts.append("\(name) IS NULL")
      if !column.isNumber { parts.append("\(try compared(column)) = ''") }
    }
    if parts.isEmpty { return "(1 = 0)" }
    return "(" + parts.joined(separator: " OR ") + ")"
  }

  private func literals(_ value: String, column: TableColumn) throws(Fault) -> [String] {
    if column.isNumber { return [try number(value, column: column)] }
    var literals: [String] = []
    for spelling in value.vietnameseSpellings { literals.append(try dialect.text(spelling)) }
    return literals
  }

  private func compared(_ column: TableColumn) throws(Fault) -> String {
    let name = try self.name(column)
    return switch column.kind {
    case .whole, .decimal, .float, .text: name
    case .perRow, .other, .unknown: dialect.asText(name) + dialect.byBytes
    }
  }

  /// A value that is written as a number, as it is written.
  private func number(_ value: String, column: TableColumn) throws(Fault) -> String {
    guard let number = NumberGrammar.plain.read(value) else {
      throw Fault(.engine(.conditionNeedsNumber(value, column: column.name)), at: .typed("--where"))
    }
    return number.description
  }

  /// Numbers by size, texts by their bytes; where each row says what it holds, by what it says.
  private func ordered(
    _ column: TableColumn, sign: String, value: String
  ) throws(Fault) -> String {
    let name = try self.name(column)
    if column.isNumber { return "\(name) \(sign) \(try number(value, column: column))" }
    let text = try dialect.text(value)
    // Of a type that only the engine knows: it refuses to compare texts with numbers, or takes them for such.
    if column.kind == .unknown, let number = NumberGrammar.plain.read(value) {
      return "\(name) \(sign) \(number.description)"
    }
    guard column.kind == .perRow else {
      let left = column.kind == .text ? name : dialect.asText(name)
      return "\(left)\(dialect.byBytes) \(sign) \(text)"
    }
    let byText = "\(dialect.asText(name))\(dialect.byBytes) \(sign) \(text)"
    guard let number = NumberGrammar.plain.read(value) else { return byText }
    return
      "CASE WHEN typeof(\(name)) IN ('integer', 'real') THEN \(name) \(sign) \(number.description) "
      + "ELSE \(byText) END"
  }
}

extension TableColumn {
  fileprivate var isNumber: Bool {
    switch kind {
    case .whole, .decimal, .float: true
    case .text, .perRow, .other, .unknown: false
    }
  }
}
