import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Exact decimal") struct ExactDecimalTests {
  @Test("trailing zeros are dropped, so equal numbers are one value")
  func normalForm() {
    #expect(ExactDecimal(significand: 27940, scale: 3) == ExactDecimal(significand: 2794, scale: 2))
    #expect(ExactDecimal(significand: 0, scale: 18) == .zero)
    #expect(ExactDecimal(significand: -500, scale: 2) == ExactDecimal(-5))
    #expect(ExactDecimal(significand: 500, scale: 1) == ExactDecimal(50))
    #expect(ExactDecimal(significand: 27940, scale: 3).scale == 2)
    #expect(ExactDecimal(500).significand == 500)
  }

  @Test("sign and wholeness are told")
  func properties() {
    #expect(ExactDecimal(significand: -1, scale: 1).isNegative)
    #expect(!ExactDecimal.zero.isNegative)
    #expect(ExactDecimal(significand: 10, scale: 1).isWhole)
    #expect(!ExactDecimal(significand: 1, scale: 1).isWhole)
  }

  @Test(
    "plain digits with a point are printed",
    arguments: [
      (Int64(2794), 2, "27.94"), (-5, 1, "-0.5"), (198, 0, "198"), (0, 3, "0"), (5, 3, "0.005"),
      (-5, 18, "-0.000000000000000005"), (Int64.max, 0, "9223372036854775807"),
      (Int64.min, 18, "-9.223372036854775808"), (100, 1, "10"),
    ])
  func description(significand: Int64, scale: Int, expected: String) {
    #expect(ExactDecimal(significand: significand, scale: scale).description == expected)
  }

  @Test("sums of small decimals are those of the integers at one scale")
  func smallSums() throws {
    let values = (0...2).flatMap { scale in
      (-25...25).map { (Int64($0), scale, ExactDecimal(significand: Int64($0), scale: scale)) }
    }
    var wrong: [String] = []
    for (digits, scale, value) in values {
      for (others, otherScale, other) in values {
        let units = [Int64(100), 10, 1]
        let sum = digits * units[scale] + others * units[otherScale]
        let expected = ExactDecimal(significand: sum, scale: 2)
        if try value.adding(other) != expected { wrong.append("\(value) + \(other)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("a sum that fits only without its trailing zeros, or not at all, is reported")
  func overflow() throws {
    let largest = ExactDecimal(.max)
    let finest = ExactDecimal(significand: 1, scale: 18)
    #expect(throws: ArithmeticOverflow()) { try largest.adding(ExactDecimal(1)) }
    #expect(throws: ArithmeticOverflow()) { try ExactDecimal(.min).adding(ExactDecimal(-1)) }
    #expect(throws: ArithmeticOverflow()) { try ExactDecimal(10).adding(finest) }
    #expect(throws: ArithmeticOverflow()) { try finest.adding(largest) }
    #expect(try ExactDecimal(9).adding(finest).description == "9.000000000000000001")
    #expect(try largest.adding(ExactDecimal(.min)) == ExactDecimal(-1))
  }

  @Test("as a ratio it is the same number in lowest terms")
  func ratio() throws {
    #expect(try ExactDecimal(significand: 25, scale: 2).ratio().text == "1/4")
    #expect(try ExactDecimal(significand: -5, scale: 1).ratio().text == "-1/2")
    #expect(try ExactDecimal(.min).ratio() == Ratio(.min))
    let finest = try ExactDecimal(significand: 1, scale: 18).ratio()
    #expect(finest.denominator == 1_000_000_000_000_000_000)
  }

  @Test("a decimal written and read is the same")
  func coding() throws {
    for value in [ExactDecimal.zero, ExactDecimal(.min), ExactDecimal(significand: -7, scale: 18)] {
      #expect(try roundTrip(value) == value)
    }
    #expect(
      try decoded(String.self, written(ExactDecimal(significand: 2_794, scale: 2))) == "27.94")
    #expect(
      try decoded(ExactDecimal.self, #""27.940""#) == ExactDecimal(significand: 2_794, scale: 2))
  }

  @Test(
    "what is no decimal, or no text, is not read",
    arguments: [#""27,94""#, #""""#, "27.94", #""1e3""#, #""99999999999999999999""#])
  func badCoding(json: String) {
    #expect(throws: DecodingError.self) { try decoded(ExactDecimal.self, json) }
  }

  @Test("decimals are ordered like their fractions, whatever their scales")
  func order() throws {
    let tops = [Int64.min, -101, -10, -1, 0, 1, 9, 10, 101, .max]
    let samples = tops.flatMap { top in
      [0, 1, 2, 18].map { ExactDecimal(significand: top, scale: $0) }
    }
    for left in samples {
      for right in samples {
        let expected = try left.ratio() < right.ratio()
        #expect((left < right) == expected, "\(left) < \(right)")
      }
    }
  }

  @Test("times a power of ten and back is the same number, or does not fit")
  func powersOfTen() {
    for significand in [0, 1, -7, 120, 999_999_999_999, .max, .min] as [Int64] {
      for scale in [0, 1, 9, 18] {
        let number = ExactDecimal(significand: significand, scale: scale)
        for exponent in -20...20 {
          guard let moved = number.times(powerOfTen: exponent) else { continue }
          #expect(moved.times(powerOfTen: -exponent) == number)
          #expect(moved.isNegative == number.isNegative)
        }
        #expect(number.times(powerOfTen: 0) == number)
      }
    }
    #expect(ExactDecimal(1).times(powerOfTen: 19) == nil)
    #expect(ExactDecimal(1).times(powerOfTen: -19) == nil)
    #expect(ExactDecimal(100).times(powerOfTen: -20) == ExactDecimal(significand: 1, scale: 18))
  }
}
