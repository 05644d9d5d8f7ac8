/// A sum of figures, some of which are sums that are still to be divided.
struct ExactSum {
  private(set) var value = ExactDecimal.zero
  /// What the value is to be divided by.
  private(set) var divisor: Int64 = 1

  /// Adds a figure; one without a value adds nothing.
  mutating func add(_ figure: Figure) throws(ArithmeticOverflow) {
    guard case .value(let other) = figure.cell else { return }
    guard figure.divisor != divisor else {
      value = try value.adding(other)
      return
    }
    let own = try value.ratio().divided(by: Ratio(divisor))
    guard let ratio = try figure.ratio() else { return }
    (value, divisor) = Self.parts(of: try own.adding(ratio))
  }

  /// A ratio as a decimal and what it is still to be divided by: nothing where it has an end.
  static func parts(of ratio: Ratio) -> (value: ExactDecimal, divisor: Int64) {
    ExactDecimal(ratio).map { ($0, 1) } ?? (ExactDecimal(ratio.numerator), ratio.denominator)
  }
}
