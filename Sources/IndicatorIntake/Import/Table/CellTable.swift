internal import IndicatorCore

/// A sheet's cells by the places of a grid: rows and columns without any cell are left out, one of each run
/// kept, because a gap says that something ends.
final class CellTable {
  let sheet: Sheet
  /// The numbers in the sheet of the grid's rows and columns, and of the rows as a spreadsheet program counts them.
  let rowNumbers: [Int]
  let columnNumbers: [Int]
  private let records: [Int]
  /// Whether the columns have the names of an observation's own fields, as programs write them: texts are as they are,
  /// without marks or running numbers, and a line that has all fields is no comment.
  let isOfFields: Bool
  /// Lines left out as comments that hold figures.
  let comments: [SheetRow]
  private(set) var grid: Grid
  /// A number of which the language alone says that its mark is one of thousands; nil if there is none.
  private(set) var thousands: String?
  private(set) var thousandsPlace: Place?
  /// The marks in brackets with which notes below the table begin: `1)`, `(a)`.
  private var noteMarks: Set<String> = []

  /// - Parameter numbers: how numbers in text are written, where a person said so.
  init(_ sheet: Sheet, numbers: NumberInput = .auto) {
    self.sheet = sheet
    let header = sheet.rows.first { !$0.isComment }
    isOfFields = header?.namesFields ?? false
    let fields = isOfFields ? header?.fieldCount : nil
    let rows = sheet.rows.filter { !$0.isComment || fields != nil && $0.fieldCount == fields }
    comments = sheet.rows.filter { $0.isComment && $0.holdsFigure && $0.fieldCount != fields }
    records = Self.withGaps(rows.map(\.record))
    let lines = Dictionary(
      rows.map { ($0.record, $0.number) }, uniquingKeysWith: { first, _ in first })
    rowNumbers = records.map { lines[$0] ?? 0 }
    var filled: Set<Int> = []
    for row in sheet.rows { filled.formUnion(row.cells.keys) }
    columnNumbers = Self.withGaps(filled.sorted())
    let positions = Dictionary(
      uniqueKeysWithValues: columnNumbers.enumerated().map { ($1, $0) })
    var builder = GridBuilder(rowCount: rowNumbers.count, columnCount: columnNumbers.count)
    var row = 0
    for one in rows {
      while records[row] < one.record { row += 1 }
      for (column, cell) in one.cells {
        if let position = positions[column] { builder.set(row, column: position, cell: cell) }
      }
    }
    grid = builder.grid(numbers)
    findNoteMarks()
    takeCountedWords()
    takeBracketedUnits()
    settleByLanguage()
    takeStatusWords()
    findHints()
  }

  /// `(ha) | (kg/ha) | (t)` above the first figures: short words in brackets that would be signs below them.
  private func takeBracketedUnits() {
    let first = (0..<grid.rowCount).first { row in
      (1..<max(1, grid.columnCount)).contains { grid[row, $0].isWhole && !grid[row, $0].isYear }
    }
    for row in 0..<(first ?? 0) {
      let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
      let signs = filled.filter { grid[row, $0].kind == .sign }
      let inner = signs.map { text(row, column: $0).filter { !"()[]".contains($0) } }
      guard
        filled.allSatisfy({
          grid[row, $0].kind == .sign
            || grid[row, $0].kind == .text && text(row, column: $0).first == "("
        }),
        inner.contains(where: { MeasuredIn.isKnown($0) || MeasuredIn.isSymbol($0) })
      else { continue }
      for (column, word) in zip(signs, inner) {
        grid[row, column].kind = .text
        // Texts are told apart by a number of their own; those of the sheet's texts are small.
        grid[row, column].mantissa = word.utf8.reduce(1 << 40) { $0 &* 31 &+ Int64($1) }
      }
    }
  }

  /// `12 hộ`, `9 hộ`: numbers with the word for what they are counted in behind them, the same in a whole column.
  private func takeCountedWords() {
    for column in 1..<max(1, grid.columnCount) {
      let found = (0..<grid.rowCount).compactMap { row in
        grid[row, column].kind == .text && grid[row, column].hasDigits
          ? CountedWord(text(row, column: column)).map { (row, $0) } : nil
      }
      guard let first = found.first, Set(found.map(\.1.word)).count == 1,
        (first.0..<grid.rowCount).allSatisfy({ row in
          grid[row, column].kind != .text || found.contains { $0.0 == row }
        })
      else { continue }
      for (row, counted) in found { grid[row, column] = counted.face }
    }
  }

