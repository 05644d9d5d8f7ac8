/// A tail probability taken apart, so that neither a tiny one nor its quantile loses digits.
///
/// With F the derivative of the tail by the logarithm of the variable, the tail is F J, J being a ``TailIntegral``.
package struct Tail {
  /// log F.
  let logDensity: Double
  /// J: the tail in units of its own derivative.
  let integral: Double

  /// The logarithm of the tail.
  package var logarithm: Double { logDensity + Elementary.log(integral) }
  /// The tail probability; 0 where it is below 5e-324.
  package var probability: Double { Elementary.exp(logDensity) * integral }

  /// Halley's step in the variable whose derivative of log(tail) is 1/J, toward the logarithm of a probability.
  ///
  /// From J' = 1 - slope J the error after a step is of the order of its cube.
  func step(towards logarithm: Double, slope: Double) -> Double {
    let excess = self.logarithm - logarithm
    return -excess * integral / (1 + excess * (1 - slope * integral) / 2)
  }

  /// Whether a step from here ends within some 1e-14 of J of the quantile, the error being the cube of this.
  func isLast(towards logarithm: Double) -> Bool { abs(self.logarithm - logarithm) < 2e-5 }
}

/// Both tails of a continuous distribution at a place.
package struct TwoTails: Equatable, Sendable {
  /// The probability of what is below.
  package let lower: Double
  /// The probability of what is above.
  package let upper: Double

  init(lower: Double) {
    self.lower = lower
    upper = 1 - lower
  }

  init(upper: Double) {
    self.upper = upper
    lower = 1 - upper
  }
}
