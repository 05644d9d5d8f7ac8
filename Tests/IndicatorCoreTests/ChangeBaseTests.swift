import TestSupport
import Testing

@testable import IndicatorCore

@Suite("What a change is counted from") struct ChangeBaseTests {
  private static let years = """
    a 2019 admissions = 1
    a 2020 admissions = 3
    a 2021 admissions = 7
    a 2022 admissions O
    a 2023 admissions = 15
    """

  /// The changes of each row, `2021 +4 since 2020`, with `gap` where it is said.
  private func changes(
    _ figures: String, _ base: ChangeBase, _ periods: String = "", _ formula: String = "admissions"
  ) throws -> [String] {
    let data = try SmallCube(figures)
    let rows = try data.table(
      formula, units: ["a"], periods: periods, in: Comparison(data.cube, changeFrom: base)
    ).rows
    return rows.compactMap { row in
      row.change.map { change in
        let words = [
          row.period?.spelling ?? "", "\(change.difference.numerator)", "since",
          change.from.spelling,
        ]
        return (words + (row.caveats.contains(.gap) ? ["gap"] : [])).joined(separator: " ")
      }
    }
  }

  @Test("previous: of all, or of those asked for one by one where one of them lies before")
  func previous() throws {
    #expect(
      try changes(Self.years, .previous)
        == ["2020 2 since 2019", "2021 4 since 2020", "2023 8 since 2021 gap"])
    #expect(
      try changes(Self.years, .previous, "2019 2021 2023")
        == ["2021 6 since 2019", "2023 8 since 2021"])
    #expect(try changes(Self.years, .previous, "2021") == ["2021 4 since 2020"])
    #expect(
      try changes(Self.years, .previous, "2020 2023")
        == ["2020 2 since 2019", "2023 12 since 2020"])
    #expect(
      try changes(Self.years, .previous, "2021..2023")
        == ["2021 4 since 2020", "2023 8 since 2021 gap"])
    // 2022 was asked for and has no value: that is said.
    #expect(
      try changes(Self.years, .previous, "2021 2022 2023")
        == ["2021 4 since 2020", "2023 8 since 2021 gap"])
    // None of those asked for before has a value: all are looked at.
    #expect(try changes(Self.years, .previous, "2022 2023") == ["2023 8 since 2021 gap"])
  }

  @Test("first: of those asked for, else of all")
  func first() throws {
    #expect(
      try changes(Self.years, .first)
        == ["2020 2 since 2019", "2021 6 since 2019", "2023 14 since 2019"])
    #expect(
      try changes(Self.years, .first, "2020..2023")
        == ["2020 2 since 2019", "2021 4 since 2020", "2023 12 since 2020"])
    #expect(try changes(Self.years, .first, "2023") == ["2023 14 since 2019"])
  }

  @Test("a period: from that alone, and nothing where it is not comparable")
  func period() throws {
    let year = try SmallCube.period("2020")
    #expect(
      try changes(Self.years, .period(year)) == ["2021 4 since 2020", "2023 12 since 2020"])
    #expect(try changes(Self.years, .period(try SmallCube.period("2020-Q1"))) == [])
    #expect(try changes(Self.years, .period(try SmallCube.period("2022"))) == [])
  }

  @Test("the year before: the same month, quarter, half, week of days or instant")
  func yearBefore() throws {
    let figures = """
      a 2023-Q1 admissions = 1
      a 2023-Q2 admissions = 2
      a 2024-Q1 admissions = 5
      a 2024-Q3 admissions = 9
      a 2024-02 admissions = 1
      a 2025-02 admissions = 4
      a 2023-12-31 members = 10
      a 2024-12-31 members = 13
      a 2024-06-30 members = 12
      """
    #expect(
      try changes(figures, .yearBefore)
        == ["2024-Q1 4 since 2023-Q1", "2025-02 3 since 2024-02"])
    #expect(
      try changes(figures, .yearBefore, "", "members") == ["2024-12-31 3 since 2023-12-31"])
    #expect(
      try changes(Self.years, .yearBefore) == ["2020 2 since 2019", "2021 4 since 2020"])
  }

  @Test(
    "words and periods name a base, nothing else does",
    arguments: [
      ("previous", true), ("first", true), ("year-before", true), ("2020", true),
      ("2020-Q1", true), ("last", false), ("", false), ("2020..2021", false),
    ])
  func words(text: String, isBase: Bool) { #expect((ChangeBase(text) != nil) == isBase) }
}
