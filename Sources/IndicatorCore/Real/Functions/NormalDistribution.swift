/// The standard normal distribution.
///
/// - Formula: the upper tail is phi(z) times the integral of exp(-z u - u^2/2) over u from 0 on.
/// - Exactness: relative error below 1e-13 of every tail above 1e-300.
package enum NormalDistribution {
  private static let logOfRootOfTwoPi = 0.9189385332046727

  private static func tail(_ z: Double) -> Tail {
    Tail(
      logDensity: -z * z / 2 - logOfRootOfTwoPi,
      integral: TailIntegral.value(slope: z, curvature: 1) { ($0 / 2 + z) * $0 })
  }

  /// The probability of a value above `z`.
  package static func upperTail(_ z: Double) -> Double {
    z < 0 ? 1 - tail(-z).probability : tail(z).probability
  }

  /// The probability of a value farther from 0 than `z`, on both sides.
  package static func bothTails(_ z: Double) -> Double { min(1, 2 * tail(abs(z)).probability) }

  /// The value above which a probability lies, for one above 0 and at most 1/2.
  package static func upperQuantile(_ probability: Double) -> Double {
    guard probability < 0.5 else { return 0 }
    let target = Elementary.log(probability)
    var z = max(0, (-2 * target).squareRoot() - 1)
    for _ in 0..<50 {
      let tail = tail(z)
      let isLast = tail.isLast(towards: target)
      z = max(0, z - tail.step(towards: target, slope: z))
      if isLast { return z }
    }
    return z
  }
}
