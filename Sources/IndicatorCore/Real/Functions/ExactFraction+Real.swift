extension ExactFraction {
  /// The nearest binary number but one, 0 or infinite where there is none so small or large.
  package var real: Double {
    guard !isZero else { return 0 }
    // 64 bits of the quotient and one or none more; what is cut off is below 2^-63 of it.
    let shift = 64 - (numerator.bitCount - denominator.bitCount)
    let top = shift > 0 ? numerator.shifted(by: shift) : numerator
    let bottom = shift < 0 ? denominator.shifted(by: -shift) : denominator
    let bits = top.quotientAndRemainder(dividingBy: bottom).quotient.narrow ?? 0
    let value = Double(bits)
    return Double(
      sign: isNegative ? .minus : .plus, exponent: -shift, significand: value)
  }
}

extension Ratio {
  /// The nearest binary number but one.
  package var real: Double { Double(numerator) / Double(denominator) }
}

extension WideDifference {
  /// The nearest binary number but two.
  package var real: Double { Double(numerator) / Double(denominator) }
}
