internal import IndicatorCore

/// A field of data with its value as it was computed, before any format has shaped it.
enum DataField {
  case nothing
  case text(String)
  /// A word that needs no sign but its letters.
  case code(String)
  case period(Period)
  /// A number as its digits.
  case number(String)
  /// A ratio times a whole number, with up to six digits behind the point.
  case ratio(Ratio, times: Int64)
  /// The same of a difference.
  case difference(WideDifference, times: Int64)
  case count(Ratio)
  /// A count as it was reported, with all its digits.
  case reported(ExactDecimal)
  case codes([String])

  static func code(_ word: String?) -> DataField { word.map { .code($0) } ?? .nothing }
  static func period(_ period: Period?) -> DataField { period.map { .period($0) } ?? .nothing }
  static func number(_ digits: String?) -> DataField { digits.map { .number($0) } ?? .nothing }
  static func count(_ count: Ratio?) -> DataField { count.map { .count($0) } ?? .nothing }
  static func reported(_ count: ExactDecimal?) -> DataField {
    count.map { .reported($0) } ?? .nothing
  }
  static func ratio(_ ratio: Ratio?, times factor: Int64) -> DataField {
    ratio.map { .ratio($0, times: factor) } ?? .nothing
  }
  static func difference(_ difference: WideDifference?, times factor: Int64) -> DataField {
    difference.map { .difference($0, times: factor) } ?? .nothing
  }
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
    case .nothing: self = .missing
    case .text(let text), .code(let text): self = .text(text)
    case .period(let period): self = .text(period.spelling)
    case .number(let digits): self = .number(digits)
    case .ratio(let ratio, let factor): self = .number(ratio.dataText(times: factor))
    case .difference(let difference, let factor): self = .number(difference.dataText(times: factor))
    case .count(let count): self = .count(count.dataText())
    case .reported(let count): self = .count(count.description)
    case .codes(let words): self = .words(words)
    }
  }
}
