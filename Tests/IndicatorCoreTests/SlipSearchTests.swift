import Testing

@testable import IndicatorCore

@Suite("Slips that explain a claim") struct SlipSearchTests {
  @Test(
    "of a share",
    arguments: [
      ("165/174", "49.8%", .digitsSwapped, "49.8 > 94.8"),
      ("156/174", "94.8%", .digitsSwapped, "165 / 174"),
      ("165/147", "94.8%", .digitsSwapped, "165 / 174"),
      ("164/174", "94.8%", .numeratorOffByOne, "165 / 174"),
      ("165/174", "5.2%", .complement, "9 / 174"),
      ("174/165", "94.8%", .exchanged, "165 / 174"),
      ("165/174", "9.5%", .factorTen, "/ 10"), ("17/174", "97.7%", .factorTen, "x 10"),
      ("165/174", "0.95%", .fractionAsPercent, "/ 100"),
      ("165/174", "948.3%", .factorTen, "x 10"), ("83/90", "922.2%", .factorTen, "x 10"),
      ("165/174", "9483%", .factorHundred, "x 100"), ("37/61", "610%", .factorTen, "610 > 61"),
      ("181/310", "584.0%", .factorTen, "584.0 > 58.4"),
      ("165/1740", "94.8%", .digitAdded, "165 / 174"),
      ("39/61", "61.9%", .digitChanged, "39 / 63"),
      ("439/709", "62.62%", .digitChanged, "439 / 701"),
      ("165/17", "94.8%", .digitLeftOut, "165 / 174"), ("164/174", "94.8%", .oneOf, "3"),
      ("442/453", "91.32%", .possibleBase, "442 / 484"),
      ("37/58", "68.52%", .digitChanged, "37 / 54"),
      ("68/94", "77.66%", .possibleNumerator, "73 / 94"),
      ("1145/1198", "90.57%", .possibleNumerator, "1085 / 1198"),
      ("439/709", "63%", .possibleBase, "686..702"),
      ("165/174", "94.8", .withoutSign, "x 100"), ("3/2500", "1.2", .withoutSign, "x 1000"),
      ("12/1000", "12", .withoutSign, "x 1000"),
    ] as [(String, String, Diagnosis.Kind, String)])
  func shares(quotient: String, printed: String, kind: Diagnosis.Kind, detail: String) throws {
    let claim = try #require(Claim(quotient, printed: printed))
    let report = AuditReport([claim])
    #expect(report.claims[0].verdict == .inconsistent)
    #expect(report.claims[0].diagnoses.contains { $0.kind == kind && $0.detail == detail })
  }

