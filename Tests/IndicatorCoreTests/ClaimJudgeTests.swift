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
      (.about, "94%", true), (.about, "93%", false), (.about, "90%", false),
      (.about, "94.7%", false), (.about, "94.9%", true),
    ] as [(Qualifier, String, Bool)])
  func qualified(qualifier: Qualifier, printed: String, holds: Bool) throws {
    var claim = try #require(Claim("165/174", printed: printed))
    claim.qualifier = qualifier
    let verdict = try ClaimJudge(claim).judgement().verdict
    #expect(verdict == (holds ? .consistentQualified : .inconsistent))
  }

  @Test(
    "about and nearly reach half a unit of the last digit that is not zero, at most a twentieth",
    arguments: [
      ("95/100", "100%", true, true), ("94/100", "100%", false, false),
      ("105/100", "100%", true, false), ("106/100", "100%", false, false),
      ("100/100", "100%", true, false), ("60/100", "100%", false, false),
      ("1/100", "100%", false, false), ("1/2", "100%", false, false),
      ("140/1000", "100‰", false, false), ("96/1000", "100‰", true, true),
      ("942/1000", "95%", true, true), ("94/100", "95%", false, false),
      ("665/1000", "70%", true, true), ("664/1000", "70%", false, false),
      ("4/1000", "0%", true, false), ("0/7", "0%", true, false),
    ] as [(String, String, Bool, Bool)])
  func reach(quotient: String, printed: String, isAbout: Bool, isNearly: Bool) throws {
    var claim = try #require(Claim(quotient, printed: printed, .attainment))
    claim.qualifier = .about
    #expect(try ClaimJudge(claim).judgement().verdict.holds == isAbout)
    (claim.qualifier, claim.reach) = (.below, .near)
    #expect(try ClaimJudge(claim).judgement().verdict.holds == isNearly)
    claim.reach = .any
    let isBelow = try ClaimJudge(claim).judgement().verdict.holds
    #expect(isBelow || !isNearly)
  }

  @Test("what holds of a figure holds of about as much, and what cannot be told of it is not wrong")
  func softened() throws {
    let sides = [("?", 7), ("?", 60), ("?", 1239), ("3", nil), ("7", nil), ("0", nil), ("?", nil)]
    let plain = sides as [(String, Int?)] + (0...60).map { ("\($0)", 60) }
    for (top, base) in plain {
      for units in Array(0...101) {
        let quotient = "\(top)/\(base.map(String.init) ?? "?")"
        var claim = try #require(Claim(quotient, printed: "\(units)%"))
        let exact = try ClaimJudge(claim).judgement().verdict
        claim.qualifier = .about
        let about = try ClaimJudge(claim).judgement().verdict
        #expect(!exact.holds || about == .consistentQualified, "\(quotient) ~ \(units)%")
        #expect(exact == .inconsistent || about != .inconsistent, "\(quotient) ~ \(units)%")
      }
    }
  }

  @Test(
    "softened sums and changes hold where the plain ones do",
    arguments: [
      ("12.3 + 45.6", "57.8", .sum), ("98.3% - 94.8%", "3.4%", .change),
      ("33.3% + 33.3% + 33.2%", "100.0%", .hundred),
    ] as [(String, String, ClaimKind)])
  func softenedSums(text: String, printed: String, kind: ClaimKind) throws {
    var claim = try #require(Claim(sum: text, printed: printed, kind))
    #expect(try ClaimJudge(claim).judgement().verdict.holds)
    claim.qualifier = .about
    #expect(try ClaimJudge(claim).judgement().verdict == .consistentQualified)
  }

  @Test(
    "over, under, at least and at most are of the exact value; the latter two also of the rounded, and say so",
    arguments: [
      ("50/95", .atLeast, "53%", true, [.onlyRounded]), ("50/95", .atLeast, "52%", true, []),
      ("50/95", .atLeast, "54%", false, []), ("50/95", .above, "53%", false, []),
      ("50/95", .above, "52%", true, []), ("50/94", .atMost, "53%", true, [.onlyRounded]),
      ("50/94", .atMost, "54%", true, []), ("50/94", .below, "53%", false, []),
      ("50/95", .atMost, "52%", false, []), ("1/2", .atLeast, "50%", true, []),
      ("1/2", .above, "50%", false, []), ("1/2", .below, "50%", false, []),
    ] as [(String, Qualifier, String, Bool, [Diagnosis.Kind])])
  func bounds(
    quotient: String, qualifier: Qualifier, printed: String, holds: Bool, kinds: [Diagnosis.Kind]
  ) throws {
    var claim = try #require(Claim(quotient, printed: printed))
    claim.qualifier = qualifier
    let found = try ClaimJudge(claim).judgement()
    #expect(found.verdict == (holds ? .consistentQualified : .inconsistent))
    #expect(found.diagnoses.map(\.kind) == kinds)
  }

  @Test(
    "a figure that no share can be printed as is told why",
    arguments: [
      ("3/4", .above, "100%", [.aboveWhole]), ("40/100", .about, "100%", []),
      ("199/200", .about, "100%", []), ("3/4", .below, "0%", [.belowZero]),
      ("?/7", .above, "100%", [.aboveWhole]), ("?/7", .exactly, "101%", [.aboveWhole]),
      ("?/7", .exactly, "-5%", [.belowZero]), ("-1/3", .exactly, "-33.3%", [.belowZero]),
      ("?/?", .exactly, "120%", [.aboveWhole]), ("?/?", .exactly, "-1%", [.belowZero]),
      ("4/3", .exactly, "133%", [.aboveWhole]),
    ] as [(String, Qualifier, String, [Diagnosis.Kind])])
  func outOfReach(
    quotient: String, qualifier: Qualifier, printed: String, kinds: [Diagnosis.Kind]
  ) throws {
    var claim = try #require(Claim(quotient, printed: printed))
    claim.qualifier = qualifier
    #expect(try ClaimJudge(claim).judgement().diagnoses.map(\.kind) == kinds)
  }

  @Test(
    "candidates are those of rounding half away, if there are none of cutting off, else of rounding up",
    arguments: [
      ("?/7", "86%", 1), ("?/7", "85%", 1), ("?/3", "34%", 1), ("?/400", "50%", 4),
      ("?/7", "90%", 0), ("178/?", "98.8%", 1), ("165/?", "94.8%", 1), ("1/?", "34%", 1),
      ("5/?", "12%", 3), ("3/?", "0%", nil), ("3/?", "95%", 0),
    ] as [(String, String, Int64?)])
  func candidates(quotient: String, printed: String, count: Int64?) throws {
    let claim = try #require(Claim(quotient, printed: printed))
    #expect(try ClaimJudge(claim).judgement().candidates == count)
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
