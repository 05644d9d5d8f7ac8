import Testing

@testable import IndicatorCore

@Suite("Pairing obstacle") struct PairingObstacleTests {
  private func obstacle(
    _ anchor: String, _ leading: Additivity, _ available: [String], _ other: Additivity,
    reach: Int = Lookup.usualReach
  ) throws -> PairingObstacle? {
    let periods = try available.map(SmallCube.period)
    let pairing = Pairing(
      periods: periods, anchor: try SmallCube.period(anchor), leading: leading, reach: reach)
    let all = Array(periods.positions)
    let known = AvailablePeriods(all, of: periods)
    #expect(Array(pairing.candidates(among: known, additivity: other)).isEmpty)
    return pairing.obstacle(among: all, additivity: other)
  }

  @Test("dates too far apart are named with the nearest, their distance and the limit")
  func apart() throws {
    let day = try SmallCube.period("2020-01-01")
    #expect(
      try obstacle("2020-01-01", .stock, ["2022-01-01", "2021-03-01", "2018-01-01"], .stock)
        == .apart(day, nearest: try SmallCube.period("2021-03-01"), days: 425, limit: 366))
    #expect(
      try obstacle("2020-01-01", .stock, ["2020-01-03"], .stock, reach: 1)
        == .apart(day, nearest: try SmallCube.period("2020-01-03"), days: 2, limit: 1))
    #expect(
      try obstacle("2020", .flow, ["2022-03-01"], .stock)
        == .apart(
          try SmallCube.period("2020"), nearest: try SmallCube.period("2022-03-01"), days: 425,
          limit: 366))
  }

  @Test("what is counted over a period, and what is not additive, needs the same one")
  func otherSpan() throws {
    for (leading, other) in [(Additivity.flow, Additivity.flow), (.stock, .flow), (.none, .stock)] {
      #expect(
        try obstacle("2020", leading, ["2018", "2021"], other)
          == .otherSpan(try SmallCube.period("2020"), nearest: try SmallCube.period("2021")))
    }
  }

  @Test("an open period has no length and no place")
  func open() throws {
    let open = try SmallCube.period("2022/..")
    #expect(try obstacle("2022/..", .flow, ["2022"], .flow) == .open(open))
    #expect(try obstacle("2022", .flow, ["2022/.."], .flow) == .open(open))
    #expect(try obstacle("2022", .stock, [], .stock) == nil)
  }

  @Test("a result says which rule struck, and a wider limit lifts it")
  func results() throws {
    let data = try SmallCube("a 2021-12-31 members = 5\na 2023-06-30 population = 100")
    let formula = try data.bound("members / population")
    func result(_ days: Int) throws -> IndicatorResult {
      try Evaluator(formula, lookup: Lookup(data.cube, pairWithin: days)).result(
        unit: UnitIndex(0), at: try SmallCube.period("2021-12-31"))
    }
    #expect(try result(366).reason == .notComparable)
    #expect(
      try result(366).obstacles == [
        .apart(
          try SmallCube.period("2021-12-31"), nearest: try SmallCube.period("2023-06-30"),
          days: 546, limit: 366)
      ])
    #expect(try result(545).reason == .notComparable)
    #expect(try result(546).text == "1/20 dates_differ")
    #expect(try result(546).obstacles == [])
    #expect(
      try data.table("members / population", in: Comparison(data.cube, pairWithin: 600)).rows.map {
        $0.result.text
      }.first == "1/20 dates_differ")
    let open = try SmallCube("a 2022/.. admissions = 5").result(
      "per_year(admissions)", at: "2022/..")
    #expect(open.obstacles == [.open(try SmallCube.period("2022/.."))])
  }
}
