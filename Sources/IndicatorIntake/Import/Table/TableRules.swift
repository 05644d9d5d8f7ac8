internal import IndicatorCore

/// The lines of a mapping that say how a table was read, for a person to correct and use again.
struct TableRules {
  private let cells: CellTable
  private let structure: SheetStructure
  private let meaning: TableMeaning
  private let intake: TableIntake
  private let headings: Headings

  init(
    _ cells: CellTable, _ structure: SheetStructure, _ meaning: TableMeaning, _ intake: TableIntake
  ) {
    (self.cells, self.structure, self.meaning, self.intake) = (cells, structure, meaning, intake)
    let band = structure.outline.bands.first
    let top = Sheet(
      source: cells.sheet.source, name: cells.sheet.name, rows: Array(cells.sheet.rows.prefix(200)),
      merged: cells.sheet.merged)
    headings = Headings(
      SheetGrid(top), rows: (band?.headings ?? []).map { cells.rowNumbers[$0] },
      first: band.map { cells.rowNumbers[$0.body.lowerBound] } ?? 1)
  }

  /// Places first, then columns from left to right, then texts.
  var rules: [MappingRule] { titles + header + rows + columns + labels }

  // MARK: The whole table

  private var titles: [MappingRule] {
    let fixed = intake.fixed
    let period = meaning.titles.period
    let open = period.choices.isEmpty ? nil : MappingRule.open
    var lines: [MappingRule] = []
    if let unit = fixed.unit {
      lines.append(
        MappingRule(.title, .anywhere, FigureMeaning(unit: unit), note: .unitFound(unit)))
    }
    if let said = fixed.period ?? open {
      let note = open == nil ? MappingNote.periodFound(period.text) : .ambiguous(period.choices)
      lines.append(
        MappingRule(
          .title, .anywhere, text: open == nil ? "" : longest, FigureMeaning(period: said),
          note: note))
    } else if usesNoPeriod {
      lines.append(MappingRule(.title, .anywhere, FigureMeaning(period: "../..")))
    }
    if let measure = fixed.measure {
      lines.append(
        MappingRule(.title, .anywhere, FigureMeaning(measure: measure), note: .measureFromTitle))
    }
    return lines
  }

  private var longest: String { meaning.titles.texts.max { $0.count < $1.count } ?? "" }

  private var usesNoPeriod: Bool { intake.rows.contains { $0.key.period == "../.." } }

  private var header: [MappingRule] {
    guard let band = structure.outline.bands.first, let first = band.headings.first,
      let last = band.headings.last
    else { return [] }
    return [MappingRule(.header, .rows(from: cells.rowNumbers[first], to: cells.rowNumbers[last]))]
  }

  private var rows: [MappingRule] {
    guard let first = structure.outline.bands.first?.body.lowerBound else { return [] }
    let end = structure.outline.notes.first.flatMap { note in
      structure.dataRows.last.map { cells.rowNumbers[$0] }
    }
    return [MappingRule(.rows, .rows(from: cells.rowNumbers[first], to: end))]
  }

  // MARK: Columns

  private var columns: [MappingRule] {
    (0..<structure.grid.columnCount).compactMap(rule)
  }

  private func rule(_ column: Int) -> MappingRule? {
    let outline = structure.outline
    if outline.numberColumns.contains(column) { return line(.number, column) }
    if let kind = meaning.labelKinds[column] { return line(role(kind), column) }
    if outline.wordColumns.contains(column) {
      return line(meaning.panels.values.contains(column) ? .unit : .skip, column)
    }
    guard outline.dataColumns.contains(column) else { return nil }
    if isComputed(column) { return line(.share, column, note: .percentages) }
    if intake.columnTotals.contains(column), meaning.areColumnsUnits { return line(.total, column) }
    return line(.figure, column, figure(column))
  }

  private func role(_ kind: TableMeaning.LabelKind) -> MappingRole {
    switch kind {
    case .unit: .unit
    case .period: .period
    case .measure: .measure
    case .category: .category
    case .measuredIn: .measuredIn
    case .code, .remark, .parent: .skip
    case .given(let role): role
    }
  }

  private func isComputed(_ column: Int) -> Bool {
    let roles = structure.dataRows.compactMap { structure.role($0, column) }
    return !roles.isEmpty && roles.allSatisfy { $0 == .share || $0 == .change || $0 == .sign }
      && roles.contains { $0 != .sign }
  }

  private func figure(_ column: Int) -> FigureMeaning {
    let words = meaning.columns[column] ?? ColumnWords()
    let key = intake.keys.first { $0.key.column == column }?.value
    var figure = FigureMeaning(
      period: words.period == nil ? nil : key?.period, measure: words.measure,
      category: words.category)
    if meaning.areColumnsUnits {
      figure.unit = words.words.last
      figure.measure = nil
    } else if intake.fixed.measure != nil {
      figure.measure = nil
    }
    return figure
  }

  private func line(
    _ role: MappingRole, _ column: Int, _ figure: FigureMeaning = FigureMeaning(),
    note: MappingNote? = nil
  ) -> MappingRule {
    let number = cells.columnNumbers[column]
    return MappingRule(
      role, .columns(from: number, to: number), text: headings.joined(number), figure, note: note)
  }

  // MARK: Rows

  /// Totals and groups by their texts, and names that are not what stands there.
  private var labels: [MappingRule] {
    guard
      let column = structure.outline.labelColumns.last(where: { meaning.labelKinds[$0] == .unit })
    else {
      return []
    }
    var lines: [MappingRule] = []
    for row in structure.dataRows {
      let text = meaning.labelText(row, column)
      if structure.percentRows.contains(row) {
        lines.append(
          MappingRule(.skip, .rows(from: cells.rowNumbers[row], to: cells.rowNumbers[row])))
      } else if intake.totalRows.contains(row) || intake.isTotalByWord(row), intake.isLeftOut(row) {
        lines.append(MappingRule(.total, text: text))
      } else if let name = intake.rowNames[row], name != text, name != RowLabel(text).name {
        lines.append(MappingRule(.name, text: text, FigureMeaning(unit: name)))
      }
    }
    let groups = Set(structure.groups.values.flatMap { $0 }).sorted { $0.row < $1.row }
    lines += groups.map { MappingRule(.section, text: cells.text($0)) }
    return lines.uniqued
  }
}
