internal import IndicatorCore

/// How one sheet is read: the lines of its mapping, resolved and held against what stands in the sheet.
struct SheetReading {
  /// A column of figures.
  struct FigureColumn {
    let number: Int
    let heading: String
    /// What its figures are of, as far as that is known.
    let meaning: FigureMeaning
    /// Whether a person must fill something in.
    let isOpen: Bool
    let note: MappingNote?
  }

  let grid: SheetGrid
  let first: Int
  let last: Int?
  let headings: Headings
  /// What all figures are of that nothing else says.
  private(set) var fixed = FigureMeaning()
  /// What of that a person must fill in, with what it may be.
  private(set) var choices: [NameKind: [String]] = [:]
  private(set) var keys: [(column: Int, role: MappingRole)] = []
  private(set) var figures: [FigureColumn] = []
  private(set) var shares: [Int] = []
  private(set) var totalColumns: [Int] = []
  private(set) var numberColumn: Int?
  private(set) var measuredIn: Int?
  /// Columns of periods whose dates are all the first of a month: a program makes them of `1/2023`.
  private(set) var monthColumns: Set<Int> = []
  /// All columns that the lines name.
  private(set) var columns: Set<Int> = []
  /// In which unit figures are measured, as a line above the table says; empty if none does.
  let unitInTitle: String
  private var skippedRows: [MappingRange] = []
  /// What texts in rows stand for.
  private var labels: [String: MappingRule] = [:]
  /// The texts that name the rows.
  private var rowLabels: [Int: RowLabel] = [:]

  /// - Throws: a ``Fault`` if the sheet is not the one that the mapping describes.
  init(_ rules: [MappingRule], _ grid: SheetGrid, _ mapping: String) throws(Fault) {
    guard case .rows(let first, let last) = rules.first(where: { $0.role == .rows })?.range else {
      throw Fault(.mappingWithoutRows, at: Place(source: mapping, line: 0, column: 0))
    }
    (self.grid, self.first, self.last) = (grid, first, last)
    let columns = rules.flatMap { rule in rule.range.columnNumbers.map { (rule, $0) } }
    let header = rules.first { $0.role == .header }?.range
    let rowsAbove = grid.rowNumbers.filter { $0 < first && header?.containsRow($0) ?? false }
    headings = Headings(grid, rows: rowsAbove, first: first)
    let above = headings.rows.first ?? first
    let titles = grid.rowNumbers.prefix { $0 < above }.flatMap { grid.cells(in: $0) }.map(\.text)
    unitInTitle =
      titles.lazy.compactMap(MeasuredIn.said).first
      ?? (titles.contains(where: MeasuredIn.saysPercent) ? "%" : "")
    for (rule, column) in columns { try take(rule, column, mapping) }
    take(rules.filter { $0.range.columnNumbers.isEmpty })
    if figures.isEmpty {
      throw Fault(.mappingWithoutFigures, at: Place(source: mapping, line: 0, column: 0))
    }
    for row in self.rows { rowLabels[row] = read(label: row) }
    monthColumns = Set(self.columns(.period).filter(holdsMonths))
  }

  private mutating func take(
    _ rule: MappingRule, _ column: Int, _ mapping: String
  ) throws(Fault) {
    let found = headings.joined(column)
    if rule.line > 0, !rule.text.isEmpty, SheetText.key(found) != SheetText.key(rule.text) {
      throw Fault(
        .headingDiffers(
          found: found, expected: rule.text, column: CellPosition.letters(column),
          mapping: "\(mapping):\(rule.line)"),
        at: grid.sheet.place(row: headings.rows.last ?? first, column: column))
    }
    columns.insert(column)
    switch rule.role {
    case .figure:
      figures.append(
        FigureColumn(
          number: column, heading: found, meaning: rule.meaning.closed,
          isOpen: rule.meaning.isOpen, note: rule.note))
    case .share: shares.append(column)
    case .total: totalColumns.append(column)
    case .number: numberColumn = column
    case .measuredIn: measuredIn = column
    case .unit, .period, .measure, .category, .qualifier, .status, .source, .note:
      keys.append((column, rule.role))
    case .title, .header, .rows, .skip, .section, .name: break
    }
  }

  /// Takes in lines that are not about columns; what an earlier one says, a later one does not change.
  mutating func take(_ rules: [MappingRule]) {
    for rule in rules {
      switch rule.role {
      case .title:
        fixed = fixed.filled(from: rule.meaning.closed)
        note(rule)
      case .skip where rule.range != .anywhere: skippedRows.append(rule.range)
      case .skip, .total, .section, .name:
        let key = SheetText.key(rule.text)
        if labels[key] == nil { labels[key] = rule }
      default: break
      }
    }
  }

