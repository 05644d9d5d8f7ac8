import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Trend") struct TrendTests {
  /// The fraction written as `55/58`, or a whole number.
  private func ratio(_ text: some StringProtocol) throws -> Ratio {
    let parts = text.split(separator: "/").compactMap { Int64($0) }
    return try Ratio(try #require(parts.first), over: parts.count > 1 ? parts[1] : 1)
  }

  /// A trend of points written as `2021 4, 2022 11/2`, each over the same base.
  private func trend(_ text: String, base: Ratio? = nil) throws -> Trend {
    Trend(
      try text.split(separator: ",").map { point in
        let words = point.split(separator: " ")
        return Trend.Point(
          period: try SmallCube.period(String(words[0])), value: try ratio(words[1]), base: base)
      })
  }

  @Test("slopes are the exact medians that Python's fractions give, rounded once")
  func oracle() throws {
    let rows = try Oracle("theil_sen_slopes", of: "IndicatorCoreTests").rows
    #expect(rows.count == 100)
    for row in rows {
      let periods = try #require(row["periods"]).split(separator: " ")
      let values = try #require(row["values"]).split(separator: " ")
      let points = zip(periods, values).map { "\($0) \($1)" }.joined(separator: ",")
      let slope = try #require(try trend(points).slope)
      let per = try #require(Int64(row["per"] ?? ""))
      let rounded = try slope.rounded(toDigits: 6, by: .halfAway, times: per)
      let millionths = (rounded.isNegative ? -1 : 1) * Int128(rounded.units)
      #expect("\(millionths)" == row["slope"], "\(points)")
    }
  }

  @Test(
    "the slope is the median of the pairwise slopes, per year",
    arguments: [
      ("2021 4,2022 6,2023 9", "5/2"), ("2021 4,2022 6,2024 9", "5/3"),
      ("2021-Q1 4,2021-Q2 6,2021-Q3 9", "10"), ("2021-S1 4,2021-S2 6,2022-S1 9", "5"),
      ("2021-01 1,2021-02 2,2021-03 3", "12"), ("2021 7,2022 7,2023 7", "0"),
      ("2021-03-01 1,2022-03-01 2,2023-03-01 3", "1"),
      ("2021 1,2022 100,2023 3,2024 4", "1"), ("2021 3,2022 2,2023 1", "-1"),
      ("2021/2022 1,2023/2024 3,2025/2026 5", "1460/1461"),
    ])
  func slope(points: String, expected: String) throws {
    let found = try #require(try trend(points).slope)
    #expect(try found == ExactSlope(ratio(expected).difference(from: .zero), over: Ratio(1)))
  }

  @Test("fewer than three points have no slope, but a change and a direction")
  func fewPoints() throws {
    let one = try trend("2021 4")
    #expect(one.slope == nil && one.direction == .level && one.change.numerator == 0)
    let two = try trend("2021 4,2022 6")
    #expect(two.slope == nil && two.direction == .rising && two.change.numerator == 2)
    #expect(try trend("2021 4,2022 6,2023 6").slope != nil)
  }

  @Test("the change is the last value minus the first, exactly")
  func change() throws {
    let found = try trend("2021 55/58,2022 1/2,2023 58/59").change
    #expect((found.numerator, found.denominator) == (119, 3422))
  }

  @Test(
    "for all small shares, the direction is level unless the change exceeds one person of both bases"
  )
  func direction() throws {
    for (n, m) in Self.bases {
      for k in 0...n {
        for l in 0...m {
          let change = l * n - k * m
          let isPlain = change.magnitude > n.magnitude && change.magnitude > m.magnitude
          let expected: TrendDirection = isPlain ? (change > 0 ? .rising : .falling) : .level
          let found = Trend([try share(k, of: n, "2021"), try share(l, of: m, "2022")])
          #expect(found.direction == expected, "\(k)/\(n) to \(l)/\(m)")
        }
      }
    }
  }

  private static let bases: [(Int64, Int64)] = (Int64(1)...9).flatMap { n in
    (Int64(1)...9).map { (n, $0) }
  }

  private func share(_ part: Int64, of base: Int64, _ period: String) throws -> Trend.Point {
    Trend.Point(
      period: try SmallCube.period(period), value: try Ratio(part, over: base), base: Ratio(base))
  }

  @Test("only the first and the last base count, and without a base any change is one")
  func endBases() throws {
    let small = try share(1, of: 2, "2022")
    let ends = [try share(30, of: 100, "2021"), small, try share(32, of: 100, "2023")]
    #expect(Trend(ends).direction == .rising)
    #expect(Trend(Array(ends.dropFirst())).direction == .level)
    #expect(try trend("2021 100,2022 101").direction == .rising)
    #expect(try trend("2021 101,2022 100").direction == .falling)
    #expect(try trend("2021 100,2022 100").direction == .level)
    #expect(try trend("2021 1/100,2022 2/100", base: Ratio(0)).direction == .rising)
    #expect(try trend("2021 1,2022 3/2", base: try Ratio(5, over: 2)).direction == .rising)
    #expect(try trend("2021 1,2022 7/5", base: try Ratio(5, over: 2)).direction == .level)
  }

  @Test("series of the largest numbers have an exact slope and direction")
  func extremes() throws {
    let low = "\(Int64.min)"
    let high = "\(Int64.max)"
    let steep = try trend("2021-01 \(low),2021-02 \(high),2021-03 \(high)")
    #expect(steep.direction == .rising)
    // The slopes are 12, 6 and 0 times the span: 6 x (2^64 - 1).
    #expect(try steep.slope?.rounded(toDigits: 0).units == 6 * UInt128(UInt64.max))
    let tiny = "1/\(Int64.max),2022 1/\(Int64.max - 1),2023 1/\(Int64.max - 2)"
    let flat = try trend("2021 " + tiny, base: Ratio(.max))
    #expect(flat.direction == .level)
    let slope = try #require(flat.slope)
    #expect(slope > ExactSlope(Ratio.zero.difference(from: .zero), over: Ratio(1)))
    #expect(try flat.slope?.rounded(toDigits: 9).units == 0)
  }

  @Test("points whose dates overlap have the slope between their midpoints, whichever begins first")
  func overlapping() throws {
    let year = "2021 20"
    let others = "2021-03-01 10,2021-04-01 10"
    let one = try #require(try trend(year + "," + others).slope)
    let other = try #require(try trend(others + "," + year).slope)
    #expect(one == other)
    #expect(one > ExactSlope(Ratio.zero.difference(from: .zero), over: Ratio(1)))
  }

  @Test(
    "the direction is mixed where change and slope have opposite signs, and only there",
    arguments: [
      ("2019 100,2020 90,2021 92,2022 94,2023 96,2024 98", TrendDirection.mixed),
      ("2019 0,2020 10,2021 8,2022 6,2023 4,2024 2", .mixed), ("2019 3,2020 1,2021 2", .falling),
      ("2019 1,2020 9,2021 1", .level), ("2019 5,2020 9", .rising), ("2019 9,2020 5", .falling),
      ("2019 5,2020 1,2021 2,2022 3,2023 5", .level), ("2021 1,2022 2,2023 3", .rising),
    ])
  func mixed(points: String, expected: TrendDirection) throws {
    let found = try trend(points)
    #expect(found.direction == expected)
    let slope = found.slope?.sign ?? 0
    #expect((found.direction == .mixed) == (found.change.numerator.signum() * Int128(slope) < 0))
  }
}
