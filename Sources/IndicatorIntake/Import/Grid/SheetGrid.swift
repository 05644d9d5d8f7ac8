internal import IndicatorCore

/// A cell with a text, as both a person and the reading of figures see it.
struct GridCell {
  let row: Int
  let column: Int
  let content: CellContent
  /// The text, cleaned.
  let text: String
  /// What it says as a figure.
  let reading: CellReading

  init?(_ cell: SheetCell, row: Int, column: Int) {
    text = SheetText.text(of: cell)
    guard !text.isEmpty else { return nil }
    (self.row, self.column, content) = (row, column, cell.content)
    reading = CellReading(cell)
  }
}

/// A sheet's cells by place, a merged block showing its text in every row and column. Cells that hold only
/// blanks are none.
struct SheetGrid {
  let sheet: Sheet
  /// The numbers of the rows that have cells, in order.
  let rowNumbers: [Int]
  private let rows: [Int: [GridCell]]
  /// The merged blocks that cross a row that has cells.
  private let merged: [Int: [CellRange]]

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var rows: [Int: [GridCell]] = [:]
    for row in sheet.rows {
      let cells = row.cells.sorted { $0.key < $1.key }.compactMap { column, cell in
        GridCell(cell, row: row.number, column: column)
      }
      if !cells.isEmpty { rows[row.number] = cells }
    }
    self.rows = rows
    rowNumbers = rows.keys.sorted()
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
      if !active.isEmpty {
        index[row.number] = active.sorted { $0.first.column < $1.first.column }
      }
    }
    return index
  }

  /// The cells that stand in a row, from left to right.
  func cells(in row: Int) -> [GridCell] { rows[row] ?? [] }

  /// The cell that stands at a place itself.
  func own(_ row: Int, _ column: Int) -> GridCell? {
    guard let cells = rows[row] else { return nil }
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }

  /// The cell at a place, or the one whose merged block covers it.
  func cell(_ row: Int, _ column: Int) -> GridCell? {
    own(row, column) ?? block(row, column).flatMap { own($0.first.row, $0.first.column) }
  }

  /// The merged block that covers a place, if there is one.
  func block(_ row: Int, _ column: Int) -> CellRange? {
    guard let blocks = merged[row] else { return nil }
    // Blocks share no cell: the last that begins no further right is the only one that may hold the place.
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].first.column <= column { low = middle + 1 } else { high = middle }
    }
    guard low > 0, blocks[low - 1].contains(CellPosition(row: row, column: column)) else {
      return nil
    }
    return blocks[low - 1]
  }

  func text(_ row: Int, _ column: Int) -> String { cell(row, column)?.text ?? "" }

  func ownText(_ row: Int, _ column: Int) -> String { own(row, column)?.text ?? "" }

  /// What a cell says as a figure.
  func reading(_ row: Int, _ column: Int) -> CellReading { own(row, column)?.reading ?? .blank }
}