  /// `không`, `chưa báo cáo` behind a name and among figures, below words that head the column, are signs; the row
  /// would be taken for headings.
  private func takeStatusWords() {
    let figures = Set(
      (1..<max(1, grid.columnCount)).filter { column in
        (0..<grid.rowCount).contains { grid[$0, column].kind == .number }
      })
    for row in 1..<max(1, grid.rowCount) {
      let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
      guard let name = filled.first(where: { grid[row, $0].kind == .text }) else { continue }
      let rest = filled.filter { $0 > name }
      let words = rest.filter { grid[row, $0].kind == .text }
      guard !words.isEmpty,
        words.allSatisfy({ column in
          figures.contains(column)
            && (StatusWords.areIn(text(row, column: column)) || isBound(row, column: column))
            && (0..<row).contains { grid[$0, column].kind == .text }
        })
      else { continue }
      for column in words { grid[row, column].kind = .sign }
    }
  }

  /// `<0.5` in place of a figure.
  private func isBound(_ row: Int, column: Int) -> Bool {
    grid[row, column].hasDigits && grid[row, column].length <= 16
      && text(row, column: column).first.map { "<>≤≥".contains($0) } ?? false
  }

  /// A mark with exactly three digits behind it, in every figure: in Vietnamese a point is one of thousands, in
  /// other languages a comma.
  private func settleByLanguage() {
    guard grid.openDoubts > 0 else { return }
    let first = grid.faces.firstIndex { $0.doubt != 0 } ?? 0
    let mark = grid.faces[first].doubt
    guard mark == (isVietnamese ? 0x2E : 0x2C) else { return }
    thousands = text(first / grid.columnCount, column: first % grid.columnCount)
    thousandsPlace = place(first / grid.columnCount, column: first % grid.columnCount)
    grid.settleOpen(thousands: mark)
  }

  /// Notes stand alone in their rows, below all rows with more than one cell.
  private func findNoteMarks() {
    for row in (0..<grid.rowCount).reversed() {
      let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
      if filled.count > 1 { return }
      if let only = filled.first, let mark = TextMarks.beginning(of: raw(row, column: only)) {
        noteMarks.insert(mark)
      }
    }
  }

  /// Whether a text has letters that only Vietnamese has.
  private var isVietnamese: Bool {
    sheet.rows.prefix(200).contains { row in
      row.cells.values.contains { cell in
        guard case .text(let text) = cell.content else { return false }
        return text.unicodeScalars.contains(where: VietnameseSigns.areOnly)
      }
    }
  }

  /// Words that tip a balance: totals in labels and headings, periods over columns.
  private func findHints() {
    var hints = GridHints()
    for row in 0..<grid.rowCount {
      if numbersColumns(row) { hints.numberingRows.insert(row) }
      for column in 0..<grid.columnCount where grid[row, column].kind == .text {
        let text = self.text(row, column: column)
        if row < 40 { hints.takeHeading(text, row: row, column: column) }
        if HeadingWords.role(text).map({ $0 != .period || SheetText.key(text) != "nam" }) ?? false {
          hints.headingRows.insert(row)
        }
        if isAlone(row, column: column) {
          if PageWords.areIn(text) { hints.pageRows.insert(row) }
          if HeadingWords.beginDivision(text) { hints.dividingRows.insert(row) }
          if WrittenPeriod.readings(of: text).contains(where: { $0.period != nil }) {
            hints.periodRows.insert(row)
          }
          if HeadingWords.areBlocksOfPercentages(text), !HeadingWords.areOfChange(text) {
            hints.percentBlocks.insert(row)
          }
          if column > 0, SheetTitle.isCorner(text) { hints.letterRows.insert(row) }
          if column > 0, Scale.isAll(of: text) { hints.unitRows.insert(row) }
        }
        if DocumentTables.caption(text) != nil || isNumberedTitle(row, column: column) {
          hints.titleRows.insert(row)
        }
        if isBehindTitle(row, column: column), Scale.isAll(of: text) || SheetTitle.isCorner(text) {
          hints.letterRows.insert(row)
        }
        let name = RowLabel(text).name
        if column < 6, isFirstWord(row, column: column) {
          hints.takeRates(name, row: row)
          // Balances stand in tables of few rows.
          if row < 500, BalanceWords.areIn(name) { hints.balanceRows.insert(row) }
          if name.utf8.count <= 12, PersonGroups.isSex(name) { hints.sexRows.insert(row) }
        }
        guard TotalHint.isTotal(name) else { continue }
        hints.totalRows.insert(row)
        hints.totalColumns.insert(column)
        hints.totalCells.insert(GridPlace(row: row, column: column))
      }
    }
    grid.hints = hints
  }

