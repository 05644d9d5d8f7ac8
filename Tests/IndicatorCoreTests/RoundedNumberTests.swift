import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Rounded number") struct RoundedNumberTests {
  /// The rules as they are defined: the whole numbers around a value, and which of them is meant.
  private static func defined(_ top: Int, _ bottom: Int, _ rule: RoundingRule) -> Int {
    var below = top / bottom
    if below * bottom > top { below -= 1 }
    let above = below * bottom == top ? below : below + 1
    let inner = top < 0 ? above : below
    let outer = top < 0 ? below : above
    let (down, up) = (top - below * bottom, above * bottom - top)
    let nearest = down < up ? below : above
    let isTie = down == up
    return switch rule {
    case .floor: below
    case .ceiling: above
    case .truncate: inner
    case .halfAway: isTie ? outer : nearest
    case .halfUp: isTie ? above : nearest
    case .halfDown: isTie ? below : nearest
    case .halfEven: isTie ? (below % 2 == 0 ? below : above) : nearest
    }
  }

  @Test("every small fraction is rounded as the rule is defined", arguments: RoundingRule.allCases)
  func smallDomain(rule: RoundingRule) {
    var wrong: [String] = []
    for (digits, unit) in [(0, 1), (1, 10), (2, 100)] {
      for bottom in 1...100 {
        for top in -2 * bottom...2 * bottom {
          let found = RoundedNumber(
            Int128(top), over: Int128(bottom), times: 1, digits: digits, rule: rule)
          let expected = Self.defined(top * unit, bottom, rule)
          if found.signedUnits != String(expected) {
            wrong.append("\(top)/\(bottom) to \(digits) digits: \(found.signedUnits)")
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("every tie of a small fraction is broken as the rule is defined")
  func ties() {
    for rule in RoundingRule.allCases {
      for (digits, unit) in [(0, 1), (1, 10), (2, 100)] {
        for half in stride(from: -41, through: 41, by: 2) {
          let found = RoundedNumber(
            Int128(half), over: Int128(2 * unit), times: 1, digits: digits, rule: rule)
          #expect(found.signedUnits == String(Self.defined(half, 2, rule)), "\(rule) \(half)/2")
        }
      }
    }
  }

  @Test("a fraction of machine words is rounded as the same fraction of wide parts is")
  func narrowAsWide() {
    var random = SplitMix64(seed: 11)
    let multipliers: [Int64] = [1, 100, 1_000_000_000]
    func number() -> Int128 {
      let bits = Int.random(in: 0...62, using: &random)
      return Int128(Int64.random(in: -(1 << bits)...(1 << bits), using: &random))
    }
    for round in 0..<4_000 {
      // Every other bottom is even, so that there are ties.
      let (top, bottom) = (number(), max(1, abs(number()) >> (round % 60)))
      let times = multipliers.randomElement(using: &random) ?? 1
      let rule = RoundingRule.allCases[round % RoundingRule.allCases.count]
      let digits = Int.random(in: 0...9, using: &random)
      let narrow = RoundedNumber(top, over: bottom, times: times, digits: digits, rule: rule)
      // No part of this fits a machine word.
      let wide = RoundedNumber(
        top << 64, over: bottom << 64, times: times, digits: digits, rule: rule)
      #expect(narrow == wide, "seed 11, round \(round): \(top) / \(bottom)")
    }
  }

  @Test("zero has no sign")
  func zero() throws {
    for rule in RoundingRule.allCases {
      for bottom in Int64(1)...1_000 {
        let rounded = try Ratio(-1, over: bottom).rounded(toDigits: 2, by: rule)
        #expect(!(rounded.isNegative && rounded.units == 0), "\(rule) -1/\(bottom)")
      }
      #expect(Ratio.zero.rounded(toDigits: 9, by: rule).signedUnits == "0")
    }
  }

  @Test("wide fractions are rounded as Python's decimal module does", arguments: 0...9)
  func wideFractions(digits: Int) throws {
    let rows = try Oracle("rounded_ratios", of: "IndicatorCoreTests").rows.filter {
      $0["digits"] == String(digits)
    }
    #expect(rows.count == 42)
    for row in rows {
      let ratio = try Ratio(
        try #require(row["numerator"].flatMap { Int64($0) }),
        over: try #require(row["denominator"].flatMap { Int64($0) }))
      let multiplier = try #require(row["multiplier"].flatMap { Int64($0) })
      let wide = ratio.difference(from: .zero)
      for rule in RoundingRule.allCases {
        let found = ratio.rounded(toDigits: digits, by: rule, times: multiplier)
        #expect(found.signedUnits == row[rule.rawValue], "\(row) \(rule)")
        #expect(wide.rounded(toDigits: digits, by: rule, times: multiplier) == found)
      }
    }
  }

  @Test("the largest numbers that can be asked for are printed in full")
  func largest() throws {
    let multiplier = RoundedNumber.largestMultiplier
    let whole = Ratio(.min).rounded(toDigits: 9, times: multiplier)
    #expect(whole.signedUnits == "-9223372036854775808" + String(repeating: "0", count: 18))
    let span = Ratio(.max).difference(from: Ratio(.min)).rounded(toDigits: 9, times: multiplier)
    #expect(span.signedUnits == "18446744073709551615" + String(repeating: "0", count: 18))
    let tiny = try Ratio(1, over: .max).rounded(toDigits: 9, by: .ceiling, times: multiplier)
    #expect(tiny.signedUnits == "1")
  }

  @Test("the multiplier comes before the rounding, which happens once")
  func roundedOnce() throws {
    let ratio = try Ratio(165, over: 174)
    #expect(ratio.rounded(toDigits: 1, times: 100).signedUnits == "948")
    #expect(ratio.rounded(toDigits: 3).signedUnits == "948")
    #expect(ratio.rounded(toDigits: 2, times: 100).signedUnits == "9483")
    #expect(try Ratio(449, over: 1000).rounded(toDigits: 0).signedUnits == "0")
    #expect(ratio.rounded(toDigits: 2).digits == 2)
  }
}
