import Testing

@testable import IndicatorCore

@Suite("Ratio") struct RatioTests {
  /// Every fraction with small parts, and the edges of 64 bits.
  private static var samples: [Ratio] {
    get throws {
      let small = try (-4...4).flatMap { top in
        try (1...4).map { try Ratio(top, over: $0) }
      }
      let edges = [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max]
      let wide = try edges.flatMap { top in
        try [Int64.max - 1, .max].map { try Ratio(top, over: $0) }
      }
      return Array(Set(small + wide + edges.map { Ratio($0) }))
    }
  }

  @Test("a fraction is kept in lowest terms with a positive denominator")
  func lowestTerms() throws {
    for top in Int64(-30)...30 {
      for bottom in Int64(-30)...30 where bottom != 0 {
        let ratio = try Ratio(top, over: bottom)
        #expect(ratio.denominator > 0)
        #expect(ratio.numerator * bottom == top * ratio.denominator, "\(top)/\(bottom)")
        let divisors = (2...60).filter {
          ratio.numerator % $0 == 0 && ratio.denominator % $0 == 0
        }
        #expect(divisors.isEmpty, "\(top)/\(bottom)")
      }
    }
  }

  @Test("equal fractions are one value, whatever their terms")
  func equalFractions() throws {
    let one = try Ratio(165, over: 174)
    let doubled = try Ratio(330, over: 348)
    #expect(one == doubled)
    #expect(Set([one, doubled, try Ratio(-165, over: -174)]).count == 1)
    #expect(try Ratio(150, over: 174) != one)
    #expect(try Ratio(0, over: -7) == .zero)
  }

  @Test("what fits only when reduced, fits")
  func reducedFirst() throws {
    #expect(try Ratio(.min, over: .min) == Ratio(1))
    #expect(try Ratio(.min, over: -2) == Ratio(1 << 62))
    #expect(try Ratio(reducing: Int128.max, over: Int128.max) == Ratio(1))
    #expect(try Ratio(reducing: Int128.min, over: Int128.min) == Ratio(1))
    #expect(try Ratio(reducing: Int128.min, over: 1 << 64) == Ratio(.min))
  }

  private static let tooWide: [(Int128, Int128)] = {
    let (smallest, largest) = (Int128(Int64.min), Int128(Int64.max))
    return [
      (smallest, -1), (1, smallest), (largest + 1, 1), (smallest - 1, 1), (1, largest + 1),
      (Int128.min, 1), (Int128.min, -1), (1, Int128.min), (Int128.max, 1), (1, Int128.max),
    ]
  }()

  @Test("what does not fit is reported", arguments: tooWide)
  func overflow(numerator: Int128, denominator: Int128) {
    #expect(throws: ArithmeticOverflow()) { try Ratio(reducing: numerator, over: denominator) }
  }

  @Test("order is that of the fractions")
  func order() throws {
    let samples = try Self.samples
    for left in samples {
      for right in samples {
        let cross = (
          Int128(left.numerator) * Int128(right.denominator),
          Int128(right.numerator) * Int128(left.denominator)
        )
        #expect((left < right) == (cross.0 < cross.1), "\(left) \(right)")
        #expect((left == right) == (cross.0 == cross.1), "\(left) \(right)")
      }
    }
    #expect(try Ratio(.max - 1, over: .max) < Ratio(1))
    #expect(try Ratio(.max - 2, over: .max - 1) < Ratio(.max - 1, over: .max))
  }

  @Test("comparison is transitive and total")
  func transitivity() throws {
    let samples = try Self.samples
    var broken: [String] = []
    for a in samples {
      for b in samples {
        if [a < b, b < a, a == b].count(where: { $0 }) != 1 { broken.append("\(a) \(b)") }
        guard a < b else { continue }
        for c in samples where b < c && !(a < c) { broken.append("\(a) \(b) \(c)") }
      }
    }
    #expect(broken.isEmpty)
  }

  @Test("a ratio written and read is the same")
  func coding() throws {
    for ratio in try Self.samples { #expect(try roundTrip(ratio) == ratio) }
    let half = try Ratio(1, over: 2)
    #expect(try decoded(Ratio.self, #"{"numerator":2,"denominator":4}"#) == half)
    #expect(try decoded([String: Int64].self, written(half)) == ["numerator": 1, "denominator": 2])
  }

  @Test(
    "a fraction without a positive denominator is not read",
    arguments: ["0", "-2", "1.5", #""2""#, "9223372036854775808"])
  func badCoding(denominator: String) {
    let json = #"{"numerator":1,"denominator":\#(denominator)}"#
    #expect(throws: DecodingError.self) { try decoded(Ratio.self, json) }
  }

  @Test("the greatest common divisor divides both and is the largest that does")
  func greatestDivisor() {
    for a in UInt128(0)...40 {
      for b in UInt128(0)...40 where a + b > 0 {
        let largest = (1...40).last { a % $0 == 0 && b % $0 == 0 }
        #expect(greatestCommonDivisor(a, b) == largest, "\(a) \(b)")
      }
    }
    #expect(greatestCommonDivisor(0, 0) == 1)
  }

  @Test("the greatest common divisor of wide numbers is the factor they share")
  func wideGreatestDivisor() {
    let prime = UInt128(1) << 61 - 1
    let other = UInt128(UInt64.max) - 58
    #expect(greatestCommonDivisor(prime * 6, prime * 35) == prime)
    #expect(greatestCommonDivisor(prime * other, other * 4) == other)
    #expect(greatestCommonDivisor(UInt128(1) << 127, UInt128(1) << 100) == 1 << 100)
    #expect(greatestCommonDivisor(.max, .max) == .max)
    #expect(greatestCommonDivisor(.max, .max - 1) == 1)
  }
}
