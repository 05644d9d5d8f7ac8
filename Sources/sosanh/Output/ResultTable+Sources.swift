import IndicatorRender

/// The columns of a package's `sources.csv` that are written.
enum SourceColumn: String, DataColumn {
  case source, document
}

extension ResultTable {
  /// Documents that figures cite.
  static func sources(_ rows: [(source: String, document: String)]) -> ResultTable {
    ResultTable(rows) { (row, column: SourceColumn) in
      switch column {
      case .source: .text(row.source)
      case .document: .text(row.document)
      }
    }
  }
}
