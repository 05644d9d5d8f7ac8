internal import IndicatorCore

/// How one sheet is read: the lines of its mapping, resolved and held against what stands in the sheet.
struct SheetReading {
  /// A column of figures.
  struct FigureColumn {
    let number: Int
    let heading: String
    let meaning: FigureMeaning
    let note: MappingNote?
  }

  let grid: SheetGrid
  let first: Int
  let last: Int?
  private(set) var fixed = FigureMeaning()
  /// Why the title does not say all that it should.
  private(set) var titleNote: MappingNote?
  private(set) var keys: [(column: Int, role: MappingRole)] = []
  private(set) var figures: [FigureColumn] = []
  private(set) var shares: [Int] = []
  private(set) var skippedRows: [MappingRange] = []
  private(set) var numberColumn: Int?
  /// What texts in rows stand for.
  private(set) var labels: [String: MappingRule] = [:]

  /// - Throws: a ``Fault`` if the sheet is not the one that the mapping describes.
  init(_ rules: [MappingRule], _ grid: SheetGrid, _ mapping: String) throws(Fault) {
    self.grid = grid
    let rows = rules.first { $0.role == .rows }?.range
    let header = rules.first { $0.role == .header }?.range
    guard case .rows(let first, let last) = rows else {
      throw Fault(.mappingWithoutRows, at: Place(source: mapping, line: 0, column: 0))
    }
    (self.first, self.last) = (first, last)
    let columns = rules.flatMap { rule in rule.range.columnNumbers.map { (rule, $0) } }
    let headings = Headings(
      grid: grid, rows: header?.rowNumbers(upTo: first) ?? [],
      figureColumns: columns.filter { $0.0.role == .figure }.map { $0.1 })
    for (rule, column) in columns { try take(rule, column, headings, mapping) }
    for rule in rules { take(rule) }
    if figures.isEmpty {
      throw Fault(.mappingWithoutFigures, at: Place(source: mapping, line: 0, column: 0))
    }
  }

  private mutating func take(
    _ rule: MappingRule, _ column: Int, _ headings: Headings, _ mapping: String
  ) throws(Fault) {
    let found = headings.joined(column)
    if rule.line > 0, !rule.text.isEmpty, SheetText.key(found) != SheetText.key(rule.text) {
      throw Fault(
        .headingDiffers(
          found: found, expected: rule.text, column: CellPosition.letters(column),
          mapping: "\(mapping):\(rule.line)"),
        at: grid.sheet.place(row: headings.rows.last ?? first, column: column))
    }
    switch rule.role {
    case .figure:
      figures.append(
        FigureColumn(number: column, heading: found, meaning: rule.meaning, note: rule.note))
    case .share: shares.append(column)
    case .number: numberColumn = column
    case .unit, .period, .measure, .category, .qualifier, .status, .source, .note:
      keys.append((column, rule.role))
    case .title, .header, .rows, .skip, .total, .section, .name: break
    }
  }

  private mutating func take(_ rule: MappingRule) {
    switch rule.role {
    case .title:
      fixed = rule.meaning.filled(from: fixed)
      titleNote = titleNote ?? rule.note
    case .skip:
      if case .rows = rule.range { skippedRows.append(rule.range) }
      if rule.range == .anywhere { labels[SheetText.key(rule.text)] = rule }
    case .total, .section, .name:
      let key = SheetText.key(rule.text)
      if labels[key] == nil || rule.line > 0 { labels[key] = rule }
    default: break
    }
  }

  /// Whether a row is among those read.
  func reads(_ row: Int) -> Bool { row >= first && last.map { row <= $0 } ?? true }

  /// Whether every figure has a row of its own, with unit, period and measure in it.
  var isTidy: Bool {
    figures.count == 1 && figures[0].meaning == FigureMeaning()
      && Set(keys.map { $0.role }).isSuperset(of: [.unit, .period, .measure])
  }

  /// The columns of a role.
  func columns(_ role: MappingRole) -> [Int] { keys.filter { $0.role == role }.map { $0.column } }

  /// The text of a row in the column of a role, without one empty.
  func text(_ role: MappingRole, _ row: Int) -> String {
    columns(role).map { grid.text(row, $0) }.first { !$0.isEmpty } ?? ""
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
    labels[SheetText.key(label.text)] ?? labels[SheetText.key(label.name)]
  }
}

extension MappingRange {
  /// The columns of a range of columns; none of any other.
  var columnNumbers: [Int] {
    if case .columns(let first, let last) = self { Array(first...last) } else { [] }
  }

  /// The rows of a range of rows.
  func rowNumbers(upTo end: Int) -> [Int] {
    if case .rows(let first, let last) = self {
      Array(first...max(first, min(last ?? end - 1, max(first, end - 1))))
    } else {
      []
    }
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
