import Testing

@testable import IndicatorCore

@Suite("Change") struct ChangeTests {
  /// The change of a unit's indicator at a period, as `from: difference, relative`, `gap` behind it.
  private func change(
    _ stated: String, _ formula: String, at period: String, selected: String? = nil
  ) throws -> String {
    let table = try SmallCube(stated).table(formula, units: ["a"], periods: selected ?? "")
    let row = try #require(table.rows.first { $0.period?.spelling == period })
    guard let change = row.change else { return "none" }
    let relative = change.relative.map { "\($0.numerator)/\($0.denominator)" } ?? "undefined"
    let difference = "\(change.difference.numerator)/\(change.difference.denominator)"
    #expect(row.caveats.contains(.gap) == change.skipped)
    return "\(change.from): \(difference), \(relative)" + (change.skipped ? " gap" : "")
  }

  @Test("from 165 of 174 to 174 of 177 is 3.477499 percentage points, exactly 119/3422")
  func percentagePoints() throws {
    let data = try SmallCube(
      """
      a 2022 ratings[rated] = 174
      a 2022 ratings[good_or_better] = 165
      a 2023 ratings[rated] = 177
      a 2023 ratings[good_or_better] = 174
      """)
    let table = try data.table("ratings[good_or_better] / ratings[*]")
    let change = try #require(table.rows.last?.change)
    #expect(change.from.spelling == "2022")
    #expect(change.earlier == (try Ratio(55, over: 58)))
    #expect((change.difference.numerator, change.difference.denominator) == (119, 3422))
    let points = change.difference.rounded(toDigits: 6, times: 100)
    #expect(points.units == 3_477_499 && points.digits == 6 && !points.isNegative)
    let relative = try #require(change.relative)
    #expect((relative.numerator, relative.denominator) == (119, 3245))
  }

  @Test(
    "a flow is compared with the latest earlier period of its kind and length that it does not overlap",
    arguments: [
      ("2023", "2022: 3/1, 3/5"), ("2022", "2020: -2/1, -2/7 gap"), ("2020", "none"),
      ("2021/2022", "2019/2020: 2/1, 1/4"), ("2019/2020", "none"), ("2023-Q1", "none"),
      ("2022/..", "none"),
    ])
  func flows(period: String, expected: String) throws {
    let stated = """
      a 2020 admissions = 7
      a 2019/2020 admissions = 8
      a 2020/2021 admissions = 9
      a 2021/2022 admissions = 10
      a 2022 admissions = 5
      a 2022-Q1 target = 5
      a 2022/.. admissions = 6
      a 2023 admissions = 8
      a 2023-Q1 admissions = 2
      """
    #expect(try change(stated, "admissions", at: period) == expected)
  }

  @Test("a stock is compared with the latest earlier instant of the figure itself")
  func stocks() throws {
    let stated = """
      a 2021 members = 10
      a 2022-06-30 members = 12
      a 2022-12-31 members[female] = 5
      a 2023 members = 9
      """
    #expect(try change(stated, "members", at: "2023") == "2022-06-30: -3/1, -1/4")
    #expect(try change(stated, "members", at: "2022-06-30") == "2021: 2/1, 1/5")
    #expect(try change(stated, "members", at: "2021") == "none")
  }

  @Test("a period without a value is skipped and the gap said, whether it was sent or not")
  func gaps() throws {
    let sent = "a 2021 admissions = 4\na 2022 admissions Q\na 2023 admissions = 5"
    let notSent = "a 2021 admissions = 4\na 2023 admissions = 5"
    let known = "a 2021 admissions = 4\na 2022 admissions = 5\na 2023 admissions = 5"
    let months = "a 2021-12 admissions = 4\na 2022-02 admissions = 5"
    let intervals = "a 2017/2018 admissions = 4\na 2021/2022 admissions = 5"
    let pooled = "a 2017/2018 admissions = 4\na 2019/2020 admissions Q\na 2021/2022 admissions = 5"
    let instants = "a 2021-06-30 members = 4\na 2022-06-30 members L\na 2023-06-30 members = 5"
    #expect(try change(pooled, "admissions", at: "2021/2022") == "2017/2018: 1/1, 1/4 gap")
    #expect(try change(instants, "members", at: "2023-06-30") == "2021-06-30: 1/1, 1/4 gap")
    #expect(try change(sent, "admissions", at: "2023") == "2021: 1/1, 1/4 gap")
    #expect(try change(notSent, "admissions", at: "2023") == "2021: 1/1, 1/4 gap")
    #expect(try change(known, "admissions", at: "2023") == "2022: 0/1, 0/1")
    #expect(try change(months, "admissions", at: "2022-02") == "2021-12: 1/1, 1/4 gap")
    #expect(try change(intervals, "admissions", at: "2021/2022") == "2017/2018: 1/1, 1/4")
  }

  @Test(
    "from zero there is a difference and no relative change; without a value there is no change")
  func zeroAndMissing() throws {
    let zero = "a 2022 admissions = 0\na 2023 admissions = 5"
    let missing = "a 2022 admissions = 5\na 2023 admissions O"
    let negative = "a 2022 admissions = -4\na 2023 admissions = -2"
    #expect(try change(zero, "admissions", at: "2023") == "2022: 5/1, undefined")
    #expect(try change(missing, "admissions", at: "2023") == "none")
    #expect(try change(negative, "admissions", at: "2023") == "2022: 2/1, 1/2")
  }

  @Test(
    "a selection filters rows and never what change may look up",
    arguments: ["2023", "2023..", "2023..2023", "latest"])
  func selectionFiltersRowsOnly(selected: String) throws {
    let stated = "a 2021 admissions = 4\na 2022 admissions = 5\na 2023 admissions = 8"
    #expect(try change(stated, "admissions", at: "2023", selected: selected) == "2022: 3/1, 3/5")
    let table = try SmallCube(stated).table("admissions", periods: selected)
    #expect(table.rows.map { $0.period?.spelling } == ["2023"])
  }

  @Test("each unit is compared with itself")
  func ownUnit() throws {
    let data = try SmallCube("a 2022 admissions = 4\nb 2023 admissions = 8")
    #expect(try data.table("admissions").rows.allSatisfy { $0.change == nil })
  }

  @Test("the largest difference is exact, and a relative change beyond printing is a fault")
  func extremes() throws {
    let wide = "a 2022 members = -9223372036854775808\na 2023 members = 9223372036854775807"
    #expect(
      try change(wide, "members", at: "2023")
        == "2022: 18446744073709551615/1, 18446744073709551615/9223372036854775808")
    let tiny = "a 2022 members = 0.000000000000000001\na 2023 members = 9223372036854775807"
    #expect(throws: Fault(.sum(.overflow("the change of a from 2022 to 2023")))) {
      try change(tiny, "members", at: "2023")
    }
  }
}
