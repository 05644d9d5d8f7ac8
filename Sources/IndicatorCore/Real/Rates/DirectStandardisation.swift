/// The rate that a unit would have with a standard's groups.
///
/// - Formula: rate = sum w k/n / sum w over the groups, w the standard's number of people. Dobson's interval: with O = sum k, the
///   bounds l and u of O by Byar and V = sum w^2 k/n^2 / (sum w)^2, from rate + sqrt(V / O) (l - O) to rate + sqrt(V / O) (u - O).
/// - Returns: events per person; the interval has no value if O is 0.
/// - Exactness: the rate exact, V an exact fraction rounded once; relative error of the bounds below 1e-12, or absolute below 1e-15.
///   The interval is approximate.
/// - Throws: `negative`; `undefined` for a base of 0 under people of the standard, and for a standard without people.
/// - References: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer (1991), Statistics in Medicine 10, 457-462.
package struct DirectStandardisation: Sendable {
  /// One group in the unit and in the standard.
  package struct Group: Equatable, Sendable {
    /// The unit's count.
    package let count: Int64
    /// The unit's base.
    package let base: Int64
    /// The standard's number of people.
    package let weight: Int64

    /// A group.
    package init(count: Int64, base: Int64, weight: Int64) {
      (self.count, self.base, self.weight) = (count, base, weight)
    }
  }

  /// The standardised rate.
  package let rate: ExactFraction
  /// The unit's count over all groups.
  package let count: Int64
  private let variance: ExactFraction

  /// A unit's groups with a standard's weights.
  package init(_ groups: [Group]) throws(NoEstimate) {
    guard groups.allSatisfy({ $0.count >= 0 && $0.base >= 0 && $0.weight >= 0 }) else {
      throw .negative
    }
    let total = groups.reduce(Int128(0)) { $0 + Int128($1.weight) }
    guard total > 0, groups.allSatisfy({ $0.base > 0 || $0.weight == 0 }) else { throw .undefined }
    let used = groups.filter { $0.weight > 0 }
    let sum = used.reduce(Int128(0)) { $0 + Int128($1.count) }
    guard let count = Int64(exactly: sum) else { throw .undefined }
    let rates = used.map {
      ExactFraction(Int128($0.weight) * Int128($0.count), over: Int128($0.base))
    }
    let squares = used.map { group in
      ExactFraction(Int128(group.weight) * Int128(group.weight), over: Int128(group.base))
        * ExactFraction(Int128(group.count), over: Int128(group.base))
    }
    let whole = ExactFraction(total)
    rate = ExactFraction.sum(rates[...]) / whole
    variance = ExactFraction.sum(squares[...]) / (whole * whole)
    self.count = count
  }

  /// Dobson's interval with Byar's bounds.
  ///
  /// - Throws: `undefined` if nothing was counted.
  package func interval(_ confidence: Confidence = .usual) throws(NoEstimate) -> ConfidenceInterval
  {
    guard count > 0 else { throw .undefined }
    let bounds = try CountMethod.byar.interval(of: count, at: confidence)
    let unit = (variance / ExactFraction(Int128(count))).real.squareRoot()
    let (middle, seen) = (rate.real, Double(count))
    return ConfidenceInterval(
      max(0, middle + unit * (bounds.lower - seen)), middle + unit * (bounds.upper - seen))
  }
}
