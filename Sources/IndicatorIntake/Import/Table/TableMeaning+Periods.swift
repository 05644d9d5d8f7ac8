internal import IndicatorCore

// Periods inside the names of rows: `Học kỳ I 2023-2024`, `Xã An 2021`.

extension TableMeaning {
  private static let partsOfSchoolYears = WordList([
    "học kỳ", "kỳ", "semester", "term", "q1", "q2", "q3", "q4", "quarter",
  ])

  /// Takes the periods of labels that each hold one, beside names that come again with others; what the rest is.
  func takePeriodsInside(_ column: Int, rows: [Int], texts: [String]) -> LabelKind? {
    guard !structure.given.isTidy, rowPeriods.isEmpty,
      // Most names hold no period; the first of them says so.
      texts.first(where: { !$0.isEmpty }).flatMap(Self.inside) != nil
    else { return nil }
    let found = zip(rows, texts).compactMap { row, text in
      Self.inside(text).map { (row: row, period: $0.period, rest: $0.rest) }
    }
    guard found.count > 2, found.count == texts.count(where: { !$0.isEmpty }) else { return nil }
    let byName = Dictionary(grouping: found, by: { SheetText.key($0.rest) })
    let areTerms = found.allSatisfy { Self.partsOfSchoolYears.begins($0.rest) }
    guard byName.count > 1,
      areTerms
        || byName.values.allSatisfy({ Set($0.map(\.period)).count == $0.count && $0.count > 1 })
    else { return nil }
    for one in found {
      rowPeriods[one.row] = one.period
      restLabels[GridPlace(row: one.row, column: column)] = one.rest
    }
    return areTerms ? .category : nil
  }

  private static func inside(_ text: String) -> (period: WrittenPeriod, rest: String)? {
    var all = WrittenPeriod.found(in: text)
    // `2016/17 Q1`: the calendar has no such quarter.
    if all.count == 2, all[0].readings.contains(where: { $0.period?.kind == .splitYear }),
      all[1].readings.allSatisfy({ $0.part != nil })
    {
      all.removeLast()
    }
    guard all.count == 1, let period = all[0].readings.first(where: { $0.period != nil }) else {
      return nil
    }
    let rest = SheetText.clean(
      WrittenPeriod.rest(of: text, without: all).filter { !"()[],".contains($0) })
    return rest.contains(where: \.isLetter) ? (period, rest) : nil
  }
}
