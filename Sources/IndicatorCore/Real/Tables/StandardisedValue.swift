/// A value held against a standard, group by group.
///
/// - Summary: the rate with the standard's groups (direct), and what was counted against what the standard's rates would give in the unit's
///   own groups (indirect).
/// - Formula: see ``DirectStandardisation`` and ``IndirectStandardisation``; the bases of the standard are the weights.
/// - Missing: a group without a figure in the unit or in the standard keeps the value from being judged.
package struct StandardisedValue: Sendable {
  /// One group in the unit and in the standard.
  package struct Group: Sendable {
    /// The unit's result; nil where there is none.
    package let own: IndicatorResult?
    /// The standard's result; nil where there is none.
    package let standard: IndicatorResult?

    /// A group.
    package init(own: IndicatorResult?, standard: IndicatorResult?) {
      (self.own, self.standard) = (own, standard)
    }
  }

  /// The rate with the standard's groups.
  package let direct: DirectStandardisation?
  /// Its bounds; nil if nothing was counted.
  package let directBounds: ConfidenceInterval?
  /// Observed against expected; nil if nothing is expected.
  package let indirect: IndirectStandardisation?
  /// The bounds of their ratio, by Byar.
  package let ratioBounds: ConfidenceInterval?
  /// Why there is neither.
  package let obstacle: NoEstimate?

  /// The value of a unit.
  package init(_ groups: [Group], at confidence: Confidence = .usual) {
    do throws(NoEstimate) {
      var own: [EventRate] = []
      var standard: [EventRate] = []
      for group in groups {
        own.append(try Self.rate(group.own))
        standard.append(try Self.rate(group.standard))
      }
      let pairs = Array(zip(own, standard))
      let direct = try DirectStandardisation(
        pairs.map { .init(count: $0.events, base: $0.base, weight: $1.base) })
      self.direct = direct
      directBounds = try? direct.interval(confidence)
      let indirect = try? IndirectStandardisation(
        pairs.map {
          .init(count: $0.events, base: $0.base, standardCount: $1.events, standardBase: $1.base)
        })
      self.indirect = indirect
      ratioBounds = indirect.flatMap { try? $0.interval(.byar, at: confidence) }
      obstacle = nil
    } catch {
      (direct, directBounds) = (nil, nil)
      (indirect, ratioBounds, obstacle) = (nil, nil, error)
    }
  }

  /// Whole events over a whole base, which may be 0.
  private static func rate(_ result: IndicatorResult?) throws(NoEstimate) -> EventRate {
    guard let numerator = result?.numerator, let base = result?.denominator else {
      throw .notReported
    }
    guard numerator.denominator == 1, base.denominator == 1 else { throw .notWhole }
    return EventRate(numerator.numerator, over: base.numerator)
  }
}
