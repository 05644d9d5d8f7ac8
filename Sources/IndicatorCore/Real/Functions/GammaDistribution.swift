/// The gamma distribution of a shape `a` above 0 and scale 1: the incomplete gamma functions and their inverses.
///
/// - Formula: the lower tail with t = x e^-u, the upper with t = x (1 + u), each x^a e^-x / gamma(a) times an integral
///   of exp(-g(u)) whose terms do not cancel; the factor by Stirling's formula with its remainder.
/// - Exactness: relative error of tails below 1e-12 for a from 1/2 to 10^7 and tails above 1e-300; of quantiles below 1e-13 for
///   a to 10^15.
/// - References: N. M. Temme (1994), "A set of algorithms for the incomplete gamma functions"; C. Loader (2000).
package enum GammaDistribution {
  /// The probabilities below and above `x`, 0 or more.
  package static func tails(shape a: Double, at x: Double) -> TwoTails {
    guard x > 0 else { return TwoTails(lower: 0) }
    return x < a
      ? TwoTails(lower: lower(a, x).probability) : TwoTails(upper: upper(a, x).probability)
  }

  /// The x below which a probability lies, for one above 0 and at most 1/2 that a normal variable exceeds `z` with.
  package static func lowerQuantile(shape a: Double, probability: Double, z: Double) -> Double {
    let target = Elementary.log(probability)
    var x = start(a, -z)
    for _ in 0..<50 {
      let tail = lower(a, x)
      let isLast = tail.isLast(towards: target)
      x *= Elementary.exp(tail.step(towards: target, slope: a - x))
      if isLast { return x }
    }
    return x
  }

  /// The x above which a probability lies, for one as above.
  package static func upperQuantile(shape a: Double, probability: Double, z: Double) -> Double {
    let target = Elementary.log(probability)
    var x = start(a, z)
    for _ in 0..<50 {
      let tail = upper(a, x)
      let isLast = tail.isLast(towards: target)
      x *= Elementary.exp(-tail.step(towards: target, slope: x - a))
      if isLast { return x }
    }
    return x
  }

  /// The cube root of a gamma variable is nearly normal (Wilson and Hilferty 1931). Below the root of the bound the mean is
  /// as good a start.
  private static func start(_ a: Double, _ z: Double) -> Double {
    let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    return a * (root > 0.1 ? root * root * root : 0.001)
  }

  private static func lower(_ a: Double, _ x: Double) -> Tail {
    let slope = a - x
    return Tail(
      logDensity: logDensity(a, x),
      integral: TailIntegral.value(slope: slope, curvature: x) {
        slope * $0 + x * Elementary.exponentialExcess($0)
      })
  }

  private static func upper(_ a: Double, _ x: Double) -> Tail {
    let slope = x - a + 1
    return Tail(
      logDensity: logDensity(a, x),
      integral: TailIntegral.value(slope: slope, curvature: a - 1) {
        slope * $0 + (a - 1) * Elementary.excess($0)
      })
  }

  /// log(x^a e^-x / gamma(a)).
  private static func logDensity(_ a: Double, _ x: Double) -> Double {
    Elementary.log(a / (2 * Elementary.pi)) / 2 - StirlingRemainder.at(a)
      - halfDeviance(a, from: x, difference: x - a)
  }
}

/// The chi-square distribution.
package enum ChiSquareDistribution {
  /// The probability of a value above `x`.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: 1 or more.
  package static func upperTail(_ x: Double, degreesOfFreedom: Int) -> Double {
    GammaDistribution.tails(shape: Double(degreesOfFreedom) / 2, at: x / 2).upper
  }
}
