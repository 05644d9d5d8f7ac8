/// One figure of a row that is to be estimated.
package enum EstimateFigure: Equatable, Sendable {
  case value(ExactDecimal)
  /// The field is empty.
  case missing
  /// There is a text, which is no figure.
  case malformed
  /// There is a number, of more digits than are kept.
  case tooLarge

  /// The number, nil without one.
  package var number: ExactDecimal? {
    if case .value(let number) = self { number } else { nil }
  }

  /// The number.
  func known() throws(NoEstimate) -> ExactDecimal {
    switch self {
    case .value(let number): return number
    case .missing: throw .notReported
    case .malformed: throw .malformed
    case .tooLarge: throw .tooLarge
    }
  }

  /// The whole number.
  func whole() throws(NoEstimate) -> Int64 {
    let number = try known()
    guard number.isWhole else { throw .notWhole }
    return number.significand
  }
}

extension EstimateFigure {
  /// A computed figure; one that no decimal holds is no figure.
  package init(_ ratio: Ratio?) {
    guard let ratio else {
      self = .missing
      return
    }
    let expansion = ratio.expansion()
    let decimal = expansion.isExact ? ExactDecimal(plain: "\(expansion)") : nil
    self = decimal.map { .value($0) } ?? .malformed
  }
}

extension EstimateInput {
  /// Numerator and base of a result; a value without a division is over 1 where it counts, else it has no base.
  package init(_ result: IndicatorResult, bare: BareValue) {
    let isBare = result.numerator == nil && result.denominator == nil && bare == .count
    self.init(
      EstimateFigure(isBare ? result.value : result.numerator),
      over: isBare ? .value(ExactDecimal(1)) : EstimateFigure(result.denominator))
  }
}

/// A count and its base, as they were given.
package struct EstimateInput: Equatable, Sendable {
  /// The count.
  package let numerator: EstimateFigure
  /// The base.
  package let denominator: EstimateFigure

  /// A count and its base.
  package init(_ numerator: EstimateFigure, over denominator: EstimateFigure) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// Both as a proportion.
  func proportion() throws(NoEstimate) -> Proportion {
    let count = try numerator.whole()
    return try Proportion(count, of: try denominator.whole())
  }
}
