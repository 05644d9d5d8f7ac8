internal import IndicatorCore

/// What a blank cell in a row with figures means.
public enum BlankRule: String, CaseIterable, Hashable, Sendable {
  /// Not reported.
  case missing
  /// A figure of 0.
  case zero
}

/// Reads the rows of a sheet into figures.
struct SheetIntake {
  let reading: SheetReading
  let names: SheetNames
  let blanks: BlankRules
  var account: SheetAccount
  var faults: [Fault] = []
  var figures: [SheetFigure] = []
  var totals: [TotalRow] = []
  var dataRows: [DataRow] = []
  /// Units whose rows have no figure.
  var silent: [String] = []
  /// Names that were read though they are spelled otherwise.
  var readAs: [NameRead] = []
  var memory = NameMemory()
  /// For each part of a key that nothing says, the columns that lack it.
  var unsaid: [NameKind: [Int]] = [:]
  /// Columns about which one fault is enough.
  var reported: Set<ReportedColumn> = []
  /// The measure that rows without a measure of their own are parts of.
  var measureAbove: String?
  var sections = SectionStack()
  /// Whether one of the row's own texts is a fault.
  var isRowRefused = false
  /// The last row with a figure: what stands below it are remarks.
  let lastFigureRow: Int
  /// Whether a text without figures has stood since the last row of figures.
  private var isBehindText = false
  /// Whether headings of another table have been met; what stands below them is not read.
  private var isInOtherTable = false

  /// One cell with a figure, before the column's grammar is decided.
  struct SheetFigure {
    let key: TidyRow.Key
    let column: Int
    let row: Int
    let reading: CellReading
    let remark: Remark
  }

  /// A row that gave figures, for adding up.
  struct DataRow {
    let row: NumberedRow
    let period: String
    let section: Int
    /// Whether a line of the mapping or the codebook says that the row is a unit of its own.
    let isKnown: Bool
  }

  /// A row that states totals.
  struct TotalRow {
    let row: NumberedRow
    let period: String
    let reach: Reach

    /// Which rows a total is of: all, those above it (`Cộng khối xã`), or those it stands over.
    enum Reach {
      case all, above, below
    }
  }

  init(_ reading: SheetReading, _ names: SheetNames, _ blanks: BlankRules) {
    self.reading = reading
    self.names = names
    self.blanks = blanks
    account = SheetAccount(sheet: reading.grid.sheet.title)
    lastFigureRow = reading.rows.last(where: reading.hasFigures) ?? 0
  }

  /// Reads all rows.
  mutating func readRows() {
    checkColumnsDiffer()
    let hidden = Set(reading.grid.sheet.rows.filter(\.isHidden).map(\.number))
    for row in reading.rows {
      let fate = read(row)
      account.count(fate)
      if hidden.contains(row), fate == .used { account.hiddenRows += 1 }
      isBehindText = isText(fate) || isBehindText && fate != .used && fate != .total
    }
    for kind in [NameKind.unit, .period, .measure] {
      if let columns = unsaid[kind] { faults.append(nothingSays(kind, columns)) }
    }
    checkGroups()
  }

  /// Whether a row may be the title of another table. One that looks like a unit without figures may be, if
  /// nothing but a number in its text says that it is one.
  private func isText(_ fate: SheetAccount.Fate) -> Bool {
    switch fate {
    case .leftOut(.section), .leftOut(.remark): true
    case .leftOut(.withoutFigures): names.codebook == nil && reading.numberColumn == nil
    default: false
    }
  }

  private mutating func read(_ row: Int) -> SheetAccount.Fate {
    if reading.isSkipped(row) {
      measureAbove = nil
      return .leftOut(.skipped)
    }
    // A unit that a mapping lists may be called by a number.
    if reading.isNumbering(row), reading.rule(for: reading.label(row))?.role != .name {
      return .leftOut(.columnNumbers)
    }
    if let fate = headings(row) { return fate }
    let label = reading.label(row)
    let rule = reading.rule(for: label)
    switch rule?.role {
    case .skip:
      measureAbove = nil
      return .leftOut(.skipped)
    case .section: return section(rule?.meaning.closed, row, label)
    case .total: return total(row, label)
    default: break
    }
    if rule == nil, reading.hasFigures(row) {
      if isTotal(label) { return total(row, label) }
      if isDerived(label) { return .leftOut(.skipped) }
    }
    guard reading.hasFigures(row) || isExplained(row) || isBroken(row, label) else {
      return withoutFigures(row, label)
    }
    return figures(row, label)
  }

