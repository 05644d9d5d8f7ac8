/// The words that say of a number that it is an average of one thing for each of another: `bình quân 12,4 đảng
/// viên/chi bộ`, `each cell has 12.4 members on average`.
struct AverageWords {
  /// What is counted; empty where only a currency or measure stands behind the number.
  let counted: [String]
  /// What it is counted for each of.
  let each: [String]
  /// Whether nothing else stands around, such as whose average it is.
  let isBare: Bool

  /// Nil if the words say no such thing.
  init?(_ sentence: Sentence, at index: Int) {
    let words = sentence.gaps[index]
    let end = words.lastIndex { [",", ";", "(", ":"].contains($0) }
    let before = end.map { words[($0 + 1)...] } ?? words[...]
    let behind = sentence.after(index)[...].prefix { ![",", ";", ")", "(", ":", "."].contains($0) }
    guard let found = Self.behind(before, behind: behind) ?? Self.ahead(before, behind: behind),
      !found.each.isEmpty,
      !ProseVocabulary.spans.begins(found.each[...])
    else { return nil }
    (counted, each, isBare) = found
  }

  private typealias Found = (counted: [String], each: [String], isBare: Bool)

  /// `12,4 đảng viên/chi bộ`, `12.4 members per cell`.
  private static func behind(_ before: ArraySlice<String>, behind: ArraySlice<String>) -> Found? {
    guard let sign = behind.prefix(6).firstIndex(where: ProseVocabulary.perSigns.contains),
      ProseVocabulary.average.isIn(before) || ProseVocabulary.average.isIn(behind)
    else { return nil }
    let each = behind[(sign + 1)...]
    // `triệu đồng/người/năm`
    guard !each.contains("/") else { return nil }
    return (
      Nouns.of(behind[..<sign]), Nouns.of(each), isBare(before.filter { $0 != "each" }[...])
    )
  }

  /// `mỗi chi bộ có trung bình 12,4 đảng viên`, `bình quân một chi bộ có 12,4 đảng viên`.
  private static func ahead(_ before: ArraySlice<String>, behind: ArraySlice<String>) -> Found? {
    guard let sign = before.lastIndex(where: ProseVocabulary.eachWords.contains),
      ProseVocabulary.average.isIn(before) || ProseVocabulary.average.isIn(behind)
    else { return nil }
    let each = Nouns.of(before[(sign + 1)...])
    let rest = before[..<sign] + before[(sign + 1)...].dropFirst(each.count)
    return (Nouns.of(behind), each, isBare(rest))
  }

  /// Whether words are such as every average has around it.
  private static func isBare(_ words: ArraySlice<String>) -> Bool {
    var rest = words
    while !rest.isEmpty {
      guard
        let length = ProseVocabulary.average.length(atStartOf: rest)
          ?? ProseVocabulary.aroundAverage.length(atStartOf: rest)
      else { return false }
      rest = rest.dropFirst(length)
    }
    return true
  }
}

/// Nouns as they stand behind a number, compared in one spelling.
enum Nouns {
  /// The words at the beginning that name something, one and several alike.
  static func of(_ words: ArraySlice<String>) -> [String] {
    var found: [String] = []
    for index in words.indices.prefix(6) {
      let rest = words[index...]
      guard let word = rest.first, word.first?.isLetter ?? false,
        !ProseVocabulary.nounless.begins(rest), !ProseVocabulary.behindNoun.begins(rest),
        !ProseVocabulary.average.begins(rest)
      else { break }
      found.append(one(word))
    }
    return found
  }

  /// `members` and `member`, `parties` and `party` are one.
  private static func one(_ word: String) -> String {
    guard word.count > 3, word.allSatisfy(\.isASCII), word.hasSuffix("s"), !word.hasSuffix("ss")
    else { return word }
    return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
  }
}
