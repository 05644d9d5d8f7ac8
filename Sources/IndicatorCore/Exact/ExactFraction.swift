/// A fraction of whole numbers of any length, with a sign: for sums of many fractions, which no fixed width holds.
///
/// It cannot overflow and is not reduced; two fractions are equal when they have one value.
public struct ExactFraction: Sendable {
  /// Whether the value is below zero.
  public let isNegative: Bool
  /// The magnitude's numerator.
  let numerator: Natural
  /// The magnitude's denominator, never zero.
  let denominator: Natural

  init(isNegative: Bool, numerator: Natural, over denominator: Natural) {
    self.isNegative = isNegative && !numerator.isZero
    self.numerator = numerator
    self.denominator = numerator.isZero ? Natural(1) : denominator
  }

  /// The quotient of two wide integers.
  ///
  /// - Precondition: the denominator is not zero.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator != 0, "a fraction needs a denominator other than zero")
    self.init(
      isNegative: (numerator < 0) != (denominator < 0), numerator: Natural(numerator.magnitude),
      over: Natural(denominator.magnitude))
  }

  /// A ratio as it is.
  public init(_ ratio: Ratio) {
    self.init(Int128(ratio.numerator), over: Int128(ratio.denominator))
  }

  /// Zero.
  public static let zero = ExactFraction(0)

  /// Whether the value is zero.
  public var isZero: Bool { numerator.isZero }

  /// The value without its sign.
  public var magnitude: ExactFraction {
    ExactFraction(isNegative: false, numerator: numerator, over: denominator)
  }
}

extension ExactFraction {
  /// The opposite.
  public static prefix func - (value: ExactFraction) -> ExactFraction {
    ExactFraction(
      isNegative: !value.isNegative, numerator: value.numerator, over: value.denominator)
  }

  /// The sum.
  public static func + (one: ExactFraction, other: ExactFraction) -> ExactFraction {
    if one.isZero { return other }
    if other.isZero { return one }
    // Sums over one base are the usual case, and keep it.
    let isShared = one.denominator == other.denominator
    let base = isShared ? one.denominator : one.denominator * other.denominator
    let left = isShared ? one.numerator : one.numerator * other.denominator
    let right = isShared ? other.numerator : other.numerator * one.denominator
    if one.isNegative == other.isNegative {
      return ExactFraction(isNegative: one.isNegative, numerator: left + right, over: base)
    }
    return left >= right
      ? ExactFraction(isNegative: one.isNegative, numerator: left - right, over: base)
      : ExactFraction(isNegative: other.isNegative, numerator: right - left, over: base)
  }

  /// The difference.
  public static func - (one: ExactFraction, other: ExactFraction) -> ExactFraction { one + -other }

  /// The product.
  public static func * (one: ExactFraction, other: ExactFraction) -> ExactFraction {
    ExactFraction(
      isNegative: one.isNegative != other.isNegative, numerator: one.numerator * other.numerator,
      over: one.denominator * other.denominator)
  }

  /// The quotient.
  ///
  /// - Precondition: `other` is not zero.
  public static func / (one: ExactFraction, other: ExactFraction) -> ExactFraction {
    precondition(!other.isZero, "a quotient needs a divisor other than zero")
    return ExactFraction(
      isNegative: one.isNegative != other.isNegative, numerator: one.numerator * other.denominator,
      over: one.denominator * other.numerator)
  }

  /// The sum of many, by halves: so that the bases that are multiplied have one length.
  package static func sum(_ values: ArraySlice<ExactFraction>) -> ExactFraction {
    guard values.count > 1 else { return values.first ?? .zero }
    let middle = (values.startIndex + values.endIndex) / 2
    return sum(values[..<middle]) + sum(values[middle...])
  }
}

extension ExactFraction {
  /// The value times `multiplier`, rounded once to `digits` after the point.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the result is too large to be printed.
  public func rounded(
    toDigits digits: Int, by rule: RoundingRule = .halfAway, times multiplier: Int64 = 1
  ) throws(ArithmeticOverflow) -> RoundedNumber {
    let factor = Natural(UInt128(multiplier)) * Natural(UInt128(ExactDecimal.power(digits)))
    let (quotient, remainder) = (numerator * factor).quotientAndRemainder(dividingBy: denominator)
    guard let whole = quotient.narrow, whole < UInt128.max else { throw ArithmeticOverflow() }
    return RoundedNumber(
      whole: whole, rest: Self.rest(remainder, divisor: denominator), isNegative: isNegative,
      digits: digits, rule: rule)
  }

  private static func rest(_ remainder: Natural, divisor: Natural) -> RoundingRule.Remainder {
    if remainder.isZero { return .none }
    let doubled = remainder + remainder
    return doubled < divisor ? .belowHalf : doubled == divisor ? .half : .aboveHalf
  }
}

extension ExactFraction: Comparable {
  /// Compares two values.
  public static func == (one: ExactFraction, other: ExactFraction) -> Bool {
    one.isNegative == other.isNegative
      && one.numerator * other.denominator == other.numerator * one.denominator
  }

  /// Orders two values; the order is total.
  public static func < (one: ExactFraction, other: ExactFraction) -> Bool {
    if one.isNegative != other.isNegative { return one.isNegative }
    let left = one.numerator * other.denominator
    let right = other.numerator * one.denominator
    return one.isNegative ? right < left : left < right
  }
}
