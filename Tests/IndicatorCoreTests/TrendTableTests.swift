import Testing

@testable import IndicatorCore

@Suite("Trend table") struct TrendTableTests {
  /// The trend of unit `a`: the periods of its points, or the reason; then the caveats.
  private func series(
    _ stated: String, _ formula: String = "members", _ periods: String = "", history: String = "",
    _ rule: BreakRule = .respect
  ) throws -> String {
    let data = try SmallCube(stated)
    let comparison = Comparison(data.cube, history: try data.history(history), breakRule: rule)
    let table = try data.trends(formula, units: ["a"], periods: periods, in: comparison)
    let row = try #require(table.rows.first)
    #expect((row.trend == nil) == (row.reason != nil))
    let points = row.trend?.points.map(\.period.spelling) ?? [row.reason?.rawValue ?? "neither"]
    return (points + row.caveats.sorted.map(\.rawValue)).joined(separator: " ")
  }

  private static let members = """
    a 2020 members = 40
    a 2021 members = 50
    a 2022 members = 60
    a 2023 members = 70
    """

  @Test("each unit has one row, in the codebook's order or in the order asked")
  func units() throws {
    let data = try SmallCube(Self.members + "\nb 2021 members = 1\nc 2021 cells = 3")
    #expect(try data.trends("members").rows.map(\.unit.id) == ["a", "b"])
    #expect(try data.trends("members", units: ["c", "b"]).rows.map(\.unit.id) == ["c", "b"])
    #expect(try data.trends("members", units: []).rows == [])
  }

  @Test("a trend has its values, bases, change, slope and direction")
  func content() throws {
    let data = try SmallCube(
      Self.members + "\n"
        + (2020...2023).map { "a \($0) population = 1000" }.joined(separator: "\n"))
    let trend = try #require(try data.trends("members / population").rows.first?.trend)
    #expect(trend.points.map(\.value.text) == ["1/25", "1/20", "3/50", "7/100"])
    #expect(trend.points.map { $0.base?.text } == ["1000", "1000", "1000", "1000"])
    #expect((trend.change.numerator, trend.change.denominator) == (3, 100))
    #expect(try trend.slope?.rounded(toDigits: 3).units == 10)
    #expect(trend.direction == .rising)
  }

