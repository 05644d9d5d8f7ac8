extension Ratio {
  /// Zero.
  public static let zero = Ratio(0)

  /// Whether the ratio is zero.
  public var isZero: Bool { numerator == 0 }

  /// The sum.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the reduced sum does not fit.
  public func adding(_ other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    try combined(with: other, sign: 1)
  }

  /// The difference as a ratio; ``difference(from:)`` cannot overflow.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the reduced difference does not fit.
  public func subtracting(_ other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    try combined(with: other, sign: -1)
  }

  /// The product.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the reduced product does not fit.
  public func multiplied(by other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    try Ratio(
      reducing: Int128(numerator) * Int128(other.numerator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  /// The quotient.
  ///
  /// - Precondition: `other` is not zero.
  /// - Throws: ``ArithmeticOverflow`` if the reduced quotient does not fit.
  public func divided(by other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    try Ratio(
      reducing: Int128(numerator) * Int128(other.denominator),
      over: Int128(denominator) * Int128(other.numerator))
  }

  /// The ratio with the opposite sign.
  ///
  /// - Throws: ``ArithmeticOverflow`` for the one numerator that has no opposite.
  public func negated() throws(ArithmeticOverflow) -> Ratio {
    try Ratio(reducing: -Int128(numerator), over: Int128(denominator))
  }

  /// Cross products of 64-bit integers are below 2^126 and their sum below 2^127: no step here
  /// can overflow before the result is narrowed.
  private func combined(with other: Ratio, sign: Int128) throws(ArithmeticOverflow) -> Ratio {
    let left = Int128(numerator) * Int128(other.denominator)
    let right = Int128(other.numerator) * Int128(denominator)
    return try Ratio(
      reducing: left + sign * right, over: Int128(denominator) * Int128(other.denominator))
  }
}
