import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Claims as typed") struct ClaimReaderTests {
  private static func claim(_ text: String, _ options: ClaimOptions = ClaimOptions()) throws
    -> Claim
  {
    try #require(try ClaimReader.claims([text], options: options).first)
  }

  @Test(
    "say by their form what they are",
    arguments: [
      ("165/174 = 94,8%", .share, "165 / 174", 100), ("165:174 = 94.8%", .share, "165 / 174", 100),
      ("3/2500 = 1,2‰", .share, "3 / 2500", 1000), ("165/174 = 0,948", .share, "165 / 174", 1),
      ("?/174 = 94,8%", .share, "? / 174", 100), ("165/? = 94,8 %", .share, "165 / ?", 100),
      ("31+48-44-5-7 = 17", .balance, "31 + 48 - 44 - 5 - 7", 1),
      ("138+39+5+15 = 198", .sum, "138 + 39 + 5 + 15", 1),
      ("1.239 = 1.239", .restatement, "1239", 1),
      ("17% + 80% + 02% + 01%", .hundred, "17 + 80 + 2 + 1", 1),
      ("99% + 1% = 100%", .hundred, "99 + 1", 1), ("99% + 1% = 99%", .sum, "99 + 1", 1),
      ("98,3% - 94,8% = 3,5%", .change, "98.3 - 94.8", 1),
      ("94,8% -> 98,3% = 3,5 điểm phần trăm", .change, "94.8 -> 98.3", 1),
      ("165/174 → 174/177 = 3,5%", .change, "165 / 174 -> 174 / 177", 100),
      ("174/177 - 165/174 = 3,5%", .change, "174 / 177 - 165 / 174", 100),
      ("120 -> 150 = 25%", .growth, "120 -> 150", 100),
      ("120 -> 150 = 30", .change, "120 -> 150", 1),
      ("-1/300 = -0,0", .growth, "-1 / 300", 1),
      ("nữ: 56 + nam: 142 = tổng: 198", .sum, "56 + 142", 1),
      ("94,8 -> 98,3 = 3,5 điểm phần trăm", .change, "94.8 -> 98.3", 1),
      ("120 -> 150 = 30 Points", .change, "120 -> 150", 1),
      ("98,3 - 94,8 = 3,5 diem phan tram", .change, "98.3 - 94.8", 1),
      ("165/174 -> 174/177 = 3,5 points", .change, "165 / 174 -> 174 / 177", 100),
      ("100‰ + 200‰ = 30%", .sum, "10.0 + 20.0", 1), ("10% + 20% = 30‰", .sum, "10 + 20", 1),
      ("100‰ + 200‰ = 300‰", .sum, "100 + 200", 1),
    ] as [(String, ClaimKind, String, Int64)])
  func kinds(text: String, kind: ClaimKind, inputs: String, per: Int64) throws {
    let numbers: NumberInput = text.contains(".") && !text.contains("1.239") ? .en : .vi
    let claim = try Self.claim(text, ClaimOptions(numbers: numbers))
    #expect(claim.kind == kind)
    #expect(claim.inputs == inputs)
    #expect(claim.per == per)
  }

  @Test(
    "keep trailing zeros, the sign and what is behind",
    arguments: [
      ("94,80%", 9480, 2, false, .perCent), ("94,8%", 948, 1, false, .perCent),
      ("100,0", 1000, 1, false, .plain), ("-0,0", 0, 1, true, .plain),
      ("08", 8, 0, false, .plain), ("1.239", 1239, 0, false, .plain),
      ("1,2 ‰", 12, 1, false, .perMille), ("−3,5 điểm phần trăm", 35, 1, true, .points),
      ("94,8 phan tram", 948, 1, false, .perCent), ("94,8 PHẦN TRĂM", 948, 1, false, .perCent),
      ("94,8 Per Cent", 948, 1, false, .perCent), ("94,8 percent", 948, 1, false, .perCent),
      ("3,5 diem phan tram", 35, 1, false, .points), ("3,5 ĐIỂM %", 35, 1, false, .points),
      ("3,5 Points", 35, 1, false, .points), ("3,5 Percentage Points", 35, 1, false, .points),
      ("1,2 Per Mille", 12, 1, false, .perMille), ("1,2 phan nghin", 12, 1, false, .perMille),
    ] as [(String, Int64, Int, Bool, PrintedNumber.Scale)])
  func printed(
    text: String, units: Int64, decimals: Int, isNegative: Bool, scale: PrintedNumber.Scale
  ) {
    let expected = PrintedNumber(
      isNegative: isNegative, units: units, decimals: decimals, scale: scale)
    #expect(NumberGrammar.vietnamese.printed(text) == expected)
  }

  @Test(
    "texts that are no figures, or have too many digits, are none",
    arguments: ["", "abc", "94,8,1", "1.23", "0,1234567891", "9223372036854775808", "-", "%"])
  func noFigures(text: String) {
    #expect(NumberGrammar.vietnamese.printed(text) == nil)
  }

  @Test(
    "qualifiers stand as signs or words",
    arguments: [
      ("165/174 > 94%", .above), ("165/174 = trên 94%", .above), ("165/174 = hơn 94%", .above),
      ("165/174 = over 94%", .above), ("165/174 >= 94%", .atLeast), ("165/174 ≥ 94%", .atLeast),
      ("165/174 = gần 95%", .below), ("165/174 = khoảng 95%", .about), ("165/174 ~ 95%", .about),
      ("165/174 = ít nhất 94%", .atLeast), ("165/174 <= 95%", .atMost), ("165/174 = 94%", .exactly),
    ] as [(String, Qualifier)])
  func qualifiers(text: String, qualifier: Qualifier) throws {
    #expect(try Self.claim(text).qualifier == qualifier)
  }

  @Test(
    "nearly is near, under is any below",
    arguments: [
      ("165/174 = gần 95%", .near, "<~"), ("165/174 nearly 95%", .near, "<~"),
      ("165/174 <~ 95%", .near, "<~"), ("165/174 = dưới 95%", .any, "<"),
      ("165/174 under 95%", .any, "<"), ("165/174 < 95%", .any, "<"),
    ] as [(String, ClaimReach, String)])
  func reach(text: String, reach: ClaimReach, relation: String) throws {
    let claim = try Self.claim(text)
    #expect(claim.qualifier == .below)
    #expect(claim.reach == reach)
    #expect(claim.relation == relation)
  }

  @Test(
    "points, per cent and per mille are told apart and reckoned in one unit",
    arguments: [
      ("94,8 -> 98,3 = 3,5 điểm phần trăm", .consistent),
      ("94,8 -> 98,3 = 3,7 điểm phần trăm", .inconsistent),
      ("120 -> 150 = 30 points", .consistent), ("94,8 -> 98,3 = 3,7%", .consistent),
      ("94,8 -> 98,3 = 3,5%", .inconsistent), ("100‰+200‰ = 30%", .consistent),
      ("10%+20% = 30‰", .inconsistent), ("10%+20% = 300‰", .consistent),
      ("50% + 500‰", .consistent), ("50% + 50‰", .inconsistent), ("17% = 170‰", .consistent),
      ("100‰ -> 15% = 5 points", .consistent), ("165/174 -> 98,3% = 3,5%", .consistent),
      ("165/174 = 94,8 PHẦN TRĂM", .consistent),
    ] as [(String, Verdict)])
  func units(text: String, verdict: Verdict) throws {
    let claim = try Self.claim(text, ClaimOptions(numbers: .vi))
    #expect(AuditReport([claim]).claims[0].verdict == verdict)
  }

  @Test(
    "figures with a sign and without it are not added up or compared",
    arguments: [
      ("17 = 17%", 6, "17%", "17"), ("138+39 = 177%", 10, "177%", "138"),
      ("100-30=70%", 8, "70%", "100"), ("17%+3 = 20%", 5, "3", "17%"),
      ("94,8% -> 98,3 = 3,5%", 10, "98,3", "94,8%"), ("10% + 20% = 30", 13, "30", "10%"),
    ])
  func mixedSigns(text: String, column: Int, found: String, beside: String) {
    let place = Place(source: "claim", line: 1, column: column, origin: .typed)
    #expect(throws: Fault(.claimFigures(.mixedSigns(found, beside: beside)), at: place)) {
      try Self.claim(text, ClaimOptions(numbers: .vi))
    }
  }

  @Test(
    "a slip is told with its place",
    arguments: [
      ("165//174 = 94%", 5, "/"), ("165/174 = ", 11, ""), ("= 5", 1, "="), ("", 1, ""),
      ("165/174 = 94% 5", 15, "5"), ("? = 5", 3, "="), ("= 5 =", 1, "="), ("(5", 1, "("),
      ("165/174 (94%", 13, ""), ("5 = 3 = 3", 7, "="),
      ("1+2", 4, ""), ("165/174", 8, ""), ("5 = ?", 6, ""), ("1 # 2 = 3", 3, "#"),
    ] as [(String, Int, String)])
  func slips(text: String, column: Int, found: String) {
    let place = Place(source: "claim", line: 2, column: column, origin: .typed)
    #expect(throws: Fault(.claim(.badClaim(found)), at: place)) {
      try ClaimReader.claims(["1 = 1", text], options: ClaimOptions())
    }
  }

  @Test(
    "a figure that cannot be read is told why",
    arguments: [
      ("3/7 = 42,857142857142857%", .vi, 7, .claim(.printedTooLong("42,857142857142857%"))),
      ("1/2 = 12345678901234567890", .auto, 7, .claim(.printedTooLong("12345678901234567890"))),
      ("94,8/100 = 94,8%", .en, 1, .claim(.printedOtherwise("94,8", plain: "94.8"))),
      ("165/174 = 94,80 %", .en, 11, .claim(.printedOtherwise("94,80 %", plain: "94.80"))),
      ("165/174 = 94.8%", .vi, 11, .claim(.printedOtherwise("94.8%", plain: "94.8"))),
      ("1/2 = 5.0.0%", .auto, 7, .claim(.badPrinted("5.0.0%"))),
    ] as [(String, NumberInput, Int, FaultFact)])
  func illegible(text: String, numbers: NumberInput, column: Int, fact: FaultFact) {
    let place = Place(source: "claim", line: 1, column: column, origin: .typed)
    #expect(throws: Fault(fact, at: place)) {
      try ClaimReader.claims([text], options: ClaimOptions(numbers: numbers))
    }
  }

  @Test("the kind and the multiplier may be said")
  func said() throws {
    #expect(try Self.claim("180/178 = 101,1%", ClaimOptions(kind: .attainment)).kind == .attainment)
    #expect(try Self.claim("165/174 = 94,8", ClaimOptions(per: 100)).per == 100)
  }

  @Test(
    "the kind may be said where the form leaves it open",
    arguments: [
      ("180/178 = 101,1%", .attainment, .consistent), ("174 + 5 = 179", .balance, .consistent),
      ("174 - 165 = 9", .change, .consistent), ("17 + 80 + 2 + 1 = 100", .hundred, .consistent),
      ("33 + 33 + 33", .hundred, .consistent), ("99% + 1% = 100%", .sum, .consistent),
      ("94,8% -> 98,3% = 3,7%", .growth, .consistent),
      ("165/174 -> 174/177 = 3,7%", .growth, .consistent),
      ("-1/300 = -0,33%", .change, .consistent),
      ("94,8 -> 98,3 = 3,5 points", .change, .consistent),
    ] as [(String, ClaimKind, Verdict)])
  func open(text: String, kind: ClaimKind, verdict: Verdict) throws {
    let claim = try Self.claim(text, ClaimOptions(kind: kind, numbers: .vi))
    #expect(claim.kind == kind)
    #expect(AuditReport([claim]).claims[0].verdict == verdict)
  }

  @Test(
    "a kind that the form rules out is refused",
    arguments: [
      ("120 -> 150 = 25%", .share, [.growth]), ("120 -> 150 = 25%", .change, [.growth]),
      ("120 -> 150 = 30", .sum, [.change, .growth]),
      ("120 -> 150 = 30 points", .growth, [.change]),
      ("165/174 = 94,8%", .growth, [.share, .attainment, .average]),
      ("138+39 = 177", .attainment, [.sum, .balance]), ("31-5-2 = 24", .sum, [.balance]),
      ("174-165 = 9", .share, [.balance, .change]), ("5 = 5", .sum, [.restatement]),
      ("98,3% - 94,8% = 3,5%", .growth, [.change]), ("99% + 1%", .sum, [.hundred]),
      ("50 + 51 = 101", .hundred, [.sum, .balance]), ("99% + 2% = 101%", .hundred, [.sum]),
      ("1/2 - 1/3 = 17%", .growth, [.change]), ("1/2 + 1/3 = 83%", .share, [.sum]),
    ] as [(String, ClaimKind, [ClaimKind])])
  func ruledOut(text: String, kind: ClaimKind, expected: [ClaimKind]) {
    let fact = FaultFact.claimUse(.kindOfForm(kind, claim: text, expected: expected))
    #expect(throws: Fault(fact, at: .typed("--kind", column: 1))) {
      try Self.claim(text, ClaimOptions(kind: kind, numbers: .vi))
    }
  }

  @Test(
    "a share above 1 without a sign is per cent; what is at most 1 is taken as it stands",
    arguments: [
      ("165/174 = 94,8", nil, 100, .consistent), ("?/7 = 86", nil, 100, .consistent),
      ("165/174 = 0,948", nil, 1, .consistent), ("165/174 > 94", nil, 100, .consistentQualified),
      ("1/200 = 0,5", nil, 1, .inconsistent), ("1/200 = 0,5", 100, 100, .consistent),
      ("165/174 = 94,8", 1, 1, .inconsistent),
    ] as [(String, Int64?, Int64, Verdict)])
  func withoutSign(text: String, per: Int64?, taken: Int64, verdict: Verdict) throws {
    let claim = try Self.claim(text, ClaimOptions(per: per))
    #expect(claim.per == taken)
    let audited = AuditReport([claim]).claims[0]
    #expect(audited.verdict == verdict)
    guard verdict == .inconsistent else { return }
    #expect(audited.diagnoses.contains { $0.kind == .withoutSign })
  }

  @Test("figures of one name are one figure in all sums")
  func names() throws {
    let claims = try ClaimReader.claims(
      ["nam: 142 + nữ: 56 = tổng: 198", "138+39+5+15 = tổng: 198"], options: ClaimOptions())
    let report = AuditReport(claims)
    #expect(report.claims.map(\.verdict) == [.consistent, .inconsistent])
    let repaired = report.claims[1].repairs.map { $0.changes.map(\.value.description) }
    #expect(repaired == [["139"], ["40"], ["6"], ["16"]])
    #expect(report.claims[1].repairs.allSatisfy { $0.edits == 2 })
    #expect(report.conflicts.isEmpty)
  }

  @Test(
    "a name with two values is two figures, and the conflict is said",
    arguments: [
      (["a: 1 + b: 2 = c: 4", "a: 2 + b: 2 = c: 4"], 0, ["a 1>2"], "a 1 2"),
      (
        ["10 + 20 = x: 30", "x: 31 + 5 = 36", "x: 30 + 1 = 32"], 2, [" 1>2", " 32>31"],
        "x 30 31"
      ),
      (
        ["nam: 142 + nữ: 56 = tổng: 198", "nam: 143 + nữ: 56 = tổng: 198"], 1, ["nam 143>142"],
        "nam 142 143"
      ),
      (["nam: 142/198 = 71,7%", "nam: 143 + 55 = 197"], 1, nil, "nam 142 143"),
    ] as [([String], Int, [String]?, String)])
  func twoValues(texts: [String], failing: Int, repairs: [String]?, conflict: String) throws {
    let report = AuditReport(try ClaimReader.claims(texts, options: ClaimOptions()))
    #expect(report.claims.indices.filter { report.claims[$0].verdict.fails } == [failing])
    let told = report.conflicts.map { found in
      ([found.name] + found.values.map(\.description)).joined(separator: " ")
    }
    #expect(told == [conflict])
    guard let repairs else { return }
    let offered = report.claims[failing].repairs.map { repair in
      repair.changes.map { "\($0.cell.name) \($0.cell.value)>\($0.value)" }.joined(separator: " ")
    }
    #expect(offered == repairs)
  }

  @Test("a claim of which a result does not fit cannot be told, and the others are judged")
  func tooLarge() throws {
    for large in ["7/9999999999 -> 5/9999999997 = 0%", "1/9999999999 + 1/9999999997 = 0%"] {
      let report = AuditReport(
        try ClaimReader.claims(["1/3 = 33%", large], options: ClaimOptions()))
      #expect(report.claims.map(\.verdict) == [.consistent, .undetermined])
      #expect(report.claims[1].diagnoses == [Diagnosis(.tooLarge)])
    }
  }

  @Test(
    "a relative change has the fractions as typed, in brackets",
    arguments: ["165/174 -> 174/177 = 3,7%", "174/177 - 165/174 = 3,7%"])
  func relative(text: String) throws {
    let report = AuditReport([try Self.claim(text)])
    #expect(
      report.claims[0].diagnoses.map(\.detail)
        .contains("(174 / 177 - 165 / 174) / (165 / 174) x 100"))
  }

  @Test(
    "two spellings that give the same verdicts need no decision",
    arguments: ["1.239 = 1.239", "1.000/2.000 = 50%", "1,000/2,000 = 50%"])
  func eitherSpelling(text: String) throws {
    #expect(AuditReport([try Self.claim(text)]).claims[0].verdict == .consistent)
  }

  @Test("figures of claims in two spellings are refused with the claim that decides")
  func mixed() {
    let fact = FaultFact.claimFigures(.mixedTyped("94.8", decidedBy: "94,8", claim: 1))
    let place = Place(source: "claim", line: 2, column: 7, origin: .typed)
    #expect(throws: Fault(fact, at: place)) {
      try ClaimReader.claims(["1/2 = 94,8", "2/3 = 94.8"], options: ClaimOptions())
    }
  }
}
