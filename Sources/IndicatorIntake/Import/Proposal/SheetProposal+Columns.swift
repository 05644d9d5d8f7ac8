internal import IndicatorCore

extension SheetProposal {
  /// A line for each column of figures.
  func columnRules() -> [MappingRule] {
    let takesUnits = !keys.contains { $0.role == .unit }
    let columns = shape.figureColumns.map { column in
      (column, ColumnMeaning(shape.headings(column), names, takesUnits: takesUnits))
    }
    var rules = columns.map { column, meaning in
      names.codebook == nil ? ownRule(column, meaning) : codedRule(column, meaning)
    }
    if names.codebook == nil, !keys.contains(where: { $0.role == .measure }) { sum(&rules) }
    return rules
  }

  /// A column's line by the names of the codebook.
  private func codedRule(_ column: Int, _ found: ColumnMeaning) -> MappingRule {
    let isPercent = measure(found.meaning.measure)?.unitOfMeasure == "percent"
    if isShare(column, found), !isPercent { return rule(.share, column, note: .percentages) }
    if let unknown = found.unknown {
      return rule(.figure, column, found.meaning, note: .unknown(nearest: unknown.nearest))
    }
    return rule(.figure, column, found.meaning, note: found.read.map { .readAs($0) })
  }

  private func measure(_ id: String?) -> Measure? {
    guard let id, let book = names.codebook else { return nil }
    return book.measure(id).map { book.measures[$0] }
  }

  /// A column's line in its own words: the upper heading is the measure, the lower one the category.
  private func ownRule(_ column: Int, _ found: ColumnMeaning) -> MappingRule {
    if isShare(column, found) { return rule(.share, column, note: .percentages) }
    var meaning = found.meaning
    if keys.contains(where: { $0.role == .measure }) {
      if !found.words.isEmpty { meaning.category = found.words.joined(separator: " ") }
    } else if found.words.count > 1 {
      meaning.measure = found.words[0]
      meaning.category = found.words.dropFirst().joined(separator: " ")
    } else if let only = found.words.first {
      meaning.measure = ofWhich(column).map { $0 + ": " + only } ?? only
    }
    return rule(.figure, column, meaning)
  }

  /// The measure that a column under `Trong đó` is a part of: that of the last column before it.
  private func ofWhich(_ column: Int) -> String? {
    guard shape.headings(column).contains(where: HeadingWords.areOfWhich) else { return nil }
    let whole = shape.figureColumns.last { earlier in
      earlier < column && !shape.headings(earlier).contains(where: HeadingWords.areOfWhich)
    }
    return whole.flatMap { shape.headings($0).last { !HeadingWords.areCounting($0) } }
  }

  private func isShare(_ column: Int, _ found: ColumnMeaning) -> Bool {
    if found.isShare { return true }
    let cells = shape.grid.rowNumbers.filter { $0 >= shape.firstRow }.map {
      CellReading(shape.grid.own($0, column))
    }.filter(\.isFigure)
    return !cells.isEmpty && cells.filter(\.isPercentage).count * 2 > cells.count
  }

  private func rule(
    _ role: MappingRole, _ column: Int, _ meaning: FigureMeaning = FigureMeaning(),
    note: MappingNote? = nil
  ) -> MappingRule {
    MappingRule(
      role, .columns(from: column, to: column), text: shape.heading(column), meaning, note: note)
  }

  // MARK: Columns that add up to one before them

  /// Where a column is the sum of those behind it in every row, these are its categories: the arithmetic
  /// says so, without a codebook.
  private func sum(_ rules: inout [MappingRule]) {
    let figures = rules.indices.filter { rules[$0].role == .figure }
    for (order, whole) in figures.enumerated() where rules[whole].meaning.category ?? "" == "" {
      let behind = figures[(order + 1)...]
      let areNamed = behind.first.map { rules[$0].meaning.category != nil } ?? false
      let parts = Array(
        behind.prefix { part in
          (rules[part].meaning.category != nil) == areNamed
            && (!areNamed
              || rules[part].meaning.measure == rules[behind[behind.startIndex]].meaning.measure)
        })
      guard parts.count > 1, addUp(rules, whole, parts) else { continue }
      return name(&rules, whole, parts)
    }
  }

  /// Gives the whole and its parts one measure: that of the whole if it has a name of its own.
  private func name(_ rules: inout [MappingRule], _ whole: Int, _ parts: [Int]) {
    let columns = MappingRange.columns(
      from: rules[parts[0]].range.firstColumn, to: rules[parts[parts.count - 1]].range.firstColumn)
    let areNamed = rules[parts[0]].meaning.category != nil
    let measure = rules[whole].meaning.measure ?? (areNamed ? rules[parts[0]].meaning.measure : nil)
    for part in parts {
      var meaning = rules[part].meaning
      meaning.category = meaning.category ?? shape.headings(rules[part].range.firstColumn).last
      meaning.measure = measure
      rules[part] = rule(.figure, rules[part].range.firstColumn, meaning)
    }
    var total = rules[whole].meaning
    total.measure = measure
    rules[whole] = rule(
      .figure, rules[whole].range.firstColumn, total,
      note: .addsUp(columns: columns.text, rows: dataRows.count))
  }

  private var dataRows: [Int] {
    shape.grid.rowNumbers.filter {
      $0 >= shape.firstRow && shape.hasFigures($0) && !shape.isNumbering($0)
    }
  }

  private func addUp(_ rules: [MappingRule], _ whole: Int, _ parts: [Int]) -> Bool {
    let period = rules[whole].meaning.period
    guard dataRows.count > 1, parts.allSatisfy({ rules[$0].meaning.period == period }) else {
      return false
    }
    return dataRows.allSatisfy { row in
      guard let total = value(row, rules[whole]) else { return false }
      var sum = ExactDecimal.zero
      for part in parts {
        guard let figure = value(row, rules[part]), let next = try? sum.adding(figure) else {
          return false
        }
        sum = next
      }
      return sum == total
    }
  }

  /// A figure as far as it can be read before the column's grammar is decided.
  private func value(_ row: Int, _ rule: MappingRule) -> ExactDecimal? {
    switch CellReading(shape.grid.own(row, rule.range.firstColumn)) {
    case .none: .zero
    case .plain(let digits, _): ExactDecimal(plain: digits)
    case .printed(let text, _):
      NumberGrammar.vietnamese.read(text) ?? NumberGrammar.english.read(text)
    case .blank, .noData, .cannotExist, .refused: nil
    }
  }
}
