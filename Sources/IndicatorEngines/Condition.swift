package import IndicatorCore

/// A condition on a column: `region=Bắc Bộ`, `year>=2010`, `kind!=a|b`.
package struct Condition: Equatable, Sendable {
  package let column: String
  package let comparison: Comparison
  /// The values; more than one only where any of them is meant.
  package let values: [String]

  package init(_ column: String, comparison: Comparison, values: [String]) {
    (self.column, self.comparison, self.values) = (column, comparison, values)
  }

  package enum Comparison: String, CaseIterable, Sendable {
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case equal = "="
    case less = "<"
    case greater = ">"

    /// Whether several values may stand behind it.
    var takesSeveral: Bool { self == .equal || self == .notEqual }
  }
}

/// Reads the conditions of one `--where`: column, comparison, values between bars; several conditions between
/// commas hold together. What has a sign of this grammar stands in double quotes, a quote in them twice.
package struct ConditionParser {
  private let text: [Character]
  private var position = 0

  private static let option = "--where"
  private static let signs: Set<Character> = ["=", "!", "<", ">", "|", ",", "\""]

  /// - Throws: a ``Fault`` at the sign that cannot be read.
  package static func parse(_ text: String) throws(Fault) -> [Condition] {
    var parser = ConditionParser(text: Array(text))
    var conditions = [try parser.condition()]
    while parser.take(",") { conditions.append(try parser.condition()) }
    guard parser.position == parser.text.count else { throw parser.fault(.end) }
    return conditions
  }

  private init(text: [Character]) { self.text = text }

  private mutating func condition() throws(Fault) -> Condition {
    guard let column = try word(), !column.isEmpty else { throw fault(.column) }
    guard let comparison = Condition.Comparison.allCases.first(where: { take($0.rawValue) }) else {
      throw fault(.comparison)
    }
    var values = [try value()]
    while comparison.takesSeveral, take("|") { values.append(try value()) }
    return Condition(column, comparison: comparison, values: values)
  }

  private mutating func value() throws(Fault) -> String {
    guard let value = try word() else { throw fault(.value) }
    return value
  }

  /// What stands up to a sign, without blanks at its ends, or in quotes; nil for nothing.
  private mutating func word() throws(Fault) -> String? {
    skipBlanks()
    if position < text.count, text[position] == "\"" { return try quoted() }
    let start = position
    while position < text.count, !Self.signs.contains(text[position]) { position += 1 }
    var end = position
    while end > start, text[end - 1].isWhitespace { end -= 1 }
    return end > start ? String(text[start..<end]) : nil
  }

  private mutating func quoted() throws(Fault) -> String {
    position += 1
    var word = ""
    while position < text.count {
      let sign = text[position]
      position += 1
      if sign != "\"" {
        word.append(sign)
      } else if position < text.count, text[position] == "\"" {
        word.append(sign)
        position += 1
      } else {
        skipBlanks()
        return word
      }
    }
    throw fault(.closingQuote)
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }

  private mutating func take(_ sign: String) -> Bool {
    skipBlanks()
    guard text[position...].starts(with: sign) else { return false }
    position += sign.count
    return true
  }

  private func fault(_ expected: ConditionExpectation) -> Fault {
    Fault(
      .engine(.badCondition(String(text[min(position, text.count)...]), expected: expected)),
      at: .typed(Self.option, column: position + 1))
  }
}
