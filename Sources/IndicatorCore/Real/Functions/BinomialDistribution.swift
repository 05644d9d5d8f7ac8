/// How many of n independent events are of a kind whose probability is a fraction.
///
/// - Exactness: relative error of a probability below 1e-15 (10 - log p); tails are those of ``BetaDistribution`` with
///   exact differences: below 1e-12 for n to 10^15 where the fraction's parts are below 2^63.
package struct BinomialDistribution {
  private let total: Int64
  private let part: Int64
  private let whole: Int64

  /// `total` events of probability `part / whole`.
  ///
  /// - Precondition: 0 < part < whole, 0 <= total.
  package init(_ total: Int64, of part: Int64, outOf whole: Int64) {
    precondition(part > 0 && part < whole && total >= 0, "a probability lies between 0 and 1")
    (self.total, self.part, self.whole) = (total, part, whole)
  }

  private var place: BetaDistribution.Place {
    BetaDistribution.Place(
      x: Double(part) / Double(whole), rest: Double(whole - part) / Double(whole))
  }

  /// `number - count x`, x being the probability: exact but for one rounding, products being below 2^127.
  private func off(_ number: Int64, count: Int128) -> Double {
    Double(Int128(number) * Int128(whole) - count * Int128(part)) / Double(whole)
  }

  /// P(X <= k) and P(X >= k), k being 0 to n.
  package func tails(at k: Int64) -> InclusiveTails {
    InclusiveTails(
      lower: k >= total ? 1 : reaching(k + 1).upper, upper: k <= 0 ? 1 : reaching(k).lower)
  }

  /// P(X >= k) as the lower tail of Beta(k, n - k + 1) at x, and what is left, k being 1 to n.
  private func reaching(_ k: Int64) -> TwoTails {
    BetaDistribution(Double(k), Double(total - k) + 1).tails(
      at: place, deviation: off(k, count: Int128(total) + 1))
  }

  /// The number with the largest probability, the larger one of two.
  private var mode: Int64 {
    Int64(min((Int128(total) + 1) * Int128(part) / Int128(whole), Int128(total)))
  }

  /// The sum of the probabilities that are not above that of k.
  package func twoSided(at k: Int64) -> Double {
    let tails = tails(at: k)
    if part == whole - part { return min(1, 2 * min(tails.lower, tails.upper)) }
    let (mode, limit) = (mode, logProbability(of: k))
    guard limit + HypergeometricDistribution.tie < logProbability(of: mode) else { return 1 }
    let isHigh = k > mode
    let other = OtherSide.nearest(
      from: mode, to: isHigh ? 0 : total, guess: mode - (k - mode), limit: limit,
      logProbability: logProbability(of:))
    let near = isHigh ? tails.upper : tails.lower
    guard let other else { return near }
    let beyond = self.tails(at: other)
    return min(1, near + (isHigh ? beyond.lower : beyond.upper))
  }

  /// The logarithm of the probability of a number, 0 to n.
  package func logProbability(of k: Int64) -> Double {
    guard total > 0 else { return 0 }
    let (n, off) = (Double(total), off(k, count: Int128(total)))
    return StirlingRemainder.logRoot(total)
      - (StirlingRemainder.logRoot(k) + halfDeviance(Double(k), from: n * place.x, difference: -off))
      - (StirlingRemainder.logRoot(total - k)
        + halfDeviance(Double(total - k), from: n * place.rest, difference: off))
  }
}
