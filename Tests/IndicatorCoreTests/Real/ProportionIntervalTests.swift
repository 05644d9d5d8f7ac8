import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Intervals of proportions") struct ProportionIntervalTests {
  @Test("bounds are those of mpmath at 60 digits")
  func boundsOfTheOracle() throws {
    let rows = try Oracle("proportion_intervals", of: "IndicatorCoreTests").rows
    #expect(rows.count > 500)
    for row in rows {
      let method = try #require(row["method"].flatMap(ProportionMethod.init(rawValue:)))
      let proportion = try Proportion(number(row["count"]), of: number(row["base"]))
      let interval = try proportion.interval(
        method, at: Confidence(typed: row["confidence"] ?? ""),
        sampledFrom: Int64(row["population"] ?? ""))
      #expect(Nearness.promised.holds(interval.lower, row["lower"]), "\(row): \(interval)")
      #expect(Nearness.promised.holds(interval.upper, row["upper"]), "\(row): \(interval)")
    }
  }

  private func number(_ text: String?) -> Int64 { text.flatMap { Int64($0) } ?? -1 }

  @Test(
    "nobody gives a lower bound of exactly 0, everyone an upper one of exactly 1",
    arguments: ProportionMethod.allCases)
  func endsAreExact(_ method: ProportionMethod) throws {
    for base: Int64 in [1, 2, 10, 174, 9_999, 1_000_000_000, 1_000_000_000_000_000] {
      for level in ["0.5", "0.95", "0.999999"] {
        let none = try Proportion(0, of: base).interval(method, at: Confidence(typed: level))
        let all = try Proportion(base, of: base).interval(method, at: Confidence(typed: level))
        #expect(none.lower == 0 && all.upper == 1, "\(method), \(base), \(level)")
      }
    }
  }

  @Test("a base of 0 is undefined, more than the base no proportion, less than nothing refused")
  func whatIsNoProportion() {
    #expect(throws: NoEstimate.undefined) { try Proportion(0, of: 0) }
    #expect(throws: NoEstimate.exceedsBase) { try Proportion(11, of: 10) }
    #expect(throws: NoEstimate.negative) { try Proportion(-1, of: 10) }
    #expect(throws: NoEstimate.negative) { try Proportion(0, of: -10) }
  }

  @Test(
    "a census has an interval of width 0, whatever the method can do with samples",
    arguments: ProportionMethod.allCases)
  func census(_ method: ProportionMethod) throws {
    for (count, base) in [(0, 1), (165, 174), (3, 7), (7, 7)] as [(Int64, Int64)] {
      let proportion = try Proportion(count, of: base)
      let interval = try proportion.interval(method, sampledFrom: base)
      #expect(
        interval.lower == interval.upper && interval.lower == proportion.value, "\(count)/\(base)")
    }
  }

  @Test("a population below the base is refused, and so are methods that have no form for one")
  func populations() throws {
    let proportion = try Proportion(165, of: 174)
    for method in ProportionMethod.allCases {
      #expect(throws: NoEstimate.beyondPopulation) {
        try proportion.interval(method, sampledFrom: 173)
      }
    }
    for method in [ProportionMethod.jeffreys, .agrestiCoull, .wald] {
      #expect(throws: NoEstimate.needsUnlimitedPopulation) {
        try proportion.interval(method, sampledFrom: 200)
      }
    }
    #expect(throws: NoEstimate.marginsTooLarge) {
      try Proportion(1, of: 10_000_001).interval(.clopperPearson, sampledFrom: 20_000_000)
    }
  }

  @Test(
    "a sample of nearly all is narrower than one of a part, and one of a part than one of a process",
    arguments: [ProportionMethod.wilson, .wilsonCorrected, .clopperPearson])
  func narrowerWithFewerLeft(_ method: ProportionMethod) throws {
    let proportion = try Proportion(165, of: 174)
    let widths = try ([175, 200, 1_000, 1_000_000] as [Int64]).map {
      let interval = try proportion.interval(method, sampledFrom: $0)
      return interval.upper - interval.lower
    }
    let unlimited = try proportion.interval(method)
    #expect(widths == widths.sorted() && widths[3] < unlimited.upper - unlimited.lower)
  }

  @Test(
    "what is left has the mirrored interval, to the last bit", arguments: ProportionMethod.allCases)
  func complement(_ method: ProportionMethod) throws {
    let seed: UInt64 = 1_934
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let base = Int64.random(in: 1...5_000, using: &random)
      let count = Int64.random(in: 0...base, using: &random)
      guard 2 * count != base else { continue }
      let one = try Proportion(count, of: base)
      let interval = try one.interval(method)
      let (less, more) =
        2 * count < base
        ? (interval, try one.complement.interval(method))
        : (try one.complement.interval(method), interval)
      #expect(
        more.lower == 1 - less.upper && more.upper == 1 - less.lower,
        "\(count)/\(base), seed \(seed)")
    }
  }

  @Test(
    "bounds rise with the count, and higher levels hold lower ones",
    arguments: ProportionMethod.allCases)
  func monotony(_ method: ProportionMethod) throws {
    for base: Int64 in [1, 2, 7, 60, 174] {
      var last = try Proportion(0, of: base).interval(method)
      for count in 1...base {
        let next = try Proportion(count, of: base).interval(method)
        // Wald's bounds of few fall back toward a count of nobody or everybody.
        if method != .wald {
          #expect(next.lower >= last.lower && next.upper >= last.upper, "\(count)/\(base)")
        }
        let wide = try Proportion(count, of: base).interval(method, at: Confidence(typed: "0.998"))
        #expect(wide.lower <= next.lower && wide.upper >= next.upper, "\(count)/\(base)")
        last = next
      }
    }
  }

  @Test("every interval holds the proportion itself", arguments: ProportionMethod.allCases)
  func holdsTheValue(_ method: ProportionMethod) throws {
    for base: Int64 in [1, 3, 60, 1_000, 1_000_000_000] {
      for count in [0, 1, base / 2, base - 1, base] {
        let one = try Proportion(count, of: base)
        let interval = try one.interval(method, at: Confidence(typed: "0.5"))
        #expect(interval.lower <= one.value && one.value <= interval.upper, "\(count)/\(base)")
      }
    }
  }

  @Test("exact intervals of any base to 10,000 hold what was counted and have a width")
  func manyIntervals() throws {
    let seed: UInt64 = 100
    var random = SplitMix64(seed: seed)
    var narrow = 0
    for _ in 0..<2_000 {
      let base = Int64.random(in: 1...10_000, using: &random)
      let one = try Proportion(Int64.random(in: 0...base, using: &random), of: base)
      let interval = try one.interval(.clopperPearson)
      if interval.lower <= one.value, one.value <= interval.upper, interval.upper > interval.lower {
        narrow += 1
      }
    }
    #expect(narrow == 2_000, "seed \(seed)")
  }
}
