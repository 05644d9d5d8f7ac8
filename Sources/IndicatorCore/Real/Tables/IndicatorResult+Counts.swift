/// What a value without a base is.
package enum BareValue: Equatable, Sendable {
  /// A count as it was reported: events over 1.
  case count
  /// Anything else, of which no statistic knows how it varies.
  case computed
}

extension BoundFormula {
  /// What the formula's values are where they have no base: counts if it is one measure that counts.
  ///
  /// - Parameter book: the codebook that the formula is bound to.
  package func bareValue(in book: Codebook) -> BareValue {
    guard case .figure(let reference) = root else { return .computed }
    return book.measures[reference.measure].isCount ? .count : .computed
  }
}

extension Comparison {
  /// What the values of a formula over the comparison's figures are where they have no base.
  package func bareValue(_ formula: BoundFormula) -> BareValue {
    formula.bareValue(in: cube.codebook)
  }
}

extension IndicatorResult {
  /// Numerator and base as a proportion.
  ///
  /// - Throws: `notReported` without a value, `noBase` without a division, `notWhole`, and what ``Proportion`` throws.
  package func proportion() throws(NoEstimate) -> Proportion {
    guard value != nil else { throw .notReported }
    guard let numerator, let denominator else { throw .noBase }
    guard numerator.denominator == 1, denominator.denominator == 1 else { throw .notWhole }
    return try Proportion(numerator.numerator, of: denominator.numerator)
  }

  /// Numerator and base as events over a base; a bare count is over 1.
  ///
  /// - Throws: `notReported` without a value, `noBase` without a division or a count, `notWhole` for events that are no whole
  ///   number, and what ``CountedRate`` throws.
  package func rate(_ bare: BareValue) throws(NoEstimate) -> CountedRate {
    guard let value else { throw .notReported }
    var (events, base) = (value, Ratio(1))
    if let numerator, let denominator {
      (events, base) = (numerator, denominator)
    } else if bare == .computed {
      throw .noBase
    }
    guard events.denominator == 1 else { throw .notWhole }
    return try CountedRate(events.numerator, over: base)
  }
}
