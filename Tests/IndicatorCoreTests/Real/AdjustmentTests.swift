import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Adjusted p-values") struct AdjustmentTests {
  /// The definitions, one value at a time, without sorting.
  private func plain(_ rule: Adjustment, _ values: [Double], _ own: Int) -> Double {
    let m = Double(values.count)
    /// How many come up to a place in the order.
    func place(_ index: Int) -> Double {
      Double(values.indices.filter { (values[$0], $0) <= (values[index], index) }.count)
    }
    let harmonic = (1...values.count).reduce(0.0) { $0 + 1 / Double($1) }
    let before = values.indices.filter { place($0) <= place(own) }
    let behind = values.indices.filter { place($0) >= place(own) }
    let value =
      switch rule {
      case .holm: before.map { (m - place($0) + 1) * values[$0] }.max() ?? 0
      case .hochberg: behind.map { (m - place($0) + 1) * values[$0] }.min() ?? 0
      case .bh: behind.map { m / place($0) * values[$0] }.min() ?? 0
      case .by: behind.map { harmonic * m / place($0) * values[$0] }.min() ?? 0
      case .bonferroni: m * values[own]
      case .none: values[own]
      }
    return min(1, value)
  }

  @Test("every rule is its definition", arguments: Adjustment.allCases)
  func definitions(_ rule: Adjustment) {
    let seed: UInt64 = 1_979
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let values = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        [0.01, 0.02, 0.5, 1, Double.random(in: 0...0.1, using: &random)].randomElement(
          using: &random) ?? 1
      }
      let adjusted = rule.adjusted(values)
      for index in values.indices {
        let expected = plain(rule, values, index)
        #expect(abs((adjusted[index] ?? 2) - expected) <= 1e-15, "\(values), seed \(seed)")
        #expect((adjusted[index] ?? 0) >= values[index] && (adjusted[index] ?? 2) <= 1)
      }
    }
  }

  @Test(
    "the trends of a table are one family for each test, those without one left out",
    arguments: Adjustment.allCases)
  func trends(_ rule: Adjustment) throws {
    func trend(_ values: [Int64]) throws -> TestedTrend? {
      let points = try values.enumerated().map { year, value in
        Trend.Point(
          period: try #require(Period("\(2015 + year)")), value: try Ratio(value, over: 100),
          base: Ratio(100))
      }
      return TestedTrend(Trend(points))
    }
    let tests = [
      try trend([1, 5, 9, 14, 30]), nil, try trend([30, 25, 26, 11, 9]), try trend([7, 9]),
    ]
    let family = TrendFamily(tests, adjustment: rule)
    let kendall = tests.map { $0?.kendall?.pValue }
    #expect(kendall.map { $0 != nil } == [true, false, true, false])
    #expect(family.kendall == rule.adjusted(kendall))
    let counts = tests.map { $0?.proportions?.cochranArmitage.pValue }
    #expect(counts.map { $0 != nil } == [true, false, true, true])
    #expect(family.armitage == rule.adjusted(counts))
  }

  @Test(
    "what has no p-value gets none and does not count in the family", arguments: Adjustment.allCases
  )
  func missing(_ rule: Adjustment) {
    let with = rule.adjusted([nil, 0.01, nil, 0.04, 0.03])
    let without = rule.adjusted([0.01, 0.04, 0.03])
    #expect(with == [nil, without[0], nil, without[1], without[2]])
    #expect(rule.adjusted([]).isEmpty && rule.adjusted([nil]) == [nil])
  }

  @Test("the worked example: 0.01, 0.04, 0.03 by every rule")
  func example() {
    let expected: [Adjustment: [Double]] = [
      .holm: [0.03, 0.06, 0.06], .bonferroni: [0.03, 0.12, 0.09], .hochberg: [0.03, 0.04, 0.04],
      .bh: [0.03, 0.04, 0.04], .none: [0.01, 0.04, 0.03],
    ]
    for (rule, values) in expected {
      for (own, value) in zip(rule.adjusted([0.01, 0.04, 0.03]), values) {
        #expect(abs((own ?? 2) - value) < 1e-15, "\(rule)")
      }
    }
  }
}
