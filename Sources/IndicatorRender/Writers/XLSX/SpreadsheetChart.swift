/// A place in a sheet, both from 0; row 0 holds the headings.
package struct SheetPosition: Hashable, Sendable {
  /// The column.
  package let column: Int
  /// The row.
  package let row: Int

  /// A place of the given parts.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// Cells of one row or one column of a sheet, from the first to the last.
package struct SheetRange: Hashable, Sendable {
  /// The first cell.
  package let first: SheetPosition
  /// The last cell, included.
  package let last: SheetPosition

  /// The cells between two places in one row or one column.
  ///
  /// - Precondition: both are in one row or one column, in order.
  package init(_ first: SheetPosition, last: SheetPosition) {
    precondition(
      (first.row == last.row && first.column <= last.column)
        || (first.column == last.column && first.row <= last.row),
      "a range runs along one row or one column")
    self.first = first
    self.last = last
  }

  /// The places in order.
  var positions: [SheetPosition] {
    first.row == last.row
      ? (first.column...last.column).map { SheetPosition(column: $0, row: first.row) }
      : (first.row...last.row).map { SheetPosition(column: first.column, row: $0) }
  }
}

/// A chart that a spreadsheet draws from cells of its own sheet.
package struct SpreadsheetChart: Equatable, Sendable {
  /// How the values are drawn.
  package enum Kind: Hashable, Sendable {
    /// Bars from left to right, the first on top; those of several series side by side.
    case bars
    /// Bars from left to right whose parts make up a whole.
    case stackedBars
    /// A line with marks for each series.
    case lines
    /// The first series as points, the others as lines, over numbers in place of categories.
    case points
  }

  /// One series of values.
  package struct Series: Equatable, Sendable {
    /// The cell with its name.
    package let name: SheetPosition
    /// Its values; blank cells are gaps.
    package let values: SheetRange
    /// The values, by their places from 0, to which no line leads although one stands before them.
    var cuts: [Int] = []
  }

  /// How the values are drawn.
  package let kind: Kind
  /// What the chart says that it shows, above the title; empty where nothing is said.
  var headline = ""
  /// What the values are.
  package let title: String
  /// What the categories are: units or periods.
  package let categoryTitle: String
  /// What the values are counted in.
  package let valueTitle: String
  /// How the values are shown.
  package let format: SpreadsheetFormat
  /// How the values are shown along their axis.
  package let axisFormat: SpreadsheetFormat
  /// The names of the categories.
  package let categories: SheetRange
  /// The series in order.
  package internal(set) var series: [Series]
  /// The cell at the chart's upper left corner.
  package let corner: SheetPosition
  /// What the sheet is there for.
  var standing = Standing.alone
  /// The values that the axis runs over, where they are more than those of the series.
  var scaledTo: [SheetRange] = []

  /// What a sheet with a chart is there for.
  enum Standing: Hashable, Sendable {
    /// For the chart: its figures stand in another sheet too.
    case alone
    /// For its table, beside which the chart stands.
    case besideTable
  }
}

extension SpreadsheetChart {
  /// What it shows and of what, in one line.
  var said: String { [headline, title].filter { !$0.isEmpty }.joined(separator: " ") }

  /// How many bars stand below one another.
  var barCount: Int {
    categories.positions.count * (kind == .bars ? series.count : 1)
  }

  /// More bars than these are not read on a page.
  private static let mostBars = 66

  /// The chart in pieces that fit on a page, all over one axis.
  var pieces: [SpreadsheetChart] {
    let all = categories.positions.count
    guard kind == .bars || kind == .stackedBars, barCount > Self.mostBars, all > 1 else {
      return [self]
    }
    let count = min(all, (barCount + Self.mostBars - 1) / Self.mostBars)
    return (0..<count).map { piece(of: $0 * all / count, upTo: ($0 + 1) * all / count) }
  }

  private func piece(of first: Int, upTo end: Int) -> SpreadsheetChart {
    func cut(_ range: SheetRange) -> SheetRange {
      let places = range.positions
      return SheetRange(places[first], last: places[end - 1])
    }
    var piece = SpreadsheetChart(
      kind: kind, title: title, categoryTitle: categoryTitle, valueTitle: valueTitle,
      format: format, axisFormat: axisFormat, categories: cut(categories),
      series: series.map { Series(name: $0.name, values: cut($0.values)) }, corner: corner)
    piece.scaledTo = series.map(\.values)
    return piece
  }
}
