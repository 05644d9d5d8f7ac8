import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Axes of values") struct ChartAxisTests {
  private func axis(
    _ values: [Ratio], _ start: ChartAxis.Start, per: Int64 = 1, digits: Int = 2
  ) -> ChartAxis {
    ChartAxis(over: values, from: start, per: per, as: NumberFormat(digits: digits))
  }

  @Test(
    "begin and end at round numbers",
    arguments: [
      ([9, 47], ChartAxis.Start.zero, 1, "0 10 20 30 40 50"),
      ([-300, 20], .zero, 1, "-300 -200 -100 0 100"), ([-7, -2], .zero, 1, "-8 -6 -4 -2 0"),
      ([0], .zero, 1, "0.0 0.2 0.4 0.6 0.8 1.0"), ([], .zero, 1, "0.0 0.2 0.4 0.6 0.8 1.0"),
      ([80, 95], .values, 1, "80 85 90 95"), ([5, 5], .values, 1, "0 1 2 3 4 5"),
      ([1], .zero, 100, "0 25 50 75 100"), ([2], .zero, 100, "0 50 100 150 200"),
      ([1_234_567], .zero, 1, "0 500,000 1,000,000 1,500,000"),
      ([9_000_000_000_000_000_000], .zero, 1, "0 9,000,000,000,000,000,000"),
    ] as [([Int64], ChartAxis.Start, Int64, String)])
  func ticks(values: [Int64], start: ChartAxis.Start, per: Int64, expected: String) {
    let axis = axis(values.map { Ratio($0) }, start, per: per)
    #expect(axis.ticks.map(\.text).joined(separator: " ") == expected)
    #expect(axis.lower < axis.upper)
    for value in values { #expect(axis.lower <= Ratio(value) && Ratio(value) <= axis.upper) }
  }

  @Test("count things one by one")
  func counts() {
    #expect(axis([Ratio(1)], .zero, digits: 0).ticks.map(\.text) == ["0", "1"])
    #expect(axis([Ratio(3)], .zero, digits: 0).ticks.map(\.text) == ["0", "1", "2", "3"])
  }

  @Test("a share near 100 keeps 100 as its end, and a bar's share runs to 100")
  func shares() throws {
    let shares = [try Ratio(95, over: 100), try Ratio(995, over: 1000)]
    #expect(
      axis(shares, .values, per: 100).ticks.map(\.text) == ["95", "96", "97", "98", "99", "100"])
    #expect(axis(shares, .zero, per: 100).ticks.map(\.text) == ["0", "25", "50", "75", "100"])
    #expect(axis([shares[0]], .zeroToValues, per: 100).ticks.last?.text == "100")
    #expect(axis([try Ratio(9, over: 100)], .zeroToValues, per: 100).ticks.last?.text == "10")
  }

  @Test("positions are the exact quotient, rounded once")
  func positions() throws {
    let axis = axis([Ratio(1)], .zero, per: 100)
    for base in 1...24 {
      for count in 0...base {
        let value = try Ratio(Int64(count), over: Int64(base))
        for steps in [1, 2, 7, 40, 320] {
          let expected = (2 * count * steps + base) / (2 * base)
          #expect(axis.position(of: value, in: steps) == expected, "\(count)/\(base) of \(steps)")
          let whole = axis.upper.difference(from: axis.lower)
          let part = value.difference(from: axis.lower)
          #expect(
            axis.wide(part, whole: whole, steps: steps) == expected, "\(count)/\(base) of \(steps)")
        }
      }
    }
  }

  @Test("positions of the largest and the smallest numbers do not overflow")
  func extremes() throws {
    let tiny = try Ratio(1, over: .max)
    let axis = axis([Ratio(.max), tiny], .zero)
    #expect(axis.position(of: Ratio(.max), in: 800) == 800)
    #expect(axis.position(of: tiny, in: 800) == 0)
    let small = self.axis([tiny], .zero)
    #expect(small.position(of: tiny, in: 800) == 800)
  }
}
