/// What becomes of the digits that are not printed.
///
/// | rule        |  2.5 |  1.5 |  0.4 | -0.4 | -1.5 | -2.5 | also known as |
/// |-------------|-----:|-----:|-----:|-----:|-----:|-----:|---------------|
/// | `half-away` |    3 |    2 |    0 |    0 |   -2 |   -3 | Excel's ROUND, commercial rounding |
/// | `half-up`   |    3 |    2 |    0 |    0 |   -1 |   -2 | ties toward positive infinity |
/// | `half-even` |    2 |    2 |    0 |    0 |   -2 |   -2 | banker's rounding, IEEE 754 default |
/// | `half-down` |    2 |    1 |    0 |    0 |   -2 |   -3 | ties toward negative infinity |
/// | `truncate`  |    2 |    1 |    0 |    0 |   -1 |   -2 | toward zero, Excel's TRUNC |
/// | `floor`     |    2 |    1 |    0 |   -1 |   -2 |   -3 | toward negative infinity |
/// | `ceiling`   |    3 |    2 |    1 |    0 |   -1 |   -2 | toward positive infinity |
///
/// The table is a test. Zero is printed without a sign.
public enum RoundingRule: String, CaseIterable, Hashable, Sendable {
  case halfAway = "half-away"
  case halfUp = "half-up"
  case halfEven = "half-even"
  case halfDown = "half-down"
  case truncate
  case floor
  case ceiling

  /// Whether the magnitude goes up to the next unit.
  ///
  /// - Parameters:
  ///   - remainder: how the part that is cut compares with half a unit, nil if nothing is cut.
  ///   - isOdd: whether the last digit kept is odd.
  ///   - isNegative: the sign of the number.
  func raises(_ remainder: Remainder, isOdd: Bool, isNegative: Bool) -> Bool {
    switch (self, remainder) {
    case (_, .none), (.truncate, _): false
    case (.floor, _): isNegative
    case (.ceiling, _): !isNegative
    case (_, .belowHalf): false
    case (_, .aboveHalf), (.halfAway, .half): true
    case (.halfUp, .half): !isNegative
    case (.halfDown, .half): isNegative
    case (.halfEven, .half): isOdd
    }
  }

  /// The part that is cut, compared with half a unit by integer arithmetic.
  enum Remainder {
    case none, belowHalf, half, aboveHalf
  }
}

extension RoundingRule {
  /// The values that the rule prints as `units` of the last digit.
  ///
  /// | rule        | prints 2 | prints 0 | prints -2 |
  /// |-------------|----------|----------|-----------|
  /// | `half-away` | 1.5 ≤ x < 2.5 | -0.5 < x < 0.5 | -2.5 < x ≤ -1.5 |
  /// | `half-up`   | 1.5 ≤ x < 2.5 | -0.5 ≤ x < 0.5 | -2.5 ≤ x < -1.5 |
  /// | `half-even` | 1.5 ≤ x ≤ 2.5 | -0.5 ≤ x ≤ 0.5 | -2.5 ≤ x ≤ -1.5 |
  /// | `half-down` | 1.5 < x ≤ 2.5 | -0.5 < x ≤ 0.5 | -2.5 < x ≤ -1.5 |
  /// | `truncate`  | 2 ≤ x < 3 | -1 < x < 1 | -3 < x ≤ -2 |
  /// | `floor`     | 2 ≤ x < 3 | 0 ≤ x < 1 | -2 ≤ x < -1 |
  /// | `ceiling`   | 1 < x ≤ 2 | -1 < x ≤ 0 | -3 < x ≤ -2 |
  func range(printedAs units: Int64) -> PrintedRange {
    let twice = 2 * Int128(units)
    switch self {
    case .halfAway:
      return PrintedRange(twice - 1, twice + 1, includesLow: units > 0, includesHigh: units < 0)
    case .halfUp: return PrintedRange(twice - 1, twice + 1, includesLow: true, includesHigh: false)
    case .halfDown:
      return PrintedRange(twice - 1, twice + 1, includesLow: false, includesHigh: true)
    case .halfEven:
      return PrintedRange(
        twice - 1, twice + 1, includesLow: units % 2 == 0, includesHigh: units % 2 == 0)
    case .truncate:
      return PrintedRange(
        units > 0 ? twice : twice - 2, units < 0 ? twice : twice + 2, includesLow: units > 0,
        includesHigh: units < 0)
    case .floor: return PrintedRange(twice, twice + 2, includesLow: true, includesHigh: false)
    case .ceiling: return PrintedRange(twice - 2, twice, includesLow: false, includesHigh: true)
    }
  }
}
