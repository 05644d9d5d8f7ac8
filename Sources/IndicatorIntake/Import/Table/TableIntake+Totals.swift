internal import IndicatorCore

// Totals held against their parts, and what does not follow from the cells beside it.

extension TableIntake {
  /// The totals and shares that the sheet prints.
  var claims: [SheetClaim] {
    SheetClaims(cells, structure: structure, meaning: meaning, book: signBook).all
  }

  /// Whether a column follows from others: what its total says does not follow from its rows.
  func holdsShares(_ column: Int) -> Bool {
    structure.dataRows.contains {
      !structure.percentRows.contains($0)
        && [.share, .change].contains(structure.role($0, column: column))
    }
  }

  /// The figures of a total's row, held against those of its parts.
  func stateTotals(_ row: Int) {
    let sum = structure.rowSums.first { $0.total == row }
    if sum == nil, TotalWords.areCarried(RowLabel(labelText(row)).name) { return }
    let parts = sum?.parts ?? groupParts[row] ?? reached(by: row)
    if sum == nil, isMean(row, of: parts) { return }
    for column in structure.outline.dataColumns {
      let face = structure.grid[row, column]
      guard face.kind == .number, structure.role(row, column: column) != .label,
        !isComputed(column),
        sum == nil || isSummed(column), !holdsShares(column),
        !structure.computedColumns.contains(column)
      else { continue }
      let words = meaning.words(row, column: column)
      let sum = added(parts, column: column, stated: face)
      if sum != face.exactValue, isNoSum(row, column: column, sum: sum) { continue }
      totals.append(
        StatedTotal(
          place: cells.place(row, column: column), label: labelText(row),
          period: period(row, words: words),
          measure: measure(row, words: words), category: words.category ?? "",
          stated: face.exactValue, sum: sum))
    }
  }

  /// Whether a row called a total lies among its parts in every column: it is a mean of rates, which add up to nothing.
  private func isMean(_ row: Int, of parts: [Int]) -> Bool {
    let columns = structure.outline.dataColumns.filter { structure.grid[row, $0].kind == .number }
    return !columns.isEmpty
      && columns.allSatisfy { column in
        let value = number(row, column: column)
        let values = parts.compactMap { number($0, column: column) }
        guard let value, let least = values.min(), let most = values.max() else { return false }
        return least < value && value < most
      }
  }

  private func number(_ row: Int, column: Int) -> ExactDecimal? {
    let face = structure.grid[row, column]
    return face.kind == .number ? face.exactValue : nil
  }

  /// The sum of a total's parts; where a part is a total with a slip, of what that one is of.
  private func added(_ parts: [Int], column: Int, stated: CellFace) -> ExactDecimal? {
    let direct = added(parts, column: column)
    let value = stated.exactValue
    if let direct, isRounded(direct, stated: stated, count: parts.count) { return value }
    // Every figure stands in the rows and in a row above them as well: what the total is of cannot be told.
    if let direct, (try? value.adding(value)) == direct { return nil }
    guard direct != value, let lowest = added(leaves(of: parts), column: column), lowest == value
    else {
      return direct
    }
    return lowest
  }

  /// Whether a sum of figures with decimals is as near to the one printed as rounding each of them explains.
  func isRounded(_ sum: ExactDecimal, stated: CellFace, count: Int) -> Bool {
    let decimals = max(sum.scale, Int(stated.decimals))
    guard decimals > 0, decimals <= 9 else { return false }
    let value = Int128(stated.mantissa).shifted(decimals - Int(stated.decimals))
    let whole = Int128(sum.significand).shifted(decimals - sum.scale)
    return 2 * (value - whole).magnitude <= UInt128(count + 1)
  }

  private func leaves(of rows: [Int], depth: Int = 0) -> [Int] {
    guard depth < 8 else { return rows }
    return rows.flatMap { row in
      structure.rowSums.first { $0.total == row }.map { leaves(of: $0.parts, depth: depth + 1) }
        ?? [row]
    }
  }

