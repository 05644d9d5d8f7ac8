internal import IndicatorCore

/// Where in a sheet the headings stand, where the figures begin, and which columns hold what kind of thing.
struct SheetShape {
  let grid: SheetGrid
  /// The rows of headings, from top to bottom; empty if there are none.
  let headerRows: [Int]
  /// The first row below the headings.
  let firstRow: Int
  /// The texts above the columns.
  let above: Headings
  /// The columns by what they hold; a column of figures is none of them. A column of names that no heading
  /// explains is one of `name`.
  private(set) var roles: [Int: MappingRole] = [:]
  /// The columns of figures, from left to right.
  private(set) var figureColumns: [Int] = []
  /// What the columns' cells look like.
  private(set) var surveys: [Int: ColumnSurvey] = [:]
  /// The last row with a number.
  private let lastRow: Int

  /// The shape of a sheet, nil if it has no row of a name and figures.
  ///
  /// - Parameter given: what a person says of its rows.
  init?(_ grid: SheetGrid, _ given: GivenRows = GivenRows()) {
    self.grid = grid
    if let first = given.first {
      headerRows = given.header ?? HeaderSearch(grid, from: first).headerRows
      firstRow = first
    } else {
      guard let search = HeaderSearch(grid) else { return nil }
      headerRows = given.header ?? search.headerRows
      firstRow = headerRows.last.map { $0 + 1 } ?? search.firstDataRow
    }
    above = Headings(grid, rows: headerRows, first: firstRow)
    lastRow =
      grid.rowNumbers.last { row in grid.cells(in: row).contains(where: \.reading.isNumber) } ?? 0
    survey()
    sortColumns()
  }

  /// The texts above a column as one: `Xếp loại > Tốt`.
  func heading(_ column: Int) -> String { above.joined(column) }

  /// Whether headings are written with marks.
  var isMarked: Bool {
    headerRows.contains { row in
      grid.cells(in: row).contains { !$0.text.utf8.allSatisfy { $0 < 0x80 } }
    }
  }

  /// The rows of the table: those below the headings up to the last number, without those that number the
  /// columns.
  var tableRows: [Int] {
    grid.rowNumbers.filter { (firstRow...max(firstRow, lastRow)).contains($0) && !isNumbering($0) }
  }

  /// A row next to the headings that numbers the columns.
  private func isNumbering(_ row: Int) -> Bool { row <= firstRow + 1 && grid.isNumbering(row) }

  /// Whether a row has a figure, or a sign in place of one.
  func hasFigures(_ row: Int) -> Bool {
    figureColumns.contains { grid.reading(row, $0).isFigure }
  }
}

// MARK: - Columns

extension SheetShape {
  private mutating func survey() {
    for row in tableRows {
      for cell in grid.cells(in: row) { surveys[cell.column, default: ColumnSurvey()].add(cell) }
    }
  }

  private mutating func sortColumns() {
    let columns = surveys.keys.sorted()
    for column in columns { roles[column] = role(column) }
    takeNames(columns)
    figureColumns = columns.filter { column in
      roles[column] == nil && (surveys[column]?.holdsFigures(below: heading(column)) ?? false)
    }
    let figures = Set(figureColumns)
    for column in columns where roles[column] == nil && !figures.contains(column) {
      roles[column] = .skip
    }
  }

  /// What a column holds by the words above it; nil where its cells belie them: `Xã` above counts.
  private func role(_ column: Int) -> MappingRole? {
    guard let survey = surveys[column], let last = above.texts(column).last,
      let role = HeadingWords.role(last)
    else { return nil }
    return holds(role, last, survey) ? role : nil
  }

  private func holds(_ role: MappingRole, _ heading: String, _ survey: ColumnSurvey) -> Bool {
    switch role {
    case .figure: false
    // `Nam` beside headings with marks are men.
    case .period: survey.arePeriods && !(isMarked && SheetText.key(heading) == "nam")
    case .unit where HeadingWords.isCode(heading): true
    case .unit, .measure, .category, .measuredIn: survey.areNames
    case .number: survey.areNumberingsOrTexts
    case .source, .note: survey.numbers <= survey.texts
    default: true
    }
  }

  /// Finds the column of names and those of running numbers where the headings do not say it.
  private mutating func takeNames(_ columns: [Int]) {
    let named = columns.first { [.unit, .measure, .category, .period].contains(roles[$0]) }
    let label =
      named
      ?? columns.first { column in
        guard let survey = surveys[column], roles[column] == nil else { return false }
        return survey.areNames && !survey.areNumberings
          || survey.arePeriods && headerRows.isEmpty == false && survey.labels.count > 1
      }
    if named == nil, let label { roles[label] = .name }
    for column in columns where column < label ?? 0 && roles[column] == nil {
      if surveys[column]?.areNumberings ?? false { roles[column] = .number }
    }
  }
}
