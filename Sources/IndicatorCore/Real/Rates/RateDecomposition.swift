/// The change of a rate, split into what changed within groups and what the groups' weights changed.
///
/// - Summary: with the rate as it is the sum of shares x rates, how much of its change is either's.
/// - What is compared: one population at two times, or two populations, in the same groups.
/// - Formula: rate effect = (s1 + s2)/2 x (r2 - r1), composition effect = (r1 + r2)/2 x (s2 - s1), s a group's share of all
///   bases and r its rate. Centred, the mean of both total rates is taken off (r1 + r2)/2: sums do not change, and a group of
///   average rate that grows contributes nothing.
/// - Returns: effects in the unit of the rate. Contributions are the sums of both; all together are exactly the change.
/// - Missing: groups are given by the caller with all four numbers.
/// - Ties: a group with base 0 at one time takes its rate of the other time, so that all its effect is composition; with base 0
///   at both it contributes 0.
/// - Exactness: exact.
/// - Throws: `negative` for a base below 0; `undefined` if all bases of a time are 0, and for a numerator over a base of 0.
/// - Complexity: O(n) fractions, whose length adds up in the sum of all.
/// - References: E. M. Kitagawa (1955), "Components of a difference between two rates", Journal of the American Statistical Association 50,
///   1168-1194.
package struct RateDecomposition: Sendable {
  /// How composition effects are counted.
  package enum Form: Equatable, Sendable {
    /// From 0, as Kitagawa does.
    case uncentred
    /// From the mean of the total rates.
    case centred
  }

  /// A numerator and its base.
  package struct Fraction: Equatable, Sendable {
    /// The numerator.
    package let numerator: Ratio
    /// The base, 0 or more.
    package let base: Ratio

    /// A fraction that need not have a value.
    package init(_ numerator: Ratio, over base: Ratio) {
      (self.numerator, self.base) = (numerator, base)
    }
  }

  /// A group at two times.
  package struct Group: Equatable, Sendable {
    /// At the first time.
    package let first: Fraction
    /// At the last time.
    package let last: Fraction

    /// A group.
    package init(first: Fraction, last: Fraction) {
      (self.first, self.last) = (first, last)
    }
  }

  /// What a group, or all together, has at both times and contributes.
  package struct Row: Sendable {
    /// The share of all bases at the first time.
    package let shareFirst: ExactFraction
    /// The share at the last time.
    package let shareLast: ExactFraction
    /// The rate at the first time; nil if the base is 0.
    package let rateFirst: ExactFraction?
    /// The rate at the last time; nil if the base is 0.
    package let rateLast: ExactFraction?
    /// What the change of the rate gives.
    package let rateEffect: ExactFraction
    /// What the change of the share gives.
    package let compositionEffect: ExactFraction

    /// The sum of both effects.
    package var contribution: ExactFraction { rateEffect + compositionEffect }
  }

  /// The rows of the groups, in their order.
  package let rows: [Row]
  /// All groups together.
  package let total: Row

  /// The decomposition of a change.
  package init(_ groups: [Group], form: Form = .uncentred) throws(NoEstimate) {
    let first = try Moment(groups.map(\.first))
    let last = try Moment(groups.map(\.last))
    let half = ExactFraction(1, over: 2)
    let level = form == .centred ? half * (first.rate + last.rate) : .zero
    rows = groups.indices.map { index in
      let (one, other) = (first.groups[index], last.groups[index])
      let rates = (one.rate ?? other.rate ?? .zero, other.rate ?? one.rate ?? .zero)
      return Row(
        shareFirst: one.share, shareLast: other.share, rateFirst: one.rate, rateLast: other.rate,
        rateEffect: half * (one.share + other.share) * (rates.1 - rates.0),
        compositionEffect: (half * (rates.0 + rates.1) - level) * (other.share - one.share))
    }
    let change = last.rate - first.rate
    let rateEffect = ExactFraction.sum(rows.map(\.rateEffect)[...])
    total = Row(
      shareFirst: ExactFraction(1), shareLast: ExactFraction(1), rateFirst: first.rate,
      rateLast: last.rate, rateEffect: rateEffect, compositionEffect: change - rateEffect)
  }

  /// All groups at one time.
  private struct Moment {
    let groups: [(share: ExactFraction, rate: ExactFraction?)]
    let rate: ExactFraction

    init(_ fractions: [Fraction]) throws(NoEstimate) {
      guard fractions.allSatisfy({ $0.base >= .zero }) else { throw .negative }
      guard fractions.allSatisfy({ !$0.base.isZero || $0.numerator.isZero }) else {
        throw .undefined
      }
      let bases = fractions.map { ExactFraction($0.base) }
      let total = ExactFraction.sum(bases[...])
      guard !total.isZero else { throw .undefined }
      let numerators = fractions.map { ExactFraction($0.numerator) }
      groups = fractions.indices.map { index in
        (bases[index] / total, bases[index].isZero ? nil : numerators[index] / bases[index])
      }
      rate = ExactFraction.sum(numerators[...]) / total
    }
  }
}
