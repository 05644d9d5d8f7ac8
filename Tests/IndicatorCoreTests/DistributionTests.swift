import Testing

@testable import IndicatorCore

@Suite("Distribution") struct DistributionTests {
  /// The rows as `category count/base share cumulated reason caveats`, `-` for what is missing.
  private func rows(
    _ data: SmallCube, _ formula: String = "ratings", periods: [PeriodSelection] = []
  ) throws -> [String] {
    let selection = try data.selection(formula, periods)
    let table = try Comparison(data.cube).distribution(of: formula, selection: selection)
    // From tables of figures the rows are computed in another way.
    #expect(try Comparison(data.grid).distribution(of: formula, selection: selection) == table)
    return table.rows.map { row in
      let parts: [String?] = [
        row.category?.id, row.count.map { "\($0)" }, row.base.map { "\($0)" }, row.share?.text,
        row.cumulativeShare?.text,
      ]
      let rest = [row.reason?.rawValue ?? "", row.caveats.text].filter { !$0.isEmpty }
      return (parts.map { $0 ?? "-" } + rest).joined(separator: " ")
    }
  }

  @Test("categories come best first, each share cumulated, the unrated last and outside the base")
  func bestFirst() throws {
    let data = try SmallCube(
      ratings: "not_completed = 10; completed = 20; good = 30; excellent = 40; not_rated = 5")
    #expect(
      try rows(data) == [
        "excellent 40 100 2/5 2/5 unrated_excluded", "good 30 100 3/10 7/10 unrated_excluded",
        "completed 20 100 1/5 9/10 unrated_excluded",
        "not_completed 10 100 1/10 1 unrated_excluded",
        "not_rated 5 100 - - not_rated unrated_excluded",
      ])
  }

  @Test("the shares of a complete distribution add up to exactly one")
  func sharesAddUp() throws {
    let data = try SmallCube(
      ratings: "excellent = 1; good = 1; completed = 1; not_completed = 4")
    let table = try Comparison(data.cube).distribution(
      of: "ratings", selection: try data.selection("ratings"))
    #expect(table.rows.last?.cumulativeShare == Ratio(1))
    #expect(table.rows.map { $0.share?.text } == ["1/7", "1/7", "1/7", "4/7"])
    #expect((table.measure.id, table.classification) == ("ratings", "rating"))
  }

  @Test("an aggregate stands for its parts if none of them is known")
  func aggregate() throws {
    let data = try SmallCube(
      ratings: "rated = 174; good_or_better = 165; completed = 8; not_completed = 1")
    #expect(
      try rows(data) == [
        "good_or_better 165 174 55/58 55/58", "completed 8 174 4/87 173/174",
        "not_completed 1 174 1/174 1",
      ])
  }

  @Test(
    "an aggregate with one known part falls into its parts, and cumulation ends at the unknown one")
  func partlyKnown() throws {
    let data = try SmallCube(
      ratings: "rated = 174; good_or_better = 165; good = 100; completed = 8; not_completed = 1")
    #expect(
      try rows(data) == [
        "excellent - 174 - - not_reported", "good 100 174 50/87 -", "completed 8 174 4/87 -",
        "not_completed 1 174 1/174 -",
      ])
  }

  @Test("a closed total gives its zeros a row")
  func closed() throws {
    let data = try SmallCube(ratings: "rated = 40; good = 30; completed = 10")
    #expect(
      try rows(data) == [
        "excellent 0 40 0 0 closed_by_total", "good 30 40 3/4 3/4",
        "completed 10 40 1/4 1", "not_completed 0 40 0 1 closed_by_total",
      ])
  }

  @Test("an unordered classification has shares and none cumulated")
  func unordered() throws {
    let data = try SmallCube("a 2023 members[female] = 40\na 2023 members[male] = 60")
    #expect(try rows(data, "members") == ["male 60 100 3/5 -", "female 40 100 2/5 -"])
  }

  @Test("what is outside the base comes last even if the codebook names it first")
  func outsideBaseLast() throws {
    let sexes = [("unknown", false), ("male", true), ("female", true)].map { id, inBase in
      Category(id: id, classification: "sex", inBase: inBase)
    }
    var builder = CubeBuilder(codebook: SmallCube.codebook(categories: sexes))
    for (sex, count) in [("unknown", 5), ("male", 60), ("female", 40)] {
      try builder.add(
        Observation(
          unit: "a", period: try SmallCube.period("2023"), measure: "members",
          categories: [Observation.CategoryName(sex, of: "sex")],
          cell: .value(ExactDecimal(Int64(count))), line: 1))
    }
    #expect(
      try rows(SmallCube(cube: builder.finish()), "members") == [
        "male 60 100 3/5 - unrated_excluded", "female 40 100 2/5 - unrated_excluded",
        "unknown 5 100 - - not_rated unrated_excluded",
      ])
  }

  @Test("an empty base has reasons, not shares")
  func emptyBase() throws {
    let unrated = try SmallCube(ratings: "rated = 0; not_rated = 5")
    let zeros = ["excellent", "good", "completed", "not_completed"].map {
      "\($0) 0 0 - - not_rated unrated_excluded;closed_by_total"
    }
    #expect(try rows(unrated) == zeros + ["not_rated 5 0 - - not_rated unrated_excluded"])
    let zero = try SmallCube("a 2023 members[female] = 0\na 2023 members[male] = 0")
    #expect(try rows(zero, "members") == ["male 0 0 - - undefined", "female 0 0 - - undefined"])
  }

  @Test("without the base there are counts and no shares, and a missing count keeps its reason")
  func missing() throws {
    let data = try SmallCube(ratings: "good = 124; completed Q")
    #expect(
      try rows(data) == [
        "excellent - - - - suppressed", "good 124 - - - suppressed", "completed - - - - suppressed",
        "not_completed - - - - suppressed",
      ])
  }

  @Test("a base below 30 is small")
  func smallBase() throws {
    let data = try SmallCube("a 2023 members[female] = 14\na 2023 members[male] = 15")
    #expect(
      try rows(data, "members") == [
        "male 15 29 15/29 - small_base", "female 14 29 14/29 - small_base",
      ])
  }

  @Test("a unit is listed for the periods with categories, or once with its reason")
  func periods() throws {
    let data = try SmallCube(
      """
      a 2022 members = 30
      a 2023 members[female] = 10
      a 2023 members[male] = 30
      b 2023 members = 5
      c 2023 members = 5
      c 2023 members_share[female] = 43
      """)
    let table = try Comparison(data.cube).distribution(
      of: "members[sex: *]", selection: try data.selection("members[sex: *]"))
    let rows = table.rows.map {
      "\($0.unit.id) \($0.period?.spelling ?? "-") \($0.category?.id ?? "-") "
        + ($0.reason?.rawValue ?? "ok")
    }
    #expect(
      rows == [
        "a 2023 male ok", "a 2023 female ok", "b - - not_reported", "c - - only_share_printed",
      ])
  }

  @Test("a range leaves out what overlaps it, and latest takes each unit's last")
  func selection() throws {
    let data = try SmallCube(
      "a 2022 ratings[rated] = 30\na 2023 ratings[rated] = 40\na 2023/2025 ratings[rated] = 90")
    func periods(_ text: String) throws -> Distribution {
      let selection = try #require(PeriodSelection(text))
      return try Comparison(data.cube).distribution(
        of: "ratings", selection: try data.selection("ratings", [selection]))
    }
    let range = try periods("2022..2023")
    #expect(range.rows.map { $0.period?.spelling } == ["2022", "2023"])
    #expect(range.omitted.outsideRange.map(\.spelling) == ["2023/2025"])
    let latest = try periods("latest").rows
    #expect(latest.map { $0.period?.spelling } == ["2023/2025"])
    #expect(latest[0].caveats.text == "pooled_years")
  }

  @Test("without a codebook the categories that occur are the distribution, absent ones 0")
  func bare() throws {
    let data = try SmallCube("a 2023 x[one] = 30\nb 2023 x[two] = 40", codebook: nil)
    #expect(
      try rows(data, "x") == [
        "one 30 30 1 - absent_as_zero", "two 0 30 0 - absent_as_zero",
        "one 0 40 0 - absent_as_zero", "two 40 40 1 - absent_as_zero",
      ])
  }

  @Test(
    "only a measure has a distribution, over one classification",
    arguments: [
      ("ratings / 2", FaultFact.meaning(.notADistribution("ratings / 2")), 1),
      ("ratings[good]", .meaning(.notADistribution("ratings[good]")), 1),
      ("ratings[good..]", .meaning(.notADistribution("ratings[good..]")), 1),
      ("-ratings", .meaning(.notADistribution("-ratings")), 1),
      ("cells", .selection(.noCategories(measure: "cells")), 1),
      ("ratins", .name(.unknownName(.measure, "ratins", suggestion: "ratings")), 1),
      (
        "punishments",
        .selection(
          .severalClassifications(
            measure: "punishments", classifications: ["punishment", "decided_by"])), 1
      ),
      ("punishments[sort: *]", .name(.unknownName(.classification, "sort", suggestion: nil)), 13),
    ])
  func faults(formula: String, fact: FaultFact, column: Int) throws {
    let data = try SmallCube(
      "a 2023 ratings[good] = 1\na 2023 cells = 3\na 2023 punishments[warning+cell] = 1")
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) {
      try Comparison(data.cube).distribution(of: formula)
    }
  }

  @Test("a base that does not fit is a fault")
  func overflow() throws {
    let data = try SmallCube(
      "a 2023 members[male] = 9223372036854775807\na 2023 members[female] = 1")
    #expect(throws: Fault(.sum(.overflow("members[*], a, 2023")))) {
      try Comparison(data.cube).distribution(of: "members")
    }
  }
}
