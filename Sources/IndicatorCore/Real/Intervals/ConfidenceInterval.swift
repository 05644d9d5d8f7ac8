/// Two bounds in the unit of what they bound.
package struct ConfidenceInterval: Equatable, Sendable {
  /// The lower bound.
  package let lower: Double
  /// The upper bound; infinite where there is none.
  package let upper: Double

  /// - Precondition: the lower bound is not above the upper.
  package init(_ lower: Double, _ upper: Double) {
    precondition(lower <= upper, "a lower bound is not above the upper")
    self.lower = lower
    self.upper = upper
  }

  /// The interval within others' limits.
  func cut(to limits: ClosedRange<Double>) -> ConfidenceInterval {
    ConfidenceInterval(
      min(max(lower, limits.lowerBound), limits.upperBound),
      max(min(upper, limits.upperBound), limits.lowerBound))
  }

  /// The interval of 1 minus what this one bounds.
  var complement: ConfidenceInterval { ConfidenceInterval(1 - upper, 1 - lower) }

  /// The interval of what this one bounds, divided by something positive.
  func divided(by divisor: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower / divisor, upper / divisor)
  }
}