  /// A row with figures: each is taken with what its row, its column and the sheet say.
  private mutating func figures(_ row: Int, _ label: RowLabel) -> SheetAccount.Fate {
    guard reading.columns(.unit).isEmpty || !reading.text(.unit, row).isEmpty else {
      let column = reading.figures.first { reading.grid.reading(row, $0.number).isFigure }
      faults.append(Fault(.figureWithoutName, at: place(row, column?.number ?? 1)))
      return .leftOut(.unnamed)
    }
    checkColumns(row)
    guard let meaning = meaning(row) else { return .used }
    for column in reading.figures { take(column, row, meaning) }
    dataRows.append(
      DataRow(
        row: NumberedRow(row, label, number: reading.number(row)),
        period: reading.text(.period, row), section: sections.count, isKnown: isKnown(label)))
    for column in reading.shares where reading.grid.own(row, column) != nil {
      account.count(.share)
    }
    return .used
  }

  func place(_ row: Int, _ column: Int) -> Place {
    reading.grid.sheet.place(row: row, column: column)
  }
}

// MARK: - What kind of row it is

extension SheetIntake {
  /// Headings in the middle: the same again behind a page break are passed over; others belong to another
  /// table, whose figures must not be read under the headings of this one.
  private mutating func headings(_ row: Int) -> SheetAccount.Fate? {
    if isInOtherTable { return .leftOut(.headings) }
    if reading.repeatsHeadings(row), !isBehindText || dataRows.isEmpty {
      return .leftOut(.headings)
    }
    guard let cell = strayHeading(row) else { return nil }
    faults.append(Fault(.headingsInside(cell.text), at: place(row, cell.column)))
    isInOtherTable = true
    return .leftOut(.headings)
  }

  /// A text that stands in a row of other headings.
  private func strayHeading(_ row: Int) -> GridCell? {
    let cells = reading.grid.cells(in: row)
    if reading.repeatsHeadings(row) { return cells.first }
    if let label = cells.first(where: { isHeading($0) }) { return label }
    guard row < lastFigureRow, !reading.hasFigures(row), !isListed(row, reading.label(row)),
      reading.rule(for: reading.label(row)) == nil
    else { return nil }
    return cells.first { cell in
      reading.figures.contains { $0.number == cell.column } && cell.isText
    }
  }

  /// Whether a cell in a column of names is that column's heading, or a heading's word before years.
  private func isHeading(_ cell: GridCell) -> Bool {
    guard let role = reading.keys.first(where: { $0.column == cell.column })?.role,
      [.unit, .measure].contains(role)
    else { return false }
    let above = reading.headings.cells(cell.column).last
    guard above?.isWritten(like: cell.text) ?? false || isBeforeYears(cell) else { return false }
    return reading.rule(for: RowLabel(cell.text)) == nil
  }

  /// Whether a heading's word stands before nothing but years.
  private func isBeforeYears(_ cell: GridCell) -> Bool {
    let figures = reading.figures.lazy.compactMap { reading.grid.own(cell.row, $0.number) }
    guard let first = figures.first, PeriodWords.period(first.text) != nil,
      let word = HeadingWords.role(cell.text), [.unit, .measure].contains(word)
    else { return false }
    return figures.allSatisfy { PeriodWords.period($0.text) != nil }
  }

  private func isTotal(_ label: RowLabel) -> Bool {
    reading.axis != .category && TotalWords.areIn(label.name) && !isKnownUnit(label)
  }

