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

  /// - Parameter phrases: small letters, one blank between words.
  init(_ phrases: [String]) {
    marked = Set(phrases)
    plain = Set(phrases.map(\.foldedForSearch))
    longest = phrases.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// Whether a text is one of the phrases, apart from signs and case.
  func contains(_ text: String) -> Bool { contains(words: Self.words(text)[...]) }

  /// Whether a text begins with one of the phrases.
  func begins(_ text: String) -> Bool {
    let words = Self.words(text)
    return (0...longest).contains {
      $0 > 0 && $0 <= words.count && contains(words: words.prefix($0))
    }
  }

  /// Whether one of the phrases stands in a text.
  func isIn(_ text: String) -> Bool {
    let words = Self.words(text)
    return words.indices.contains { start in
      (1...max(1, longest)).contains { contains(words: words[start...].prefix($0)) }
    }
  }

  private func contains(words: ArraySlice<String>) -> Bool {
    contains(phrase: words.joined(separator: " "))
  }

  /// Whether words with a blank between them, as ``phrase(_:)`` makes them, are one of the phrases.
  func contains(phrase: String) -> Bool {
    marked.contains(phrase)
      || phrase.utf8.allSatisfy { $0 < 0x80 } && plain.contains(phrase)
  }

  /// The words of a text as one phrase, to be looked for in several lists.
  static func phrase(_ text: String) -> String { words(text).joined(separator: " ") }

  /// The words of a text in small letters with their marks, the letters of other keyboards replaced.
  static func words(_ text: String) -> [String] {
    let small = SheetText.key(text).map { spellings[$0] ?? $0 }
    return String(small).split { !$0.isLetter && !$0.isNumber }.map {
      respelled[String($0)] ?? String($0)
    }
  }

  private static let spellings: [Character: Character] = ["ð": "đ"]
  /// Words of the lists that are spelled in two ways.
  private static let respelled = [
    "kì": "kỳ", "quí": "quý", "tỉ": "tỷ", "uỷ": "ủy",
  ]
}
