internal import IndicatorCore

extension SheetProposal {
  /// A line for each column of figures.
  var figureColumns: [MappingRule] {
    let takesUnits = !keys.contains { $0.role == .unit }
    let isMarked = shape.isMarked
    let meanings = shape.figureColumns.map { column in
      (
        column,
        ColumnMeaning(shape.above.cells(column), names, takesUnits: takesUnits, isMarked: isMarked)
      )
    }
    let namesMeasures = keys.contains { $0.role == .measure }
    guard names.codebook == nil else {
      let hasUnits = meanings.contains { $0.1.meaning.unit != nil }
      let rules = meanings.map { codedRule($0, $1, hasUnits: hasUnits) }
      return namesMeasures ? rules : ColumnSums(shape, withMeasures(rules), isCoded: true).named
    }
    let wholes = wholes
    let rules = meanings.map { ownRule($0, $1, of: wholes[$0]) }
    return namesMeasures ? rules : ColumnSums(shape, rules, isCoded: false).named
  }

  /// The lines with the measure of the last column before them where they stand under `Trong đó`.
  private func withMeasures(_ rules: [MappingRule]) -> [MappingRule] {
    var whole: String?
    return rules.map { rule in
      let column = rule.range.firstColumn
      guard rule.role == .figure else { return rule }
      guard rule.meaning.measure == nil, isOfWhich(column) else {
        whole = rule.meaning.measure
        return rule
      }
      var meaning = rule.meaning
      meaning.measure = whole
      return shape.rule(.figure, column, meaning, note: rule.note)
    }
  }

  /// A column's line by the names of the codebook.
  private func codedRule(
    _ column: Int, _ found: ColumnMeaning, hasUnits: Bool
  ) -> MappingRule {
    let isPercent = measure(found.meaning.measure)?.unitOfMeasure == "percent"
    if isShare(column, found), !isPercent { return shape.rule(.share, column, note: .percentages) }
    if let open = unheaded(column) { return open }
    if hasUnits, found.isTotal, found.meaning.unit == nil { return shape.rule(.total, column) }
    return shape.rule(.figure, column, found.meaning, note: note(column, found))
  }

  private func measure(_ id: String?) -> Measure? {
    guard let id, let book = names.codebook else { return nil }
    return book.measure(id).map { book.measures[$0] }
  }

  private func note(_ column: Int, _ found: ColumnMeaning) -> MappingNote? {
    found.open ?? found.read.map { .readAs($0) }
  }

  /// A column's line in its own words: the upper heading is the measure, the lower one the category.
  private func ownRule(_ column: Int, _ found: ColumnMeaning, of whole: Int?) -> MappingRule {
    if isShare(column, found) { return shape.rule(.share, column, note: .percentages) }
    if let open = unheaded(column) { return open }
    var meaning = found.meaning
    if keys.contains(where: { $0.role == .measure }) {
      if !found.words.isEmpty { meaning.category = found.words.joined(separator: " ") }
    } else if found.words.count > 1 {
      meaning.measure = found.words[0]
      meaning.category = found.words.dropFirst().joined(separator: " ")
    } else if let only = found.words.first {
      let measure = whole.flatMap { shape.above.texts($0).last { !HeadingWords.areCounting($0) } }
      meaning.measure = measure.map { $0 + ": " + only } ?? only
    }
    return shape.rule(.figure, column, meaning, note: note(column, found))
  }

  /// A column of figures without a heading, where others have one: nothing says what it holds.
  private func unheaded(_ column: Int) -> MappingRule? {
    guard shape.heading(column).isEmpty, !shape.headerRows.isEmpty else { return nil }
    return shape.rule(
      .figure, column, FigureMeaning(measure: MappingRule.open), note: .toFill(.measure))
  }

  /// For each column under `Trong đó` the one that it is a part of: the last before it that is none.
  private var wholes: [Int: Int] {
    var wholes: [Int: Int] = [:]
    var whole: Int?
    for column in shape.figureColumns {
      if isOfWhich(column) { wholes[column] = whole } else { whole = column }
    }
    return wholes
  }

  private func isOfWhich(_ column: Int) -> Bool {
    shape.above.texts(column).contains {
      HeadingWords.areOfWhich($0) || HeadingWords.withoutOfWhich($0) != $0
    }
  }

  private func isShare(_ column: Int, _ found: ColumnMeaning) -> Bool {
    if found.isShare { return true }
    let survey = shape.surveys[column]
    return survey.map { $0.percentages * 2 > $0.numbers + $0.signs } ?? false
  }
}

extension SheetShape {
  /// A line for a column.
  func rule(
    _ role: MappingRole, _ column: Int, _ meaning: FigureMeaning = FigureMeaning(),
    note: MappingNote? = nil
  ) -> MappingRule {
    MappingRule(
      role, .columns(from: column, to: column), text: heading(column), meaning, note: note)
  }
}
