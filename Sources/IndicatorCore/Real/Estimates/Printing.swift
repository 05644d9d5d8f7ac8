// What is printed of real numbers: other modules round fractions and expand digits, and hold no real numbers themselves.

extension ConfidenceInterval {
  /// The lower bound as the fraction that it is.
  package var exactLower: ExactFraction { ExactFraction(real: lower) }
  /// The upper bound as the fraction that it is.
  package var exactUpper: ExactFraction { ExactFraction(real: upper) }
}

extension RatioEstimate {
  /// The ratio as the fraction that it is.
  package var exactValue: ExactFraction { ExactFraction(real: value) }
}

extension NormalTest {
  /// The statistic as the fraction that it is.
  package var exactZ: ExactFraction { ExactFraction(real: z) }
  /// The p-value as the fraction that it is.
  package var exactP: ExactFraction { ExactFraction(real: pValue) }
}

extension FisherTest {
  /// The two-sided p-value as the fraction that it is.
  package var exactTwoSided: ExactFraction { ExactFraction(real: twoSided) }
  /// The p-value against less as the fraction that it is.
  package var exactLess: ExactFraction { ExactFraction(real: less) }
  /// The p-value against more as the fraction that it is.
  package var exactGreater: ExactFraction { ExactFraction(real: greater) }
}

extension PairEstimate {
  /// The difference as the fraction that it is; nil without groups.
  package var exactDifference: ExactFraction? { groups.map { ExactFraction(real: $0.difference) } }
}

extension TwoProportions {
  /// Cohen's h as the fraction that it is.
  package var exactCohenH: ExactFraction { ExactFraction(real: cohenH) }
}

extension Optional where Wrapped == Double {
  /// The digits of a number times `multiplier`; nil without one, or where it is infinite.
  package func digits(times multiplier: Int64) -> String? {
    guard let self, self.isFinite else { return nil }
    return DecimalExpansion(self, times: multiplier).description
  }
}
