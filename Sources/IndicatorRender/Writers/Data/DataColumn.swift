/// The columns of a result in data, in their order: a closed list. What shapes a result answers for each.
package protocol DataColumn: CaseIterable, RawRepresentable<String>, Sendable {
  /// All of them; made once where rows are many.
  static var all: [Self] { get }
}

extension DataColumn {
  package static var all: [Self] { Array(allCases) }

  /// What the columns are called.
  package static var names: [String] { all.map(\.name) }

  /// What the column is called: its case, with `_` and a small letter for each capital.
  package var name: String {
    rawValue.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
  }
}

extension ResultTable {
  /// A table of the value of each column of each row.
  package init<Column: DataColumn, Row>(
    _ rows: some Sequence<Row>, columns: [Column] = Column.all,
    value: (Row, Column) -> ResultValue
  ) {
    self.init(columns: columns.map(\.name))
    for row in rows { append(columns.map { value(row, $0) }) }
  }
}
