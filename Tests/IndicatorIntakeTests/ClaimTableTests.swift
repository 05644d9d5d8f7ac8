import IndicatorCore
import Testing

@testable import IndicatorIntake

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
    try ClaimTable.claims(
      SourceBytes(name: "x.csv", bytes: Array(text.utf8)), columns: columns, options: options)
  }

  private static let all = ClaimColumns(
    numerator: "dang_vien", denominator: "dan_so", printed: "ty_le")

  @Test("have verdicts of their own; a row that is no figure does not end the audit")
  func verdicts() throws {
    let report = AuditReport(try Self.claims(Self.all))
    #expect(
      report.claims.map(\.verdict) == [
        .consistent, .inconsistent, .undetermined, .consistent, .malformed, .consistent,
        .malformed, .inconsistent, .undetermined,
      ])
    #expect(report.claims[3].claim.kind == .attainment)
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
    let report = AuditReport(try Self.claims(columns, in: "t;m;p\n165;174;\(text)\n"))
    let found = try #require(report.claims.first)
    #expect(found.claim.qualifier == qualifier)
    #expect(found.claim.text == figure)
    #expect(found.verdict == verdict)
  }

  @Test("a cell that is no figure is told with its column")
  func illegible() throws {
    let report = AuditReport(try Self.claims(Self.all))
    let told = report.claims.filter { $0.verdict == .malformed }.flatMap(\.diagnoses)
    #expect(told.map(\.detail) == ["dang_vien = x", "ty_le = abc"])
    #expect(told.allSatisfy { $0.kind == .illegible })
  }

  @Test(
    "a dash alone is a blank; a figure that is too long is told as such",
    arguments: [
      ("-;174;94,8%", .consistent, nil), ("165;–;94,8%", .undetermined, .possibleBase),
      ("165;174;-", .undetermined, nil), ("165;174; – ", .undetermined, nil),
      ("99999999999999999999;174;94,8%", .undetermined, .tooLong),
      ("165;99999999999999999999;94,8%", .undetermined, .tooLong),
      ("165;174;94,8275862068965%", .undetermined, .tooLong),
      ("165;174;--", .malformed, .illegible),
    ] as [(String, Verdict, Diagnosis.Kind?)])
  func blanks(row: String, verdict: Verdict, diagnosis: Diagnosis.Kind?) throws {
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p")
    let report = AuditReport(try Self.claims(columns, in: "t;m;p\n\(row)\n"))
    #expect(report.claims[0].verdict == verdict)
    #expect(report.claims[0].diagnoses.first?.kind == diagnosis)
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
    let fact = FaultFact.field(
      .badChoice(
        "NAM", column: "--columns", expected: ["MADV", "Period", "unit", "t", "m", "p"]))
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
    let report = AuditReport(try Self.claims(columns))
    #expect(report.claims[0].verdict == .consistent)
    #expect(report.claims[0].candidates == 1)
    #expect(report.claims[7].verdict == .inconsistent)
  }

  @Test("the base of the row beside is told as a possibility")
  func neighbours() throws {
    let text = "t,m,p\n165,174,93.2%\n174,177,98.3%\n"
    let columns = ClaimColumns(numerator: "t", denominator: "m", printed: "p")
    let report = AuditReport(try Self.claims(columns, in: text))
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
    let report = AuditReport(try Self.claims(columns, in: text))
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
    let fact = FaultFact.claimUse(.kindOfRows(kind, expected: [.share, .attainment]))
    #expect(throws: Fault(fact, at: .typed("--kind", column: 1))) {
      try Self.claims(columns, ClaimOptions(kind: kind), in: text)
    }
  }

  @Test("a column that is not there is told at its option")
  func unknownColumn() {
    let fact = FaultFact.field(
      .badChoice(
        "dang_vien", column: "--numerator", expected: ["dangvien", "b"]))
    #expect(throws: Fault(fact, at: .typed("--numerator", column: 1))) {
      try Self.claims(Self.all, in: "dangvien,b\n1,2\n")
    }
  }

  @Test(
    "bad files are faults with a place",
    arguments: [
      ("", FaultFact.text(.emptyFile), 1, 1),
      ("dang_vien,dan_so,ty_le\n", .text(.headerOnly), 1, 1),
      ("dang_vien,dan_so,ty_le\n1,2\n", .text(.raggedRow(found: 2, expected: 3)), 2, 1),
      (
        "dang_vien;dan_so;ty_le\n1;2;50,1%\n1;2;50.1%\n",
        .number(.mixedNumbers("50.1", decidedBy: "50,1", decidedLine: 2)), 3, 5
      ),
    ] as [(String, FaultFact, Int, Int)])
  func faults(text: String, fact: FaultFact, line: Int, column: Int) {
    #expect(throws: Fault(fact, at: Place(source: "x.csv", line: line, column: column))) {
      try Self.claims(Self.all, in: text)
    }
  }
}
