internal import IndicatorIntake

extension SQLDialect {
  /// A text in which nothing could be taken for a border of fields or lines, see ``GroupedText``.
  func escaped(_ expression: String) -> String {
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
