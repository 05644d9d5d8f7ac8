internal import IndicatorCore

/// A sheet's cells by place, a merged block showing its text in every row and column.
struct SheetGrid {
  let sheet: Sheet
  private let rows: [Int: SheetRow]
  /// The merged blocks that cross a row that has cells.
  private let merged: [Int: [CellRange]]
  /// The largest column with a cell.
  let lastColumn: Int

  init(_ sheet: Sheet) {
    self.sheet = sheet
    rows = Dictionary(sheet.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    lastColumn = sheet.rows.reduce(0) { max($0, $1.cells.keys.max() ?? 0) }
    merged = Self.index(sheet)
  }

  /// Walks down the sheet with the blocks that the row is in.
  private static func index(_ sheet: Sheet) -> [Int: [CellRange]] {
    var waiting = sheet.merged.sorted { $0.first < $1.first }[...]
    var active: [CellRange] = []
    var index: [Int: [CellRange]] = [:]
    for row in sheet.rows {
      active.removeAll { $0.last.row < row.number }
      while let next = waiting.first, next.first.row <= row.number {
        if next.last.row >= row.number { active.append(next) }
        waiting = waiting.dropFirst()
      }
      if !active.isEmpty { index[row.number] = active }
    }
    return index
  }

  /// The cell at a place, or the one whose merged block covers it.
  func cell(_ row: Int, _ column: Int) -> SheetCell? {
    if let cell = rows[row]?.cells[column] { return cell }
    guard let block = block(row, column) else { return nil }
    return rows[block.first.row]?.cells[block.first.column]
  }

  /// The cell that stands at a place itself.
  func own(_ row: Int, _ column: Int) -> SheetCell? { rows[row]?.cells[column] }

  /// The merged block that covers a place, if there is one.
  func block(_ row: Int, _ column: Int) -> CellRange? {
    merged[row]?.first { $0.contains(CellPosition(row: row, column: column)) }
  }

  func text(_ row: Int, _ column: Int) -> String { SheetText.text(of: cell(row, column)) }

  func ownText(_ row: Int, _ column: Int) -> String { SheetText.text(of: own(row, column)) }

  /// The cells that stand in a row, from left to right.
  func cells(in row: Int) -> [(column: Int, cell: SheetCell)] {
    (rows[row]?.cells ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The numbers of the rows that have cells, in order.
  var rowNumbers: [Int] { sheet.rows.map(\.number) }
}
