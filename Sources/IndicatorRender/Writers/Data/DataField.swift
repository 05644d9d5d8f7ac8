internal import IndicatorCore

/// A field of data with its value as it was computed, before any format has shaped it; nil for
/// nothing.
enum DataField {
  case text(String?)
  /// A word that needs no sign but its letters.
  case code(String?)
  case period(Period?)
  /// A number as its digits.
  case number(String?)
  /// A ratio times a whole number, with up to six digits behind the point.
  case ratio(Ratio?, times: Int64)
  /// The same of a difference.
  case difference(WideDifference?, times: Int64)
  case count(Ratio?)
  /// A count as it was reported, with all its digits.
  case reported(ExactDecimal?)
  case codes([String])
}

/// The columns of a result in data, in their order: a closed list that ends with why there is no value and with what
/// is said. What shapes a result answers for each.
package protocol DataColumn: CaseIterable, RawRepresentable<String>, Sendable {
  /// All of them, made once.
  static var all: [Self] { get }
}

extension DataColumn {
  /// What the columns are called.
  package static var names: [String] { all.map(\.rawValue) }
}

extension ResultTable {
  /// A table of what stands in each column of each row.
  init<Column: DataColumn, Row, Failure>(
    _ rows: [Row], _ field: (Row, Column) throws(Failure) -> DataField
  ) throws(Failure) {
    self.init(columns: Column.names)
    for row in rows {
      var values: [ResultValue] = []
      values.reserveCapacity(columns.count)
      for column in Column.all { values.append(ResultValue(try field(row, column))) }
      append(values)
    }
  }
}

extension ResultValue {
  /// A field with its numbers as digits.
  init(_ field: DataField) {
    switch field {
    case .text(let text), .code(let text): self = text.map { .text($0) } ?? .missing
    case .period(let period): self = period.map { .text($0.spelling) } ?? .missing
    case .number(let digits): self = .number(digits)
    case .ratio(let ratio, let factor): self = .number(ratio?.dataText(times: factor))
    case .difference(let number, let factor): self = .number(number?.dataText(times: factor))
    case .count(let count): self = count.map { .count($0.dataText()) } ?? .missing
    case .reported(let count): self = count.map { .count($0.description) } ?? .missing
    case .codes(let words): self = .words(words)
    }
  }
}
