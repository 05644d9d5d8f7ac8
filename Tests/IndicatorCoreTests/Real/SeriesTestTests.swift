import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Tests of trends") struct SeriesTestTests {
  private struct Series {
    let times: [Ratio]
    let groups: [Proportion]
    let row: [String: String]

    init(_ row: [String: String]) throws {
      self.row = row
      times = (row["times"] ?? "").words.compactMap { Ratio(text: $0) }
      groups = try (row["groups"] ?? "").words.map { word in
        let numbers = word.split(separator: "/").compactMap { Int64($0) }
        return try Proportion(numbers[0], of: numbers[1])
      }
    }

    var values: [Ratio] {
      get throws { try groups.map { try Ratio($0.count, over: $0.base) } }
    }

    /// All slopes in ascending order.
    func slopes() throws -> [ExactSlope] {
      let values = try values
      return try values.indices.flatMap { later in
        try (0..<later).map { earlier in
          ExactSlope(
            values[later].difference(from: values[earlier]),
            over: try times[later].subtracting(times[earlier]))
        }
      }.sorted()
    }
  }

  private func series() throws -> [Series] {
    let rows = try Oracle("series_tests", of: "IndicatorCoreTests").rows
    #expect(rows.count > 50)
    return try rows.map { try Series($0) }
  }

  @Test("Mann-Kendall is that of all orders to eight values, and of mpmath beyond or with ties")
  func mannKendall() throws {
    for series in try series() {
      let test = try MannKendall(series.values)
      #expect(String(test.score) == series.row["score"], "\(series.row)")
      #expect(Nearness.promised.holds(test.variance, series.row["variance"]), "\(series.row)")
      #expect(Nearness.promised.holds(test.pValue, series.row["p_value"]), "\(series.row): \(test)")
    }
  }

  @Test("the interval of the slope holds what the test does not reject, slope by slope")
  func slopeIntervals() throws {
    for series in try series() {
      let interval = SlopeInterval(
        try series.slopes(), test: try MannKendall(series.values),
        at: Confidence(typed: series.row["confidence"] ?? ""))
      for (bound, name) in [(interval.lower, "slope_lower"), (interval.upper, "slope_upper")] {
        let expected = Ratio(text: series.row[name] ?? "").map {
          ExactSlope(WideDifference($0, minus: .zero), over: Ratio(1))
        }
        #expect(bound == expected, "\(name): \(series.row)")
      }
    }
  }

  @Test("Cochran and Armitage's sums are exact")
  func cochranArmitage() throws {
    for series in try series() {
      let test = try ProportionTrend(series.groups, at: series.times)
      for (name, value) in [
        ("z", test.cochranArmitage.z), ("armitage_p", test.cochranArmitage.pValue),
        ("mantel_z", test.mantel.z),
        ("departure", test.departure?.statistic), ("departure_p", test.departure?.pValue),
      ] {
        #expect(
          Nearness.promised.holds(value, series.row[name]),
          "\(name) \(value ?? .nan): \(series.row)")
      }
    }
  }

  @Test("ten values without ties have exact p-values, eleven have not")
  func exactToTen() throws {
    let ten = try MannKendall((1...10).map { Ratio(Int64($0)) })
    // Both ends of 10! orders.
    #expect(ten.form == .exact && ten.score == 45 && ten.pValue == 2.0 / 3_628_800)
    #expect(try MannKendall((1...11).map { Ratio(Int64($0)) }).form == .normal)
    #expect(try MannKendall([1, 2, 2].map { Ratio($0) }).form == .normal)
  }

  @Test("values that are all equal have no trend and p = 1, and two values are too few")
  func ends() throws {
    let level = try MannKendall([Ratio](repeating: Ratio(3), count: 12))
    #expect(level.score == 0 && level.variance == 0 && level.pValue == 1)
    #expect(throws: NoEstimate.tooFew) { try MannKendall([Ratio(1), Ratio(2)]) }
    let half = try Proportion(1, of: 2)
    #expect(throws: NoEstimate.tooFew) { try ProportionTrend([half], at: [Ratio(1)]) }
    #expect(throws: NoEstimate.tooFew) {
      try ProportionTrend([half, half], at: [Ratio(1), Ratio(1)])
    }
    let none = try Proportion(0, of: 2)
    #expect(throws: NoEstimate.undefined) {
      try ProportionTrend([none, none], at: [Ratio(1), Ratio(2)])
    }
  }

  @Test("a series turned about has the opposite score and z, and the same p-values")
  func reversal() throws {
    for series in try series() {
      let (one, back) = (try MannKendall(series.values), try MannKendall(series.values.reversed()))
      #expect(one.score == -back.score && one.pValue == back.pValue)
      let last = try #require(series.times.last)
      let times = try series.times.reversed().map { try last.subtracting($0) }
      let (test, turned) = (
        try ProportionTrend(series.groups, at: series.times),
        try ProportionTrend(series.groups.reversed(), at: times)
      )
      #expect(abs(test.mantel.z + turned.mantel.z) <= 1e-13 * abs(test.mantel.z))
      #expect(test.departure?.statistic == turned.departure?.statistic)
    }
  }

  @Test("yearly growth leads from the first value to the last, and has no value across 0")
  func compoundGrowth() throws {
    #expect(
      try abs(CompoundGrowth.perYear(from: Ratio(100), to: Ratio(121), years: Ratio(2)) - 0.1)
        < 1e-15)
    #expect(try CompoundGrowth.perYear(from: Ratio(8), to: Ratio(1), years: Ratio(3)) == -0.5)
    #expect(try CompoundGrowth.perYear(from: Ratio(7), to: Ratio(7), years: Ratio(5)) == 0)
    let tiny = try CompoundGrowth.perYear(
      from: Ratio(1_000_000_000_000_000), to: Ratio(1_000_000_000_000_001), years: Ratio(1))
    #expect(abs(tiny - 1e-15) < 1e-28)
    for (first, last, years) in [(0, 1, 1), (1, 0, 1), (-1, 1, 1), (1, 1, 0), (1, 2, -1)]
      as [(Int64, Int64, Int64)]
    {
      #expect(throws: NoEstimate.undefined) {
        try CompoundGrowth.perYear(from: Ratio(first), to: Ratio(last), years: Ratio(years))
      }
    }
  }
}