  @Test("the value that a slip would give is told")
  func value() throws {
    let claim = try #require(Claim("164/174", printed: "94.8%"))
    let slip = try #require(
      SlipSearch.diagnoses(claim).first { $0.kind == .numeratorOffByOne })
    #expect(slip.value == (try Ratio(165, over: 174)))
  }

  @Test("of a base, a part and an earlier total that stand around")
  func context() throws {
    var claim = try #require(Claim("165/174", printed: "93.2%"))
    claim.context.bases = [ClaimContext.Other("2022", value: Ratio(177))]
    claim.context.subsets = [ClaimContext.Other("members[rated]", value: Ratio(177))]
    claim.context.earlier = [ClaimContext.Other("2020", value: try Ratio(932, over: 1000))]
    #expect(
      SlipSearch.diagnoses(claim).map(\.kind) == [.oneOf, .otherBase, .lastTotal, .shareOfSubset])
  }

  @Test(
    "of a sum",
    arguments: [
      ("138 + 93 + 5 + 15", "197", "93 > 39"), ("142 + 56", "189", "189 > 198"),
    ])
  func sums(text: String, printed: String, detail: String) throws {
    let claim = try #require(Claim(sum: text, printed: printed))
    #expect(SlipSearch.diagnoses(claim).map(\.detail) == [detail])
  }

  @Test(
    "of a change",
    arguments: [
      ("3.7%", [.oneOf, .digitChanged, .digitLeftOut, .percentForPoints]),
      ("-3.5%", [.signReversed]), ("34.8%", [.factorTen]), ("3.5", [.withoutSign]),
      ("3.7", [.percentForPoints]), ("34.8", [.withoutSign]),
    ] as [(String, [Diagnosis.Kind])])
  func changes(text: String, kinds: [Diagnosis.Kind]) throws {
    let printed = try #require(PrintedNumber(text: text))
    let claim = Claim(
      share: printed,
      .difference(from: try Ratio(165, over: 174), to: try Ratio(174, over: 177)), .change)
    #expect(SlipSearch.diagnoses(claim).map(\.kind) == kinds)
  }

  @Test(
    "of growth the difference, in points of shares",
    arguments: [
      ("94.8", "98.3", "3.5%", "points_for_percent 98.3 - 94.8 = 3.5"),
      ("120", "150", "30%", "points_for_percent 150 - 120 = 30"),
      ("0.948", "0.983", "3.5%", "points_for_percent 0.983 - 0.948 = 3.5"),
      ("120", "150", "-25%", "sign_reversed  = -25"),
    ])
  func growth(from: String, to: String, printed: String, told: String) throws {
    let figure = try #require(PrintedNumber(text: printed))
    let first = try #require(PrintedNumber(text: from)).ratio
    let last = try #require(PrintedNumber(text: to)).ratio
    var claim = Claim(share: figure, .growth(from: first, to: last), .growth)
    claim.per = 100
    let found = SlipSearch.diagnoses(claim).map { diagnosis in
      let value = try? diagnosis.value?.multiplied(by: Ratio(100))
      return "\(diagnosis.kind.rawValue) \(diagnosis.detail) = \(value?.plain ?? "")"
    }
    #expect(found.contains(told))
  }

  @Test(
    "of a change the relative one: for points, or if counts changed without the sign for per cent",
    arguments: [
      ("150 - 120", "25", .withoutSign), ("98.3% - 94.8%", "3.7%", .percentForPoints),
    ] as [(String, String, Diagnosis.Kind)])
  func relative(text: String, printed: String, kind: Diagnosis.Kind) throws {
    let claim = try #require(Claim(sum: text, printed: printed, .change))
    #expect(SlipSearch.diagnoses(claim).map(\.kind).contains(kind))
  }

  @Test("a qualified figure that fails is explained by what its near side holds")
  func qualified() throws {
    var claim = try #require(Claim("185/263", printed: "78%"))
    claim.qualifier = .above
    let found = AuditReport([claim]).claims[0].diagnoses
    #expect(found.contains { $0.kind == .digitsSwapped && $0.detail == "185 / 236" })
    #expect(found.contains { $0.kind == .digitChanged && $0.detail == "78 > 70" })
  }

  @Test("slips beyond a dozen are counted, not told")
  func many() throws {
    let claim = try #require(Claim("30/60", printed: "4%"))
    let found = SlipSearch.diagnoses(claim)
    let count = try #require(found.first { $0.kind == .oneOf }.flatMap { Int($0.detail) })
    let told = found.count { ![.oneOf, .possibleBase, .possibleNumerator].contains($0.kind) }
    #expect(told == min(count, 12))
  }

  @Test("the base of any other claim or total of the report is told, unless chance gives one")
  func otherTotals() throws {
    var share = try #require(Claim("165/230", printed: "94.8%"))
    share.id = "2"
    var other = try #require(Claim("100/174", printed: "57.5%"))
    other.source = "x.csv#L9"
    let report = AuditReport([other, share])
    #expect(
      report.claims[1].diagnoses.contains {
        $0.kind == .otherBase && $0.detail == "165 / 174 [row 1]"
      })
    let sum = try #require(Claim(sum: "100 + 74", printed: "174"))
    #expect(
      AuditReport([sum, share]).claims[1].diagnoses
        .contains { $0.kind == .otherBase && $0.detail == "165 / 174 [claim 1]" })
    let coarse = try #require(Claim("165/230", printed: "9%"))
    let many = (1800...1900).compactMap { Claim("1/\($0)", printed: "0%") }
    #expect(
      !AuditReport(many + [coarse]).claims[many.count].diagnoses.contains { $0.kind == .otherBase })
  }

  @Test("a claim that holds is not explained")
  func holds() throws {
    let claim = try #require(Claim("165/174", printed: "94.8%"))
    #expect(AuditReport([claim]).claims[0].diagnoses.isEmpty)
  }
}

