/// Why a row of a sheet gave no figures.
package enum LeftOutRow: String, CaseIterable, Hashable, Sendable {
  /// A row that numbers the columns.
  case columnNumbers = "column_numbers"
  /// The headings of the table again, behind a page break.
  case headings
  /// A heading over the rows below it.
  case section
  /// A remark, a signature, a date: text without figures.
  case remark
  /// A unit without any figure.
  case withoutFigures = "without_figures"
  /// Left out by a line of the mapping.
  case skipped
  /// Percentages, averages or changes of rows above.
  case derived
  /// Parts of a total that stand below it, without a number of their own.
  case belowTotal = "below_total"
}

/// What became of every row of a sheet that was read: read = used + totals + left out.
package struct SheetAccount: Equatable, Sendable {
  /// The file and, in a workbook, the sheet.
  package let sheet: String
  /// Rows with cells, below the headings.
  package private(set) var read = 0
  /// Rows that gave figures.
  package private(set) var used = 0
  /// Rows that state totals of others.
  package private(set) var totals = 0
  /// Rows that gave none, by reason.
  package private(set) var leftOut: [LeftOutRow: Int] = [:]
  /// Figures written, those without a value included.
  package var figures = 0
  /// Cells that are not figures to be written, or are figures in another form.
  package var cells: [CellRemark: Int] = [:]
  /// Rows that the program hides and that were read all the same.
  package var hiddenRows = 0
  /// Whether the file was refused, so that nothing of it was written.
  package var isRefused = false

  /// An account without rows.
  package init(sheet: String) {
    self.sheet = sheet
  }

  /// What became of one row.
  package enum Fate: Equatable, Sendable {
    case used, total
    case leftOut(LeftOutRow)
  }

  /// Counts one row.
  package mutating func count(_ fate: Fate) {
    read += 1
    switch fate {
    case .used: used += 1
    case .total: totals += 1
    case .leftOut(let reason): leftOut[reason, default: 0] += 1
    }
  }

  /// Counts one cell.
  package mutating func count(_ remark: CellRemark) { cells[remark, default: 0] += 1 }

  /// Whether every row read is accounted for.
  package var addsUp: Bool { read == used + totals + leftOut.values.reduce(0, +) }
}

/// What a cell holds that is not simply a figure.
package enum CellRemark: String, CaseIterable, Hashable, Sendable {
  /// `-`: the thing did not occur, a figure of 0.
  case none
  /// `...`: there is no figure.
  case noData = "no_data"
  /// `x`: there can be no figure.
  case cannotExist = "cannot_exist"
  /// Blank, written as missing.
  case blankMissing = "blank_missing"
  /// Blank, written as 0.
  case blankZero = "blank_zero"
  /// A percentage beside the counts it follows from.
  case share
  /// A quotient of other figures that is no percentage, such as a size or a density.
  case quotient
  /// A difference or growth that follows from other figures.
  case change
  /// A percentage behind a count in one cell.
  case shareBehind = "share_behind"
}

/// A total that a sheet states, held against its rows.
package struct StatedTotal: Equatable, Sendable {
  /// Where it stands.
  package let place: Place
  /// The label of its row.
  package let label: String
  /// The period of its column, if the column has one.
  package let period: String
  /// The measure of its column.
  package let measure: String
  /// The category of its column, empty for the figure for all.
  package let category: String
  /// What is printed.
  package let stated: ExactDecimal
  /// What the rows add up to; nil if one of them has no figure.
  package let sum: ExactDecimal?

  /// A total.
  package init(
    place: Place, label: String, period: String, measure: String, category: String,
    stated: ExactDecimal, sum: ExactDecimal?
  ) {
    self.place = place
    self.label = label
    self.period = period
    self.measure = measure
    self.category = category
    self.stated = stated
    self.sum = sum
  }

  /// Whether the rows add up to it; nil if that cannot be told.
  package var agrees: Bool? { sum.map { $0 == stated } }
}
