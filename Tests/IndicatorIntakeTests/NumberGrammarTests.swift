import IndicatorCore
import IndicatorIntake
import TestSupport
import Testing

@Suite("Number grammar") struct NumberGrammarTests {
  /// A figure as printed and what it is as Vietnamese, English and plain; nil if it is not written so.
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let vietnamese: String?
    let english: String?
    let plain: String?

    init(_ text: String, vi: String?, en: String?, plain: String?) {
      (self.text, vietnamese, english, self.plain) = (text, vi, en, plain)
    }

    var testDescription: String { text.debugDescription }
  }

  static let cases = [
    Case("0", vi: "0", en: "0", plain: "0"),
    Case("02", vi: "2", en: "2", plain: "2"),
    Case("1394", vi: "1394", en: "1394", plain: "1394"),
    Case("1.394", vi: "1394", en: "1.394", plain: "1.394"),
    Case("1,394", vi: "1.394", en: "1394", plain: nil),
    Case("93,1", vi: "93.1", en: nil, plain: nil),
    Case("93.1", vi: nil, en: "93.1", plain: "93.1"),
    Case("0,394", vi: "0.394", en: nil, plain: nil),
    Case("0.394", vi: nil, en: "0.394", plain: "0.394"),
    Case("02.394", vi: nil, en: "2.394", plain: "2.394"),
    Case("1394.500", vi: nil, en: "1394.5", plain: "1394.5"),
    Case("1.394.000", vi: "1394000", en: nil, plain: nil),
    Case("1,394,000", vi: nil, en: "1394000", plain: nil),
    Case("2.944,12", vi: "2944.12", en: nil, plain: nil),
    Case("12.345,67", vi: "12345.67", en: nil, plain: nil),
    Case("1,234.5", vi: nil, en: "1234.5", plain: nil),
    Case("1.2.3", vi: nil, en: nil, plain: nil),
    Case("1.394.00", vi: nil, en: nil, plain: nil),
    Case("1.394,000.5", vi: nil, en: nil, plain: nil),
    Case("1,5,5", vi: nil, en: nil, plain: nil),
    Case(".5", vi: nil, en: nil, plain: nil),
    Case("5.", vi: nil, en: nil, plain: nil),
    Case("5,", vi: nil, en: nil, plain: nil),
    Case("1..394", vi: nil, en: nil, plain: nil),
    Case("1e3", vi: "1000", en: "1000", plain: "1000"),
    Case("1.2E+06", vi: nil, en: "1200000", plain: "1200000"),
    Case("1,2E+06", vi: "1200000", en: nil, plain: nil),
    Case("1.234e2", vi: nil, en: "123.4", plain: "123.4"),
    Case("-5.5E-3", vi: nil, en: "-0.0055", plain: "-0.0055"),
    Case("0e99", vi: "0", en: "0", plain: "0"),
    Case(
      "7E-18", vi: "0.000000000000000007", en: "0.000000000000000007", plain: "0.000000000000000007"
    ),
    Case("7E-19", vi: nil, en: nil, plain: nil),
    Case(
      "70E-19", vi: "0.000000000000000007", en: "0.000000000000000007",
      plain: "0.000000000000000007"),
    Case(
      "9e18", vi: "9000000000000000000", en: "9000000000000000000", plain: "9000000000000000000"),
    Case("1e19", vi: nil, en: nil, plain: nil),
    Case("1,234,5e2", vi: nil, en: nil, plain: nil),
    Case("1 000e3", vi: nil, en: nil, plain: nil),
    Case("1e", vi: nil, en: nil, plain: nil),
    Case("e5", vi: nil, en: nil, plain: nil),
    Case("1e5.5", vi: nil, en: nil, plain: nil),
    Case("1e1000", vi: nil, en: nil, plain: nil),
    Case("1.e5", vi: nil, en: nil, plain: nil),
    Case("12 E 5", vi: nil, en: nil, plain: nil),
    Case("１２", vi: nil, en: nil, plain: nil),
    Case("1２", vi: nil, en: nil, plain: nil),
    Case("", vi: nil, en: nil, plain: nil),
    Case(" ", vi: nil, en: nil, plain: nil),
    Case("abc", vi: nil, en: nil, plain: nil),
    Case("12 người", vi: nil, en: nil, plain: nil),
    Case("-", vi: nil, en: nil, plain: nil),
    Case("%", vi: nil, en: nil, plain: nil),
  ]

  static let withSigns = [
    Case("-3", vi: "-3", en: "-3", plain: "-3"),
    Case("\u{2212}3", vi: "-3", en: "-3", plain: "-3"),
    Case("+3", vi: "3", en: "3", plain: "3"),
    Case("-0", vi: "0", en: "0", plain: "0"),
    Case("-1.394", vi: "-1394", en: "-1.394", plain: "-1.394"),
    Case("--3", vi: nil, en: nil, plain: nil),
    Case("+-3", vi: nil, en: nil, plain: nil),
    Case("3-", vi: nil, en: nil, plain: nil),
    Case("14,4 %", vi: "14.4", en: nil, plain: nil),
    Case("14.4%", vi: nil, en: "14.4", plain: "14.4"),
    Case("14\u{A0}%", vi: "14", en: "14", plain: "14"),
    Case("14%%", vi: nil, en: nil, plain: nil),
    Case("%14", vi: nil, en: nil, plain: nil),
    Case("  7 ", vi: "7", en: "7", plain: "7"),
    Case("\u{A0}\u{202F}7\u{2009}", vi: "7", en: "7", plain: "7"),
  ]

  static let beyondBounds = [
    Case(
      "9223372036854775807", vi: "9223372036854775807", en: "9223372036854775807",
      plain: "9223372036854775807"),
    Case("9223372036854775808", vi: nil, en: nil, plain: nil),
    Case(
      "-9223372036854775808", vi: "-9223372036854775808", en: "-9223372036854775808",
      plain: "-9223372036854775808"),
    Case("-9223372036854775809", vi: nil, en: nil, plain: nil),
    Case("9.223.372.036.854.775.807", vi: "9223372036854775807", en: nil, plain: nil),
    Case("9.223.372.036.854.775.808", vi: nil, en: nil, plain: nil),
    Case("9223372036854775807.5", vi: nil, en: nil, plain: nil),
    Case(
      "0.000000000000000001", vi: nil, en: "0.000000000000000001", plain: "0.000000000000000001"),
    Case("0.0000000000000000001", vi: nil, en: nil, plain: nil),
    Case("0.10000000000000000000000", vi: nil, en: "0.1", plain: "0.1"),
  ]

  @Test("reads figures as they are printed", arguments: cases + withSigns + beyondBounds)
  func reads(_ figure: Case) {
    #expect(NumberGrammar.vietnamese.read(figure.text)?.description == figure.vietnamese)
    #expect(NumberGrammar.english.read(figure.text)?.description == figure.english)
    #expect(NumberGrammar.plain.read(figure.text)?.description == figure.plain)
  }

  @Test("blanks of every kind group as well", arguments: [" ", "\u{A0}", "\u{202F}", "\u{2009}"])
  func blanksGroup(blank: String) {
    let large = "12\(blank)345\(blank)678"
    #expect(NumberGrammar.vietnamese.read("1\(blank)394") == ExactDecimal(1394))
    #expect(NumberGrammar.english.read("1\(blank)394") == ExactDecimal(1394))
    #expect(NumberGrammar.vietnamese.read(large + ",5")?.description == "12345678.5")
    #expect(NumberGrammar.english.read(large + ".5")?.description == "12345678.5")
    #expect(NumberGrammar.plain.read("1\(blank)394") == nil)
    for wrong in ["1\(blank)39", "1\(blank)3944", "0\(blank)394", "1\(blank)394.000,5"] {
      #expect(NumberGrammar.vietnamese.read(wrong) == nil, "\(wrong)")
    }
  }

  /// Whether a text is a number as the documentation says, written down a second time as a rule for
  /// digits `1` and `0`.
  private func isNumber(_ text: [Character], grouping: Character, decimal: Character) -> Bool {
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count == 1 || !parts[1].isEmpty,
      parts.dropFirst().joined().allSatisfy(\.isNumber)
    else { return false }
    let groups = parts[0].split(separator: grouping, omittingEmptySubsequences: false)
    if groups.count == 1 { return !groups[0].isEmpty }
    return (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  @Test("agrees with its rule on every text of up to eight of the signs 0 1 . ,")
  func agreesWithItsRule() {
    var texts: [[Character]] = [[]]
    for _ in 1...8 {
      texts = texts.flatMap { text in "01.,".map { text + [$0] } }
      let wrong = texts.filter { text in
        let figure = String(text)
        return (NumberGrammar.vietnamese.read(figure) != nil)
          != isNumber(text, grouping: ".", decimal: ",")
          || (NumberGrammar.english.read(figure) != nil)
            != isNumber(text, grouping: ",", decimal: ".")
      }
      #expect(wrong.isEmpty, "\(wrong.prefix(5).map { String($0) })")
    }
  }
}
