internal import IndicatorCore

/// What a person says of the rows of a sheet.
struct GivenRows {
  /// The rows of headings, nil if nothing is said of them.
  var header: [Int]?
  /// The first row of figures.
  var first: Int?
}

/// Finds the headings of a sheet: the rows above the first row of a name and figures.
struct HeaderSearch {
  let grid: SheetGrid
  /// The rows of headings, from top to bottom; empty if there are none.
  private(set) var headerRows: [Int] = []
  /// The first row of a name and figures.
  private(set) var firstDataRow: Int

  /// A search; nil if no row has a name and figures.
  init?(_ grid: SheetGrid) {
    self.grid = grid
    firstDataRow = 0
    if let header = tidyHeader {
      headerRows = [header]
      firstDataRow = header + 1
    } else {
      let first =
        grid.rowNumbers.first { isDataRow($0, isLabel) }
        ?? grid.rowNumbers.first { isDataRow($0, isLetter) }
      guard let first else { return nil }
      firstDataRow = first
      headerRows = headers(above: first)
    }
  }

  /// The headings above the first of the rows that a person names.
  init(_ grid: SheetGrid, from row: Int) {
    self.grid = grid
    firstDataRow = grid.rowNumbers.first { $0 >= row } ?? row
    headerRows = headers(above: firstDataRow)
  }

  /// The row whose texts name the columns of a tidy table.
  private var tidyHeader: Int? {
    grid.rowNumbers.prefix(40).first { row in
      let roles = Set(grid.cells(in: row).compactMap { HeadingWords.role($0.text) })
      return roles.isSuperset(of: [.unit, .period, .figure])
    }
  }

  // MARK: The first row of figures

  /// Whether a row has a name and a figure to the right of it.
  private func isDataRow(_ row: Int, _ isLabel: (GridCell) -> Bool) -> Bool {
    let cells = grid.cells(in: row)
    guard let label = cells.first(where: isLabel), !grid.isNumbering(row) else { return false }
    let figures = cells.filter { $0.column > label.column && $0.reading.isFigure }
    guard figures.contains(where: \.reading.isNumber) || figures.count > 1 else { return false }
    let years = figures + (isPeriod(label) ? [label] : [])
    if years.allSatisfy(isPeriod) { return !isHeading(label, years, row) }
    // `Đơn vị | 18 | 30 | 60` are ages over columns, unless headings stand above.
    return !isRoleBeside(label, in: row) || figures.contains { !headingAbove($0).isEmpty }
  }

  private func isPeriod(_ cell: GridCell) -> Bool { PeriodWords.period(cell.text) != nil }

  /// A name: text that is neither a figure nor a running number; or a year.
  private func isLabel(_ cell: GridCell) -> Bool {
    if isPeriod(cell) { return true }
    guard case .text = cell.content else { return false }
    return !cell.reading.isFigure && RowLabel.numbering(cell.text) == nil
  }

  /// A name of one letter, where no row has a longer one: it looks like a running number.
  private func isLetter(_ cell: GridCell) -> Bool {
    isLabel(cell) || cell.isText && cell.text.contains(where: \.isLetter)
  }

  /// Whether a row of nothing but years is one of headings. `Xã A | 1998 | 2004` under headings of its own
  /// are figures; years in order, or a heading's word in front, are not.
  private func isHeading(_ label: GridCell, _ years: [GridCell], _ row: Int) -> Bool {
    if isRoleBeside(label, in: row) { return true }
    let above = years.map { headingAbove($0) }
    if above.contains(where: { !$0.isEmpty && PeriodWords.period($0) != nil }) { return false }
    if above.allSatisfy(\.isEmpty) { return true }
    return isPeriod(label) && areInOrder(years)
  }

  /// Whether nothing but headings stands to the left of a label, and it is one.
  private func isRoleBeside(_ label: GridCell, in row: Int) -> Bool {
    grid.cells(in: row).contains {
      $0.column <= label.column && HeadingWords.role($0.text) != nil
    }
  }

  /// The text directly above a cell, of a row that is not a title.
  private func headingAbove(_ cell: GridCell) -> String {
    guard cell.row > 1, let above = grid.cell(cell.row - 1, cell.column) else { return "" }
    let isTitle =
      grid.cells(in: cell.row - 1).count == 1
      && (grid.block(above.row, above.column)?.first.column ?? above.column) == 1
    return isTitle ? "" : above.text
  }

