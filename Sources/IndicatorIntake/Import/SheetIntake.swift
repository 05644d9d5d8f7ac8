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
  private(set) var account: SheetAccount
  private(set) var faults: [Fault] = []
  private(set) var figures: [SheetFigure] = []
  private(set) var totals: [TotalRow] = []
  private(set) var dataRows: [DataRow] = []
  /// Units whose rows have no figure.
  private(set) var silent: [String] = []
  /// Names that were read though they are spelled otherwise.
  private(set) var readAs: [String: String] = [:]
  /// For each part of a key that nothing says, the columns that lack it.
  private var unsaid: [NameKind: [Int]] = [:]
  /// The measure that rows without a measure of their own are parts of.
  private var measureAbove: String?

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

  private func place(_ row: Int, _ column: Int) -> Place {
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

  // MARK: What the figures of a row are of

  /// The meaning that the row's own texts give; nil if one of them is a fault.
  private mutating func meaning(_ row: Int) -> FigureMeaning? {
    var meaning = FigureMeaning()
    let known = faults.count
    for (column, role) in reading.keys {
      let text = reading.grid.text(row, column)
      switch role {
      case .unit: meaning.unit = name(text, .unit, row, column)
      case .period: meaning.period = period(text, row, column)
      case .measure: add(item: text, to: &meaning, row, column)
      case .category: meaning.category = category(text, row, column) ?? meaning.category
      default: break
      }
    }
    return faults.count == known ? meaning : nil
  }

  private mutating func name(_ text: String, _ kind: NameKind, _ row: Int, _ column: Int) -> String?
  {
    let label = RowLabel(text)
    if let rule = reading.rule(for: label), let unit = rule.meaning.unit {
      return exact(unit, kind, row, column)
    }
    let found = names.unit(label)
    if let fault = found.fault(kind, label.name) {
      faults.append(Fault(fault, at: place(row, column)))
    }
    if case .readAs(let name) = found { readAs[label.name] = name }
    return found.name
  }

  /// A name that a person wrote into a mapping: it must be one of the codebook.
  private mutating func exact(_ text: String, _ kind: NameKind, _ row: Int, _ column: Int)
    -> String?
  {
    let found =
      kind == .unit
      ? names.unit(text) : kind == .measure ? names.measure(text) : names.category(text)
    if let fault = found.fault(kind, text) { faults.append(Fault(fault, at: place(row, column))) }
    return found.name
  }

  private mutating func period(_ text: String, _ row: Int, _ column: Int) -> String? {
    if let rule = reading.rule(for: RowLabel(text)), let period = rule.meaning.period {
      return period
    }
    guard !text.isEmpty else { return nil }
    if let plain = Period(text) { return plain.spelling }
    guard let period = PeriodWords.period(text) else {
      faults.append(Fault(.badPeriod(text), at: place(row, column)))
      return nil
    }
    return period
  }

  /// A category column: several joined by `+` are each a name.
  private mutating func category(_ text: String, _ row: Int, _ column: Int) -> String? {
    if text.isEmpty { return "" }
    let label = RowLabel(text)
    if let rule = reading.rule(for: label), let category = rule.meaning.category {
      return exact(category, .category, row, column)
    }
    if TotalWords.areIn(label.name) { return "" }
    guard names.codebook != nil else { return label.name }
    var ids: [String] = []
    for part in text.split(separator: "+") {
      let found = names.category(SheetText.clean(String(part)))
      if let fault = found.fault(.category, String(part)) {
        faults.append(Fault(fault, at: place(row, column)))
        return nil
      }
      if case .readAs(let name) = found { readAs[String(part)] = name }
      ids.append(found.name ?? "")
    }
    return ids.joined(separator: "+")
  }

  /// A row that is a measure, or a category of the measure above it.
  private mutating func add(
    item text: String, to meaning: inout FigureMeaning, _ row: Int, _ column: Int
  ) {
    let label = RowLabel(text)
    if text.isEmpty { return }
    if let rule = reading.rule(for: label), rule.role == .name {
      let said = rule.meaning
      if said.measure == nil, said.category == nil {
        faults.append(
          Fault(.unknownInSheet(.measure, label.name, nearest: []), at: place(row, column)))
      }
      measureAbove = said.measure ?? measureAbove
      meaning.measure = said.measure ?? measureAbove
      meaning.category = said.category
      return
    }
    guard names.codebook != nil else { return addOwn(label, to: &meaning) }
    let measure = names.measure(label.name)
    if let name = measure.name {
      if case .readAs = measure { readAs[label.name] = name }
      measureAbove = name
      meaning.measure = name
    } else if let name = names.category(label.name).name {
      meaning.measure = measureAbove
      meaning.category = name
    } else if let fault = measure.fault(.measure, label.name) {
      faults.append(Fault(fault, at: place(row, column)))
    }
  }

  /// Without a codebook a row below another with a dash in front is a part of it.
  private mutating func addOwn(_ label: RowLabel, to meaning: inout FigureMeaning) {
    if label.numbering == .bullet, let above = measureAbove {
      meaning.measure = above + ": " + label.name
    } else {
      measureAbove = label.name
      meaning.measure = label.name
    }
  }

  // MARK: The cells

  private mutating func take(
    _ cell: CellReading, _ column: SheetReading.FigureColumn, _ row: Int, _ ofRow: FigureMeaning
  ) {
    let meaning = joined(column.meaning, ofRow).filled(from: reading.fixed)
    if case .refused(let fact) = cell {
      return faults.append(Fault(fact, at: place(row, column.number)))
    }
    guard let key = key(meaning, column, row) else { return }
    guard let remark = remark(cell, row, column.number) else { return }
    figures.append(
      SheetFigure(key: key, column: column.number, row: row, reading: cell, remark: remark))
  }

  /// A column's meaning with that of the row; categories of both are joined.
  private func joined(_ column: FigureMeaning, _ row: FigureMeaning) -> FigureMeaning {
    var meaning = column.filled(from: row)
    if let first = row.category, let second = column.category, !first.isEmpty, !second.isEmpty {
      meaning.category = first + "+" + second
    } else if column.category == "", let only = row.category {
      meaning.category = only
    }
    return meaning
  }

  /// The key of a figure; a fault at the column's heading if nothing says a part of it.
  private mutating func key(
    _ meaning: FigureMeaning, _ column: SheetReading.FigureColumn, _ row: Int
  ) -> TidyRow.Key? {
    let parts: [(NameKind, String?)] = [
      (.unit, meaning.unit), (.period, meaning.period), (.measure, meaning.measure),
    ]
    if case .unknown(let nearest) = column.note {
      report(
        .unknownInSheet(.measure, column.heading, nearest: nearest),
        at: place(max(1, reading.first - 1), column.number))
      return nil
    }
    for (kind, text) in parts where text == nil || text == "" {
      if !(unsaid[kind]?.contains(column.number) ?? false) {
        unsaid[kind, default: []].append(column.number)
      }
      return nil
    }
    return TidyRow.Key(
      unit: meaning.unit ?? "", period: meaning.period ?? "", measure: meaning.measure ?? "",
      category: meaning.category ?? "")
  }

  private func nothingSays(_ kind: NameKind, _ columns: [Int]) -> Fault {
    var choices: [String] = []
    if case .ambiguous(let several) = reading.titleNote { choices = several }
    let letters = columns.map(CellPosition.letters).joined(separator: ", ")
    return Fault(
      .nothingSays(kind, column: letters, choices: choices),
      at: place(max(1, reading.first - 1), columns[0]))
  }

  /// One fault about a heading is enough.
  private mutating func report(_ fact: FaultFact, at place: Place) {
    let fault = Fault(fact, at: place)
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// What stands beside a figure; nil if the cell is to be passed over.
  private mutating func remark(_ cell: CellReading, _ row: Int, _ column: Int) -> Remark? {
    let status = reading.text(.status, row)
    let qualifier = reading.text(.qualifier, row)
    guard let given = status.isEmpty ? .normal : ObservationStatus(rawValue: status),
      let relation = qualifier.isEmpty ? .exactly : Qualifier(rawValue: qualifier)
    else {
      let isStatus = !status.isEmpty && ObservationStatus(rawValue: status) == nil
      faults.append(
        Fault(
          .badChoice(
            isStatus ? status : qualifier, column: isStatus ? "status" : "qualifier",
            expected: isStatus
              ? ObservationStatus.allCases.map(\.rawValue) : Qualifier.allCases.map(\.rawValue)),
          at: place(row, reading.columns(isStatus ? .status : .qualifier).first ?? column)))
      return nil
    }
    guard let kind = self.status(cell, given, row, column) else { return nil }
    return Remark(
      qualifier: relation, status: kind, source: source(row), note: reading.text(.note, row))
  }

  /// The file and row, unless the sheet says where its figures are from.
  private func source(_ row: Int) -> String {
    if !reading.columns(.source).isEmpty { return reading.text(.source, row) }
    let title = reading.grid.sheet.title.split(separator: "/").last.map(String.init) ?? ""
    let plain = String(title.map { "#;".contains($0) ? "_" : $0 })
    return plain + "#L\(row)"
  }

  private mutating func status(
    _ cell: CellReading, _ given: ObservationStatus, _ row: Int, _ column: Int
  ) -> ObservationStatus? {
    switch cell {
    case .none: account.count(.none)
    case .noData:
      account.count(.noData)
      return .notCollected
    case .cannotExist:
      account.count(.cannotExist)
      return .cannotExist
    case .blank where given.reason == nil: return blank(row, column)
    default: break
    }
    return given
  }

  private mutating func blank(_ row: Int, _ column: Int) -> ObservationStatus? {
    switch blanks {
    case .missing:
      account.count(.blankMissing)
      return .missing
    case .zero:
      account.count(.blankZero)
      return .normal
    case nil:
      faults.append(Fault(.blankFigure, at: place(row, column)))
      return nil
    }
  }
}
