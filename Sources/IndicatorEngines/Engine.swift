/// An engine for which queries are written.
package enum Engine: String, CaseIterable, Hashable, Sendable {
  case postgresql, duckdb, sqlite, spark, trino, bigquery

  /// How it is written in sentences.
  package var title: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .duckdb: "DuckDB"
    case .sqlite: "SQLite"
    case .spark: "Spark"
    case .trino: "Trino"
    case .bigquery: "BigQuery"
    }
  }
}
