/// A level of confidence as it was typed: 0.95, 0.998.
///
/// What is left to 1 is formed from the decimal digits, so that 0.95 leaves exactly 1/20 and not the 0.050000000000000044
/// that binary numbers make of it.
package struct Confidence: Equatable, Sendable {
  /// The level, above 0 and below 1.
  package let level: ExactDecimal
  /// 1 - level, the nearest binary number.
  package let alpha: Double
  /// Half of it.
  package let halfAlpha: Double
  /// What a standard normal variable exceeds with probability `halfAlpha`.
  package let z: Double

  /// A level; nil unless it lies above 0 and below 1.
  package init?(_ level: ExactDecimal) {
    guard level > .zero, level < ExactDecimal(1) else { return nil }
    self.level = level
    let base = ExactDecimal.power(level.scale)
    // Both whole numbers are below 10^18; the quotient of their nearest doubles is right to one unit in the last place.
    alpha = Double(base - level.significand) / Double(base)
    halfAlpha = alpha / 2
    z = NormalDistribution.upperQuantile(halfAlpha)
  }

  /// 0.95.
  package static let usual = Confidence(unchecked: ExactDecimal(significand: 95, scale: 2))

  private init(unchecked level: ExactDecimal) {
    self.level = level
    alpha = 0.05
    halfAlpha = 0.025
    z = NormalDistribution.upperQuantile(0.025)
  }

  /// Two levels are equal if they are the same number.
  package static func == (one: Confidence, other: Confidence) -> Bool { one.level == other.level }
}
