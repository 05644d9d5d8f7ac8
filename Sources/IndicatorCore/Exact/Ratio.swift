// Goals, in order of priority:
// 1. exact: a ratio is the fraction itself, never a rounding of it;
// 2. honest: what does not fit is reported, never wrapped;
// 3. fast enough for half a million of them a second.

/// An exact fraction of two 64-bit integers in lowest terms.
///
/// Two ratios are equal when the fractions are: 330/348 and 165/174 are the same value.
public struct Ratio: Hashable, Sendable {
  /// The numerator in lowest terms; carries the sign.
  public let numerator: Int64
  /// The denominator in lowest terms; always positive.
  public let denominator: Int64

  /// The whole number `value`.
  public init(_ value: Int64) {
    numerator = value
    denominator = 1
  }

  /// The fraction `numerator / denominator`, reduced.
  ///
  /// - Precondition: `denominator` is not zero.
  /// - Throws: ``ArithmeticOverflow`` if the reduced fraction does not fit.
  public init(_ numerator: Int64, over denominator: Int64) throws(ArithmeticOverflow) {
    guard denominator < 1 || numerator == .min else {
      let divisor = Int64(wordDivisor(numerator.magnitude, denominator.magnitude))
      self.init(reduced: numerator / divisor, over: denominator / divisor)
      return
    }
    try self.init(reducing: Int128(numerator), over: Int128(denominator))
  }

  /// A fraction in lowest terms.
  private init(reduced numerator: Int64, over denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The fraction of two wide integers, reduced.
  ///
  /// - Precondition: `denominator` is not zero.
  /// - Throws: ``ArithmeticOverflow`` if the reduced fraction does not fit.
  public init(reducing numerator: Int128, over denominator: Int128) throws(ArithmeticOverflow) {
    precondition(denominator != 0, "a ratio needs a denominator other than zero")
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    guard let wide = Int128(exactly: top), let small = Int64(exactly: isNegative ? -wide : wide),
      let base = Int64(exactly: bottom)
    else { throw ArithmeticOverflow() }
    self.numerator = small
    self.denominator = base
  }
}

extension Ratio: Comparable {
  /// Compares the fractions exactly, by cross multiplication in 128 bits.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}

/// The greatest common divisor; that of 0 and 0 is 1, so that it can always divide.
///
/// Binary algorithm while the operands are wide, then Euclid's in machine words.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var larger = max(first, second)
  var smaller = min(first, second)
  while smaller > UInt128(UInt64.max) {
    (larger, smaller) = (smaller, larger % smaller)
  }
  if smaller == 0 { return larger == 0 ? 1 : larger }
  return UInt128(wordDivisor(UInt64(smaller), UInt64(larger % smaller)))
}

/// The same in machine words; that of 0 and another is the other.
func wordDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (a, b) = (first, second)
  while b != 0 { (a, b) = (b, a % b) }
  return a == 0 ? 1 : a
}
