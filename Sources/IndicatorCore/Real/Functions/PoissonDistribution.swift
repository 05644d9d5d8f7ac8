/// A count of independent events of which so many are expected.
///
/// - Exactness: relative error below 1e-12 of tails above 1e-300, for means to 10^7.
package struct PoissonDistribution {
  private let mean: Double

  /// - Precondition: the mean is above 0.
  package init(_ mean: Double) {
    precondition(mean > 0, "a Poisson mean is positive")
    self.mean = mean
  }

  /// P(X <= k) and P(X >= k), k being 0 or more.
  package func tails(at k: Int64) -> InclusiveTails {
    InclusiveTails(
      lower: GammaDistribution.tails(shape: Double(k) + 1, at: mean).upper,
      upper: k == 0 ? 1 : GammaDistribution.tails(shape: Double(k), at: mean).lower)
  }

  /// P(X = k).
  package func probability(of k: Int64) -> Double {
    let distance = halfDeviance(Double(k), from: mean, difference: mean - Double(k))
    return Elementary.exp(-StirlingRemainder.logRoot(k) - distance)
  }
}
