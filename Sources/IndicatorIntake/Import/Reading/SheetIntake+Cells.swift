internal import IndicatorCore

// The cells of a row: what each is of, and what stands beside it.

extension SheetIntake {
  mutating func take(
    _ column: SheetReading.FigureColumn, _ row: Int, _ ofRow: FigureMeaning
  ) {
    let cell = reading.grid.reading(row, column.number)
    if case .refused(let fact) = cell {
      return faults.append(Fault(fact, at: place(row, column.number)))
    }
    if cell.isFigure, let block = merged(row, column.number) {
      return faults.append(Fault(.mergedFigure(block), at: place(row, column.number)))
    }
    guard let meaning = joined(column, ofRow, row), let key = key(meaning, column, row),
      isMeasured(key, row, column), let remark = remark(cell, row, column.number)
    else { return }
    figures.append(
      SheetFigure(key: key, column: column.number, row: row, reading: cell, remark: remark))
  }

  /// The block that shows one figure in several places where figures are read.
  private func merged(_ row: Int, _ column: Int) -> String? {
    guard let block = reading.grid.block(row, column) else { return nil }
    let columns = reading.figures.filter {
      (block.first.column...block.last.column).contains($0.number)
    }
    return columns.count > 1 || block.last.row > block.first.row
      ? MappingRange.cells(block).text : nil
  }

  /// A column's meaning with that of the row, the headings over the row and the sheet; categories of row and
  /// column are joined. Nil if they contradict one another.
  private mutating func joined(
    _ column: SheetReading.FigureColumn, _ row: FigureMeaning, _ number: Int
  ) -> FigureMeaning? {
    let above = sections.meaning
    let periods = [column.meaning.period, row.period, above.period].compactMap(\.self).uniqued
    guard periods.count < 2 else {
      report(
        .nothingSays(
          .period, column: CellPosition.letters(column.number), choices: periods),
        at: place(number, column.number))
      return nil
    }
    var meaning = column.meaning.filled(from: row).filled(from: above).filled(from: reading.fixed)
    if let first = row.category, let second = column.meaning.category {
      guard let category = names.joined(first, second) else {
        report(
          .ambiguousInSheet(.category, column.heading, matches: [first, second]),
          at: place(number, column.number))
        return nil
      }
      meaning.category = category
    }
    return meaning
  }

  /// The key of a figure; a fault at the column's heading if nothing says a part of it.
  private mutating func key(
    _ meaning: FigureMeaning, _ column: SheetReading.FigureColumn, _ row: Int
  ) -> TidyRow.Key? {
    if column.isOpen {
      reportOpen(column)
      return nil
    }
    let parts: [(NameKind, String?)] = [
      (.unit, meaning.unit), (.period, meaning.period), (.measure, meaning.measure),
    ]
    for (kind, text) in parts where text == nil || text == "" {
      if !(unsaid[kind]?.contains(column.number) ?? false) {
        unsaid[kind, default: []].append(column.number)
      }
      return nil
    }
    return TidyRow.Key(
      unit: meaning.unit ?? "", period: meaning.period ?? "", measure: measure(meaning, row),
      category: meaning.category ?? "")
  }

  /// The measure; without a codebook with what it is counted by, if that is thousands.
  private func measure(_ meaning: FigureMeaning, _ row: Int) -> String {
    let measure = meaning.measure ?? ""
    guard names.codebook == nil, let column = reading.measuredIn else { return measure }
    let unit = reading.grid.text(row, column)
    return MeasuredIn.isScaled(unit) ? "\(measure) (\(unit))" : measure
  }

  /// A column whose headings leave open what it is of.
  private mutating func reportOpen(_ column: SheetReading.FigureColumn) {
    let place = place(max(1, reading.first - 1), column.number)
    switch column.note {
    case .ambiguous(let several):
      let letters = CellPosition.letters(column.number)
      let arePeriods = several.allSatisfy { Period($0) != nil }
      report(
        .nothingSays(arePeriods ? .period : .measure, column: letters, choices: several), at: place)
    case .unknown(let nearest):
      report(.unknownInSheet(.measure, column.heading, nearest: nearest), at: place)
    default: report(.unknownInSheet(.measure, column.heading, nearest: []), at: place)
    }
  }

  func nothingSays(_ kind: NameKind, _ columns: [Int]) -> Fault {
    let letters = columns.map(CellPosition.letters).joined(separator: ", ")
    return Fault(
      .nothingSays(kind, column: letters, choices: reading.choices[kind] ?? []),
      at: place(max(1, reading.first - 1), columns[0]))
  }

  /// One fault of a kind about a column is enough.
  mutating func report(_ fact: FaultFact, at place: Place) {
    let kind: ReportedColumn.Kind =
      switch fact {
      case .blankFigure: .blank
      case .otherUnitOfMeasure: .unitOfMeasure
      case .columnNotMapped: .notMapped
      case .columnsAlike: .alike
      default: .meaning
      }
    guard reported.insert(ReportedColumn(kind: kind, column: place.column)).inserted else { return }
    faults.append(Fault(fact, at: place))
  }

  // MARK: What stands beside a figure

  /// What stands beside a figure; nil if the cell is to be passed over.
  private mutating func remark(_ cell: CellReading, _ row: Int, _ column: Int) -> Remark? {
    let status = reading.text(.status, row)
    let qualifier = reading.text(.qualifier, row)
    guard let given = status.isEmpty ? .normal : ObservationStatus(rawValue: status) else {
      badChoice(status, .status, ObservationStatus.allCases.map(\.rawValue), row)
      return nil
    }
    guard let relation = qualifier.isEmpty ? .exactly : Qualifier(rawValue: qualifier) else {
      badChoice(qualifier, .qualifier, Qualifier.allCases.map(\.rawValue), row)
      return nil
    }
    guard let kind = self.status(cell, given, row, column) else { return nil }
    return Remark(
      qualifier: relation, status: kind, source: source(row), note: reading.remark(.note, row))
  }

  private mutating func badChoice(
    _ text: String, _ role: MappingRole, _ expected: [String], _ row: Int
  ) {
    let place = place(row, reading.columns(role).first ?? 0)
    let fault = Fault(.badChoice(text, column: role.rawValue, expected: expected), at: place)
    if faults.last != fault { faults.append(fault) }
  }

  /// The file and row, unless the sheet is a tidy table, which says itself where its figures are from.
  private func source(_ row: Int) -> String {
    if reading.isTidy || !reading.columns(.source).isEmpty { return reading.text(.source, row) }
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
    switch blanks[column] {
    case .missing:
      account.count(.blankMissing)
      return .missing
    case .zero:
      account.count(.blankZero)
      return .normal
    case nil:
      report(.blankFigure, at: place(row, column))
      return nil
    }
  }
}

/// A column about which something has been said.
struct ReportedColumn: Hashable {
  /// What was said.
  enum Kind: Hashable {
    case meaning, blank, unitOfMeasure, notMapped, alike
  }

  let kind: Kind
  let column: Int
}
