import Testing

@testable import IndicatorCore

@Suite("Verdicts on claims") struct ClaimJudgeTests {
  /// A quotient, its figure, the verdict and the rules that give it, by their first letters.
  struct Case: CustomTestStringConvertible, Sendable {
    let quotient: String
    let printed: String
    let verdict: Verdict
    let rules: [RoundingRule]
    var testDescription: String { "\(quotient) = \(printed)" }

    init(
      _ quotient: String, _ printed: String, _ verdict: Verdict, _ rules: [RoundingRule] = []
    ) {
      (self.quotient, self.printed, self.verdict, self.rules) = (quotient, printed, verdict, rules)
    }
  }

  private static let down: [RoundingRule] = [.truncate, .floor]
  private static let halves: [RoundingRule] = [.halfAway, .halfUp, .halfEven, .halfDown]

  static let quotients = [
    Case("1/8", "12%", .consistentOtherRounding, [.halfEven, .halfDown, .truncate, .floor]),
    Case("1/8", "13%", .consistent, [.halfAway, .halfUp, .ceiling]),
    Case("1/8", "12.5%", .consistent, RoundingRule.allCases),
    Case("1/8", "12.50%", .consistent, RoundingRule.allCases),
    Case("165/174", "94.8%", .consistent, halves + down),
    Case("165/174", "94.83%", .consistent, halves + [.ceiling]),
    Case("165/174", "94.80%", .inconsistent),
    Case("178/180", "98.8%", .consistentOtherRounding, down),
    Case("0/0", "0%", .undefined), Case("5/0", "0%", .undefined), Case("?/0", "0%", .undefined),
    Case("180/178", "101%", .inconsistent),
    Case("178/178", "100.0%", .consistent, RoundingRule.allCases),
    Case("199/200", "100%", .consistent, [.halfAway, .halfUp, .halfEven, .ceiling]),
    Case("1/1000000000", "0%", .consistent, halves + down),
    Case("1/1000000000", "0.0000001%", .consistent, RoundingRule.allCases),
    Case("3/2500", "1.2‰", .consistent, RoundingRule.allCases),
    Case("3/2500", "1.2%", .inconsistent),
    Case("?/7", "90%", .inconsistent), Case("?/7", "86%", .consistent, halves + [.ceiling]),
    Case("?/7", "85%", .consistentOtherRounding, down),
    Case("?/1239", "59.5%", .noPower), Case("?/1000000000", "50%", .noPower),
    Case("?/1239", "101%", .inconsistent),
    Case("178/?", "98.8%", .undetermined, down), Case("7/?", "95%", .inconsistent),
    Case("0/?", "50%", .inconsistent), Case("3/?", "120%", .inconsistent),
    Case("?/?", "98.8%", .undetermined),
  ]

  @Test("on shares", arguments: quotients)
  func shares(_ item: Case) throws {
    let claim = try #require(Claim(item.quotient, printed: item.printed))
    let found = try ClaimJudge(claim).judgement()
    #expect(found.verdict == item.verdict)
    #expect(found.rules == item.rules)
  }

  @Test("an attainment may be above its plan")
  func attainment() throws {
    let claim = try #require(Claim("192/187", printed: "102.67%", .attainment))
    #expect(try ClaimJudge(claim).judgement().verdict == .consistent)
    var share = claim
    share.kind = .share
    let found = try ClaimJudge(share).judgement()
    #expect(found.verdict == .inconsistent)
    #expect(found.diagnoses.map(\.kind) == [.aboveWhole])
  }

  @Test(
    "all is not all, and none not none",
    arguments: [
      ("199/200", "100%", [.notAll]), ("200/200", "100%", []), ("1/300", "0%", [.notNone]),
      ("0/300", "0%", []),
    ] as [(String, String, [Diagnosis.Kind])])
  func completeness(quotient: String, printed: String, kinds: [Diagnosis.Kind]) throws {
    let claim = try #require(Claim(quotient, printed: printed))
    #expect(try ClaimJudge(claim).judgement().diagnoses.map(\.kind) == kinds)
  }

