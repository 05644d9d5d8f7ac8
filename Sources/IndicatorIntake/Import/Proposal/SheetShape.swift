internal import IndicatorCore

/// Where in a sheet the headings stand, where the figures begin, and which columns hold what kind of thing.
struct SheetShape {
  let grid: SheetGrid
  /// The rows above the headings.
  let titleRows: [Int]
  /// The rows of headings, from top to bottom; empty if there are none.
  let headerRows: [Int]
  /// The first row below the headings.
  let firstRow: Int
  /// The columns by their heading's words; a column of figures has none.
  var roles: [Int: MappingRole] = [:]
  /// The columns of figures, from left to right.
  var figureColumns: [Int] = []

  /// The shape of a sheet, nil if it has no row of a name and figures.
  init?(_ sheet: Sheet) {
    let bare = Self(bare: SheetGrid(sheet))
    let grid = bare.grid
    var headers: [Int] = []
    var first = 1
    if let header = Self.tidyHeader(grid) {
      headers = [header]
    } else {
      guard let row = grid.rowNumbers.first(where: bare.isDataRow) else { return nil }
      headers = bare.headerRows(above: row)
      first = row
    }
    self.grid = grid
    headerRows = headers
    firstRow = headers.last.map { $0 + 1 } ?? first
    titleRows = grid.rowNumbers.filter { $0 < headers.first ?? 0 }
    sortColumns()
  }

  private init(bare grid: SheetGrid) {
    self.grid = grid
    titleRows = []
    headerRows = []
    firstRow = 1
  }

  /// The texts above the columns.
  var above: Headings { Headings(grid: grid, rows: headerRows, figureColumns: figureColumns) }

  /// The texts above a column from top to bottom, a repeated one once.
  func headings(_ column: Int) -> [String] { above.texts(column) }

  /// The texts above a column as one: `Xếp loại > Tốt`.
  func heading(_ column: Int) -> String { above.joined(column) }
}

// MARK: - Rows

extension SheetShape {
  /// The row whose texts name the columns of a tidy table.
  private static func tidyHeader(_ grid: SheetGrid) -> Int? {
    grid.rowNumbers.prefix(40).first { row in
      let roles = Set(
        grid.cells(in: row).compactMap { HeadingWords.role(SheetText.text(of: $0.cell)) })
      return roles.isSuperset(of: [.unit, .period, .figure])
    }
  }

  /// Whether a row has a name and a figure to the right of it.
  private func isDataRow(_ row: Int) -> Bool {
    let cells = grid.cells(in: row)
    guard let label = cells.first(where: { isLabel($0.cell) }) else { return false }
    let figures = cells.filter { $0.column > label.column && CellReading($0.cell).isFigure }
    guard !figures.isEmpty else { return false }
    let text = SheetText.text(of: label.cell)
    let arePeriods = figures.allSatisfy { PeriodWords.period(SheetText.text(of: $0.cell)) != nil }
    return !arePeriods || HeadingWords.role(text) == nil && !isHeadingBeside(label.column, row)
  }

  /// Whether a label is a heading because nothing but headings stands to its left.
  private func isHeadingBeside(_ column: Int, _ row: Int) -> Bool {
    grid.cells(in: row).contains {
      $0.column <= column && HeadingWords.role(SheetText.text(of: $0.cell)) != nil
    }
  }

  /// A name: text that is neither a figure nor a running number; or a year.
  private func isLabel(_ cell: SheetCell) -> Bool {
    let text = SheetText.text(of: cell)
    if PeriodWords.period(text) != nil { return true }
    guard case .text = cell.content, !text.isEmpty else { return false }
    return !CellReading(cell).isFigure && RowLabel.numbering(text) == nil
  }

  /// The rows of headings above the first row of figures: up to the first that cannot be one.
  private func headerRows(above first: Int) -> [Int] {
    let label = grid.cells(in: first).first { isLabel($0.cell) }?.column ?? 0
    let figures = grid.cells(in: first).filter {
      $0.column > label && CellReading($0.cell).isFigure
    }
    let columns = Set(figures.map(\.column))
    var rows: [Int] = []
    for row in grid.rowNumbers.reversed() where row < first {
      if rows.isEmpty, isNumbering(row) || !hasHeadings(row, columns) { continue }
      guard hasHeadings(row, columns), rows.isEmpty || isHeading(row, above: rows[0]) else { break }
      rows.insert(row, at: 0)
    }
    return rows
  }

  private func hasHeadings(_ row: Int, _ columns: Set<Int>) -> Bool {
    let cells = grid.cells(in: row).filter { !SheetText.text(of: $0.cell).isEmpty }
    let last = columns.max() ?? 0
    return cells.contains { $0.column >= columns.min() ?? 0 && $0.column <= last }
  }

