/// Makes names of sheets that every spreadsheet takes: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no
/// apostrophe at either end, not `History`, each once whatever the case.
struct TabNames: Equatable, Sendable {
  private static let longest = 31
  /// Names that spreadsheets keep for themselves.
  private static let reserved = "history"
  private var used: Set<String> = []

  /// A name like the one wanted that is not used yet, which is used from now on.
  mutating func name(for wanted: String) -> String {
    let clean = Self.clean(wanted)
    var name = Self.cut(clean, to: Self.longest)
    var number = 1
    while !used.insert(name.lowercased()).inserted || name.lowercased() == Self.reserved {
      number += 1
      let suffix = " (\(number))"
      name = Self.cut(clean, to: Self.longest - suffix.utf16.count) + suffix
    }
    return name
  }

  /// The name without the characters that are refused; `Sheet` for nothing.
  private static func clean(_ wanted: String) -> String {
    let name = trimmed(wanted.unicodeScalars.map(replacement).joined())
    return name.isEmpty ? "Sheet" : name
  }

  private static func replacement(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "[": "("
    case "]": ")"
    case "/": "÷"
    case "*": "×"
    case ":", "\\": "-"
    case "?": ""
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
    case "\u{FFFE}", "\u{FFFF}": " "
    default: String(scalar)
    }
  }

  /// At most `length` UTF-16 units, cut between characters, with an ellipsis for what is gone.
  private static func cut(_ name: String, to length: Int) -> String {
    guard name.utf16.count > length else { return name }
    var kept = ""
    for character in name {
      if kept.utf16.count + character.utf16.count > length - 1 { break }
      kept.append(character)
    }
    return trimmed(kept) + "…"
  }

  /// Without blanks and apostrophes at either end.
  private static func trimmed(_ name: String) -> String {
    func isLoose(_ character: Character) -> Bool { character == "'" || character.isWhitespace }
    return String(name.drop(while: isLoose).reversed().drop(while: isLoose).reversed())
  }
}
