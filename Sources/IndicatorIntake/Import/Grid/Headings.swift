internal import IndicatorCore

/// The texts above the columns of a sheet.
struct Headings {
  let grid: SheetGrid
  /// The rows of headings, from top to bottom; empty if there are none.
  let rows: [Int]
  /// The columns that have figures below: a heading of several columns stands over these alone. What a
  /// mapping says of them does not matter, so that a corrected line changes no heading.
  private let figureColumns: Set<Int>

  /// - Parameter first: the first row below the headings.
  init(_ grid: SheetGrid, rows: [Int], first: Int) {
    self.grid = grid
    self.rows = rows
    var columns: Set<Int> = []
    for row in grid.rowNumbers where row >= first {
      for cell in grid.cells(in: row) where cell.reading.isFigure { columns.insert(cell.column) }
    }
    figureColumns = columns
  }

  /// The cells above a column from top to bottom, one that covers several rows once.
  func cells(_ column: Int) -> [GridCell] {
    var cells: [GridCell] = []
    for row in rows {
      guard let cell = cell(row, column), cells.last?.text != cell.text else { continue }
      cells.append(cell)
    }
    return cells
  }

  /// The texts above a column from top to bottom, a repeated one once.
  func texts(_ column: Int) -> [String] { cells(column).map(\.text) }

  /// The texts above a column as one: `Xếp loại > Tốt`.
  func joined(_ column: Int) -> String { texts(column).joined(separator: " > ") }

  /// A heading, or the one it stands under: of its merged block, or where nothing is merged, the one to the
  /// left that has headings of its own below it.
  private func cell(_ row: Int, _ column: Int) -> GridCell? {
    if let cell = grid.cell(row, column) { return cell }
    guard let next = rows.first(where: { $0 > row }), grid.own(next, column) != nil,
      figureColumns.contains(column)
    else { return nil }
    guard let left = grid.cells(in: row).last(where: { $0.column < column }) else { return nil }
    let isGroup =
      grid.block(row, left.column) == nil && grid.own(next, left.column) != nil
      && figureColumns.contains(left.column)
    return isGroup ? left : nil
  }
}
