/// A figure as it stands on paper: `94,80` and `94,8` are different, because trailing zeros are digits.
package struct PrintedNumber: Hashable, Sendable {
  /// What the sign behind a figure says it is counted in.
  package enum Scale: String, Hashable, Sendable {
    case plain
    case perCent = "%"
    case perMille = "‰"
    /// Percentage points: per cent of a change.
    case points

    /// What a ratio is multiplied by before it is printed; nil if no sign says so.
    package var per: Int64? {
      switch self {
      case .plain: nil
      case .perCent, .points: 100
      case .perMille: 1000
      }
    }
  }

  /// Whether a minus sign is printed; `-0,0` keeps it.
  package let isNegative: Bool
  /// The magnitude in units of the last digit: 94,80 is 9480.
  package let units: Int64
  /// How many digits stand after the decimal sign, 0 to 9.
  package let decimals: Int
  /// The sign behind the figure.
  package let scale: Scale

  /// - Precondition: `units` is not negative and `decimals` is 0 to 9.
  package init(isNegative: Bool = false, units: Int64, decimals: Int = 0, scale: Scale = .plain) {
    precondition(units >= 0, "the sign of a printed figure stands apart")
    precondition(
      (0...RoundedNumber.largestDigits).contains(decimals), "printed decimals are 0 to 9")
    self.isNegative = isNegative
    self.units = units
    self.decimals = decimals
    self.scale = scale
  }

  /// The figure that a number is printed as, with its own digits and no more.
  package init?(_ value: ExactDecimal) {
    guard value.scale <= RoundedNumber.largestDigits, value.significand > .min else { return nil }
    self.init(
      isNegative: value.isNegative, units: abs(value.significand), decimals: value.scale)
  }

  /// The units with their sign.
  package var signedUnits: Int64 { isNegative ? -units : units }

  /// The number that the digits spell.
  package var value: ExactDecimal { ExactDecimal(significand: signedUnits, scale: decimals) }

  /// The number as a fraction. The power of ten of at most nine digits always fits.
  package var ratio: Ratio {
    (try? Ratio(signedUnits, over: ExactDecimal.power(decimals))) ?? .zero
  }

  /// Per mille as per cent: 105 ‰ is 10.5 %; nil if it has nine digits after the decimal sign already.
  package var inPerCent: PrintedNumber? {
    guard scale == .perMille else { return self }
    guard decimals < RoundedNumber.largestDigits else { return nil }
    return PrintedNumber(
      isNegative: isNegative, units: units, decimals: decimals + 1, scale: .perCent)
  }

  /// The digits as they are printed, a zero before the decimal sign at least: 0,8 is `08`.
  var digits: [Int64] {
    let text = String(units)
    let zeros = [Int64](repeating: 0, count: max(0, decimals + 1 - text.count))
    return zeros + text.utf8.map { Int64($0) - 48 }
  }

  /// The same figure with other digits; nil if they do not fit.
  func with(digits: [Int64]) -> PrintedNumber? {
    guard let units = Int64(digits.map(String.init).joined()) else { return nil }
    return PrintedNumber(isNegative: isNegative, units: units, decimals: decimals, scale: scale)
  }
}

extension PrintedNumber: CustomStringConvertible {
  /// All digits with a point, the sign kept: `-0.0`, `94.80`.
  package var description: String {
    let text = digits.map(String.init).joined()
    let sign = isNegative ? "-" : ""
    return decimals == 0
      ? sign + text : sign + text.dropLast(decimals) + "." + text.suffix(decimals)
  }
}

extension PrintedNumber {
  /// Whether a rule prints `value` times `per` as this figure.
  ///
  /// Zero with a minus sign can only stand for what is not above zero.
  func prints(_ value: Ratio, times per: Int64, by rule: RoundingRule) -> Bool {
    let rounded = value.rounded(toDigits: decimals, by: rule, times: per)
    guard rounded.units == UInt128(units) else { return false }
    if units == 0 { return !isNegative || value <= .zero }
    return rounded.isNegative == isNegative
  }

  /// The rules that print `value` times `per` as this figure.
  func rules(printing value: Ratio, times per: Int64) -> [RoundingRule] {
    RoundingRule.allCases.filter { prints(value, times: per, by: $0) }
  }

  /// Whether any rule prints `value` times `per` as this figure. Every rule gives the next figure below or
  /// the next above, so these two are enough.
  func isPrinted(of value: Ratio, times per: Int64) -> Bool {
    prints(value, times: per, by: .floor) || prints(value, times: per, by: .ceiling)
  }
}
