import Testing

@testable import IndicatorCore

@Suite("Evaluator") struct EvaluatorTests {
  private static let commune = """
    a 2022 members = 348
    a 2023 members = 174
    a 2023 members[female] = 43
    a 2023 population = 10000
    a 2023 area = 27.94
    a 2023 cells = 0
    a 2023 admissions = 12
    a 2023 target = 10
    a 2023 ratings[rated] = 174
    a 2023 ratings[good_or_better] = 165
    """

  @Test(
    "a value is the exact fraction",
    arguments: [
      ("members", "174"), ("members / population", "87/5000"), ("2 * members", "348"),
      ("members - population", "-9826"), ("-members", "-174"), ("members * 0.5", "87"),
      ("members / area", "8700/1397"), ("members / population * 1000", "87/5"),
      ("ratings[good_or_better] / ratings[*]", "55/58"), ("admissions / target", "6/5 small_base"),
      ("(members + population) / 3", "10174/3"), ("members / 3 / 3", "58/3"),
      ("members / (3 / 3)", "174"), ("members - members[female] - 1 * members[female]", "88"),
      ("admissions / (target - admissions)", "-6"), ("0 * members", "0"),
      ("previous(members)", "348"), ("members - previous(members)", "-174"),
      ("previous(previous(members))", "not_reported"),
      ("members / cells", "undefined"), ("members / (members - members)", "undefined"),
      ("0 * members / cells", "undefined"), ("members / (members / cells)", "undefined"),
    ])
  func exactValue(formula: String, expected: String) throws {
    #expect(try SmallCube(Self.commune).result(formula).text == expected)
  }

  @Test("the sides of the outermost division are kept unreduced, each if it is known")
  func sides() throws {
    let data = try SmallCube(Self.commune)
    func sides(_ formula: String) throws -> [String?] {
      let result = try data.result(formula)
      return [result.numerator?.text, result.denominator?.text, result.denominatorPeriod?.spelling]
    }
    #expect(try sides("ratings[good_or_better] / ratings[*]") == ["165", "174", "2023"])
    #expect(try sides("2 * members / (population + members)") == ["348", "10174", "2023"])
    #expect(try sides("members[male] / members") == [nil, "174", "2023"])
    #expect(try sides("members / population[male]") == ["174", nil, "2023"])
    #expect(try sides("members / cells") == ["174", "0", "2023"])
    #expect(try sides("members / population * 1000") == [nil, nil, nil])
    #expect(try sides("members") == [nil, nil, nil])
    #expect(try sides("members / 2") == ["174", "2", nil])
    #expect(try sides("members / previous(members)") == ["174", "348", "2022"])
  }

