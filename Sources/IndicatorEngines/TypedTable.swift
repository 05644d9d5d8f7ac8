/// A table's name as it is typed, taken apart.
struct TypedTable {
  private(set) var parts: [String] = []
  /// Whether the last part stood in quotes.
  private(set) var endsInQuotes = false

  /// Nil for an empty part, and for quotes that are not closed where their part ends.
  init?(_ text: some StringProtocol) {
    // By scalars: a sign behind a quote may join it to one character, and opens or closes it none the less.
    var rest = String.UnicodeScalarView(text.unicodeScalars)[...]
    while true {
      endsInQuotes = rest.first == "\""
      guard let part = endsInQuotes ? Self.quoted(&rest) : Self.bare(&rest), !part.isEmpty else {
        return nil
      }
      parts.append(part)
      guard let next = rest.popFirst() else { return }
      guard next == "." else { return nil }
    }
  }

  private static func bare(_ rest: inout Substring.UnicodeScalarView) -> String? {
    let part = rest.prefix { $0 != "." }
    rest = rest[part.endIndex...]
    return String(part)
  }

  /// What stands between quotes, one that stands there twice once.
  private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var part = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" {
        guard rest.first == "\"" else { return String(part) }
        rest.removeFirst()
      }
      part.append(scalar)
    }
    return nil
  }
}
