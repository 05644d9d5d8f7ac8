internal import IndicatorCore

/// The lines of a mapping that say how a table was read, for a person to correct and use again.
struct TableRules {
  private let cells: CellTable
  private let structure: SheetStructure
  private let meaning: TableMeaning
  private let intake: TableIntake

  init(
    _ cells: CellTable, structure: SheetStructure, meaning: TableMeaning, intake: TableIntake
  ) {
    (self.cells, self.structure, self.meaning, self.intake) = (cells, structure, meaning, intake)
  }

  /// Places first, then columns from left to right, then texts.
  var rules: [MappingRule] { titles + header + rows + columns + labels }

  // MARK: The whole table

  private var titles: [MappingRule] {
    let fixed = intake.fixed
    let period = meaning.titles.period
    let open = period.choices.isEmpty ? nil : MappingRule.open
    var lines: [MappingRule] = []
    if let unit = fixed.unit, !intake.isCoded || usesUnit {
      lines.append(
        MappingRule(
          role: .title, range: .anywhere,
          text: meaning.asked.unit == nil ? meaning.titles.unit.text : "",
          meaning: FigureMeaning(unit: unit), note: .unitFound(unit)))
    }
    if let said = fixed.period ?? open, !intake.isCoded || usesPeriod {
      let note = open == nil ? MappingNote.periodFound(period.text) : .ambiguous(period.choices)
      lines.append(
        MappingRule(
          role: .title, range: .anywhere, text: text(ofPeriod: open == nil),
          meaning: FigureMeaning(period: said),
          note: note))
    } else if usesNoPeriod {
      lines.append(
        MappingRule(role: .title, range: .anywhere, meaning: FigureMeaning(period: "../..")))
    }
    if let measure = fixed.measure, usesMeasure {
      lines.append(
        MappingRule(
          role: .title, range: .anywhere,
          text: meaning.asked.measure == nil ? meaning.titles.measure.text : "",
          meaning: FigureMeaning(measure: measure), note: .measureFromTitle))
    }
    return lines
  }

  private func text(ofPeriod isFound: Bool) -> String {
    if meaning.asked.period != nil { return "" }
    return isFound ? meaning.titles.period.text : longest
  }

  private var longest: String { meaning.titles.texts.max { $0.count < $1.count } ?? "" }

  /// Whether any figure takes its measure, or its unit, from what holds for all.
  private var usesMeasure: Bool {
    guard intake.isCoded else { return true }
    return !meaning.labelKinds.values.contains(.measure)
      && meaning.columns.values.contains { $0.measure == nil && $0.open == nil && !$0.isLeftOut }
  }

  private var usesPeriod: Bool {
    meaning.rowPeriods.isEmpty && meaning.columns.values.contains { $0.period?.period == nil }
  }

  private var usesUnit: Bool {
    !meaning.labelKinds.values.contains(.unit)
      && !meaning.columns.values.contains { $0.unit != nil }
  }

  private var usesNoPeriod: Bool { intake.rows.contains { $0.key.period == "../.." } }

  private var header: [MappingRule] {
    guard let band = structure.outline.bands.first, let first = band.headings.first,
      let last = band.headings.last
    else { return [] }
    return [MappingRule(role: .header, range: .rows(from: cells.line(first), to: cells.line(last)))]
  }

  private var rows: [MappingRule] {
    guard let first = structure.outline.bands.first?.body.lowerBound else { return [] }
    let end = structure.outline.notes.first.flatMap { note in
      structure.dataRows.map(cells.line).max()
    }
    return [MappingRule(role: .rows, range: .rows(from: cells.line(first), to: end))]
  }

  // MARK: Columns

  private var columns: [MappingRule] {
    let first = (0..<structure.grid.columnCount).compactMap(rule)
    // Panels have the columns of the first again, further to the right.
    let shifts = cells.sheet.part.shifts.filter { $0 > 0 }
    return first + shifts.flatMap { shift in first.map { $0.moved(by: shift) } }
  }

  private func rule(_ column: Int) -> MappingRule? {
    let outline = structure.outline
    if outline.numberColumns.contains(column) { return line(.number, column: column) }
    if let kind = meaning.labelKinds[column] { return line(role(kind), column: column) }
    if outline.wordColumns.contains(column) {
      return line(meaning.panels.values.contains(column) ? .unit : .skip, column: column)
    }
    guard outline.dataColumns.contains(column) else { return nil }
    if isComputed(column) { return line(.share, column: column, note: .percentages) }
    if intake.columnTotals.contains(column) || meaning.columns[column]?.isTotal == true,
      meaning.areColumnsUnits
    {
      return line(.total, column: column)
    }
    if let open = meaning.columns[column]?.open {
      let isOfPeriods: Bool
      if case .ambiguous(let all) = open {
        isOfPeriods = all.allSatisfy { Period($0) != nil }
      } else {
        isOfPeriods = false
      }
      let unknown =
        isOfPeriods
        ? FigureMeaning(period: MappingRule.open) : FigureMeaning(measure: MappingRule.open)
      return line(.figure, column: column, figure: unknown, note: open)
    }
    return line(.figure, column: column, figure: figure(column))
  }

  private func role(_ kind: TableMeaning.LabelKind) -> MappingRole {
    switch kind {
    case .unit: .unit
    case .period: .period
    case .measure: .measure
    case .category: .category
    case .measuredIn: .measuredIn
    case .parent: .section
    case .code, .remark: .skip
    case .given(let role): role
    }
  }

