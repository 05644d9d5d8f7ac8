/// Finds the outline by the types of the cells alone.
struct OutlineSearch {
  let grid: Grid
  var kinds: [RowKind]
  var outline = Outline()
  /// Whether all figures look like years.
  var areYearsCounts = false
  /// Rows among the figures that repeat a heading.
  var repeats: Set<Int> = []

  enum RowKind { case blank, words, figures }

  init(_ grid: Grid) {
    self.grid = grid
    let numeric = Self.numericColumns(grid)
    kinds = (0..<grid.rowCount).map { row in
      let kind = Self.kind(of: row, in: grid)
      return kind == .words && Self.hasFigure(row, numeric: numeric, in: grid) ? .figures : kind
    }
  }

  /// Columns whose cells are nearly all numbers: one of them is enough for a row of many names to be one of figures.
  static func numericColumns(_ grid: Grid) -> [Int] {
    (1..<max(1, grid.columnCount)).filter { column in
      var numbers = 0
      var words = 0
      for row in 0..<grid.rowCount {
        switch grid[row, column].kind {
        case .number, .sign: numbers += 1
        case .text: words += 1
        case .blank: continue
        }
      }
      return numbers >= 2 && words * 4 <= numbers + 3
    }
  }

  static func hasFigure(_ row: Int, numeric: [Int], in grid: Grid) -> Bool {
    numeric.contains { grid[row, $0].isNumeric } && !isHeaded(row, numeric: numeric, in: grid)
      && (0..<grid.columnCount).contains { grid[row, $0].kind == .text }
  }

  /// `Year | 0 | 1-11 | 12-59 | Total`: a row that has words over most columns of numbers is one of headings, though
  /// one of them is a number.
  private static func isHeaded(_ row: Int, numeric: [Int], in grid: Grid) -> Bool {
    let words = numeric.count { grid[row, $0].kind == .text && grid[row, $0].flaw == .none }
    return words > 1 && words > numeric.count { grid[row, $0].isNumeric }
      && !(0..<row).contains { above in numeric.count { grid[above, $0].isNumeric } > words }
  }

  /// A row of figures is one that is mostly numbers behind its first cell.
  static func kind(of row: Int, in grid: Grid) -> RowKind {
    var numbers = 0
    var signs = 0
    var words = 0
    var letters = 0
    var first: CellKind?
    for column in 0..<grid.columnCount {
      let kind = grid[row, column].kind
      guard kind != .blank else { continue }
      guard first != nil else {
        first = kind
        if kind == .number, column > 0 { numbers += 1 }
        continue
      }
      switch kind {
      case .number: numbers += 1
      case .sign: signs += 1
      default: if grid[row, column].length <= 1 { letters += 1 } else { words += 1 }
      }
    }
    guard let first else { return .blank }
    if first == .sign, numbers == 0, words == 0 { return .blank }
    if numbers > 0 { signs += letters } else { words += letters }
    guard numbers > 0 || signs > 1 || (signs == 1 && words == 0) else { return .words }
    return numbers + signs >= words ? .figures : .words
  }

  mutating func search() -> Outline? {
    guard let last = lastFigures, var first = kinds.firstIndex(of: .figures) else { return nil }
    let candidates = kinds.indices.filter { kinds[$0] == .figures }
    while first < last, isHeading(first) || isRule(first) {
      kinds[first] = .words
      guard let next = kinds[(first + 1)...].firstIndex(of: .figures) else { return nil }
      first = next
    }
    if first == last, isHeading(first) {
      guard let start = firstCounts(among: candidates) else { return nil }
      for row in candidates where row >= start { kinds[row] = .figures }
      areYearsCounts = true
      first = start
    }
    findRepeats(first...last)
    first = firstNumbered(first)
    findColumns(first...last)
    split(first...last)
    addBlankColumns()
    findTitles(before: first)
    findNotes(after: last)
    return outline
  }

  /// Where nothing but numbers like years is left, those below the first line of headings are counts: words above
  /// them, else the first row of years.
  func firstCounts(among candidates: [Int]) -> Int? {
    guard let first = candidates.first else { return nil }
    let filled = (first..<grid.rowCount).count { kinds[$0] != .blank }
    guard candidates.count * 2 > filled else { return nil }
    let isNamed = (0..<grid.columnCount).contains { grid[first, $0].kind == .text }
    if isNamed, hasHeadings(above: first) { return first }
    return candidates.count > 1 ? candidates[1] : nil
  }

  /// The first row of those that are numbered down to the first figures: `1`, whatever stands in the place of its
  /// figure.
  mutating func firstNumbered(_ first: Int) -> Int {
    guard let column = (0..<grid.columnCount).first(where: { !grid.isBlank(first, column: $0) })
    else {
      return first
    }
    var row = first
    while row > 0, grid[row, column].isWhole, grid[row - 1, column].isWhole,
      grid[row, column].mantissa > 1,
      grid[row - 1, column].mantissa == grid[row, column].mantissa &- 1
    {
      row -= 1
      kinds[row] = .figures
    }
    return row
  }

  /// The last row of figures that is not a number among notes.
  var lastFigures: Int? { kinds.lastIndex(of: .figures) }

  // MARK: Headings that come again

  /// Rows of figures or words that say again, cell by cell, what a row above the first figures says: the headings
  /// of another page.
  mutating func findRepeats(_ rows: ClosedRange<Int>) {
    let above = (0..<rows.lowerBound).filter { row in
      kinds[row] != .blank
        && (1..<max(1, grid.columnCount)).contains { !grid.isBlank(row, column: $0) }
    }
    for row in rows where above.contains(where: { isSame($0, other: row) }) {
      repeats.insert(row)
      kinds[row] = .words
    }
  }

  func isSame(_ row: Int, other: Int) -> Bool {
    (0..<grid.columnCount).allSatisfy { column in
      let (one, two) = (grid[row, column], grid[other, column])
      return one.kind == two.kind && one.mantissa == two.mantissa && one.length == two.length
    }
  }
}