  @Test("a selection of periods takes part of the series, and one without points says why")
  func selection() throws {
    #expect(try series(Self.members, "members", "2021..2022") == "2021 2022")
    #expect(try series(Self.members, "members", "2019") == "not_reported")
    #expect(try series("b 2021 members = 1") == "not_reported")
    #expect(try series("a 2021 members O\na 2022 members Q") == "suppressed")
    #expect(try series("a 2021 population M\na 2021 members = 4", "population") == "not_applicable")
    #expect(
      try series("a 2021 members = 1\na 2021 cells = 0", "members / cells") == "undefined")
    #expect(try series("a 2022/.. members = 3") == "not_comparable")
  }

  @Test(
    "a series begins anew at a boundary break unless breaks are crossed",
    arguments: [
      ("a members 2022-01-01 B", "2022 2023 boundary_changed"),
      ("* * 2022-12-31 B", "2022 2023 boundary_changed"),
      ("a * 2023-01-01 B", "2023 boundary_changed"),
      ("a members 2021-01-01 B\na members 2022-01-01 B", "2022 2023 boundary_changed"),
      ("a members 2020-12-31 B", "2020 2021 2022 2023"),
      ("b members 2022-01-01 B", "2020 2021 2022 2023"),
      ("a cells 2022-01-01 B", "2020 2021 2022 2023"),
      ("a members 2024-01-01 B", "2020 2021 2022 2023"),
      ("a members 2022-01-01 D", "2020 2021 2022 2023 definition_changed"),
      (
        "a members 2021-01-01 D\na members 2022-01-01 B", "2022 2023 boundary_changed"
      ),
      (
        "a members 2023-01-01 D\na members 2022-01-01 B",
        "2022 2023 boundary_changed definition_changed"
      ),
      ("a 2022-01-01 whole x", "2020 2021 2022 2023 merged_unit"),
      ("a 2023-12-31 part x", "2020 2021 2022 2023 merged_unit"),
      ("a 2024-01-01 whole x", "2020 2021 2022 2023"),
      ("b 2022-01-01 whole x", "2020 2021 2022 2023"),
    ])
  func breaks(history: String, expected: String) throws {
    #expect(try series(Self.members, history: history) == expected)
  }

  @Test("a series that crosses a boundary break says so")
  func crossed() throws {
    let all = "2020 2021 2022 2023"
    let boundary = "a members 2022-01-01 B"
    #expect(
      try series(Self.members, history: boundary, .cross) == all + " boundary_changed")
    #expect(try series(Self.members, history: "b members 2022-01-01 B", .cross) == all)
    #expect(
      try series(Self.members, history: boundary + "\na * 2021-01-01 D", .cross)
        == all + " boundary_changed definition_changed")
  }

  @Test("a cut series has the change and slope of what is left")
  func cutSlope() throws {
    let data = try SmallCube(Self.members)
    func trend(_ rule: BreakRule) throws -> Trend {
      let history = try data.history("a members 2021-06-30 B")
      let comparison = Comparison(data.cube, history: history, breakRule: rule)
      return try #require(try data.trends("members", in: comparison).rows.first?.trend)
    }
    #expect(try trend(.respect).change.numerator == 20)
    #expect(try trend(.cross).change.numerator == 30)
    #expect(try trend(.respect).slope != nil)
  }

  @Test(
    "a period missing between two points is a gap, whether it was sent or not",
    arguments: [
      ("a 2021 members = 1\na 2023 members = 2", "2021 2023 gap"),
      ("a 2021 members = 1\na 2022 members Q\na 2023 members = 2", "2021 2023 gap"),
      ("a 2021 members = 1\na 2022 members = 3\na 2023 members = 2", "2021 2022 2023"),
      ("a 2021 members Q\na 2022 members = 3\na 2023 members O", "2022"),
      ("a 2021-06-30 members = 1\na 2023-06-30 members = 3", "2021-06-30 2023-06-30"),
      (
        "a 2021-06-30 members = 1\na 2022-06-30 members L\na 2023-06-30 members = 3",
        "2021-06-30 2023-06-30 gap"
      ),
      ("a 2021-Q1 members = 1\na 2021-Q3 members = 2", "2021-Q1 2021-Q3 gap"),
    ])
  func gaps(stated: String, expected: String) throws {
    #expect(try series(stated) == expected)
  }

  @Test(
    "the series of a flow has one kind and length of period, that of the point that ends last",
    arguments: [
      ("a 2021 admissions = 1\na 2021/2022 admissions = 3\na 2022 admissions = 2", "2021 2022"),
      (
        "a 2018/2019 admissions = 1\na 2020 admissions = 3\na 2021/2022 admissions = 2",
        "2018/2019 2021/2022 pooled_years"
      ),
      (
        "a 2018/2020 admissions = 1\na 2021/2022 admissions = 2", "2021/2022 pooled_years"
      ),
      ("a 2021-Q1 admissions = 1\na 2021-Q2 admissions = 3\na 2022 admissions = 2", "2022"),
      (
        "a 2020 admissions = 1\na 2021 admissions = 3\na 2022/.. admissions = 3",
        "2020 2021"
      ),
      (
        "a 2017/2018 admissions = 1\na 2019/2020 admissions Q\na 2021/2022 admissions = 2",
        "2017/2018 2021/2022 pooled_years gap"
      ),
    ])
  func oneKind(stated: String, expected: String) throws {
    #expect(try series(stated, "admissions") == expected)
  }

  @Test("the series of a stock mixes years and days, and says what its points say")
  func stocks() throws {
    let stated = """
      a 2021 members = 10
      a 2022-06-30 members ~ 12
      a 2023 members = 14 P
      a 2021 population = 29
      a 2022 population = 40
      a 2023 population = 40
      """
    #expect(try series(stated) == "2021 2022-06-30 2023 qualified provisional")
    #expect(
      try series(stated, "members / population")
        == "2021 2022-06-30 2023 date_imprecise qualified small_base provisional")
  }

  @Test("pools of other units in the points are said")
  func pools() throws {
    let book = SmallCube.codebook(tree: "p a:p b:p")
    func caveats(_ stated: String) throws -> String {
      let data = try SmallCube(stated, codebook: book)
      let table = try data.trends("members", units: ["p"], rollUp: .pooled)
      let row = try #require(table.rows.first)
      return (row.trend?.points.map(\.value.text) ?? []).joined(separator: " ") + " "
        + row.caveats.text
    }
    let full = "a 2021 members = 1\nb 2021 members = 2\na 2022 members = 3"
    #expect(try caveats(full + "\nb 2022 members = 4") == "3 7 rolled_up")
    #expect(try caveats(full) == "3 3 rolled_up;children_changed")
    #expect(try caveats(full + "\np 2022 members = 9") == "3 9 rolled_up;children_changed")
  }

  @Test("periods without a point are noted")
  func omitted() throws {
    let data = try SmallCube("a 2021 admissions = 1\na 2022/2024 admissions = 3")
    let table = try data.trends("admissions", periods: "2021..2023")
    #expect(table.omitted.outsideRange.map(\.spelling) == ["2022/2024"])
    #expect(table.rows.first?.trend?.points.map(\.period.spelling) == ["2021"])
  }
}