  @Test("figures are listed in the order in which they stand, each with its own period")
  func figures() throws {
    let result = try SmallCube(Self.commune).result(
      "members / (previous(members) - cells / cells * members)")
    #expect(
      result.figures.map(\.reference.text) == ["members", "members", "cells", "cells", "members"])
    #expect(
      result.figures.compactMap(\.period?.spelling) == ["2023", "2022", "2023", "2023", "2023"])
  }

  @Test(
    "a result without a value says why, and of two reasons the more final one",
    arguments: [
      ("a 2023 members = 3", "members / population", "not_reported"),
      ("a 2023 members = 3\na 2023 population = 0", "members / population", "undefined"),
      ("a 2023 members = 3\na 2023 population Q", "members / population", "suppressed"),
      ("a 2023 members = 3\na 2023 population M", "members / population", "not_applicable"),
      ("a 2023 members = 3\na 2023 population L", "members / population", "not_collected"),
      ("a 2023 members O\na 2023 population Q", "members / population", "suppressed"),
      ("a 2023 members Q\na 2023 population M", "members / population", "not_applicable"),
      ("a 2023 members Q\na 2023 population = 0", "members / population", "suppressed"),
      ("a 2023 admissions = 3\na 2022 target = 4", "admissions / target", "not_comparable"),
      ("a 2023 members = 3\na 2010 population = 4", "members / population", "not_comparable"),
      (
        "a 2023 members = 30\na 2023 members_share[female] = 43", "members[female] / members",
        "only_share_printed"
      ),
      (
        "a 2023 ratings[good] = 0\na 2023 ratings[rated] = 0\na 2023 ratings[not_rated] = 5",
        "ratings[good] / ratings[*]", "not_rated unrated_excluded"
      ),
      (
        "a 2023 ratings[good] = 0\na 2023 ratings[rated] = 0\na 2023 ratings[not_rated] = 0",
        "ratings[good] / ratings[*]", "undefined"
      ),
      ("a 2022/.. admissions = 3", "per_year(admissions)", "not_comparable open_interval"),
      ("a 2023 members Q", "-members", "suppressed"),
      ("a 2023 admissions Q", "per_year(admissions)", "suppressed"),
    ])
  func reasons(stated: String, formula: String, expected: String) throws {
    let period = stated.contains("2022/..") ? "2022/.." : "2023"
    #expect(try SmallCube(stated).result(formula, at: period).text == expected)
  }

  @Test(
    "what must be said stands beside the value",
    arguments: [
      ("a 2022/2023 admissions = 3", "admissions", "2022/2023", "3 pooled_years"),
      ("a 2023-01/2023-10 admissions = 3", "admissions", "2023-01/2023-10", "3 part_year"),
      ("a 2022/.. admissions = 3", "admissions", "2022/..", "3 open_interval"),
      ("a 2023-Q1 admissions = 3", "admissions", "2023-Q1", "3"),
      ("a 2022/2023 members = 3", "members", "2022/2023", "3"),
      (
        "a 2023 members ~ 30\na 2023 population = 60 E", "members / population", "2023",
        "1/2 qualified estimated"
      ),
      (
        "a 2023 members = 3\na 2024 population = 60", "members / population", "2023",
        "1/20 dates_differ date_imprecise"
      ),
      (
        "a 2023 members = 3\na 2023 population = 29", "members / population", "2023",
        "3/29 small_base"
      ),
      ("a 2023 members = 3\na 2023 population = 30", "members / population", "2023", "1/10"),
      ("a 2023 members = 3\na 2023 population = 0", "members / population", "2023", "undefined"),
      ("a 2023 members = 3\na 2023 cells = 2", "members / cells", "2023", "3/2"),
      (
        "a 2023 members Q\na 2023 population = 20", "members / population", "2023",
        "suppressed small_base"
      ),
    ])
  func caveats(stated: String, formula: String, period: String, expected: String) throws {
    #expect(try SmallCube(stated).result(formula, at: period).text == expected)
  }

  @Test("cells of 2023: of 8, 6 are good, 1 completed, 1 not rated: 6 of 7 are good or better")
  func cellsOf2023() throws {
    let data = try SmallCube(ratings: "= 8; good = 6; completed = 1; not_rated = 1")
    let result = try data.result("ratings[good_or_better] / ratings[*]")
    #expect(result.text == "6/7 unrated_excluded closed_by_total small_base")
  }

  @Test(
    "per_year is x times 365 over the days of the period, exactly",
    arguments: [
      ("2025-07-01/2026-03-01", 61, "365/4 part_year"),
      ("2025-07-01/2026-03-01", 12, "1095/61 part_year"),
      ("2023", 12, "12"), ("2024", 366, "365"), ("2022/2025", 1461, "365 pooled_years"),
      ("2023-02", 28, "365 part_year"), ("2023-03-01", 1, "365 part_year"),
    ])
  func perYear(period: String, count: Int, expected: String) throws {
    let data = try SmallCube("a \(period) admissions = \(count)")
    #expect(try data.result("per_year(admissions)", at: period).text == expected)
  }

  @Test("previous is the period before of the leading figure, at which everything inside is taken")
  func previous() throws {
    let data = try SmallCube(
      """
      a 2021 admissions = 4
      a 2021-12-31 members = 100
      a 2022 admissions = 6
      a 2022-12-31 members = 120
      a 2022/2023 admissions = 11
      a 2023 admissions = 5
      """)
    #expect(try data.result("admissions / previous(members)", at: "2022").text == "3/50")
    #expect(try data.result("admissions / previous(admissions)", at: "2023").text == "5/6")
    #expect(try data.result("admissions - previous(admissions)", at: "2021").text == "not_reported")
    #expect(
      try data.result("admissions - previous(admissions)", at: "2022/2023").text
        == "not_reported pooled_years")
    let nested = try data.result("admissions - previous(previous(admissions))", at: "2023")
    #expect(nested.text == "1")
  }

  @Test(
    "an overflow is a fault that names formula, unit and period, and stands where the leading figure does",
    arguments: [
      "members * members", "members + population", "-members - population", "members / area / area",
    ])
  func overflow(formula: String) throws {
    let data = try SmallCube(
      """
      a 2022 members = 1
      a 2023 members = 9223372036854775807
      a 2023 population = 9223372036854775807
      a 2023 area = 0.000000001
      """, source: "observations.csv")
    let place = Place(source: "observations.csv", line: 2, column: 1)
    #expect(throws: Fault(.sum(.overflow("\(formula), a, 2023")), at: place)) {
      try data.result(formula)
    }
  }

  @Test("the one number without an opposite is a fault too, and its neighbour is not")
  func negationOverflow() throws {
    let data = try SmallCube(
      "a 2022 members = -9223372036854775807\na 2023 members = -9223372036854775808")
    #expect(throws: Fault(.sum(.overflow("-members, a, 2023")))) { try data.result("-members") }
    #expect(try data.result("-members", at: "2022").text == "9223372036854775807")
  }

  @Test("an overflow inside a figure or a function is a fault as well")
  func overflowInside() throws {
    let data = try SmallCube(
      "a 2023 ratings[good] = 9223372036854775807\na 2023 ratings[excellent] = 1\n"
        + "a 2023-03-01 admissions = 9223372036854775807")
    #expect(throws: Fault(.sum(.overflow("ratings[good_or_better], a, 2023")))) {
      try data.result("ratings[good_or_better]")
    }
    #expect(throws: Fault(.sum(.overflow("per_year(admissions), a, 2023-03-01")))) {
      try data.result("per_year(admissions)", at: "2023-03-01")
    }
  }
}
