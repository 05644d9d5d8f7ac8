import IndicatorCore
import TestSupport
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
    let ranking = Ranking([Ratio(3), nil, Ratio(1)], direction: .lower)
    #expect(ranking.ranks.map { $0?.description } == ["2", nil, "1"])
    #expect(ranking.order == [2, 0])
  }

  // MARK: Every small list

  /// Every list of up to five values out of 1, 2, 3 and none.
  private static let lists: [[Int64?]] = {
    var lists: [[Int64?]] = [[]]
    var longest = lists
    for _ in 0..<5 {
      longest = longest.flatMap { list in [1, 2, 3, nil].map { list + [$0] } }
      lists += longest
    }
    return lists
  }()

  private func values(_ list: [Int64?], scale: Int64 = 1) throws -> [Ratio?] {
    try list.map { number in try number.map { try Ratio(scale * $0, over: scale * 7) } }
  }

  /// Twice the rank of a value by its definition: how many are better, and how many are equal.
  private func doubledRank(
    _ list: [Int64?], _ place: Int, _ direction: Direction, _ rule: TieRule
  ) -> Int? {
    guard let own = list[place] else { return nil }
    let better = list.compactMap { $0 }.filter { direction == .lower ? $0 < own : $0 > own }
    let equal = list.filter { $0 == own }.count
    let earlier = list[..<place].filter { $0 == own }.count
    switch rule {
    case .competition: return 2 * (better.count + 1)
    case .modified: return 2 * (better.count + equal)
    case .dense: return 2 * (Set(better).count + 1)
    case .ordinal: return 2 * (better.count + earlier + 1)
    case .fractional: return 2 * better.count + equal + 1
    }
  }

  @Test("every small list is ranked as the definition says", arguments: TieRule.allCases)
  func everySmallList(rule: TieRule) throws {
    #expect(Self.lists.count == 1365)
    for list in Self.lists {
      for direction in Direction.allCases {
        let ranking = Ranking(try values(list), direction: direction, ties: rule)
        let expected = list.indices.map { doubledRank(list, $0, direction, rule) }
        let tied = list.map { own in own != nil && list.filter { $0 == own }.count > 1 }
        let order = list.indices.filter { list[$0] != nil }.sorted {
          let ranks = [$0, $1].map { doubledRank(list, $0, direction, .ordinal) ?? 0 }
          return ranks[0] < ranks[1]
        }
        let isRight =
          ranking.ranks.map { $0?.doubled } == expected && ranking.tied == tied
          && ranking.order == order
        if !isRight { Issue.record("\(list), \(direction), \(rule): \(ranking)") }
      }
    }
  }

  @Test("ranks do not change when every fraction is written in other terms or all are scaled")
  func otherTerms() throws {
    for list in Self.lists {
      let plain = Ranking(try values(list))
      #expect(Ranking(try values(list, scale: 2)) == plain)
      #expect(Ranking(list.map { $0.map { Ratio(1_000_000 * $0) } }) == plain)
    }
  }

  @Test("ranks follow the units when their order is shuffled", arguments: TieRule.allCases)
  func permuted(rule: TieRule) throws {
    let seed: UInt64 = 174
    var random = SplitMix64(seed: seed)
    for list in Self.lists where rule != .ordinal || Set(list.compactMap { $0 }).count == list.count
    {
      let order = Array(list.indices).shuffled(using: &random)
      let plain = Ranking(try values(list), ties: rule)
      let moved = Ranking(try values(order.map { list[$0] }), ties: rule)
      let note = "\(list), \(order), seed \(seed)"
      #expect(moved.ranks == order.map { plain.ranks[$0] }, "\(note)")
      #expect(moved.tied == order.map { plain.tied[$0] }, "\(note)")
    }
  }

  @Test("fractions that decimals would confuse are told apart")
  func nearlyEqual() throws {
    let values = [
      try ratio(.max - 1, .max), try ratio(.max - 2, .max - 1), try ratio(.max - 1, .max),
    ]
    #expect(Ranking(values).ranks.map { $0?.description } == ["1", "3", "1"])
    #expect(Ranking(values, direction: .lower).ranks.map { $0?.description } == ["2", "1", "2"])
  }
}
