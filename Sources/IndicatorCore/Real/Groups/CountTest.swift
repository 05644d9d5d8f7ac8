/// The exact test of two counts of events.
///
/// - Summary: whether two units can have one rate, given how many events there are altogether.
/// - Formula: the first count is binomial out of both, with the first base's part of both bases. `less` is P(X <= k), `greater`
///   P(X >= k), `twoSided` the sum of the probabilities that are not above that of k.
/// - Returns: probabilities above 0 up to 1; exactly 1 if both counts are 0.
/// - Ties: as in ``FisherTest``.
/// - Exactness: relative error below 1e-12 (1 + |log p| / 100); 0 where p is below 5e-324.
/// - Throws: `negative`; `undefined` for a base of 0; `marginsTooLarge` if counts or bases add up to 2^63.
/// - Complexity: constant, O(log n) for unequal bases.
/// - References: J. Przyborowski, H. Wilenski (1940), Biometrika 31, 313-323.
package struct CountTest: Equatable, Sendable {
  /// The two-sided p-value.
  package let twoSided: Double
  /// The p-value against a smaller rate of the first.
  package let less: Double
  /// The p-value against a larger rate of the first.
  package let greater: Double

  /// The test of two counts, each over a base such as people or days; over one base if none is given.
  package init(
    _ first: Int64, _ second: Int64, bases: (first: Int64, second: Int64) = (1, 1)
  ) throws(NoEstimate) {
    guard first >= 0, second >= 0, bases.first >= 0, bases.second >= 0 else { throw .negative }
    guard bases.first > 0, bases.second > 0 else { throw .undefined }
    let total = first.addingReportingOverflow(second)
    let whole = bases.first.addingReportingOverflow(bases.second)
    guard !total.overflow, !whole.overflow else { throw .marginsTooLarge }
    let distribution = BinomialDistribution(
      total.partialValue, of: bases.first, outOf: whole.partialValue)
    let tails = distribution.tails(at: first)
    (less, greater) = (tails.lower, tails.upper)
    twoSided = distribution.twoSided(at: first)
  }
}
