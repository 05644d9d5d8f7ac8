import Foundation
import TestSupport
import Testing

/// What `--units` means where words for kinds of units and commas could each be meant otherwise.
@Suite("Units between commas") struct TypedUnitsTests {
  private static let units = [
    "T", "H", "B", "Quận", "Long Biên", "Thị trấn Nà, Hang", "Nà", "Hang", "Thôn 3", "Q,L", "Lò",
  ]

  private static func run(_ arguments: String) throws -> CommandResult {
    let rows = units.enumerated().map { "\"\($1)\",2021,m,,\($0 + 1)" }.joined(separator: "\n")
    return try Shell.run(
      """
      cat > "$SCRATCH/f.csv" <<'END'
      unit,period,measure,category,value
      \(rows)
      END
      \(arguments)
      """)
  }

  /// The units of the rows.
  private static func found(_ typed: String) throws -> [String] {
    let result = try run(
      "sosanh compare m --data \"$SCRATCH/f.csv\" --units '\(typed)' --format json")
    #expect(result.status == 0, "\(typed): \(result.err)")
    return result.out.split(separator: "\n").compactMap { line in
      let parts = line.components(separatedBy: "\"unit\": \"")
      return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : nil
    }
  }

  @Test(
    "a comma always separates, whatever words for kinds stand in front of it",
    arguments: [
      ("T,B", ["T", "B"]), ("H,Lò", ["H", "Lò"]), ("B,T", ["B", "T"]), ("T,H,B", ["T", "H", "B"]),
      ("Quận,Long Biên", ["Quận", "Long Biên"]), ("quan,long bien", ["Quận", "Long Biên"]),
      ("T, B", ["T", "B"]), ("T,", ["T"]), (",T", ["T"]), ("Nà,Hang", ["Nà", "Hang"]),
    ])
  func separates(typed: String, expected: [String]) throws {
    #expect(try Self.found(typed) == expected)
  }

  @Test(
    "a unit whose own name holds a comma is found by it, but for capitals and diacritics",
    arguments: [
      ("Thị trấn Nà, Hang", ["Thị trấn Nà, Hang"]), ("thi tran na, hang", ["Thị trấn Nà, Hang"]),
      ("Q,L", ["Q,L"]),
    ])
  func whole(typed: String, expected: [String]) throws {
    #expect(try Self.found(typed) == expected)
  }

  @Test("lines of a file hold a unit each, or several between commas, and none is dropped")
  func file() throws {
    let result = try Self.run(
      "printf 'T,B\\n  Thị trấn Nà, Hang \\nLò\\n' > \"$SCRATCH/u.txt\"; sosanh compare m --data "
        + "\"$SCRATCH/f.csv\" --units \"@$SCRATCH/u.txt\" --format csv --quiet | cut -d, -f2")
    #expect(result.out == "unit\nT\nB\n\"Thị trấn Nà\nLò\n")
  }

  @Test("where one name and all its parts are units, nobody can say which is meant")
  func ambiguous() throws {
    let result = try Shell.run(
      """
      printf 'unit,period,measure,category,value\\n"A,B",2021,m,,1\\nA,2021,m,,2\\nB,2021,m,,3\\n' > "$SCRATCH/f.csv"
      sosanh compare m --data "$SCRATCH/f.csv" --units A,B
      """)
    #expect(result.status == 64)
    #expect(result.err.hasPrefix("--units:1:1: found `A,B`"), "\(result.err)")
  }

  @Test("two units to be split are both found")
  func decompose() throws {
    let result = try Shell.run(
      """
      { echo unit,period,measure,category,value; for u in T B; do for c in x y; do
      echo $u,2021,k,$c,$((${#c} + 3)); echo $u,2021,n,$c,40; done; done; } > "$SCRATCH/f.csv"
      sosanh decompose 'k / n' --data "$SCRATCH/f.csv" --units T,B --periods 2021 --by-category category --format csv
      """)
    #expect(result.status == 0, "\(result.err)")
  }
}
