import Testing

@testable import IndicatorCore

@Suite("Ranking table") struct RankingTableTests {
  private static let commune = """
    a 2022 ratings[good] = 90
    a 2022 ratings[rated] = 100
    a 2023 ratings[good] = 165
    a 2023 ratings[rated] = 174
    b 2022 ratings[good] = 95
    b 2022 ratings[rated] = 100
    b 2023 ratings[good] = 330
    b 2023 ratings[rated] = 348
    c 2022 ratings[good] = 80
    c 2022 ratings[rated] = 100
    c 2023 ratings[good] = 20
    c 2023 ratings[rated] = 20
    d 2023 ratings[good] = 1
    d 2023 ratings[rated] = 2
    e 2023 ratings[good] Q
    e 2023 ratings[rated] = 100
    """
  private static let formula = "ratings[good] / ratings[*]"

  private func rankings(
    _ stated: String = commune, _ formula: String = formula, periods: String = "2023",
    better: Direction = .higher, rule: RankingRule = RankingRule()
  ) throws -> [RankingTable] {
    let table = try SmallCube(stated).table(formula, periods: periods, better: better)
    return RankingTable.rankings(table, byLatest: periods == "latest", rule: rule)
  }

  /// The rows as `unit rank`, `=` before a tied rank and `-` for none.
  private func ranks(_ table: RankingTable) -> [String] {
    table.rows.map { row in
      "\(row.row.unit.id) \(row.isTied ? "=" : "")\(row.rank?.description ?? "-")"
    }
  }

  private func only(_ tables: [RankingTable]) throws -> RankingTable {
    try #require(tables.count == 1)
    return tables[0]
  }

  @Test("equal fractions tie, and what has no value comes last without a rank")
  func missingLast() throws {
    let table = try only(try rankings())
    #expect(ranks(table) == ["c 1", "a =2", "b =2", "d 4", "e -"])
    #expect(table.rows.last?.row.result.reason == .suppressed)
    #expect(table.period?.spelling == "2023")
    #expect((table.cutOff, table.keptTies, table.rankedLevel) == (0, false, nil))
  }

  @Test("lower is better puts the lowest first, what is missing stays last")
  func lower() throws {
    let table = try only(try rankings(better: .lower))
    #expect(ranks(table) == ["d 1", "a =2", "b =2", "c 4", "e -"])
  }

  @Test(
    "the top keeps all that tie with the last of them, and counts what is cut off",
    arguments: [
      (1, ["c 1", "e -"], 3, false), (2, ["c 1", "a =2", "b =2", "e -"], 1, true),
      (3, ["c 1", "a =2", "b =2", "e -"], 1, false),
      (4, ["c 1", "a =2", "b =2", "d 4", "e -"], 0, false),
      (9, ["c 1", "a =2", "b =2", "d 4", "e -"], 0, false),
    ])
  func top(count: Int, expected: [String], cutOff: Int, keptTies: Bool) throws {
    for rule in [TieRule.competition, .modified, .dense, .fractional, .ordinal] {
      let table = try only(try rankings(rule: RankingRule(ties: rule, top: count)))
      #expect(table.rows.map(\.row.unit.id) == expected.map { String($0.prefix(1)) }, "\(rule)")
      #expect(table.cutOff == cutOff, "\(rule)")
      #expect(table.keptTies == keptTies, "\(rule)")
    }
    #expect(ranks(try only(try rankings(rule: RankingRule(top: count)))) == expected)
  }

  @Test("a smaller base is listed below the line without a rank, and says so")
  func minimumBase() throws {
    let table = try only(try rankings(rule: RankingRule(minimumBase: 21)))
    #expect(ranks(table) == ["a =1", "b =1", "c -", "d -", "e -"])
    #expect(table.rows.filter { $0.caveats.contains(.smallBase) }.map(\.row.unit.id) == ["c", "d"])
    #expect(table.rows.map { $0.gapToFirst == nil } == [false, false, true, true, true])
    #expect(ranks(try only(try rankings(rule: RankingRule(minimumBase: 20)))).prefix(1) == ["c 1"])
    let top = try only(try rankings(rule: RankingRule(top: 1, minimumBase: 21)))
    #expect(ranks(top) == ["a =1", "b =1", "c -", "d -", "e -"])
    #expect(top.keptTies)
  }

  @Test("without a division there is no base, so there is no line")
  func noBaseNoLine() throws {
    let table = try only(
      try rankings(
        "a 2023 members = 3\nb 2023 members = 9", "members", rule: RankingRule(minimumBase: 5)))
    #expect(ranks(table) == ["b 1", "a 2"])
  }

