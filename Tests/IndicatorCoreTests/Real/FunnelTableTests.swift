import Testing

@testable import IndicatorCore

@Suite("Funnels of tables") struct FunnelTableTests {
  private func row(
    _ unit: String, _ numerator: Int64?, of base: Int64?, level: String = "xa",
    _ period: String = "2021"
  ) -> IndicatorRow {
    let counts = (numerator.map { Ratio($0) }, base.map { Ratio($0) })
    let value = numerator.flatMap { one in base.flatMap { try? Ratio(one, over: $0) } }
    return IndicatorRow(
      unit: OrganisationUnit(id: unit, name: unit, level: level), period: Period(period),
      result: IndicatorResult(
        value: value, reason: value == nil ? .notReported : nil, numerator: counts.0,
        denominator: counts.1, denominatorPeriod: nil, caveats: [], figures: [], rollUp: nil),
      change: nil, target: nil, caveats: [])
  }

  private func table(_ rows: [IndicatorRow]) -> IndicatorTable {
    IndicatorTable(
      indicator: Indicator(id: "rate", nameEnglish: "rate", formula: "a / b", per: 100),
      rows: rows, omitted: OmittedPeriods())
  }

  @Test("units of one level at one period share a target; others have their own")
  func groups() throws {
    let rows = [
      row("a", 5, of: 10), row("b", 9, of: 10), row("c", 1, of: 10, "2022"),
      row("d", 3, of: 10, "2022"), row("p", 50, of: 100, level: "tinh"),
      row("q", 70, of: 100, level: "tinh"),
    ]
    let funnels = FunnelTable(table(rows), values: .proportions, bare: .computed)
    #expect(funnels.groups.map(\.rows) == [[0, 1], [2, 3], [4, 5]])
    let targets = try funnels.places.map { try $0?.get().expected.real ?? .nan }
    #expect(targets == [0.7, 0.7, 0.2, 0.2, 0.6, 0.6])
  }

  @Test("the outermost limit that a value is beyond is said, in whatever order levels are typed")
  func outermost() throws {
    let rows = [row("a", 95, of: 100), row("b", 60, of: 100), row("c", 78, of: 100)]
    let levels = FunnelLevel.usual
    for levels in [levels, levels.reversed()] {
      let funnels = FunnelTable(table(rows), values: .proportions, bare: .computed, levels: levels)
      let outside = try funnels.places.map { try $0?.get().outside }
      #expect(outside.map { $0?.side } == [.above, .below, nil])
      #expect(outside[0]?.level.name == "99_8")
    }
  }

  @Test("what cannot be judged counts in no target, and says why")
  func obstacles() throws {
    let rows = [
      row("a", 5, of: 10), row("b", 9, of: 10), row("c", 12, of: 10), row("d", nil, of: 10),
    ]
    let funnels = FunnelTable(table(rows), values: .proportions, bare: .computed)
    #expect(funnels.groups[0].rows == [0, 1])
    #expect(try funnels.places[0]?.get().expected.real == 0.7)
    #expect(throws: NoEstimate.exceedsBase) { try funnels.places[2]?.get() }
    #expect(funnels.places[3] == nil)
    let alone = FunnelTable(table([rows[0]]), values: .proportions, bare: .computed)
    #expect(throws: NoEstimate.tooFew) { try alone.places[0]?.get() }
    let ratio = FunnelTable(table([rows[0]]), values: .ratios, bare: .computed)
    #expect(try ratio.places[0]?.get().expected.real == 1)
  }

