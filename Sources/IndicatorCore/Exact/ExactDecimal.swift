/// A decimal number held exactly: `significand / 10^scale`.
///
/// Trailing zeros are dropped, so 27.940 and 27.94 are one value. Figures as printed, where trailing
/// zeros matter, are text and live elsewhere.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits as an integer, with the sign.
  public let significand: Int64
  /// How many of the digits stand after the point: 0 to 18.
  public let scale: Int

  /// The largest scale that can be held.
  public static let largestScale = 18

  /// The whole number `value`.
  public init(_ value: Int64) {
    significand = value
    scale = 0
  }

  /// `significand / 10^scale`, with trailing zeros dropped.
  ///
  /// - Precondition: `scale` is 0 to 18.
  public init(significand: Int64, scale: Int) {
    precondition((0...Self.largestScale).contains(scale), "a scale is 0 to 18")
    var digits = significand
    var places = scale
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.significand = digits
    self.scale = places
  }

  /// Zero.
  public static let zero = ExactDecimal(0)

  /// Whether the number is below zero.
  public var isNegative: Bool { significand < 0 }

  /// Whether the number has no digits after the point.
  public var isWhole: Bool { scale == 0 }

  /// The same number as a fraction in lowest terms.
  ///
  /// - Throws: ``ArithmeticOverflow`` never for a scale up to 18, whose power of ten fits.
  public func ratio() throws(ArithmeticOverflow) -> Ratio {
    try Ratio(significand, over: Self.power(scale))
  }

  /// The exact sum.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the sum needs more than 64 bits at the finer scale.
  public func adding(_ other: ExactDecimal) throws(ArithmeticOverflow) -> ExactDecimal {
    if scale == 0, other.scale == 0 {
      let (sum, overflow) = significand.addingReportingOverflow(other.significand)
      guard !overflow else { throw ArithmeticOverflow() }
      return ExactDecimal(sum)
    }
    let shared = max(scale, other.scale)
    let sum =
      Int128(significand) * Int128(Self.power(shared - scale))
      + Int128(other.significand) * Int128(Self.power(shared - other.scale))
    guard let narrow = Int64(exactly: sum) else { throw ArithmeticOverflow() }
    return ExactDecimal(significand: narrow, scale: shared)
  }

  /// The exact number times a power of ten; nil if it does not fit.
  package func times(powerOfTen exponent: Int) -> ExactDecimal? {
    guard significand != 0 else { return .zero }
    var (digits, places) = (significand, scale - exponent)
    while places > Self.largestScale, digits % 10 == 0 {
      (digits, places) = (digits / 10, places - 1)
    }
    if places >= 0 {
      return places > Self.largestScale ? nil : ExactDecimal(significand: digits, scale: places)
    }
    guard -places <= Self.largestScale else { return nil }
    let (whole, overflow) = significand.multipliedReportingOverflow(by: Self.power(-places))
    return overflow ? nil : ExactDecimal(whole)
  }

  /// 10 to the power of `exponent`, 0 to 18.
  package static func power(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension ExactDecimal: Comparable {
  /// Compares the numbers exactly, in 128 bits at the finer scale.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let shared = max(left.scale, right.scale)
    return Int128(left.significand) * Int128(power(shared - left.scale))
      < Int128(right.significand) * Int128(power(shared - right.scale))
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits with a point: `27.94`, `-0.5`, `198`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = padded.utf8.index(padded.utf8.endIndex, offsetBy: -scale)
    return sign + padded[..<point] + "." + padded[point...]
  }
}
