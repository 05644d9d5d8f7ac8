import IndicatorCore
import Testing

@Suite("Ranking") struct RankingTests {
  private func ratio(_ numerator: Int64, _ denominator: Int64) throws -> Ratio {
    try Ratio(numerator, over: denominator)
  }

  @Test("equal fractions tie, whatever their terms")
  func equalFractionsTie() throws {
    let values = [try ratio(165, 174), try ratio(330, 348), try ratio(150, 174)]
    let ranking = Ranking(values)
    #expect(ranking.ranks.map { $0?.description } == ["1", "1", "3"])
    #expect(ranking.tied == [true, true, false])
  }

  @Test(
    "the five tie rules share ranks as their names say",
    arguments: [
      (TieRule.competition, ["1", "2", "2", "4"]), (.modified, ["1", "3", "3", "4"]),
      (.dense, ["1", "2", "2", "3"]), (.ordinal, ["1", "2", "3", "4"]),
      (.fractional, ["1", "2.5", "2.5", "4"]),
    ])
  func tieRules(rule: TieRule, expected: [String]) {
    let ranking = Ranking([Ratio(9), Ratio(5), Ratio(5), Ratio(1)], ties: rule)
    #expect(ranking.ranks.map { $0?.description } == expected)
  }

  @Test("lower is better when the direction says so, and a missing value has no rank")
  func lowerIsBetter() {
    let ranking = Ranking([Ratio(3), nil, Ratio(1)], .lower)
    #expect(ranking.ranks.map { $0?.description } == ["2", nil, "1"])
    #expect(ranking.order == [2, 0])
  }
}
