/// How an engine's own client program is run: it takes a statement as an argument, reads nobody's settings, asks
/// nothing, changes nothing, and prints the fields of rows between bars or tabs.
package struct EngineClient: Equatable, Sendable {
  /// The program, as a shell finds it.
  package let program: String
  package let arguments: [String]
  /// What is set in its environment beside what is there.
  package let environment: [String: String]
  /// Whether the signal that a terminal's Ctrl-C sends ends its query in the server too; else one that ends it.
  package let endsByInterrupt: Bool

  /// The client for a statement; nil for an engine that is asked by hand.
  ///
  /// - Parameters:
  ///   - source: where the figures lie.
  ///   - sql: one statement.
  ///   - options: further arguments.
  package init?(_ source: EngineSource, _ sql: String, options: [String]) {
    var environment: [String: String] = [:]
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
      var own = [
        "spark.sql.ansi.enabled=true", "spark.sql.variable.substitute=false",
        "spark.ui.showConsoleProgress=false", "spark.sql.cli.print.header=false",
      ]
      // Without it a folder is made where the tool is run, for tables that are not asked for.
      if case .parquet = source.table { own.append("spark.sql.catalogImplementation=in-memory") }
      arguments = own.flatMap { ["--conf", $0] } + options + ["-S", "-e", sql]
    case .trino, .bigquery: return nil
    }
    self.environment = environment
    endsByInterrupt = source.engine != .spark
  }

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
