/// The known name nearest to one that was not found.
public enum Suggestion {
  /// The candidate within a third of the word's length (at most 3 edits), folded; the
  /// first of the nearest wins. A candidate that the word begins, or that begins the word, counts as
  /// near when the shorter of the two has at least three letters.
  ///
  /// - Complexity: O(candidates x length^2).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    nearest(1, to: word, among: candidates).first
  }

  /// The nearest candidates, different from one another, the nearest first and of equally near ones the
  /// first; fewer than `count` if fewer are near.
  ///
  /// - Complexity: O(candidates x length^2).
  public static func nearest(
    _ count: Int, to word: String, among candidates: some Sequence<String>
  ) -> [String] {
    nearest(count, to: word, candidates: candidates.lazy.map(FoldedName.init))
  }

  /// The same among names that are folded already.
  fileprivate static func nearest(
    _ count: Int, to word: String, candidates: some Sequence<FoldedName>
  ) -> [String] {
    guard count > 0 else { return [] }
    let folded = FoldedName(word)
    let reach = min(3, folded.letters.count / 3)
    var best: [(name: String, distance: Int)] = []
    for other in candidates {
      let candidate = other.name
      let limit = best.count < count ? reach : (best.last?.distance ?? 0) - 1
      let distance = distance(from: folded, to: other, reach: reach)
      guard distance <= limit, !best.contains(where: { $0.name == candidate }) else { continue }
      let place = best.firstIndex { $0.distance > distance } ?? best.count
      best.insert((candidate, distance), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.name)
  }

  /// Edits up to `reach`, or a number above it.
  private static func distance(
    from word: FoldedName, to other: FoldedName, reach: Int
  ) -> Int {
    // An edit takes one letter away and brings one: more letters that only one of them has are more edits.
    let canBeNear = (word.mask ^ other.mask).nonzeroBitCount <= 2 * reach
    let distance =
      canBeNear ? editDistance(word.letters, other.letters, atMost: reach) : reach + 1
    return distance > reach && isBeginning(word.letters, other.letters) ? reach : distance
  }

  /// Whether one of the words, of at least three letters, begins the other.
  private static func isBeginning(_ a: [Character], _ b: [Character]) -> Bool {
    min(a.count, b.count) >= 3 && (a.starts(with: b) || b.starts(with: a))
  }

  /// Edits (insert, delete, replace, swap of neighbours) from one word to the other, or a number
  /// above `limit` as soon as it must be. Also known as: optimal string alignment distance.
  static func editDistance(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var edits = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          edits = min(edits, beforeLast[j - 1] + 1)
        }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}

/// Names of which thousands of times the nearest is asked for: they are folded once.
public struct KnownNames: Sendable {
  private let names: [FoldedName]

  /// Names in the order in which they are preferred.
  public init(_ names: some Sequence<String>) {
    self.names = names.map(FoldedName.init)
  }

  /// The name nearest to a word, as ``Suggestion/nearest(to:among:)`` finds it.
  public func nearest(to word: String) -> String? {
    Suggestion.nearest(1, to: word, candidates: names).first
  }
}

/// A name and its letters without case and diacritics.
private struct FoldedName: Sendable {
  let name: String
  let letters: [Character]
  /// A bit for each letter that it has; some letters share one.
  let mask: UInt64

  init(_ name: String) {
    self.name = name
    letters = Array(name.foldedForSearch)
    mask = letters.reduce(0) { mask, letter in
      mask | 1 << UInt64(letter.unicodeScalars.first.map { $0.value & 63 } ?? 0)
    }
  }
}
