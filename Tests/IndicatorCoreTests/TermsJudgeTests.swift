import Testing

@testable import IndicatorCore

@Suite("Verdicts on sums and changes") struct TermsJudgeTests {
  @Test(
    "parts of a whole that are over or under a figure",
    arguments: [
      ([(81, .above), (17, .above)], .atMost, true),
      ([(81, .above), (19, .above)], .atMost, false),
      ([(83, .above), (18, .above)], .atMost, false),
      ([(81, .exactly), (19, .exactly)], .atMost, true),
      ([(81, .above), (17, .above), (2, .below)], .exactly, true),
      ([(81, .above), (19, .above), (2, .below)], .exactly, false),
      ([(40, .above), (9, .above)], .exactly, false),
      ([(60, .atLeast), (40, .atMost)], .exactly, true),
      ([(50, .below), (50, .below)], .exactly, false),
      ([(30, .exactly), (30, .below)], .atLeast, false),
    ] as [([(Int64, Qualifier)], Qualifier, Bool)])
  func hedgedParts(parts: [(Int64, Qualifier)], qualifier: Qualifier, holds: Bool) throws {
    var claim = Claim(
      hundred: parts.map { PrintedNumber(units: $0.0, scale: .perCent) },
      qualifiers: parts.map(\.1), id: "1", text: "")
    claim.qualifier = qualifier
    let verdict = try ClaimJudge(claim).judgement().verdict
    #expect(verdict == (holds ? .consistentQualified : .inconsistent))
  }

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
        let rounded = try Ratio(tenths, over: 10).rounded(toDigits: 0, by: rule)
        return Int64(rounded.units) * (rounded.isNegative ? -1 : 1)
      }
      for (a, b) in (Int64(0)...25).flatMap({ a in (0...25).map { (a, Int64($0)) } }) {
        let terms = [try printed(a), try printed(b)].map {
          ClaimTerm(PrintedNumber(units: $0), exactness: .rounded)
        }
        let total = PrintedNumber(units: try printed(a + b))
        let claim = Claim(
          id: "1", kind: .sum, text: "\(total)", printed: total, evidence: .terms(terms))
        let found = try TermsJudge(claim, terms: terms, printed: total).judgement()
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
