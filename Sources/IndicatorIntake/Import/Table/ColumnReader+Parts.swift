internal import IndicatorCore

// Columns that are parts of a whole.

extension ColumnReader {
  /// Columns that add up to another are categories of one measure.
  mutating func nameParts() {
    for sum in structure.columnSums where sum.parts.count > 1 && !isUse(sum) { name(sum) }
    for column in figures where columns[column]?.isNamed != true { name(column) }
    nameOfWhich()
    tellApart()
  }

  /// The parts of a whole: what all headings begin with is the measure, else the heading of the whole; what tells
  /// the parts apart is the category.
  private mutating func name(_ sum: LineSum) {
    guard let whole = columns[sum.total], !whole.isNamed else { return }
    let all = (sum.parts + silent(beside: sum)).sorted()
    let parts = all.compactMap { columns[$0] }
    guard parts.allSatisfy({ !$0.isNamed && $0.period == whole.period }) else { return }
    let prefix = Self.commonPrefix(parts.map(\.words) + [whole.words])
    let rests = parts.map { Array($0.words.dropFirst(prefix)) }
    // `Total > M` and `Total > F`: what the parts end with tells the totals apart.
    let isOneOfSeveral = structure.columnSums.contains { other in
      other.total != sum.total && other.parts.count > 1 && prefix == 0
        && columns[other.total]?.period == whole.period
        && columns[other.total]?.words.first == whole.words.first
    }
    let common = Self.commonPrefix(rests.map { $0.reversed() })
    let suffix = isOneOfSeveral ? 0 : common
    let ownName =
      isOneOfSeveral && common > 0 ? whole.words.suffix(common).joined(separator: " ") : nil
    let names = zip(all, rests).map { column, rest in
      let own = Array(rest.dropLast(suffix))
      // A column without a heading beside the whole has that of the whole.
      if own == whole.words { return nameless(column) }
      let words = own.filter { !HeadingWords.areDividing($0) }
      return (words.isEmpty ? own : words).joined(separator: " ")
    }
    guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else { return }
    let measure = prefix > 0 ? whole.words.prefix(prefix).joined(separator: " ") : whole.words.first
    for (column, category) in zip(all + [sum.total], names.map { $0 as String? } + [ownName]) {
      columns[column]?.measure = measure
      columns[column]?.category = category
      columns[column]?.isNamed = true
    }
  }

  /// `Production | Imports | Total supply | Use | Exports | Stocks`: what comes together on one side of a column goes
  /// out on the other; none of them is a kind of it.
  private func isUse(_ sum: LineSum) -> Bool {
    guard let whole = columns[sum.total], !whole.words.contains(where: TotalWords.areIn),
      let place = figures.firstIndex(of: sum.total)
    else { return false }
    let isBefore = sum.parts.allSatisfy { $0 < sum.total }
    guard isBefore || sum.parts.allSatisfy({ $0 > sum.total }) else { return false }
    let others = isBefore ? Array(figures[(place + 1)...]) : figures[..<place].reversed()
    return (2..<max(2, min(9, others.count + 1))).contains { count in
      let side = others.prefix(count)
      return side.allSatisfy { columns[$0]?.period == whole.period && !isComputed($0) }
        && addUp(Array(side), to: sum.total)
    }
  }

  /// Whether columns add up to another in every row, in two rows at least.
  private func addUp(_ parts: [Int], to total: Int) -> Bool {
    let rows = structure.dataRows.filter { structure.grid[$0, total].kind == .number }
    return rows.count > 1
      && rows.allSatisfy { row in
        let faces = parts.map { structure.grid[row, $0] }
        let sum = faces.reduce(Int64(0)) { $0 &+ $1.mantissa(at: 6) }
        return faces.allSatisfy { $0.kind == .number }
          && sum == structure.grid[row, total].mantissa(at: 6)
      }
  }

  /// A column that no heading names is called by its letter.
  private mutating func nameless(_ column: Int) -> String {
    let name = "(\(CellPosition.letters(cells.columnNumbers[column])))"
    assumptions.add(.columnsTold(count: 1, first: name), at: place(column))
    return name
  }

  /// `Số đảng viên | Trong đó: Nữ`: a column of some of what the one before counts.
  private mutating func nameOfWhich() {
    var base: String?
    for column in figures where !isComputed(column) {
      guard let one = columns[column], !one.isNamed else {
        base = columns[column]?.measure ?? base
        continue
      }
      let rest = one.words.filter { !HeadingWords.areOfWhich($0) }.map(HeadingWords.withoutOfWhich)
      guard let base, rest != one.words, !rest.isEmpty else {
        base = one.measure
        continue
      }
      columns[column]?.measure = base + ": " + rest.joined(separator: " ")
      columns[column]?.category = nil
    }
  }

  /// Columns among or beside the parts of a whole that have no figure but 0: parts of which there is none.
  private func silent(beside sum: LineSum) -> [Int] {
    let counts = figures.filter { !isComputed($0) }
    let places = sum.parts.compactMap(counts.firstIndex)
    guard let first = places.min(), let last = places.max() else { return [] }
    let depth = columns[sum.parts[0]]?.words.count
    return counts.indices.filter { (first - 1...last + 1).contains($0) }.map { counts[$0] }
      .filter { column in
        column != sum.total && !sum.parts.contains(column)
          && columns[column]?.words.count == depth && columns[column]?.isNamed == false
          && structure.dataRows.allSatisfy {
            let face = structure.grid[$0, column]
            return face.kind == .blank || face.kind == .sign
              || (face.kind == .number && face.mantissa == 0)
          }
      }
  }
}
