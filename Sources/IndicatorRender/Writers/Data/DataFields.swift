internal import IndicatorCore

/// Takes the fields of a row one after the other, numbers as they were computed; nil is a field without a value.
protocol DataFields {
  mutating func add(text: String)
  /// A word that needs no sign but its letters.
  mutating func add(code: String)
  mutating func add(words: [String])
  mutating func add(_ period: Period?)
  /// A number as its digits.
  mutating func add(number digits: String?)
  /// A ratio times a whole number, with up to six digits behind the point.
  mutating func add(_ number: Ratio?, times multiplier: Int64)
  mutating func add(_ difference: WideDifference?, times multiplier: Int64)
  mutating func add(count number: Ratio?)
  /// A count as it was reported, with all its digits.
  mutating func add(count value: ExactDecimal?)
  mutating func addNothing()
}

extension DataFields {
  mutating func add(text: String?) {
    if let text { add(text: text) } else { addNothing() }
  }

  mutating func add(code: String?) {
    if let code { add(code: code) } else { addNothing() }
  }
}

extension DataLines: DataFields {}

/// The fields of a row of a table.
struct TableFields: DataFields {
  private(set) var values: [ResultValue] = []

  mutating func add(text: String) { values.append(.text(text)) }
  mutating func add(code: String) { values.append(.text(code)) }
  mutating func add(words: [String]) { values.append(.words(words)) }
  mutating func add(_ period: Period?) { add(text: period?.spelling) }
  mutating func add(number digits: String?) { values.append(.number(digits)) }
  mutating func add(_ number: Ratio?, times multiplier: Int64) {
    values.append(.ratio(number, times: multiplier))
  }
  mutating func add(_ difference: WideDifference?, times multiplier: Int64) {
    values.append(.difference(difference, times: multiplier))
  }
  mutating func add(count number: Ratio?) {
    values.append(number.map { .count($0.dataText()) } ?? .missing)
  }
  mutating func add(count value: ExactDecimal?) { values.append(.count(value)) }
  mutating func addNothing() { values.append(.missing) }
}

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
  /// A table of what stands in each column of each row.
  init<Column: DataColumn, Row, Failure>(
    _ rows: [Row], _ add: (Row, Column, inout TableFields) throws(Failure) -> Void
  ) throws(Failure) {
    self.init(columns: Column.names)
    for row in rows {
      var fields = TableFields()
      for column in Column.all { try add(row, column, &fields) }
      append(fields.values)
    }
  }

  /// A table of the value of each column of each row.
  package init<Column: DataColumn, Row>(
    _ rows: some Sequence<Row>, columns: [Column] = Column.all,
    _ value: (Row, Column) -> ResultValue
  ) {
    self.init(columns: columns.map(\.name))
    for row in rows { append(columns.map { value(row, $0) }) }
  }
}
