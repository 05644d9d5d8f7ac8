import Testing

@testable import IndicatorCore

@Suite("Groups of units") struct UnitGroupsTests {
  private static let book = Codebook(
    units: [
      OrganisationUnit(id: "n", level: "province", groups: ["region": "North"]),
      OrganisationUnit(id: "a", level: "commune", parent: "n", groups: ["region": "North"]),
      OrganisationUnit(id: "b", level: "commune", parent: "n"),
      OrganisationUnit(id: "c", level: "commune", groups: ["region": "South", "kind": "ward"]),
      OrganisationUnit(id: "d", level: "commune"),
    ], measures: SmallCube.measures, categories: SmallCube.categories)

  private func data() throws -> SmallCube {
    try SmallCube(
      """
      a 2023 members = 10
      b 2023 members = 20
      c 2023 members = 5
      d 2023 members = 9
      """, codebook: Self.book)
  }

  @Test("groups are added up from the units that belong to them, each once")
  func groups() throws {
    let made = try #require(UnitGroups(try data().cube, by: "region"))
    #expect(made.ungrouped == ["d"])
    let units = made.cube.codebook.units
    #expect(units.dropFirst(5).map(\.id) == ["region:North", "region:South"])
    #expect(units.dropFirst(5).allSatisfy { $0.level == "region" })
    let grouped = SmallCube(cube: made.cube)
    // The province stands for its communes: they are in the group through it.
    let north = try grouped.result("members", unit: "region:North", at: "2023", .pooled)
    #expect(north.text == "30 rolled_up")
    let south = try grouped.result("share(members)", unit: "region:South", at: "2023", .pooled)
    #expect(south.value?.text == "1/7")
    #expect(try grouped.result("members", unit: "b", at: "2023").text == "20")
  }

  @Test("columns are listed, and one that no unit has makes no groups")
  func columns() throws {
    #expect(UnitGroups.columns(in: Self.book) == ["kind", "region"])
    #expect(UnitGroups(try data().cube, by: "size") == nil)
  }
}

@Suite("Rules") struct IndicatorRuleTests {
  private func rule(
    _ formula: String, _ limit: String, unit: String = "", period: String? = nil
  ) throws -> IndicatorRule {
    IndicatorRule(
      indicator: Indicator(id: "cap", formula: formula, per: 100),
      limit: try #require(Target(limit)), unit: unit, period: period.flatMap { Period($0) },
      place: Place(source: "rules.csv", line: 2, column: 5))
  }

  private func data() throws -> SmallCube {
    try SmallCube(
      """
      a 2023 ratings[excellent] = 10
      a 2023 ratings[good] = 30
      b 2023 ratings[excellent] = 4
      b 2023 ratings[good] = 30
      a 2022 ratings[excellent] = 2
      a 2022 ratings[good] = 30
      """)
  }

  @Test("a rule says who keeps it and how many are too many")
  func outcome() throws {
    let limit = try rule("ratings[excellent] / ratings[good..]", "<=20")
    let found = try RuleOutcome(limit, in: try data().cube, history: .none)
    #expect(found.kept == 2)
    #expect(found.broken.map { "\($0.unit.id) \($0.period?.spelling ?? "")" } == ["a 2023"])
    #expect(found.broken.first?.target?.stillNeeded == -2)
  }

  @Test("a rule of one unit and period is held against nothing else")
  func narrow() throws {
    let limit = try rule("ratings[excellent]", "<=500", unit: "a", period: "2022")
    let found = try RuleOutcome(limit, in: try data().cube, history: .none)
    #expect(found.table.rows.count == 1)
    #expect(found.kept == 1)
  }

  @Test("a formula that cannot be read is a fault of the rule's line")
  func wrong() throws {
    let limit = try rule("rating[excellent]", "<=20")
    let fault = #expect(throws: Fault.self) {
      try RuleOutcome(limit, in: try data().cube, history: .none)
    }
    #expect(fault?.place == limit.place)
  }
}