  /// Whether no name stands before a text in its row: `%` behind a name says what its figures are counted in.
  private func isFirstWord(_ row: Int, column: Int) -> Bool {
    !(0..<column).contains { grid[row, $0].kind == .text && grid[row, $0].length > 3 }
  }

  /// Whether a row's only cell is numbered as the first line of the sheet is: `1. Số chi bộ`, `2. Số đảng viên`.
  private func isNumberedTitle(_ row: Int, column: Int) -> Bool {
    guard isAlone(row, column: column),
      let first = (0..<row).first(where: { !grid.isBlankRow($0) }),
      isAlone(first, column: column),
      let style = RowLabel(text(first, column: column)).numbering, style != .bullet
    else { return false }
    return RowLabel(text(row, column: column)).numbering == style
  }

  /// Whether a row holds letters, numbers and at least one way in which the number of a column follows from those of
  /// others.
  private func numbersColumns(_ row: Int) -> Bool {
    let texts = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }.map {
      text(row, column: $0)
    }
    guard texts.count > 2, texts.contains(where: ColumnNumber.isFormula) else { return false }
    return texts.allSatisfy { ColumnNumber.isNumber($0) || ColumnNumber.isFormula($0) }
  }

  /// Whether a text stands in a row of its own with another in the first column, above a row of more.
  private func isBehindTitle(_ row: Int, column: Int) -> Bool {
    let filled = (0..<grid.columnCount).filter { !grid.isBlank(row, column: $0) }
    guard row < 12, filled == [0, column],
      let next = (row + 1..<grid.rowCount).first(where: { !grid.isBlankRow($0) })
    else { return false }
    return (0..<grid.columnCount).count { !grid.isBlank(next, column: $0) } > 2
  }

  private func isAlone(_ row: Int, column: Int) -> Bool {
    grid[row, column].kind == .text
      && (0..<grid.columnCount).allSatisfy { $0 == column || grid.isBlank(row, column: $0) }
  }

  /// Ascending numbers with one in each gap.
  private static func withGaps(_ numbers: [Int]) -> [Int] {
    var result: [Int] = []
    for number in numbers {
      if number > (result.last ?? 0) + 1 { result.append(number - 1) }
      result.append(number)
    }
    return result
  }

  func cell(_ place: GridPlace) -> SheetCell? {
    sheet.cell(rowNumbers[place.row], column: columnNumbers[place.column])
  }

  /// The text of a cell as a person sees it, without marks of footnotes.
  func text(_ row: Int, column: Int) -> String {
    guard let cell = cell(GridPlace(row: row, column: column)) else { return "" }
    if isOfFields, case .text(let text) = cell.content {
      return SheetText.trimmed(text + RaisedText.raised(cell.mark))
    }
    let text = TextMarks.stripped(SheetText.clean(cell.printed ?? SheetText.text(of: cell)))
    return noteMarks.isEmpty ? text : TextMarks.stripped(text, of: noteMarks)
  }

  /// The text of a cell with all that stands behind it.
  func raw(_ row: Int, column: Int) -> String {
    guard let cell = cell(GridPlace(row: row, column: column)) else { return "" }
    return SheetText.clean(cell.printed ?? SheetText.text(of: cell))
  }

  /// What stands behind the last digit of a figure: `p`, `(r)` without brackets, `*`; nil if nothing.
  func mark(_ row: Int, column: Int) -> String? {
    let tail = raw(row, column: column).reversed().prefix { !$0.isNumber }.reversed()
    let mark = String(tail).filter { !" %()[]".contains($0) }
    return mark.isEmpty ? nil : mark
  }

  /// The texts of some rows, row by row.
  func texts(of rows: [Int]) -> [String] {
    rows.flatMap { row in
      let texts = (0..<grid.columnCount).map { raw(row, column: $0) }.filter { !$0.isEmpty }
      // A legend may have its sign in a cell of its own.
      return texts + (texts.count > 1 ? [texts.joined(separator: " ")] : [])
    }
  }

  func text(_ place: GridPlace) -> String { text(place.row, column: place.column) }

  func place(_ row: Int, column: Int) -> Place {
    sheet.place(row: rowNumbers[row], column: columnNumbers[column])
  }

  /// Where a cell stands on the sheet, by line and column.
  func position(_ row: Int, column: Int) -> CellPosition {
    let number = rowNumbers[row]
    return CellPosition(
      row: sheet.part.row(number), column: sheet.part.column(columnNumbers[column], inRow: number))
  }

  /// The number of a row on the sheet.
  func line(_ row: Int) -> Int { sheet.part.row(rowNumbers[row]) }

  func name(_ row: Int, column: Int) -> String {
    let record = records[row]
    return CellPosition(
      row: sheet.part.row(record),
      column: sheet.part.column(columnNumbers[column], inRow: record)
    ).name
  }
}

