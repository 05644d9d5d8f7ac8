import Testing

@testable import IndicatorCore

@Suite("Formula lexer") struct FormulaLexerTests {
  private static let stray = FormulaExpectation.word

  @Test("a formula falls into numbers, names and signs, each with its column")
  func words() throws {
    var lexer = FormulaLexer("{Số đảng viên}>=a_1-2.50 ..\t[x:y]")
    let tokens = try lexer.tokens()
    #expect(
      tokens.map(\.text)
        == ["{Số đảng viên}", ">=", "a_1", "-", "2.50", "..", "[", "x", ":", "y", "]", ""])
    #expect(tokens.map(\.column) == [1, 15, 17, 20, 21, 26, 29, 30, 31, 32, 33, 34])
    #expect(tokens.first?.kind == .name("Số đảng viên"))
    #expect(tokens[4].kind == .number(ExactDecimal(significand: 25, scale: 1)))
    #expect(tokens.last?.kind == .end)
  }

  @Test("two points are a range, also behind digits")
  func rangeBehindDigits() throws {
    var lexer = FormulaLexer("1..2")
    #expect(try lexer.tokens().map(\.text) == ["1", "..", "2", ""])
  }

  @Test("blanks inside braces belong to the name")
  func blanksInBraces() throws {
    var lexer = FormulaLexer("{ a }")
    #expect(try lexer.tokens().first?.kind == .name(" a "))
  }

  @Test(
    "a character that no formula has is a fault where it stands",
    arguments: [
      ("a % b", "%", 3), ("Members", "M", 1), ("a + ố", "ố", 5), ("_a", "_", 1), ("a > b", ">", 3),
      ("a = b", "=", 3), ("a}", "}", 2), ("1.", ".", 2), (".5", ".", 1),
      ("a\u{301}", "a\u{301}", 1),
      ("aé", "é", 2), ("٣", "٣", 1), ("a × b", "×", 3), ("a − b", "−", 3),
    ])
  func stray(text: String, character: String, column: Int) {
    let fact = FaultFact.formula(.unexpectedText(character, expected: Self.stray))
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) {
      var lexer = FormulaLexer(text)
      return try lexer.tokens()
    }
  }

  @Test(
    "braces must hold a name and close, and a number must fit",
    arguments: [
      ("1 + {party", FaultFact.formula(.unclosed("{")), 5),
      ("{}", .formula(.unexpectedText("{}", expected: .bracedName)), 1),
      ("a + 9223372036854775808", .number(.badNumber("9223372036854775808")), 5),
      ("0.1234567890123456789", .number(.badNumber("0.1234567890123456789")), 1),
    ])
  func bracesAndNumbers(text: String, fact: FaultFact, column: Int) {
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) {
      var lexer = FormulaLexer(text)
      return try lexer.tokens()
    }
  }

  @Test("the largest number and the finest decimal fit")
  func largestNumbers() throws {
    var lexer = FormulaLexer("9223372036854775807 0.123456789012345678")
    let kinds = try lexer.tokens().map(\.kind)
    #expect(kinds[0] == .number(ExactDecimal(Int64.max)))
    #expect(kinds[1] == .number(ExactDecimal(significand: 123_456_789_012_345_678, scale: 18)))
  }
}
