import Testing

@testable import IndicatorCore

@Suite("Shares whose base is not printed") struct WholeBasesTests {
  private static func share(
    _ numerator: Int64, of base: Int64?, _ figure: PrintedNumber, _ qualifier: Qualifier = .exactly
  ) -> Claim {
    var claim = Claim(
      share: figure, .quotient(numerator: Ratio(numerator), denominator: base.map { Ratio($0) }))
    claim.qualifier = qualifier
    return claim
  }

  @Test(
    "a base is found exactly if a search over all finds one, for every figure",
    arguments: [(0, 12), (1, 2)] as [(Int, Int64)], RoundingRule.allCases)
  func existence(domain: (decimals: Int, most: Int64), rule: RoundingRule) throws {
    let whole = 100 * ExactDecimal.power(domain.decimals)
    for numerator in 0...domain.most {
      // What is printed of a larger base is printed of one of these: it is 0, or 1 when always rounded up.
      var printed: [Int64: Set<Int64>] = [:]
      for base in max(1, numerator)...(2 * numerator * whole + 1) {
        let share = try Ratio(numerator, over: base)
        let units = share.rounded(toDigits: domain.decimals, by: rule, times: 100).units
        printed[Int64(units), default: []].insert(base)
      }
      for units in 0...(whole + 30) {
        let figure = PrintedNumber(units: units, decimals: domain.decimals, scale: .perCent)
        let found = Granularity(figure, per: 100).bases(of: numerator, in: figure.range(rule))
        let searched = printed[units] ?? []
        #expect((found == nil) == searched.isEmpty, "\(numerator)/? = \(figure), \(rule)")
        #expect(found.map { Int64($0.least) } == searched.min(), "\(numerator)/? = \(figure)")
        guard let most = found?.most else { continue }
        #expect(Int64(most) == searched.max(), "\(numerator)/? = \(figure), \(rule)")
      }
    }
  }

  @Test(
    "a claim without its base is wrong exactly if it is wrong with every base, however qualified",
    arguments: Qualifier.allCases)
  func qualifiers(qualifier: Qualifier) throws {
    for numerator in Int64(0)...4 {
      for units in [0, 1, 2, 95, 99, 100, 101, 120] + Array(stride(from: Int64(3), to: 95, by: 4)) {
        let figure = PrintedNumber(units: units, scale: .perCent)
        let isPossible = try (max(1, numerator)...(200 * numerator + 1)).contains { base in
          try ClaimJudge(Self.share(numerator, of: base, figure, qualifier)).judgement().verdict
            .holds
        }
        let found = try ClaimJudge(Self.share(numerator, of: nil, figure, qualifier)).judgement()
        #expect(
          found.verdict == (isPossible ? .undetermined : .inconsistent),
          "\(numerator)/? \(qualifier.rawValue) \(units)%")
      }
    }
  }

  @Test(
    "what no base gives is wrong, and the nearest is told",
    arguments: [
      (7, "95%", .exactly, "no_base 7 / 7"), (0, "50%", .exactly, "no_base 0 / n"),
      (3, "120%", .exactly, "above_whole "), (1, "70%", .about, "no_base 1 / 2"),
      (2, "80%", .exactly, "no_base 2 / 3"), (3, "-5%", .exactly, "below_zero "),
      (3, "-0.0%", .exactly, ""), (7, "100%", .above, "above_whole "),
      (7, "0%", .below, "below_zero "),
      (4_611_686_018_427_387_904, "75.000000000%", .exactly, nil),
      (4_611_686_018_427_387_904, "0.000000001%", .exactly, nil),
      (Int64.max, "100.000000000%", .exactly, nil),
      (Int64.max, "100.000000001%", .exactly, "above_whole "),
    ] as [(Int64, String, Qualifier, String?)])
  func nearest(numerator: Int64, text: String, qualifier: Qualifier, told: String?) throws {
    let figure = try #require(PrintedNumber(text: text))
    let found = try ClaimJudge(Self.share(numerator, of: nil, figure, qualifier)).judgement()
    #expect(found.verdict == (told == nil ? .undetermined : .inconsistent))
    guard let told else { return }
    let diagnosis = found.diagnoses.map { "\($0.kind.rawValue) \($0.detail)" }
    #expect(diagnosis.joined() == told)
  }

  @Test(
    "a suggested base names the rules that give the figure of it",
    arguments: [
      (178, "98.8%", "180", [.truncate, .floor]),
      (165, "94.8%", "174", [.halfAway, .halfUp, .halfEven, .halfDown, .truncate, .floor]),
      (1, "34%", "3", [.ceiling]), (1, "12%", "8", [.halfEven, .halfDown, .truncate, .floor]),
      (3, "0%", "601..", [.halfAway, .halfUp, .halfEven, .halfDown, .truncate, .floor]),
    ] as [(Int64, String, String, [RoundingRule])])
  func suggestions(numerator: Int64, text: String, base: String, rules: [RoundingRule]) throws {
    let figure = try #require(PrintedNumber(text: text))
    let found = try ClaimJudge(Self.share(numerator, of: nil, figure)).judgement()
    #expect(found.verdict == .undetermined)
    #expect(found.diagnoses.map(\.detail) == [base])
    #expect(found.rules == rules)
    let report = AuditReport([Self.share(numerator, of: nil, figure)])
    #expect(report.tellingCount == 0)
  }

  @Test(
    "of an attainment any base may be, but none of nothing gives something",
    arguments: [
      (Ratio(192), "102.67%", .undetermined), (Ratio(0), "50%", .inconsistent),
      (Ratio(0), "0%", .undetermined), (Ratio(5), "-5%", .inconsistent),
      (Ratio(-5), "-5%", .undetermined), (Ratio(-5), "5%", .inconsistent),
      (nil, "120%", .undetermined),
    ] as [(Ratio?, String, Verdict)])
  func attainments(numerator: Ratio?, text: String, verdict: Verdict) throws {
    let figure = try #require(PrintedNumber(text: text))
    let claim = Claim(
      share: figure, .quotient(numerator: numerator, denominator: nil), .attainment)
    #expect(try ClaimJudge(claim).judgement().verdict == verdict)
  }

  @Test(
    "without either side, and of parts that are not whole, only what no share can be is wrong",
    arguments: [
      (nil, "120%", .inconsistent), (nil, "-1%", .inconsistent), (nil, "100%", .undetermined),
      (try? Ratio(15, over: 2), "95%", .undetermined),
      (try? Ratio(15, over: 2), "101%", .inconsistent),
    ] as [(Ratio?, String, Verdict)])
  func unknown(numerator: Ratio?, text: String, verdict: Verdict) throws {
    let figure = try #require(PrintedNumber(text: text))
    let claim = Claim(share: figure, .quotient(numerator: numerator, denominator: nil))
    #expect(try ClaimJudge(claim).judgement().verdict == verdict)
  }

  @Test("of a base without its numerator more than all is wrong, however qualified")
  func moreThanAll() throws {
    let figure = PrintedNumber(units: 100, scale: .perCent)
    var claim = Claim(share: figure, .quotient(numerator: nil, denominator: Ratio(7)))
    claim.qualifier = .above
    #expect(try ClaimJudge(claim).judgement().verdict == .inconsistent)
    claim.qualifier = .atLeast
    #expect(try ClaimJudge(claim).judgement().verdict == .noPower)
  }
}
