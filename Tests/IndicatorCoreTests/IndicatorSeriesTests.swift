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
    #expect(try rows("a 2021 members = 1", "members", "2023") == ["2023 not_reported"])
  }

  @Test("what lies outside a range is left out without a row and named in a note")
  func outsideRange() throws {
    let data = try SmallCube(
      "a 2021 admissions = 1\na 2021/2024 admissions = 4\na 2022/.. admissions = 3")
    let table = try data.table("admissions", periods: "2021..2023")
    #expect(table.rows.map { $0.period?.spelling } == ["2021"])
    #expect(table.omitted.outsideRange.map(\.spelling).sorted() == ["2021/2024", "2022/.."])
  }

  // MARK: Breaks, mergers and gaps

  /// Each row as `period difference from earlier`, or `period none`; then the row's caveats.
  private func changes(
    _ stated: String, _ formula: String = "members", history: String,
    _ rule: BreakRule = .respect
  ) throws -> [String] {
    let data = try SmallCube(stated)
    let comparison = Comparison(data.cube, history: try data.history(history), breakRule: rule)
    return try data.table(formula, units: ["a"], in: comparison).rows.map { row in
      let change = row.change.map { "\($0.difference.numerator) from \($0.from)" } ?? "none"
      return ([row.period?.spelling ?? "none", change] + row.caveats.sorted.map(\.rawValue))
        .joined(separator: " ")
    }
  }

  private static let years = """
    a 2021 members = 10
    a 2022 members = 13
    a 2023 members = 17
    """

  @Test(
    "no change is taken across a boundary break, and the row says so",
    arguments: [
      ("a members 2022-01-01 B", ["2021 none", "2022 none boundary_changed", "2023 4 from 2022"]),
      ("* * 2023-07-01 B", ["2021 none", "2022 3 from 2021", "2023 none boundary_changed"]),
      ("b members 2022-01-01 B", ["2021 none", "2022 3 from 2021", "2023 4 from 2022"]),
      ("a cells 2022-01-01 B", ["2021 none", "2022 3 from 2021", "2023 4 from 2022"]),
      (
        "a members 2022-01-01 D",
        ["2021 none", "2022 3 from 2021 definition_changed", "2023 4 from 2022"]
      ),
      (
        "a members 2022-01-01 D\na members 2022-01-01 B",
        ["2021 none", "2022 none boundary_changed", "2023 4 from 2022"]
      ),
      (
        "a 2022-07-01 whole x",
        ["2021 none", "2022 3 from 2021 merged_unit", "2023 4 from 2022 merged_unit"]
      ),
      ("b 2022-07-01 whole x", ["2021 none", "2022 3 from 2021", "2023 4 from 2022"]),
    ])
  func breaks(history: String, expected: [String]) throws {
    #expect(try changes(Self.years, history: history) == expected)
  }

  @Test("a boundary break that is crossed leaves the change and its caveat")
  func crossedBreaks() throws {
    #expect(
      try changes(Self.years, history: "a members 2022-01-01 B", .cross)
        == ["2021 none", "2022 3 from 2021 boundary_changed", "2023 4 from 2022"])
    #expect(
      try changes(Self.years, history: "a * 2022-01-01 B\na * 2022-01-01 D", .cross)
        == [
          "2021 none", "2022 3 from 2021 boundary_changed definition_changed", "2023 4 from 2022",
        ])
  }

  @Test("a gap does not step over a break, and a break in a base counts as well")
  func breaksBehind() throws {
    let sent = "a 2021 members = 10\na 2022 members Q\na 2023 members = 17"
    #expect(
      try changes(sent, history: "a members 2022-01-01 B")
        == ["2021 none", "2022 none", "2023 none boundary_changed"])
    #expect(
      try changes(sent, history: "") == ["2021 none", "2022 none", "2023 7 from 2021 gap"])
    let rate = Self.years + "\na 2021 population = 100\na 2022 population = 100"
    #expect(
      try changes(rate, "members / population", history: "a population 2022-01-01 B").prefix(2)
        == ["2021 none", "2022 none boundary_changed"])
    #expect(
      try changes(Self.years, "members", history: "a population 2022-01-01 B").dropFirst()
        == ["2022 3 from 2021", "2023 4 from 2022"])
  }

  // MARK: Units added up

  @Test("a change between pools of other units says so, between equal pools not")
  func pools() throws {
    let data = try SmallCube(
      """
      a 2020 members = 1
      b 2020 members = 2
      a 2021 members = 3
      b 2021 members = 4
      a 2022 members = 9
      p 2023 members = 20
      a 2023 members = 9
      b 2024 members = 5
      a 2025 members = 6
      """, codebook: SmallCube.codebook(tree: "p a:p b:p"))
    let table = try data.table("members", units: ["p"], rollUp: .pooled)
    let rows = table.rows.map { row in
      let change = row.change.map { "\($0.difference.numerator)" } ?? "none"
      return "\(row.result.value?.text ?? "-") \(change) \(row.caveats.text)"
    }
    #expect(
      rows == [
        "3 none rolled_up", "7 4 rolled_up", "9 2 rolled_up;children_changed",
        "20 11 children_changed", "5 -15 rolled_up;children_changed",
        "6 1 rolled_up;children_changed",
      ])
  }
}
