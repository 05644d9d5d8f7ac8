import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Claims as typed") struct ClaimReaderTests {
  private static func claim(_ text: String, _ options: ClaimOptions = ClaimOptions()) throws
    -> Claim
  {
    try #require(try ClaimReader.claims([text], options).first)
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
      ("1,2 ‰", 12, 1, false, .perMille), ("−3,5 điểm phần trăm", 35, 1, true, .perCent),
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
    "a slip is told with its place",
    arguments: [
      ("165//174 = 94%", 5, "/"), ("165/174 = ", 11, ""), ("= 5", 1, "="), ("", 1, ""),
      ("165/174 = 94% 5", 15, "5"), ("a = 5", 1, "a"), ("165/174 = x", 11, "x"), ("? = 5", 3, "="),
      ("1+2", 4, ""), ("165/174", 8, ""), ("5 = ?", 6, ""), ("1 # 2 = 3", 3, "#"),
    ] as [(String, Int, String)])
  func slips(text: String, column: Int, found: String) {
    let place = Place(source: "claim", line: 2, column: column, origin: .typed)
    #expect(throws: Fault(.badClaim(found), at: place)) {
      try ClaimReader.claims(["1 = 1", text], ClaimOptions())
    }
  }

  @Test(
    "a figure that cannot be read is told why",
    arguments: [
      ("3/7 = 42,857142857142857%", .vi, 7, .printedTooLong("42,857142857142857%")),
      ("1/2 = 12345678901234567890", .auto, 7, .printedTooLong("12345678901234567890")),
      ("94,8/100 = 94,8%", .en, 1, .printedOtherwise("94,8", plain: "94.8")),
      ("165/174 = 94,80 %", .en, 11, .printedOtherwise("94,80 %", plain: "94.80")),
      ("165/174 = 94.8%", .vi, 11, .printedOtherwise("94.8%", plain: "94.8")),
      ("1/2 = 5.0.0%", .auto, 7, .badPrinted("5.0.0%")),
    ] as [(String, NumberInput, Int, FaultFact)])
  func illegible(text: String, numbers: NumberInput, column: Int, fact: FaultFact) {
    let place = Place(source: "claim", line: 1, column: column, origin: .typed)
    #expect(throws: Fault(fact, at: place)) {
      try ClaimReader.claims([text], ClaimOptions(numbers: numbers))
    }
  }

  @Test("figures decide together how they are written, and an undecided one is asked about")
  func grammar() throws {
    let claims = try ClaimReader.claims(["1.234 + 1 = 1.235", "165/174 = 94,8%"], ClaimOptions())
    #expect(claims[0].inputs == "1234 + 1")
    let place = Place(source: "claim", line: 1, column: 1, origin: .typed)
    let fact = FaultFact.ambiguousNumber("1.234", vietnamese: "1234", english: "1.234")
    #expect(throws: Fault(fact, at: place)) {
      try ClaimReader.claims(["1.234 + 1 = 1.235"], ClaimOptions())
    }
    let typed = ClaimOptions(numbers: .en)
    #expect(try ClaimReader.claims(["1.234 + 1 = 2.234"], typed)[0].inputs == "1.234 + 1")
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
    ] as [(String, ClaimKind, Verdict)])
  func open(text: String, kind: ClaimKind, verdict: Verdict) throws {
    let claim = try Self.claim(text, ClaimOptions(kind: kind, numbers: .vi))
    #expect(claim.kind == kind)
    #expect(try AuditReport([claim]).claims[0].verdict == verdict)
  }

  @Test(
    "a kind that the form rules out is refused",
    arguments: [
      ("120 -> 150 = 25%", .share, [.growth]), ("120 -> 150 = 25%", .change, [.growth]),
      ("120 -> 150 = 30", .sum, [.change, .growth]),
      ("165/174 = 94,8%", .growth, [.share, .attainment]),
      ("138+39 = 177", .attainment, [.sum, .balance]), ("31-5-2 = 24", .sum, [.balance]),
      ("174-165 = 9", .share, [.balance, .change]), ("5 = 5", .sum, [.restatement]),
      ("98,3% - 94,8% = 3,5%", .growth, [.change]), ("99% + 1%", .sum, [.hundred]),
      ("50 + 51 = 101", .hundred, [.sum, .balance]), ("99% + 2% = 101%", .hundred, [.sum]),
      ("1/2 - 1/3 = 17%", .growth, [.change]), ("1/2 + 1/3 = 83%", .share, [.sum]),
    ] as [(String, ClaimKind, [ClaimKind])])
  func ruledOut(text: String, kind: ClaimKind, expected: [ClaimKind]) {
    let fact = FaultFact.kindOfForm(kind, claim: text, expected: expected)
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
    let audited = try AuditReport([claim]).claims[0]
    #expect(audited.verdict == verdict)
    guard verdict == .inconsistent else { return }
    #expect(audited.diagnoses.map(\.kind) == [.withoutSign])
  }

  @Test("figures of one name are one figure in all sums")
  func names() throws {
    let claims = try ClaimReader.claims(
      ["nam: 142 + nữ: 56 = tổng: 198", "138+39+5+15 = tổng: 198"], ClaimOptions())
    let report = try AuditReport(claims)
    #expect(report.claims.map(\.verdict) == [.consistent, .inconsistent])
    let repaired = report.claims[1].repairs.map { $0.changes.map(\.value.description) }
    #expect(repaired == [["139"], ["40"], ["6"], ["16"]])
    #expect(report.claims[1].repairs.allSatisfy { $0.edits == 2 })
  }
}

