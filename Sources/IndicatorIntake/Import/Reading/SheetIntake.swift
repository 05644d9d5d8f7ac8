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
  let blanks: BlankRule?
  /// Percentages are figures of these measures only.
  var account: SheetAccount
  var faults: [Fault] = []
  var figures: [SheetFigure] = []
  var totals: [TotalRow] = []
  var dataRows: [DataRow] = []
  /// Units whose rows have no figure.
  var silent: [String] = []
  /// Names that were read though they are spelled otherwise.
  var readAs: [NameRead] = []
  var known: Set<NameRead> = []
  /// For each part of a key that nothing says, the columns that lack it.
  var unsaid: [NameKind: [Int]] = [:]
  /// The measure that rows without a measure of their own are parts of.
  var measureAbove: String?

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
    let number: Int
    let numbering: RowLabel.Numbering?
    let isBehindSection: Int
  }

  /// A row that states totals.
  struct TotalRow {
    let number: Int
    let label: String
    let isPartial: Bool
  }

  private var sections = 0

  init(_ reading: SheetReading, _ names: SheetNames, _ blanks: BlankRule?) {
    self.reading = reading
    self.names = names
    self.blanks = blanks
    account = SheetAccount(sheet: reading.grid.sheet.title)
  }

  /// Reads all rows.
  mutating func readRows() {
    let hidden = Set(reading.grid.sheet.rows.filter(\.isHidden).map(\.number))
    for row in reading.grid.rowNumbers where reading.reads(row) && !isBlank(row) {
      let fate = read(row)
      account.count(fate)
      if hidden.contains(row), fate == .used { account.hiddenRows += 1 }
    }
    for kind in [NameKind.unit, .period, .measure] {
      if let columns = unsaid[kind] { faults.append(nothingSays(kind, columns)) }
    }
  }

  private func isBlank(_ row: Int) -> Bool {
    reading.grid.cells(in: row).allSatisfy { SheetText.text(of: $0.cell).isEmpty }
  }

  private mutating func read(_ row: Int) -> SheetAccount.Fate {
    if reading.skippedRows.contains(where: { $0.containsRow(row) }) { return .leftOut(.skipped) }
    let label = self.label(row)
    let cells = reading.figures.map { ($0, CellReading(reading.grid.own(row, $0.number))) }
    if isNumbering(row) { return .leftOut(.columnNumbers) }
    let rule = reading.rule(for: label)
    switch rule?.role {
    case .skip: return .leftOut(.skipped)
    case .section: return section()
    case .total: return total(row, label)
    default: break
    }
    let hasFigures = cells.contains { $0.1.isFigure }
    if rule == nil, hasFigures, isTotal(label) { return total(row, label) }
    guard hasFigures || isExplained(row) else { return withoutFigures(row, label, cells) }
    guard !label.text.isEmpty || !reading.keys.contains(where: { $0.role == .unit }) else {
      faults.append(
        Fault(.figureWithoutName, at: place(row, cells.first { $0.1.isFigure }?.0.number ?? 1)))
      return .leftOut(.unnamed)
    }
    guard let meaning = meaning(row) else { return .used }
    for (column, cell) in cells { take(cell, column, row, meaning) }
    dataRows.append(
      DataRow(number: row, numbering: numbering(row, label), isBehindSection: sections))
    for column in reading.shares where reading.grid.own(row, column) != nil {
      account.count(.share)
    }
    return .used
  }

  /// Whether a status explains that the row has no figure.
  private func isExplained(_ row: Int) -> Bool {
    ObservationStatus(rawValue: reading.text(.status, row))?.reason != nil
  }

  func place(_ row: Int, _ column: Int) -> Place {
    reading.grid.sheet.place(row: row, column: column)
  }

  // MARK: What kind of row it is

  /// The text that names a row; where that column is blank, one in the column of running numbers.
  private func label(_ row: Int) -> RowLabel {
    let axes: [MappingRole] = [.unit, .measure, .category, .period]
    for axis in axes {
      let text = reading.text(axis, row)
      if !text.isEmpty { return RowLabel(text) }
    }
    let number = reading.numberColumn.map { reading.grid.text(row, $0) } ?? ""
    return RowLabel(RowLabel.numbering(number) == nil ? number : "")
  }

  private func numbering(_ row: Int, _ label: RowLabel) -> RowLabel.Numbering? {
    let number = reading.numberColumn.map { reading.grid.text(row, $0) } ?? ""
    return number.isEmpty ? label.numbering : RowLabel.numbering(number)
  }

  private func isTotal(_ label: RowLabel) -> Bool {
    TotalWords.areIn(label.name)
      && (names.codebook == nil || names.codebook?.unit(label.text) == nil)
  }

  private mutating func total(_ row: Int, _ label: RowLabel) -> SheetAccount.Fate {
    totals.append(
      TotalRow(number: row, label: label.text, isPartial: TotalWords.arePartial(label.name)))
    return .total
  }

  private mutating func section() -> SheetAccount.Fate {
    sections += 1
    measureAbove = nil
    return .leftOut(.section)
  }

  /// A row without figures: a unit that sent none, a heading over rows, or a remark.
  private mutating func withoutFigures(
    _ row: Int, _ label: RowLabel, _ cells: [(SheetReading.FigureColumn, CellReading)]
  ) -> SheetAccount.Fate {
    let isUnit = reading.keys.contains { $0.role == .unit }
    if isUnit, !label.text.isEmpty, isListedUnit(row, label) {
      silent.append(unitName(label) ?? label.name)
      return .leftOut(.withoutFigures)
    }
    let hasRowsBelow = reading.grid.rowNumbers.contains { next in
      next > row && reading.reads(next)
        && reading.figures.contains { CellReading(reading.grid.own(next, $0.number)).isFigure }
    }
    if hasRowsBelow, !label.text.isEmpty { return section() }
    return .leftOut(.remark)
  }

  /// Whether a row without figures lists a unit: the codebook knows it, or it has a running number in
  /// figures.
  private func isListedUnit(_ row: Int, _ label: RowLabel) -> Bool {
    if let rule = reading.rule(for: label) { return rule.role == .name }
    return names.codebook == nil ? numbering(row, label) == .whole : names.unit(label).name != nil
  }

  private func unitName(_ label: RowLabel) -> String? {
    reading.rule(for: label)?.meaning.unit ?? names.unit(label).name
  }

  private func isNumbering(_ row: Int) -> Bool {
    let texts = reading.grid.cells(in: row).map { SheetText.text(of: $0.cell) }
    return row <= reading.first + 1 && SheetShape.numbersColumns(texts)
  }
}
