import Testing

@testable import IndicatorCore

@Suite("Indicator table") struct IndicatorTableTests {
  private static let stated = """
    d 2023 members = 4
    b 2022 members = 20
    b 2023 members = 30
    b 2022 population = 100
    a 2023 population = 50
    c 2023 cells = 5
    """

  private func rows(
    _ formula: String, units: [String]? = nil, periods: String = ""
  ) throws -> [String] {
    try SmallCube(Self.stated).table(formula, units: units, periods: periods).rows.map {
      "\($0.unit.id) \($0.period?.spelling ?? "none") \($0.result.value?.text ?? "-")"
        + ($0.caveats.contains(.periodsDiffer) ? " periods_differ" : "")
    }
  }

  @Test("units that report a measure of the formula are listed in the codebook's order")
  func reportingUnits() throws {
    #expect(try rows("members") == ["b 2022 20", "b 2023 30", "d 2023 4"])
    #expect(
      try rows("members / population")
        == ["a none -", "b 2022 1/5", "b 2023 3/10", "d 2023 -"])
  }

  @Test("units that are asked for come in the order asked, and keep their row")
  func askedUnits() throws {
    #expect(
      try rows("members", units: ["d", "c", "b"], periods: "2023") == [
        "d 2023 4", "c none -", "b 2023 30",
      ])
    #expect(try rows("members", units: []) == [])
  }

  @Test("each unit at its latest: that periods differ is said beside every value")
  func periodsDiffer() throws {
    let latest = "a 2021 members = 1\nb 2022 members = 2\nc 2022 members Q"
    func text(_ stated: String, _ periods: String) throws -> [String] {
      try SmallCube(stated).table("members", periods: periods).rows.map(\.caveats.text)
    }
    #expect(try text(latest, "latest") == ["periods_differ", "periods_differ", ""])
    #expect(try text(latest, "") == ["", "", ""])
    #expect(
      try text("a 2022 members = 1\nb 2022 members = 2\nc 2021 members Q", "latest") == [
        "", "", "",
      ])
  }

  @Test("a formula that is wrong is a fault with its place")
  func badFormula() throws {
    let data = try SmallCube(Self.stated)
    let fact = FaultFact.unknownName(.measure, "member", suggestion: "members")
    #expect(throws: Fault(fact, at: .typed("formula", column: 1))) { try data.table("member") }
  }

  @Test("the same table twice is the same value")
  func repeatable() throws {
    let first = try SmallCube(Self.stated).table("members / population")
    #expect(first == (try SmallCube(Self.stated).table("members / population")))
    #expect(first.rows.count == 4)
  }
}
