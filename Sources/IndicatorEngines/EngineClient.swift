/// How an engine's own client program is run: it takes a statement as an argument, or two in turn, reads nobody's
/// settings, asks nothing, changes nothing, and prints the fields of rows between bars or tabs.
package struct EngineClient: Equatable, Sendable {
  /// The program, as a shell finds it.
  package let program: String
  package let arguments: [String]
  /// What is set in its environment beside what is there.
  package let environment: [String: String]
  /// Whether the signal that a terminal's Ctrl-C sends ends its query in the server too; else one that ends it.
  package let endsByInterrupt: Bool
  /// What it is asked first where it is asked twice; nil where its statement is an argument.
  package let first: String?

  /// What a client is asked: one statement.
  package enum Question: Equatable, Sendable {
    case columns(String)
    case groups(String)
  }

  /// The client for a statement; nil for an engine that is asked by hand.
  ///
  /// - Parameters:
  ///   - source: where the figures lie.
  ///   - question: what is asked.
  ///   - options: further arguments.
  package init?(_ source: EngineSource, question: Question, options: [String]) {
    var environment: [String: String] = [:]
    let sql = Self.statement(question, engine: source.engine, options: options)
    switch source.engine {
    case .sqlite:
      program = "sqlite3"
      arguments =
        [
          "-batch", "-bail", "-noheader", "-list", "-separator", "|", "-readonly", "-init",
          "/dev/null",
        ]
        + options + [Self.path(source.location), sql]
    case .duckdb:
      program = "duckdb"
      let file = source.location.isEmpty ? [] : ["-readonly", Self.path(source.location)]
      arguments =
        ["-batch", "-bail", "-noheader", "-list", "-separator", "|", "-init", "/dev/null"] + options
        + file + ["-c", sql]
    case .postgresql:
      program = "psql"
      arguments =
        [
          "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--field-separator=|",
          "--no-password", "--set=ON_ERROR_STOP=1",
        ] + options + ["--dbname=\(source.location)", "--command=\(sql)"]
      environment["PGCLIENTENCODING"] = "UTF8"
      // Floats print as their shortest decimal, and nothing can be written.
      environment["PGOPTIONS"] = "-c extra_float_digits=1 -c default_transaction_read_only=on"
      environment["PGPASSWORD"] = source.password
    case .spark:
      program = "spark-sql"
      arguments =
        Self.sparkSettings(source) + options + ["-S", "-e", SparkScript.uncut(sql) ?? sql]
      environment = Self.sparkEnvironment
    case .trino, .bigquery: return nil
    }
    self.environment = environment
    endsByInterrupt = source.engine != .spark
    first = nil
  }

  /// A statement as it is run. Groups are written by the engine itself where it can: on all processors and while
  /// they come, where its client takes them in first and then writes field by field.
  private static func statement(
    _ question: Question, engine: Engine, options: [String]
  ) -> String {
    switch (question, engine) {
    // A client in its safe mode opens nothing, not even its own output.
    case (.groups(let sql), .duckdb) where !options.contains("-safe"):
      "COPY (\n\(sql)\n) TO '/dev/stdout' (FORMAT csv, HEADER false, DELIMITER '|')"
    case (.groups(let sql), .postgresql):
      "COPY (\n\(sql)\n) TO STDOUT (FORMAT csv, DELIMITER '|')"
    case (.groups(let sql), .duckdb), (.groups(let sql), .sqlite), (.groups(let sql), .spark),
      (.groups(let sql), .trino), (.groups(let sql), .bigquery), (.columns(let sql), _):
      sql
    }
  }

  // MARK: Two statements in turn

  /// The descriptor from which a client that is asked twice reads its first statement; the second comes through its
  /// standard input, when the first was answered.
  package static let descriptorOfFirst: Int32 = 3

  /// The client that is asked for the columns of a table and then for its groups, and starts once for both; nil
  /// where it starts at once, or reads the statement otherwise from a file than as an argument.
  ///
  /// - Parameter statements: what gives the columns, with a mark behind them.
  package init?(session source: EngineSource, statements: [String], options: [String]) {
    guard source.engine == .spark, let first = SparkScript.inFile(statements) else { return nil }
    program = "spark-sql"
    // What is to be run first and what then: files, each of which it reads to its end before it runs it.
    arguments =
      Self.sparkSettings(source) + options
      + ["-S", "-i", "/dev/fd/\(Self.descriptorOfFirst)", "-f", "/dev/stdin"]
    environment = Self.sparkEnvironment
    endsByInterrupt = false
    self.first = first
  }

  /// A second statement as it is written to the client; nil for one that it would read otherwise.
  package static func second(_ sql: String) -> String? { SparkScript.inFile([sql]) }

  /// Whether a client that failed says that it found no first statement where it was put: one that runs elsewhere,
  /// behind a script that takes arguments there and no more.
  package func foundNoStatement(_ said: String) -> Bool {
    first != nil && said.contains("/dev/fd/\(Self.descriptorOfFirst)")
  }

  // MARK: Spark

  private static func sparkSettings(_ source: EngineSource) -> [String] {
    var own = [
      "spark.sql.ansi.enabled=true", "spark.sql.variable.substitute=false",
      "spark.ui.showConsoleProgress=false", "spark.sql.cli.print.header=false",
    ]
    // Without it a folder is made where the tool is run, for tables that are not asked for.
    if case .parquet = source.table { own.append("spark.sql.catalogImplementation=in-memory") }
    return own.flatMap { ["--conf", $0] }
  }

  /// Java reads files and arguments in the encoding of the locale.
  private static let sparkEnvironment = ["LC_ALL": "C.UTF-8"]

  /// A path that no program takes for an option or for an address.
  private static func path(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The words of `--engine-options`: between blanks, what holds one in quotes of either kind.
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for sign in text {
      if let open = quote {
        if sign == open { quote = nil } else { word?.append(sign) }
      } else if sign == "'" || sign == "\"" {
        (quote, word) = (sign, word ?? "")
      } else if sign.isWhitespace {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(sign)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
