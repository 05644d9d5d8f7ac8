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
    "a share by its form only, which is above the whole, is an attainment if it fits as one",
    arguments: [
      ("192/187", "102.67%", .attainment, .consistent),
      ("130/125", "104%", .attainment, .consistent),
      ("192/187", "102.76%", .share, .inconsistent), ("192/187", "97%", .share, .inconsistent),
      ("187/192", "97.4%", .share, .consistent), ("187/192", "103%", .share, .inconsistent),
      ("?/187", "102.67%", .attainment, .consistent), ("?/28", "519%", .share, .inconsistent),
      ("3/?", "120%", .share, .inconsistent), ("?/4000", "105.3%", .attainment, .noPower),
      ("5/0", "120%", .share, .undefined),
    ] as [(String, String, ClaimKind, Verdict)])
  func settled(quotient: String, printed: String, kind: ClaimKind, verdict: Verdict) throws {
    var claim = try #require(Claim(quotient, printed: printed))
    #expect(claim.settled == claim)
    claim.isKindAssumed = true
    let found = AuditReport([claim])
    #expect(found.claims[0].claim.kind == kind)
    #expect(found.claims[0].verdict == verdict)
    #expect(found.readAsAttainments == (kind == .attainment ? 1 : 0))
  }

  @Test("a share by its form that is above the whole either way is explained as an attainment")
  func aboveEitherWay() throws {
    var claim = try #require(Claim("192/187", printed: "102.76%"))
    claim.isKindAssumed = true
    let found = AuditReport([claim]).claims[0].diagnoses
    #expect(found.first?.kind == .aboveWhole)
    #expect(found.contains { $0.detail == "102.76 > 102.67" })
  }

  @Test(
    "an attainment without its count is tested like a share, without an upper end",
    arguments: [
      ("?/28", "519%", .inconsistent), ("?/28", "518%", .consistent), ("?/28", "521%", .consistent),
      ("?/7", "90%", .inconsistent), ("?/1000", "519%", .noPower), ("?/28", "-5%", .inconsistent),
      ("?/999999999999999999", "519%", .undetermined),
    ] as [(String, String, Verdict)])
  func attainmentWithoutCount(quotient: String, printed: String, verdict: Verdict) throws {
    let claim = try #require(Claim(quotient, printed: printed, .attainment))
    #expect(try ClaimJudge(claim).judgement().verdict == verdict)
  }

  @Test("an attainment without its count has a whole numerator exactly if a search finds one")
  func attainmentAgainstASearch() throws {
    for base in [1, 2, 3, 7, 12, 28] as [Int64] {
      for units in Int64(0)...350 {
        let figure = PrintedNumber(units: units, scale: .perCent)
        let claim = Claim(
          share: figure, .quotient(numerator: nil, denominator: Ratio(base)), .attainment)
        let isAny = try (0...(units * base / 100 + 1)).contains {
          figure.isPrinted(of: try Ratio($0, over: base), times: 100)
        }
        let verdict = try ClaimJudge(claim).judgement().verdict
        #expect(verdict == .inconsistent || isAny, "\(base) \(units)")
        #expect(verdict != .inconsistent || !isAny, "\(base) \(units)")
      }
    }
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
