import Testing

@testable import IndicatorCore

@Suite("What a rounding rule prints as one figure") struct RoundingRangeTests {
  @Test(
    "is exactly what it rounds so, for every quarter and tenth of a unit",
    arguments: RoundingRule.allCases)
  func isWhatIsRoundedSo(rule: RoundingRule) throws {
    for parts in [4, 10] as [Int64] {
      for top in -8 * parts...8 * parts {
        let rounded = try Ratio(top, over: parts).rounded(toDigits: 0, by: rule)
        let printed = Int64(rounded.units) * (rounded.isNegative ? -1 : 1)
        for units in Int64(-9)...9 {
          let range = rule.range(printedAs: units).scaled(by: Int128(parts))
          let isInside = range.meets(PrintedRange(exactly: 2 * Int128(top)))
          #expect(isInside == (units == printed), "\(top)/\(parts) as \(units), \(rule)")
        }
      }
    }
  }

  @Test("sums of ranges hold their ends only if both do")
  func sums() {
    let half = RoundingRule.halfAway.range(printedAs: 1)
    let sum = half.adding(half)
    #expect(sum == PrintedRange(2, 6, includesLow: true, includesHigh: false))
    #expect(
      half.adding(half.negated) == PrintedRange(-2, 2, includesLow: false, includesHigh: false))
    #expect(!sum.meets(PrintedRange(exactly: 6)))
    #expect(sum.meets(PrintedRange(exactly: 2)))
  }
}
