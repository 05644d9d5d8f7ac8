import TestSupport
import Testing

@testable import IndicatorCore

@Suite("The test of two counts") struct CountTestTests {
  @Test("p-values are those of exact fractions")
  func exactFractions() throws {
    let rows = try Oracle("count_tests", of: "IndicatorCoreTests").rows
    #expect(rows.count > 60)
    for row in rows {
      let numbers = ["count", "count2", "base", "base2"].compactMap {
        row[$0].flatMap { Int64($0) }
      }
      let test = try CountTest(numbers[0], numbers[1], bases: (numbers[2], numbers[3]))
      let nearness = Nearness(relative: 1e-12, absolute: 0)
      #expect(nearness.holds(test.twoSided, row["two_sided"]), "\(row): \(test)")
      #expect(nearness.holds(test.less, row["less"]), "\(row): \(test)")
      #expect(nearness.holds(test.greater, row["greater"]), "\(row): \(test)")
    }
  }

  @Test("equal counts and equal rates give p = 1, and so do two counts of 0")
  func equalCounts() throws {
    for count: Int64 in [0, 1, 7, 1_000_000_000_000_000] {
      #expect(try CountTest(count, count).twoSided == 1)
    }
    #expect(try CountTest(30, 60, bases: (100, 200)).twoSided == 1)
  }

  @Test(
    "counts of 10^15 that differ by four standard deviations have the p-value of the normal distribution"
  )
  func hugeCounts() throws {
    let half: Int64 = 500_000_000_000_000
    // The difference of the counts has variance 10^15; a half is the continuity between two even differences.
    let test = try CountTest(half + 63_245_553, half - 63_245_553)
    let normal = NormalDistribution.bothTails((2 * 63_245_553.0 - 1) / 1e15.squareRoot())
    #expect(abs(test.twoSided - normal) < 1e-12 * normal)
  }

  @Test("a base of 0 is undefined, what is below 0 refused, and sums that do not fit are said")
  func refusals() {
    #expect(throws: NoEstimate.negative) { try CountTest(-1, 3) }
    #expect(throws: NoEstimate.undefined) { try CountTest(1, 3, bases: (0, 5)) }
    #expect(throws: NoEstimate.marginsTooLarge) { try CountTest(.max, 1) }
  }
}
