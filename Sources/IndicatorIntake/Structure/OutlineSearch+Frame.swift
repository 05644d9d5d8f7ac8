// What stands above and below the figures.

extension OutlineSearch {
  /// Words between two tables, unless they are a name like those above it: one of a unit without figures.
  func isTitle(_ row: Int, isRepeat: Bool) -> Bool {
    if grid.hints.pageRows.contains(row) { return false }
    if grid.hints.titleRows.contains(row) || isRepeat && grid.hints.periodRows.contains(row) {
      return true
    }
    guard let name = outline.labelColumns.last, !grid.isBlank(row, column: name) else {
      return true
    }
    let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
    // A code or a number beside a name.
    guard filled.count == 1 else {
      return filled.contains { !(outline.labelColumns + outline.numberColumns).contains($0) }
    }
    let isApart = kinds[row - 1] == .blank
    // Behind an empty row nothing of the table above stands over other headings.
    if !isRepeat, isApart { return true }
    let longest =
      kinds.indices.filter { kinds[$0] == .figures }.map { Int(grid[$0, name].length) }.max() ?? 0
    let length = Int(grid[row, name].length)
    return length > longest && (isApart || length * 2 > longest * 3)
  }

  mutating func findTitles(before first: Int) {
    let headings = Set(outline.bands.first?.headings ?? [])
    let top = headings.min() ?? first
    for row in 0..<first where kinds[row] != .blank && !headings.contains(row) {
      if row > top, isGroup(row, headings: headings) {
        outline.bands[0].body =
          min(row, outline.bands[0].body.lowerBound)..<outline.bands[0].body.upperBound
      } else if row > top {
        outline.bands[0].headings.append(row)
      } else {
        outline.titles.append(row)
      }
    }
    outline.bands[0].headings.sort()
  }

  /// A word alone below the headings, in a column of labels that has a heading: it stands over the first rows.
  func isGroup(_ row: Int, headings: Set<Int>) -> Bool {
    guard let name = outline.labelColumns.first else { return false }
    if grid.isBlank(row, column: name) { return isBlock(row) && hasBlocks(below: row) }
    return (headings.contains { $0 < row && !grid.isBlank($0, column: name) } || hasGroups)
      && (row + 1..<grid.rowCount).first { kinds[$0] != .blank }.map { kinds[$0] == .figures }
        ?? false
  }

  /// Whether a row holds one word, over a column of figures, and figures below it: `Số hộ` over a block of rows.
  func isBlock(_ row: Int) -> Bool {
    let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
    return filled.count == 1 && outline.dataColumns.contains(filled[0])
      && grid[row, filled[0]].kind == .text && !grid.hints.unitRows.contains(row)
      && (row + 1..<grid.rowCount).first { kinds[$0] != .blank }.map { kinds[$0] == .figures }
        ?? false
  }

  func hasBlocks(below row: Int) -> Bool {
    // The same word again is the heading of another page.
    outline.dataColumns.count > 1
      && (row + 1..<grid.rowCount).contains {
        kinds[$0] == .words && isBlock($0) && !isSame($0, other: row)
      }
  }

  /// Whether a name stands alone over figures further down too.
  var hasGroups: Bool {
    guard let first = kinds.firstIndex(of: .figures), let last = lastFigures else { return false }
    return (first...last).contains { row in
      kinds[row] == .words && !repeats.contains(row) && kinds[row + 1] == .figures
        && (0..<grid.columnCount).allSatisfy {
          outline.labelColumns.first == $0 || grid.isBlank(row, column: $0)
        }
    }
  }

  /// What stands below the last figures are notes, but for rows that go on as the rows of figures do: a name of
  /// their length directly below, or words in the columns of figures.
  mutating func findNotes(after last: Int) {
    var row = last + 1
    let longest = longestLabel(upTo: last)
    while row < grid.rowCount {
      let isGap =
        kinds[row] == .blank && row + 1 < grid.rowCount && goesOn(row + 1, longest: longest)
      guard goesOn(row, longest: longest) || isGap else { break }
      row += 1
    }
    if row > last + 1, let band = outline.bands.indices.last {
      outline.bands[band].body = outline.bands[band].body.lowerBound..<row
    }
    outline.notes = (row..<max(row, grid.rowCount)).filter { kinds[$0] != .blank }
  }

  func longestLabel(upTo last: Int) -> UInt8 {
    guard let name = outline.labelColumns.last, let first = outline.bands.first?.body.lowerBound
    else { return 0 }
    return (first...last).map { grid[$0, name].length }.max() ?? 0
  }

  func goesOn(_ row: Int, longest: UInt8) -> Bool {
    guard let name = outline.labelColumns.last, grid[row, name].kind != .blank else { return false }
    let words = (outline.dataColumns + outline.wordColumns).count { !grid.isBlank(row, column: $0) }
    if words >= 2 { return true }
    let isBroken = outline.dataColumns.contains {
      (grid[row, $0].hasDigits && grid[row, $0].length <= 16) || grid[row, $0].flaw != .none
    }
    if isBroken, grid[row, name].length <= longest { return true }
    guard words == 0, grid[row, name].length <= longest else { return false }
    // Notes begin in the first column; what begins further in goes on as the rows above it.
    return outline.numberColumns.contains { grid[row, $0].isWhole }
      || outline.labelColumns.count > 1
  }
}
