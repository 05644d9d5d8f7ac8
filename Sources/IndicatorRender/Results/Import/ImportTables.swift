package import IndicatorCore

extension ResultTable {
  /// Tidy rows as a canonical `observations.csv`, in the order in which they were read. Columns that say
  /// nothing in any row are left out, the first five always stand.
  package static func tidy(_ rows: [TidyRow]) -> ResultTable {
    tidy(rows[...], columns: TidyRow.neededColumns(rows))
  }

  /// Some rows in some of the columns.
  fileprivate static func tidy(_ rows: ArraySlice<TidyRow>, columns: [Int]) -> ResultTable {
    var result = ResultTable(columns: columns.map { observationColumns[$0] })
    for row in rows {
      let fields = row.fields
      result.append(columns.map { fields[$0] })
    }
    return result
  }

  /// The columns of an import's account.
  package static let accountColumns = [
    "file", "read", "used", "totals", "left_out", "figures", "refused", "reason", "count",
  ]

  /// What became of the rows of each sheet: a line for each, and one for each reason and kind of cell.
  package static func account(_ accounts: [SheetAccount]) -> ResultTable {
    var result = ResultTable(columns: accountColumns)
    for account in accounts {
      result.append(
        [.text(account.sheet)]
          + [account.read, account.used, account.totals, account.leftOutCount, account.figures].map
        {
          .number(String($0))
        } + [.text(account.isRefused ? "yes" : "no"), .missing, .missing])
      for (reason, count) in account.reasons {
        result.append(
          [.text(account.sheet)] + [ResultValue](repeating: .missing, count: 6)
            + [.text(reason), .number(String(count))])
      }
    }
    return result
  }

  /// The columns of stated totals.
  package static let totalColumns = [
    "file", "line", "column", "label", "period", "measure", "category", "stated", "sum_of_rows",
    "difference", "agrees",
  ]

  /// The totals that sheets state, held against their rows.
  package static func statedTotals(_ totals: [StatedTotal]) -> ResultTable {
    var result = ResultTable(columns: totalColumns)
    for total in totals {
      result.append([
        .text(total.place.source), .number(String(total.place.line)),
        .number(String(total.place.column)), .text(total.label), .text(total.period),
        .text(total.measure), .text(total.category), .count(total.stated.description),
        total.sum.map { .count($0.description) } ?? .missing,
        total.difference.map { .count($0.description) } ?? .missing,
        .text(total.agrees.map { $0 ? "yes" : "no" } ?? "not_comparable"),
      ])
    }
    return result
  }
}

/// The rows of an import as lines of delimited text, some at a time: a table of two million is not made whole.
package struct TidyLines: DataBlocks {
  /// The line of the column names.
  package let header: [UInt8]
  /// How many blocks there are.
  package let count: Int
  private let rows: [TidyRow]
  private let columns: [Int]
  private let writer: CSVWriter

  private static let rowsOfBlock = 4096

  /// Lines in a dialect; nil for a dialect of spreadsheets, whose defused cells have to be counted first.
  package init?(_ rows: [TidyRow], _ dialect: CSVDialect) {
    guard dialect.plainDelimiter != nil else { return nil }
    self.rows = rows
    writer = CSVWriter(dialect)
    columns = TidyRow.neededColumns(rows)
    header = Array(writer.header(columns.map { ResultTable.observationColumns[$0] }).utf8)
    count = (rows.count + Self.rowsOfBlock - 1) / Self.rowsOfBlock
  }

  /// The lines of a block, by its number from 0.
  package func block(_ number: Int) -> LineBlock {
    let first = number * Self.rowsOfBlock
    let some = rows[first..<min(first + Self.rowsOfBlock, rows.count)]
    let text = writer.rows(ResultTable.tidy(some, columns: columns))
    return LineBlock(bytes: Array(text.utf8), said: [], omitted: OmittedPeriods())
  }
}

extension TidyRow {
  /// The columns of which any row has something, and those that always are there.
  fileprivate static func neededColumns(_ rows: [TidyRow]) -> [Int] {
    var filled: Set<Int> = [0, 1, 2, 3, 4]
    for row in rows {
      if row.remark.qualifier != .exactly { filled.insert(5) }
      if row.remark.status != .normal { filled.insert(6) }
      if !row.remark.source.isEmpty { filled.insert(7) }
      if !row.remark.note.isEmpty { filled.insert(8) }
    }
    return filled.sorted()
  }

  fileprivate var fields: [ResultValue] {
    [
      .text(key.unit), .text(key.period), .text(key.measure), .text(key.category),
      value.map { .count($0.description) } ?? .missing,
      .text(remark.qualifier == .exactly ? "" : remark.qualifier.rawValue),
      .text(remark.status == .normal ? "" : remark.status.rawValue), .text(remark.source),
      .text(remark.note),
    ]
  }
}

extension SheetAccount {
  /// Rows that gave no figures.
  package var leftOutCount: Int { leftOut.values.reduce(0, +) }

  /// Why rows were left out and what cells are not plain figures, each with its number.
  fileprivate var reasons: [(String, Int)] {
    LeftOutRow.allCases.compactMap { reason in leftOut[reason].map { (reason.rawValue, $0) } }
      + CellRemark.allCases.compactMap { remark in
        cells[remark].map { ("cell_" + remark.rawValue, $0) }
      }
      + (hiddenRows > 0 ? [("hidden_rows_read", hiddenRows)] : [])
  }
}

extension StatedTotal {
  /// Stated minus added up; nil if that cannot be told.
  fileprivate var difference: ExactDecimal? {
    guard let sum, let negated = sum.negated else { return nil }
    return try? stated.adding(negated)
  }
}

extension ExactDecimal {
  fileprivate var negated: ExactDecimal? {
    significand == .min ? nil : ExactDecimal(significand: -significand, scale: scale)
  }
}
