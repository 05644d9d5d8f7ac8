internal import IndicatorCore

// What columns of labels are where a mapping or a codebook says it.

extension TableMeaning {
  /// The roles that a person gave.
  func takeGiven(_ labels: [Int]) {
    for column in labels {
      guard let rule = given.columns[cells.columnNumbers[column]] else { continue }
      switch rule.role {
      case .unit: labelKinds[column] = .unit
      case .measure: labelKinds[column] = .measure
      case .category: labelKinds[column] = .category
      case .measuredIn: labelKinds[column] = .measuredIn
      case .section: labelKinds[column] = .parent
      case .skip: labelKinds[column] = .remark
      case .period:
        labelKinds[column] = .period
        readPeriods(column)
      default: labelKinds[column] = .given(rule.role)
      }
    }
  }

  /// The periods of a column that is said to hold nothing else.
  private func readPeriods(_ column: Int) {
    let rows = structure.dataRows
    checkMonths(column, rows: rows)
    let texts = rows.map { labelText($0, column: column) }
    var read: [WrittenPeriod?] = texts.map { _ in nil }
    if case .decided(let periods, _) = PeriodDecision(
      texts, heading: heading(column), titles: titles.texts
    ).outcome {
      read = periods
    }
    for (index, row) in rows.enumerated() where !texts[index].isEmpty {
      let said = given.meaning(of: texts[index])?.period.flatMap { Period($0) }
      if let period = said ?? Period(texts[index]) {
        rowPeriods[row] = WrittenPeriod(.whole(period))
      } else if let period = read[index] {
        rowPeriods[row] = period
      } else if !TotalWords.areIn(texts[index]) {
        faults.append(Fault(.field(.badPeriod(texts[index])), at: cells.place(row, column: column)))
      }
    }
  }

  /// Settles the columns whose texts a codebook knows; gives back the others.
  func takeCoded(_ columns: [Int]) -> [Int] {
    guard names.codebook != nil else { return columns }
    var known: [Int] = []
    for column in columns {
      guard let kind = codedKind(column) else { continue }
      labelKinds[column] = kind
      known.append(column)
    }
    guard !known.isEmpty else { return columns }
    // Beside names that are known, names that are not say nothing of figures.
    for column in columns where !known.contains(column) { labelKinds[column] = .remark }
    return []
  }

  /// What most texts of a column are in the codebook; nil if it knows too few of them.
  private func codedKind(_ column: Int) -> LabelKind? {
    let texts = structure.dataRows.map { labelText($0, column: column) }.filter { !$0.isEmpty }
      .uniqued
      .prefix(200)
    var counts = (units: 0, measures: 0, categories: 0)
    for text in texts {
      let label = RowLabel(text)
      if names.unit(label).name != nil { counts.units += 1 }
      if names.measure(label.name).name != nil { counts.measures += 1 }
      if names.category(HeadingWords.withoutOfWhich(label.name)).name != nil {
        counts.categories += 1
      }
    }
    let items = counts.measures > 0 ? counts.measures + counts.categories : 0
    let most = max(counts.units, items, counts.categories)
    guard most > 0, most * 3 >= texts.count else { return nil }
    if counts.units == most { return .unit }
    return items >= counts.categories && counts.measures > 0 ? .measure : .category
  }
}
