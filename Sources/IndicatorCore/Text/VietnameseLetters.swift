/// One Vietnamese letter taken apart: which letter of the alphabet, which tone, which case.
struct VietnameseLetter: Equatable, Sendable {
  /// The letter without diacritics, lower case: `e` for `Ệ`.
  let base: Character
  /// The rank of the letter of the alphabet among those with the same base: e 0, ê 1.
  let shape: Int
  /// The rank of the tone: level, hook-less orders as in CLDR `vi`: none, grave, hook, tilde, acute, dot.
  let tone: Int
  /// Whether the letter is a capital.
  let isCapital: Bool
  /// The letter as one composed character.
  let composed: Character
}

/// The letters of the Vietnamese alphabet that carry marks, with all tones.
///
/// Characters are equal in Swift when they are canonically equivalent, so a decomposed letter finds its
/// composed entry in these tables.
enum VietnameseLetters {
  /// Each row holds one letter of the alphabet with the tones none, grave, hook, tilde, acute, dot.
  private static let rows: [(base: Character, shape: Int, tones: String)] = [
    ("a", 0, "aàảãáạ"), ("a", 1, "ăằẳẵắặ"), ("a", 2, "âầẩẫấậ"), ("d", 0, "d"), ("d", 1, "đ"),
    ("e", 0, "eèẻẽéẹ"), ("e", 1, "êềểễếệ"), ("i", 0, "iìỉĩíị"), ("o", 0, "oòỏõóọ"),
    ("o", 1, "ôồổỗốộ"), ("o", 2, "ơờởỡớợ"), ("u", 0, "uùủũúụ"), ("u", 1, "ưừửữứự"),
    ("y", 0, "yỳỷỹýỵ"),
  ]

  /// All letters by their character, composed or decomposed, in both cases.
  static let table: [Character: VietnameseLetter] = {
    var table: [Character: VietnameseLetter] = [:]
    for (base, shape, tones) in rows {
      for (tone, small) in tones.enumerated() {
        let capital = Character(small.uppercased())
        table[small] = VietnameseLetter(
          base: base, shape: shape, tone: tone, isCapital: false, composed: small)
        table[capital] = VietnameseLetter(
          base: base, shape: shape, tone: tone, isCapital: true, composed: capital)
      }
    }
    return table
  }()

  /// The small letter without marks of each letter, in both cases, by its composed sign.
  static var bases: [Unicode.Scalar: Unicode.Scalar] {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, _, tones) in rows {
      for small in tones.unicodeScalars {
        for sign in [small] + small.properties.uppercaseMapping.unicodeScalars {
          bases[sign] = base.unicodeScalars.first
        }
      }
    }
    return bases
  }

  /// The small letters with each tone, by the letter without one.
  private static let tones: [Character: [Character]] = Dictionary(
    uniqueKeysWithValues: rows.map { row in
      let letters = Array(row.tones)
      return (letters[0], letters)
    })

  /// A small letter without a tone, given one; a consonant stays as it is.
  static func letter(_ toneless: Character, tone: Int) -> Character {
    guard let letters = tones[toneless], tone < letters.count else { return toneless }
    return letters[tone]
  }

  /// The small letter of the alphabet with a base and a shape.
  fileprivate static func toneless(_ base: Character, shape: Int) -> Character {
    shapes[base]?[shape] ?? base
  }

  private static let shapes: [Character: [Character]] = rows.reduce(into: [:]) { shapes, row in
    shapes[row.base, default: []].append(row.tones.first ?? row.base)
  }
}

extension VietnameseLetter {
  /// The letter of the alphabet, small and without its tone: `ê` for `Ệ`.
  var toneless: Character { VietnameseLetters.toneless(base, shape: shape) }
}

extension Unicode.Scalar {
  /// Whether a text of such letters alone is composed and equal to no other text: those below the combining
  /// marks, and the composed Vietnamese ones.
  package var hasOneForm: Bool { value < 0x300 || value >= 0x1EA0 && value <= 0x1EF9 }
}

extension StringProtocol {
  /// The text with every Vietnamese letter as one composed character; all else is left as it is.
  ///
  /// Canonically equal spellings of Vietnamese text become the same bytes.
  package var composedVietnamese: String {
    if unicodeScalars.allSatisfy(\.hasOneForm) { return String(self) }
    return String(map { VietnameseLetters.table[$0]?.composed ?? $0 })
  }
}
