import Testing

@testable import IndicatorCore

@Suite("A base that explains several claims") struct CommonBaseTests {
  private static func report(_ shares: [(String, String)], unit: String = "") throws -> AuditReport
  {
    AuditReport(
      try shares.enumerated().map { index, share in
        var claim = try #require(Claim(share.0, printed: share.1))
        claim.id = String(index + 1)
        claim.unit = unit
        return claim
      })
  }

  @Test("is said once for all shares that fit it, and nothing else is said of them")
  func once() throws {
    let report = try Self.report([
      ("39/61", "61.9%"), ("2/61", "3.17%"), ("10/61", "15.87%"), ("12/61", "19.05%"),
      ("165/174", "94.8%"),
    ])
    #expect(
      report.commonBases == [CommonBase(claims: ["1", "2", "3", "4"], base: 61, meant: 63)])
    #expect(
      report.claims[1].diagnoses == [
        Diagnosis(.commonBase, detail: "2 / 63", value: try Ratio(2, over: 63))
      ])
    #expect(report.claims[4].diagnoses.isEmpty)
  }

  @Test(
    "is none if a share of the same base holds, if no base fits all, or if only one share fails")
  func none() throws {
    let cases: [[(String, String)]] = [
      [("39/61", "61.9%"), ("2/61", "3.17%"), ("30/61", "49.18%")],
      [("39/61", "61.9%"), ("2/61", "3.33%")], [("39/61", "61.9%"), ("30/61", "49.18%")],
      [("39/61", "62%"), ("2/61", "3%")], [("39/61", "61.9%"), ("2/60", "3.17%")],
    ]
    for shares in cases {
      #expect(try Self.report(shares).commonBases.isEmpty, "\(shares)")
    }
  }

  @Test("is looked for among the shares of one unit and period")
  func units() throws {
    var claims = try Self.report([("39/61", "61.9%"), ("2/61", "3.17%")]).claims.map(\.claim)
    claims[1].unit = "b"
    #expect(AuditReport(claims).commonBases.isEmpty)
  }
}
