import Testing

@testable import IndicatorCore

@Suite("Wide difference") struct WideDifferenceTests {
  private static var extremes: [Ratio] {
    get throws {
      let tops = [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max]
      return try tops.flatMap { top in
        try [Int64(1), 2, .max - 1, .max].map { try Ratio(top, over: $0) }
      }
    }
  }

  @Test("no difference of two ratios overflows, and reversing it changes only the sign")
  func extremes() throws {
    for left in try Self.extremes {
      for right in try Self.extremes {
        let one = left.difference(from: right)
        let other = right.difference(from: left)
        #expect(one.numerator == -other.numerator && one.denominator == other.denominator)
        #expect(one.denominator > 0)
        #expect((one.numerator < 0) == (left < right))
        #expect((one.numerator == 0) == (left == right))
        #expect(one.magnitude == other.magnitude)
        #expect(one.magnitude.numerator >= 0)
      }
    }
  }

  @Test("the widest differences are exact")
  func widest() throws {
    let span = Ratio(.max).difference(from: Ratio(.min))
    #expect(span.numerator == Int128(UInt64.max))
    #expect(span.denominator == 1)
    let tiny = try Ratio(1, over: .max)
    let close = tiny.difference(from: try Ratio(1, over: .max - 1))
    #expect(close.numerator == -1)
    #expect(close.denominator == Int128(Int64.max) * (Int128(Int64.max) - 1))
    let far = Ratio(.max).difference(from: try Ratio(.min, over: .max))
    let wide = Int128(Int64.max)
    #expect(far.numerator == wide * wide + wide + 1)
    #expect(far.denominator == wide)
  }

  @Test("differences of small ratios are those of plain fractions, in lowest terms")
  func smallDomain() throws {
    for (a, b, c, d) in Self.smallParts {
      let difference = try Ratio(a, over: b).difference(from: try Ratio(c, over: d))
      let (top, bottom) = (Int128(a * d - c * b), Int128(b * d))
      #expect(difference.numerator * bottom == top * difference.denominator)
      let shared = (2...25).filter {
        difference.numerator % $0 == 0 && difference.denominator % $0 == 0
      }
      #expect(shared.isEmpty, "\(a)/\(b) - \(c)/\(d)")
    }
  }

  private static let smallParts: [(Int64, Int64, Int64, Int64)] = (Int64(-3)...3).flatMap { a in
    (Int64(1)...5).flatMap { b in
      (Int64(-3)...3).flatMap { c in (Int64(1)...5).map { d in (a, b, c, d) } }
    }
  }

  @Test("a relative change is the difference over the size of the reference")
  func relativeChange() throws {
    for (a, b, c, d) in Self.smallParts {
      let reference = try Ratio(c, over: d)
      let change = try WideDifference.relative(try Ratio(a, over: b), to: reference)
      guard c != 0 else {
        #expect(change == nil)
        continue
      }
      let (top, bottom) = (Int128(a * d - b * c), Int128(abs(b * c)))
      let found = try #require(change)
      #expect(found.denominator > 0)
      #expect(found.numerator * bottom == top * found.denominator, "\(a)/\(b) to \(c)/\(d)")
    }
  }

  @Test("a relative change that could not be printed is reported")
  func relativeOverflow() throws {
    let eighth = try Ratio(1, over: 8)
    let change = try WideDifference.relative(Ratio(1 << 62), to: eighth)
    #expect(change?.numerator == Int128(1) << 65 - 1)
    #expect(throws: ArithmeticOverflow()) {
      try WideDifference.relative(Ratio(1 << 62 + 1), to: eighth)
    }
    #expect(throws: ArithmeticOverflow()) {
      try WideDifference.relative(Ratio(.max), to: try Ratio(1, over: .max))
    }
    let rise = try WideDifference.relative(Ratio(0), to: Ratio(.min))
    #expect(rise?.numerator == 1)
  }

  @Test("for all small differences, a share of a whole is reached where the cross products say so")
  func reaches() throws {
    for (a, b, c, d) in Self.smallParts where c > 0 {
      let difference = try Ratio(a, over: b).difference(from: .zero)
      let whole = try Ratio(c, over: d).difference(from: .zero)
      for share in 0...4 {
        let expected = a >= 0 && Int64(4) * a * d >= Int64(share) * c * b
        #expect(
          difference.reaches(share, of: 4, of: whole) == expected,
          "\(a)/\(b), \(share)/4 of \(c)/\(d)")
      }
    }
  }

  @Test("a share of the widest difference is reached or missed by the smallest step")
  func reachesWidest() throws {
    let whole = Ratio(.max).difference(from: Ratio(.min))
    let close = Ratio(.max).difference(from: Ratio(.min + 1))
    #expect(whole.reaches(1, of: 1, of: whole) && !close.reaches(1, of: 1, of: whole))
    let share = Int.max
    #expect(whole.reaches(share, of: share, of: whole))
    #expect(whole.reaches(share - 1, of: share, of: whole))
    #expect(close.reaches(share - 2, of: share, of: whole))
    #expect(!close.reaches(share, of: share, of: whole))
    let tiny = try Ratio(1, over: .max).difference(from: try Ratio(1, over: .max - 1)).magnitude
    #expect(tiny.reaches(1, of: 1, of: tiny) && !tiny.reaches(1, of: share, of: whole))
  }

  @Test("a difference written and read is the same")
  func coding() throws {
    for left in try Self.extremes {
      for right in try Self.extremes {
        let difference = left.difference(from: right)
        #expect(try roundTrip(difference) == difference)
      }
    }
    let half = try Ratio(1, over: 2).difference(from: .zero)
    #expect(try decoded(WideDifference.self, #"["2", "4"]"#) == half)
  }

  @Test(
    "text that is no difference is refused",
    arguments: [
      #"["1", "0"]"#, #"["1", "-2"]"#, #"["1"]"#, #"["1.5", "2"]"#, "[1, 2]", #"["", "1"]"#,
      #"["-170141183460469231731687303715884105728", "1"]"#,
    ])
  func refused(json: String) {
    #expect(throws: DecodingError.self) { try decoded(WideDifference.self, json) }
  }
}

extension WideDifferenceTests {
  @Test(
    "a relative change has the sign of the change, also from a negative value",
    arguments: [
      (-100, -50, "1/2"), (-10, 10, "2"), (-50, -100, "-1"), (50, 100, "1"), (100, 50, "-1/2"),
      (10, -10, "-2"), (-7, -7, "0"), (0, 5, "none"),
    ])
  func relativeOfNegative(earlier: Int64, value: Int64, expected: String) throws {
    let change = try WideDifference.relative(Ratio(value), to: Ratio(earlier))
    let text = change.map {
      $0.denominator == 1 ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)"
    }
    #expect(text ?? "none" == expected)
  }
}
