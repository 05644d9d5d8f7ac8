import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Rounding rule") struct RoundingRuleTests {
  private static let table = """
    | rule        |  2.5 |  1.5 |  0.4 | -0.4 | -1.5 | -2.5 |
    | `half-away` |    3 |    2 |    0 |    0 |   -2 |   -3 |
    | `half-up`   |    3 |    2 |    0 |    0 |   -1 |   -2 |
    | `half-even` |    2 |    2 |    0 |    0 |   -2 |   -2 |
    | `half-down` |    2 |    1 |    0 |    0 |   -2 |   -3 |
    | `truncate`  |    2 |    1 |    0 |    0 |   -1 |   -2 |
    | `floor`     |    2 |    1 |    0 |   -1 |   -2 |   -3 |
    | `ceiling`   |    3 |    2 |    1 |    0 |   -1 |   -2 |
    """

  private static let rows: [[String]] = table.split(separator: "\n").map { line in
    line.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
  }

  @Test("every cell of the table holds", arguments: rows.dropFirst())
  func table(row: [String]) throws {
    let rule = try #require(RoundingRule(rawValue: row[0]))
    #expect(row.count == 7)
    for (number, expected) in zip(Self.rows[0], row).dropFirst() {
      let value = try #require(ExactDecimal(plain: number))
      #expect(try value.ratio().rounded(toDigits: 0, by: rule).signedUnits == expected, "\(number)")
    }
  }

  @Test("the table has a row for each rule, in their order")
  func completeness() {
    #expect(Self.rows.dropFirst().map { $0[0] } == RoundingRule.allCases.map(\.rawValue))
  }

  @Test("the table is the one in the documentation")
  func documentation() throws {
    let source = try Repository.text("Sources/IndicatorCore/Exact/RoundingRule.swift")
    for line in Self.table.split(separator: "\n") {
      #expect(source.contains("\n/// \(line)"), "\(line)")
    }
  }

  @Test("half-away is the default")
  func defaultRule() throws {
    #expect(try Ratio(-5, over: 2).rounded(toDigits: 0).signedUnits == "-3")
  }
}
