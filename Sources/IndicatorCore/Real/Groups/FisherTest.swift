/// Fisher's exact test of two proportions.
///
/// - Summary: whether two groups can have one proportion, given how many there are of either kind altogether.
/// - What is compared: the count of the first group with all counts that the margins allow.
/// - Formula: the count is hypergeometric. `less` is P(X <= k), `greater` P(X >= k), `twoSided` the sum of the probabilities that
///   are not above that of k.
/// - Returns: probabilities above 0 up to 1; exactly 1 with an empty margin.
/// - Ties: probabilities within a relative 1e-11 count as equal; R takes 1e-7, SciPy 1e-14.
/// - Exactness: relative error below 1e-12, below 1e-10 for p under 1e-30; 0 where p is below 5e-324.
/// - Throws: `marginsTooLarge` for a margin above ``largestMargin``.
/// - Complexity: O(sqrt(n)).
/// - References: R. A. Fisher (1935), The Design of Experiments; A. Agresti (2002), Categorical Data Analysis, 3.5.
package struct FisherTest: Equatable, Sendable {
  /// The two-sided p-value.
  package let twoSided: Double
  /// The p-value against a smaller proportion in the first group.
  package let less: Double
  /// The p-value against a larger proportion in the first group.
  package let greater: Double

  /// The largest margin for which the sum is made: 10^7.
  package static let largestMargin: Int64 = 10_000_000

  /// The test of two proportions.
  package init(_ first: Proportion, _ second: Proportion) throws(NoEstimate) {
    let (kind, overflow) = first.count.addingReportingOverflow(second.count)
    let rest = (first.base - first.count).addingReportingOverflow(second.base - second.count)
    let largest = max(first.base, second.base, kind, rest.partialValue)
    guard !overflow, !rest.overflow, largest <= Self.largestMargin else { throw .marginsTooLarge }
    self.init(
      HypergeometricDistribution(
        kind: kind, population: first.base + second.base, drawn: first.base), count: first.count)
  }

  private init(_ distribution: HypergeometricDistribution, count: Int64) {
    let point = distribution.at(count)
    (less, greater) = (point.tails.lower, point.tails.upper)
    twoSided = Self.twoSided(distribution, count: count, point: point)
  }

  private static func twoSided(
    _ distribution: HypergeometricDistribution, count: Int64,
    point: HypergeometricDistribution.Point
  ) -> Double {
    let (support, mode) = (distribution.support, distribution.mode)
    let limit = distribution.logProbability(of: count)
    guard limit + HypergeometricDistribution.tie < distribution.logProbability(of: mode) else {
      return 1
    }
    let isHigh = count > mode
    let other = OtherSide.nearest(
      from: mode, to: isHigh ? support.lowerBound : support.upperBound, guess: 2 * mode - count,
      limit: limit, logProbability: distribution.logProbability(of:))
    let near = isHigh ? point.tails.upper : point.tails.lower
    guard let other else { return near }
    let far =
      Elementary.exp(distribution.logProbability(of: other))
      * distribution.relativeTail(from: other, way: isHigh ? .down : .up)
    return min(1, near + far)
  }
}
