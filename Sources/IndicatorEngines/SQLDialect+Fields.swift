internal import IndicatorIntake

extension SQLDialect {
  /// A text in which nothing could be taken for a border of fields or lines, see ``GroupedText``.
  ///
  /// Most texts hold no such sign: where looking for all of them at once is cheap, no more is done.
  func escaped(_ expression: String) -> String {
    guard let holdsSign = holds(expression, anyOf: "[\(signs)]") else {
      return replaced(expression)
    }
    return "CASE WHEN \(holdsSign) THEN \(replaced(expression)) ELSE \(expression) END"
  }

  /// The signs as a pattern has them.
  private var signs: String {
    GroupedText.signs.reduce("") { pattern, sign in
      switch sign {
      case "\n": pattern + "\\n"
      case "\r": pattern + "\\r"
      case "\t": pattern + "\\t"
      case "\0": pattern + (hasNUL ? "\\x00" : "")
      default: pattern + String(sign)
      }
    }
  }

  private func replaced(_ expression: String) -> String {
    var escaped = expression
    for (number, sign) in GroupedText.signs.enumerated() {
      guard let code = sign.asciiValue, code > 0 || hasNUL else { continue }
      let text = code < 0x20 ? self.sign(code) : "'\(sign)'"
      escaped = "REPLACE(\(escaped), \(text), '~\(number)')"
    }
    return escaped
  }

  /// The same of what may be nothing.
  func escapedOrEmpty(_ expression: String) -> String {
    escaped("COALESCE(\(asText(expression)), '')")
  }
}
