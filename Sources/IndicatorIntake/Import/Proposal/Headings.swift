internal import IndicatorCore

/// The texts above the columns of a sheet.
struct Headings {
  let grid: SheetGrid
  /// The rows of headings, from top to bottom; empty if there are none.
  let rows: [Int]
  /// The columns of figures; empty if they are not known yet.
  var figureColumns: [Int] = []

  /// The texts above a column from top to bottom, a repeated one once.
  func texts(_ column: Int) -> [String] {
    var texts: [String] = []
    for row in rows {
      let text = text(row, column)
      if !text.isEmpty, texts.last != text { texts.append(text) }
    }
    return texts
  }

  /// The texts above a column as one: `Xếp loại > Tốt`.
  func joined(_ column: Int) -> String { texts(column).joined(separator: " > ") }

  /// A heading, or the one it stands under: of its merged block, or where nothing is merged, the one to the
  /// left that has headings of its own below it.
  private func text(_ row: Int, _ column: Int) -> String {
    let text = grid.text(row, column)
    guard text.isEmpty, let next = rows.first(where: { $0 > row }),
      !grid.ownText(next, column).isEmpty, figureColumns.isEmpty || figureColumns.contains(column)
    else { return text }
    for left in stride(from: column - 1, to: 0, by: -1) where !grid.ownText(row, left).isEmpty {
      let isGroup = grid.block(row, left) == nil && !grid.ownText(next, left).isEmpty
      return isGroup ? grid.ownText(row, left) : ""
    }
    return ""
  }
}
