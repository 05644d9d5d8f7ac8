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
