internal import IndicatorCore

// What a line of a mapping or a codebook says of a column.

extension ColumnReader {
  /// Settles what a column is of by the line about it, else by the names of the codebook.
  mutating func settle(_ column: Int) {
    if let rule = meaning.given.columns[cells.columnNumbers[column]] {
      take(rule, column: column)
    } else if meaning.names.codebook != nil, !isComputed(column) {
      code(column)
    }
  }

  /// Categories of which no heading says the measure are of that of their whole, else of the one before that they
  /// are said to be of.
  mutating func inheritMeasures() {
    guard meaning.names.codebook != nil, meaning.given.columns.isEmpty else { return }
    for sum in structure.columnSums {
      guard let measure = columns[sum.total]?.measure else { continue }
      for part in sum.parts where lacksMeasure(part) { columns[part]?.measure = measure }
    }
    var before: String?
    for column in figures where !isComputed(column) {
      if lacksMeasure(column), let words = columns[column]?.words,
        words.contains(where: {
          HeadingWords.withoutOfWhich($0) != $0 || HeadingWords.areOfWhich($0)
        })
      {
        columns[column]?.measure = before
      }
      before = columns[column]?.measure ?? before
    }
  }

  private func lacksMeasure(_ column: Int) -> Bool {
    guard let one = columns[column] else { return false }
    return one.measure == nil && one.open == nil && one.category != nil && !one.isLeftOut
  }

  private mutating func take(_ rule: MappingRule, column: Int) {
    guard rule.role == .figure else {
      columns[column]?.isLeftOut = true
      return
    }
    let said = rule.meaning.closed
    if rule.meaning.isOpen { columns[column]?.open = rule.note ?? .toFill(.measure) }
    if let period = said.period.flatMap({ Period($0) }) {
      columns[column]?.period = WrittenPeriod(.whole(period))
    }
    columns[column]?.unit = said.unit
    if said.measure != nil || said.category != nil {
      columns[column]?.measure = said.measure
      columns[column]?.category = said.category
    } else if meaning.names.codebook != nil, !meaning.given.isTidy, !rule.meaning.isOpen {
      columns[column]?.measure = nil
      columns[column]?.category = nil
    }
    if meaning.given.isTidy {
      columns[column]?.period = nil
      columns[column]?.measure = nil
      columns[column]?.category = nil
    }
  }

  private mutating func code(_ column: Int) {
    let hasUnits = meaning.labelKinds.values.contains(.unit)
    let heading = CodedHeading(
      columns[column]?.words ?? [], names: meaning.names, takesUnits: !hasUnits)
    columns[column]?.unit = heading.meaning.unit
    columns[column]?.measure = heading.meaning.closed.measure
    columns[column]?.category = heading.meaning.category
    columns[column]?.open = heading.open
    columns[column]?.isLeftOut = heading.isShare
    columns[column]?.isTotal = heading.isTotal
    if let read = heading.read { readAs.append(read) }
  }
}
