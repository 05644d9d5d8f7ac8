import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Ranks with one person more or less") struct OnePersonRanksTests {
  /// Ranks the whole table anew for each change.
  private func plain(
    _ units: [OnePersonRanks.Unit?], _ own: Int, _ direction: Direction,
    _ ceiling: OnePersonRanks.Ceiling
  ) throws -> ClosedRange<Int> {
    let unit = try #require(units[own])
    var ranks: [Int] = []
    for numerator in [unit.numerator - 1, unit.numerator, unit.numerator + 1] {
      let isOver = ceiling == .base && numerator > unit.base && numerator > unit.numerator
      guard numerator >= 0, !isOver else { continue }
      var values = try units.map { try $0.map { try Ratio($0.numerator, over: $0.base) } }
      values[own] = try Ratio(numerator, over: unit.base)
      ranks.append((Ranking(values, direction: direction).ranks[own]?.doubled ?? 0) / 2)
    }
    return (ranks.min() ?? 0)...(ranks.max() ?? 0)
  }

  @Test("ranks are those of the table ranked anew", arguments: [Direction.higher, .lower, .none])
  func rankedAnew(_ direction: Direction) throws {
    let seed: UInt64 = 11
    var random = SplitMix64(seed: seed)
    for ceiling in [OnePersonRanks.Ceiling.base, .none] {
      for _ in 0..<150 {
        let units: [OnePersonRanks.Unit?] = (0..<Int.random(in: 1...9, using: &random)).map { _ in
          guard Int.random(in: 0...6, using: &random) > 0 else { return nil }
          let base = Int64.random(in: 1...12, using: &random)
          return OnePersonRanks.Unit(Int64.random(in: 0...base, using: &random), of: base)
        }
        let ranks = OnePersonRanks(units, direction: direction, ceiling: ceiling)
        for index in units.indices {
          let expected = units[index] == nil ? nil : try plain(units, index, direction, ceiling)
          #expect(ranks.ranges[index] == expected, "\(units), seed \(seed)")
        }
      }
    }
  }

  @Test("values that stay as they are are ranked among the others")
  func others() {
    let units: [OnePersonRanks.Unit?] = [.init(50, of: 100), nil, .init(10, of: 100)]
    #expect(OnePersonRanks(units, among: [.init(1, of: 4)]).ranges == [1...1, nil, 3...3])
    #expect(OnePersonRanks(units, among: [.init(51, of: 100)]).ranges == [1...2, nil, 3...3])
  }

  @Test("a unit of one person can be first or last")
  func smallUnit() {
    let units: [OnePersonRanks.Unit?] = [.init(90, of: 100), .init(1, of: 1), .init(50, of: 100)]
    #expect(OnePersonRanks(units).ranges == [2...2, 1...3, 3...3])
  }
}
