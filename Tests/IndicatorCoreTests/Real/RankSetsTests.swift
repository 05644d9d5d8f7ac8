import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Rank sets") struct RankSetsTests {
  @Test("sets are those of exact fractions")
  func setsOfTheOracle() throws {
    let rows = try Oracle("rank_sets", of: "IndicatorCoreTests").rows
    #expect(rows.count > 20)
    for row in rows {
      let units = (row["units"] ?? "").split(separator: " ").map {
        $0.split(separator: "/").compactMap { Int64($0) }
      }
      let direction = try #require(Direction(rawValue: row["direction"] ?? ""))
      let confidence = Confidence(typed: row["confidence"] ?? "")
      let sets =
        units[0].count == 1
        ? try RankSets(counts: units.map { $0[0] }, direction: direction, at: confidence)
        : try RankSets(
          units.map { try Proportion($0[0], of: $0[1]) }, direction: direction, at: confidence)
      let text = sets.sets.map { "\($0?.lowerBound ?? 0)-\($0?.upperBound ?? 0)" }
      #expect(text.joined(separator: " ") == row["sets"], "\(row)")
      #expect(sets.comparisons == units.count * (units.count - 1) / 2)
    }
  }

  @Test("units without counts have no set and count for none")
  func missing() throws {
    let units = [try Proportion(90, of: 100), nil, try Proportion(10, of: 100)]
    let sets = try RankSets(units)
    #expect(sets.sets == [1...1, nil, 2...2] && sets.comparisons == 1)
    #expect(throws: NoEstimate.tooFew) { try RankSets([units[0], nil]) }
  }

  @Test("500 units are compared, 501 are not")
  func largestTable() throws {
    let unit = try Proportion(1, of: 2)
    #expect(try RankSets(Array(repeating: unit, count: 500)).comparisons == 124_750)
    #expect(throws: NoEstimate.tooMany) { try RankSets(Array(repeating: unit, count: 501)) }
  }

  @Test("the order of the units does not matter, and higher levels have wider sets")
  func laws() throws {
    let seed: UInt64 = 91
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let units = try (0..<12).map { _ in
        let base = Int64.random(in: 1...500, using: &random)
        return try Proportion(Int64.random(in: 0...base, using: &random), of: base)
      }
      let order = units.indices.shuffled(using: &random)
      let sets = try RankSets(units).sets
      #expect(try RankSets(order.map { units[$0] }).sets == order.map { sets[$0] }, "seed \(seed)")
      let wide = try RankSets(units, direction: .higher, at: Confidence(typed: "0.999999")).sets
      for (one, other) in zip(sets, wide) {
        let (one, other) = (try #require(one), try #require(other))
        #expect(other.contains(one.lowerBound) && other.contains(one.upperBound), "seed \(seed)")
      }
    }
  }
}
