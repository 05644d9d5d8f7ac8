import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Reason") struct ReasonTests {
  private static let table = """
    | | n/a | coll | supp | comp | rated | undef | add | share | part | rep |
    |---|---|---|---|---|---|---|---|---|---|---|
    | not_applicable     | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a | n/a |
    | not_collected      | n/a | coll | coll | coll | coll | coll | coll | coll | coll | coll |
    | suppressed         | n/a | coll | supp | supp | supp | supp | supp | supp | supp | supp |
    | not_comparable     | n/a | coll | supp | comp | comp | comp | comp | comp | comp | comp |
    | not_rated          | n/a | coll | supp | comp | rated | rated | rated | rated | rated | rated |
    | undefined          | n/a | coll | supp | comp | rated | undef | undef | undef | undef | undef |
    | not_additive       | n/a | coll | supp | comp | rated | undef | add | add | add | add |
    | only_share_printed | n/a | coll | supp | comp | rated | undef | add | share | share | share |
    | incomplete         | n/a | coll | supp | comp | rated | undef | add | share | part | part |
    | not_reported       | n/a | coll | supp | comp | rated | undef | add | share | part | rep |
    """

  private static let rows: [[String]] = table.split(separator: "\n").map { line in
    line.split(separator: "|").map { $0.filter { $0 != " " } }
  }

  private static let short: [String: Reason] = [
    "n/a": .notApplicable, "coll": .notCollected, "supp": .suppressed, "comp": .notComparable,
    "rated": .notRated, "undef": .undefined, "add": .notAdditive, "share": .onlySharePrinted,
    "part": .incomplete, "rep": .notReported,
  ]

  @Test("two reasons combine as the table says, cell by cell", arguments: rows.dropFirst(2))
  func combination(row: [String]) throws {
    let reason = try #require(Reason(rawValue: row[0]))
    #expect(row.count == 11)
    for (heading, expected) in zip(Self.rows[0].dropFirst(), row.dropFirst()) {
      let other = try #require(Self.short[heading])
      #expect(reason.combined(with: other) == Self.short[expected], "\(row[0]) and \(heading)")
    }
  }

  @Test("the table has a row and a column for each reason, and is the one in the documentation")
  func completeness() throws {
    #expect(Self.rows.dropFirst(2).map { $0[0] } == Reason.allCases.map(\.rawValue))
    #expect(Self.rows[0].dropFirst().compactMap { Self.short[$0] } == Reason.allCases)
    let source = try Repository.text("Sources/IndicatorCore/Faults/Reason.swift")
    for line in Self.table.split(separator: "\n") {
      #expect(source.contains("\n  /// \(line)"), "\(line)")
    }
  }

  @Test("the codes are a closed list, from the most final to what a letter would mend")
  func codes() throws {
    let codes = [
      "not_applicable", "not_collected", "suppressed", "not_comparable", "not_rated", "undefined",
      "not_additive", "only_share_printed", "incomplete", "not_reported",
    ]
    #expect(Reason.allCases.map(\.rawValue) == codes)
    for reason in Reason.allCases { #expect(try roundTrip(reason) == reason) }
  }

  @Test("the order and grouping of reasons do not matter")
  func laws() {
    for a in Reason.allCases {
      #expect(a.combined(with: a) == a)
      for b in Reason.allCases {
        #expect(a.combined(with: b) == b.combined(with: a), "\(a) \(b)")
        for c in Reason.allCases {
          let left = a.combined(with: b).combined(with: c)
          #expect(left == a.combined(with: b.combined(with: c)), "\(a) \(b) \(c)")
        }
      }
    }
  }
}
