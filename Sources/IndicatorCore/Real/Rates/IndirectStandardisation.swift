/// What was observed against what a standard's rates would give in the same groups.
///
/// - Formula: expected = sum n K / N over the groups, n the unit's base, K of N the standard's count and base; ratio = observed /
///   expected. The interval is that of the observed count divided by the expected one.
/// - Returns: a ratio around 1.
/// - Missing: groups are given by the caller, each with all four numbers.
/// - Exactness: expected and ratio exact; the interval as in ``CountMethod``.
/// - Throws: `negative`; `undefined` for a standard base of 0 under people of the unit, and if nothing is expected.
/// - Also known as: standardised mortality ratio, standardised incidence ratio.
/// - References: N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research II, 2.3.
package struct IndirectStandardisation: Sendable {
  /// One group in the unit and in the standard.
  package struct Group: Equatable, Sendable {
    /// The unit's count.
    package let count: Int64
    /// The unit's base.
    package let base: Int64
    /// The standard's count.
    package let standardCount: Int64
    /// The standard's base.
    package let standardBase: Int64

    /// A group.
    package init(count: Int64, base: Int64, standardCount: Int64, standardBase: Int64) {
      (self.count, self.base) = (count, base)
      (self.standardCount, self.standardBase) = (standardCount, standardBase)
    }
  }

  /// The observed count.
  package let observed: Int64
  /// The expected count, above 0.
  package let expected: ExactFraction

  /// A unit held against a standard.
  package init(_ groups: [Group]) throws(NoEstimate) {
    var observed: Int64 = 0
    var parts: [ExactFraction] = []
    for group in groups {
      let numbers = [group.count, group.base, group.standardCount, group.standardBase]
      guard numbers.allSatisfy({ $0 >= 0 }) else { throw .negative }
      let (sum, overflow) = observed.addingReportingOverflow(group.count)
      guard group.standardBase > 0 || group.base == 0, !overflow else { throw .undefined }
      observed = sum
      guard group.base > 0 else { continue }
      parts.append(
        ExactFraction(
          Int128(group.base) * Int128(group.standardCount), over: Int128(group.standardBase)))
    }
    try self.init(observed: observed, expected: ExactFraction.sum(parts[...]))
  }

  /// An observed count and one that is expected.
  package init(observed: Int64, expected: ExactFraction) throws(NoEstimate) {
    guard observed >= 0, !expected.isNegative else { throw .negative }
    guard !expected.isZero else { throw .undefined }
    (self.observed, self.expected) = (observed, expected)
  }

  /// Observed over expected.
  package var ratio: ExactFraction { ExactFraction(Int128(observed)) / expected }

  /// The interval of the ratio.
  package func interval(
    _ method: CountMethod = .byar, at confidence: Confidence = .usual
  ) throws(NoEstimate) -> ConfidenceInterval {
    try method.interval(of: observed, at: confidence).divided(by: expected.real)
  }
}
