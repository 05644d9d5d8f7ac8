/// Vietnamese alphabetical order, the same on every system.
///
/// Three levels, each over the whole text before the next: letters of the alphabet
/// (a, ă, â, b, c, d, đ, e, ê, …), then tones (none, grave, hook, tilde, acute, dot), then case
/// (small before capital). Blanks and punctuation come before digits, digits before letters. A foreign
/// letter with one mark (č, ñ, ŏ, ü) stands by its bare letter, marked after all tones; other letters
/// come after z. What is still equal is ordered by its code points, so the order is total.
///
/// - References: Unicode CLDR, collation `vi`; Unicode Technical Standard 10.
package struct VietnameseOrder: Sendable, Comparable {
  private let letters: [UInt32]
  private let tones: [UInt8]
  private let cases: [UInt8]
  private let text: String

  /// The sort key of `text`; composed and decomposed spellings have the same key.
  package init(_ text: String) {
    self.text = text.composedVietnamese
    var letters: [UInt32] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    for character in self.text {
      // The foreign letters take long to lay out, and most texts have none.
      let letter =
        VietnameseLetters.table[character]
        ?? (character.isASCII ? nil : Self.foreignLetters[character])
      letters.append(Self.primary(character, letter: letter))
      tones.append(UInt8(letter?.tone ?? 0))
      cases.append(letter?.isCapital ?? character.isUppercase ? 1 : 0)
    }
    (self.letters, self.tones, self.cases) = (letters, tones, cases)
  }

  /// Orders two values; the order is total.
  package static func < (left: VietnameseOrder, right: VietnameseOrder) -> Bool {
    if left.letters != right.letters {
      return left.letters.lexicographicallyPrecedes(right.letters)
    }
    if left.tones != right.tones { return left.tones.lexicographicallyPrecedes(right.tones) }
    if left.cases != right.cases { return left.cases.lexicographicallyPrecedes(right.cases) }
    return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// Group (blank, sign, digit, letter) in the high bits, then the letter and its shape.
  static func primary(_ character: Character, letter: VietnameseLetter?) -> UInt32 {
    if let letter { return group(3) | scalar(letter.base) << 2 | UInt32(letter.shape) }
    let small = character.lowercased().first ?? character
    if character.isLetter { return group(3) | scalar(small) << 2 }
    if character.isNumber { return group(2) | scalar(character) }
    if character.isWhitespace { return group(0) }
    return group(1) | (signs[character] ?? scalar(character) | 1 << 24)
  }

  private static func group(_ rank: UInt32) -> UInt32 { rank << 28 }

  private static func scalar(_ character: Character) -> UInt32 {
    character.unicodeScalars.first.map(\.value) ?? 0
  }

  /// The ranks of the usual signs in the Unicode Collation Algorithm; others follow by code point.
  private static let signs: [Character: UInt32] = {
    let order = "_-–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%•`^°+<=>|~$€"
    return Dictionary(
      order.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Latin letters with one mark that are not of the Vietnamese alphabet. Marks rank like the tones, then
  /// breve, circumflex, caron, ring, diaeresis, double acute, dot above, cedilla, ogonek, macron.
  private static let foreignLetters: [Character: VietnameseLetter] = {
    let marks = [
      "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}", "\u{306}", "\u{302}", "\u{30C}",
      "\u{30A}", "\u{308}", "\u{30B}", "\u{307}", "\u{327}", "\u{328}", "\u{304}",
    ]
    var table: [Character: VietnameseLetter] = [:]
    for base in "abcdefghijklmnopqrstuvwxyz" {
      for (rank, mark) in marks.enumerated() {
        for letter in [String(base), base.uppercased()] {
          let marked = Character(letter + mark)
          table[marked] = VietnameseLetter(
            base: base, shape: 0, tone: rank + 1, isCapital: letter != String(base),
            composed: marked)
        }
      }
    }
    return table
  }()
}
