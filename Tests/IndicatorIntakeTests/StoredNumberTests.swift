import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Stored numbers") struct StoredNumberTests {
  @Test(
    "come out as plain digits, at most 15 of them, rounded half away from zero",
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0E5", "0"), ("7", "7"), ("007", "7"),
      ("+7", "7"), ("-7", "-7"), ("7.", "7"), (".5", "0.5"), ("-.5", "-0.5"), ("7.50", "7.5"),
      ("0.94799999999999995", "0.948"), ("1.3939999999999999E3", "1394"),
      ("93.09999999999999", "93.1"), ("0.30000000000000004", "0.3"), ("1e3", "1000"),
      ("1.5E-3", "0.0015"), ("12E+2", "1200"), ("123456789012345", "123456789012345"),
      ("1234567890123454", "1234567890123450"), ("1234567890123455", "1234567890123460"),
      ("-1234567890123455", "-1234567890123460"), ("0.1234567890123455", "0.123456789012346"),
      ("999999999999999.5", "1000000000000000"), ("0.9999999999999999", "1"),
      ("9.9999999999999999E-5", "0.0001"), ("1E20", "100000000000000000000"),
      ("1E-20", "0.00000000000000000001"),
    ])
  func plain(text: String, expected: String) {
    #expect(StoredNumber.plain(text) == expected)
  }

  @Test(
    "that are no numbers, or beyond what a program holds, are refused",
    arguments: [
      "", "-", ".", "E5", "1E", "1E+", "1,5", "1 5", "0x10", "1E5.0", "--1", "1-", "NaN", "INF",
      "1E999", "1E-999", "1E9999999", "1E99999999999999999999", "١",
    ])
  func refused(text: String) {
    #expect(StoredNumber.plain(text) == nil)
  }

  @Test("the largest and smallest that a program holds have all their digits")
  func range() throws {
    let largest = try #require(StoredNumber.plain("1.7976931348623157E308"))
    #expect(largest == "179769313486232" + String(repeating: "0", count: 294))
    let smallest = try #require(StoredNumber.plain("5E-324"))
    #expect(smallest == "0." + String(repeating: "0", count: 323) + "5")
  }

  @Test(
    "what a person typed with up to 15 digits comes back from the binary number it is stored as")
  func typed() throws {
    #expect(Self.seventeenDigits(0.948) == "9.4799999999999995E-1")
    #expect(Self.seventeenDigits(1394.1) == "1.3940999999999999E3")
    var random = SplitMix64(seed: 15)
    for _ in 0..<2000 {
      let digits = Int.random(in: 1..<1_000_000_000_000_000, using: &random)
      let scale = Int.random(in: 0...14, using: &random)
      let typed = ExactDecimal(significand: Int64(digits), scale: scale).description
      let binary = try #require(Double(typed))
      // As Excel writes it: 17 digits, with an exponent.
      let stored = Self.seventeenDigits(binary)
      #expect(StoredNumber.plain(stored) == typed, "\(stored)")
      #expect(StoredNumber.plain("\(binary)") == typed, "\(binary)")
    }
  }

  /// The number with 17 significant digits, from its exact binary value.
  private static func seventeenDigits(_ value: Double) -> String {
    // value = significand * 2^-52 * 2^exponent, turned into digits by long arithmetic.
    var digits = [UInt8]()
    var significand = UInt64(value.significandBitPattern | 1 << 52)
    while significand > 0 {
      digits.append(UInt8(significand % 10))
      significand /= 10
    }
    var scale = 0
    let shift = Int(value.exponent) - 52
    for _ in 0..<abs(shift) {
      // Halving is five times over ten.
      let factor: UInt8 = shift > 0 ? 2 : 5
      if shift < 0 { scale += 1 }
      var carry: UInt8 = 0
      for index in digits.indices {
        let product = digits[index] * factor + carry
        (digits[index], carry) = (product % 10, product / 10)
      }
      if carry > 0 { digits.append(carry) }
    }
    let text = String(digits.reversed().map { Character(String($0)) })
    let exponent = text.count - 1 - scale
    let kept = Scientific(text).map { $0.rounded(to: 17).plain.prefix(17) } ?? ""
    let shown = kept.padding(to: 17)
    // Rounding up to the next power of ten would show in one more digit of the whole number.
    let isLonger = Scientific(text).map { $0.rounded(to: 17).plain.count > text.count } ?? false
    return "\(shown.prefix(1)).\(shown.dropFirst())E\(exponent + (isLonger ? 1 : 0))"
  }
}

extension Substring {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, count - self.count))
  }
}
