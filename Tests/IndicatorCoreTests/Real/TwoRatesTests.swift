import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Two rates") struct TwoRatesTests {
  private func rate(_ events: Int64, _ base: Int64 = 1, over denominator: Int64 = 1) throws
    -> CountedRate
  {
    try CountedRate(events, over: try Ratio(base, over: denominator))
  }

  @Test("a rate has the interval of its events over the base")
  func singleRate() throws {
    for method in CountMethod.allCases {
      for events: Int64 in [0, 1, 11, 1_000_000] {
        let bounds = try method.interval(of: events)
        let rate = try rate(events, 25, over: 2).interval(method)
        #expect(rate.lower == bounds.lower / 12.5 && rate.upper == bounds.upper / 12.5)
      }
    }
  }

  @Test("bounds of differences are those of sixty digits")
  func oracle() throws {
    let rows = try Oracle("rate_differences", of: "IndicatorCoreTests").rows
    #expect(rows.count > 100)
    for row in rows {
      let method = try #require(row["method"].flatMap(CountMethod.init(rawValue:)))
      let whole = try ["count", "base", "count2", "base2"].map { name in
        try #require(row[name].flatMap { Int64($0) })
      }
      let pair = TwoRates(try rate(whole[0], whole[1]), try rate(whole[2], whole[3]))
      let interval = try pair.interval(method, at: Confidence(typed: row["confidence"] ?? ""))
      for (bound, name) in [(interval.lower, "lower"), (interval.upper, "upper")] {
        let expected = try #require(row[name].flatMap { Double($0) })
        let distance = abs(expected - pair.difference)
        #expect(abs(bound - expected) <= 1e-11 * distance + 1e-15, "\(row): \(interval)")
      }
    }
  }

  @Test("turned around, the difference and its bounds change their signs, and p stays")
  func turned() throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<200 {
      let seed = random
      let pair = TwoRates(
        try rate(
          Int64.random(in: 0...300, using: &random), Int64.random(in: 1...50, using: &random)),
        try rate(
          Int64.random(in: 0...300, using: &random), Int64.random(in: 1...50, using: &random)))
      let other = TwoRates(pair.second, pair.first)
      let (bounds, turned) = (try pair.interval(), try other.interval())
      #expect(bounds.lower == -turned.upper && bounds.upper == -turned.lower, "\(seed)")
      #expect(pair.difference == -other.difference, "\(seed)")
      #expect(bounds.lower <= pair.difference && pair.difference <= bounds.upper, "\(seed)")
      let (p, turnedP) = (try pair.test().twoSided, try other.test().twoSided)
      #expect(abs(p - turnedP) <= 1e-11 * p, "\(seed)")
    }
  }

  @Test("bases are taken over one denominator for the test")
  func fractions() throws {
    let halves = TwoRates(try rate(11, 25, over: 2), try rate(3, 5, over: 2))
    let whole = try CountTest(11, 3, bases: (5, 1))
    #expect(abs(try halves.test().twoSided - whole.twoSided) <= 1e-12)
  }

  @Test("nothing against nothing is no difference")
  func nothing() throws {
    let pair = TwoRates(try rate(0), try rate(0))
    #expect(pair.difference == 0)
    #expect(try pair.test().twoSided == 1)
    let bounds = try pair.interval(.byar)
    #expect(bounds.lower == -bounds.upper)
  }

  @Test("a base of 0 and counts below 0 are refused, as are bases that do not fit")
  func refused() throws {
    #expect(throws: NoEstimate.undefined) { try CountedRate(1, over: .zero) }
    #expect(throws: NoEstimate.negative) { try CountedRate(-1) }
    let long = try TwoRates(rate(1, .max), rate(1, 1, over: 3))
    #expect(throws: NoEstimate.marginsTooLarge) { try long.test() }
  }
}