  /// Whether a row next to a row of headings is one as well: it has several texts, or one that is merged
  /// over several columns; a title stands alone.
  private func isHeading(_ row: Int, above next: Int) -> Bool {
    guard row == next - 1 else { return false }
    let cells = grid.cells(in: row)
    if cells.count > 1 { return !isLetterhead(row, above: next) }
    guard let only = cells.first, let block = grid.block(row, only.column) else { return false }
    return block.first.column > 1 && block.last.column > block.first.column
  }

  /// A row whose texts all stand over columns that have their own headings one by one below, without a
  /// merged block: two names of offices above a table.
  private func isLetterhead(_ row: Int, above next: Int) -> Bool {
    let texts = grid.cells(in: row).map { SheetText.text(of: $0.cell) }
    return texts.count == 2
      && texts.contains {
        SheetText.words($0).joined(separator: " ").hasPrefix("dang cong san")
          || SheetText.words($0).joined(separator: " ").hasPrefix("cong hoa xa hoi")
      }
  }

  /// A row that numbers the columns: `A B 1 2 3`, `(1) (2) (3)`.
  func isNumbering(_ row: Int) -> Bool {
    Self.numbersColumns(grid.cells(in: row).map { SheetText.text(of: $0.cell) })
  }

  /// Whether texts are the numbers of columns.
  static func numbersColumns(_ texts: [String]) -> Bool {
    guard texts.count > 1, texts.allSatisfy(numbersAColumn) else { return false }
    let numbers = texts.compactMap { Int($0.filter(\.isNumber).prefix(3)) }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } && (numbers.first ?? 1) <= 3
  }

  private static func numbersAColumn(_ text: String) -> Bool {
    if RowLabel.numbering(text) != nil { return true }
    // `(3)=(1)+(2)`, `3=1+2`
    return text.contains("=") && text.allSatisfy { $0.isNumber || "()=+-:/*x% ".contains($0) }
  }
}

// MARK: - Columns

extension SheetShape {
  private mutating func sortColumns() {
    let rows = grid.rowNumbers.filter { $0 >= firstRow && !isNumbering($0) }
    var counts: [Int: ColumnCount] = [:]
    for row in rows {
      for (column, cell) in grid.cells(in: row) { counts[column, default: ColumnCount()].add(cell) }
    }
    for column in counts.keys.sorted() {
      let role = headings(column).last.flatMap(HeadingWords.role)
      roles[column] = role == .figure ? nil : role
    }
    sortByContents(counts)
    figureColumns = counts.keys.sorted().filter { column in
      roles[column] == nil && (counts[column]?.hasFigures ?? false)
    }
    takeRestAsNotes(counts)
  }

  /// What a column's cells look like.
  private struct ColumnCount {
    var figures = 0
    var texts = 0
    var numberings = 0
    var cells = 0
    var periods = 0

    mutating func add(_ cell: SheetCell) {
      let text = SheetText.text(of: cell)
      guard !text.isEmpty else { return }
      cells += 1
      let isFigure = CellReading(cell).isFigure
      if isFigure { figures += 1 }
      if RowLabel.numbering(text) != nil { numberings += 1 }
      if !isFigure { texts += 1 }
      if PeriodWords.period(text) != nil { periods += 1 }
    }

    var hasFigures: Bool { figures > 0 && figures >= texts }
  }

  /// Finds the column of names and that of running numbers where the headings do not say it. A role by its
  /// words that the cells belie is taken back: `Năm` above counts.
  private mutating func sortByContents(_ counts: [Int: ColumnCount]) {
    let columns = counts.keys.sorted()
    for column in columns where roles[column] == .period {
      if let count = counts[column], count.periods * 2 < count.cells { roles[column] = nil }
    }
    for column in columns where [.unit, .measure, .category].contains(roles[column]) {
      if let count = counts[column], count.hasFigures,
        !HeadingWords.isCode(headings(column).last ?? "")
      {
        roles[column] = nil
      }
    }
    let named = columns.first { [.unit, .measure, .category, .period].contains(roles[$0]) }
    let label =
      named
      ?? columns.first {
        !(counts[$0]?.hasFigures ?? true) && roles[$0] == nil && !isNumbers(counts[$0])
      }
    if named == nil, let label { roles[label] = .name }
    for column in columns where column < label ?? 0 && roles[column] == nil {
      if isNumbers(counts[column]) { roles[column] = .number }
    }
  }

  private func isNumbers(_ count: ColumnCount?) -> Bool {
    count.map { $0.cells > 0 && $0.numberings * 10 >= $0.cells * 8 } ?? false
  }

  /// Text behind the names that no heading explains is left out, as a column of its own in the mapping.
  private mutating func takeRestAsNotes(_ counts: [Int: ColumnCount]) {
    for column in counts.keys where roles[column] == nil && !figureColumns.contains(column) {
      roles[column] = .skip
    }
  }
}
