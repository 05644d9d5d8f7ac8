package import IndicatorCore

/// One value of a result, before any format has shaped it.
package enum ResultValue: Equatable, Sendable {
  /// Nothing: empty in CSV, null in JSON.
  case missing
  case text(String)
  /// An exact number times a whole one; a number in JSON.
  case ratio(Ratio, times: Int64)
  /// An exact difference times a whole number; a number in JSON.
  case difference(WideDifference, times: Int64)
  /// A number that was counted or computed as its digits, with a point at most; a number in JSON.
  case number(String)
  /// So many things; a string in JSON beyond 2^53.
  case count(Int128)
  /// A count as it was reported, with all its digits; the same.
  case reported(ExactDecimal)
  /// Codes: joined by `;` in CSV, an array in JSON.
  case words([String])

  /// A number's digits in data; nil for what is no number.
  package var digits: String? {
    switch self {
    case .ratio(let value, let per): value.dataText(times: per)
    case .difference(let value, let per): value.dataText(times: per)
    case .number(let digits): digits
    case .count(let number): String(number)
    case .reported(let value): value.description
    case .missing, .text, .words: nil
    }
  }

  /// The text, or nothing.
  @inline(never)
  package static func text(_ text: String?) -> ResultValue { text.map { .text($0) } ?? .missing }

  /// The value, or nothing.
  @inline(never)
  static func number(_ text: String?) -> ResultValue { text.map { .number($0) } ?? .missing }

  /// A whole number, or nothing.
  @inline(never)
  package static func number(_ value: Int?) -> ResultValue { number(value.map { String($0) }) }

  /// A count as it was reported, or nothing.
  @inline(never)
  package static func count(_ value: ExactDecimal?) -> ResultValue {
    value.map { .reported($0) } ?? .missing
  }

  /// An exact number, or nothing.
  static func ratio(_ number: Ratio?, times multiplier: Int64 = 1) -> ResultValue {
    number.map { .ratio($0, times: multiplier) } ?? .missing
  }

  /// An exact difference, or nothing.
  static func difference(_ number: WideDifference?, times multiplier: Int64 = 1) -> ResultValue {
    number.map { .difference($0, times: multiplier) } ?? .missing
  }
}

/// A result as named columns and rows. Every verb's data output is one of these.
package struct ResultTable: Equatable, Sendable {
  /// The stable column names.
  package let columns: [String]
  /// As many values a row as there are columns.
  package private(set) var rows: [[ResultValue]] = []

  /// A table without rows.
  package init(columns: [String]) {
    self.columns = columns
  }

  /// - Precondition: `row` has one value for each column.
  @inline(never)
  package mutating func append(_ row: [ResultValue]) {
    precondition(row.count == columns.count, "a row has one value for each column")
    rows.append(row)
  }

  /// Adds the rows of a table with the same columns.
  ///
  /// - Precondition: the columns are the same.
  package mutating func append(contentsOf other: ResultTable) {
    precondition(other.columns == columns, "tables are joined column by column")
    rows += other.rows
  }
}
