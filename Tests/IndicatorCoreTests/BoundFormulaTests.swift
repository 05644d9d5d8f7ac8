import Testing

@testable import IndicatorCore

@Suite("Bound formula") struct BoundFormulaTests {
  private let data: SmallCube

  init() throws {
    data = try SmallCube(
      """
      a 2023 members = 174
      a 2023 members[male] = 100
      a 2023 ratings = 174
      a 2023 ratings[good] = 165
      a 2023 ratings_share[good] = 94.8
      a 2023 punishments[warning+cell] = 1
      """)
  }

  @Test(
    "a formula of wrong names or units says what is wrong and at which column",
    arguments: [
      ("memers", FaultFact.name(.unknownName(.measure, "memers", suggestion: "members")), 1),
      ("1 + zebra", .name(.unknownName(.measure, "zebra", suggestion: nil)), 5),
      ("{Số đảng viên}", .name(.unknownName(.measure, "Số đảng viên", suggestion: nil)), 1),
      (
        "members / (cells + popluation)",
        .name(
          .unknownName(
            .measure, "popluation", suggestion: "population")), 20
      ),
      ("1 + 2", .meaning(.noMeasure), 1),
      ("members + cells", .meaning(.unlikeUnits(left: "persons", right: "organisations")), 9),
      ("members - 1", .meaning(.unlikeUnits(left: "persons", right: "a number")), 9),
      (
        "members / area + members",
        .meaning(.unlikeUnits(left: "persons per km2", right: "persons")), 16
      ),
      ("members / area - area", .meaning(.unlikeUnits(left: "persons per km2", right: "km2")), 16),
      (
        "members * members - members",
        .meaning(
          .unlikeUnits(
            left: "persons x persons", right: "persons")), 19
      ),
      (
        "per_year(admissions) - admissions",
        .meaning(
          .unlikeUnits(
            left: "persons per year", right: "persons")), 22
      ),
      ("members_share + members_share", .meaning(.notSummable(measure: "members_share")), 15),
      (
        "members_share - previous(members_share)", .meaning(.notSummable(measure: "members_share")),
        15
      ),
      ("-members_share + 1", .meaning(.notSummable(measure: "members_share")), 16),
      ("2 + members_share", .meaning(.notSummable(measure: "members_share")), 3),
      ("ratings_share[good, completed]", .meaning(.notSummable(measure: "ratings_share")), 1),
      ("per_year(members)", .function(.needsFlow("per_year")), 1),
      ("1 / per_year(admissions / members)", .function(.needsFlow("per_year")), 5),
      ("per_year(2)", .function(.needsFlow("per_year")), 1),
    ])
  func badFormula(text: String, fact: FaultFact, column: Int) {
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) { try data.bound(text) }
  }

  @Test(
    "what agrees in units may be added, whatever way it is written",
    arguments: [
      "members + admissions", "members / members + 1", "members / area + population / area",
      "members * 2 + members", "previous(members) - members", "per_year(admissions + target)",
      "members_share / members_share", "members_share * 2", "ratings_share[good]",
      "ratings_share[good, excellent]", "-members_share",
    ])
  func goodFormula(text: String) {
    #expect(throws: Never.self) { try data.bound(text) }
  }

  @Test("the leading figure is the first in the text, and every figure is listed in order")
  func references() throws {
    let formula = try data.bound("2 * (ratings[>=good] + 0 * ratings) / members[male] / ratings")
    #expect(formula.leading.text == "ratings[good..]")
    #expect(
      formula.references.map(\.text) == ["ratings[good..]", "ratings", "members[male]", "ratings"])
    #expect(formula.measures.map { data.cube.codebook.measures[$0].id } == ["ratings", "members"])
  }

  @Test(
    "only a rate of like things over a counted base can have a small one",
    arguments: [
      ("ratings[good] / ratings", true), ("members / population", true),
      ("(ratings[good] + 0 * ratings) / ratings", true), ("ratings / members", true),
      ("members / cells", false), ("area / area", false), ("members / (members + members)", false),
      ("members", false), ("members / area / members", false), ("1 + members / members", false),
    ])
  func rateOfCounts(text: String, isRate: Bool) throws {
    #expect(try data.bound(text).isRateOfCounts == isRate)
  }
}
