/// Two distributions over ordered categories.
///
/// - What is compared: one drawn from the first with one drawn from the second, over all pairs.
/// - Formula: ridit = P(first higher) + P(equal)/2; Cliff's delta = P(first higher) - P(first lower) = 2 ridit - 1; Mann and Whitney's
///   U = n m ridit, with z = (|U - nm/2| - 1/2) / sqrt(V) and V = nm/12 (N + 1 - sum (t^3 - t) / (N (N-1))) over the t equal
///   ones of each category; the largest gap is that of the cumulated shares from the lowest category up, first minus second.
/// - Parameters:
///   - first, second: counts by category, the lowest category first.
/// - Returns: ridit 0 to 1, delta -1 to 1; both above their middle if the first is higher.
/// - Ties: everyone of a category is equal. If all are of one category z is 0 and p is 1.
/// - Exactness: ridit, delta, gap and dominance exact; V an exact fraction rounded once; p to a relative 1e-12, asymptotic.
/// - Throws: `negative`; `undefined` for a distribution of nobody.
/// - References: I. D. J. Bross (1958), Biometrics 14, 18-38; N. Cliff (1993), Psychological Bulletin 114, 494-509; H. B. Mann, D. R. Whitney (1947),
///   Annals of Mathematical Statistics 18, 50-60.
package struct OrderedComparison: Sendable {
  /// The chance that one of the first is higher than one of the second, equal ones counting half.
  package let ridit: ExactFraction
  /// The chance of higher minus that of lower.
  package let cliffsDelta: ExactFraction
  /// Mann and Whitney's test.
  package let mannWhitney: NormalTest
  /// Their U of the first.
  package let u: ExactFraction
  /// The cumulated share of the first minus that of the second where they differ most; the lowest such category.
  package let largestGap: ExactFraction
  /// Up to which category, by its position, they differ most; nil if they never differ.
  package let largestGapCategory: Int?
  /// Which is first-order dominant.
  package let dominance: Dominance

  /// Which distribution has, up to every category, no larger a cumulated share.
  package enum Dominance: String, Equatable, Sendable {
    /// The first is at least as high everywhere and higher somewhere.
    case first
    /// The second is.
    case second
    /// They are equal.
    case equal
    /// The cumulated shares cross.
    case neither
  }

  /// - Precondition: both have the same categories.
  package init(_ first: [Int64], _ second: [Int64]) throws(NoEstimate) {
    precondition(first.count == second.count, "both distributions have the same categories")
    guard (first + second).allSatisfy({ $0 >= 0 }) else { throw .negative }
    let n = first.reduce(Int128(0)) { $0 + Int128($1) }
    let m = second.reduce(Int128(0)) { $0 + Int128($1) }
    guard n > 0, m > 0 else { throw .undefined }
    let pairs = ExactFraction(n) * ExactFraction(m)
    let wins = Self.doubledWins(first, second)
    u = wins / ExactFraction(2)
    ridit = u / pairs
    cliffsDelta = wins / pairs - ExactFraction(1)
    mannWhitney = Self.test(
      u - pairs / ExactFraction(2), pairs: pairs,
      ties: zip(first, second).map { Int128($0) + Int128($1) })
    let gaps = Self.gaps(first, second, n, m)
    let widest = gaps.map(\.magnitude).max() ?? .zero
    largestGapCategory = widest.isZero ? nil : gaps.firstIndex { $0.magnitude == widest }
    largestGap = largestGapCategory.map { gaps[$0] } ?? .zero
    dominance = Self.dominance(gaps)
  }

  /// Twice the pairs in which the first is higher, plus the equal ones.
  private static func doubledWins(_ first: [Int64], _ second: [Int64]) -> ExactFraction {
    var (sum, below) = (ExactFraction.zero, Int128(0))
    for (one, other) in zip(first, second) {
      sum = sum + ExactFraction(Int128(one)) * ExactFraction(2 * below + Int128(other))
      below += Int128(other)
    }
    return sum
  }

  private static func test(
    _ distance: ExactFraction, pairs: ExactFraction, ties: [Int128]
  ) -> NormalTest {
    func spread(_ t: Int128) -> ExactFraction {
      ExactFraction(t) * (ExactFraction(t) * ExactFraction(t) - ExactFraction(1))
    }
    let all = ties.reduce(Int128(0), +)
    let tied = ExactFraction.sum(ties.map { spread($0) }[...])
    let factor = pairs / (ExactFraction(12) * ExactFraction(all) * ExactFraction(all - 1))
    let variance = (factor * (spread(all) - tied)).real
    let reach = max(ExactFraction.zero, distance.magnitude - ExactFraction(1, over: 2)).real
    guard variance > 0, reach > 0 else { return NormalTest(z: 0, pValue: 1) }
    return NormalTest(z: (distance.isNegative ? -reach : reach) / variance.squareRoot())
  }

  /// The differences of the cumulated shares up to each category.
  private static func gaps(
    _ first: [Int64], _ second: [Int64], _ n: Int128, _ m: Int128
  ) -> [ExactFraction] {
    var (one, other) = (Int128(0), Int128(0))
    return zip(first, second).map { a, b in
      one += Int128(a)
      other += Int128(b)
      return ExactFraction(one, over: n) - ExactFraction(other, over: m)
    }
  }

  private static func dominance(_ gaps: [ExactFraction]) -> Dominance {
    let isFirstLower = gaps.contains { $0 > .zero }
    let isSecondLower = gaps.contains { $0 < .zero }
    switch (isFirstLower, isSecondLower) {
    case (false, false): return .equal
    case (false, true): return .first
    case (true, false): return .second
    case (true, true): return .neither
    }
  }
}
