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
        cells.rowNumbers[row], RowLabel(meaning.labelText(row, column)),
        number: cells.text(row, numbers))
    }
    for group in RowGroup.all(of: rows)
    where group.upper.numbering != nil || group.lower[0].numbering == .bullet {
      guard let upper = places[group.upper.row], givenRows[upper] != .unit else { continue }
      let lower = group.lower.compactMap { places[$0.row] }
      groupParts[upper] = lower
      guard !totalRows.contains(upper), !isTotalByWord(upper),
        structure.outline.dataColumns.contains(where: { structure.grid[upper, $0].kind == .number })
      else { continue }
      if isSum(upper, of: lower) { totalRows.insert(upper) } else { ask(group, column) }
    }
  }

  func ask(_ group: RowGroup, _ column: Int) {
    let lines = "\(group.lower[0].row):\(group.lower[group.lower.count - 1].row)"
    faults.append(
      Fault(
        .unitOrTotal(group.upper.label.name, rows: lines),
        at: cells.sheet.place(row: group.upper.row, column: cells.columnNumbers[column])))
  }

  /// Whether a row is the sum of others at most of its places.
  func isSum(_ row: Int, of parts: [Int]) -> Bool {
    var hits = 0
    var misses = 0
    for column in structure.outline.dataColumns {
      let face = structure.grid[row, column]
      guard face.kind == .number, !isComputed(column), let sum = added(parts, column) else {
        continue
      }
      if sum == ExactDecimal(significand: face.mantissa, scale: Int(face.decimals)) {
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
      faults.append(Fault(.repeatedFigure(key: row.key.text, first: place), at: row.place))
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

/// Numbers for what figures are of.
private struct NameNumbers {
  private var units: [String: UInt64] = [:]
  private var others: [TidyRow.Key: UInt64] = [:]
  private var lastUnit: (name: String, number: UInt64)?
  private var lastOther: [Int: (key: TidyRow.Key, number: UInt64)] = [:]

  mutating func number(of key: TidyRow.Key, column: Int) -> UInt64 {
    unit(key.unit) << 32 | other(key, column)
  }

  private mutating func unit(_ name: String) -> UInt64 {
    if let lastUnit, lastUnit.name == name { return lastUnit.number }
    let number = units[name] ?? UInt64(units.count)
    units[name] = number
    lastUnit = (name, number)
    return number
  }

  private mutating func other(_ key: TidyRow.Key, _ column: Int) -> UInt64 {
    if let last = lastOther[column], last.key.period == key.period,
      last.key.measure == key.measure, last.key.category == key.category
    {
      return last.number
    }
    let rest = TidyRow.Key(
      unit: "", period: key.period, measure: key.measure, category: key.category)
    let number = others[rest] ?? UInt64(others.count)
    others[rest] = number
    lastOther[column] = (rest, number)
    return number
  }
}
