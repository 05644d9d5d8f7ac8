/// Which heading stands over each column: a heading stands over the blank cells to its right, as far as the
/// headings above it reach.
struct HeadingSpans {
  /// By row of headings and column, the column of the cell that stands over it; -1 if none does.
  private(set) var owners: [[Int]]

  init(_ rows: [Int], outline: Outline, in grid: Grid) {
    owners = []
    let columns =
      (outline.labelColumns + outline.numberColumns + outline.dataColumns + outline.wordColumns)
      .sorted()
    let figures = Set(outline.dataColumns)
    for row in rows {
      var own = [Int](repeating: -1, count: grid.columnCount)
      var before = -1
      let blocks = Self.blocks(row, rows: rows, columns: outline.dataColumns, in: grid)
      for column in columns {
        if let over = blocks[column] {
          own[column] = over
        } else if !grid.isBlank(row, column: column) {
          own[column] = column
        } else if before >= 0, figures.contains(column), figures.contains(before), own[before] >= 0,
          owners.allSatisfy({ $0[column] == $0[before] }),
          reaches(own[before], column: column, below: row, rows: rows, in: grid)
        {
          own[column] = own[before]
        }
        before = column
      }
      owners.append(own)
    }
  }

  /// For each column below a row whose words stand each over one of several blocks of the same headings, where its
  /// word stands: wherever in the block someone wrote it, in the middle or below the headings.
  private static func blocks(_ row: Int, rows: [Int], columns: [Int], in grid: Grid) -> [Int:
    Int]
  {
    let words = columns.indices.filter { !grid.isBlank(row, column: columns[$0]) }
    if let first = columns.first, words == [0], row == rows.last, rows.count > 1,
      grid.hints.scaleCells.contains(GridPlace(row: row, column: first)),
      columns.allSatisfy({ !grid.isBlank(rows[rows.count - 2], column: $0) })
    {
      // What all are counted in, written once below their headings.
      return Dictionary(uniqueKeysWithValues: columns.map { ($0, first) })
    }
    guard words.count > 1, columns.count % words.count == 0 else { return [:] }
    let width = columns.count / words.count
    guard width > 1, zip(words, words.dropFirst()).allSatisfy({ $1 - $0 == width }) else {
      return [:]
    }
    let isBlockwise = rows.contains { other in
      other != row && (other < row || words[0] > 0)
        && columns.indices.allSatisfy { index in
          let face = grid[other, columns[index]]
          return (face.kind == .text || face.isYear)
            && face.mantissa == grid[other, columns[index % width]].mantissa
        } && Set(columns.prefix(width).map { grid[other, $0].mantissa }).count == width
    }
    guard isBlockwise else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: columns.indices.map { (columns[$0], columns[words[$0 / width]]) })
  }

  /// A heading with nothing below it is that of its own column: it does not stand over a column that has a heading
  /// of its own further down.
  private func reaches(_ owner: Int, column: Int, below row: Int, rows: [Int], in grid: Grid)
    -> Bool
  {
    let lower = rows.filter { $0 > row }
    return lower.contains { !grid.isBlank($0, column: owner) }
      || lower.allSatisfy { grid.isBlank($0, column: column) }
  }
}
