/// The known name nearest to one that was not found.
public enum Suggestion {
  /// The candidate within a third of the word's length (at most 3 edits), folded; the
  /// first of the nearest wins. A candidate that the word begins, or that begins the word, counts as
  /// near when the shorter of the two has at least three letters.
  ///
  /// - Complexity: O(candidates x length^2).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = Array(word.foldedForSearch)
    let reach = min(3, folded.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.foldedForSearch)
      var distance = editDistance(folded, other, atMost: reach)
      if distance > reach, isBeginning(folded, other) { distance = reach }
      if distance <= reach, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
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
