import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Two proportions") struct TwoProportionsTests {
  private typealias Row = [String: String]

  private func rows() throws -> [(row: Row, groups: TwoProportions, level: Confidence)] {
    try Oracle("two_proportions", of: "IndicatorCoreTests").rows.map { row in
      let numbers = ["count", "base", "count2", "base2"].compactMap {
        row[$0].flatMap { Int64($0) }
      }
      let groups = TwoProportions(
        try Proportion(numbers[0], of: numbers[1]), try Proportion(numbers[2], of: numbers[3]))
      return (row, groups, Confidence(typed: row["confidence"] ?? ""))
    }
  }

  private func check(_ row: Row, _ values: [(String, Double?)], _ nearness: Nearness = .promised) {
    for (name, value) in values {
      #expect(nearness.holds(value, row[name]), "\(name) = \(value ?? .nan): \(row)")
    }
  }

  @Test("differences and their bounds are those of mpmath at 60 digits")
  func differences() throws {
    let rows = try rows()
    #expect(rows.count > 90)
    for (row, groups, level) in rows {
      let (plain, corrected) = (
        try groups.interval(.newcombe, at: level),
        try groups.interval(.newcombeCorrected, at: level)
      )
      check(
        row,
        [
          ("difference", groups.difference), ("newcombe_lower", plain.lower),
          ("newcombe_upper", plain.upper),
          ("newcombe_cc_lower", corrected.lower), ("newcombe_cc_upper", corrected.upper),
          ("cohen_h", groups.cohenH),
        ])
    }
  }

  @Test("the pooled test is that of mpmath, and has no value where all or none count")
  func pooledTests() throws {
    for (row, groups, _) in try rows() {
      let test = try? groups.pooledTest()
      check(row, [("z", test?.z), ("p_value", test?.pValue)])
    }
  }

  @Test("Fisher's p-values are those of whole numbers")
  func fisher() throws {
    for (row, groups, _) in try rows() {
      let test = try? groups.fisherTest()
      check(
        row, [("fisher", test?.twoSided), ("less", test?.less), ("greater", test?.greater)],
        Nearness(relative: 1e-12, absolute: 0))
    }
  }

  @Test("ratios and their bounds are those of mpmath, and are missing where a count is 0")
  func ratios() throws {
    for (row, groups, level) in try rows() {
      let (risk, odds) = (try? groups.riskRatio(level), try? groups.oddsRatio(level))
      check(
        row,
        [
          ("risk_ratio", risk?.value), ("risk_lower", risk?.interval?.lower),
          ("risk_upper", risk?.interval?.upper),
          ("odds_ratio", odds?.value), ("odds_lower", odds?.interval?.lower),
          ("odds_upper", odds?.interval?.upper),
        ])
    }
  }

  @Test("Fisher's two-sided p is that of all tables for all groups up to six")
  func smallTables() throws {
    func choose(_ n: Int64, _ k: Int64) -> Int64 {
      k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
    }
    for (n, m) in (1...6).flatMap({ n in (1...6).map { (Int64(n), Int64($0)) } }) {
      for (a, c) in (0...n).flatMap({ a in (0...m).map { (a, $0) } }) {
        let ways = (0...n).map { choose(n, $0) * choose(m, a + c - $0) }
        let own = ways[Int(a)]
        let extreme = ways.filter { $0 <= own }.reduce(0, +)
        let p = Double(extreme) / Double(choose(n + m, a + c))
        let test = try FisherTest(Proportion(a, of: n), Proportion(c, of: m))
        #expect(abs(test.twoSided - p) <= 1e-14, "\(a)/\(n) and \(c)/\(m)")
        if a + c == 0 || a + c == n + m {
          #expect(test.twoSided == 1 && test.less == 1 && test.greater == 1)
        }
      }
    }
  }

  @Test(
    "no two probabilities of tables with margins up to 40 are nearer than ties without being equal")
  func tiesAreTies() {
    func choose(_ n: Int, _ k: Int) -> Int128 {
      k < 0 || k > n ? 0 : (0..<k).reduce(Int128(1)) { $0 * Int128(n - $1) / Int128($1 + 1) }
    }
    for (n, m) in stride(from: 1, through: 40, by: 3).flatMap({ n in (n...40).map { (n, $0) } }) {
      for kind in 1..<n + m {
        var ways = (0...n).map { choose(n, $0) * choose(m, kind - $0) }
        ways.sort()
        for (one, other) in zip(ways, ways.dropFirst()) where one > 0 && one != other {
          #expect(Double(other - one) / Double(one) > 1e-9, "\(n), \(m), \(kind)")
        }
      }
    }
  }

  @Test("margins are summed up to ten millions and no further")
  func largeMargins() throws {
    let most = try Proportion(5_000_000, of: 10_000_000)
    #expect(try FisherTest(most, most).twoSided == 1)
    #expect(throws: NoEstimate.marginsTooLarge) {
      try FisherTest(Proportion(1, of: 10_000_001), Proportion(1, of: 5))
    }
    #expect(throws: NoEstimate.marginsTooLarge) {
      try FisherTest(Proportion(.max, of: .max), Proportion(.max, of: .max))
    }
  }

  @Test("groups changed about have the same two-sided p, and the other one-sided")
  func permutation() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let (n, m) = (
        Int64.random(in: 1...3_000, using: &random), Int64.random(in: 1...3_000, using: &random)
      )
      let one = try Proportion(Int64.random(in: 0...n, using: &random), of: n)
      let other = try Proportion(Int64.random(in: 0...m, using: &random), of: m)
      let (test, back) = (try FisherTest(one, other), try FisherTest(other, one))
      let turned = try FisherTest(one.complement, other.complement)
      for (a, b) in [
        (test.twoSided, back.twoSided), (test.twoSided, turned.twoSided), (test.less, back.greater),
        (test.less, turned.greater),
      ] {
        #expect(abs(a - b) <= 1e-12 * a, "\(one), \(other), seed \(seed)")
      }
      let (difference, opposite) = (TwoProportions(one, other), TwoProportions(other, one))
      #expect(
        difference.difference == -opposite.difference && difference.cohenH == -opposite.cohenH)
      #expect(
        try difference.interval().lower == -opposite.interval().upper,
        "\(one), \(other), seed \(seed)")
    }
  }

  @Test("a difference of two census figures has an interval of width 0")
  func census() throws {
    let groups = TwoProportions(try Proportion(165, of: 174), try Proportion(174, of: 177))
    let interval = try groups.interval(sampledFrom: (174, 177))
    #expect(interval.lower == groups.difference && interval.upper == groups.difference)
    #expect(throws: NoEstimate.beyondPopulation) { try groups.interval(sampledFrom: (174, 176)) }
  }
}
