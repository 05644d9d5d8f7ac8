/// A number as it is printed: whole units of the last digit kept.
public struct RoundedNumber: Hashable, Sendable {
  /// Whether a minus sign is printed; never true for zero.
  public let isNegative: Bool
  /// The magnitude in units of the last digit: 94.83 with two digits is 9483.
  public let units: UInt128
  /// How many digits stand after the point.
  public let digits: Int
}

extension RoundedNumber {
  /// The largest number of digits after the point.
  public static let largestDigits = 9
  /// The largest multiplier of an indicator.
  public static let largestMultiplier: Int64 = 1_000_000_000

  /// `numerator x multiplier / denominator`, rounded once.
  ///
  /// The quotient is carried as a whole part and a remainder, and each multiplication goes through
  /// 256 bits, so nothing is lost before the one rounding. With a quotient below 2^65, a multiplier
  /// up to 10^9 and nine digits the units stay below 2^125: no step can overflow.
  ///
  /// - Precondition: `denominator` is positive, `multiplier` is 1 to 10^9, `digits` is 0 to 9.
  init(
    _ numerator: Int128, over denominator: Int128, times multiplier: Int64, digits: Int,
    rule: RoundingRule
  ) {
    precondition(denominator > 0, "a rounding needs a positive denominator")
    precondition((1...Self.largestMultiplier).contains(multiplier), "a multiplier is 1 to 10^9")
    precondition((0...Self.largestDigits).contains(digits), "digits are 0 to 9")
    if let narrow = NarrowQuotient(
      numerator.magnitude, over: denominator.magnitude, times: multiplier, digits: digits)
    {
      self.init(
        whole: UInt128(narrow.whole), rest: narrow.rest, isNegative: numerator < 0, digits: digits,
        rule: rule)
      return
    }
    var quotient = WideQuotient(numerator.magnitude, over: UInt128(denominator))
    quotient.multiply(by: UInt128(multiplier))
    quotient.multiply(by: UInt128(ExactDecimal.power(digits)))
    self.init(
      whole: quotient.whole, rest: quotient.comparedWithHalf, isNegative: numerator < 0,
      digits: digits, rule: rule)
  }

  /// Whole units of the last of so many digits behind the point.
  package init(units: UInt128, digits: Int, isNegative: Bool) {
    self.units = units
    self.digits = digits
    self.isNegative = isNegative
  }

  /// Whole units of the last digit and how the rest compares with half a unit.
  init(
    whole: UInt128, rest: RoundingRule.Remainder, isNegative: Bool, digits: Int, rule: RoundingRule
  ) {
    let raises = rule.raises(rest, isOdd: whole % 2 == 1, isNegative: isNegative)
    units = whole + (raises ? 1 : 0)
    self.isNegative = isNegative && units > 0
    self.digits = digits
  }
}

/// A quotient whose parts and result fit in machine words, as those of most rates do: they are divided many times as fast.
private struct NarrowQuotient {
  let whole: UInt64
  let rest: RoundingRule.Remainder

  /// `numerator x multiplier x 10^digits / denominator`; nil if something does not fit.
  init?(_ numerator: UInt128, over denominator: UInt128, times multiplier: Int64, digits: Int) {
    guard let top = UInt64(exactly: numerator), let divisor = UInt64(exactly: denominator) else {
      return nil
    }
    let factor = multiplier.magnitude.multipliedReportingOverflow(
      by: ExactDecimal.power(digits).magnitude)
    let product = top.multipliedFullWidth(by: factor.partialValue)
    guard !factor.overflow, product.high < divisor else { return nil }
    let (whole, remainder) = divisor.dividingFullWidth(product)
    self.whole = whole
    let gap = divisor - remainder
    rest =
      remainder == 0
      ? .none : remainder < gap ? .belowHalf : remainder == gap ? .half : .aboveHalf
  }
}

/// A quotient in progress: `whole + remainder / divisor`.
private struct WideQuotient {
  private(set) var whole: UInt128
  private var remainder: UInt128
  private let divisor: UInt128

  init(_ dividend: UInt128, over divisor: UInt128) {
    (whole, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    self.divisor = divisor
  }

  mutating func multiply(by factor: UInt128) {
    let product = remainder.multipliedFullWidth(by: factor)
    let carried: UInt128
    (carried, remainder) = divisor.dividingFullWidth((product.high, product.low))
    whole = whole * factor + carried
  }

  /// Compares the remainder with half the divisor without doubling, which could overflow.
  var comparedWithHalf: RoundingRule.Remainder {
    if remainder == 0 { return .none }
    let rest = divisor - remainder
    return remainder < rest ? .belowHalf : remainder == rest ? .half : .aboveHalf
  }
}

extension Ratio {
  /// The ratio times `multiplier`, rounded once to `digits` after the point.
  ///
  /// - Parameters:
  ///   - digits: 0 to 9.
  ///   - rule: what becomes of the rest.
  ///   - multiplier: 1 to 10^9; 100 gives per cent.
  public func rounded(
    toDigits digits: Int, by rule: RoundingRule = .halfAway, times multiplier: Int64 = 1
  ) -> RoundedNumber {
    RoundedNumber(
      Int128(numerator), over: Int128(denominator), times: multiplier, digits: digits, rule: rule)
  }
}

extension WideDifference {
  /// The difference times `multiplier`, rounded once to `digits` after the point.
  ///
  /// - Parameters:
  ///   - digits: 0 to 9.
  ///   - rule: what becomes of the rest.
  ///   - multiplier: 1 to 10^9; 100 gives percentage points.
  public func rounded(
    toDigits digits: Int, by rule: RoundingRule = .halfAway, times multiplier: Int64 = 1
  ) -> RoundedNumber {
    RoundedNumber(numerator, over: denominator, times: multiplier, digits: digits, rule: rule)
  }
}
