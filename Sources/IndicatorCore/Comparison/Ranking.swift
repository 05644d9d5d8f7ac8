/// How equal values share ranks. For 4 values of which the second and third are equal:
///
/// | rule | ranks | also known as |
/// |---|---|---|
/// | `competition` | 1 2 2 4 | standard competition, `min`, Excel's RANK.EQ |
/// | `modified` | 1 3 3 4 | modified competition, `max` |
/// | `dense` | 1 2 2 3 | |
/// | `ordinal` | 1 2 3 4 | the order of the list decides |
/// | `fractional` | 1 2.5 2.5 4 | average ranks, Excel's RANK.AVG |
public enum TieRule: String, CaseIterable, Hashable, Sendable {
  case competition, modified, dense, ordinal, fractional
}

/// A place in a ranking: a whole number, or a half under the `fractional` rule.
public struct Rank: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Twice the rank.
  public let doubled: Int

  init(doubled: Int) {
    self.doubled = doubled
  }

  /// Orders two values; the order is total.
  public static func < (left: Rank, right: Rank) -> Bool { left.doubled < right.doubled }

  /// `3` or `2.5`.
  public var description: String { "\(doubled / 2)" + (doubled % 2 == 1 ? ".5" : "") }
}

/// Ranks exact values.
///
/// Values are compared as fractions, so 330/348 ties with 165/174. A missing value has no rank. Ranks do
/// not change when every value is multiplied by one positive number.
public struct Ranking: Equatable, Sendable {
  /// The rank of each value, in the order of the values; nil where the value is missing.
  public let ranks: [Rank?]
  /// Whether the value is shared with another.
  public let tied: [Bool]
  /// Positions of the values in the order of their ranks, equal ones in the order of the list.
  public let order: [Int]
  /// The number of the run of equal values that each value belongs to, from 1; 0 where it is missing.
  let group: [Int]

  /// Ranks `values`.
  ///
  /// - Parameters:
  ///   - values: nil where there is none.
  ///   - direction: `higher` or `none` put the highest first, `lower` the lowest.
  ///   - ties: how equal values share ranks.
  /// - Complexity: O(n log n) comparisons.
  public init(_ values: [Ratio?], direction: Direction = .higher, ties: TieRule = .competition) {
    let order = Self.order(values, direction: direction)
    var ranks = [Rank?](repeating: nil, count: values.count)
    var group = [Int](repeating: 0, count: values.count)
    var tied = [Bool](repeating: false, count: values.count)
    var start = 0
    var distinct = 0
    while start < order.count {
      let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
      distinct += 1
      for place in start..<end {
        ranks[order[place]] = Self.rank(ties, at: place, from: start, to: end, distinct: distinct)
        tied[order[place]] = end - start > 1
        group[order[place]] = distinct
      }
      start = end
    }
    (self.ranks, self.tied, self.order, self.group) = (ranks, tied, order, group)
  }

  /// Positions of the values that are there, the better first, equal ones in the order of the list.
  private static func order(_ values: [Ratio?], direction: Direction) -> [Int] {
    var placed: [(value: Ratio, position: Int)] = []
    placed.reserveCapacity(values.count)
    for (position, value) in values.enumerated() {
      if let value { placed.append((value, position)) }
    }
    let isLowerFirst = direction == .lower
    placed.sort { left, right in
      if left.value == right.value { return left.position < right.position }
      return isLowerFirst ? left.value < right.value : right.value < left.value
    }
    return placed.map(\.position)
  }

  /// The rank at `place` (from 0) of a run of equal values from `start` up to `end`.
  private static func rank(
    _ rule: TieRule, at place: Int, from start: Int, to end: Int, distinct: Int
  ) -> Rank {
    switch rule {
    case .competition: Rank(doubled: 2 * (start + 1))
    case .modified: Rank(doubled: 2 * end)
    case .dense: Rank(doubled: 2 * distinct)
    case .ordinal: Rank(doubled: 2 * (place + 1))
    case .fractional: Rank(doubled: start + 1 + end)
    }
  }
}
