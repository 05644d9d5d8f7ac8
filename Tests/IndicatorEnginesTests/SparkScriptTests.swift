import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorEngines

@Suite("Statements for spark-sql") struct SparkScriptTests {
  @Test(
    "a semicolon at which a statement would be cut is marked, and no other",
    arguments: [
      ("SELECT ';'", "SELECT ';'"), ("SELECT \";'\"", "SELECT \";'\""),
      ("SELECT `a;b`", "SELECT `a\\;b`"), ("SELECT `O'B;`, ';' z", "SELECT `O'B;`, '\\;' z"),
      ("SELECT `a\\;b`", "SELECT `a\\\\;b`"), ("SELECT '\\';'", "SELECT '\\';'"),
      ("SELECT `/*;`", "SELECT `/*;`"), ("SELECT `/*`,`*/;b`", "SELECT `/*`,`*/\\;b`"),
      ("SELECT `--;`\n, `; `", "SELECT `--;`\n, `\\; `"),
    ])
  func semicolons(statement: String, uncut: String) {
    #expect(SparkScript.uncut(statement) == uncut)
  }

  @Test(
    "a statement of which a piece would be lost is none",
    arguments: ["SELECT `a;;b`", "SELECT `a;--b`", "SELECT `a; \t;b`", "SELECT 1;"])
  func lost(statement: String) { #expect(SparkScript.uncut(statement) == nil) }

  @Test("a statement with a line that a file would not keep is none there")
  func lines() {
    #expect(SparkScript.inFile(["SELECT `a\nb`"]) == "SELECT `a\nb`\n")
    #expect(SparkScript.inFile(["SELECT `a\r`"]) == nil)
    #expect(SparkScript.inFile(["SELECT `a\n--b`"]) == nil)
  }

  @Test("what is marked comes out of the client's cutter as it was")
  func readBack() {
    var random = SplitMix64(seed: 18)
    let signs = Array("aab'\"`\\\n-;;/*é ")
    var kept = 0
    for round in 0..<5000 {
      let count = Int.random(in: 0..<14, using: &random)
      let middle = (0..<count).map { _ in signs.randomElement(using: &random)! }
      let statement = "S 1" + String(middle) + "a a"
      guard let uncut = SparkScript.uncut(statement) else { continue }
      kept += 1
      #expect(PlainCutter.statements(uncut) == [statement], "seed 18, round \(round), \(uncut)")
    }
    #expect(kept > 4000)
  }

  @Test("a session has its statements nowhere among its arguments")
  func arguments() throws {
    let source = try #require(try EngineSource("spark:/data/figures"))
    let (columns, table) = try ColumnQuery(source.table, dialect: SQLDialect(.spark)).session()
    #expect(table == .table(["sosanh_figures"]))
    let client = try #require(
      EngineClient(session: source, statements: columns, options: ["--master", "m"]))
    #expect(
      client.arguments.suffix(7)
        == ["--master", "m", "-S", "-i", "/dev/fd/3", "-f", "/dev/stdin"])
    #expect(
      client.first == """
        CREATE TEMPORARY VIEW `sosanh_figures` USING parquet OPTIONS (path '/data/figures');
        DESCRIBE QUERY SELECT *, NULL AS `sosanh_end_of_columns` FROM `sosanh_figures`

        """)
    #expect(client.environment == ["LC_ALL": "C.UTF-8"])
    #expect(!client.endsByInterrupt)
    for text in ["sqlite:x.db#t", "duckdb:x.parquet", "postgresql://h/d#t"] {
      let source = try #require(try EngineSource(text))
      #expect(EngineClient(session: source, statements: columns, options: []) == nil)
    }
  }
}

/// `splitSemiColon` of Spark 3.5 and what its `processLine` makes of the pieces, sign by sign as they stand there.
private enum PlainCutter {
  static func statements(_ text: String) -> [String] {
    var statements: [String] = []
    var command = ""
    for piece in pieces(Array(text.unicodeScalars)) {
      if piece.hasSuffix("\\") {
        command += piece.dropLast() + ";"
      } else {
        command += piece
        if command.contains(where: { !$0.isWhitespace }) { statements.append(command) }
        command = ""
      }
    }
    return statements
  }

  private static func pieces(_ line: [Unicode.Scalar]) -> [String] {
    var (single, double, simple, escape, leaving, isStatement) = (
      false, false, false, false, false, false
    )
    var (level, begin) = (0, 0)
    var pieces: [String] = []
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(line[range]))
    }
    for (index, sign) in line.enumerated() {
      if leaving { level -= 1 }
      leaving = false
      let next = index + 1 < line.count ? line[index + 1] : nil
      let isInComment = simple || level > 0
      switch sign {
      case "'" where !isInComment: if !escape, !double { single.toggle() }
      case "\"" where !isInComment: if !escape, !single { double.toggle() }
      case "-": if !double, !single, !isInComment, next == "-" { simple = true }
      case ";" where !single && !double && !isInComment:
        if isStatement { pieces.append(text(begin..<index)) }
        (begin, isStatement) = (index + 1, false)
      case "\n": if !escape { simple = false }
      case "/" where !simple:
        if single || double { break }
        if level > 0, line[index - 1] == "*" { leaving = true } else if next == "*" { level += 1 }
      default: break
      }
      escape = !escape && sign == "\\"
      let counts = !(simple || level > 0) && index > begin && sign.value > 0x20
      isStatement = isStatement || counts
    }
    if !(leaving && level == 1), isStatement || level > 0 {
      pieces.append(text(begin..<line.count))
    }
    return pieces
  }
}
