internal import IndicatorCore

// Rows that hold more than the rows beside them show, and rows that stand over others without being their sum.

extension TableIntake {
  private static let more = WordList([
    "not shown separately", "not shown", "not listed separately", "includes other",
    "include other", "including other", "includes others", "including others", "includes items",
    "includes countries", "includes unallocated", "không nêu riêng", "không tách riêng",
  ])

  /// The notes that say of a row that it is of more than the rows of the table.
  var notesOfMore: [String] {
    (cells.texts(of: structure.outline.notes) + cells.sheet.part.notes).filter(Self.more.isIn)
  }

  /// Whether a note says that a row is of more than the rows of the table: `\\1 Includes other types, not shown
  /// separately.` below `Total \\1`, or a note without a mark.
  func holdsMore(_ row: Int) -> Bool {
    guard !fullNotes.isEmpty, let label = structure.labels(of: row).last else { return false }
    let text = cells.raw(label.row, column: label.column)
    return fullNotes.contains { note in
      let mark = String(note.prefix { !$0.isWhitespace })
      let isMark = mark.count <= 4 && mark.contains { !$0.isLetter } || mark.count == 1
      return isMark ? text.hasSuffix(mark) || text.contains(mark + ",") : true
    }
  }

  /// Whether a total's figure need not be the sum of the rows: one of a rate, or of more than the rows.
  func isNoSum(_ row: Int, column: Int, sum: ExactDecimal?) -> Bool {
    if structure.grid.hints.rateColumns.contains(column)
      || structure.grid.hints.percentColumns.contains(column) || partsOfTotals.contains(row)
    {
      return true
    }
    guard let sum else { return false }
    if sum > structure.grid[row, column].exactValue, saysRates { return true }
    return structure.grid[row, column].exactValue > sum && holdsMore(row)
  }

  /// Whether a title says that all figures are rates or the like: a total that is less than its parts together is none of
  /// their sum.
  private var saysRates: Bool { meaning.titles.texts.contains(where: RateWords.areIn) }

  /// `Deaths, total \\1` above some of them, where its note says so: a total by its word.
  func takeTotalsWithMore() {
    guard !isCoded, given.columns.isEmpty, let column = unitColumns.first,
      structure.dataRows.count > 2, !fullNotes.isEmpty
    else { return }
    for row in structure.dataRows where !totalRows.contains(row) && holdsMore(row) {
      let name = RowLabel(meaning.labelText(row, column: column)).name
      if TotalHint.isTotal(name), isMarked(row) { totalRows.insert(row) }
    }
  }

  private func isMarked(_ row: Int) -> Bool {
    guard let label = structure.labels(of: row).last else { return false }
    return cells.raw(label.row, column: label.column) != cells.text(label)
  }

  /// `Total | Male | Female | White | Male | Female`: those below the total are totals of those below the others.
  func findPartsOfTotals() {
    guard !isCoded, given.columns.isEmpty, structure.dataRows.count <= 5000,
      let column = unitColumns.first
    else { return }
    let rows = structure.dataRows.filter { !structure.percentRows.contains($0) }
    guard Set(rows.map { structure.groups[$0] ?? [] }).count == 1 else { return }
    let names = rows.map { RowLabel(meaning.labelText($0, column: column)).name }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let heads = rows.indices.filter { counts[names[$0]] == 1 }
    let runs = heads.map { head in
      Array(rows.indices[(head + 1)...].prefix { counts[names[$0]] ?? 0 > 1 })
    }
    for (head, run) in zip(heads, runs) where TotalWords.areIn(names[head]) && run.count > 1 {
      let own = run.map { names[$0] }
      let others = zip(heads, runs).filter { $0.0 != head && $0.1.map { names[$0] } == own }
      guard !others.isEmpty, heads.count(where: { TotalWords.areIn(names[$0]) }) == 1,
        PersonGroups.divide(own), run.allSatisfy({ !totalRows.contains(rows[$0]) }),
        isAbove(run, others: others.map(\.1), rows: rows)
      else { continue }
      partsOfTotals.formUnion(run.map { rows[$0] })
      totalRows.formUnion(partsOfTotals)
    }
  }

  /// Whether figures below a total are nowhere smaller than all those of the same name below others together.
  private func isAbove(_ run: [Int], others: [[Int]], rows: [Int]) -> Bool {
    structure.outline.dataColumns.allSatisfy { column in
      zip(run.indices, run).allSatisfy { index, own in
        let whole = structure.grid[rows[own], column]
        let parts = others.map { structure.grid[rows[$0[index]], column] }
        let sum = parts.reduce(Int64(0)) { $0 &+ ($1.kind == .number ? $1.mantissa(at: 6) : 0) }
        return whole.kind != .number || sum <= whole.mantissa(at: 6)
      }
    }
  }

  /// Rows over rows set further in, of which they are not the sum, are said: a person may add up all of them.
  func sayOverOthers() {
    guard !isCoded, given.columns.isEmpty, let column = unitColumns.last else { return }
    let totals = Set(structure.rowSums.map(\.total)).union(totalRows)
    let indents = structure.dataRows.map { structure.grid[$0, column].indent }
    let over = structure.dataRows.indices.filter { index in
      let row = structure.dataRows[index]
      let inner = indents[(index + 1)...].prefix(2)
      return inner.count > 1 && inner.allSatisfy { $0 > indents[index] } && !totals.contains(row)
        && !isTotalByWord(row)
        && !familyHeads.contains(row)
        && structure.outline.dataColumns.contains { structure.grid[row, $0].kind == .number }
    }
    guard let first = over.first else { return }
    let row = structure.dataRows[first]
    assumptions.add(
      .overOthers(count: over.count, first: labelText(row)), at: cells.place(row, column: column))
  }

  /// Whether a row that its word alone calls one of percentages has a name of its own beside others that say in which
  /// unit they are: `Unemployment rate (%)` beside `Employed ('000)`.
  func isNamedRate(_ name: String, column: Int) -> Bool {
    guard let sign = name.firstIndex(of: "%"), name.first?.isLetter == true else { return false }
    let rest = SheetText.clean(String(name[..<sign]).filter { !"()".contains($0) })
    guard !HeadingWords.areDerived(rest), !HeadingWords.areOnlyPercentages(name), rest.count > 2
    else { return false }
    return structure.dataRows.contains { row in
      let other = RowLabel(meaning.labelText(row, column: column)).name
      return other != name && other.hasSuffix(")") && !other.contains("%")
    }
  }
}
