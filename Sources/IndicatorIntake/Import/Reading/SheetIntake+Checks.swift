internal import IndicatorCore

// What would attribute figures wrongly without a word.

extension SheetIntake {
  /// Figures in a column that no line names: the sheet has more columns than its mapping.
  mutating func checkColumns(_ row: Int) {
    for cell in reading.grid.cells(in: row)
    where cell.reading.isNumber && !reading.columns.contains(cell.column) {
      report(
        .columnNotMapped(
          reading.headings.joined(cell.column), column: CellPosition.letters(cell.column)),
        at: place(row, cell.column))
    }
  }

  /// Two columns that say the same: a heading between them was lost, or one is not known to be another.
  mutating func checkColumnsDiffer() {
    var seen: [FigureMeaning: Int] = [:]
    for column in reading.figures where !column.isOpen {
      let meaning = column.meaning.filled(from: reading.fixed)
      guard let first = seen[meaning] else {
        seen[meaning] = column.number
        continue
      }
      report(
        .columnsAlike(
          CellPosition.letters(first), CellPosition.letters(column.number),
          headings: [reading.headings.joined(first), column.heading]),
        at: place(max(1, reading.first - 1), column.number))
    }
  }

  /// Rows that stand over others by their numbers: units that contain those below, or totals of them. Adding
  /// all of them would count figures twice.
  mutating func checkGroups() {
    guard names.codebook == nil, !reading.columns(.unit).isEmpty else { return }
    let known = Set(dataRows.filter(\.isKnown).map(\.row.row) + totals.map(\.row.row))
    let rows = (dataRows.map(\.row) + totals.map(\.row)).sorted { $0.row < $1.row }
    for group in RowGroup.all(of: rows)
    where !known.contains(group.upper.row) && group.isByNumber {
      let rows = "\(group.lower[0].row):\(group.lower[group.lower.count - 1].row)"
      faults.append(
        Fault(
          .unitOrTotal(group.upper.label.name, rows: rows),
          at: place(group.upper.row, reading.columns(.unit)[0])))
    }
  }

  /// Whether a figure is measured as its measure is: hectares are no square kilometres, thousands no persons.
  mutating func isMeasured(
    _ key: TidyRow.Key, _ row: Int, _ column: SheetReading.FigureColumn
  ) -> Bool {
    guard let book = names.codebook, let position = book.measure(key.measure) else { return true }
    let measure = book.measures[position]
    let text = reading.measuredIn.map { reading.grid.text(row, $0) } ?? reading.unitInTitle
    guard !text.isEmpty, MeasuredIn.differs(text, measure.unitOfMeasure) else { return true }
    let fact = FaultFact.otherUnitOfMeasure(
      text, measure: measure.id, expected: measure.unitOfMeasure)
    if let column = reading.measuredIn {
      let fault = Fault(fact, at: place(row, column))
      if faults.last != fault { faults.append(fault) }
    } else {
      report(fact, at: place(max(1, reading.first - 1), column.number))
    }
    return false
  }
}

extension RowGroup {
  /// Whether numbers, and not only their absence, put one row over the others.
  fileprivate var isByNumber: Bool {
    upper.numbering != nil || lower[0].numbering == .bullet
  }
}
