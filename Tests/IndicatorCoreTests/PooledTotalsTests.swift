import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Pooled totals") struct PooledTotalsTests {
  /// The totals as `2022: 1/2, 2023: 3`.
  private func totals(
    _ stated: String, _ formula: String, codebook: Codebook = SmallCube.codebook(),
    units: [String]? = nil
  ) throws -> String {
    let data = try SmallCube(stated, codebook: codebook)
    let table = try data.table(formula, units: units)
    let totals = try Comparison(data.cube).totals(table, of: try data.bound(formula))
    return totals.values.sorted { $0.key < $1.key }.map { "\($0): \($1.text)" }
      .joined(separator: ", ")
  }

  private static let stated = """
    a 2022 members = 10
    a 2022 population = 100
    b 2022 members = 90
    b 2022 population = 300
    a 2023 members = 20
    a 2023 population = 100
    b 2023 members = 5
    c 2023 population = 1000
    a 2023 members_share = 20
    b 2023 members_share = 30
    a 2023 admissions = 12
    b 2023 admissions = 8
    """

  @Test(
    "counts are added up, rates pooled and never averaged, and what has no total gets none",
    arguments: [
      ("members", "2022: 100, 2023: 25"), ("members / population", "2022: 1/4, 2023: 1/16"),
      ("members + members", "2022: 200, 2023: 50"), ("-members", "2022: -100, 2023: -25"),
      ("2 * members", "2022: 200, 2023: 50"), ("members / 5", "2022: 20, 2023: 5"),
      ("members * 3 / 5", "2022: 60, 2023: 15"), ("per_year(admissions)", "2023: 20"),
      ("members - previous(members)", "2023: -75"),
      ("(population - members) / population", "2022: 3/4, 2023: 4/5"),
      ("members_share", ""), ("members / population * 100", ""), ("members * members", ""),
      ("1 / members", ""), ("members + members / population * members", ""),
      ("members / (population / members)", ""), ("admissions / members", "2023: 4/5"),
      ("members_share / 100", ""), ("members + 1 * members", "2022: 200, 2023: 50"),
      ("2 / 4 * members", "2022: 50, 2023: 25/2"),
    ])
  func formulas(formula: String, expected: String) throws {
    #expect(try totals(Self.stated, formula) == expected)
  }

  @Test("a unit without a value is left out, with its numerator and with its base")
  func missing() throws {
    let stated = """
      a 2023 members = 1
      a 2023 population = 4
      b 2023 members = 100
      c 2023 population = 100
      d 2023 members = 7
      d 2023 population Q
      """
    #expect(try totals(stated, "members / population") == "2023: 1/4")
    #expect(try totals("a 2023 members Q\nb 2023 members O", "members") == "")
    #expect(try totals("a 2023 members = 3\na 2023 cells = 0", "members / cells") == "")
  }

  @Test("a base of zero in sum has no total")
  func zeroBase() throws {
    let stated = """
      a 2023 members = 1
      a 2023 admissions = 3
      b 2023 members = 1
      b 2023 admissions = -3
      """
    #expect(try totals(stated, "members / admissions") == "")
    #expect(try totals(stated, "admissions / members") == "2023: 0")
    #expect(try totals(stated, "admissions") == "2023: 0")
  }

  @Test("a unit below another that is in the table is not counted twice")
  func nested() throws {
    let book = SmallCube.codebook(tree: "p q:p a:q b:q c")
    let stated = """
      p 2023 members = 100
      a 2023 members = 10
      b 2023 members = 20
      c 2023 members = 3
      a 2022 members = 9
      b 2022 members = 8
      """
    #expect(try totals(stated, "members", codebook: book) == "2022: 17, 2023: 103")
    #expect(
      try totals(stated, "members", codebook: book, units: ["a", "b", "c"]) == "2022: 17, 2023: 33")
    #expect(
      try totals(stated, "members", codebook: book, units: ["b", "b"]) == "2022: 8, 2023: 20")
  }

  @Test("for random tables, numerators and denominators are added up separately")
  func random() throws {
    let seed: UInt64 = 77
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      var (top, bottom, lines) = (Int64(0), Int64(0), [String]())
      for unit in ["a", "b", "c", "d", "e"] {
        let members = Int64.random(in: 0...500, using: &random)
        let population = Int64.random(in: 1...9_000, using: &random)
        top += members
        bottom += population
        lines.append("\(unit) 2023 members = \(members)")
        lines.append("\(unit) 2023 population = \(population)")
      }
      let expected = try Ratio(top, over: bottom).text
      let found = try totals(lines.joined(separator: "\n"), "members / population")
      #expect(found == "2023: \(expected)", "seed \(seed)")
    }
  }

  @Test(
    "where there is no total the reason says why: rates are never added",
    arguments: [
      ("members_share", [Reason.notAdditive]), ("members * members", [.notAdditive, .notAdditive]),
      ("members / cells", [.undefined]), ("admissions", [.suppressed]),
    ])
  func reasons(formula: String, expected: [Reason]) throws {
    let stated = """
      a 2023 members_share = 12.5
      b 2023 members_share = 3.75
      a 2022 members = 10
      a 2023 members = 3
      a 2023 cells = 1
      b 2023 members = 4
      b 2023 cells = -1
      a 2024 admissions Q
      """
    let data = try SmallCube(stated)
    let table = try data.table(formula, periods: formula == "members / cells" ? "2023" : "")
    let totals = try Comparison(data.cube).totals(table, of: try data.bound(formula))
    #expect(totals.values.isEmpty)
    #expect(totals.reasons.sorted { $0.key < $1.key }.map(\.value) == expected)
  }

  @Test("a measure counted in per cent has no total, whatever is said of adding it up")
  func percent() throws {
    for unit in ["percent", "Per cent", "%", "‰"] {
      let book = Codebook(
        units: ["a", "b"].map { OrganisationUnit(id: $0) },
        measures: [Measure(id: "rate", unitOfMeasure: unit, additivity: .stock)], categories: [])
      let data = try SmallCube("a 2023 rate = 12\nb 2023 rate = 3", codebook: book)
      let totals = try Comparison(data.cube).totals(
        try data.table("rate"), of: try data.bound("rate"))
      #expect(totals.values.isEmpty)
    }
  }

  @Test("a total is of a part where a unit that is not above or below another has no value")
  func partial() throws {
    func partial(_ stated: String, _ book: Codebook, units: [String]? = nil) throws -> [String] {
      let data = try SmallCube(stated, codebook: book)
      let table = try data.table("members", units: units, listing: .all)
      return try Comparison(data.cube).totals(table, of: try data.bound("members")).partial.sorted()
        .map(\.spelling)
    }
    let flat = SmallCube.codebook(units: ["a", "b"])
    #expect(
      try partial("a 2022 members = 1\na 2023 members = 1\nb 2023 members = 2", flat) == ["2022"])
    #expect(try partial("a 2023 members = 1\nb 2023 members M", flat) == [])
    #expect(try partial("a 2023 members = 1", flat) == ["2023"])
    #expect(try partial("a 2023 members = 1", flat, units: ["a"]) == [])
    let tree = SmallCube.codebook(tree: "p a:p b:p")
    #expect(try partial("p 2023 members = 3\na 2023 members = 1", tree) == [])
    #expect(try partial("a 2023 members = 1\np 2022 members = 1", tree) == ["2023"])
  }

  @Test("a sum that does not fit is a fault")
  func overflow() throws {
    let stated = "a 2023 members = 9223372036854775807\nb 2023 members = 1"
    #expect(throws: Fault(.sum(.overflow("indicator, 2023")))) { try totals(stated, "members") }
  }
}
