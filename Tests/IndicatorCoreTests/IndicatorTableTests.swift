import Testing

@testable import IndicatorCore

@Suite("Indicator table") struct IndicatorTableTests {
  private static let stated = """
    d 2023 members = 4
    b 2022 members = 20
    b 2023 members = 30
    b 2022 population = 100
    a 2023 population = 50
    c 2023 cells = 5
    """

  private func rows(
    _ formula: String, units: [String]? = nil, periods: String = ""
  ) throws -> [String] {
    try SmallCube(Self.stated).table(formula, units: units, periods: periods).rows.map {
      "\($0.unit.id) \($0.period?.spelling ?? "none") \($0.result.value?.text ?? "-")"
        + ($0.caveats.contains(.periodsDiffer) ? " periods_differ" : "")
    }
  }

  @Test("units that report a measure of the formula are listed in the codebook's order")
  func reportingUnits() throws {
    #expect(try rows("members") == ["b 2022 20", "b 2023 30", "d 2023 4"])
    #expect(
      try rows("members / population")
        == ["a none -", "b 2022 1/5", "b 2023 3/10", "d 2023 -"])
  }

  @Test("units that are asked for come in the order asked, and keep their row")
  func askedUnits() throws {
    #expect(
      try rows("members", units: ["d", "c", "b"], periods: "2023") == [
        "d 2023 4", "c 2023 -", "b 2023 30",
      ])
    #expect(try rows("members", units: []) == [])
  }

  @Test("each unit at its latest: that periods differ is said beside every value")
  func periodsDiffer() throws {
    let latest = "a 2021 members = 1\nb 2022 members = 2\nc 2022 members Q"
    func text(_ stated: String, _ periods: String) throws -> [String] {
      try SmallCube(stated).table("members", periods: periods).rows.map(\.caveats.text)
    }
    #expect(try text(latest, "latest") == ["periods_differ", "periods_differ", ""])
    #expect(try text(latest, "") == ["", "", ""])
    #expect(
      try text("a 2022 members = 1\nb 2022 members = 2\nc 2021 members Q", "latest") == [
        "", "", "",
      ])
  }

  @Test("a formula that is wrong is a fault with its place")
  func badFormula() throws {
    let data = try SmallCube(Self.stated)
    let fact = FaultFact.name(.unknownName(.measure, "member", suggestion: "members"))
    #expect(throws: Fault(fact, at: .typed("formula", column: 1))) { try data.table("member") }
  }

  /// The units of a table's rows with their periods.
  private func order(_ table: IndicatorTable) -> [String] {
    table.rows.map { "\($0.unit.id) \($0.period?.spelling ?? "none")" }
  }

  @Test("units sorted by name stand in Vietnamese order, each with its rows as they were")
  func sortedByName() throws {
    let names = ["An Dương", "Đông Hải", "Dương Kinh", "Ấn", "an dương", "Ân"]
    let units = names.enumerated().map { OrganisationUnit(id: "u\($0)", name: $1) }
    let book = Codebook(units: units, measures: SmallCube.measures, categories: [])
    let lines = units.indices.flatMap {
      ["u\($0) 2023 members = \($0)", "u\($0) 2022 members = 1"]
    }
    let data = try SmallCube(lines.reversed().joined(separator: "\n"), codebook: book)
    let sorted = try data.table("members").sortedByName()
    let expected = units.sorted { VietnameseOrder($0.name) < VietnameseOrder($1.name) }.map(\.id)
    #expect(order(sorted) == expected.flatMap { ["\($0) 2022", "\($0) 2023"] })
    #expect(
      sorted.rows.first?.unit.name == "an dương" || sorted.rows.first?.unit.name == "An Dương")
    #expect(sorted.rows.last?.unit.name == "Đông Hải")
    #expect(sorted.sortedByName() == sorted)
  }

  private static let latest = """
    a 2022 members = 50
    a 2023 members = 10
    b 2022 members = 5
    b 2023 members = 30
    c 2022 members = 20
    c 2023 members Q
    d 2022 members = 10
    e 2023 members Q
    """

  @Test(
    "units sorted by value stand by their latest, the better first, those without one last",
    arguments: [
      (Direction.higher, ["b", "b", "c", "c", "a", "a", "d", "e"]),
      (.none, ["b", "b", "c", "c", "a", "a", "d", "e"]),
      (.lower, ["a", "a", "d", "c", "c", "b", "b", "e"]),
    ])
  func sortedByLatestValue(better: Direction, expected: [String]) throws {
    let table = try SmallCube(Self.latest).table("members", better: better)
    let sorted = table.sortedByLatestValue()
    #expect(sorted.rows.map(\.unit.id) == expected)
    #expect(sorted.rows.count == table.rows.count && sorted.omitted == table.omitted)
    #expect(table.rows.allSatisfy(sorted.rows.contains))
    for (one, next) in zip(sorted.rows, sorted.rows.dropFirst()) where one.unit == next.unit {
      #expect(one.period.map(\.spelling) == "2022" && next.period.map(\.spelling) == "2023")
    }
  }

  @Test("units without any value keep the table's order, whatever it was")
  func sortedWithoutValues() throws {
    let table = try SmallCube("a 2023 members Q\nb 2023 members = 1\nc 2023 members O")
      .table("members", units: ["c", "a", "b"])
    #expect(table.sortedByLatestValue().rows.map(\.unit.id) == ["b", "c", "a"])
  }

  @Test("the same table twice is the same value")
  func repeatable() throws {
    let first = try SmallCube(Self.stated).table("members / population")
    #expect(first == (try SmallCube(Self.stated).table("members / population")))
    #expect(first.rows.count == 4)
  }
}
