internal import IndicatorCore

/// Finds a column that is the sum of those behind it in every row: these are its categories, and of its
/// measure. The arithmetic says so where the headings do not.
struct ColumnSums {
  /// How few rows may add up by chance.
  private static let fewestRows = 3
  /// How many columns behind a whole are looked at.
  private static let mostParts = 12

  private let shape: SheetShape
  private var rules: [MappingRule]
  private let isCoded: Bool
  /// The rows of units: those of totals add up in any case.
  private let rows: [Int]

  init(_ shape: SheetShape, _ rules: [MappingRule], isCoded: Bool) {
    self.shape = shape
    self.rules = rules
    self.isCoded = isCoded
    rows = shape.tableRows.filter { row in
      shape.hasFigures(row) && !shape.grid.cells(in: row).contains(where: Self.isOfSum)
    }
  }

  /// Whether a cell marks a row of a total or subtotal: `Tổng cộng`, `II`, `Tỷ lệ (%)`.
  private static func isOfSum(_ cell: GridCell) -> Bool {
    guard !cell.reading.isNumber else { return false }
    if let style = RowLabel.numbering(cell.text) { return [.capital, .roman].contains(style) }
    return cell.isText && (TotalWords.areIn(cell.text) || HeadingWords.areDerived(cell.text))
  }

  /// The lines, each whole and its parts with one measure.
  var named: [MappingRule] {
    guard rows.count >= Self.fewestRows else { return rules }
    var sums = self
    var figures = rules.indices.filter { rules[$0].role == .figure && !rules[$0].meaning.isOpen }[
      ...]
    while let whole = figures.popFirst() {
      guard rules[whole].meaning.category ?? "" == "",
        let parts = parts(of: whole, among: figures)
      else { continue }
      sums.name(whole, parts)
      figures = figures.dropFirst(parts.count)
    }
    return sums.rules
  }

  /// The fewest columns behind a whole that add up to it, all of its period.
  private func parts(of whole: Int, among behind: ArraySlice<Int>) -> [Int]? {
    guard let first = behind.first else { return nil }
    let may = Array(behind.prefix(Self.mostParts).prefix { mayBePart($0, of: whole, like: first) })
    var counts = may.count > 1 ? Set(2...may.count) : []
    for row in rows where !counts.isEmpty {
      counts.formIntersection(countsAddingUp(to: rules[whole], may, in: row))
    }
    return counts.min().map { Array(may.prefix($0)) }
  }

  /// How many of some columns, from the first on, add up to a whole in a row.
  private func countsAddingUp(to whole: MappingRule, _ parts: [Int], in row: Int) -> [Int] {
    guard let total = value(row, whole) else { return [] }
    var counts: [Int] = []
    var sum = ExactDecimal.zero
    for (place, part) in parts.enumerated() {
      guard let figure = value(row, rules[part]), let next = try? sum.adding(figure) else { break }
      sum = next
      if sum == total { counts.append(place + 1) }
    }
    return counts
  }

  private func mayBePart(_ part: Int, of whole: Int, like first: Int) -> Bool {
    let (part, whole, first) = (rules[part].meaning, rules[whole].meaning, rules[first].meaning)
    guard part.period == whole.period, (part.category == nil) == (first.category == nil) else {
      return false
    }
    if !isCoded { return first.category == nil || part.measure == first.measure }
    // By the codebook only categories are parts, of the whole's measure or of none said.
    return part.category ?? "" != "" && (part.measure == nil || part.measure == whole.measure)
  }

  /// Gives the whole and its parts one measure: that of the whole if it has a name of its own.
  private mutating func name(_ whole: Int, _ parts: [Int]) {
    let first = rules[parts[0]]
    let measure =
      rules[whole].meaning.measure ?? (first.meaning.category == nil ? nil : first.meaning.measure)
    let columns = MappingRange.columns(
      from: first.range.firstColumn, to: rules[parts[parts.count - 1]].range.firstColumn)
    for part in parts {
      var meaning = rules[part].meaning
      let column = rules[part].range.firstColumn
      meaning.category = meaning.category ?? shape.above.texts(column).last
      meaning.measure = measure
      rules[part] = shape.rule(.figure, column, meaning, note: rules[part].note)
    }
    var total = rules[whole].meaning
    total.measure = measure
    let note = rules[whole].note ?? .addsUp(columns: columns.text, rows: rows.count)
    rules[whole] = shape.rule(.figure, rules[whole].range.firstColumn, total, note: note)
  }

  /// A figure as far as it can be read before the column's grammar is decided.
  private func value(_ row: Int, _ rule: MappingRule) -> ExactDecimal? {
    shape.grid.reading(row, rule.range.firstColumn).roughValue
  }
}

extension CellReading {
  /// A figure as far as it can be read before the column's grammar is decided.
  var roughValue: ExactDecimal? {
    switch self {
    case .none: .zero
    case .plain(let digits, _): ExactDecimal(plain: digits)
    case .printed(let text, _):
      NumberGrammar.vietnamese.read(text) ?? NumberGrammar.english.read(text)
    case .blank, .noData, .cannotExist, .refused: nil
    }
  }
}
