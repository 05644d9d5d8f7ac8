internal import IndicatorCore

/// A short piece of text around something.
enum ProseSnippet {
  /// How many characters it has at most.
  static let longest = 95

  /// The text around a range, cut at words.
  static func around(_ range: Range<Int>, in block: ProseBlock) -> String {
    let spare = max(0, longest - range.count)
    var first = max(0, range.lowerBound - spare * 2 / 3)
    var last = min(block.scalars.count, first + max(longest, range.count))
    first = max(0, min(first, last - longest))
    if first > 0 {
      while first < range.lowerBound, block.scalars[first - 1] != " " { first += 1 }
    }
    if last < block.scalars.count {
      while last > range.upperBound, block.scalars[last] != " " { last -= 1 }
    }
    return cut(block.text(first..<last).trimmed)
  }

  /// A text of at most so many characters.
  static func cut(_ text: String) -> String {
    text.count <= longest ? text : String(text.prefix(longest - 1)) + "…"
  }
}
