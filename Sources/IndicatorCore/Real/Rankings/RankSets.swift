/// The ranks that each unit of a table can have, all at once at one level of confidence.
///
/// - Summary: which ranks the processes behind the units can have, given what was counted.
/// - What is compared: every unit with every other.
/// - Formula: two-sided tests of all K (K-1) / 2 pairs, adjusted by Holm as one family and rejected at adjusted p <= 1 - confidence:
///   Fisher's exact test for proportions, the conditional binomial test for counts. A unit's set runs from 1 + those surely above
///   it to K - those surely below it.
/// - Returns: ranks from 1 to K; with probability `confidence` or more every set holds its unit's rank, where processes that tie
///   may be ranked either way.
/// - Missing: units without counts are not compared and have no set.
/// - Ties: a p-value within a relative 1e-12 of what is needed is rejected.
/// - Exactness: as of the tests.
/// - Throws: `tooFew` below two units, `tooMany` above ``largestTable``, and what the tests throw.
/// - Complexity: O(K^2) tests.
/// - References: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm (2024), Review of Economic Studies 91, 476-518; S. Holm (1979).
package struct RankSets: Equatable, Sendable {
  /// From which to which rank.
  package typealias RankRange = ClosedRange<Int>

  /// The set of each unit, in the order of the units; nil without counts.
  package let sets: [RankRange?]
  /// How many pairs were tested.
  package let comparisons: Int

  /// The largest number of units that are compared.
  package static let largestTable = 500

  /// The sets of proportions.
  package init(
    _ units: [Proportion?], direction: Direction = .higher, at confidence: Confidence = .usual
  ) throws(NoEstimate) {
    let pairs = try PairFamily(units) { (one: Proportion, other: Proportion) throws(NoEstimate) in
      let groups = TwoProportions(one, other)
      return PairFamily.Outcome(p: try groups.fisherTest().twoSided, isHigher: groups.isFirstHigher)
    }
    self.init(pairs, count: units.count, direction: direction, at: confidence)
  }

  /// The sets of bare counts.
  package init(
    counts: [Int64?], direction: Direction = .higher, at confidence: Confidence = .usual
  ) throws(NoEstimate) {
    let pairs = try PairFamily(counts) { (one: Int64, other: Int64) throws(NoEstimate) in
      PairFamily.Outcome(p: try CountTest(one, other).twoSided, isHigher: one > other)
    }
    self.init(pairs, count: counts.count, direction: direction, at: confidence)
  }

  private init(
    _ family: PairFamily, count: Int, direction: Direction, at confidence: Confidence
  ) {
    var above = [Int](repeating: 0, count: count)
    var below = above
    for pair in family.rejected(at: confidence.alpha) {
      let isFirstAbove = pair.isHigher != (direction == .lower)
      above[isFirstAbove ? pair.second : pair.first] += 1
      below[isFirstAbove ? pair.first : pair.second] += 1
    }
    var sets = [RankRange?](repeating: nil, count: count)
    for unit in family.units { sets[unit] = 1 + above[unit]...family.units.count - below[unit] }
    self.sets = sets
    comparisons = family.pairs.count
  }
}

/// All pairs of units with the p-values of their tests.
private struct PairFamily {
  /// What a test of two says.
  struct Outcome {
    let p: Double
    let isHigher: Bool
  }

  /// Two units, by their positions.
  struct Pair {
    let first: Int
    let second: Int
    let p: Double
    /// Whether the first has the higher value.
    let isHigher: Bool
  }

  let units: [Int]
  private(set) var pairs: [Pair] = []

  init<Unit>(
    _ values: [Unit?], test: (Unit, Unit) throws(NoEstimate) -> Outcome
  ) throws(NoEstimate) {
    units = values.indices.filter { values[$0] != nil }
    guard units.count > 1 else { throw .tooFew }
    guard units.count <= RankSets.largestTable else { throw .tooMany }
    for (place, second) in units.enumerated() {
      for first in units[..<place] {
        guard let one = values[first], let other = values[second] else { continue }
        let outcome = try test(one, other)
        pairs.append(Pair(first: first, second: second, p: outcome.p, isHigher: outcome.isHigher))
      }
    }
  }

  /// The pairs whose p-values Holm rejects: in ascending order, up to the first that is kept.
  func rejected(at alpha: Double) -> ArraySlice<Pair> {
    var sorted = pairs
    sorted.sort { $0.p < $1.p }
    let kept = sorted.indices.first { place in
      sorted[place].p * Double(sorted.count - place) > alpha * (1 + 1e-12)
    }
    return sorted[..<(kept ?? sorted.count)]
  }
}
