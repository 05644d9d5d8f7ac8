internal import IndicatorCore

// Parts of a year of which nothing says the year.

extension TableIntake {
  /// `Tháng 1`, `Tháng 2` without any year are no periods: they are categories, so that no figure is lost.
  func takePartsWithoutYear() {
    guard !isCoded, given.columns.isEmpty, fixed.period == nil else { return }
    takeRowsWithoutYear()
    takeColumnsWithoutYear()
  }

  private func takeRowsWithoutYear() {
    let dated = structure.dataRows.filter { meaning.rowPeriods[$0] != nil }
    guard let first = dated.first,
      dated.allSatisfy({ meaning.rowPeriods[$0]?.part != nil && groupPeriod($0) == nil }),
      meaning.columns.values.allSatisfy({ $0.period?.period == nil }),
      let column = meaning.labelKinds.first(where: { $0.value == .period })?.key
    else { return }
    meaning.labelKinds[column] = .category
    meaning.rowPeriods = [:]
    assumptions.add(
      .withoutYear(meaning.labelText(first, column: column)), at: cells.place(first, column: column)
    )
  }

  private func takeColumnsWithoutYear() {
    let dated = meaning.columns.keys.sorted().filter { meaning.columns[$0]?.period != nil }
    guard dated.count > 1,
      dated.allSatisfy({ meaning.columns[$0]?.period?.part != nil }),
      structure.dataRows.allSatisfy({
        meaning.rowPeriods[$0]?.period == nil && groupPeriod($0) == nil
      })
    else { return }
    for column in dated {
      columnParts[column] = structure.headings(over: column).map(cells.text).last {
        WrittenPeriod.readings(of: $0).contains { $0.part != nil }
      }
    }
    if let first = dated.first, let part = columnParts[first] {
      assumptions.add(
        .withoutYear(part), at: cells.place(structure.dataRows.first ?? 0, column: first))
    }
  }
}
