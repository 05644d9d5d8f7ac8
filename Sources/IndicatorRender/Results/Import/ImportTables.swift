package import IndicatorCore

/// The columns of an import's account.
enum AccountColumn: String, DataColumn {
  case file, read, used, totals, leftOut, figures, refused, reason, count
}

/// The columns of stated totals.
enum TotalColumn: String, DataColumn {
  case file, line, column, label, period, measure, category, stated, sumOfRows, difference, agrees
}

extension ResultTable {
  /// Tidy rows as a canonical `observations.csv`, in the order in which they were read. Columns that say
  /// nothing in any row are left out, the first five always stand.
  package static func tidy(_ rows: [TidyRow]) -> ResultTable {
    ResultTable(rows, columns: ObservationColumn.needed(rows)) { $0.data(in: $1) }
  }

  /// What became of the rows of each sheet: a line for each, and one for each reason and kind of cell.
  package static func account(_ accounts: [SheetAccount]) -> ResultTable {
    let lines = accounts.flatMap { account in
      [(account, nil)] + account.reasons.map { (account, Optional.some($0)) }
    }
    return ResultTable(lines) { (line, column: AccountColumn) in
      let (account, reason) = line
      let whole = reason == nil ? account : nil
      return switch column {
      case .file: .text(account.sheet)
      case .read: .number(whole?.read)
      case .used: .number(whole?.used)
      case .totals: .number(whole?.totals)
      case .leftOut: .number(whole?.leftOutCount)
      case .figures: .number(whole?.figures)
      case .refused: .text(whole.map { $0.isRefused ? "yes" : "no" })
      case .reason: .text(reason?.0)
      case .count: .number(reason?.1)
      }
    }
  }

  /// The totals that sheets state, held against their rows.
  package static func statedTotals(_ totals: [StatedTotal]) -> ResultTable {
    ResultTable(totals) { (total, column: TotalColumn) in
      switch column {
      case .file: .text(total.place.source)
      case .line: .number(total.place.line)
      case .column: .number(total.place.column)
      case .label: .text(total.label)
      case .period: .text(total.period)
      case .measure: .text(total.measure)
      case .category: .text(total.category)
      case .stated: .count(total.stated)
      case .sumOfRows: .count(total.sum)
      case .difference: .count(total.difference)
      case .agrees: .text(total.agrees.map { $0 ? "yes" : "no" } ?? "not_comparable")
      }
    }
  }
}

/// The rows of an import as lines of delimited text, some at a time: a table of two million is not made whole.
package struct TidyLines: DataBlocks {
  /// The line of the column names.
  package let header: [UInt8]
  /// How many blocks there are.
  package let count: Int
  private let rows: [TidyRow]
  private let columns: [ObservationColumn]
  private let form: DataForm

  private static let rowsOfBlock = 4096

  /// Lines in a dialect; nil for a dialect of spreadsheets, whose defused cells have to be counted first.
  package init?(_ rows: [TidyRow], dialect: CSVDialect) {
    guard !dialect.isForSpreadsheets else { return nil }
    self.rows = rows
    columns = ObservationColumn.needed(rows)
    form = DataForm(.delimited(dialect), columns: columns.map(\.name))
    header = form.header
    count = (rows.count + Self.rowsOfBlock - 1) / Self.rowsOfBlock
  }

  /// The lines of a block, by its number from 0.
  package func block(_ number: Int) -> LineBlock {
    let first = number * Self.rowsOfBlock
    let some = rows[first..<min(first + Self.rowsOfBlock, rows.count)]
    return LineBlock(ResultTable(some, columns: columns) { $0.data(in: $1) }.lines(form))
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
