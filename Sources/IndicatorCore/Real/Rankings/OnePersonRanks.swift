/// The ranks that a unit would take if one person more, or one less, had counted in it.
///
/// No model and no chance: what a single person is worth in a ranking.
///
/// - What is compared: each unit's fraction with the numerator one higher and one lower, the base and all other units as
///   they are.
/// - Returns: ranks from 1, equal values sharing the best of theirs (1224); the unit's own rank lies between them.
/// - Missing: units without a value have no ranks and count for none.
/// - Ties: a value equal to another's does not stand below it.
/// - Exactness: exact.
/// - Complexity: O(n log n).
package struct OnePersonRanks: Equatable, Sendable {
  /// A unit's count and base.
  package struct Unit: Equatable, Sendable {
    /// How many count.
    package let numerator: Int64
    /// The base, above 0.
    package let base: Int64

    /// - Precondition: the base is above 0.
    package init(_ numerator: Int64, of base: Int64) {
      precondition(base > 0, "a base is above 0")
      (self.numerator, self.base) = (numerator, base)
    }
  }

  /// How far a numerator can rise.
  package enum Ceiling: Equatable, Sendable {
    /// To the base: the numerator counts people of the base.
    case base
    /// Without end: the base is a target, an area, another count.
    case none
  }

  /// From the best rank to the worst of each unit; nil where it has no value.
  package let ranges: [ClosedRange<Int>?]

  /// The ranges of a table.
  ///
  /// - Parameter others: values that are ranked among them and stay as they are.
  package init(
    _ units: [Unit?], among others: [Unit] = [], direction: Direction = .higher,
    ceiling: Ceiling = .base
  ) {
    var sorted = units.compactMap { $0 } + others
    sorted.sort { Self.precedes($0, $1, direction: direction) }
    ranges = units.map { unit in
      unit.map { unit in
        let changed = Self.changed(unit, ceiling: ceiling).map {
          Self.rank($0, in: sorted, own: unit, direction: direction)
        }
        return (changed.min() ?? 1)...(changed.max() ?? 1)
      }
    }
  }

  private static func changed(_ unit: Unit, ceiling: Ceiling) -> [Unit] {
    var numerators = [unit.numerator]
    let isFull = ceiling == .base && unit.numerator >= unit.base
    if unit.numerator < .max, !isFull { numerators.append(unit.numerator + 1) }
    if unit.numerator > 0 { numerators.append(unit.numerator - 1) }
    return numerators.map { Unit($0, of: unit.base) }
  }

  private static func precedes(_ one: Unit, _ other: Unit, direction: Direction) -> Bool {
    let left = Int128(one.numerator) * Int128(other.base)
    let right = Int128(other.numerator) * Int128(one.base)
    return direction == .lower ? left < right : right < left
  }

  /// 1 + how many of the others precede.
  private static func rank(
    _ unit: Unit, in sorted: [Unit], own: Unit, direction: Direction
  ) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(sorted[middle], unit, direction: direction) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return 1 + low - (precedes(own, unit, direction: direction) ? 1 : 0)
  }
}
