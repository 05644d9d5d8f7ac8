/// Vietnamese alphabetical order, the same on every system.
///
/// Three levels, each over the whole text before the next: letters of the alphabet
/// (a, ă, â, b, c, d, đ, e, ê, …), then tones (none, grave, hook, tilde, acute, dot), then case
/// (small before capital). Blanks and punctuation come before digits, digits before letters. What is
/// still equal is ordered by its code points, so the order is total.
///
/// - References: Unicode CLDR, collation `vi`; Unicode Technical Standard 10.
public struct VietnameseOrder: Hashable, Sendable, Comparable {
  private let letters: [UInt32]
  private let tones: [UInt8]
  private let cases: [UInt8]
  private let text: String

  /// The sort key of `text`; composed and decomposed spellings have the same key.
  public init(_ text: String) {
    self.text = text.composedVietnamese
    var letters: [UInt32] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    for character in self.text {
      let letter = VietnameseLetters.table[character]
      letters.append(Self.primary(character, letter))
      tones.append(UInt8(letter?.tone ?? 0))
      cases.append(letter?.isCapital ?? character.isUppercase ? 1 : 0)
    }
    (self.letters, self.tones, self.cases) = (letters, tones, cases)
  }

  public static func < (left: VietnameseOrder, right: VietnameseOrder) -> Bool {
    if left.letters != right.letters {
      return left.letters.lexicographicallyPrecedes(right.letters)
    }
    if left.tones != right.tones { return left.tones.lexicographicallyPrecedes(right.tones) }
    if left.cases != right.cases { return left.cases.lexicographicallyPrecedes(right.cases) }
    return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// Group (blank, mark, digit, letter) in the high bits, then the letter and its shape.
  private static func primary(_ character: Character, _ letter: VietnameseLetter?) -> UInt32 {
    if let letter { return group(3) | scalar(letter.base) << 2 | UInt32(letter.shape) }
    let small = character.lowercased().first ?? character
    if character.isLetter { return group(3) | scalar(small) << 2 }
    if character.isNumber { return group(2) | scalar(character) }
    return group(character.isWhitespace ? 0 : 1) | scalar(character)
  }

  private static func group(_ rank: UInt32) -> UInt32 { rank << 28 }

  private static func scalar(_ character: Character) -> UInt32 {
    character.unicodeScalars.first.map(\.value) ?? 0
  }
}
