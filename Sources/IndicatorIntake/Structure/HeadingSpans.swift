/// Which heading stands over each column: a heading stands over the blank cells to its right, as far as the
/// headings above it reach.
struct HeadingSpans {
  /// By row of headings and column, the column of the cell that stands over it; -1 if none does.
  private(set) var owners: [[Int]]

  init(_ rows: [Int], _ outline: Outline, _ grid: Grid) {
    owners = []
    let columns =
      (outline.labelColumns + outline.numberColumns + outline.dataColumns + outline.wordColumns)
      .sorted()
    let figures = Set(outline.dataColumns)
    for row in rows {
      var own = [Int](repeating: -1, count: grid.columnCount)
      var before = -1
      for column in columns {
        if !grid.isBlank(row, column) {
          own[column] = column
        } else if before >= 0, figures.contains(column), figures.contains(before), own[before] >= 0,
          owners.allSatisfy({ $0[column] == $0[before] }),
          reaches(own[before], column, below: row, rows, grid)
        {
          own[column] = own[before]
        }
        before = column
      }
      owners.append(own)
    }
  }

  /// A heading with nothing below it is that of its own column: it does not stand over a column that has a heading
  /// of its own further down.
  private func reaches(_ owner: Int, _ column: Int, below row: Int, _ rows: [Int], _ grid: Grid)
    -> Bool
  {
    let lower = rows.filter { $0 > row }
    return lower.contains { !grid.isBlank($0, owner) }
      || lower.allSatisfy { grid.isBlank($0, column) }
  }
}