  /// Why a line of the title does not say what it should.
  private mutating func note(_ rule: MappingRule) {
    guard case .ambiguous(let several) = rule.note else { return }
    let parts: [(NameKind, String?)] = [
      (.unit, rule.meaning.unit), (.period, rule.meaning.period), (.measure, rule.meaning.measure),
    ]
    for (kind, text) in parts where text == MappingRule.open { choices[kind] = several }
  }

  private func holdsMonths(_ column: Int) -> Bool {
    let days = rows.compactMap { row -> String? in
      guard case .date(let day) = grid.own(row, column)?.content else { return nil }
      return day.isoText
    }
    return !days.isEmpty && days.allSatisfy { $0.hasSuffix("-01") }
  }

  // MARK: What stands where

  /// The rows that are read.
  var rows: [Int] {
    grid.rowNumbers.filter { row in row >= first && last.map { row <= $0 } ?? true }
  }

  /// Whether a line leaves a row out.
  func isSkipped(_ row: Int) -> Bool { skippedRows.contains { $0.containsRow(row) } }

  /// Whether every figure has a row of its own, with unit, period and measure in it.
  var isTidy: Bool {
    figures.count == 1 && figures[0].meaning == FigureMeaning()
      && Set(keys.map { $0.role }).isSuperset(of: [.unit, .period, .measure])
  }

  /// The columns of a role.
  func columns(_ role: MappingRole) -> [Int] { keys.filter { $0.role == role }.map { $0.column } }

  /// What rows are named by in the first place.
  var axis: MappingRole? {
    [MappingRole.unit, .measure, .category, .period].first { axis in
      keys.contains { $0.role == axis }
    }
  }

  /// The text of a row in the column of a role, without one empty.
  func text(_ role: MappingRole, _ row: Int) -> String {
    columns(role).map { grid.text(row, $0) }.first { !$0.isEmpty } ?? ""
  }

  /// The running number of a row, in its own column.
  func number(_ row: Int) -> String { numberColumn.map { grid.text(row, $0) } ?? "" }

  /// The text that names a row.
  func label(_ row: Int) -> RowLabel { rowLabels[row] ?? RowLabel("") }

  /// The text that names a row; where that is blank, one in the column of running numbers.
  private func read(label row: Int) -> RowLabel {
    for axis in [MappingRole.unit, .measure, .category, .period] {
      let text = text(axis, row)
      if !text.isEmpty { return RowLabel(text) }
    }
    let number = number(row)
    return RowLabel(RowLabel.numbering(number) == nil ? number : "")
  }

  /// What a row remarks in the column of a role, as it stands with its own line ends.
  func remark(_ role: MappingRole, _ row: Int) -> String {
    columns(role).map { column in
      guard case .text(let text) = grid.cell(row, column)?.content else {
        return grid.text(row, column)
      }
      return SheetText.trimmed(text)
    }.first { !$0.isEmpty } ?? ""
  }

  /// The line about a label, by its whole text or by its name.
  func rule(for label: RowLabel) -> MappingRule? {
    labels.isEmpty
      ? nil : labels[SheetText.key(label.text)] ?? labels[SheetText.key(label.name)]
  }

  /// Whether a row has a figure, or a sign in place of one.
  func hasFigures(_ row: Int) -> Bool { figures.contains { grid.reading(row, $0.number).isFigure } }

  /// Whether a row holds the same texts as one of headings.
  func repeatsHeadings(_ row: Int) -> Bool {
    let cells = grid.cells(in: row)
    return !cells.isEmpty
      && headings.rows.contains { header in
        let known = grid.cells(in: header)
        return known.count == cells.count
          && zip(known, cells).allSatisfy { $0.column == $1.column && $0.isWritten(like: $1.text) }
      }
  }
}

extension GridCell {
  /// Whether the cell shows a text, apart from its case.
  func isWritten(like other: String) -> Bool {
    text.utf8.count == other.utf8.count && SheetText.key(text) == SheetText.key(other)
  }
}

extension MappingRange {
  /// The columns of a range of columns; none of any other.
  var columnNumbers: [Int] {
    if case .columns(let first, let last) = self { Array(first...last) } else { [] }
  }

  /// Whether a row is in a range of rows.
  func containsRow(_ row: Int) -> Bool {
    if case .rows(let first, let last) = self {
      row >= first && last.map { row <= $0 } ?? true
    } else {
      false
    }
  }
}
