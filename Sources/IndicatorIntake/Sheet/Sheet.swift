public import IndicatorCore

/// What one cell of a sheet holds.
public enum CellContent: Hashable, Sendable {
  /// Text as it stands, blanks at its ends included.
  case text(String)
  /// A number as plain digits with a point at most and perhaps a minus sign: as many of the digits as a
  /// spreadsheet program keeps, 15.
  case number(String)
  /// A day that the program shows as a date.
  case date(Day)
  /// `TRUE` or `FALSE`.
  case truth(Bool)
  /// An error of the program, such as `#DIV/0!`.
  case error(String)
}

/// One cell that is not blank.
public struct SheetCell: Hashable, Sendable {
  /// What it holds.
  public let content: CellContent
  /// Whether the program shows the number as a percentage: 0.948 as 94.8 %.
  public let isPercentage: Bool

  /// A cell.
  public init(_ content: CellContent, isPercentage: Bool = false) {
    self.content = content
    self.isPercentage = isPercentage
  }
}

/// One row of a sheet that has cells.
public struct SheetRow: Hashable, Sendable {
  /// The row's number, from 1; the physical line of a text file.
  public let number: Int
  /// The cells that are not blank, by column from 1.
  public let cells: [Int: SheetCell]
  /// Whether the program hides the row.
  public let isHidden: Bool

  /// A row.
  public init(number: Int, cells: [Int: SheetCell], isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.isHidden = isHidden
  }
}

/// A block of cells that the program shows as one.
public struct CellRange: Hashable, Sendable {
  /// The upper left cell, which holds what the block shows.
  public let first: CellPosition
  /// The lower right cell.
  public let last: CellPosition

  /// A block from its upper left to its lower right cell.
  public init(_ first: CellPosition, _ last: CellPosition) {
    self.first = first
    self.last = last
  }

  /// The block that a name such as `B2:D3` or `B2` stands for.
  public init?(_ name: some StringProtocol) {
    let ends = name.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = CellPosition(ends[0]),
      let last = ends.count == 2 ? CellPosition(ends[1]) : first,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first, last)
  }

  /// Whether a cell is in the block.
  public func contains(_ position: CellPosition) -> Bool {
    (first.row...last.row).contains(position.row)
      && (first.column...last.column).contains(position.column)
  }
}

/// A sheet as a person filled it in, from a workbook or a text file: cells at places, nothing understood
/// yet.
public struct Sheet: Hashable, Sendable {
  /// The file's name in messages.
  public let source: String
  /// The sheet's name in its workbook; empty for a text file.
  public let name: String
  /// Whether the program hides the sheet.
  public let isHidden: Bool
  /// The rows with cells, in order.
  public let rows: [SheetRow]
  /// The merged blocks, in order; they do not overlap.
  public let merged: [CellRange]
  /// Whether numbers stand as text, whose grammar is still to be found; else cells say what they are.
  public let isText: Bool

  /// A sheet.
  public init(
    source: String, name: String = "", isHidden: Bool = false, rows: [SheetRow],
    merged: [CellRange] = [], isText: Bool = false
  ) {
    self.source = source
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merged = merged
    self.isText = isText
  }

  /// The name in messages: `xa.xlsx`, with the sheet behind it in a workbook: `xa.xlsx!Đảng viên`.
  public var title: String { name.isEmpty ? source : source + "!" + name }

  /// The place of a cell for messages: the row as line, the column by number.
  public func place(row: Int, column: Int) -> Place {
    Place(source: title, line: row, column: column)
  }
}
