internal import IndicatorCore

// The cells of a row: what each is of, and what stands beside it.

extension SheetIntake {
  mutating func take(
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

  func nothingSays(_ kind: NameKind, _ columns: [Int]) -> Fault {
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
      qualifier: relation, status: kind, source: source(row), note: reading.remark(.note, row))
  }

  /// The file and row, unless the sheet is a tidy table, which says itself where its figures are from.
  private func source(_ row: Int) -> String {
    if reading.isTidy { return reading.text(.source, row) }
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
