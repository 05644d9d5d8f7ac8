import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Rounded numbers as text") struct RoundedTextTests {
  /// The text without its last zeros behind the point, letter by letter.
  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text[...]
    while text.hasSuffix("0") { text = text.dropLast() }
    if text.hasSuffix(".") { text = text.dropLast() }
    return String(text)
  }

  @Test("zeros behind the point are cut off, those before it never are")
  func zeros() throws {
    for digits in 0...9 {
      for numerator in [0, 1, -1, 5, -5, 10, 100, -100, 105, 1000, 120_000, 999_999, Int64.max] {
        for denominator in [1, 2, 3, 8, 10, 1000, 1_000_000] as [Int64] {
          let number = try Ratio(numerator, over: denominator).rounded(toDigits: digits)
          #expect(number.trimmedText == Self.trimmed(number.plainText), "\(number)")
        }
      }
    }
    let large = try Ratio(Int64.max, over: 1).rounded(toDigits: 9, times: 1_000_000_000)
    #expect(large.plainText == "9223372036854775807000000000.000000000")
    #expect(large.trimmedText == "9223372036854775807000000000")
    #expect(try Ratio(-1, over: 20).rounded(toDigits: 3).plainText == "-0.050")
    #expect(try Ratio(-1, over: 20).rounded(toDigits: 3).trimmedText == "-0.05")
  }
}
