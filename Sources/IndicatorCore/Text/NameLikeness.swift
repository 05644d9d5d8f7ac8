/// Names by pairs of neighbouring letters, to find those that look like a name that is not among them,
/// without measuring every one.
///
/// Only the 32 names that share most pairs are measured by ``Suggestion``; a name that shares none is not
/// near.
struct NameLikeness: Sendable {
  private var names: [String] = []
  private var pairs: [UInt64: [Int32]] = [:]
  private static let measured = 32

  /// Adds a name behind the others.
  mutating func add(_ name: String) {
    let position = Int32(clamping: names.count)
    names.append(name)
    for pair in Set(Self.pairs(of: name)) { pairs[pair, default: []].append(position) }
  }

  /// The names that are spelled most like a word, the nearest first.
  ///
  /// - Parameters:
  ///   - count: how many at most.
  ///   - word: the word.
  func nearest(_ count: Int, to word: String) -> [String] {
    var shared = [UInt16](repeating: 0, count: names.count)
    for pair in Set(Self.pairs(of: word)) {
      for position in pairs[pair] ?? [] { shared[Int(position)] += 1 }
    }
    let likely = Self.most(shared)
    return Suggestion.nearest(count, to: word, among: likely.lazy.map { names[$0] })
  }

  /// The positions of the largest numbers above 0, in order; of equal ones the first.
  private static func most(_ shared: [UInt16]) -> [Int] {
    var counts = [Int](repeating: 0, count: Int(shared.max() ?? 0) + 1)
    for number in shared { counts[Int(number)] += 1 }
    var least = counts.count - 1
    var above = 0
    while least > 1, above + counts[least] < measured {
      above += counts[least]
      least -= 1
    }
    var left = measured - above
    return shared.indices.filter { position in
      guard shared[position] > 0, shared[position] == least else { return shared[position] > least }
      left -= 1
      return left >= 0
    }
  }

  /// The pairs of neighbouring letters of a folded name, its ends included.
  private static func pairs(of name: String) -> [UInt64] {
    var last: UInt64 = 0x20
    var pairs: [UInt64] = []
    for scalar in (name.foldedForSearch + " ").unicodeScalars {
      pairs.append(last << 32 | UInt64(scalar.value))
      last = UInt64(scalar.value)
    }
    return pairs
  }
}
