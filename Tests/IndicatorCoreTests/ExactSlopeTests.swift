import Testing

@testable import IndicatorCore

@Suite("Exact slope") struct ExactSlopeTests {
  private func slope(_ top: Int64, _ bottom: Int64 = 1, years: Ratio = Ratio(1)) throws
    -> ExactSlope
  {
    ExactSlope(try Ratio(top, over: bottom).difference(from: .zero), over: years)
  }

  @Test("a slope is the difference over the years")
  func division() throws {
    let quarter = try Ratio(1, over: 4)
    #expect(try slope(3, 2, years: quarter) == slope(6))
    #expect(try slope(-3, 2, years: Ratio(3)) == slope(-1, 2))
    #expect(try slope(0, 1, years: quarter) == slope(0))
    #expect(try !slope(0).isNegative)
    #expect(try slope(-1, 7).isNegative)
  }

  @Test("slopes are ordered like their fractions")
  func order() throws {
    let fractions = try (-6...6).flatMap { top in try (1...4).map { try Ratio(top, over: $0) } }
    for left in fractions {
      for right in fractions {
        let (one, other) = (
          try slope(left.numerator, left.denominator), try slope(right.numerator, right.denominator)
        )
        #expect((one < other) == (left < right), "\(left.text) \(right.text)")
        #expect((one == other) == (left == right), "\(left.text) \(right.text)")
        if one == other { #expect(one.hashValue == other.hashValue) }
      }
    }
  }

  @Test("the median is the middle one, or the mean of the two middle ones")
  func median() throws {
    #expect(ExactSlope.median(of: []) == nil)
    #expect(try ExactSlope.median(of: [slope(5)]) == slope(5))
    #expect(try ExactSlope.median(of: [slope(9), slope(-7), slope(1, 2)]) == slope(1, 2))
    #expect(try ExactSlope.median(of: [slope(1, 3), slope(1, 2)]) == slope(5, 12))
    #expect(try ExactSlope.median(of: [slope(-1, 3), slope(1, 2)]) == slope(1, 12))
    #expect(try ExactSlope.median(of: [slope(1, 3), slope(-1, 2)]) == slope(-1, 12))
    #expect(try ExactSlope.median(of: [slope(-1, 3), slope(-1, 2)]) == slope(-5, 12))
    #expect(try ExactSlope.median(of: [slope(-2), slope(2)]) == slope(0))
    #expect(try ExactSlope.median(of: [slope(8), slope(1), slope(4), slope(2)]) == slope(3))
  }

  @Test("a slope is rounded once by every rule, like a ratio")
  func rounding() throws {
    for rule in RoundingRule.allCases {
      for top in Int64(-30)...30 {
        let expected = try Ratio(top, over: 8).rounded(toDigits: 1, by: rule, times: 100)
        #expect(try slope(top, 8).rounded(toDigits: 1, by: rule, times: 100) == expected)
        let whole = try Ratio(top, over: 4).rounded(toDigits: 0, by: rule)
        #expect(try slope(top, 4).rounded(toDigits: 0, by: rule) == whole, "\(rule) \(top)/4")
      }
    }
  }

  @Test(
    "slopes of the widest differences have an exact median, and what cannot be printed is reported")
  func widest() throws {
    let span = Ratio(.max).difference(from: Ratio(.min))
    let steep = ExactSlope(span, over: try Ratio(1, over: .max))
    let flat = ExactSlope(
      try Ratio(1, over: .max).difference(from: try Ratio(1, over: .max - 1)), over: Ratio(.max))
    let middle = try #require(ExactSlope.median(of: [steep, flat]))
    #expect(flat < middle && middle < steep)
    #expect(try steep.rounded(toDigits: 0).units == UInt128(UInt64.max) * UInt128(Int64.max))
    #expect(throws: ArithmeticOverflow()) {
      try steep.rounded(toDigits: 9, times: RoundedNumber.largestMultiplier)
    }
  }
}
