import TestSupport
import Testing

/// A client that is asked for columns and groups in one start: a script in the place of `spark-sql`, which reads what
/// it is asked first through a descriptor of its own and what it is asked then through its input.
@Suite("Sessions of clients") struct EngineSessionTests {
  /// Runs a command with a client that notes each start, reads its first statement, and goes on as a body says.
  private static func run(_ body: String, _ command: String = command) throws -> CommandResult {
    try Shell.run(
      """
      mkdir "$SCRATCH/bin"; export PATH="$SCRATCH/bin:$PATH"
      cat > "$SCRATCH/bin/spark-sql" <<'END'
      #!/bin/sh
      case " $* " in *" -e "*) asked=alone;; *) asked=both; cat /dev/fd/3 > "$SCRATCH/first";; esac
      echo $asked >> "$SCRATCH/starts"
      \(body)
      END
      chmod +x "$SCRATCH/bin/spark-sql"
      \(command)
      """)
  }

  private static let command = "sosanh compare m --data spark:s.t --format csv"

  private static func lines(_ lines: [String]) -> String {
    lines.map { "echo '\($0.replacing("|", with: "\t"))'" }.joined(separator: "\n")
  }

  private static let columns = lines([
    "unit                |string|", "period              |string|", "measure             |string|",
    "category            |string|", "value               |bigint|",
  ])
  private static let mark = lines(["sosanh_end_of_columns|void|"])
  private static let head = "1|unit|period|measure|sosanh-query-1|||value||||~9~9~9||category"
  private static let row = "2|A|2020|m|1|1|1|7||0||||"
  private static let end = "3|end||||||||||||"
  private static let groups = lines([head, row, end])
  private static let reads = "cat > \"$SCRATCH/second\""

  private static let failed = "spark:s.t: found that `spark-sql` failed: Error: no such luck, "
  private static let fails = "echo 'Error: no such luck' >&2; exit 1"

  @Test("one start answers both, with texts in UTF-8 and the statements where they belong")
  func oneStart() throws {
    let result = try Self.run(
      "\(Self.columns)\n\(Self.mark)\n\(Self.reads)\n\(Self.groups)\nprintf '%s' \"$LC_ALL\" > \"$SCRATCH/locale\"",
      Self.command
        + "\ncat \"$SCRATCH/starts\"; cat \"$SCRATCH/first\"; head -n 1 \"$SCRATCH/second\"; cat \"$SCRATCH/locale\""
    )
    #expect(result.err == "")
    #expect(result.out.contains("m,A,A,2020,,,,7,"))
    #expect(
      result.out.hasSuffix(
        """
        both
        DESCRIBE QUERY SELECT *, NULL AS `sosanh_end_of_columns` FROM `s`.`t`
        WITH sosanh_values AS (
        C.UTF-8
        """), "\(result.out)")
  }

  @Test("columns without their mark are refused, whatever their client says of itself")
  func cutOff() throws {
    let result = try Self.run(Self.columns)
    #expect(result.out == "")
    #expect(result.err.hasPrefix("spark:s.t: found a result without its last line"))
    #expect(result.status == 74)
  }

  @Test(
    "a client that fails is refused, before its first answer, behind it, and behind both",
    arguments: [
      fails, "\(columns)\n\(fails)", "\(columns)\n\(mark)\n\(fails)",
      "\(columns)\n\(mark)\n\(reads)\n\(fails)",
      "\(columns)\n\(mark)\n\(reads)\n\(groups)\n\(fails)",
      // Nothing of what is written to it is read.
      "\(columns)\n\(mark)\nexec < /dev/null\n\(fails)",
    ])
  func failed(body: String) throws {
    let result = try Self.run(body)
    #expect(result.out == "")
    #expect(result.err.hasPrefix(Self.failed), "\(result.err)")
    #expect(result.status == 74)
  }

  @Test("groups without their end are refused")
  func groupsCutOff() throws {
    let result = try Self.run(
      "\(Self.columns)\n\(Self.mark)\n\(Self.reads)\n\(Self.lines([Self.head, Self.row]))")
    #expect(result.out == "")
    #expect(result.err.hasPrefix("spark:s.t: found a result without its last line"))
    #expect(result.status == 74)
  }

  @Test("what is printed behind the mark before anything was asked is no answer")
  func answersUnasked() throws {
    let result = try Self.run(
      "printf '%s\\n' \"$(\(Self.columns)\n\(Self.mark)\n\(Self.groups))\"\n\(Self.reads)")
    #expect(result.out == "")
    #expect(result.err.hasPrefix("spark:s.t: found a line 7 that no query of sosanh wrote"))
    #expect(result.status == 65)
  }

  @Test("a client that hangs behind its first answer is ended where there is nothing to ask")
  func hangs() throws {
    let columns = Self.lines(["unit|string|", "period|string|"])
    let result = try Self.run(
      """
      echo $$ > "$SCRATCH/process"; trap '' TERM
      \(columns)
      \(Self.mark)
      while :; do sleep 1; done
      """,
      Self.command
        + "\ncode=$?; kill -0 $(cat \"$SCRATCH/process\") 2>/dev/null && echo left; exit $code")
    #expect(!result.out.contains("left"))
    #expect(
      result.err.hasPrefix("spark:s.t: found the columns `unit`, `period`, expected"),
      "\(result.err)")
    #expect(result.status == 65)
  }

  @Test("a client that takes arguments and nothing else is asked twice")
  func twoStarts() throws {
    let result = try Self.run(
      """
      if [ $asked = both ]; then echo 'FileNotFoundException: File /dev/fd/3 does not exist' >&2; exit 1; fi
      for last; do :; done
      case "$last" in *sosanh-query*) \(Self.groups);; *) \(Self.columns);; esac
      """, Self.command + "\ncat \"$SCRATCH/starts\"")
    #expect(result.err == "")
    #expect(result.out.contains("m,A,A,2020,,,,7,"))
    #expect(result.out.hasSuffix("\nboth\nalone\nalone\n"), "\(result.out)")
  }

  @Test("a statement that a file would not hold as it is has a client of its own")
  func statementOfItsOwn() throws {
    let columns = Self.columns + "\n" + Self.lines(["a\rb|string|"])
    let result = try Self.run(
      """
      for last; do :; done
      [ $asked = both ] && { \(columns)
      \(Self.mark)
      \(Self.reads); exit 0; }
      \(Self.groups)
      """,
      Self.command + " --where \"$(printf 'a\\rb=x')\"\ncat \"$SCRATCH/starts\"")
    #expect(result.err == "")
    #expect(result.out.contains("m,A,A,2020,,,,7,"))
    #expect(result.out.hasSuffix("\nboth\nalone\n"), "\(result.out)")
  }

  @Test("`query` asks for the columns alone")
  func query() throws {
    let result = try Self.run(
      Self.columns, "sosanh query m --data spark:s.t | tail -n 1; cat \"$SCRATCH/starts\"")
    #expect(result == CommandResult(out: "ORDER BY 1;\nalone\n", err: "", status: 0))
  }
}
