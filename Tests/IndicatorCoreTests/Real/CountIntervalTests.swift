import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Intervals of counts") struct CountIntervalTests {
  @Test("bounds are those of mpmath at 60 digits")
  func boundsOfTheOracle() throws {
    let rows = try Oracle("count_intervals", of: "IndicatorCoreTests").rows
    #expect(rows.count > 100)
    for row in rows {
      let method = try #require(row["method"].flatMap(CountMethod.init(rawValue:)))
      let count = try #require(row["count"].flatMap { Int64($0) })
      let interval = try method.interval(of: count, at: Confidence(typed: row["confidence"] ?? ""))
      #expect(Nearness.promised.holds(interval.lower, row["lower"]), "\(row): \(interval)")
      #expect(Nearness.promised.holds(interval.upper, row["upper"]), "\(row): \(interval)")
    }
  }

  @Test("no event gives a lower bound of exactly 0", arguments: CountMethod.allCases)
  func nothingCounted(_ method: CountMethod) throws {
    let interval = try method.interval(of: 0)
    #expect(interval.lower == 0 && interval.upper > 3.6 && interval.upper < 3.7)
    #expect(throws: NoEstimate.negative) { try method.interval(of: -1) }
  }

  @Test("where Byar's formula falls below 0 the bound is 0")
  func byarBelowZero() throws {
    let interval = try CountMethod.byar.interval(of: 1, at: Confidence(typed: "0.999999"))
    #expect(interval.lower == 0 && interval.upper > 1)
  }

  @Test("bounds rise with the count and hold it", arguments: CountMethod.allCases)
  func monotony(_ method: CountMethod) throws {
    var last = try method.interval(of: 0)
    for count in Int64(1)...400 {
      let next = try method.interval(of: count)
      #expect(next.lower >= last.lower && next.upper > last.upper, "\(count)")
      #expect(next.lower < Double(count) && Double(count) < next.upper, "\(count)")
      last = next
    }
  }

  @Test("exact bounds hold a mean at least as often as they say, by sums over all counts")
  func coverage() throws {
    let intervals = try (0...200).map { try CountMethod.poisson.interval(of: Int64($0)) }
    for tenth in 1...300 {
      let mean = Double(tenth) / 10
      let distribution = PoissonDistribution(mean)
      let covered = intervals.indices.reduce(0.0) { sum, count in
        guard intervals[count].lower <= mean, mean <= intervals[count].upper else { return sum }
        return sum + distribution.probability(of: Int64(count))
      }
      #expect(covered >= 0.95, "\(mean): \(covered)")
    }
  }

  @Test("a level is above 0 and below 1, and leaves exactly what its digits leave")
  func levels() {
    for text in ["0", "1", "1.5", "-0.5", "95"] {
      #expect(ExactDecimal(plain: text).flatMap { Confidence($0) } == nil, "\(text)")
    }
    #expect(Confidence(typed: "0.95").alpha == 0.05)
    #expect(Confidence(typed: "0.998").alpha == 0.002)
    #expect(Confidence(typed: "0.999999").alpha == 1e-6)
    #expect(Confidence(typed: "0.950") == .usual && Confidence(typed: "0.9") != .usual)
    #expect(Confidence.usual.z == Confidence(typed: "0.95").z)
  }
}
