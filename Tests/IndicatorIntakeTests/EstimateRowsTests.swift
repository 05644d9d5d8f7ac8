import IndicatorCore
import Testing

@testable import IndicatorIntake

@Suite("Rows that are estimated") struct EstimateRowsTests {
  private static let columns = [
    NamedColumn("k", of: "--numerator"), NamedColumn("n", of: "--denominator"),
  ]

  private func read(_ text: String, _ numbers: NumberInput = .auto) throws -> [[EstimateFigure]] {
    let source = SourceBytes(name: "rows.csv", bytes: Array(text.utf8))
    return try EstimateRows(source, columns: Self.columns, numbers: numbers).rows
  }

  private func value(_ significand: Int64, _ scale: Int = 0) -> EstimateFigure {
    .value(ExactDecimal(significand: significand, scale: scale))
  }

  @Test("columns are found by name, whatever stands beside them")
  func columnsByName() throws {
    #expect(try read("name,N,x,k\na,174,,165\n") == [[value(165), value(174)]])
  }

  @Test("what is no figure is malformed, what is empty missing, and a ragged row all malformed")
  func badFields() throws {
    #expect(
      try read("k,n\nabc,10\n,10\n1\n1,2,3\n5,10\n") == [
        [.malformed, value(10)], [.missing, value(10)], [.malformed, .malformed],
        [.malformed, .malformed],
        [value(5), value(10)],
      ])
  }

  @Test("all figures decide together how they are written")
  func spelling() throws {
    #expect(
      try read("k;n\n1.394;2.000\n5;12,5\n") == [
        [value(1_394), value(2_000)], [value(5), value(125, 1)],
      ])
    #expect(throws: Fault.self) { try read("k;n\n1.394;2.000\n") }
    #expect(try read("k;n\n1.394;2.000\n", .vi) == [[value(1_394), value(2_000)]])
  }

  @Test("a typed fraction is two figures around one slash")
  func typedFractions() throws {
    #expect(
      try EstimateRows(typed: ["165/174", " 3 / 4 "], numbers: .auto).rows == [
        [value(165), value(174)], [value(3), value(4)],
      ])
    for text in ["165", "1/2/3", "/4", "a/b", ""] {
      #expect(
        throws: Fault(
          .value(.badFraction(text)),
          at: Place(source: "fraction", line: 1, column: 1, origin: .typed))
      ) {
        try EstimateRows(typed: [text], numbers: .auto)
      }
    }
  }

  @Test("an option that names no column says which there are")
  func unknownColumn() {
    #expect(
      throws: Fault(
        .field(.badChoice("k", column: "--numerator", expected: ["a", "n"])),
        at: .typed("--numerator", column: 1))
    ) { try read("a,n\n1,2\n") }
  }
}
