import IndicatorCore
import IndicatorEngines
import Testing

@Suite("Conditions of --where") struct ConditionTests {
  @Test(
    "reads columns, comparisons and values",
    arguments: [
      ("region=Bắc Bộ", [Condition("region", comparison: .equal, values: ["Bắc Bộ"])]),
      (
        " year >= 2010 , kind != a | b ",
        [
          Condition("year", comparison: .atLeast, values: ["2010"]),
          Condition("kind", comparison: .notEqual, values: ["a", "b"]),
        ]
      ),
      ("\"a,b\"=\"x\"\"y|z\"", [Condition("a,b", comparison: .equal, values: ["x\"y|z"])]),
      ("note=\"\"", [Condition("note", comparison: .equal, values: [""])]),
      (
        "a<1,b<=2,c>3",
        [
          Condition("a", comparison: .less, values: ["1"]),
          Condition("b", comparison: .atMost, values: ["2"]),
          Condition("c", comparison: .greater, values: ["3"]),
        ]
      ),
    ])
  func reads(text: String, expected: [Condition]) throws {
    #expect(try ConditionParser.parse(text) == expected)
  }

  @Test(
    "says where it cannot read on",
    arguments: [
      ("", "", ConditionExpectation.column, 1), ("=x", "=x", .column, 1),
      ("a", "", .comparison, 2), ("a=", "", .value, 3), ("a=1,", "", .column, 5),
      ("a=\"x", "", .closingQuote, 5), ("a>1|2", "|2", .end, 4), ("a=b=c", "=c", .end, 4),
      ("a=\"x\"y", "y", .end, 6),
    ])
  func refuses(text: String, rest: String, expected: ConditionExpectation, column: Int) {
    #expect(
      throws: Fault(
        .engine(.badCondition(rest, expected: expected)), at: .typed("--where", column: column))
    ) { try ConditionParser.parse(text) }
  }

  @Test("each condition is written by what its column holds")
  func isWrittenByKind() throws {
    let columns = [
      TableColumn("unit", kind: .text), TableColumn("period", kind: .whole),
      TableColumn("measure", kind: .text),
      TableColumn("category", kind: .text), TableColumn("value", kind: .whole),
      TableColumn("day", kind: .other("date")),
    ]
    func filter(_ text: String) throws -> String {
      var query = try GroupQuery(of: .table(["t"]), columns: columns, roles: [:], categories: [])
      query.conditions = try ConditionParser.parse(text)
      let sql = try query.sql(in: SQLDialect(.postgresql))
      let lines = sql.split(separator: "\n").drop { !$0.hasPrefix("  WHERE ") }
      return lines.prefix { $0.hasPrefix("  WHERE") || $0.hasPrefix("    AND") }.joined(
        separator: "\n")
    }
    #expect(try filter("period>=2010") == "  WHERE t.\"period\" >= 2010),")
    #expect(
      try filter("unit=Bắc,period!=2010")
        == "  WHERE (t.\"unit\" IN ('Bắc', 'Ba\u{306}\u{301}c', 'Bă\u{301}c'))\n"
        + "    AND (NOT (t.\"period\" IN (2010)) OR t.\"period\" IS NULL)),")
    #expect(
      try filter("day<2010-01-01")
        == "  WHERE CAST(t.\"day\" AS text) COLLATE \"C\" < '2010-01-01'),")
    #expect(try filter("unit=\"\"") == "  WHERE (t.\"unit\" IS NULL OR t.\"unit\" = '')),")
    #expect(
      throws: Fault(
        .engine(.conditionNeedsNumber("x", column: "period")), at: .typed("--where", column: 1))
    ) { try filter("period=x") }
    #expect(
      throws: Fault(
        .sheetLayout(.noSuchColumn("region", headings: columns.map { $0.name })),
        at: .typed("--where", column: 1))
    ) { try filter("region=x") }
  }
}
