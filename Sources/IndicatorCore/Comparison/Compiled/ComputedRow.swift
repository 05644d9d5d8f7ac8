/// A fraction of two machine words that need not be in lowest terms; the denominator is positive.
package struct ComputedNumber: Equatable, Sendable {
  /// The numerator; carries the sign.
  package let numerator: Int64
  /// The denominator; always positive.
  package let denominator: Int64

  /// Numbers below this in magnitude can be multiplied with one another twice over in 128 bits.
  private static let limit: Int64 = 1 << 62

  /// A fraction; nil if a part is too large to go on with.
  @inline(__always) init?(_ numerator: Int64, over denominator: Int64) {
    guard numerator.magnitude < Self.limit.magnitude, denominator < Self.limit else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Zero.
  static let zero = ComputedNumber(whole: 0)

  private init(whole: Int64) {
    numerator = whole
    denominator = 1
  }

  /// The same number as a ratio.
  ///
  /// - Throws: ``ArithmeticOverflow`` never: both parts fit.
  package func ratio() throws(ArithmeticOverflow) -> Ratio {
    try Ratio(numerator, over: denominator)
  }

  /// Whether both parts are small enough for sums of products in 64 bits.
  package var isSmall: Bool {
    numerator.magnitude < 1 << 31 && denominator < 1 << 31
  }

  @inline(__always) func negated() -> ComputedNumber? {
    ComputedNumber(-numerator, over: denominator)
  }

  /// The sum, or with a `sign` of -1 the difference; nil if a part is too large.
  @inline(__always) func adding(_ other: ComputedNumber, sign: Int64) -> ComputedNumber? {
    let left = numerator.multipliedReportingOverflow(by: other.denominator)
    let right = (sign &* other.numerator).multipliedReportingOverflow(by: denominator)
    let sum = left.partialValue.addingReportingOverflow(right.partialValue)
    let base = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !left.overflow, !right.overflow, !sum.overflow, !base.overflow else { return nil }
    return ComputedNumber(sum.partialValue, over: base.partialValue)
  }

  @inline(__always) func multiplied(by other: ComputedNumber) -> ComputedNumber? {
    let top = numerator.multipliedReportingOverflow(by: other.numerator)
    let bottom = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !top.overflow, !bottom.overflow else { return nil }
    return ComputedNumber(top.partialValue, over: bottom.partialValue)
  }

  /// - Precondition: `other` is not zero.
  @inline(__always) func divided(by other: ComputedNumber) -> ComputedNumber? {
    let sign: Int64 = other.numerator < 0 ? -1 : 1
    let top = numerator.multipliedReportingOverflow(by: sign &* other.denominator)
    let bottom = denominator.multipliedReportingOverflow(by: sign &* other.numerator)
    guard !top.overflow, !bottom.overflow else { return nil }
    return ComputedNumber(top.partialValue, over: bottom.partialValue)
  }
}

/// A row of an indicator table in numbers: what ``IndicatorRow`` says of a unit whose figures are simple.
package struct ComputedRow: Equatable, Sendable {
  /// The position of the unit in the codebook.
  package let unit: UnitIndex
  /// The position of the period in the cube's.
  package let period: PeriodIndex
  /// The value; nil if there is none.
  package let value: ComputedNumber?
  /// Why there is no value; nil if there is one.
  package let reason: Reason?
  /// The left side of the outermost division; nil if there is none.
  package let numerator: ComputedNumber?
  /// The right side of the outermost division; nil if there is none.
  package let denominator: ComputedNumber?
  /// The period compared with; nil if there is no change.
  package let earlierPeriod: PeriodIndex?
  /// The value at that period; zero if there is no change.
  package let earlier: ComputedNumber
  /// What must be said of the result.
  let resultCaveats: Caveats
  /// What must be said of the row.
  package let caveats: Caveats
}
