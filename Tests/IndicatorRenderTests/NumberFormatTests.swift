import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Number format") struct NumberFormatTests {
  private func ratio(_ numerator: Int64, _ denominator: Int64 = 1) throws -> Ratio {
    try Ratio(numerator, over: denominator)
  }

  private func difference(_ numerator: Int64, _ denominator: Int64 = 1) throws -> WideDifference {
    try ratio(numerator, denominator).difference(from: .zero)
  }

  @Test(
    "digits are grouped by threes before the point and not behind it",
    arguments: [
      ("0", "0"), ("12", "12"), ("999", "999"), ("1000", "1,000"), ("69473", "69,473"),
      ("123456", "123,456"), ("1234567", "1,234,567"), ("-999", "-999"), ("-1000", "-1,000"),
      ("-123456.7891", "-123,456.7891"), ("0.123456", "0.123456"), ("1000.5", "1,000.5"),
    ])
  func grouped(plain: String, expected: String) {
    #expect(NumberFormat().grouped(plain) == expected)
  }

  @Test(
    "a value is rounded once, to the digits asked for",
    arguments: [
      (0, "95"), (1, "94.8"), (2, "94.83"), (6, "94.827586"), (9, "94.827586207"),
    ])
  func digits(digits: Int, expected: String) throws {
    #expect(NumberFormat(digits: digits).text(try ratio(165, 174), times: 100) == expected)
  }

  @Test(
    "small magnitudes are filled up with zeros",
    arguments: [
      (1, 1000, 2, "0.00"), (5, 1000, 2, "0.01"), (1, 100, 2, "0.01"), (1, 10, 2, "0.10"),
      (7, 1, 2, "7.00"), (0, 1, 3, "0.000"), (0, 1, 0, "0"),
    ] as [(Int64, Int64, Int, String)])
  func filledUp(numerator: Int64, denominator: Int64, digits: Int, expected: String) throws {
    #expect(NumberFormat(digits: digits).text(try ratio(numerator, denominator)) == expected)
  }

  @Test(
    "ties and rests go where the rule says, on either side of zero",
    arguments: [
      (.halfAway, ["3", "2", "0", "0", "-2", "-3"]), (.halfUp, ["3", "2", "0", "0", "-1", "-2"]),
      (.halfEven, ["2", "2", "0", "0", "-2", "-2"]), (.halfDown, ["2", "1", "0", "0", "-2", "-3"]),
      (.truncate, ["2", "1", "0", "0", "-1", "-2"]), (.floor, ["2", "1", "0", "-1", "-2", "-3"]),
      (.ceiling, ["3", "2", "1", "0", "-1", "-2"]),
    ] as [(RoundingRule, [String])])
  func rounding(rule: RoundingRule, expected: [String]) throws {
    let format = NumberFormat(digits: 0, rounding: rule)
    let tenths: [Int64] = [25, 15, 4, -4, -15, -25]
    #expect(try tenths.map { format.text(try ratio($0, 10)) } == expected)
    #expect(try tenths.map { format.text(try difference($0, 10)) } == expected)
  }

  @Test(
    "a change has its sign, and zero has none",
    arguments: [
      (348, 100, "+3.48"), (-348, 100, "-3.48"), (0, 1, "0.00"), (1, 1000, "0.00"),
      (-1, 1000, "0.00"), (1_234_567, 1, "+1,234,567.00"), (-1_234_567, 1, "-1,234,567.00"),
    ] as [(Int64, Int64, String)])
  func signed(numerator: Int64, denominator: Int64, expected: String) throws {
    #expect(NumberFormat().signedText(try difference(numerator, denominator)) == expected)
  }

  @Test("a minus sign never stands before zero")
  func neverMinusZero() throws {
    for rule in RoundingRule.allCases {
      for digits in 0...9 {
        for numerator in Int64(-60)...0 {
          let format = NumberFormat(digits: digits, rounding: rule)
          let value = try ratio(numerator, 10_000_000_000)
          let texts = [
            format.text(value), format.text(try difference(numerator, 10_000_000_000)),
            format.signedText(try difference(numerator, 10_000_000_000)), value.dataText(),
          ]
          for text in texts where text.hasPrefix("-") {
            #expect(text.contains { "123456789".contains($0) }, "\(rule) \(digits) \(numerator)")
          }
        }
      }
    }
  }

  @Test(
    "counts are printed as they were reported",
    arguments: [
      ("69473", "69,473"), ("29.4412", "29.4412"), ("-1394.5", "-1,394.5"), ("0", "0"),
      ("9223372036854775807", "9,223,372,036,854,775,807"), ("0.123456789", "0.123456789"),
    ])
  func counts(plain: String, expected: String) throws {
    let decimal = try #require(ExactDecimal(plain: plain))
    #expect(NumberFormat(digits: 0).countText(decimal) == expected)
    #expect(NumberFormat(digits: 0).countText(try decimal.ratio()) == expected)
  }

  @Test(
    "a count that is no decimal of nine digits is rounded to six",
    arguments: [
      (1, 3, "0.333333"), (2000, 3, "666.666667"), (1, 10_000_000_000, "0"),
    ] as [(Int64, Int64, String)])
  func countsWithoutEnd(numerator: Int64, denominator: Int64, expected: String) throws {
    #expect(NumberFormat().countText(try ratio(numerator, denominator)) == expected)
  }

  @Test(
    "data have up to six digits, trailing zeros dropped, nothing grouped",
    arguments: [
      (165, 174, 100, "94.827586"), (1, 1, 100, "100"), (1, 2, 1, "0.5"), (100, 1, 1, "100"),
      (69473, 1, 1000, "69473000"), (1, 3_000_000, 1, "0"), (1, 2_000_000, 1, "0.000001"),
      (-1, 3, 1, "-0.333333"), (0, 1, 1, "0"), (-1, 3_000_000, 1, "0"),
      (1_000_000, 1, 1, "1000000"),
    ] as [(Int64, Int64, Int64, String)])
  func dataText(numerator: Int64, denominator: Int64, multiplier: Int64, expected: String) throws {
    #expect(try ratio(numerator, denominator).dataText(times: multiplier) == expected)
    #expect(try difference(numerator, denominator).dataText(times: multiplier) == expected)
  }

  @Test("a decimal of up to six digits is its own data text")
  func dataTextOfADecimal() throws {
    var random = SplitMix64(seed: 21)
    for round in 0..<2000 {
      let decimal = ExactDecimal(
        significand: Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random),
        scale: Int.random(in: 0...6, using: &random))
      let text = try decimal.ratio().dataText()
      #expect(text == decimal.description, "seed 21, round \(round)")
      let ungrouped = NumberFormat().countText(decimal).filter { $0 != "," }
      #expect(ungrouped == decimal.description, "seed 21, round \(round)")
    }
  }
}

