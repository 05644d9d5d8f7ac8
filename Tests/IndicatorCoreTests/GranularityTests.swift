import Testing

@testable import IndicatorCore

@Suite("Granularity of printed shares") struct GranularityTests {
  /// Every base up to this is tried with every numerator.
  private static let largestBase: Int64 = 200
  /// Every fourth base from each of these on is a case of its own, so that they run side by side.
  private static let parts: [Int64] = [1, 2, 3, 4]

  /// A ratio in per cent as a rule prints it.
  private static func printed(
    _ k: Int64, _ n: Int64, _ decimals: Int, _ rule: RoundingRule
  ) throws -> PrintedNumber {
    let rounded = try Ratio(k, over: n).rounded(toDigits: decimals, by: rule, times: 100)
    return PrintedNumber(units: Int64(rounded.units), decimals: decimals, scale: .perCent)
  }

  @Test(
    "candidates are what a search finds, for every base up to 200, rule and 0 to 2 decimals",
    arguments: 0...2, parts)
  func candidatesAreExact(decimals: Int, part: Int64) throws {
    var wrong: [String] = []
    for base in stride(from: part, through: Self.largestBase, by: Self.parts.count) {
      for rule in RoundingRule.allCases {
        var found: [Int64: ClosedRange<Int64>] = [:]
        for k in 0...base {
          let units = try Self.printed(k, base, decimals, rule).units
          found[units] = (found[units]?.lowerBound ?? k)...k
        }
        for units in Set(found.keys.flatMap { [$0 - 1, $0, $0 + 1] }) where units >= 0 {
          let figure = PrintedNumber(units: units, decimals: decimals, scale: .perCent)
          let candidates = Granularity(figure, per: 100).numerators(base: base, by: rule)
          if candidates != found[units] { wrong.append("\(figure) of \(base), \(rule)") }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(
    "every figure of 0 and 1 decimals is some numerator's or none's",
    arguments: [1, 3, 7, 64, 174] as [Int64])
  func everyFigure(base: Int64) throws {
    for (decimals, rule) in [0, 1].flatMap({ d in RoundingRule.allCases.map { (d, $0) } }) {
      let whole = decimals == 0 ? 100 : 1000
      var printed: [PrintedNumber: [Int64]] = [:]
      for k in 0...base {
        printed[try Self.printed(k, base, decimals, rule), default: []].append(k)
      }
      for units in 0...Int64(whole) + 2 {
        let figure = PrintedNumber(units: units, decimals: decimals, scale: .perCent)
        let candidates = Granularity(figure, per: 100).numerators(base: base, by: rule)
        let searched = printed[figure] ?? []
        #expect(candidates.map(Array.init) ?? [] == searched, "\(figure) of \(base), \(rule)")
      }
    }
  }

  @Test(
    "an audit accepts what each rule prints and names the rules, for every base up to 200",
    arguments: 0...2, parts)
  func auditAccepts(decimals: Int, part: Int64) throws {
    var wrong: [String] = []
    for base in stride(from: part, through: Self.largestBase, by: Self.parts.count) {
      for k in 0...base {
        var rules: [PrintedNumber: [RoundingRule]] = [:]
        for rule in RoundingRule.allCases {
          rules[try Self.printed(k, base, decimals, rule), default: []].append(rule)
        }
        for (figure, expected) in rules {
          let claim = Claim(
            share: figure, .quotient(numerator: Ratio(k), denominator: Ratio(base)))
          let judgement = try ClaimJudge(claim).judgement()
          let verdict: Verdict =
            expected.contains(.halfAway) ? .consistent : .consistentOtherRounding
          if judgement.rules != expected || judgement.verdict != verdict {
            wrong.append("\(k)/\(base) = \(figure)")
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(
    "a base as large as the figures there are says nothing, one less does",
    arguments: [(0, 100), (1, 1000), (2, 10_000)] as [(Int, Int64)])
  func power(decimals: Int, whole: Int64) {
    let search = Granularity(PrintedNumber(units: 1, decimals: decimals), per: 100)
    #expect(search.saysNothing(base: whole))
    #expect(!search.saysNothing(base: whole - 1))
    for base in [whole, whole + 1] {
      let impossible = (0...whole).filter { units in
        let figure = Granularity(PrintedNumber(units: units, decimals: decimals), per: 100)
        return figure.numerators(base: base, by: .halfAway) == nil
      }
      #expect(impossible.isEmpty, "\(impossible.prefix(5)) of \(base)")
    }
    let missing = (0...whole).filter { units in
      let figure = Granularity(PrintedNumber(units: units, decimals: decimals), per: 100)
      return figure.numerators(base: whole - 1, by: .halfAway) == nil
    }
    #expect(!missing.isEmpty)
  }

  @Test(
    "the nearest numerator is told",
    arguments: [(90, 7, 6), (50, 3, 2), (0, 9, 0), (100, 9, 9), (49, 2, 1)]
      as [(Int64, Int64, Int64)])
  func nearest(units: Int64, base: Int64, numerator: Int64) {
    let figure = PrintedNumber(units: units)
    #expect(Granularity(figure, per: 100).nearestNumerator(base: base) == numerator)
  }

  @Test("bases of a numerator are what a search finds", arguments: RoundingRule.allCases)
  func basesOfANumerator(rule: RoundingRule) throws {
    for numerator in Int64(1)...7 {
      var printed: [PrintedNumber: [Int64]] = [:]
      for base in numerator...180 {
        printed[try Self.printed(numerator, base, 0, rule), default: []].append(base)
      }
      for units in Int64(5)...100 {
        let figure = PrintedNumber(units: units, scale: .perCent)
        let searched = printed[figure] ?? []
        let found = Granularity(figure, per: 100).bases(of: numerator, by: rule)
        #expect(found.map(Array.init) ?? [] == searched, "\(numerator)/? = \(units), \(rule)")
      }
    }
  }

  @Test("bases of a partition are what a search over all splits finds")
  func recovery() throws {
    for shares in [[33, 33, 33], [50, 50], [14, 86], [17, 80, 2, 1], [60, 30, 20]] as [[Int64]] {
      let figures = shares.map { Granularity(PrintedNumber(units: $0, scale: .perCent), per: 100) }
      for base in Int64(1)...40 {
        let search = BaseRecovery(figures, parts: .partition)
        #expect(search.canBe(base) == (try Self.canSplit(base, shares)), "\(shares) of \(base)")
      }
    }
  }

  @Test("the smallest bases come first, and only as many as are wanted")
  func smallest() {
    let figures = ["333", "667"].compactMap { Int64($0) }
      .map { Granularity(PrintedNumber(units: $0, decimals: 1, scale: .perCent), per: 100) }
    #expect(BaseRecovery(figures, parts: .partition).smallest(3, upTo: 100) == [3, 6, 9])
    #expect(BaseRecovery(figures, parts: .partition).smallest(3, upTo: 2) == [])
    #expect(BaseRecovery([], parts: .partition).smallest(3, upTo: 100) == [])
  }

  /// Whether some numerators printed as the shares add up to the base, by trying all.
  private static func canSplit(_ base: Int64, _ shares: [Int64]) throws -> Bool {
    var sums: Set<Int64> = [0]
    for share in shares {
      let choices = try (0...base).filter {
        try printed($0, base, 0, .halfAway).units == share
      }
      sums = Set(sums.flatMap { sum in choices.map { sum + $0 } })
    }
    return sums.contains(base)
  }
}

extension Claim {
  /// A share as printed.
  init(share printed: PrintedNumber, _ evidence: ClaimEvidence, _ kind: ClaimKind = .share) {
    self.init(
      id: "1", kind: kind, text: printed.description, printed: printed, evidence: evidence)
    per = printed.scale.per ?? 1
  }
}
