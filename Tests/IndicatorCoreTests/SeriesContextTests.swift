import Testing

@testable import IndicatorCore

@Suite("Choice of a target") struct SeriesContextTests {
  private static let stated = """
    a 2021 members = 100
    a 2022 members = 100
    a 2023 members = 100
    a 2026 members = 100
    a 2021 admissions = 10
    a 2022 admissions = 10
    a 2023 admissions = 10
    b 2023 members = 100
    """

  /// The value of the target that a row is held against; targets stated as `a 2023 5`, `*` for all units
  /// or periods.
  private func chosen(
    _ targets: String, _ formula: String = "members", unit: String = "a", at period: String,
    typed: Target? = nil, of indicator: String = "indicator"
  ) throws -> String? {
    let data = try SmallCube(Self.stated)
    let package = try targets.split(separator: ",").map { text in
      let words = text.split(separator: " ").map(String.init)
      return IndicatorTarget(
        indicator: indicator, unit: words[0] == "*" ? nil : try data.position(words[0]),
        target: Target(
          .atLeast, value: try #require(ExactDecimal(plain: words[2])),
          period: words[1] == "*" ? nil : try SmallCube.period(words[1])))
    }
    let table = try data.table(
      formula, units: [unit], periods: period,
      in: Comparison(data.cube, target: typed, targets: package))
    #expect(table.rows.count == 1)
    return table.rows.first?.target?.target.value.description
  }

  @Test(
    "of a package's targets the one is taken that is nearest in time",
    arguments: [
      ("a 2022 1,a 2023 2,a 2024 3", "2"), ("a 2024 1,a 2025 2", "1"), ("a 2025 2,a 2024 1", "1"),
      ("a 2021 1", nil), ("a 2021 1,a 2025 2", "2"), ("a 2021/2025 1,a 2024 2", "1"),
      ("a * 7", "7"), ("a 2021/2025 1,a 2023 2", "2"), ("a 2023 2,a 2021/2025 1", "2"),
      ("a 2021/2025 1,a 2022/2024 2,a 2021/2026 3", "2"), ("a * 7,a 2021/2025 1", "1"), ("", nil),
    ])
  func nearest(targets: String, expected: String?) throws {
    #expect(try chosen(targets, at: "2023") == expected)
  }

  @Test(
    "a target of the unit itself goes before one for all units, another unit's is not taken",
    arguments: [
      ("* 2023 1,a 2023 2", "2"), ("a 2023 2,* 2023 1", "2"), ("b 2023 1", nil), ("* 2023 1", "1"),
      ("b 2023 1,* 2023 2", "2"), ("* 2021/2026 1,a 2021/2025 2", "2"),
      ("* 2022/2024 1,a 2021/2025 2", "2"), ("* 2024 1,a 2025 2", "2"), ("* 2024 1,a 2024 2", "2"),
    ])
  func specific(targets: String, expected: String?) throws {
    #expect(try chosen(targets, at: "2023") == expected)
  }

  @Test("a flow takes the target for exactly its period, so that it is comparable")
  func exactPeriod() throws {
    let targets = "a 2021/2025 50,* 2023 10"
    #expect(try chosen(targets, "admissions", at: "2023") == "10")
    #expect(try chosen(targets, "admissions", at: "2022") == "50")
  }

  @Test("a typed target takes the place of the package's, and another indicator's is not taken")
  func typed() throws {
    let typed = try #require(Target(">= 9"))
    #expect(try chosen("a 2023 1", at: "2023", typed: typed) == "9")
    #expect(try chosen("", at: "2026", typed: typed) == "9")
    #expect(try chosen("a 2023 1", at: "2023", of: "other") == nil)
  }
}
