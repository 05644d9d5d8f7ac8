/// What is known of the signs of Latin scripts and of Vietnamese without asking Unicode's tables each time: those of
/// which a text has one form (``Swift/Unicode/Scalar/hasOneForm``), so that each is a character of its own.
package struct LatinLetters: Sendable {
  /// What is known of one sign.
  package struct Letter: Sendable {
    /// The sign as a small letter; nil if that is more than one.
    let small: Unicode.Scalar?
    /// The sign as names are searched for: without diacritics, small; nil if that is more than one.
    let folded: Unicode.Scalar?
    let isBlank: Bool
    /// Whether it is a part of a word: a letter or a digit.
    package let isOfWord: Bool
    package let isLetter: Bool

    /// The first byte of the small letter; nil if that is more than one.
    package var firstByte: UInt8? {
      guard let value = small?.value else { return nil }
      return UInt8(
        truncatingIfNeeded: value < 0x80
          ? value : value < 0x800 ? 0xC0 | value >> 6 : 0xE0 | value >> 12)
    }
  }

  private static let all = LatinLetters()
  private let letters: [Letter]
  private static let plain = 0x300
  private static let vietnamese = 0x1EA0...0x1EF9

  private init() {
    let values = Array(0..<Self.plain) + Array(Self.vietnamese)
    let bases = VietnameseLetters.bases
    letters = values.compactMap { Unicode.Scalar($0) }.map { Letter($0, base: bases[$0]) }
  }

  /// What is known of a sign; nil if it has several forms or is of another script.
  package static subscript(scalar: Unicode.Scalar) -> Letter? {
    let value = Int(scalar.value)
    if value < plain { return all.letters[value] }
    guard vietnamese.contains(value) else { return nil }
    return all.letters[plain + value - vietnamese.lowerBound]
  }
}

extension LatinLetters.Letter {
  /// - Parameter base: the small letter without its marks, if it is Vietnamese.
  fileprivate init(_ scalar: Unicode.Scalar, base: Unicode.Scalar?) {
    let properties = scalar.properties
    small = scalar.isASCII ? scalar.smallInASCII : Self.only(properties.lowercaseMapping)
    folded = base ?? (scalar == "Ð" || scalar == "ð" ? "d" : small)
    isBlank = properties.isWhitespace || scalar == "-" || scalar == "_"
    isLetter = properties.isAlphabetic
    isOfWord = isLetter || properties.numericType != nil
  }

  private static func only(_ text: String) -> Unicode.Scalar? {
    var scalars = text.unicodeScalars.makeIterator()
    let first = scalars.next()
    return scalars.next() == nil ? first : nil
  }
}

extension StringProtocol {
  /// The text in small letters, as `lowercased()` gives it.
  package var smallLetters: String {
    var small = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let letter = LatinLetters[scalar]?.small else { return lowercased() }
      small.append(letter)
    }
    return String(small)
  }

  /// The text for finding names: without diacritics, lower case, hyphens and underscores as blanks,
  /// runs of blanks as one, none at the ends. `Hải  Yến` and `hai-yen` fold alike.
  package var foldedForSearch: String {
    if let plain = foldedPlain { return plain }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let letter = LatinLetters[scalar], let one = letter.folded else {
        return foldedByCharacters
      }
      if !letter.isBlank {
        folded.append(one)
      } else if !folded.isEmpty, folded.last != " " {
        folded.append(" ")
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  /// The same of a text of ASCII, without the table, which takes a twentieth of a short run to make; nil for others.
  private var foldedPlain: String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x41...0x5A: folded.append(byte | 0x20)
      case 0x09...0x0D, 0x20, 0x2D, 0x5F:
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      default: folded.append(byte)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  private var foldedByCharacters: String {
    var folded = ""
    for character in self {
      if character.isWhitespace || character == "-" || character == "_" {
        if !folded.isEmpty, folded.last != " " { folded.append(" ") }
      } else {
        folded += character.foldedAlone
      }
    }
    if folded.last == " " { folded.removeLast() }
    return folded
  }

  /// The runs of letters and digits.
  package var wordRuns: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let letter = LatinLetters[scalar] else {
        return split { !$0.isLetter && !$0.isNumber }.map { String($0) }
      }
      if letter.isOfWord {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// The first letter of the text, small, if it is one of ASCII without marks: most words can be told apart by it.
  package var firstPlainLetter: Unicode.Scalar? {
    var found: LatinLetters.Letter?
    for scalar in unicodeScalars {
      // A letter and the marks behind it are one character.
      guard let letter = LatinLetters[scalar] else {
        return first(where: \.isLetter).flatMap(\.plainLetter)
      }
      if found != nil { break }
      if letter.isLetter { found = letter }
    }
    return found?.small.flatMap { $0.isASCII ? $0 : nil }
  }
}

extension Unicode.Scalar {
  fileprivate var smallInASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 0x20) : self
  }
}

extension Character {
  fileprivate var plainLetter: Unicode.Scalar? {
    isASCII ? lowercased().unicodeScalars.first : nil
  }

  /// One character other than a blank as names are searched for.
  fileprivate var foldedAlone: String {
    if let letter = VietnameseLetters.table[self] { return String(letter.base) }
    return self == "Ð" || self == "ð" ? "d" : lowercased()
  }
}