@Suite("Rows of any CSV file as claims") struct ClaimTableTests {
  private static let text = """
    xa;dang_vien;dan_so;ty_le
    A;165;174;94,8%
    B;174;177;98,03%
    C;178;;98,8%
    D;180;178;101%
    E;x;178;10%
    F;17;18;94,4
    G;1;18;abc
    H;;200;33,3%
    I;1;3;
    """

  private static func claims(
    _ columns: ClaimColumns, _ options: ClaimOptions = ClaimOptions(), in text: String = text
  ) throws -> [Claim] {
    try ClaimTable.claims(SourceBytes(name: "x.csv", bytes: Array(text.utf8)), columns, options)
  }

  private static let all = ClaimColumns(
    numerator: "dang_vien", denominator: "dan_so", printed: "ty_le")

  @Test("have verdicts of their own; a row that is no figure does not end the audit")
  func verdicts() throws {
    let report = try AuditReport(try Self.claims(Self.all))
    #expect(
      report.claims.map(\.verdict) == [
        .consistent, .inconsistent, .undetermined, .inconsistent, .malformed, .consistent,
        .malformed, .inconsistent, .undetermined,
      ])
    #expect(report.claims.map(\.claim.id) == (1...9).map(String.init))
    #expect(report.claims[1].claim.source == "x.csv#L3")
  }

  @Test(
    "figures may be qualified by signs and words",
    arguments: [
      ("gần 95%", .below, "95%", .consistentQualified),
      ("hơn 94%", .above, "94%", .consistentQualified),
      ("trên 95%", .above, "95%", .inconsistent), ("~ 95%", .about, "95%", .consistentQualified),
      (">94%", .above, "94%", .consistentQualified),
      ("≥ 94,8%", .atLeast, "94,8%", .consistentQualified),
      ("<= 95%", .atMost, "95%", .consistentQualified),
      ("không quá 94%", .atMost, "94%", .inconsistent),
      ("It nhat 94", .atLeast, "94", .consistentQualified),
      ("= khoảng 95%", .about, "95%", .consistentQualified),
      ("≈95%", .about, "95%", .consistentQualified), ("94,8%", .exactly, "94,8%", .consistent),
      ("gầy 95%", .exactly, "gầy 95%", .malformed), ("hơn", .above, "", .undetermined),
    ] as [(String, Qualifier, String, Verdict)])
  func qualified(text: String, qualifier: Qualifier, figure: String, verdict: Verdict) throws {
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p")
    let report = try AuditReport(try Self.claims(columns, in: "t;m;p\n165;174;\(text)\n"))
    let found = try #require(report.claims.first)
    #expect(found.claim.qualifier == qualifier)
    #expect(found.claim.text == figure)
    #expect(found.verdict == verdict)
  }

  @Test("a cell that is no figure is told with its column")
  func illegible() throws {
    let report = try AuditReport(try Self.claims(Self.all))
    let told = report.claims.filter { $0.verdict == .malformed }.flatMap(\.diagnoses)
    #expect(told.map(\.detail) == ["dang_vien = x", "ty_le = abc"])
    #expect(told.allSatisfy { $0.kind == .illegible })
  }

  @Test("units and periods stand in the columns named, or in those headed so")
  func unitsAndPeriods() throws {
    let text = "MADV,Period,unit,t,m,p\nA,2021,B,165,174,94.8%\n"
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p")
    let plain = try #require(try Self.claims(columns, in: text).first)
    #expect([plain.unit, plain.period] == ["B", "2021"])
    var named = columns
    (named.unit, named.period) = ("MADV", "t")
    let found = try #require(try Self.claims(named, in: text).first)
    #expect([found.unit, found.period] == ["A", "165"])
    named.period = "NAM"
    let fact = FaultFact.badChoice(
      "NAM", column: "--columns", expected: ["MADV", "Period", "unit", "t", "m", "p"])
    #expect(throws: Fault(fact, at: .typed("--columns", column: 1))) {
      try Self.claims(named, in: text)
    }
  }

  @Test("without a sign they are per cent, unless said otherwise")
  func per() throws {
    #expect(try Self.claims(Self.all)[5].per == 100)
    #expect(try Self.claims(Self.all, ClaimOptions(per: 1000))[5].per == 1000)
    #expect(try Self.claims(Self.all, ClaimOptions(per: 1000))[0].per == 100)
  }

  @Test("without numerators they are held against the base alone")
  func granularity() throws {
    let columns = ClaimColumns(denominator: "dan_so", printed: "ty_le")
    let report = try AuditReport(try Self.claims(columns))
    #expect(report.claims[0].verdict == .consistent)
    #expect(report.claims[0].candidates == 1)
    #expect(report.claims[7].verdict == .inconsistent)
  }

  @Test("the base of the row beside is told as a possibility")
  func neighbours() throws {
    let text = "t,m,p\n165,174,93.2%\n174,177,98.3%\n"
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p")
    let report = try AuditReport(try Self.claims(columns, in: text))
    #expect(report.claims[0].diagnoses.map(\.detail) == ["165 / 177 [row 2]"])
  }

  @Test(
    "a rank is of the units of one period; rows that do not say theirs, or say a unit twice, have none",
    arguments: [
      ("u", "A,2021 B,2021 C,2022", "u,period", [.rank, .none, .none]),
      ("u", "A,2021 B,2022 C,2022", "u,period", [.none, .none, .none]),
      ("u", "A,2021 B,2021-01-01/2021-12-31 C,2022", "u,period", [.rank, .none, .none]),
      ("u", "A,2021 A,2021 C,2021", "u,period", [.none, .none, .none]),
      ("u", "A, B, C,", "u,period", [.none, .none, .none]),
      ("u", ",2021 ,2021 ,2021", "u,period", [.none, .none, .none]),
      ("u", "A,năm_một B,năm_một C,2022", "u,period", [.rank, .none, .none]),
    ] as [(String, String, String, [Severity])])
  func ranks(unit: String, rows: String, header: String, severities: [Severity]) throws {
    let figures = ["165,174,85%", "54,60,90%", "57,60,95%"]
    let lines = zip(rows.split(separator: " "), figures).map { "\($0),\($1)" }
    let text = ([header + ",t,m,p"] + lines).joined(separator: "\n") + "\n"
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p", unit: unit)
    let report = try AuditReport(try Self.claims(columns, in: text))
    #expect(report.claims.map { $0.severities.first ?? .none } == severities)
  }

  @Test(
    "a row is a share or an attainment and nothing else",
    arguments: ClaimKind.allCases)
  func kinds(kind: ClaimKind) throws {
    let text = "t,m,p\n165,174,94.8%\n"
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p")
    if kind == .share || kind == .attainment {
      let claims = try Self.claims(columns, ClaimOptions(kind: kind), in: text)
      #expect(claims.map(\.kind) == [kind])
      return
    }
    let fact = FaultFact.kindOfRows(kind, expected: [.share, .attainment])
    #expect(throws: Fault(fact, at: .typed("--kind", column: 1))) {
      try Self.claims(columns, ClaimOptions(kind: kind), in: text)
    }
  }

  @Test("a column that is not there is told at its option")
  func unknownColumn() {
    let fact = FaultFact.badChoice(
      "dang_vien", column: "--numerator", expected: ["dangvien", "b"])
    #expect(throws: Fault(fact, at: .typed("--numerator", column: 1))) {
      try Self.claims(Self.all, in: "dangvien,b\n1,2\n")
    }
  }

  @Test(
    "bad files are faults with a place",
    arguments: [
      ("", FaultFact.emptyFile, 1, 1), ("dang_vien,dan_so,ty_le\n", .headerOnly, 1, 1),
      ("dang_vien,dan_so,ty_le\n1,2\n", .raggedRow(found: 2, expected: 3), 2, 1),
      (
        "dang_vien;dan_so;ty_le\n1;2;50,1%\n1;2;50.1%\n",
        .mixedNumbers("50.1", decidedBy: "50,1", decidedLine: 2), 3, 5
      ),
    ] as [(String, FaultFact, Int, Int)])
  func faults(text: String, fact: FaultFact, line: Int, column: Int) {
    #expect(throws: Fault(fact, at: Place(source: "x.csv", line: line, column: column))) {
      try Self.claims(Self.all, in: text)
    }
  }
}
