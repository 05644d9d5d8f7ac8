internal import IndicatorCore

/// The lines of a mapping that hold for one sheet, by what they are about.
struct GivenLines {
  /// The mapping's name in messages.
  let name: String
  let rules: [MappingRule]
  /// What lines say of columns, by their number in the sheet.
  private(set) var columns: [Int: MappingRule] = [:]
  /// What all figures are of.
  private(set) var fixed = FigureMeaning()
  private var header: MappingRange?
  private var rows: MappingRange?
  private var skippedRows: [MappingRange] = []
  /// What texts in rows stand for.
  private var labels: [String: MappingRule] = [:]
  /// Whether the lines are the headings of a tidy table rather than a person's.
  let isTidy: Bool

  init(_ mapping: SheetMapping?, cells: CellTable) {
    name = mapping?.name ?? ""
    rules = (mapping?.rules(for: cells.sheet) ?? []).filter { $0.holds(cells) }
    isTidy = Self.isTidy(rules)
    take(rules)
  }

  /// Whether every figure has a row of its own, with unit, period and measure in it.
  private static func isTidy(_ rules: [MappingRule]) -> Bool {
    let columns = rules.flatMap { rule in rule.range.columnNumbers.map { _ in rule } }
    let figures = columns.filter { $0.role == .figure }
    return figures.count == 1 && figures[0].meaning == FigureMeaning()
      && Set(columns.map(\.role)).isSuperset(of: [.unit, .period, .measure])
  }

  /// The headings of a tidy table as lines; nil if the first row has not all that such a table needs.
  init?(tidy cells: CellTable) {
    guard let first = cells.sheet.rows.first(where: { !$0.isComment }) else { return nil }
    let roles = first.cells.sorted { $0.key < $1.key }.compactMap { column, cell in
      HeadingWords.role(SheetText.text(of: cell)).map { (column, $0) }
    }
    guard Set(roles.map(\.1)).isSuperset(of: [.unit, .period, .measure, .figure]),
      roles.count(where: { $0.1 == .figure }) == 1
    else { return nil }
    name = cells.sheet.title
    isTidy = true
    rules =
      [
        MappingRule(role: .header, range: .rows(from: first.number, to: first.number)),
        MappingRule(role: .rows, range: .rows(from: first.number + 1, to: nil)),
      ] + roles.map { MappingRule(role: $0.1, range: .columns(from: $0.0, to: $0.0)) }
    take(rules)
  }

  private mutating func take(_ rules: [MappingRule]) {
    for rule in rules {
      for column in rule.range.columnNumbers { columns[column] = columns[column] ?? rule }
      guard rule.range.columnNumbers.isEmpty else { continue }
      switch rule.role {
      case .title: fixed = fixed.filled(from: rule.meaning.closed)
      case .header: header = header ?? rule.range
      case .rows: rows = rows ?? rule.range
      case .skip where rule.range != .anywhere: skippedRows.append(rule.range)
      case .skip, .total, .section, .name:
        let key = SheetText.key(rule.text)
        if labels[key] == nil { labels[key] = rule }
      default: break
      }
    }
  }

  /// Whether lines say where on the sheet a table is.
  var saysWhere: Bool { !columns.isEmpty || header != nil || rows != nil }

  // MARK: What lines say

  /// The line about a label, by its whole text or by its name.
  func rule(for label: RowLabel) -> MappingRule? {
    labels.isEmpty
      ? nil : labels[SheetText.key(label.text)] ?? labels[SheetText.key(label.name)]
  }

  /// What a line says that a text stands for.
  func meaning(of text: String) -> FigureMeaning? {
    guard let rule = rule(for: RowLabel(text)), rule.role == .name || rule.role == .section else {
      return nil
    }
    return rule.meaning.closed
  }

  /// - Throws: a ``Fault`` if lines are given and none is about figures, or about rows.
  func check() throws(Fault) {
    guard !columns.isEmpty else { return }
    let place = Place(source: name, line: 0, column: 0)
    if !columns.values.contains(where: { $0.role == .figure }) {
      throw Fault(.mapping(.mappingWithoutFigures), at: place)
    }
    if rows == nil, header == nil { throw Fault(.mapping(.mappingWithoutRows), at: place) }
  }

  // MARK: The outline

