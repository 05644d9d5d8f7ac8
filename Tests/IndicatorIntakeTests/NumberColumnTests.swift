import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Number column") struct NumberColumnTests {
  /// A column of figures, one a line.
  private struct Figures {
    let texts: [String]
    let source: TextSource

    init(_ texts: [String]) {
      self.texts = texts
      source = TextSource(texts.map { $0 + "\n" }.joined())
    }

    /// Reads the figures one after the other into `column`.
    func read(into column: inout NumberColumn) throws(Fault) -> [NumberColumn.Value] {
      var values: [NumberColumn.Value] = []
      var offset = 0
      for (index, text) in texts.enumerated() {
        values.append(try column.read(text, at: offset, line: index + 1))
        offset += text.utf8.count + 1
      }
      return values
    }
  }

  private func outcome(
    _ texts: [String], _ input: NumberInput = .auto
  ) -> Outcome<[NumberColumn.Value]> {
    let figures = Figures(texts)
    return Outcome { () throws(Fault) in
      var column = NumberColumn(input, source: figures.source)
      let values = try figures.read(into: &column)
      if let undecided = column.undecided() { throw undecided }
      return values
    }
  }

  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(plain: text))
  }

  @Test("figures on which both readings agree need no decision")
  func agreed() throws {
    let expected = [try decimal("7"), try decimal("1394"), try decimal("-3")]
    #expect(outcome(["7", "1394", "-3"]) == .read(expected.map { .agreed($0) }))
  }

  @Test("one figure decides for those behind it, and the first disputed ones wait")
  func oneFigureDecides() throws {
    let disputed = NumberColumn.Value.disputed(
      vietnamese: try decimal("1394"), english: try decimal("1.394"))
    let decided = [
      NumberColumn.Value.only(.vietnamese, try decimal("93.1")),
      .only(.vietnamese, try decimal("1394")), .only(.vietnamese, try decimal("7")),
    ]
    #expect(outcome(["1.394", "93,1", "1.394", "7"]) == .read([disputed] + decided))
    let english = [
      NumberColumn.Value.only(.english, try decimal("93.1")), .only(.english, try decimal("1.394")),
    ]
    #expect(outcome(["1.394", "93.1", "1.394"]) == .read([disputed] + english))
  }

  @Test("what nothing decides is a fault at the first disputed figure")
  func ambiguous() {
    let fact = FaultFact.number(.ambiguousNumber("1.394", vietnamese: "1394", english: "1.394"))
    #expect(outcome(["7", "1.394", "2.500"]) == .refused(fact, line: 2, column: 1))
  }

  @Test(
    "two ways of writing in one column are a fault at the later, naming the line that decided",
    arguments: [
      (["93,1", "5", "93.1"], "93,1", 1, "93.1", 3),
      (["93,1", "94,1", "93.1"], "93,1", 1, "93.1", 3),
      (["7", "93.1", "2,5"], "93.1", 2, "2,5", 3),
      (["1.394", "1.394.000", "0.5"], "1.394.000", 2, "0.5", 3),
    ])
  func mixed(texts: [String], deciding: String, line: Int, found: String, foundLine: Int) {
    let fact = FaultFact.number(.mixedNumbers(found, decidedBy: deciding, decidedLine: line))
    #expect(outcome(texts) == .refused(fact, line: foundLine, column: 1))
  }

  @Test("a contradiction does not make the sound figures behind it wrong")
  func goesOnAfterAContradiction() throws {
    let figures = Figures(["93,1", "93.1", "5", "1.394", "0.5"])
    var column = NumberColumn(.auto, source: figures.source)
    var results: [NumberColumn.Value?] = []
    for (index, text) in figures.texts.enumerated() {
      results.append(try? column.read(text, at: index, line: index + 1))
    }
    #expect(
      results == [
        .only(.vietnamese, try decimal("93.1")), nil, .only(.vietnamese, try decimal("5")),
        .only(.vietnamese, try decimal("1394")), nil,
      ])
  }

  @Test("what is a number under no reading is refused, and decides nothing")
  func noNumber() throws {
    #expect(outcome(["7", "abc"]) == .refused(.number(.badNumber("abc")), line: 2, column: 1))
    let figures = Figures(["1.2.3", "93,1"])
    var column = NumberColumn(.auto, source: figures.source)
    #expect(throws: Fault.self) { try column.read("1.2.3", at: 0, line: 1) }
    #expect(
      try column.read("93,1", at: 6, line: 2) == .only(.vietnamese, try decimal("93.1")))
  }

  @Test(
    "what a person says goes without a decision",
    arguments: [
      (NumberInput.vi, "1394"), (.en, "1.394"), (.plain, "1.394"),
    ])
  func fixed(input: NumberInput, expected: String) throws {
    #expect(outcome(["1.394"], input) == .read([.agreed(try decimal(expected))]))
  }

  @Test(
    "what a person says is held to",
    arguments: [
      (NumberInput.vi, "93.1"), (.en, "93,1"), (.plain, "1,394"),
    ])
  func heldTo(input: NumberInput, text: String) {
    #expect(outcome([text], input) == .refused(.number(.badNumber(text)), line: 1, column: 1))
  }
}
