/// A running exact sum and how many figures are in it.
///
/// `merge` of two tallies equals one tally of all their figures, in any order.
package struct Tally: Equatable, Sendable {
  /// The exact sum of the figures.
  package private(set) var sum: ExactDecimal
  /// How many figures were added.
  package private(set) var count: Int

  /// A tally of nothing.
  package init() {
    sum = .zero
    count = 0
  }

  /// Adds one figure.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the sum does not fit; the tally is then unchanged.
  package mutating func add(_ value: ExactDecimal) throws(ArithmeticOverflow) {
    sum = try sum.adding(value)
    count += 1
  }

  /// Adds all figures of another tally.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the sum does not fit; the tally is then unchanged.
  package mutating func merge(_ other: Tally) throws(ArithmeticOverflow) {
    sum = try sum.adding(other.sum)
    count += other.count
  }
}
