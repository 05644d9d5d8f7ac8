/// An exact change per year, as a fraction of whole numbers of any length.
///
/// It cannot overflow, so slopes can be sorted and averaged exactly whatever the values are.
public struct ExactSlope: Hashable, Sendable {
  /// Whether the slope falls; never true for zero.
  public let isNegative: Bool
  /// The magnitude's numerator.
  let numerator: Natural
  /// The magnitude's denominator, never zero.
  let denominator: Natural

  /// -1, 0 or 1.
  package var sign: Int { numerator.isZero ? 0 : isNegative ? -1 : 1 }

  private init(isNegative: Bool, _ numerator: Natural, over denominator: Natural) {
    self.isNegative = isNegative && !numerator.isZero
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A difference over a distance in years.
  ///
  /// - Precondition: `years` is positive.
  public init(_ difference: WideDifference, over years: Ratio) {
    precondition(years.numerator > 0, "a slope needs a positive distance")
    self.init(
      isNegative: difference.numerator < 0,
      Natural(difference.numerator.magnitude) * Natural(UInt128(years.denominator)),
      over: Natural(UInt128(difference.denominator)) * Natural(UInt128(years.numerator)))
  }

  /// The median of slopes: the middle one, the mean of the two middle ones for an even count; nil of none.
  public static func median(of slopes: [ExactSlope]) -> ExactSlope? {
    var sorted = slopes
    sorted.sort()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return mean(sorted[middle - 1], sorted[middle])
  }

  private static func mean(_ a: ExactSlope, _ b: ExactSlope) -> ExactSlope {
    let left = a.numerator * b.denominator
    let right = b.numerator * a.denominator
    let base = a.denominator * b.denominator * Natural(2)
    if a.isNegative == b.isNegative {
      return ExactSlope(isNegative: a.isNegative, left + right, over: base)
    }
    return left >= right
      ? ExactSlope(isNegative: a.isNegative, left - right, over: base)
      : ExactSlope(isNegative: b.isNegative, right - left, over: base)
  }

  /// The slope times `multiplier`, rounded once to `digits` after the point.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the result is too large to be printed.
  public func rounded(
    toDigits digits: Int, _ rule: RoundingRule = .halfAway, times multiplier: Int64 = 1
  ) throws(ArithmeticOverflow) -> RoundedNumber {
    let factor = Natural(UInt128(multiplier)) * Natural(UInt128(ExactDecimal.power(digits)))
    let (quotient, remainder) = (numerator * factor).quotientAndRemainder(dividingBy: denominator)
    guard let whole = quotient.narrow, whole < UInt128.max else { throw ArithmeticOverflow() }
    return RoundedNumber(
      whole: whole, rest: Self.rest(remainder, denominator), isNegative: isNegative,
      digits: digits, rule: rule)
  }

  private static func rest(_ remainder: Natural, _ divisor: Natural) -> RoundingRule.Remainder {
    if remainder.isZero { return .none }
    let doubled = remainder + remainder
    return doubled < divisor ? .belowHalf : doubled == divisor ? .half : .aboveHalf
  }
}

extension ExactSlope: Comparable {
  /// Compares two values.
  public static func == (left: ExactSlope, right: ExactSlope) -> Bool {
    left.isNegative == right.isNegative
      && left.numerator * right.denominator == right.numerator * left.denominator
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) { hasher.combine(isNegative) }

  /// Orders two values; the order is total.
  public static func < (left: ExactSlope, right: ExactSlope) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let one = left.numerator * right.denominator
    let other = right.numerator * left.denominator
    return left.isNegative ? other < one : one < other
  }
}
