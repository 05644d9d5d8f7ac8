import IndicatorEngines
import TestSupport
import Testing

/// Against the real client of SQLite, where it is installed: only it can say which table a name means to it.
@Suite(
  "Tables of SQLite",
  .enabled("sqlite3 is not installed") { try Shell.run("command -v sqlite3").status == 0 })
struct SQLiteTests {
  /// Names of tables, each with what somebody who cuts at a quote or a point would read in its place.
  private static let hostile = [
    (#"a"b"#, "ab"), (#"f.i"g"#, "fig"), ("a'b", "ab"), ("a#b", "b"), ("a b", "a"), ("a]b", "a"),
    ("a`b", "ab"), ("a;b", "a"), ("a--b", "a"), ("%s", "s"), (#"a\b"#, "ab"), ("dân số", "dan so"),
    ("\"a\"", "a"), ("\"", "x"), ("a.b", "b"), ("main.t", "t"), ("a/*b*/", "a"), (":a", "a"),
    ("a\"#b", "b"),
  ]

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The ways to type a name: in quotes, and as it is where no point and no leading quote would mean something else.
  private static func spellings(_ name: String) -> [String] {
    let isBare = !name.hasPrefix("\"") && !name.contains(".") && !name.contains("#")
    return [quoted(name)] + (isBare ? [name] : [])
  }

  @Test("a name in a shell's words is that table and no other", arguments: hostile)
  func tables(name: String, other: String) throws {
    for typed in Self.spellings(name) {
      for schema in ["", "main."] {
        let result = try Shell.run(
          """
          cat > "$SCRATCH/f.sql" <<'END'
          CREATE TABLE \(Self.quoted(name)) (unit, period, measure, category, value);
          INSERT INTO \(Self.quoted(name)) VALUES ('A', '2021', 'm', '', 1);
          CREATE TABLE IF NOT EXISTS \(Self.quoted(other)) (unit, period, measure, category, value);
          INSERT INTO \(Self.quoted(other)) VALUES ('A', '2022', 'm', '', 999);
          END
          sqlite3 -init /dev/null "$SCRATCH/f.db" < "$SCRATCH/f.sql"
          table=$(cat <<'END'
          \(schema)\(typed)
          END
          )
          sosanh compare m --data "sqlite:$SCRATCH/f.db#$table" --format csv --quiet
          """)
        #expect(result.status == 0, "\(schema)\(typed): \(result.err)")
        #expect(result.out.contains("A,2021,") && !result.out.contains("999"), "\(schema)\(typed)")
      }
    }
  }

  @Test(
    "a table named in quotes in a query is that of the schema, and what is not closed is refused")
  func printedQuery() throws {
    let file = """
      printf 'unit,period,measure,category,value\\nA,2021,m,,1\\n' > "$SCRATCH/q\\"r.csv"
      """
    for (typed, expected) in [
      (#"h.fi"g"#, #"FROM "h"."fi""g" AS t"#), ("h.\"f.g\"", #"FROM "h"."f.g" AS t"#),
      ("\"a\"\"b\"", #"FROM "a""b" AS t"#),
    ] {
      let result = try Shell.run(
        "\(file)\nsosanh query m --data \"$SCRATCH/q\\\"r.csv\" --engine sqlite --table '\(typed)'")
      #expect(result.out.contains(expected), "\(typed): \(result.err)")
    }
    for typed in ["\"a", "\"a\"b", "h.", ".t", "h.\"a", "h..t"] {
      let result = try Shell.run(
        "\(file)\nsosanh query m --data \"$SCRATCH/q\\\"r.csv\" --engine sqlite --table '\(typed)'")
      #expect(result.status == 64, "\(typed): \(result.out)")
      #expect(result.err.hasPrefix("--table:1:1: found "), "\(result.err)")
    }
    let named = try Shell.run(
      "\(file)\nsosanh query m --data \"$SCRATCH/q\\\"r.csv\" --engine sqlite")
    #expect(named.out.contains(#"FROM "q""r" AS t"#), "\(named.out)")
  }

  @Test(
    "binary fractions are read by their shortest decimal at any size that is kept",
    arguments: [
      ("1e15", "1000000000000000"), ("-2.5e15", "-2500000000000000"),
      ("1.5e16", "15000000000000000"),
      ("123456789012345678", "123456789012345680"), ("0.1", "0.1"), ("2.5e-7", "0"),
      ("1e-6", "0.000001"), ("-0.00003", "-0.00003"), ("3.0", "3"), ("0.0", "0"),
      ("1e14", "100000000000000"), ("999999999999999.9", "999999999999999.9"),
    ])
  func fractions(number: String, expected: String) throws {
    let result = try Shell.run(
      """
      sqlite3 -init /dev/null "$SCRATCH/f.db" "CREATE TABLE t (unit, period, measure, category, value REAL);
      INSERT INTO t VALUES ('A', '2021', 'm', '', \(number));"
      sosanh compare m --data "sqlite:$SCRATCH/f.db#t" --floats shortest --format csv --quiet | tail -1 | cut -d, -f8
      """)
    #expect(result.out == expected + "\n", "\(result.err)")
  }

  @Test(
    "what has too many digits is said to be no number that is kept, and sums that overflow are too large"
  )
  func limits() throws {
    let rows = ["1e19", "1e-13"].map { number in
      "INSERT INTO t VALUES ('A', '2021', 'm', '', \(number));"
    }
    for row in rows {
      let result = try Shell.run(
        """
        sqlite3 -init /dev/null "$SCRATCH/f.db" "CREATE TABLE t (unit, period, measure, category, value REAL); \(row)"
        sosanh compare m --data "sqlite:$SCRATCH/f.db#t" --floats shortest
        """)
      #expect(
        result.status == 65 && result.err.contains("found 1 value that is no number"),
        "\(result.err)")
    }
    let result = try Shell.run(
      """
      sqlite3 -init /dev/null "$SCRATCH/f.db" "CREATE TABLE t (unit, period, measure, category, value);
      INSERT INTO t VALUES ('A', '2021', 'm', '', 9223372036854775807), ('A', '2021', 'm', '', 1);"
      sosanh compare m --data "sqlite:$SCRATCH/f.db#t" --duplicates sum
      """)
    #expect(
      result.status == 65 && result.err.contains("found a result too large to be exact"),
      "\(result.err)")
  }

  @Test("a condition on a column that is not there names those that are")
  func noColumn() throws {
    let result = try Shell.run(
      """
      sqlite3 -init /dev/null "$SCRATCH/f.db" "CREATE TABLE t (unit, period, measure, category, value);
      INSERT INTO t VALUES ('A', '2021', 'm', '', 1);"
      sosanh compare m --data "sqlite:$SCRATCH/f.db#t" --where nope=1
      """)
    #expect(result.status == 64)
    #expect(result.err.hasPrefix("--where:1:1: found no column `nope`, expected "), "\(result.err)")
    #expect(!result.err.contains("--columns"))
  }
}