  /// Years one after the other, perhaps several times: `2021 2022 2023 2021 2022 2023`.
  private func areInOrder(_ cells: [GridCell]) -> Bool {
    let years = cells.compactMap { Int($0.text) }
    guard years.count == cells.count, years.count > 1 else { return years.count != cells.count }
    let steps = Set(zip(years.uniqued.sorted(), years.uniqued.sorted().dropFirst()).map { $1 - $0 })
    return steps.count <= 1 && (steps.first ?? 1) <= 5
  }

  // MARK: The rows of headings

  /// The rows of headings above the first row of figures: up to the first that cannot be one.
  private func headers(above first: Int) -> [Int] {
    let cells = grid.cells(in: first)
    let label = (cells.first(where: isLabel) ?? cells.first(where: isLetter))?.column ?? 0
    let columns = cells.filter { $0.column > label && $0.reading.isFigure }
      .map(\.column)
    guard let left = columns.min(), let right = columns.max() else { return [] }
    var rows: [Int] = []
    for row in grid.rowNumbers.reversed() where row < first {
      let isOver = grid.cells(in: row).contains { (left...right).contains($0.column) }
      if rows.isEmpty, grid.isNumbering(row) || !isOver || isOfTable(row, label) { continue }
      guard isOver, isHeaderRow(row), !isDataRow(row, isLabel),
        rows.isEmpty || isHeader(row, above: rows[0])
      else { break }
      rows.insert(row, at: 0)
    }
    return rows
  }

  /// Whether a row without figures is none of headings but one of the table, whose figures are missing or no
  /// figures: it has a running number, or its name stands below the heading of names.
  private func isOfTable(_ row: Int, _ label: Int) -> Bool {
    guard let name = grid.own(row, label), HeadingWords.role(name.text) == nil else {
      return false
    }
    let isNumbered = grid.cells(in: row).contains {
      $0.column < label && RowLabel.numbering($0.text) == .whole
    }
    let above = grid.rowNumbers.last { $0 < row }
    return isNumbered || above.map { HeadingWords.role(grid.text($0, label)) != nil } ?? false
  }

  /// A title stands alone in the first column, in which units are measured in a line by itself.
  private func isHeaderRow(_ row: Int) -> Bool {
    let cells = grid.cells(in: row)
    return !cells.contains { MeasuredIn.said($0.text) != nil && !isOverHeading($0) }
      && !(cells.count == 1 && isTitle(cells[0]))
  }

  /// Whether `Đơn vị tính` heads a column of its own, and not the whole table.
  private func isOverHeading(_ cell: GridCell) -> Bool { !cell.text.contains(":") }

  private func isTitle(_ cell: GridCell) -> Bool {
    grid.block(cell.row, cell.column).map { $0.first.column == 1 } ?? (cell.column == 1)
  }

  /// Whether a row next to a row of headings is one as well: it has several texts, or one that is merged
  /// over several columns.
  private func isHeader(_ row: Int, above next: Int) -> Bool {
    guard row == next - 1 else { return false }
    let cells = grid.cells(in: row)
    if cells.count > 1 { return !isLetterhead(cells) }
    guard let only = cells.first, let block = grid.block(row, only.column) else { return false }
    return block.first.column > 1 && block.last.column > block.first.column
  }

  /// Two names of offices side by side.
  private func isLetterhead(_ cells: [GridCell]) -> Bool {
    cells.contains { cell in
      let text = SheetText.words(cell.text).joined(separator: " ")
      return text.hasPrefix("dang cong san") || text.hasPrefix("cong hoa xa hoi")
        || text.hasPrefix("doc lap tu do")
    }
  }
}

extension SheetGrid {
  /// Whether a row numbers the columns: `A B 1 2 3`, `(1) (2) (3)`.
  func isNumbering(_ row: Int) -> Bool {
    let texts = cells(in: row).map(\.text)
    guard texts.count > 1, texts.allSatisfy(Self.numbersAColumn) else { return false }
    let numbers = texts.compactMap { text in
      Int(text.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
      && (numbers.first ?? 1) <= 3 && numbers.count + 3 >= texts.count
  }

  private static func numbersAColumn(_ text: String) -> Bool {
    if RowLabel.numbering(text) != nil { return true }
    // `(3)=(1)+(2)`, `3=1+2`
    return text.contains("=") && text.allSatisfy { $0.isNumber || "()=+-:/*x% ".contains($0) }
  }
}
