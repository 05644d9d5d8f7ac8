import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Parsing of exact decimals") struct ExactDecimalParsingTests {
  @Test(
    "plain digits are read",
    arguments: [
      ("0", "0"), ("198", "198"), ("27.94", "27.94"), ("27.940", "27.94"), ("-0.5", "-0.5"),
      ("\u{2212}0.5", "-0.5"), ("-0", "0"), ("-0.00", "0"), ("007", "7"), ("1.000", "1"),
      ("9223372036854775807", "9223372036854775807"),
      ("-9223372036854775808", "-9223372036854775808"),
      ("0.000000000000000001", "0.000000000000000001"),
      ("0.5000000000000000000000", "0.5"), ("-9.223372036854775808", "-9.223372036854775808"),
    ])
  func read(text: String, printed: String) {
    #expect(ExactDecimal(plain: text)?.description == printed)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "-", ".", "-.", "1.", ".5", "1.2.3", "+1", "--1", "1-", "1,5", "1 000", " 1", "1 ", "1e3",
      "0x1", "１", "1\u{301}", "1.\u{301}5", "\u{2212}", "\u{2212}-1", "1_000", "NaN", "½",
      "9223372036854775808", "-9223372036854775809", "9.223372036854775808",
      "0.0000000000000000001", "10.000000000000000001",
    ])
  func refused(text: String) {
    #expect(ExactDecimal(plain: text) == nil)
  }

  @Test("what is printed is read as the same number")
  func printAndParse() {
    let seed: UInt64 = 20_210_701
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let digits = Int64(bitPattern: random.next()) >> Int64.random(in: 0...63, using: &random)
      let value = ExactDecimal(
        significand: digits, scale: Int.random(in: 0...18, using: &random))
      #expect(ExactDecimal(plain: value.description) == value, "seed \(seed): \(value)")
    }
  }

  @Test("a part of a text is read like a text of its own")
  func substring() {
    #expect(ExactDecimal(plain: "a=12.5".dropFirst(2))?.description == "12.5")
  }
}
