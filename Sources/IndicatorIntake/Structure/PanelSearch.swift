/// Tables that stand side by side on a sheet: each has columns of names before its figures, headed as those of the
/// first are, or behind an empty column.
struct PanelSearch {
  private let outline: Outline
  private let grid: Grid
  private let lead: [Int]
  private let headings: [Int]
  /// The first column of each table, of the grid; one if there is one table.
  private(set) var starts: [Int] = []
  /// Whether one table goes on in panels: all have the same headings.
  private(set) var isOneTable = false

  init(_ outline: Outline, in grid: Grid) {
    (self.outline, self.grid) = (outline, grid)
    lead = (outline.numberColumns + outline.labelColumns).sorted()
    headings = outline.bands.first?.headings ?? []
    guard let first = lead.first, !headings.isEmpty, !outline.wordColumns.isEmpty else { return }
    starts = [first]
    for column in 0..<grid.columnCount where begins(column) { starts.append(column) }
    isOneTable = starts.count > 1 && starts.dropFirst().allSatisfy(isLikeFirst)
  }

  private var width: Int { lead[lead.count - 1] - lead[0] + 1 }

  /// Whether a table begins in a column, behind figures of the one before and before figures of its own.
  private func begins(_ column: Int) -> Bool {
    guard let before = starts.last,
      outline.dataColumns.contains(where: { before < $0 && $0 < column })
    else { return false }
    let name = outline.wordColumns.first { $0 >= column }
    guard let name, outline.dataColumns.contains(where: { $0 > name }) else { return false }
    return repeatsLead(column) || isApart(column, name: name)
  }

  /// Whether the headings of the columns of names stand again from a column on.
  private func repeatsLead(_ column: Int) -> Bool {
    guard column + width < grid.columnCount,
      outline.wordColumns.contains(column + width - 1),
      let heading = headings.last(where: { !grid.isBlank($0, column: lead[lead.count - 1]) })
    else { return false }
    return lead.allSatisfy { isSame(heading, one: $0, column + $0 - lead[0]) }
  }

  /// Whether names with a heading stand behind an empty column, other names than in the first column of them.
  private func isApart(_ column: Int, name: Int) -> Bool {
    guard column == name || (column + 1 == name && isRunning(column)) else { return false }
    let rows = rows
    guard rows.allSatisfy({ grid.isBlank($0, column: column - 1) }),
      headings.contains(where: { !grid.isBlank($0, column: name) })
    else { return false }
    let named = rows.filter { !headings.contains($0) && grid[$0, name].kind == .text }
    let main = lead[lead.count - 1]
    return named.contains { grid[$0, name].mantissa != grid[$0, main].mantissa }
  }

  private var rows: Range<Int> {
    (headings.first ?? 0)..<(outline.bands.last?.body.upperBound ?? 0)
  }

  private func isRunning(_ column: Int) -> Bool {
    let numbers = rows.filter { grid[$0, column].kind == .number }.map { grid[$0, column].mantissa }
    return numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 &+ 1 }
  }

  private func areHeadedAlike(_ one: Int, _ other: Int) -> Bool {
    headings.allSatisfy { isSame($0, one: one, other) }
  }

  private func isSame(_ row: Int, one: Int, _ other: Int) -> Bool {
    let (left, right) = (grid[row, one], grid[row, other])
    return left.kind == right.kind && left.mantissa == right.mantissa
  }

  /// Whether the panel that begins in a column has the headings of the first, one for one.
  private func isLikeFirst(_ start: Int) -> Bool {
    let next = starts.first { $0 > start } ?? grid.columnCount
    let columns = start..<next
    let first = (starts[0]..<starts[1]).filter(isFilled)
    return columns.filter(isFilled).map { $0 - start } == first.map { $0 - starts[0] }
      && first.allSatisfy { areHeadedAlike($0, $0 - starts[0] + start) }
  }

  private func isFilled(_ column: Int) -> Bool {
    rows.contains { !grid.isBlank($0, column: column) }
  }
}