  /// Rows below the last total that have no number where those of all units above have one: parts and remarks of the
  /// total.
  var rowsBelowTotal: Set<Int> {
    guard !isCoded, given.columns.isEmpty, !meaning.labelKinds.values.contains(.measure),
      let numbers = structure.outline.numberColumns.first,
      let total = structure.dataRows.last(where: { isTotal($0) && isLeftOut($0) }),
      structure.grid.isBlank(total, column: numbers)
    else { return [] }
    let above = structure.dataRows.filter { $0 < total && !isTotal($0) && !isOfWhich($0) }
    let below = structure.dataRows.filter { $0 > total }
    guard !above.isEmpty, above.allSatisfy({ !structure.grid.isBlank($0, column: numbers) }),
      below.allSatisfy({ structure.grid.isBlank($0, column: numbers) })
    else { return [] }
    return Set(below.filter { !isDerivedByWord($0) && !structure.percentRows.contains($0) })
  }

  /// Whether a row is a part of the one above it by its words: `Trong đó: Xã An`.
  func isOfWhich(_ row: Int) -> Bool {
    guard let column = unitColumns.last, givenRows[row] != .unit else { return false }
    let label = meaning.labelText(row, column: column)
    return HeadingWords.withoutOfWhich(label) != label
  }

  /// The rows that a total is of by its words: those since the total before it (`Cộng khối xã`), else all.
  func reached(by row: Int) -> [Int] {
    let isTotal = { (one: Int) in self.totalRows.contains(one) || self.isTotalByWord(one) }
    let own = meaning.rowPeriods[row]
    // `Toàn tỉnh | Nam` is the total of men alone.
    let parts = otherParts(row)
    let isDivided = parts.contains { $0 != "\u{0}" }
    let rows = structure.dataRows.filter {
      !isTotal($0) && !isOfWhich($0) && !belowTotal.contains($0)
        && !structure.percentRows.contains($0) && !isDerivedByWord($0)
        && (own == nil || meaning.rowPeriods[$0] == own)
        && (!isDivided || otherParts($0) == parts)
    }
    guard TotalWords.arePartial(RowLabel(labelText(row)).name) else { return uppermost(rows) }
    let before = structure.dataRows.last { $0 < row && isTotal($0) } ?? -1
    let between = rows.filter { before < $0 && $0 < row }
    return between.isEmpty ? rows.filter { $0 > row } : between
  }

  /// The rows that stand over others by how far in they are set or how they are numbered; all, if none does.
  private func uppermost(_ rows: [Int]) -> [Int] {
    guard let column = structure.outline.labelColumns.last else { return rows }
    let indents = rows.map { structure.grid[$0, column].indent }
    if let least = indents.min(), indents.contains(where: { $0 > least }) {
      return zip(rows, indents).filter { $0.1 == least }.map(\.0)
    }
    let styles = rows.map { RowLabel(meaning.labelText($0, column: column)).numbering }
    guard !styles.contains(nil), let upper = styles.compactMap(\.self).min() else { return rows }
    return zip(rows, styles).filter { $0.1 == upper }.map(\.0)
  }

  /// Whether sums of rows hold in a column at all: rates do not add up.
  func isSummed(_ column: Int) -> Bool {
    let sums = structure.rowSums
    return sums.count { $0.misses.contains(column) && !isNearly($0, column: column) } * 2
      <= sums.count
  }

  /// Whether a total that is not its sum is about as large: a slip. A mean of rates is half of their sum at most.
  private func isNearly(_ sum: LineSum, column: Int) -> Bool {
    let stated = structure.grid[sum.total, column]
    guard stated.kind == .number, let added = added(sum.parts, column: column) else { return false }
    let scale = max(added.scale, Int(stated.decimals))
    let value = Int128(stated.mantissa).shifted(scale - Int(stated.decimals)).magnitude
    let whole = Int128(added.significand).shifted(scale - added.scale).magnitude
    return value * 10 >= whole * 7 && value * 10 <= whole * 14 && whole > 0
  }

  /// Whether a column's figures in rows that are no totals follow from others.
  func isComputed(_ column: Int) -> Bool {
    let rows = structure.dataRows.filter {
      !totalRows.contains($0) && !structure.percentRows.contains($0)
    }
    let roles = rows.compactMap {
      structure.role($0, column: column)
    }
    return roles.contains { $0 == .share || $0 == .change }
  }

