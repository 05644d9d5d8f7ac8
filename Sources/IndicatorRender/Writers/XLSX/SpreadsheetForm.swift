/// What may be filled into the cells of a column.
struct SpreadsheetEntry: Equatable, Sendable {
  /// How the figures are shown.
  enum Kind: Hashable, Sendable {
    /// Whole numbers, in groups of three digits.
    case whole
    /// Any number, as it is typed.
    case decimal
  }

  let kind: Kind
  /// The smallest and the largest number; nil for any.
  let lowest: Int?
  let highest: Int?
  /// What a person is told who goes to such a cell.
  let prompt: String
  /// What a person is told who fills in something else.
  let refusal: String
}

/// A heading of a form, over one or more columns and rows of headings, both from 0.
struct SpreadsheetBlock: Equatable, Sendable {
  let text: String
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
}

/// What makes a sheet a form: lines above it, headings of several rows, and cells to fill in.
struct SpreadsheetForm: Equatable, Sendable {
  /// The title, and below it what to do.
  let lines: [String]
  /// How many rows of headings there are.
  let headingCount: Int
  /// The headings; together they cover every column of every row of headings once.
  let headings: [SpreadsheetBlock]
  /// What may be filled in, for each column; nil for none.
  let entries: [SpreadsheetEntry?]

  /// The numbers of the rows of headings, from 1.
  var headingRows: ClosedRange<Int> { lines.count + 1...lines.count + headingCount }

  /// How many columns stand in front of those to fill in.
  var lockedColumns: Int { entries.firstIndex { $0 != nil } ?? entries.count }
}
