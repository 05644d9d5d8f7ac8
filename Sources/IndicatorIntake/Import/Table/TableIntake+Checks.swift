internal import IndicatorCore

// Figures that stand over others or stand twice.

extension TableIntake {
  /// Rows that stand over others by their numbers: totals where they are the sum of those, else units that contain
  /// them or totals with a slip. Adding all of them would count figures twice.
  func takeGroups() {
    guard !isCoded, let column = unitColumns.first,
      let numbers = structure.outline.numberColumns.first
    else { return }
    let places = Dictionary(
      structure.dataRows.map { (cells.rowNumbers[$0], $0) }, uniquingKeysWith: { first, _ in first }
    )
    let rows = structure.dataRows.map { row in
      NumberedRow(
        cells.rowNumbers[row], label: RowLabel(meaning.labelText(row, column: column)),
        number: cells.text(row, column: numbers))
    }
    for group in RowGroup.all(of: rows)
    where group.upper.numbering != nil || group.lower[0].numbering == .bullet {
      guard let upper = places[group.upper.row], givenRows[upper] != .unit else { continue }
      let lower = group.lower.compactMap { places[$0.row] }
      groupParts[upper] = lower
      guard !totalRows.contains(upper), !isTotalByWord(upper),
        structure.outline.dataColumns.contains(where: { structure.grid[upper, $0].kind == .number })
      else { continue }
      if isSum(upper, of: lower) { totalRows.insert(upper) } else { ask(group, column: column) }
    }
  }

  func ask(_ group: RowGroup, column: Int) {
    let lines = "\(group.lower[0].row):\(group.lower[group.lower.count - 1].row)"
    faults.append(
      Fault(
        .sheetMeaning(.unitOrTotal(group.upper.label.name, rows: lines)),
        at: cells.sheet.place(row: group.upper.row, column: cells.columnNumbers[column])))
  }

  /// Whether a row is the sum of others at most of its places.
  func isSum(_ row: Int, of parts: [Int]) -> Bool {
    var hits = 0
    var misses = 0
    for column in structure.outline.dataColumns {
      let face = structure.grid[row, column]
      guard face.kind == .number, !isComputed(column), let sum = added(parts, column: column) else {
        continue
      }
      if sum == face.exactValue {
        hits += 1
      } else {
        misses += 1
      }
    }
    return hits > misses
  }

  /// Figures of one unit, period, measure and category. Nearly all figures of a row have one unit and nearly all of a
  /// column one of the rest: each text is looked up where it changes only.
  func checkDifferent() {
    guard hasRepeated else { return }
    var names = NameNumbers()
    var seen: [UInt64: Int] = [:]
    var lines: Set<Int> = []
    for (index, row) in rows.enumerated() {
      let number = names.number(of: row.key, column: row.place.column)
      guard let first = seen[number] else {
        seen[number] = index
        continue
      }
      guard lines.insert(row.place.line).inserted else { continue }
      let place = rows[first].place
      faults.append(
        Fault(.sheetCell(.repeatedFigure(key: row.key.text, first: place)), at: row.place))
    }
  }
}

extension TableIntake {
  /// A set is half the size of a dictionary, and nearly no table has figures twice.
  private var hasRepeated: Bool {
    var names = NameNumbers()
    var seen = Set<UInt64>(minimumCapacity: rows.count)
    return rows.contains { row in
      !seen.insert(names.number(of: row.key, column: row.place.column)).inserted
    }
  }
}
