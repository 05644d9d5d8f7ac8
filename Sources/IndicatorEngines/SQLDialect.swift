package import IndicatorCore

/// What of SQL an engine writes in its own way. All quoting is here: one function for names, one for texts.
package struct SQLDialect: Sendable {
  package let engine: Engine
  /// The type of texts.
  let textType: String
  /// The type in which the decimal numbers of texts are summed exactly; nil where integers are, in two parts.
  let decimalType: String?
  /// The function from a number to the sign with that code.
  let signFunction: String
  /// Whether a text may hold a NUL that the function of signs can name.
  let hasNUL: Bool
  /// What compares texts by their bytes, behind an expression.
  let byBytes: String
  private let nameQuote: NameQuote
  private let textEscape: TextEscape
  private let match: Match

  private enum NameQuote {
    /// `"a""b"`
    case doubleQuotes
    /// `` `a``b` ``
    case backticks
    /// `` `a\`b` ``
    case escapedBackticks
  }

  private enum TextEscape {
    /// `'a''b'`, where a backslash is a sign like others.
    case quotesDoubled
    /// The same, with `E'…'` where there is a backslash, whatever the server's settings are.
    case quotesDoubledAndMarked
    /// `'a\'b'`
    case backslashes
  }

  /// How an engine says that a whole text is as a pattern says.
  private enum Match {
    case tilde, rlike
    case function(String)
    /// It cannot.
    case none
  }

  package init(_ engine: Engine) {
    self.engine = engine
    switch engine {
    case .postgresql:
      (textType, decimalType, signFunction, hasNUL) = ("text", "numeric", "chr", false)
      (byBytes, nameQuote, textEscape, match) =
        (" COLLATE \"C\"", .doubleQuotes, .quotesDoubledAndMarked, .tilde)
    case .duckdb:
      (textType, decimalType, signFunction, hasNUL) = ("VARCHAR", "DECIMAL(38,12)", "chr", true)
      (byBytes, nameQuote, textEscape, match) =
        ("", .doubleQuotes, .quotesDoubled, .function("regexp_full_match"))
    case .sqlite:
      (textType, decimalType, signFunction, hasNUL) = ("TEXT", nil, "char", true)
      (byBytes, nameQuote, textEscape, match) =
        (" COLLATE BINARY", .doubleQuotes, .quotesDoubled, .none)
    case .spark:
      (textType, decimalType, signFunction, hasNUL) = ("STRING", "DECIMAL(38,12)", "char", false)
      (byBytes, nameQuote, textEscape, match) = ("", .backticks, .backslashes, .rlike)
    case .trino:
      (textType, decimalType, signFunction, hasNUL) = ("VARCHAR", "DECIMAL(38,12)", "chr", true)
      (byBytes, nameQuote, textEscape, match) =
        ("", .doubleQuotes, .quotesDoubled, .function("regexp_like"))
    case .bigquery:
      (textType, decimalType, signFunction, hasNUL) = ("STRING", "BIGNUMERIC", "chr", true)
      (byBytes, nameQuote, textEscape, match) =
        ("", .escapedBackticks, .backslashes, .function("REGEXP_CONTAINS"))
    }
  }

  // MARK: Quoting

  /// A name of a table or column.
  ///
  /// - Throws: a ``Fault`` for a NUL, which no engine takes.
  package func name(_ text: String) throws(Fault) -> String {
    guard !text.utf8.contains(0) else { throw Fault(.engine(.nulInName(text))) }
    switch nameQuote {
    case .doubleQuotes: return "\"" + text.replacing("\"", by: "\"\"") + "\""
    case .backticks: return "`" + text.replacing("`", by: "``") + "`"
    case .escapedBackticks:
      return "`" + text.replacing("\\", by: "\\\\").replacing("`", by: "\\`") + "`"
    }
  }

  /// A text.
  ///
  /// - Throws: a ``Fault`` for a NUL, which no engine takes.
  package func text(_ text: String) throws(Fault) -> String {
    guard !text.utf8.contains(0) else { throw Fault(.engine(.nulInName(text))) }
    switch textEscape {
    case .quotesDoubled: return "'" + text.replacing("'", by: "''") + "'"
    case .quotesDoubledAndMarked:
      let doubled = text.replacing("'", by: "''")
      return text.utf8.contains(UInt8(ascii: "\\"))
        ? "E'" + doubled.replacing("\\", by: "\\\\") + "'" : "'" + doubled + "'"
    case .backslashes:
      return "'"
        + text.replacing("\\", by: "\\\\").replacing("'", by: "\\'").replacing("\n", by: "\\n")
        .replacing("\r", by: "\\r") + "'"
    }
  }

  // MARK: Expressions

  /// An expression as text.
  func asText(_ expression: String) -> String { "CAST(\(expression) AS \(textType))" }

  /// A sign by its code, which stands in no literal.
  func sign(_ code: UInt8) -> String { "\(signFunction)(\(code))" }

  /// Whether a whole text is as a pattern says; nil where the engine knows no patterns.
  func matches(_ expression: String, pattern: String) throws(Fault) -> String? {
    let pattern = try text(pattern)
    switch match {
    case .tilde: return "\(expression) ~ \(pattern)"
    case .rlike: return "\(expression) RLIKE \(pattern)"
    case .function(let function): return "\(function)(\(expression), \(pattern))"
    case .none: return nil
    }
  }

  /// Whether a text holds what a pattern says anywhere; nil where this takes as long as to replace it. The pattern
  /// holds no apostrophe.
  func holds(_ expression: String, anyOf pattern: String) -> String? {
    switch engine {
    case .duckdb: "regexp_matches(\(expression), '\(pattern)')"
    case .sqlite, .postgresql, .spark, .trino, .bigquery: nil
    }
  }
}

extension String {
  /// The text with every occurrence of a sign of ASCII replaced, by bytes: what stands behind it may join it to
  /// one character, and is no other sign for it.
  func replacing(_ sign: String, by other: String) -> String {
    let (old, new) = (Array(sign.utf8), Array(other.utf8))
    var bytes: [UInt8] = []
    for byte in utf8 {
      if old == [byte] { bytes += new } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
