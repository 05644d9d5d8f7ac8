import TestSupport
import Testing

/// Clients of engines that are scripts: what they print and how they end is what is tested, and no engine is needed.
@Suite("Clients of engines") struct EngineClientTests {
  /// Runs a command with a client of that name, which first answers what columns there are.
  private static func run(_ command: String, client: String, body: String) throws -> CommandResult {
    try Shell.run(
      """
      mkdir "$SCRATCH/bin"; export PATH="$SCRATCH/bin:$PATH"
      printf '#!/bin/sh\\nfor last; do :; done\\ncase "$last" in *sosanh-query*) ;; *) printf "unit|bigint\\\\nperiod|text\\\\nmeasure|text\\\\ncategory|text\\\\nvalue|bigint\\\\n"; exit;; esac\\n' > "$SCRATCH/bin/\(client)"
      cat >> "$SCRATCH/bin/\(client)" <<'END'
      \(body)
      END
      chmod +x "$SCRATCH/bin/\(client)"
      \(command)
      """)
  }

  private static let head = "1|unit|period|measure|sosanh-query-1|||value||||~9~9~9||category"
  private static let row = "2|A|2020|m|1|1|1|7||0||||"
  private static let end = "3|end||||||||||||"

  private static func lines(_ lines: String...) -> String {
    lines.map { "echo '\($0)'" }.joined(separator: "\n")
  }

  private static let address = "postgresql://me:s3cret@h/db#s.t"

  @Test("a whole result of a client that ends well is taken")
  func whole() throws {
    let result = try Self.run(
      "sosanh compare m --data '\(Self.address)' --format csv", client: "psql",
      body: Self.lines(Self.head, Self.row, Self.end))
    #expect(result.err == "")
    #expect(result.out.contains("m,A,A,2020,,,,7,"))
    #expect(result.status == 0)
  }

  @Test("a result without its end is refused, although its client ended well")
  func cutOff() throws {
    for lines in [Self.lines(), Self.lines(Self.head), Self.lines(Self.head, Self.row)] {
      let result = try Self.run(
        "sosanh show --data '\(Self.address)'", client: "psql", body: lines)
      #expect(
        result
          == CommandResult(
            out: "",
            err:
              "postgresql://me@h/db#s.t: found a result without its last line, expected it whole, run the query again\n",
            status: 74))
    }
  }

  @Test("a whole result of a client that fails is refused, and its password is told nobody")
  func failed() throws {
    for ending in [Self.lines(Self.head, Self.row), Self.lines(Self.head, Self.row, Self.end)] {
      let result = try Self.run(
        "sosanh show --data '\(Self.address)'", client: "psql",
        body: ending + "\necho \"psql: error: no entry for $PGPASSWORD\" >&2\nexit 2")
      #expect(
        result
          == CommandResult(
            out: "",
            err:
              "postgresql://me@h/db#s.t: found that `psql` failed: psql: error: no entry for ***, "
              + "check the address, the table, your rights and the server\n",
            status: 74))
    }
  }

  @Test("a client that is killed is refused")
  func killed() throws {
    let result = try Self.run(
      "cd \"$SCRATCH\"; touch x.db; sosanh show --data 'sqlite:x.db#t'", client: "sqlite3",
      body: Self.lines(Self.head, Self.row, Self.end) + "\nkill -9 $$")
    #expect(result.out == "")
    #expect(result.status == 74)
    #expect(result.err.hasPrefix("sqlite:x.db#t: found that `sqlite3` failed, "))
  }

  @Test("a client that prints what no query gives is ended, and told of")
  func damaged() throws {
    let result = try Self.run(
      "cd \"$SCRATCH\"; touch x.db; sosanh show --data 'sqlite:x.db#t'", client: "sqlite3",
      body: Self.lines(Self.head, "free text") + "\nexec sleep 100")
    #expect(result.status == 65)
    #expect(result.err.hasPrefix("sqlite:x.db#t: found a line 2 that no query of sosanh wrote"))
  }

  @Test("a missing client is told of with what to do, in both languages")
  func missing() throws {
    let english = try Shell.run(
      "cd \"$SCRATCH\"; touch x.db; tool=$(command -v sosanh); PATH= \"$tool\" show --data sqlite:x.db#t"
    )
    #expect(
      english
        == CommandResult(
          out: "",
          err:
            "sqlite:x.db#t: found no program `sqlite3`, expected it on PATH, install it, or print the query "
            + "with `sosanh query`, run it where it is, and read its result with --data -\n",
          status: 66))
    let vietnamese = try Shell.run(
      "cd \"$SCRATCH\"; touch x.db; tool=$(command -v sosanh); PATH= \"$tool\" xem --language vi --data sqlite:x.db#t"
    )
    #expect(
      vietnamese.err.hasPrefix("sqlite:x.db#t: không có chương trình `sqlite3`, cần có trong PATH"))
    #expect(vietnamese.status == 66)
  }

  @Test(
    "a file that is not there is said as such, whatever client would read it",
    arguments: ["sqlite:nowhere.db#t", "duckdb:nowhere.duckdb#t", "duckdb:nowhere.parquet"])
  func noSuchFile(source: String) throws {
    let result = try Shell.run("sosanh show --data '\(source)'")
    #expect(
      result
        == CommandResult(
          out: "", err: "\(source): found no such file or folder, expected one, check the path\n",
          status: 66))
  }

  @Test("sums that no number here holds are too large, and are not called no numbers")
  func tooLarge() throws {
    let row = "2|A|2020|m|1|2|2|36893488147419103230||0||||"
    let result = try Self.run(
      "sosanh compare m --data '\(Self.address)' --duplicates sum", client: "psql",
      body: Self.lines(Self.head, row, Self.end))
    #expect(
      result.err.contains("found a result too large to be exact: A, 2020, m"), "\(result.err)")
    #expect(result.status == 65)
  }

  @Test("columns of binary fractions are refused unless asked for")
  func floats() throws {
    let command = "sosanh show --data '\(Self.address)'"
    let result = try Shell.run(
      """
      mkdir "$SCRATCH/bin"; export PATH="$SCRATCH/bin:$PATH"
      printf '#!/bin/sh\\nprintf "unit|text\\\\nperiod|text\\\\nmeasure|text\\\\ncategory|text\\\\nvalue|double precision\\\\n"' > "$SCRATCH/bin/psql"
      chmod +x "$SCRATCH/bin/psql"
      \(command)
      """)
    #expect(
      result
        == CommandResult(
          out: "",
          err:
            "postgresql://me@h/db#s.t: found binary fractions (`double precision`) in `value`, expected whole "
            + "or decimal numbers, take the shortest decimal of each with --floats shortest\n",
          status: 65))
  }
}
