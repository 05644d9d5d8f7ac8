internal import IndicatorCore

/// Words and phrases that are looked for in what people write: with their own marks, or without any.
///
/// `Năm` and `NAM` are found under `năm`, `Nấm` is not: folding alone would take `Nợ` for `No.` and `Trồng`
/// for `trong`.
struct WordList {
  private let marked: Set<String>
  private let plain: Set<String>
  /// How many words the longest phrase has.
  private let longest: Int
  /// The bytes that phrases begin with, and how many they have: nearly every text is told by them to be none.
  private let first: Set<UInt8>
  private let lengths: Set<Int>

  /// - Parameter phrases: small letters, one blank between words.
  init(_ phrases: [String]) {
    marked = Set(phrases)
    plain = Set(phrases.map(\.foldedForSearch))
    longest = phrases.map { $0.split(separator: " ").count }.max() ?? 0
    let bytes = Set(marked.union(plain).compactMap(\.utf8.first))
    // `uỷ` begins with another byte than `ủy`.
    first = bytes.contains(0xE1) ? bytes.union([0x75]) : bytes
    lengths = Set(marked.union(plain).map(\.utf8.count))
  }

  /// Whether a text is one of the phrases, apart from signs and case.
  func contains(_ text: String) -> Bool {
    mayBegin(text) && contains(words: Self.words(text)[...])
  }

  /// Whether a text begins with one of the phrases.
  func begins(_ text: String) -> Bool {
    guard mayBegin(text) else { return false }
    let words = Self.words(text)
    return (1...max(1, longest)).contains {
      $0 <= words.count && contains(words: words.prefix($0))
    }
  }

  /// Whether one of the phrases stands in a text.
  func isIn(_ text: String) -> Bool {
    let words = Self.words(text)
    return words.indices.contains { start in
      mayBegin(words[start])
        && (1...max(1, longest)).contains { contains(words: words[start...].prefix($0)) }
    }
  }

  private func contains(words: ArraySlice<String>) -> Bool {
    guard let first = words.first, mayBegin(first) else { return false }
    return words.count == 1
      ? contains(phrase: first) : contains(phrase: words.joined(separator: " "))
  }

  /// Whether the first word of a text may be that of a phrase, by its first byte.
  func mayBegin(_ text: String) -> Bool {
    var found: LatinLetters.Letter?
    for scalar in text.unicodeScalars {
      // A letter may be one with the marks behind it.
      guard let letter = LatinLetters[scalar] else { return true }
      if found != nil { break }
      if letter.isOfWord { found = scalar == "ð" || scalar == "Ð" ? LatinLetters["đ"] : letter }
    }
    return found.map { $0.firstByte.map(first.contains) ?? true } ?? false
  }

  /// Whether words with a blank between them, as ``phrase(_:)`` makes them, are one of the phrases.
  func contains(phrase: String) -> Bool {
    // A letter that is written in two signs is longer than in the list.
    guard
      lengths.contains(phrase.utf8.count)
        || phrase.utf8.contains(where: { $0 >= 0xCC && $0 < 0xCE })
    else { return false }
    return marked.contains(phrase)
      || phrase.utf8.allSatisfy { $0 < 0x80 } && plain.contains(phrase)
  }

  /// The words of a text as one phrase, to be looked for in several lists.
  static func phrase(_ text: String) -> String { words(text).joined(separator: " ") }

  /// The words of a text in small letters with their marks, the letters of other keyboards replaced.
  static func words(_ text: String) -> [String] {
    var small = SheetText.key(text)
    if small.utf8.contains(0xC3), small.contains("ð") { small.replace("ð", with: "đ") }
    return small.wordRuns.map { word in
      guard (3...4).contains(word.utf8.count) else { return word }
      return respelled[word] ?? word
    }
  }

  /// Words of the lists that are spelled in two ways.
  private static let respelled = [
    "kì": "kỳ", "quí": "quý", "tỉ": "tỷ", "uỷ": "ủy",
  ]
}
