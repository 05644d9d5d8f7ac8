/// Small numbers in words: `hai`, `mười lăm`, `hai mươi mốt`, `three`.
enum NumberWord {
  /// The digits of a number in words and how many words it has; nil if the first is no number.
  ///
  /// - Parameter words: small letters.
  static func read(_ words: [String]) -> (digits: String, count: Int)? {
    guard let first = words.first else { return nil }
    if let value = english.firstIndex(of: first) { return (String(value + 1), 1) }
    if isTen(first) {
      guard words.count > 1, let unit = unit(words[1], behindTen: true) else { return ("10", 1) }
      return (String(10 + unit), 2)
    }
    guard let tens = unit(first, behindTen: false) else { return nil }
    return compound(tens, words: words) ?? (String(tens), 1)
  }

  /// `hai mươi`, `hai mươi ba`, and short `hai mốt`.
  private static func compound(_ tens: Int, words: [String]) -> (digits: String, count: Int)? {
    guard words.count > 1, tens > 1 else { return nil }
    if ["mươi", "muoi", "chục"].contains(words[1]) {
      guard words.count > 2, let unit = unit(words[2], behindTen: true) else {
        return (String(tens * 10), 2)
      }
      return (String(tens * 10 + unit), 3)
    }
    guard ["mốt", "lăm", "tư"].contains(words[1]), let unit = unit(words[1], behindTen: true) else {
      return nil
    }
    return (String(tens * 10 + unit), 2)
  }

  private static let english = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  /// From 1. Without its mark `nam` is a man, not five.
  private static let vietnamese: [[String]] = [
    ["một", "mot"], ["hai"], ["ba"], ["bốn", "bon"], ["năm"], ["sáu", "sau"],
    ["bảy", "bẩy", "bay"], ["tám", "tam"], ["chín", "chin"],
  ]
  /// Spellings behind tens only.
  private static let behindTens = ["mốt": 1, "mot": 1, "tư": 4, "tu": 4, "lăm": 5, "lam": 5]

  private static func isTen(_ word: String) -> Bool { word == "mười" || word == "muoi" }

  private static func unit(_ word: String, behindTen: Bool) -> Int? {
    if behindTen, let unit = behindTens[word] { return unit }
    return vietnamese.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
}