extension GridHints {
  /// What a text near the top says of its row and of the column below it.
  fileprivate mutating func takeHeading(_ text: String, row: Int, column: Int) {
    if MeasuredIn.said(text)?.isEmpty == false { unitRows.insert(row) }
    if TotalHint.isLetterhead(text) { letterRows.insert(row) }
    // Without its marks `Nam` is men rather than years.
    switch HeadingWords.role(text) {
    case .period where SheetText.key(text) != "nam":
      periodColumns.insert(column)
      if ["tháng", "quý", "month", "quarter"].contains(SheetText.key(text)) {
        partColumns.insert(column)
      }
    case .number: numberColumns.insert(column)
    default: break
    }
    if HeadingWords.areOfPersons(text) { personColumns.insert(column) }
    if PersonGroups.isSex(text) { sexColumns.insert(column) }
    if TotalHint.isBudgetCode(text) { budgetColumns.insert(column) }
    if HeadingWords.areAtEnds(text) { endColumns.insert(column) }
    guard column > 0 else { return }
    if HeadingWords.arePercentages(text) {
      percentColumns.insert(column)
      percentCells.insert(GridPlace(row: row, column: column))
    }
    if TotalHint.isCode(text) { codeColumns.insert(column) }
    if SheetText.key(text).hasPrefix("mã ") { formCodeColumns.insert(column) }
    if HeadingWords.role(text) == .note { remarkColumns.insert(column) }
    if HeadingWords.areDifferences(text) { changeColumns.insert(column) }
    if HeadingWords.areRanks(text) { rankColumns.insert(column) }
    if Scale(in: text) != nil { scaleCells.insert(GridPlace(row: row, column: column)) }
    if BalanceWords.areIn(text) { balanceColumns.insert(column) }
    if RateWords.areIn(text) { rateColumns.insert(column) }
    if RateWords.areAverages(text) { averageColumns.insert(column) }
  }

  /// What a label says of the figures behind it.
  fileprivate mutating func takeRates(_ label: String, row: Int) {
    guard HeadingWords.arePercentages(label) else { return }
    rateRows.insert(row)
    if HeadingWords.areOnlyPercentages(label) { percentRows.insert(row) }
  }
}

extension SheetRow {
  /// The fields of an observation without which it is none.
  private static let fields: Set<String> = ["unit", "period", "measure", "value"]

  /// Whether the cells name them.
  fileprivate var namesFields: Bool {
    Self.fields.isSubset(of: cells.map { SheetText.text(of: $0.value).lowercased() })
  }

  /// Whether a cell behind the first begins as a number does.
  fileprivate var holdsFigure: Bool {
    cells.contains { column, cell in
      column > 1 && SheetText.text(of: cell).drop { "-−+(".contains($0) }.first?.isNumber == true
    }
  }
}
