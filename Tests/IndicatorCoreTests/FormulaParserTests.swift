import IndicatorCore
import TestSupport
import Testing

@Suite("Formula parser") struct FormulaParserTests {
  private static let factor = FormulaExpectation.factor
  private static let category = FormulaExpectation.choice

  @Test(
    "a bad formula says what is wrong and at which column",
    arguments: [
      ("", FaultFact.formula(.unexpectedEnd(expected: factor)), 1),
      ("   ", .formula(.unexpectedEnd(expected: factor)), 4),
      ("members +", .formula(.unexpectedEnd(expected: factor)), 10),
      ("* members", .formula(.unexpectedText("*", expected: factor)), 1),
      ("members / / cells", .formula(.unexpectedText("/", expected: factor)), 11),
      ("--members", .formula(.unexpectedText("-", expected: factor)), 2),
      ("()", .formula(.unexpectedText(")", expected: factor)), 2),
      ("members cells", .formula(.unexpectedText("cells", expected: end)), 9),
      ("members]", .formula(.unexpectedText("]", expected: end)), 8),
      ("members)", .formula(.unexpectedText(")", expected: end)), 8),
      ("members[good][fair]", .formula(.unexpectedText("[", expected: end)), 14),
      ("2 {party-cells}", .formula(.unexpectedText("{party-cells}", expected: end)), 3),
      ("2 members", .formula(.unexpectedText("members", expected: end)), 3),
      ("1..2", .formula(.unexpectedText("..", expected: end)), 2),
      ("members >= 3", .formula(.unexpectedText(">=", expected: end)), 9),
      ("1.5.2", .formula(.unexpectedText(".", expected: stray)), 4),
      ("(members", .formula(.unclosed("(")), 1),
      ("cells / (members + (1)", .formula(.unclosed("(")), 9),
      ("(members cells)", .formula(.unexpectedText("cells", expected: .closingBracket)), 10),
      ("(members]", .formula(.unexpectedText("]", expected: .closingBracket)), 9),
      ("previous(members", .formula(.unclosed("(")), 9),
      ("previous(", .formula(.unexpectedEnd(expected: factor)), 10),
      ("previos(members)", .name(.unknownName(.function, "previos", suggestion: "previous")), 1),
      ("1 + sqrt(members)", .name(.unknownName(.function, "sqrt", suggestion: nil)), 5),
      ("{party-cells}(1)", .formula(.unexpectedText("(", expected: .end)), 14),
    ])
  func badFormula(text: String, fact: FaultFact, column: Int) {
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) {
      try FormulaParser.parse(text)
    }
  }

  @Test(
    "a bad selection says what is wrong and at which column",
    arguments: [
      ("members[good", FaultFact.formula(.unclosed("[")), 8),
      ("members[good..", .formula(.unclosed("[")), 8),
      ("members[*", .formula(.unclosed("[")), 8),
      ("members[", .formula(.unexpectedEnd(expected: category)), 9),
      ("members[]", .formula(.unexpectedText("]", expected: category)), 9),
      ("members[1]", .formula(.unexpectedText("1", expected: category)), 9),
      ("members[good,", .formula(.unexpectedEnd(expected: category)), 14),
      ("members[good,]", .formula(.unexpectedText("]", expected: category)), 14),
      ("members[sex:]", .formula(.unexpectedText("]", expected: category)), 13),
      ("members[good+", .formula(.unexpectedEnd(expected: .category)), 14),
      ("members[good+*]", .formula(.unexpectedText("*", expected: .category)), 14),
      ("members[..]", .formula(.unexpectedText("]", expected: .name)), 11),
      ("members[>=]", .formula(.unexpectedText("]", expected: .name)), 11),
      ("members[<=", .formula(.unexpectedEnd(expected: .name)), 11),
      ("members[good fair]", .formula(.unexpectedText("fair", expected: .closingSelection)), 14),
      ("members[*, good]", .formula(.unexpectedText(",", expected: .closingSelection)), 10),
      ("members[good.., fair]", .formula(.unexpectedText(",", expected: .closingSelection)), 15),
      ("members[good, fair..]", .formula(.unexpectedText("..", expected: .closingSelection)), 19),
      ("members[a+b..c]", .formula(.unexpectedText("..", expected: .closingSelection)), 12),
    ])
  func badSelection(text: String, fact: FaultFact, column: Int) {
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) {
      try FormulaParser.parse(text)
    }
  }

  @Test("brackets nest 99 deep and no deeper, whatever opens them")
  func depth() throws {
    for (open, close) in [("(", ")"), ("-(", ")"), ("previous(", ")"), ("1 + 2 * (", ")")] {
      func nested(_ count: Int) -> String {
        String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
      }
      #expect(throws: Never.self) { try FormulaParser.parse(nested(99)) }
      let place = Place.typed("formula", column: 100 * open.count + 1)
      for count in [100, 400] {
        #expect(throws: Fault(.formula(.formulaTooDeep), at: place)) {
          try FormulaParser.parse(nested(count))
        }
      }
    }
  }

  @Test("a formula has at most 1,000 operators, wherever they stand")
  func length() throws {
    let sum = "1" + String(repeating: " + 1", count: 1000)
    #expect(throws: Never.self) { try FormulaParser.parse(sum) }
    for (text, column) in [(sum + " * 1", 4003), (String(repeating: "-(", count: 5000), 2001)] {
      #expect(throws: Fault(.formula(.formulaTooLong), at: .typed("formula", column: column))) {
        try FormulaParser.parse(text)
      }
    }
  }

  @Test("a long sum is not deep")
  func longSum() throws {
    let names = Array(repeating: "members", count: 300)
    let formula = try FormulaParser.parse(names.joined(separator: " + "))
    #expect(formula.measureNames.count == 300)
  }

  @Test("operators associate to the left, and division binds as tightly as multiplication")
  func associativity() throws {
    let (a, b, c) = (Formula.figure("a"), Formula.figure("b"), Formula.figure("c"))
    func join(_ sign: BinaryOperator, _ left: Formula, _ right: Formula) -> Formula {
      .binary(sign, left, right, at: FormulaColumn(1))
    }
    #expect(try FormulaParser.parse("a - b - c") == join(.minus, join(.minus, a, b), c))
    #expect(try FormulaParser.parse("a / b * c") == join(.times, join(.over, a, b), c))
    #expect(try FormulaParser.parse("a + b / c") == join(.plus, a, join(.over, b, c)))
    #expect(try FormulaParser.parse("-a * b") == join(.times, .negative(a), b))
    #expect(try FormulaParser.parse("a * -b") == join(.times, a, .negative(b)))
  }

  @Test("names, functions and operators know their columns, counted in characters")
  func columns() throws {
    let formula = try FormulaParser.parse("{Số đảng viên}[a, b]  / previous(cells)")
    guard
      case .binary(
        .over, .figure(let left, let selection), .call(_, let inner, _, let at), let sign) =
        formula, case .list(let items)? = selection?.choice
    else {
      Issue.record("not the shape of the text: \(formula)")
      return
    }
    #expect(left.column.number == 1)
    #expect(items.map { $0[0].column.number } == [16, 19])
    #expect(sign.number == 23)
    #expect(at.number == 25)
    #expect(inner.measureNames.map(\.column.number) == [34])
  }

  @Test("a letter and its marks are one character, composed or not")
  func decomposedLetters() {
    for name in ["{Số}", "{So\u{302}\u{301}}"] {
      let place = Place.typed("formula", column: 6)
      #expect(throws: Fault(.formula(.unexpectedText("x", expected: Self.end)), at: place)) {
        try FormulaParser.parse("\(name) x")
      }
    }
  }

  @Test("the measures come in the order in which they stand")
  func measureNames() throws {
    let formula = try FormulaParser.parse("(b[x] - 1) / per_year(a) + -b")
    #expect(formula.measureNames.map(\.text) == ["b", "a", "b"])
  }

  @Test("words in any order give a formula or a fault inside the text, and never a trap")
  func anyWords() throws {
    let words = [
      "a", "{b c}", "1", "2.5", "+", "-", "*", "/", "(", ")", "[", "]", ",", ":", "..", ">=", "<=",
      "previous", "per_year", " ", "{", "}", ".", "é",
    ]
    let seed: UInt64 = 20_260_301
    var random = SplitMix64(seed: seed)
    var parsed = 0
    for round in 0..<4000 {
      let count = Int.random(in: 0...8, using: &random)
      let text = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined()
      do {
        let formula = try FormulaParser.parse(text)
        let again = try FormulaParser.parse("\(formula)")
        #expect(again == formula, "\(text), seed \(seed), round \(round)")
        parsed += 1
      } catch {
        let column = error.place?.column ?? 0
        #expect((1...text.count + 1).contains(column), "\(text), seed \(seed), round \(round)")
      }
    }
    #expect(parsed > 100, "the words must often make a formula")
  }

  private static let end = FormulaExpectation.end
  private static let stray = FormulaExpectation.word
}

extension Formula {
  /// The figure for all of a measure.
  static func figure(_ name: String) -> Formula { .figure(FormulaName(name), nil) }
}
