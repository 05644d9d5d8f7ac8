import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Roll-up") struct RollUpTests {
  private static let tree = "p q:p a:q b:q c:p d"

  /// The value with its caveats, and `n of m` if units were added up.
  private func pooled(
    _ stated: String, _ formula: String = "members", unit: String = "p", at period: String = "2023",
    tree: String = RollUpTests.tree
  ) throws -> String {
    let data = try SmallCube(stated, codebook: SmallCube.codebook(tree: tree))
    let result = try data.result(formula, unit: unit, at: period, .pooled)
    return result.text + (result.rollUp.map { ", \($0.members.count) of \($0.outOf)" } ?? "")
  }

  private static let members = """
    a 2023 members = 10
    b 2023 members = 20
    c 2023 members = 40
    d 2023 members = 80
    """

  @Test("units below are added up, those beside are not")
  func below() throws {
    #expect(try pooled(Self.members) == "70 rolled_up, 3 of 3")
    #expect(try pooled(Self.members, unit: "q") == "30 rolled_up, 2 of 2")
    #expect(try pooled(Self.members, unit: "c") == "40")
    #expect(try pooled(Self.members, unit: "d") == "80")
    #expect(try pooled("d 2023 members = 80") == "not_reported")
    #expect(try pooled(Self.members, at: "2022") == "not_reported")
  }

  @Test("rates that were received below cannot be added up, and the reason says so")
  func ratesBelow() throws {
    let rates = "a 2023 members_share = 12.5\nc 2023 members_share = 3.75\na 2023 members = 4"
    #expect(try pooled(rates, "members_share") == "not_additive")
    #expect(try pooled(rates, "members_share / members") == "not_additive")
    #expect(try pooled(rates, "members_share", unit: "d") == "not_reported")
    #expect(try pooled(rates, "members_share", at: "2022") == "not_reported")
    #expect(try pooled(rates + "\np 2023 members_share = 8", "members_share") == "8")
    let book = SmallCube.codebook(tree: Self.tree)
    let data = try SmallCube(rates, codebook: book)
    let rows = try data.table("members_share", units: ["p", "d"], rollUp: .pooled).rows
    #expect(rows.map { $0.result.reason } == [.notAdditive, .notReported])
    #expect(rows.map { $0.period?.spelling } == ["2023", nil])
    #expect(
      try data.trends("members_share", units: ["p"], rollUp: .pooled).rows.map(\.reason)
        == [.notAdditive])
  }

  @Test("a figure of its own wins, whatever it is")
  func own() throws {
    #expect(try pooled(Self.members + "\np 2023 members = 65") == "65")
    #expect(try pooled(Self.members + "\np 2023 members Q") == "suppressed")
    #expect(try pooled(Self.members + "\np 2022 members = 65") == "70 rolled_up, 3 of 3")
    #expect(try pooled(Self.members + "\np 2023 members O") == "70 rolled_up, 3 of 3")
  }

  @Test("the nearest units that report stand for all below them, so nobody is counted twice")
  func nearest() throws {
    let middle = Self.members + "\nq 2023 members = 33"
    #expect(try pooled(middle) == "73 rolled_up, 2 of 2")
    #expect(try pooled(middle, unit: "q") == "33")
  }

  @Test("only units that report everything are in the pool; sides are added up separately")
  func complete() throws {
    let stated = """
      a 2023 members = 1
      a 2023 population = 100
      b 2023 members = 50
      b 2023 population = 60
      c 2023 members = 1000
      """
    #expect(try pooled(stated, "members / population") == "51/160 rolled_up, 2 of 3")
    #expect(
      try pooled(stated + "\nc 2023 population Q", "members / population")
        == "51/160 rolled_up, 2 of 3")
    #expect(
      try pooled(stated + "\nc 2023 population = 0", "members / population")
        == "1051/160 rolled_up, 3 of 3")
    #expect(
      try pooled("c 2023 members = 1000", "members / population") == "not_reported")
  }

  @Test("the sides of a pooled rate are the sums, and each figure rests on all that were added up")
  func sides() throws {
    let stated = """
      a 2023 members = 1
      a 2023 population = 100
      b 2023 members = 49
      b 2023 population = 60
      """
    let data = try SmallCube(stated, codebook: SmallCube.codebook(tree: Self.tree))
    let result = try data.result("members / population", unit: "p", .pooled)
    #expect(result.numerator?.text == "50" && result.denominator?.text == "160")
    #expect(result.denominatorPeriod?.spelling == "2023")
    #expect(result.figures.map(\.covering.count) == [2, 2])
    #expect(result.rollUp?.members == [UnitIndex(2), UnitIndex(3)])
  }

  @Test("a unit that misses the period is not in the pool")
  func missingPeriod() throws {
    let stated = "a 2022 members = 1\nb 2022 members = 2\na 2023 members = 4\nc 2023 members Q"
    #expect(try pooled(stated, at: "2022") == "3 rolled_up, 2 of 3")
    #expect(try pooled(stated, at: "2023") == "4 rolled_up, 1 of 3")
  }

  @Test("what must be said of one figure is said of the sum")
  func caveats() throws {
    #expect(
      try pooled("a 2023 members ~ 10\nb 2023 members = 5 E")
        == "15 qualified rolled_up estimated, 2 of 3")
    #expect(
      try pooled(
        "a 2023-06-30 members = 10\na 2023-07-01 population = 30\n"
          + "b 2023-06-30 members = 5\nb 2023-06-30 population = 30", "members / population",
        at: "2023-06-30") == "1/4 dates_differ rolled_up, 2 of 3")
  }

  @Test("bases at other dates are added up without naming one date")
  func mixedDates() throws {
    let stated = """
      a 2023-06-30 members = 10
      a 2023-07-01 population = 30
      b 2023-06-30 members = 5
      b 2023-06-30 population = 30
      """
    let data = try SmallCube(stated, codebook: SmallCube.codebook(tree: Self.tree))
    let result = try data.result("members / population", unit: "p", at: "2023-06-30", .pooled)
    #expect(result.denominatorPeriod == nil)
  }

  @Test("what may never be added up is not rolled up")
  func neverRolledUp() throws {
    let stated = "a 2023 members_share = 40\nb 2023 members_share = 60"
    #expect(try pooled(stated, "members_share") == "not_additive")
    #expect(try pooled(stated, "members_share / 100") == "not_additive")
    #expect(try pooled(stated, "members_share", unit: "a") == "40")
    let both = stated + "\na 2023 members = 5\nb 2023 members = 5"
    #expect(try pooled(both, "members * members_share") == "not_additive")
  }

  @Test("a break of a unit that was added up is a break of the sum")
  func breaksInThePool() throws {
    let data = try SmallCube(
      "a 2022 members = 1\na 2023 members = 2\nb 2022 members = 3\nb 2023 members = 5",
      codebook: SmallCube.codebook(tree: "p a:p b:p"))
    let unit = try #require(data.cube.codebook.unit("b"))
    let from = try #require(Period("2023-01-01")?.first)
    for (kind, caveat) in [
      (SeriesBreak.Kind.boundary, Caveat.boundaryChanged), (.definition, .definitionChanged),
    ] {
      let item = SeriesBreak(measure: nil, unit: unit, from: from, kind: kind)
      let comparison = Comparison(data.cube, history: History(breaks: [item]))
      let table = try data.table("members", units: ["p"], rollUp: .pooled, in: comparison)
      let last = try #require(table.rows.last)
      #expect(last.caveats.contains(caveat))
      #expect((last.change == nil) == (kind == .boundary))
    }
  }

  @Test("a previous period is that of the pool")
  func previous() throws {
    let stated = "a 2022 members = 1\nb 2022 members = 2\na 2023 members = 4\nb 2023 members = 8"
    #expect(try pooled(stated, "members - previous(members)") == "9 rolled_up, 2 of 3")
    #expect(
      try pooled(stated + "\nc 2023 members = 5", "members - previous(members)")
        == "9 rolled_up, 2 of 3")
    #expect(
      try pooled("a 2023-01/2023-06 admissions = 12", "per_year(admissions)", at: "2023-01/2023-06")
        == "4380/181 part_year rolled_up, 1 of 3")
  }

  @Test("an unrated base, a closed total and a small base are seen in the pool")
  func ratings() throws {
    let stated = """
      a 2023 ratings[good] = 6
      a 2023 ratings[excellent] = 0
      a 2023 ratings[rated] = 8
      a 2023 ratings[not_rated] = 1
      b 2023 ratings[good] = 3
      b 2023 ratings[excellent] = 1
      b 2023 ratings[rated] = 4
      """
    #expect(
      try pooled(stated, "ratings[good_or_better] / ratings[*]")
        == "5/6 unrated_excluded small_base rolled_up, 2 of 3")
  }

  @Test("without the rule nothing is added up")
  func ownFigures() throws {
    let data = try SmallCube(Self.members, codebook: SmallCube.codebook(tree: Self.tree))
    #expect(try data.result("members", unit: "p").text == "not_reported")
    #expect(try data.table("members", units: ["p"]).rows.map { $0.result.text } == ["not_reported"])
    let rows = try data.table("members", units: ["p"], rollUp: .pooled).rows
    #expect(rows.map { $0.result.text } == ["70 rolled_up"])
    #expect(rows.map { $0.period?.spelling } == ["2023"])
  }

  @Test("for random trees, a pool is the sum over the units that report both, each once")
  func random() throws {
    let seed: UInt64 = 2_025
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      var (top, bottom, both, lines) = (Int64(0), Int64(0), 0, [String]())
      for unit in ["a", "b", "c", "e", "f"] {
        let members = Int64.random(in: 0...90, using: &random)
        let population = Int64.random(in: 100...900, using: &random)
        let hasMembers = Bool.random(using: &random)
        let hasPopulation = Bool.random(using: &random)
        if hasMembers { lines.append("\(unit) 2023 members = \(members)") }
        if hasPopulation { lines.append("\(unit) 2023 population = \(population)") }
        guard hasMembers, hasPopulation else { continue }
        (top, bottom, both) = (top + members, bottom + population, both + 1)
      }
      let found = try pooled(
        lines.joined(separator: "\n") + "\nd 2023 members = 3", "members / population",
        tree: "p q:p r:q a:r b:q c:p e:r f:q d")
      let expected =
        both == 0
        ? "not_reported" : "\(try Ratio(top, over: bottom).text) rolled_up, \(both) of 5"
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test("a sum that does not fit is a fault")
  func overflow() throws {
    let stated = "a 2023 members = 9223372036854775807\nb 2023 members = 1"
    #expect(throws: Fault(.sum(.overflow("members")))) { try pooled(stated) }
  }
}
