/// Two rates held against each other, the first against the second.
package struct TwoRates: Equatable, Sendable {
  /// The first group.
  package let first: CountedRate
  /// The second group.
  package let second: CountedRate

  /// A pair of groups.
  package init(_ first: CountedRate, _ second: CountedRate) {
    (self.first, self.second) = (first, second)
  }

  /// The first rate minus the second, right to one unit in the last place.
  package var difference: Double { (first.value - second.value).real }

  /// An interval of the difference, made of those of both rates.
  ///
  /// - Formula: with bounds l and u of both rates r, from d - sqrt((r1 - l1)^2 + (u2 - r2)^2) to
  ///   d + sqrt((u1 - r1)^2 + (r2 - l2)^2): what Newcombe does for proportions.
  /// - Returns: events per one of the base.
  /// - Exactness: relative error of the distances from the difference below 1e-11.
  /// - Throws: what ``CountMethod`` throws.
  /// - Also known as: MOVER, method of variance estimates recovery; square-and-add.
  /// - References: G. Y. Zou, A. Donner (2008), "Construction of confidence limits about effect measures: a general approach",
  ///   Statistics in Medicine 27, 1693-1702.
  package func interval(
    _ method: CountMethod = .poisson, at confidence: Confidence = .usual
  ) throws(NoEstimate) -> ConfidenceInterval {
    let (one, other) = (
      try first.interval(method, at: confidence), try second.interval(method, at: confidence)
    )
    let (mean, otherMean) = (first.value.real, second.value.real)
    let below = Self.root(mean - one.lower, other.upper - otherMean)
    let above = Self.root(one.upper - mean, otherMean - other.lower)
    return ConfidenceInterval(difference - below, difference + above)
  }

  private static func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

  /// The exact test of both counts, given their sum.
  ///
  /// - Throws: `marginsTooLarge` if bases over one denominator or the counts do not fit 63 bits.
  package func test() throws(NoEstimate) -> CountTest {
    let one = first.base.numerator.multipliedReportingOverflow(by: second.base.denominator)
    let other = second.base.numerator.multipliedReportingOverflow(by: first.base.denominator)
    guard !one.overflow, !other.overflow else { throw .marginsTooLarge }
    return try CountTest(
      first.events, second.events, bases: (one.partialValue, other.partialValue))
  }
}
