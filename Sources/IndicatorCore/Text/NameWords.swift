extension StringProtocol {
  /// The words of a name in the form in which names are held against one another: small letters, the tone
  /// of every Vietnamese syllable on the vowel where the traditional spelling has it, `đ` for `ð`, no
  /// quotes; blanks, hyphens, commas and full stops only part words. Signs that mean something are words of
  /// their own (`<30` is not `>30`).
  ///
  /// Canonically equal names give equal words.
  var nameWords: [String] {
    var words: [String] = []
    var word = ""
    var hasTone = false
    func end() {
      guard !word.isEmpty else { return }
      let syllable = hasTone ? VietnameseSyllable(word) : nil
      words.append(syllable?.spelled(.traditional) ?? word)
      (word, hasTone) = ("", false)
    }
    for character in self {
      if let ascii = character.asciiValue, let small = ascii.smallLetterOrDigit {
        word.unicodeScalars.append(Unicode.Scalar(small))
      } else if let letter = VietnameseLetters.table[character] {
        word.append(VietnameseLetters.letter(letter.toneless, tone: letter.tone))
        hasTone = hasTone || letter.tone > 0
      } else if NameSigns.between.contains(character) || character.isWhitespace {
        end()
      } else if character == "Ð" || character == "ð" {
        word.append("đ")
      } else if NameSigns.words.contains(character) {
        end()
        words.append(String(character))
      } else if !NameSigns.silent.contains(character) {
        word += character.lowercased()
      }
    }
    end()
    return words
  }

  /// Whether a word has no letter beyond ASCII.
  var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension UInt8 {
  /// The ASCII letter, made small, or digit; nil for anything else.
  fileprivate var smallLetterOrDigit: UInt8? {
    if (0x61...0x7A).contains(self | 0x20) { return self | 0x20 }
    return (0x30...0x39).contains(self) ? self : nil
  }
}

/// Signs that say nothing about which name is meant.
private enum NameSigns {
  /// Signs that part words.
  static let between: Set<Character> = Set("-‐‑–—_.,;:/()[]")
  /// Signs that are words.
  static let words: Set<Character> = Set("<>=≤≥+%&")
  /// Signs that are passed over: quotes, apostrophes, marks without width.
  static let silent: Set<Character> = Set("'’‘ʼ`´\"“”«»\u{200B}\u{FEFF}\u{AD}")
}