  private func isComputed(_ column: Int) -> Bool {
    if structure.computedColumns.contains(column) || meaning.columns[column]?.isLeftOut == true {
      return true
    }
    // A word in the place of a figure is a fault that a line of shares would hide.
    if structure.dataRows.contains(where: { structure.grid[$0, column].kind == .text }) {
      return false
    }
    let roles = structure.dataRows.compactMap { structure.role($0, column: column) }
    return !roles.isEmpty && roles.allSatisfy { $0 == .share || $0 == .change || $0 == .sign }
      && roles.contains { $0 != .sign }
  }

  private func figure(_ column: Int) -> FigureMeaning {
    let words = meaning.columns[column] ?? ColumnWords()
    let key = intake.keys.first { $0.key.column == column }?.value
    var figure = FigureMeaning(
      period: words.period == nil ? nil : key?.period, measure: words.measure,
      category: words.category.map(TableIntake.plain))
    if meaning.areColumnsUnits {
      figure.unit = words.words.last
      figure.measure = nil
    } else if intake.isCoded {
      figure.unit = words.unit
    } else if intake.haveColumnsNames, !meaning.labelKinds.values.contains(.measure),
      let name = words.measure, key?.measure != name
    {
      // One measure for all: what columns are headed is the category.
      figure.measure = nil
      figure.category = [name, words.category].compactMap(\.self)
        .filter { !TotalWords.areIn($0) }.map(TableIntake.plain).joined(separator: "+")
      if figure.category == "" { figure.category = nil }
    } else if intake.fixed.measure != nil,
      !(words.measure.map(HeadingWords.arePercentages) ?? false)
    {
      figure.measure = nil
    }
    return figure
  }

  private func line(
    _ role: MappingRole, column: Int, figure: FigureMeaning = FigureMeaning(),
    note: MappingNote? = nil
  ) -> MappingRule {
    let number = cells.columnNumbers[column]
    return MappingRule(
      role: role, range: .columns(from: number, to: number), text: meaning.heading(column),
      meaning: figure, note: note)
  }

  // MARK: Rows

  /// Totals and groups by their texts, and names that a codebook has otherwise or not at all.
  private var labels: [MappingRule] { totals + groups + names }

  private func text(_ row: Int) -> String {
    intake.unitColumns.last.map { meaning.labelText(row, column: $0) } ?? ""
  }

  /// A line about a text holds for every row with it, so that a text of other rows as well gets none.
  private var totals: [MappingRule] {
    let left = structure.dataRows.filter { intake.isTotal($0) && intake.isLeftOut($0) }
    let others = Set(structure.dataRows.filter { !left.contains($0) }.map { key(text($0)) })
    let lines = left.map(text).filter { !$0.isEmpty && !others.contains(key($0)) }
    return lines.uniqued.map { MappingRule(role: .total, text: $0) }
  }

  private func key(_ text: String) -> String { SheetText.key(RowLabel(text).name) }

  private var groups: [MappingRule] {
    let names = Set(
      structure.dataRows.flatMap { row in
        (0..<structure.grid.columnCount).map { key(cells.text(row, column: $0)) }
      })
    let places = Set(structure.groups.values.flatMap { $0 }).sorted { $0.row < $1.row }
    return places.filter { !names.contains(key(cells.text($0))) }.map { place in
      MappingRule(
        role: .section, text: cells.text(place),
        meaning: intake.codedGroups[place] ?? FigureMeaning())
    }.uniqued
  }

  /// Names that are spelled otherwise than in the codebook, and those that a person must fill in.
  private var names: [MappingRule] {
    if intake.isWholeAlone, let row = structure.dataRows.first {
      let unit = FigureMeaning(unit: intake.rowNames[row])
      return [MappingRule(role: .name, text: RowLabel(text(row)).name, meaning: unit)]
    }
    guard intake.isCoded else { return [] }
    return meaning.labelKinds.keys.sorted().flatMap { column in
      intake.namedRows.map { meaning.labelText($0, column: column) }.uniqued.compactMap {
        rule($0, kind: meaning.labelKinds[column] ?? .remark)
      }
    }.uniqued
  }

  private func rule(_ text: String, kind: TableMeaning.LabelKind) -> MappingRule? {
    let label = RowLabel(text)
    guard !text.isEmpty, !TotalWords.areIn(label.name) else { return nil }
    let book = meaning.names
    let found: NameReading
    switch kind {
    case .unit: found = book.unit(label)
    case .category: found = book.category(label.name)
    case .measure: found = book.item(label)
    default: return nil
    }
    guard let note = found.note else { return nil }
    return MappingRule(role: .name, text: label.name, meaning: said(found, kind: kind), note: note)
  }

  /// What a label stands for; a person fills in what is not known.
  private func said(_ found: NameReading, kind: TableMeaning.LabelKind) -> FigureMeaning {
    let name = found.name ?? MappingRule.open
    switch kind {
    case .unit: return FigureMeaning(unit: name)
    case .category: return FigureMeaning(category: name)
    default:
      let isCategory = meaning.names.codebook?.measure(name) == nil && found.name != nil
      return isCategory ? FigureMeaning(category: name) : FigureMeaning(measure: name)
    }
  }
}

extension MappingRule {
  /// The line about the columns of another panel.
  fileprivate func moved(by shift: Int) -> MappingRule {
    guard case .columns(let first, let last) = range else { return self }
    return MappingRule(
      role: role, range: .columns(from: first + shift, to: last + shift), text: text,
      meaning: meaning, note: note)
  }
}