  private func isDerived(_ label: RowLabel) -> Bool {
    !reading.columns(.unit).isEmpty && HeadingWords.areDerived(label.name) && !isKnownUnit(label)
  }

  private func isKnownUnit(_ label: RowLabel) -> Bool {
    names.codebook != nil && names.unit(label).name != nil
  }

  private func isKnown(_ label: RowLabel) -> Bool {
    names.codebook != nil || reading.rule(for: label)?.role == .name
      || reading.columns(.unit).isEmpty
  }

  private mutating func total(_ row: Int, _ label: RowLabel) -> SheetAccount.Fate {
    let reach: TotalRow.Reach =
      TotalWords.arePartial(label.name) ? .above : TotalWords.areIn(label.name) ? .all : .below
    totals.append(
      TotalRow(
        row: NumberedRow(row, label, number: reading.number(row)),
        period: reading.text(.period, row), reach: reach))
    return .total
  }

  private mutating func section(
    _ meaning: FigureMeaning?, _ row: Int, _ label: RowLabel
  ) -> SheetAccount.Fate {
    let numbering = NumberedRow(row, label, number: reading.number(row)).numbering
    sections.enter(meaning ?? FigureMeaning(), numbering)
    measureAbove = nil
    return .leftOut(.section)
  }

  /// Whether a status explains that the row has no figure.
  private func isExplained(_ row: Int) -> Bool {
    ObservationStatus(rawValue: reading.text(.status, row))?.reason != nil
  }

  /// Whether a row without figures has a cell that should be one: an error, a date, a text with digits.
  private func isBroken(_ row: Int, _ label: RowLabel) -> Bool {
    guard !label.text.isEmpty, row < lastFigureRow || isListed(row, label) else { return false }
    return reading.figures.contains { reading.grid.reading(row, $0.number).isBroken }
  }

  /// A row without figures: a unit that sent none, a heading over rows, or a remark.
  private mutating func withoutFigures(_ row: Int, _ label: RowLabel) -> SheetAccount.Fate {
    if !reading.columns(.unit).isEmpty, !label.text.isEmpty, isListed(row, label) {
      silent.append(unitName(label) ?? label.name)
      return .leftOut(.withoutFigures)
    }
    guard row < lastFigureRow, !label.text.isEmpty else { return .leftOut(.remark) }
    if let kind = unsaid(label) {
      faults.append(Fault(.sectionSays(kind, label.name), at: place(row, label: label)))
    }
    return section(nil, row, label)
  }

  /// What a heading over rows seems to say of them that no line of the mapping takes from it: another year
  /// than the title's, or a category.
  private func unsaid(_ label: RowLabel) -> NameKind? {
    let periods = PeriodWords.find(in: label.name).periods
    if !periods.isEmpty, periods != [reading.fixed.closed.period].compactMap(\.self) {
      return .period
    }
    return names.codebook != nil && names.category(label.name).name != nil ? .category : nil
  }

  /// The cell of a row's label.
  private func place(_ row: Int, label: RowLabel) -> Place {
    let column = reading.grid.cells(in: row).first { RowLabel($0.text) == label }?.column
    return place(row, column ?? 1)
  }

  /// Whether a row lists a unit: the codebook knows it, or it has a running number in figures.
  private func isListed(_ row: Int, _ label: RowLabel) -> Bool {
    if let rule = reading.rule(for: label) { return rule.role == .name }
    guard names.codebook == nil else { return names.unit(label).name != nil }
    return NumberedRow(row, label, number: reading.number(row)).numbering == .whole
  }

  private func unitName(_ label: RowLabel) -> String? {
    reading.rule(for: label)?.meaning.closed.unit ?? names.unit(label).name
  }
}

extension SheetReading {
  /// A row next to the headings, or to the same headings again, that numbers the columns.
  func isNumbering(_ row: Int) -> Bool {
    guard row <= first + 1 || repeatsHeadings(row - 1) else { return false }
    return grid.isNumbering(row)
  }
}

extension GridCell {
  /// Whether the cell holds words.
  var isText: Bool {
    guard case .text = content else { return false }
    return !reading.isFigure
  }
}
