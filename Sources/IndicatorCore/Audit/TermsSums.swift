/// A sum of which one term after another is replaced: what stands before each term and behind it is added up
/// once, so that all replacements of all terms take no longer than a few readings of the sum.
struct TermsSums {
  private let judge: TermsJudge
  /// The sums of the terms before each place, and of those from each place on.
  private let before: [Ratio]
  private let behind: [Ratio]
  /// The same for the values that rounded terms stand for; none if no term is rounded.
  private let ranges: [(rule: RoundingRule, before: [PrintedRange], behind: [PrintedRange])]

  /// Nil if a part of the sum does not fit.
  init?(_ judge: TermsJudge) {
    self.judge = judge
    let signed = judge.terms.map(judge.signed)
    guard let before = Self.sums(signed), let behind = Self.sums(signed.reversed()) else {
      return nil
    }
    self.before = before
    self.behind = behind.reversed()
    ranges =
      judge.hasRounded
      ? RoundingRule.allCases.map { rule in
        let all = judge.terms.map { judge.range(of: $0, by: rule) }
        return (rule, Self.sums(all), Self.sums(all.reversed()).reversed())
      } : []
  }

  private static func sums(_ ratios: [Ratio]) -> [Ratio]? {
    var sums = [Ratio.zero]
    for ratio in ratios {
      guard let sum = try? sums[sums.count - 1].adding(ratio) else { return nil }
      sums.append(sum)
    }
    return sums
  }

  private static func sums(_ ranges: [PrintedRange]) -> [PrintedRange] {
    ranges.reduce(into: [PrintedRange(exactly: 0)]) { sums, range in
      sums.append(sums[sums.count - 1].adding(range))
    }
  }

  /// The exact sum with another figure in a term's place.
  ///
  /// - Throws: ``ArithmeticOverflow`` if it does not fit.
  func total(replacing index: Int, by number: PrintedNumber) throws(ArithmeticOverflow) -> Ratio {
    try before[index].adding(behind[index + 1]).adding(
      judge.signed(judge.terms[index].with(number)))
  }

  /// Whether the claim would not be found wrong with another figure of the same digits in a term's place.
  func isAccepted(replacing index: Int, by number: PrintedNumber) -> Bool {
    guard let total = try? total(replacing: index, by: number),
      let verdict = (try? judge.asValue(total).judgement())?.verdict
    else { return true }
    guard verdict != .consistent, judge.hasRounded else { return verdict != .inconsistent }
    return ClaimJudge(judge.claim).isOnInferredGround
      || ranges.contains { rule, before, behind in
        let range = judge.range(of: judge.terms[index].with(number), by: rule)
        return judge.holds(before[index].adding(range).adding(behind[index + 1]), by: rule)
      }
  }
}
