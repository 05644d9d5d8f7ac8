import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Decimal expansions") struct DecimalExpansionTests {
  @Test(
    "a fraction in at most seventeen significant digits",
    arguments: [
      (0, 1, "0"), (1, 1, "1"), (-5, 1, "-5"), (165, 174, "0.94827586206896552"), (1, 2, "0.5"),
      (-1, 8, "-0.125"), (1, 3, "0.33333333333333333"), (2, 3, "0.66666666666666667"),
      (1, 300, "0.0033333333333333333"), (294412, 10000, "29.4412"), (1394, 1, "1394"),
      (100, 1, "100"), (9_223_372_036_854_775_807, 1, "9223372036854775800"),
      (1, 9_223_372_036_854_775_807, "0.00000000000000000010842021724855044"),
      (99_999_999_999_999_999, 1, "99999999999999999"),
      (999_999_999_999_999_995, 1, "1000000000000000000"),
    ] as [(Int64, Int64, String)])
  func text(numerator: Int64, denominator: Int64, text: String) throws {
    #expect("\(try Ratio(numerator, over: denominator).expansion())" == text)
  }

  @Test("multiplied before any digit is lost")
  func multiplied() throws {
    #expect("\(try Ratio(165, over: 174).expansion(times: 100))" == "94.827586206896552")
    #expect("\(try Ratio(1, over: 3).expansion(times: 3))" == "1")
    let difference = try Ratio(174, over: 177).difference(from: try Ratio(165, over: 174))
    #expect("\(difference.expansion(times: 100))" == "3.4774985388661601")
  }

  @Test("says whether a digit was lost, and how many stand behind the point")
  func exactness() throws {
    let exact = try Ratio(294412, over: 10000).expansion()
    #expect(exact.isExact && exact.scale == 4 && exact.digits == [2, 9, 4, 4, 1, 2])
    #expect(try !Ratio(1, over: 3).expansion().isExact)
    #expect(Ratio(1_234_567_890_123_456_789).expansion().isExact == false)
    #expect(Ratio(1_000_000_000_000_000_000).expansion().isExact)
    #expect(try Ratio(1, over: 8).expansion(digits: 3).isExact)
    #expect(try !Ratio(1, over: 8).expansion(digits: 2).isExact)
  }

  @Test("every small fraction is rounded half away, as the exact rounding does it")
  func smallFractions() throws {
    for denominator in Int64(1)...40 {
      for numerator in Int64(-60)...60 {
        let ratio = try Ratio(numerator, over: denominator)
        for digits in 1...4 {
          let found = ratio.expansion(digits: digits)
          #expect(
            isNearest(found, numerator, denominator, digits),
            "\(numerator)/\(denominator) in \(digits): \(found)")
        }
      }
    }
  }

  /// Whether the expansion lies within half a unit of its last digit of n / d, and on the far side of a tie.
  private func isNearest(
    _ found: DecimalExpansion, _ numerator: Int64, _ denominator: Int64, _ digits: Int
  ) -> Bool {
    guard numerator != 0 else { return found.digits.isEmpty && !found.isNegative }
    guard found.isNegative == (numerator < 0), found.digits.count <= digits else { return false }
    // In units of 10^(exponent - digits), the last digit that could have been kept.
    let padded = found.digits + [UInt8](repeating: 0, count: digits - found.digits.count)
    let units = padded.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    let shift = digits - found.exponent
    let scale = (0..<abs(shift)).reduce(Int64(1)) { product, _ in product * 10 }
    let exact = shift >= 0 ? numerator.magnitude.signed * scale : numerator.magnitude.signed
    let base = shift >= 0 ? denominator : denominator * scale
    let doubled = 2 * (exact - units * base)
    return doubled < base && doubled >= -base && (doubled > -base || units > 0)
  }

  @Test("a slope has the digits of the ratio it is", arguments: 1...200)
  func slopes(round: Int) throws {
    var random = SplitMix64(seed: UInt64(round))
    let ratio = try Ratio(
      Int64.random(in: -10_000_000...10_000_000, using: &random),
      over: Int64.random(in: 1...10_000_000, using: &random))
    let slope = ExactSlope(ratio.difference(from: .zero), over: Ratio(1))
    #expect(try slope.expansion(times: 1000) == ratio.expansion(times: 1000), "seed \(round)")
  }

  @Test("wide differences near their bounds neither overflow nor lose their sign")
  func bounds() throws {
    let most = Ratio(Int64.max)
    let least = Ratio(Int64.min)
    #expect("\(least.difference(from: most).expansion())" == "-18446744073709552000")
    let tiny = try Ratio(1, over: Int64.max).difference(from: try Ratio(1, over: Int64.max - 1))
    #expect(tiny.expansion().isNegative)
    #expect(tiny.expansion().exponent == -37)
  }
}

extension UInt64 {
  fileprivate var signed: Int64 { Int64(self) }
}