  @Test("limits at a unit's base are those of the unit", arguments: FunnelLimits.allCases)
  func atBase(limits: FunnelLimits) throws {
    let units = try [(5, 10), (90, 100), (700, 1000)].map { try Proportion($0.0, of: $0.1) }
    let funnel = try Funnel(proportions: units)
    for (index, unit) in units.enumerated() {
      #expect(
        funnel.limits(atBase: unit.base, at: .usual, limits: limits)
          == funnel.limits(ofUnit: index, at: .usual, limits: limits))
    }
  }

  @Test("a level is a per cent between 0 and 100, and a name without a point")
  func levels() {
    func level(_ text: String) -> FunnelLevel? {
      ExactDecimal(plain: text).flatMap { FunnelLevel(percent: $0) }
    }
    #expect(["0", "100", "-5", "0.00000000000000001"].allSatisfy { level($0) == nil })
    #expect(level("99.8")?.name == "99_8")
    #expect(level("95.0") == level("95"))
    #expect(level("99.8")?.confidence == ExactDecimal(plain: "0.998").flatMap { Confidence($0) })
  }

  private func ranking(_ rows: [IndicatorRow], top: Int? = nil) -> RankingTable {
    RankingTable.rankings(table(rows), byLatest: true, rule: RankingRule(top: top))[0]
  }

  @Test("rank sets hold a unit's own rank, and narrow as confidence falls")
  func rankSets() throws {
    let rows = [(95, "a"), (90, "b"), (70, "c"), (40, "d")].map { row($0.1, $0.0, of: 100) }
    var widths: [Int] = []
    for level in ["0.999999", "0.95", "0.5"] {
      let confidence = try #require(ExactDecimal(plain: level).flatMap { Confidence($0) })
      let sets = try RankedSets(ranking(rows), bare: .computed, at: confidence)
      #expect(sets.comparisons == 6)
      let ranges = try sets.rows.map { try #require(try $0?.get()) }
      for (index, range) in ranges.enumerated() { #expect(range.contains(index + 1)) }
      widths.append(ranges.reduce(0) { $0 + $1.count })
    }
    #expect(widths == widths.sorted(by: >) && widths[0] > widths[2])
  }

  @Test("one unit, and units that are no proportions, have no set and say why")
  func rankObstacles() throws {
    let one = try RankedSets(ranking([row("a", 5, of: 10)]), bare: .computed)
    #expect(throws: NoEstimate.tooFew) { try one.rows[0]?.get() }
    let rows = [row("a", 12, of: 10), row("b", 5, of: 10), row("c", 1, of: 10)]
    let sets = try RankedSets(ranking(rows), bare: .computed)
    #expect(throws: NoEstimate.exceedsBase) { try sets.rows[0]?.get() }
    #expect(sets.count == 2 && sets.ranked == 3)
    let many = (0...RankSets.largestTable).map { row("u\($0)", 5, of: 10) }
    #expect(throws: NoEstimate.tooMany) { try RankedSets(ranking(many), bare: .computed) }
  }

  @Test("sets and ranks are of the same units: one that no test can judge may stand anywhere")
  func rankSetsLeaveRoom() throws {
    let rows = [
      row("x", 11, of: 10), row("a", 500, of: 1000), row("y", 12, of: 10), row("b", 1, of: 1000),
      row("none", nil, of: 10),
    ]
    let table = ranking(rows)
    let sets = try RankedSets(table, bare: .computed)
    #expect(sets.ranked == 4 && sets.count == 2 && sets.comparisons == 1)
    let ranges = sets.rows.map { try? $0?.get() }
    #expect(ranges == [nil, nil, 1...3, 2...4, nil])
    for (ranked, range) in zip(table.rows, ranges) {
      guard let range, let rank = ranked.rank else { continue }
      #expect(range.contains(rank.doubled / 2), "\(ranked.row.unit.id)")
    }
    let judged = try RankedSets(ranking([rows[1], rows[3]]), bare: .computed)
    #expect(judged.rows.map { try? $0?.get() } == [1...1, 2...2])
  }

  @Test("a unit that is no whole count has no ranks by one person, and spoils nobody else's")
  func oneBadUnit() throws {
    var bad = row("x", 1, of: 4)
    bad = IndicatorRow(
      unit: bad.unit, period: bad.period,
      result: IndicatorResult(
        value: bad.result.value, reason: nil, numerator: try Ratio(5, over: 2),
        denominator: Ratio(10),
        denominatorPeriod: nil, caveats: [], figures: [], rollUp: nil),
      change: nil, target: nil, caveats: [])
    let table = ranking([row("a", 50, of: 100), bad, row("b", 24, of: 100), row("c", 1, of: 100)])
    let ranks = RankedByOnePerson(table, bare: .computed).rows
    #expect(table.rows.map(\.row.unit.id) == ["a", "x", "b", "c"])
    #expect(ranks.map { try? $0?.get() } == [1...1, nil, 2...3, 4...4])
    #expect(throws: NoEstimate.notWhole) { try ranks[1]?.get() }
  }

  @Test("one person more or less moves a small unit farther; bases of any kind keep their order")
  func onePerson() throws {
    let rows = [row("a", 9, of: 10), row("b", 800, of: 1000), row("c", 79, of: 100)]
    let ranks = RankedByOnePerson(ranking(rows), bare: .computed).rows
    #expect(try ranks.map { try $0?.get() } == [1...1, 2...2, 2...3])
  }
}
