package import IndicatorCore

/// What a query reads.
package enum TableReference: Equatable, Sendable {
  /// A table by its name, with those of what it lies in in front.
  case table([String])
  /// Parquet files.
  case parquet(String)
  /// CSV files, packed by gzip or not, all of whose fields are texts.
  case csv(String)

  /// A name as it is typed: parts between points. A part that begins with a double quote ends with one and holds a
  /// quote twice; a quote elsewhere is a sign like others. Nil for an empty part, and for quotes that are not closed
  /// where their part ends.
  package init?(named text: String) {
    guard let typed = TypedTable(text) else { return nil }
    self = .table(typed.parts)
  }

  func sql(_ dialect: SQLDialect) throws(Fault) -> String {
    switch self {
    case .table(let parts):
      var names: [String] = []
      for part in parts { names.append(try dialect.name(part)) }
      return names.joined(separator: ".")
    case .parquet(let path):
      return dialect.engine == .spark
        ? "parquet." + (try dialect.name(path)) : "read_parquet(\(try dialect.text(path)))"
    case .csv(let path):
      return "read_csv(\(try dialect.text(path)), header = true, all_varchar = true)"
    }
  }
}

/// Asks an engine for the columns of a table, one a line: its name as queries write texts, a bar, its type.
package struct ColumnQuery {
  private let table: TableReference
  private let dialect: SQLDialect

  package init(_ table: TableReference, dialect: SQLDialect) {
    (self.table, self.dialect) = (table, dialect)
  }

  package func sql() throws(Fault) -> String {
    switch dialect.engine {
    case .sqlite:
      guard case .table(let parts) = table else { return "" }
      let schema = parts.count > 1 ? ", \(try dialect.text(parts[0]))" : ""
      let name = dialect.escaped("name")
      return "SELECT \(name), type FROM pragma_table_xinfo("
        + "\(try dialect.text(parts[parts.count - 1]))\(schema)) WHERE hidden <> 1 ORDER BY cid"
    case .postgresql:
      let name = dialect.escaped("attname::text")
      return
        "SELECT \(name), format_type(atttypid, NULL) FROM pg_catalog.pg_attribute WHERE attrelid = "
        + "to_regclass(\(try dialect.text(try table.sql(dialect)))) AND attnum > 0 AND NOT attisdropped "
        + "ORDER BY attnum"
    case .duckdb:
      return "SELECT \(dialect.escaped("column_name")), column_type FROM "
        + "(DESCRIBE SELECT * FROM \(try table.sql(dialect)))"
    case .spark, .trino, .bigquery:
      return "DESCRIBE QUERY SELECT * FROM \(try table.sql(dialect))"
    }
  }

  /// What a client that is asked more runs first, and the table that it is asked of then: Parquet files get a name, for
  /// they are looked at each time they are called by their path. Behind the columns stands a mark, of a type that no
  /// table has.
  package func session() throws(Fault) -> (statements: [String], table: TableReference) {
    guard case .parquet(let path) = table else { return ([try marked(table)], table) }
    let named = TableReference.table([Self.view])
    let view =
      "CREATE TEMPORARY VIEW \(try named.sql(dialect)) USING parquet "
      + "OPTIONS (path \(try dialect.text(path)))"
    return ([view, try marked(named)], named)
  }

  private func marked(_ table: TableReference) throws(Fault) -> String {
    "DESCRIBE QUERY SELECT *, NULL AS \(try dialect.name(Self.mark)) FROM \(try table.sql(dialect))"
  }

  private static let view = "sosanh_figures"
  private static let mark = "sosanh_end_of_columns"

  /// Whether a line that a client has printed is the mark behind the columns.
  package static func isMark(_ line: some Collection<UInt8>) -> Bool {
    let fields = String(decoding: line, as: UTF8.self).split(
      separator: "\t", omittingEmptySubsequences: false)
    return fields.count > 1 && fields[0].trimmedEnds == mark && fields[1].trimmedEnds == "void"
  }

  /// The columns that a client has printed; nil for what it cannot have printed.
  package static func columns(_ printed: String, in engine: Engine) -> [TableColumn]? {
    let separator: Character = engine == .spark ? "\t" : "|"
    var columns: [TableColumn] = []
    for line in printed.split(separator: "\n") {
      let fields = line.split(separator: separator, omittingEmptySubsequences: false)
      guard fields.count > 1, let name = GroupedTextReading.plain(String(fields[0]), in: engine)
      else { return nil }
      columns.append(TableColumn(name, type: String(fields[1]).trimmedEnds, in: engine))
    }
    return columns
  }
}