  @Test(
    "zero with a minus sign stands for what is not above zero",
    arguments: [(-1, true), (0, true), (1, false)] as [(Int64, Bool)])
  func negativeZero(top: Int64, holds: Bool) throws {
    let printed = try #require(PrintedNumber(text: "-0.0%"))
    let claim = Claim(share: printed, .value(try Ratio(top, over: 9000)), .growth)
    #expect(try ClaimJudge(claim).judgement().verdict.holds == holds)
    let plain = try #require(PrintedNumber(text: "0.0%"))
    let other = Claim(share: plain, .value(try Ratio(top, over: 9000)), .growth)
    #expect(try ClaimJudge(other).judgement().verdict.holds)
  }

  @Test(
    "negative changes are rounded by their sign",
    arguments: [
      ("-13%", [.halfAway, .halfDown, .floor]),
      ("-12%", [.halfUp, .halfEven, .truncate, .ceiling]), ("13%", []),
    ] as [(String, [RoundingRule])])
  func negative(text: String, rules: [RoundingRule]) throws {
    let printed = try #require(PrintedNumber(text: text))
    let claim = Claim(share: printed, .value(try Ratio(-1, over: 8)), .growth)
    #expect(try ClaimJudge(claim).judgement().rules == rules)
  }

  @Test(
    "a qualified figure holds if its qualifier is true",
    arguments: [
      (.above, "94%", true), (.above, "95%", false), (.atLeast, "95%", true),
      (.atLeast, "96%", false), (.below, "95%", true), (.below, "94%", false),
      (.atMost, "94.8%", true), (.atMost, "94%", false), (.about, "95%", true),
      (.about, "94%", false), (.about, "90%", true), (.about, "80%", false),
    ] as [(Qualifier, String, Bool)])
  func qualified(qualifier: Qualifier, printed: String, holds: Bool) throws {
    var claim = try #require(Claim("165/174", printed: printed))
    claim.qualifier = qualifier
    let verdict = try ClaimJudge(claim).judgement().verdict
    #expect(verdict == (holds ? .consistentQualified : .inconsistent))
  }

  @Test(
    "a base of another date, or an input that is about so much, accuses nobody",
    arguments: [.datesDiffer, .qualified] as [Caveat])
  func inferred(caveat: Caveat) throws {
    var claim = try #require(Claim("165/174", printed: "50%"))
    claim.caveats.insert(caveat)
    #expect(try ClaimJudge(claim).judgement().verdict == .undetermined)
  }

  @Test("a text that is no figure is malformed; none at all cannot be told")
  func malformed() throws {
    var claim = Claim(id: "1", kind: .share, text: "abc", printed: nil, evidence: .value(.zero))
    #expect(try ClaimJudge(claim).judgement().verdict == .malformed)
    claim.text = ""
    #expect(try ClaimJudge(claim).judgement().verdict == .undetermined)
  }

  @Test("what is missing cannot be told, a base of 0 is undefined", arguments: Reason.allCases)
  func missing(reason: Reason) throws {
    let printed = PrintedNumber(units: 1)
    let claim = Claim(share: printed, .missing(reason))
    let isUndefined = reason == .undefined || reason == .notRated
    #expect(
      try ClaimJudge(claim).judgement().verdict == (isUndefined ? .undefined : .undetermined))
  }
}