  /// What the lines say of a grid's outline, with the rows of units that a codebook knows.
  func outline(_ cells: CellTable, names: SheetNames) -> GivenOutline {
    var outline = GivenOutline()
    outline.isTidy = isTidy
    let numbers = cells.rowNumbers
    if case .rows(let first, let last) = rows {
      outline.first = numbers.firstIndex { $0 >= first }
      outline.last = last.flatMap { end in numbers.lastIndex { $0 > 0 && $0 <= end } }
    }
    if let header {
      outline.headings = numbers.indices.filter {
        header.containsRow(numbers[$0]) && $0 < outline.first ?? .max && !cells.grid.isBlankRow($0)
      }
    }
    for (index, number) in cells.columnNumbers.enumerated() {
      outline.columns[index] = columns[number].flatMap { Self.column($0.role) }
    }
    setPanels(of: &outline, cells: cells)
    for row in numbers.indices { outline.rows[row] = self.row(row, cells: cells, names: names) }
    return outline
  }

  /// A column of units with figures and units before it names the figures behind it.
  private func setPanels(of outline: inout GivenOutline, cells: CellTable) {
    guard let first = outline.columns.filter({ $0.value == .figure }).keys.min(),
      (0..<first).contains(where: { columns[cells.columnNumbers[$0]]?.role == .unit })
    else { return }
    for index in first..<cells.columnNumbers.count
    where columns[cells.columnNumbers[index]]?.role == .unit {
      outline.columns[index] = .panel
    }
  }

  private static func column(_ role: MappingRole) -> GivenOutline.Column? {
    switch role {
    case .unit, .period, .measure, .category, .measuredIn, .qualifier, .status, .source, .note,
      .section:
      .label
    case .number: .number
    case .figure: .figure
    case .share: .share
    case .total: .total
    case .skip: .skip
    case .title, .header, .rows, .name: nil
    }
  }

  private func row(_ row: Int, cells: CellTable, names: SheetNames) -> GivenOutline.Row? {
    if skippedRows.contains(where: { $0.containsRow(cells.rowNumbers[row]) }) { return .skip }
    // A row without a figure still says by its status why.
    if isTidy { return .unit }
    guard !labels.isEmpty || names.codebook != nil else { return nil }
    for column in 0..<cells.grid.columnCount where cells.grid[row, column].kind == .text {
      let label = RowLabel(cells.text(row, column: column))
      switch rule(for: label)?.role {
      case .skip: return .skip
      case .total: return .total
      case .section: return .group
      case .name: return .unit
      default: break
      }
      // A unit of the codebook is one, whatever its figures add up to.
      if isKnown(label, names: names, row: row, column: column, cells: cells) { return .unit }
    }
    return nil
  }

  private func isKnown(
    _ label: RowLabel, names: SheetNames, row: Int, column: Int, cells: CellTable
  ) -> Bool {
    guard names.codebook != nil, names.unit(label).name != nil else { return false }
    return (column + 1..<max(column + 1, cells.grid.columnCount)).contains {
      cells.grid[row, $0].isNumeric
    }
  }

  /// The lines by which the sheet was read: those given, and in what they leave open those that were found.
  func rules(with found: [MappingRule]) -> [MappingRule] {
    if isTidy || rules.isEmpty { return found }
    let columns = Set(self.columns.keys)
    let said = Set(rules.map { SheetText.key($0.text) })
    return rules
      + found.filter { rule in
        if !rule.range.columnNumbers.isEmpty { return columns.isEmpty }
        switch rule.role {
        case .header: return header == nil
        case .rows: return rows == nil
        case .title: return fixed.filled(from: rule.meaning) != fixed
        default: return !said.contains(SheetText.key(rule.text))
        }
      }
  }
}

extension MappingRule {
  /// Whether the line is about this very sheet. What was found in a title holds only where that text stands:
  /// files of other communes and years often have the same name.
  fileprivate func holds(_ cells: CellTable) -> Bool {
    guard role == .title, !text.isEmpty else { return true }
    let said = SheetText.key(text)
    let names = [cells.sheet.name, SheetTitle.stem(cells.sheet.source)]
    return names.contains { SheetText.key($0) == said }
      || (0..<min(40, cells.grid.rowCount)).contains { row in
        (0..<cells.grid.columnCount).contains {
          cells.grid[row, $0].kind != .blank && SheetText.key(cells.text(row, column: $0)) == said
        }
      }
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
