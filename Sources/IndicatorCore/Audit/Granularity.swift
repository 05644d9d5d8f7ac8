/// Which whole numerators a printed share can have over a known base.
///
/// A share of n things is one of n + 1 fractions, so not every figure can occur: of 7 cells none makes
/// 90,0 %. The test needs no numerator. Only integers are compared.
///
/// Also known as the GRIM test, for granularity-related inconsistency of means.
///
/// References: Brown and Heathers (2017), The GRIM Test, Social Psychological and Personality Science 8(4).
package struct Granularity: Equatable, Sendable {
  /// How large a numerator can be.
  package enum Top: Hashable, Sendable {
    /// A part: at most the base.
    case whole
    /// A result against a plan: as large as it likes.
    case open
  }

  /// The share as printed.
  package let printed: PrintedNumber
  /// What the ratio is multiplied by: 100 for per cent.
  package let per: Int64
  /// How large a numerator can be.
  package let top: Top

  /// - Precondition: `per` is 1 to 10^9.
  package init(_ printed: PrintedNumber, per: Int64, top: Top = .whole) {
    precondition((1...RoundedNumber.largestMultiplier).contains(per), "per is 1 to 10^9")
    self.printed = printed
    self.per = per
    self.top = top
  }

  /// The figure of the whole: how many units of the last digit make 1.
  var whole: Int128 { Int128(per) * Int128(ExactDecimal.power(printed.decimals)) }

  /// Whether every figure of that many digits is some whole number's share of `base`: there is then nothing
  /// that could be found wrong.
  package func saysNothing(base: Int64) -> Bool { Int128(base) >= whole }

  /// Whether the numerators of a base are so small that all of them can be told: always, if they are parts.
  func canTell(base: Int64) -> Bool {
    let most = (Int128(printed.units) + 1).multipliedReportingOverflow(by: Int128(base))
    guard top == .open else { return true }
    return !most.overflow && most.partialValue < Int128(1) << 124
      && most.partialValue / whole < Int128(ExactDecimal.power(18))
  }

  /// The whole numerators in 0…base, of an open top from 0 up, whose share of the base a rule prints so; nil if
  /// there is none.
  ///
  /// - Precondition: `base` is positive.
  package func numerators(base: Int64, by rule: RoundingRule) -> ClosedRange<Int64>? {
    numerators(base: base, in: rule.range(printedAs: printed.units))
  }

  /// The same for a range of values in half units of the figure's last digit.
  ///
  /// A figure above the whole is no share and is left out first; so no product is above
  /// (4 x 10^18 + 4) x 2^63 < 2^126. With an open top ``canTell(base:)`` comes first, for the same reason.
  func numerators(base: Int64, in range: PrintedRange) -> ClosedRange<Int64>? {
    precondition(base > 0, "a share needs a positive base")
    guard top == .open ? canTell(base: base) : Int128(printed.units) <= whole else { return nil }
    if printed.isNegative, printed.units > 0 { return nil }
    let (low, high) = (range.low * Int128(base), range.high * Int128(base))
    var first = low.quotientRoundedUp(by: 2 * whole)
    var last = high.quotientRoundedDown(by: 2 * whole)
    if !range.includesLow, first * 2 * whole == low { first += 1 }
    if !range.includesHigh, last * 2 * whole == high { last -= 1 }
    first = max(first, 0)
    if printed.isNegative { last = min(last, 0) }
    if top == .whole { last = min(last, Int128(base)) }
    return first <= last ? Int64(first)...Int64(last) : nil
  }

  /// The whole numerator in 0…base, of an open top from 0 up, whose share of the base comes nearest to the
  /// figure, the larger of two; nil if the figure is above the whole or below zero.
  ///
  /// - Precondition: `base` is positive.
  package func nearestNumerator(base: Int64) -> Int64? {
    precondition(base > 0, "a share needs a positive base")
    guard top == .open ? canTell(base: base) : Int128(printed.units) <= whole,
      !printed.isNegative || printed.units == 0
    else { return nil }
    let doubled = 2 * Int128(printed.units) * Int128(base) + whole
    return Int64(doubled / (2 * whole))
  }

  /// The rules under which some whole numerator is printed so.
  package func rules(base: Int64) -> [RoundingRule] {
    RoundingRule.allCases.filter { numerators(base: base, by: $0) != nil }
  }
}

/// Shares of one base whose size is not printed: which bases could have produced all of them.
package struct BaseRecovery: Equatable, Sendable {
  /// Whether the shares are those of parts that make up the whole.
  package enum Parts: String, Hashable, Sendable {
    /// Nothing is known of what they leave out or share.
    case separate
    /// A partition: the numerators must add up to the base.
    case partition
  }

  /// The shares as printed.
  package let shares: [Granularity]
  /// Whether they make up the whole.
  package let parts: Parts

  /// A search for the base of some shares.
  package init(_ shares: [Granularity], parts: Parts) {
    self.shares = shares
    self.parts = parts
  }

  /// Whether each share is some whole number's share of `base` under a rule, and for a partition whether
  /// these numbers can add up to it: each can be any of a range, so their sum can be any between the sums
  /// of the ends.
  package func canBe(_ base: Int64, by rule: RoundingRule = .halfAway) -> Bool {
    var least: Int128 = 0
    var most: Int128 = 0
    for share in shares {
      guard let range = share.numerators(base: base, by: rule) else { return false }
      least += Int128(range.lowerBound)
      most += Int128(range.upperBound)
    }
    return parts == .separate || least <= Int128(base) && Int128(base) <= most
  }

  /// The smallest bases that could have produced the shares, in rising order.
  ///
  /// - Parameters:
  ///   - limit: the largest base that is tried.
  ///   - count: how many are wanted.
  /// - Complexity: O(limit x shares).
  package func smallest(
    _ count: Int, upTo limit: Int64, by rule: RoundingRule = .halfAway
  ) -> [Int64] {
    guard !shares.isEmpty, limit >= 1 else { return [] }
    return Array((1...limit).lazy.filter { canBe($0, by: rule) }.prefix(count))
  }
}

extension Int128 {
  /// The quotient rounded toward negative infinity.
  func quotientRoundedDown(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The quotient rounded toward positive infinity.
  func quotientRoundedUp(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}
