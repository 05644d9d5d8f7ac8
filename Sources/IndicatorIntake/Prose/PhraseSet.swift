/// Phrases of small letters that are looked for among words.
struct PhraseSet: Sendable {
  private let phrases: Set<String>
  private let longest: Int
  /// Their first and last words: most of a text is among neither, and is not looked at further.
  private let firsts: Set<Substring>
  private let lasts: Set<Substring>

  /// - Parameter text: the phrases, parted by `|`.
  init(_ text: String) {
    let all = text.split(separator: "|").map(String.init)
    phrases = Set(all)
    longest = all.reduce(1) { max($0, $1.split(separator: " ").count) }
    firsts = Set(all.compactMap { $0.split(separator: " ").first })
    lasts = Set(all.compactMap { $0.split(separator: " ").last })
  }

  /// How many words at the end are the longest phrase; nil if none ends there.
  func length(atEndOf words: ArraySlice<String>) -> Int? {
    guard let last = words.last, lasts.contains(last[...]) else { return nil }
    return (1...longest).reversed().first { count in
      count <= words.count && phrases.contains(words.suffix(count).joined(separator: " "))
    }
  }

  /// How many words at the beginning are the longest phrase; nil if none begins there.
  func length(atStartOf words: ArraySlice<String>) -> Int? {
    guard let first = words.first, firsts.contains(first[...]) else { return nil }
    return (1...longest).reversed().first { count in
      count <= words.count && phrases.contains(words.prefix(count).joined(separator: " "))
    }
  }

  func ends(_ words: ArraySlice<String>) -> Bool { length(atEndOf: words) != nil }
  func begins(_ words: ArraySlice<String>) -> Bool { length(atStartOf: words) != nil }

  /// Where the last phrase among the words begins and ends; nil if there is none.
  func last(in words: ArraySlice<String>) -> Range<Int>? {
    for end in (words.startIndex..<words.endIndex).reversed() {
      if let length = length(atEndOf: words[...end]) { return end + 1 - length..<end + 1 }
    }
    return nil
  }

  func isIn(_ words: ArraySlice<String>) -> Bool { last(in: words) != nil }
}

/// Cuts text into words and signs.
enum ProseWords {
  static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func isInside(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLetter || scalar.isDigit || scalar == "%" || scalar == "‰"
    }
    for scalar in scalars {
      if isInside(scalar) {
        word.append(scalar)
        continue
      }
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
      if scalar != " " { words.append(String(Character(scalar))) }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}