@Suite("Number format, in Vietnamese") struct VietnameseNumberFormatTests {
  private static let english = NumberFormat(digits: 1)
  private static let vietnamese = NumberFormat(digits: 1, language: .vietnamese)

  @Test(
    "points group and a comma divides",
    arguments: [
      ("1394.5", "1.394,5"), ("0.57", "0,57"), ("100", "100"), ("1000", "1.000"), ("-0.5", "-0,5"),
      ("69473", "69.473"), ("-1234567.25", "-1.234.567,25"), ("999", "999"),
      ("29.4412", "29,4412"), ("9223372036854775807", "9.223.372.036.854.775.807"),
    ])
  func signs(plain: String, expected: String) throws {
    let decimal = try #require(ExactDecimal(plain: plain))
    #expect(Self.vietnamese.countText(decimal) == expected)
    #expect(Self.vietnamese.countText(try decimal.ratio()) == expected)
    #expect(Self.vietnamese.grouped(plain) == expected)
  }

  @Test("rounded values, differences and changes have the same signs")
  func rounded() throws {
    let value = try Ratio(27_890, over: 20)
    #expect(Self.vietnamese.text(value) == "1.394,5")
    let change = value.difference(from: Ratio(0))
    #expect(Self.vietnamese.text(change) == "1.394,5")
    #expect(Self.vietnamese.signedText(change) == "+1.394,5")
    #expect(Self.vietnamese.signedText(Ratio(0).difference(from: value)) == "-1.394,5")
  }

  @Test("digits and rounding are the same in both languages, only the signs change places")
  func onlySignsDiffer() throws {
    var random = SplitMix64(seed: 22)
    for round in 0..<2000 {
      let value = try Ratio(
        Int64.random(in: -10_000_000_000...10_000_000_000, using: &random),
        over: Int64.random(in: 1...2000, using: &random))
      let swapped = String(
        Self.english.text(value).map { $0 == "," ? "." : $0 == "." ? "," : $0 })
      #expect(Self.vietnamese.text(value) == swapped, "seed 22, round \(round)")
    }
  }

  @Test("another number of digits keeps the language and the rule")
  func withDigits() {
    let format = NumberFormat(digits: 2, rounding: .floor, language: .vietnamese).withDigits(0)
    #expect(format == NumberFormat(digits: 0, rounding: .floor, language: .vietnamese))
  }
}