@Suite("The power of a check") struct SlipPowerTests {
  @Test("every digit is tried, and what would still hold is not caught")
  func counted() throws {
    // 9 for each digit of 50, 1 and 2; a base of 0 cannot be told.
    let claim = try #require(Claim("1/2", printed: "50%"))
    let power = SlipPower(of: claim)
    #expect(power.tried == 9 * 4)
    #expect(power.caught == 9 * 4 - 1)
    let large = try #require(Claim("69000/100000", printed: "69%"))
    let weak = SlipPower(of: large)
    #expect(weak.tried == 9 * (2 + 5 + 6))
    #expect(weak.caught < weak.tried)
  }

  @Test("of growth the digits of both values are tried")
  func growth() throws {
    let figure = try #require(PrintedNumber(text: "25%"))
    var claim = Claim(share: figure, .growth(from: Ratio(120), to: Ratio(150)), .growth)
    claim.per = 100
    let power = SlipPower(of: claim)
    #expect(power.tried == 9 * (2 + 3 + 3))
    // 151 gives 25.83, which is 25 if cut off.
    #expect(power.caught == power.tried - 1)
  }

  @Test("the fast way and the judge agree on every slip")
  func fastWay() throws {
    for printed in (0...100).map({ "\($0)%" }) {
      let claim = try #require(Claim("37/61", printed: printed))
      let figure = try #require(claim.printed)
      let value = try Ratio(37, over: 61)
      #expect(
        figure.isPrinted(of: value, times: 100) == (try ClaimJudge(claim).judgement()).verdict.holds
      )
    }
  }

  @Test("of a report it is that of the claims that hold")
  func report() throws {
    let good = try #require(Claim("1/2", printed: "50%"))
    let bad = try #require(Claim("1/2", printed: "51%"))
    let report = AuditReport([good, bad])
    #expect(report.power == SlipPower(of: good))
    #expect(report.checked == 2)
    #expect(report.counts.map(\.count) == [1, 1])
  }

  @Test("rules are counted over the claims that can tell them apart")
  func rules() throws {
    let claims = [("1/2", "50%"), ("1/8", "12%"), ("1/8", "13%"), ("178/180", "98.8%")]
      .compactMap { Claim($0.0, printed: $0.1) }
    let report = AuditReport(claims)
    let explained = Dictionary(uniqueKeysWithValues: report.explained.map { ($0.rule, $0.count) })
    #expect(report.tellingCount == 3)
    #expect(explained[.halfAway] == 1)
    #expect(explained[.halfEven] == 1)
    #expect(explained[.truncate] == 2)
    #expect(explained[.ceiling] == 1)
  }
}

@Suite("Severity of a wrong figure") struct SeverityTests {
  @Test("a rank, a target or the sign")
  func all() throws {
    var claim = try #require(Claim("165/174", printed: "84.9%"))
    #expect(AuditReport([claim]).claims[0].severities == [.none])
    claim.context.peers = [try Ratio(9, over: 10), try Ratio(165, over: 174)]
    claim.context.targets = [Target(.atLeast, value: ExactDecimal(90))]
    #expect(AuditReport([claim]).claims[0].severities == [.rank, .target])
    let printed = try #require(PrintedNumber(text: "-3%"))
    let change = Claim(share: printed, .value(try Ratio(3, over: 100)), .growth)
    #expect(AuditReport([change]).claims[0].severities == [.sign])
  }

  @Test(
    "the sign changes only from above zero to below, or back",
    arguments: [("5%", .none), ("-3%", .sign), ("0%", .none), ("-0%", .none)]
      as [(String, Severity)])
  func sign(text: String, severity: Severity) throws {
    let printed = try #require(PrintedNumber(text: text))
    let change = Claim(share: printed, .value(try Ratio(3, over: 100)), .growth)
    #expect(AuditReport([change]).claims[0].severities == [severity])
  }

  @Test("a hundred that is nothing at all changes no sign")
  func nothing() throws {
    let zero = PrintedNumber(units: 0, scale: .perCent)
    let claim = Claim(hundred: [zero, zero], id: "1", text: "0% + 0%")
    #expect(AuditReport([claim]).claims[0].severities == [.none])
  }

  @Test("a rank is changed only if another figure lies between")
  func rank() throws {
    var claim = try #require(Claim("165/174", printed: "93.0%"))
    claim.context.peers = [try Ratio(9, over: 10), try Ratio(165, over: 174), Ratio(1)]
    #expect(AuditReport([claim]).claims[0].severities == [.none])
  }
}