  func added(_ rows: [Int], column: Int) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      let face = structure.grid[row, column]
      if face.kind == .sign, signBook[cells.text(row, column: column)] == .sign(.zero) { continue }
      guard face.kind == .number,
        let next = try? sum.adding(
          face.exactValue)
      else { return nil }
      sum = next
    }
    return rows.isEmpty ? nil : sum
  }

  /// Shares that do not follow from the counts beside them, and columns of totals that are not the sum of theirs.
  func findSlips() {
    for pair in structure.columnPairs where pair.relation == .percentage {
      for row in pair.misses where structure.dataRows.contains(row) { slip(row, pair: pair) }
    }
    for sum in structure.columnSums {
      for row in slips(sum) {
        guard let computed = addedAcross(row, columns: sum.parts) else { continue }
        findings.append(
          SheetFinding(
            place: cells.place(row, column: sum.total), cell: cells.name(row, column: sum.total),
            label: labelText(row),
            heading: meaning.heading(sum.total), printed: cells.text(row, column: sum.total),
            computed: computed.description, from: sum.parts.map { cells.name(row, column: $0) },
            kind: .sum)
        )
      }
    }
  }

  /// The rows in which a column of totals is not the sum of its parts. Where parts are rounded few sums are exact,
  /// and only those count that rounding does not explain.
  func slips(_ sum: LineSum) -> [Int] {
    let rows = structure.dataRows.filter {
      structure.grid[$0, sum.total].kind == .number && !structure.grid.hints.rateRows.contains($0)
    }
    let differing = rows.filter { row in
      let face = structure.grid[row, sum.total]
      let stated = face.exactValue
      return addedAcross(row, columns: sum.parts).map {
        $0 != stated && !isRounded($0, stated: face, count: sum.parts.count)
      } ?? false
    }
    if differing.count * 3 <= rows.count { return differing }
    return sum.hits < 4 * sum.misses.count ? [] : differing.filter { sum.misses.contains($0) }
  }

  func addedAcross(_ row: Int, columns: [Int]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for column in columns {
      let face = structure.grid[row, column]
      if face.kind == .sign { continue }
      guard face.kind == .number,
        let next = try? sum.adding(
          face.exactValue)
      else { return nil }
      sum = next
    }
    return sum
  }

  func slip(_ row: Int, pair: LinePair) {
    let (part, whole) = (structure.grid[row, pair.first], structure.grid[row, pair.second])
    guard part.kind == .number, whole.kind == .number, whole.mantissa != 0 else { return }
    let decimals = max(1, Int(structure.grid[row, pair.result].decimals))
    guard let computed = Self.percentage(part, of: whole, decimals: decimals) else { return }
    findings.append(
      SheetFinding(
        place: cells.place(row, column: pair.result), cell: cells.name(row, column: pair.result),
        label: labelText(row),
        heading: meaning.heading(pair.result), printed: cells.text(row, column: pair.result),
        computed: computed.description,
        from: [cells.name(row, column: pair.first), cells.name(row, column: pair.second)],
        kind: .share))
  }

  /// A hundred times one over the other, rounded half away from zero.
  static func percentage(_ part: CellFace, of whole: CellFace, decimals: Int) -> ExactDecimal? {
    var numerator = Int128(part.mantissa) * 100
    var denominator = Int128(whole.mantissa)
    for _ in 0..<(decimals + Int(whole.decimals)) { numerator *= 10 }
    for _ in 0..<Int(part.decimals) { denominator *= 10 }
    guard denominator != 0 else { return nil }
    let doubled = 2 * numerator + (numerator < 0 ? -denominator : denominator)
    let rounded = doubled / (2 * denominator)
    return Int64(exactly: rounded).map { ExactDecimal(significand: $0, scale: decimals) }
  }
}

extension Int128 {
  /// Multiplied by a power of ten.
  fileprivate func shifted(_ places: Int) -> Int128 {
    (0..<Swift.max(0, places)).reduce(self) { value, _ in value * 10 }
  }
}
