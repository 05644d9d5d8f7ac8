/// An exact change per year, as a fraction of whole numbers of any length.
///
/// It cannot overflow, so slopes can be sorted and averaged exactly whatever the values are.
public struct ExactSlope: Hashable, Sendable {
  /// The slope as a fraction.
  package let fraction: ExactFraction

  /// Whether the slope falls; never true for zero.
  public var isNegative: Bool { fraction.isNegative }

  /// -1, 0 or 1.
  package var sign: Int { fraction.isZero ? 0 : isNegative ? -1 : 1 }

  private init(_ fraction: ExactFraction) { self.fraction = fraction }

  /// A difference over a distance in years.
  ///
  /// - Precondition: `years` is positive.
  public init(_ difference: WideDifference, over years: Ratio) {
    precondition(years.numerator > 0, "a slope needs a positive distance")
    fraction =
      ExactFraction(difference.numerator, over: difference.denominator) / ExactFraction(years)
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
    ExactSlope((a.fraction + b.fraction) / ExactFraction(2))
  }

  /// The slope times `multiplier`, rounded once to `digits` after the point.
  ///
  /// - Throws: ``ArithmeticOverflow`` if the result is too large to be printed.
  public func rounded(
    toDigits digits: Int, by rule: RoundingRule = .halfAway, times multiplier: Int64 = 1
  ) throws(ArithmeticOverflow) -> RoundedNumber {
    try fraction.rounded(toDigits: digits, by: rule, times: multiplier)
  }
}

extension ExactSlope: Comparable {
  /// Compares two values.
  public static func == (left: ExactSlope, right: ExactSlope) -> Bool {
    left.fraction == right.fraction
  }

  /// Feeds what equality looks at.
  public func hash(into hasher: inout Hasher) { hasher.combine(isNegative) }

  /// Orders two values; the order is total.
  public static func < (left: ExactSlope, right: ExactSlope) -> Bool {
    left.fraction < right.fraction
  }
}