  @Test("only the most frequent level is ranked, the first of these on a tie")
  func levels() throws {
    let stated = "a 2023 members = 3\nb 2023 members = 9\np 2023 members = 100"
    let table = try only(try rankings(stated, "members"))
    #expect(ranks(table) == ["b 1", "a 2", "p -"])
    #expect(table.rankedLevel == "commune")
    #expect(table.rows.map { $0.caveats.contains(.levelsDiffer) } == [false, false, true])
    #expect(table.rows[0].gapToFirst?.numerator == 0)
    let even = try only(try rankings("a 2023 members = 3\np 2023 members = 100", "members"))
    #expect(ranks(even) == ["a 1", "p -"])
    let missing = try only(
      try rankings("a 2023 members = 3\np 2023 members Q", "members"))
    #expect(ranks(missing) == ["a 1", "p -"])
    #expect(missing.rankedLevel == nil)
    #expect(!missing.rows[1].caveats.contains(.levelsDiffer))
  }

  @Test(
    "the gap to the first is never negative, whichever way is better, and zero for who shares it")
  func gapToFirst() throws {
    func gaps(_ better: Direction) throws -> [String] {
      try only(try rankings(better: better)).rows.map { row in
        row.gapToFirst.map { "\($0.numerator)/\($0.denominator)" } ?? "-"
      }
    }
    #expect(try gaps(.higher) == ["0/1", "3/58", "3/58", "1/2", "-"])
    #expect(try gaps(.lower) == ["0/1", "13/29", "13/29", "1/2", "-"])
  }

  @Test("the change of rank counts places moved up among the units ranked both times")
  func rankChange() throws {
    let table = try only(try rankings())
    // 2022: b 95 %, a 90 %, c 80 %; 2023: c 100 %, a and b 94.8 %; d and e were not ranked in 2022.
    let changes = table.rows.map { "\($0.row.unit.id) \($0.doubledRankChange ?? 999)" }
    #expect(changes == ["c 4", "a 0", "b -2", "d 999", "e 999"])
    let fractional = try only(try rankings(rule: RankingRule(ties: .fractional)))
    #expect(fractional.rows.map { $0.doubledRankChange ?? 999 } == [4, -1, -3, 999, 999])
  }

  @Test("a unit compared with another period than most has no change of rank")
  func rankChangeOverGap() throws {
    let stated = """
      a 2022 admissions = 5
      a 2023 admissions = 6
      b 2021 admissions = 9
      b 2023 admissions = 7
      c 2022 admissions = 6
      c 2023 admissions = 1
      """
    let table = try only(try rankings(stated, "admissions"))
    let changes = table.rows.map { "\($0.row.unit.id) \($0.doubledRankChange ?? 999)" }
    #expect(changes == ["b 999", "a 2", "c -2"])
  }

  @Test(
    "with each unit at its own latest, periods that differ are said and no change of rank is given")
  func latest() throws {
    let stated = "a 2022 members = 5\na 2023 members = 6\nb 2021 members = 8\nb 2022 members = 7"
    let table = try only(try rankings(stated, "members", periods: "latest"))
    #expect(ranks(table) == ["b 1", "a 2"])
    #expect(table.period == nil)
    #expect(table.rows.allSatisfy { $0.caveats.contains(.periodsDiffer) })
    #expect(table.rows.allSatisfy { $0.doubledRankChange == nil })
    let same = try only(
      try rankings("a 2023 members = 6\nb 2023 members = 7", "members", periods: "latest"))
    #expect(same.period?.spelling == "2023")
    #expect(same.rows.allSatisfy { !$0.caveats.contains(.periodsDiffer) })
  }

  @Test("each period has its own ranking, with every unit in it")
  func eachPeriod() throws {
    let tables = try rankings(periods: "2022..2023")
    #expect(tables.map { $0.period?.spelling } == ["2022", "2023"])
    #expect(ranks(tables[0]) == ["b 1", "a 2", "c 3", "d -", "e -"])
    #expect(tables[0].rows.last?.row.result.reason == .notReported)
    #expect(tables[0].rows.last?.row.period?.spelling == "2022")
  }

  @Test("if neither way is better the higher comes first, and every ranked row says so")
  func betterUndefined() throws {
    let table = try only(try rankings(better: .none))
    #expect(ranks(table) == ["c 1", "a =2", "b =2", "d 4", "e -"])
    #expect(
      table.rows.map { $0.caveats.contains(.betterUndefined) } == [true, true, true, true, false])
  }

  @Test("without any value there is one table of reasons")
  func nothingToRank() throws {
    let table = try only(try rankings("a 2023 members Q\nb 2023 members O", "members"))
    #expect(ranks(table) == ["a -", "b -"])
    #expect(table.rows.map(\.row.result.reason) == [.suppressed, .notReported])
    let none = try only(try rankings("a 2023 members = 1", "members", periods: "2020"))
    #expect(ranks(none) == ["a -"])
  }
}
