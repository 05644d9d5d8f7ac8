internal import IndicatorCore

/// The words of a text as one encoding reads them, to be held against the same words in another reading.
///
/// A word is what stands between the blanks, digits and signs of ASCII, which are the same in every
/// encoding, so that the words of two readings stand beside one another. Only words beyond ASCII are held,
/// each once; one of a single letter says nothing.
struct VietnameseReading {
  /// The words, in the same order for every reading of a text.
  let words: [String]

  /// How many words are Vietnamese, of those that another reading has otherwise.
  private struct Share {
    var all = 0
    var vietnamese = 0

    mutating func add(_ word: String) {
      all += 1
      if VietnameseReading.isVietnamese(word) { vietnamese += 1 }
    }
  }

  /// Whether this reading is clearly better than another. Of the words that differ, three quarters are
  /// Vietnamese in this one, at least two more than in the other, and at least twice as many.
  func isClearlyBetter(than other: VietnameseReading) -> Bool {
    let (own, others) = shares(beside: other)
    return own.vietnamese * 4 >= own.all * 3 && own.vietnamese >= others.vietnamese + 2
      && own.vietnamese >= others.vietnamese * 2
  }

  /// Whether more words are Vietnamese in this reading than in another.
  func isBetter(than other: VietnameseReading) -> Bool {
    let (own, others) = shares(beside: other)
    return own.vietnamese > others.vietnamese
  }

  private func shares(beside other: VietnameseReading) -> (own: Share, others: Share) {
    var shares = (own: Share(), others: Share())
    for (word, otherWord) in zip(words, other.words)
    where word != otherWord && (word.count > 1 || otherWord.count > 1) {
      shares.own.add(word)
      shares.others.add(otherWord)
    }
    return shares
  }

  /// Whether a word is a Vietnamese syllable, several between signs of print, or capitals with Đ (HĐND).
  static func isVietnamese(_ word: String) -> Bool {
    let parts = word.split { $0.isWhitespace || "“”‘’…–—•²³°".contains($0) }
    return !parts.isEmpty
      && parts.allSatisfy { VietnameseSyllable($0) != nil || isAbbreviation($0) }
  }

  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.allSatisfy { $0 == "Đ" || ("A"..."Z").contains($0) }
  }
}

extension VietnameseReading {
  /// The words beyond ASCII in a file, each once.
  static func words(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var seen: Set<ArraySlice<UInt8>> = []
    return bytes.split { $0 < 0x80 && !isLetter($0) }
      .filter { word in word.contains { $0 >= 0x80 } && seen.insert(word).inserted }
  }

  /// The words beyond ASCII in texts, each once.
  static func words(of texts: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    var words: [String] = []
    for text in texts where !text.isASCII {
      for word in text.utf8.split(whereSeparator: { $0 < 0x80 && !isLetter($0) })
      where word.contains(where: { $0 >= 0x80 }) {
        let word = String(Substring(word))
        if seen.insert(word).inserted { words.append(word) }
      }
    }
    return words
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
