package import IndicatorCore

/// Which characters text may use for drawing.
package enum Charset: String, CaseIterable, Hashable, Sendable {
  case unicode, ascii
}

/// A series as one line of small bars, from its lowest to its highest value.
package enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")
  private static let marks = Array("_.-=+*#@")

  /// One character for each value; a series without differences is drawn at half height.
  package static func text(_ values: [Ratio], charset: Charset) -> String {
    let levels = charset == .unicode ? bars : marks
    guard let lowest = values.min(), let highest = values.max() else { return "" }
    let range = highest.difference(from: lowest)
    return String(
      values.map { value in
        guard range.numerator > 0 else { return levels[levels.count / 2 - 1] }
        return levels[step(value.difference(from: lowest), whole: range, count: levels.count)]
      })
  }

  /// The largest step whose lower edge the part reaches: floor(part / whole x count), at most the last.
  private static func step(_ part: WideDifference, whole: WideDifference, count: Int) -> Int {
    let edges = (1..<count).filter { part.reaches($0, of: count, of: whole) }
    return edges.last ?? 0
  }
}