@Suite("Verdicts on sums and changes") struct TermsJudgeTests {
  @Test(
    "counts add up exactly, rounded terms within half a unit each",
    arguments: [
      ("31 + 48 - 44 - 5 - 7", "17", .balance, .inconsistent),
      ("31 + 48 - 44 - 5 - 7", "23", .balance, .consistent),
      ("138 + 39 + 5 + 15", "198", .sum, .inconsistent),
      ("142 + 56", "198", .sum, .consistent),
      ("33.3% + 33.3% + 33.3%", "100.0%", .hundred, .consistent),
      ("33% + 33% + 33%", "100%", .hundred, .consistent),
      ("33.3% + 33.3% + 33.2%", "100.0%", .hundred, .consistentOtherRounding),
      ("33.3% + 33.3% + 33.0%", "100.0%", .hundred, .inconsistent),
      ("50% + 51%", "100%", .hundred, .consistent),
      ("50% + 52%", "100%", .hundred, .inconsistent),
      ("25% + 25% + 52%", "100%", .hundred, .consistentOtherRounding),
      ("0% + 100%", "100%", .hundred, .consistent),
      ("1% + 100%", "100%", .hundred, .consistent),
      ("101% + 0%", "100%", .hundred, .inconsistent),
      ("0% + 0% + 101%", "100%", .hundred, .inconsistent),
      ("0.0% + 0.0% + 0.0% + 100.1%", "100.0%", .hundred, .inconsistent),
      ("50% + 0% + 0% + 0% + 0% + 52%", "100%", .hundred, .inconsistent),
      ("12.3 + 45.6", "57.9", .sum, .consistent), ("12.3 + 45.6", "58.0", .sum, .consistent),
      ("12.3 + 45.6", "58.1", .sum, .inconsistent),
      ("12.3 + 45.6", "58.3", .sum, .inconsistent),
      ("12.3 + 45.6", "58", .sum, .consistent),
      ("98.3% - 94.8%", "3.5%", .change, .consistent),
      ("98.3% - 94.8%", "3.4%", .change, .consistent),
      ("98.3% - 94.8%", "3.2%", .change, .inconsistent),
    ] as [(String, String, ClaimKind, Verdict)])
  func sums(text: String, printed: String, kind: ClaimKind, verdict: Verdict) throws {
    let claim = try #require(Claim(sum: text, printed: printed, kind))
    #expect(try ClaimJudge(claim).judgement().verdict == verdict)
  }

  @Test("rounded terms hold under a rule exactly if some values that it prints so add up")
  func roundedTermsAgainstASearch() throws {
    // Values in tenths, printed whole: every pair of them and their sum.
    for rule in RoundingRule.allCases {
      func printed(_ tenths: Int64) throws -> Int64 {
        let rounded = try Ratio(tenths, over: 10).rounded(toDigits: 0, rule)
        return Int64(rounded.units) * (rounded.isNegative ? -1 : 1)
      }
      for (a, b) in (Int64(0)...25).flatMap({ a in (0...25).map { (a, Int64($0)) } }) {
        let terms = [try printed(a), try printed(b)].map {
          ClaimTerm(PrintedNumber(units: $0), .rounded)
        }
        let total = PrintedNumber(units: try printed(a + b))
        let claim = Claim(
          id: "1", kind: .sum, text: "\(total)", printed: total, evidence: .terms(terms))
        let found = try TermsJudge(claim, terms, total).judgement()
        #expect(found.verdict.holds, "\(a) + \(b) tenths, \(rule)")
        #expect(found.rules.contains(rule) || found.verdict == .consistent)
      }
    }
  }

  @Test(
    "a change is held against the exact difference, then that of the printed values",
    arguments: [
      ("3.5%", .consistent, [.exactDifference]),
      ("3.4%", .consistentOtherRounding, [.exactDifference]),
      ("3%", .consistent, [.exactDifference]), ("3.48%", .consistent, [.exactDifference]),
      ("4%", .consistentOtherRounding, [.exactDifference]), ("5%", .inconsistent, []),
    ] as [(String, Verdict, [Diagnosis.Kind])])
  func changes(text: String, verdict: Verdict, kinds: [Diagnosis.Kind]) throws {
    let printed = try #require(PrintedNumber(text: text))
    let claim = Claim(
      share: printed,
      .difference(from: try Ratio(165, over: 174), to: try Ratio(174, over: 177)), .change)
    let found = try ClaimJudge(claim).judgement()
    #expect(found.verdict == verdict)
    #expect(found.diagnoses.map(\.kind) == kinds)
  }

  @Test("the difference of the printed values is said to be one")
  func printedDifference() throws {
    // 0.4 and 1.6 of a hundred: exactly 1.2, printed 0 and 2.
    let printed = try #require(PrintedNumber(text: "2%"))
    let claim = Claim(
      share: printed, .difference(from: try Ratio(4, over: 1000), to: try Ratio(16, over: 1000)),
      .change)
    let found = try ClaimJudge(claim).judgement()
    #expect(found.verdict == .consistent)
    #expect(found.diagnoses.map(\.kind) == [.printedDifference])
    #expect(found.rules.contains(.halfAway))
  }
}
