import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Median of many slopes") struct MedianSlopeTests {
  /// All slopes of a pair from its left point to its right one, in their order.
  private static func slopes(_ points: [MedianSlope.Point]) throws -> [Ratio] {
    var slopes: [Ratio] = []
    for (place, one) in points.enumerated() {
      for other in points[(place + 1)...] where one.x != other.x {
        let (left, right) = one.x < other.x ? (one, other) : (other, one)
        slopes.append(try slope(left, right))
      }
    }
    return slopes.sorted()
  }

  private static func slope(_ left: MedianSlope.Point, _ right: MedianSlope.Point) throws -> Ratio {
    try right.value.subtracting(left.value).divided(by: Ratio(Int64(right.x - left.x)))
  }

  @Test("the pairs in the middle have the slopes that stand there when all are sorted")
  func sorting() throws {
    let seed: UInt64 = 40
    var random = SplitMix64(seed: seed)
    for round in 0..<400 {
      let reach = [1, 3, 40][round % 3]
      let points = try (0..<Int.random(in: 2...14, using: &random)).map { _ in
        MedianSlope.Point(
          x: Int.random(in: -reach...reach, using: &random),
          value: try Ratio(
            Int64.random(in: -9...9, using: &random), over: Int64.random(in: 1...4, using: &random))
        )
      }
      let slopes = try Self.slopes(points)
      var search = MedianSlope(points)
      let found = try search.middle().map { pairs in
        try pairs.map { try Self.slope(points[$0.left], points[$0.right]) }
      }
      let middle =
        slopes.isEmpty
        ? nil
        : slopes.count % 2 == 1
          ? [slopes[slopes.count / 2]] : [slopes[slopes.count / 2 - 1], slopes[slopes.count / 2]]
      #expect(found == middle, "\(points), seed \(seed), round \(round)")
    }
  }

  @Test("numbers that do not fit are left to the plain way")
  func tooLarge() throws {
    let points = try (0..<5).map { number in
      MedianSlope.Point(
        x: number * 7, value: try Ratio(Int64.max - Int64(number), over: 3_037_000_499))
    }
    var search = MedianSlope(points)
    #expect(search.middle() == nil)
  }

  /// Periods of one kind, of days, and of days with one year among them.
  private static func series(_ count: Int) throws -> [[Period]] {
    let months = (0..<count).compactMap { number in
      Period("\(1990 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)")
    }
    let days = (0..<count).compactMap { number in
      Period(
        "2021-\(number / 28 < 9 ? "0" : "")\(number / 28 + 1)-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
      )
    }
    #expect(months.count == count && days.count == count)
    return [
      months, days, days.dropLast() + [try SmallCube.period("2022")],
      Array(months.dropLast(2)) + [try SmallCube.period("2030"), try SmallCube.period("2031")],
    ]
  }

  @Test("a long series has the slope that sorting gives, whatever its periods")
  func longSeries() throws {
    let seed: UInt64 = 41
    var random = SplitMix64(seed: seed)
    for periods in try Self.series(60) {
      for spread in [2 as Int64, 1000] {
        let points = try periods.map { period in
          Trend.Point(
            period: period,
            value: try Ratio(Int64.random(in: 0...spread, using: &random), over: 7), base: nil)
        }
        #expect(Trend(points).slope == Trend.plainSlope(points), "seed \(seed), \(periods[0])")
      }
    }
  }
}
