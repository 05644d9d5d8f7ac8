import Testing

@testable import IndicatorCore

@Suite("Indicator series") struct IndicatorSeriesTests {
  /// The rows as `period value`.
  private func rows(_ stated: String, _ formula: String, _ periods: String = "") throws -> [String]
  {
    try SmallCube(stated).table(formula, units: ["a"], periods: periods).rows.map {
      "\($0.period?.spelling ?? "none") \($0.result.text)"
    }
  }

  private static let stocks = """
    a 2021 members = 10
    a 2022-06-30 members[female] = 5
    a 2023 members = 12
    a 2023-12-31 members = 13
    """

  @Test("a row stands for every instant of the figure, the well dated in place of the vague")
  func instants() throws {
    #expect(try rows(Self.stocks, "members") == ["2021 10", "2023-12-31 13"])
    #expect(try rows(Self.stocks, "members", "2022..") == ["2023-12-31 13"])
    #expect(try rows(Self.stocks, "members[female]") == ["2022-06-30 5"])
  }

  @Test("an instant that is passed over is noted, and can be asked for by its spelling")
  func passedOver() throws {
    let data = try SmallCube(Self.stocks)
    func passedOver(_ periods: String) throws -> [String] {
      try data.table("members", periods: periods).omitted.passedOver.map(\.period.spelling)
    }
    #expect(try passedOver("") == ["2022-06-30", "2023"])
    #expect(try passedOver("2023..") == ["2023"])
    #expect(try passedOver("latest") == ["2022-06-30", "2023"])
    #expect(try passedOver("2023") == [])
    #expect(try passedOver("2021") == [])
    #expect(try rows(Self.stocks, "members", "2023") == ["2023 12"])
    #expect(try rows(Self.stocks, "members", "2022-06-30") == ["2022-06-30 not_reported"])
  }

  @Test("the latest is the last period with a value")
  func latest() throws {
    let stated = "a 2021 admissions = 4\na 2022 admissions = 5\na 2023 admissions Q"
    #expect(try rows(stated, "admissions", "latest") == ["2022 5"])
    #expect(
      try rows("a 2022 admissions O\na 2023 admissions Q", "admissions", "latest") == [
        "2023 suppressed"
      ])
    #expect(
      try rows("a 2022/.. admissions = 1\na 2020 admissions = 2", "admissions", "latest") == [
        "2020 2"
      ])
  }

  @Test("a unit with no period of its own gets one row with its reason")
  func noPeriod() throws {
    #expect(try rows("b 2021 members = 1", "members") == ["none not_reported"])
    #expect(try rows("a 2021 members = 1", "members", "2023") == ["none not_reported"])
  }

  @Test("what lies outside a range is left out without a row and named in a note")
  func outsideRange() throws {
    let data = try SmallCube(
      "a 2021 admissions = 1\na 2021/2024 admissions = 4\na 2022/.. admissions = 3")
    let table = try data.table("admissions", periods: "2021..2023")
    #expect(table.rows.map { $0.period?.spelling } == ["2021"])
    #expect(table.omitted.outsideRange.map(\.spelling).sorted() == ["2021/2024", "2022/.."])
  }
}
