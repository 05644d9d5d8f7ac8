/// `2000-05`, `2005-10` over rates of growth: several years, and no months.
enum YearSpans {
  private static let words = WordList([
    "average annual", "annual average", "annual growth", "growth rate", "growth rates", "per year",
    "per annum", "average growth", "giai đoạn", "thời kỳ", "tăng bình quân", "bình quân năm",
  ])

  private static let averages = WordList([
    "average", "annual average", "avg", "mean", "bình quân", "trung bình",
  ])

  /// The texts with the later year of a span in full, where another text, their order, a heading or a title says that
  /// they are spans.
  static func written(_ texts: [String], heading: String, titles: [String]) -> [String] {
    let pairs = texts.map(pair)
    let known = pairs.compactMap(\.self)
    // `2005-01` is a month.
    guard known.contains(where: { $0.to - $0.from > 1 }), known.allSatisfy({ $0.to > $0.from })
    else { return texts }
    let isShown = texts.contains(where: isLong) || areChained(known)
    guard isShown || ([heading] + titles).contains(where: words.isIn) else { return texts }
    return zip(texts, pairs).map { text, pair in
      pair.map { isShown || $0.to - $0.from > 1 ? "\($0.from)-\($0.to)" : text } ?? text
    }
  }

  /// `Average 2008-10` with the later year in full.
  static func averaged(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, let pair = pair(last), pair.to - pair.from > 1,
      averages.contains(words.dropLast().joined(separator: " "))
    else { return text }
    return (words.dropLast() + ["\(pair.from)-\(pair.to)"]).joined(separator: " ")
  }

  /// `2000-05` as the years that it may name; the later is none after the first where it is a month.
  private static func pair(_ text: String) -> (from: Int, to: Int)? {
    let sides = sides(text)
    guard sides.count == 2, sides[0].count == 4, sides[1].count == 2, let from = Int(sides[0]),
      let two = Int(sides[1]), (1900...2100).contains(from)
    else { return nil }
    return (from, from / 100 * 100 + two)
  }

  /// `1990-2000`: several years, and no one that spans two.
  private static func isLong(_ text: String) -> Bool {
    let sides = sides(text).compactMap { $0.count == 4 ? Int($0) : nil }
    return sides.count == 2 && (1900...2100).contains(sides[0]) && sides[1] > sides[0] + 1
  }

  private static func sides(_ text: String) -> [Substring] {
    let clean = text.filter { !$0.isWhitespace }
    guard clean.allSatisfy({ $0.isASCII && $0.isNumber || "-–".contains($0) }) else { return [] }
    return text.filter { !$0.isWhitespace }.split(
      omittingEmptySubsequences: false, whereSeparator: { "-–".contains($0) })
  }

  /// Whether each span begins where the one before ends, and none is a year and the next.
  private static func areChained(_ pairs: [(from: Int, to: Int)]) -> Bool {
    pairs.count > 1 && pairs.allSatisfy { $0.to - $0.from > 1 }
      && zip(pairs, pairs.dropFirst()).allSatisfy { $1.from == $0.to || $1.from == $0.to + 1 }
  }
}
