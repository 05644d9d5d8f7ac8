internal import IndicatorCore

// What all figures of a table are of.

extension TableIntake {
  func findFixed() {
    let columns = meaning.columns.values
    if isCoded { return findCodedFixed() }
    let named = structure.dataRows.filter { !totalRows.contains($0) }
    if !meaning.labelKinds.values.contains(.unit), !meaning.areColumnsUnits,
      named.isEmpty || named.contains(where: { rowNames[$0] == nil })
    {
      fixed.unit = unit()
    }
    if meaning.rowPeriods.isEmpty || columns.contains(where: { $0.period?.part != nil })
      || meaning.rowPeriods.values.contains(where: { $0.part != nil }),
      columns.contains(where: { $0.period?.period == nil })
    {
      fixed.period = period()
    }
    takePartsWithoutYear()
    let hasMeasure = meaning.labelKinds.values.contains(.measure)
    if let measure = meaning.asked.measure {
      fixed.measure = measure
    } else if !hasMeasure,
      columns.contains(where: { $0.measure == nil }) || meaning.areColumnsUnits,
      named.isEmpty || named.contains(where: { groupMeasure($0) == nil }) || meaning.areColumnsUnits
    {
      fixed.measure = measure()
    }
  }

  func unit() -> String {
    if let unit = meaning.asked.unit { return unit }
    let said = meaning.titles.unit
    if let unit = said.value {
      assumptions.add(.unit(unit, from: said.source), at: meaning.place)
      return unit
    }
    let (text, source) = meaning.titles.fallback(cells.sheet)
    assumptions.add(.unit(text, from: source), at: meaning.place)
    return text
  }

  func period() -> String? {
    if let period = meaning.asked.period { return period }
    let said = meaning.titles.period
    if let period = said.value {
      assumptions.add(.period(period, in: said.text), at: meaning.place)
      return period
    }
    if let year = commonYear(said.choices) {
      assumptions.add(.period(year, in: meaning.titles.texts.first ?? ""), at: meaning.place)
      return year
    }
    if said.choices.isEmpty, let year = yearBeside {
      assumptions.add(
        .period(year, in: meaning.heading(structure.outline.dataColumns[0])), at: meaning.place)
      return year
    }
    if said.choices.isEmpty, let found = periodOfNotes ?? periodOfTotals {
      assumptions.add(.period(found.period, in: found.text), at: meaning.place)
      return found.period
    }
    guard !said.choices.isEmpty, meaning.columns.values.allSatisfy({ $0.period == nil }) else {
      return nil
    }
    let column = structure.outline.dataColumns.first ?? 0
    let row = structure.outline.bands.first?.headings.last ?? structure.dataRows.first ?? 0
    faults.append(
      Fault(
        .sheet(
          .nothingSays(
            .period, column: CellPosition.letters(cells.columnNumbers[column]),
            choices: said.choices)),
        at: cells.place(row, column: column)))
    return nil
  }

  /// The one day that a note says the figures are of: `Số liệu đến 31/12/2023`, where nothing else says any period.
  private var periodOfNotes: (period: String, text: String)? {
    guard meaning.rowPeriods.isEmpty, meaning.columns.values.allSatisfy({ $0.period == nil }) else {
      return nil
    }
    let found = cells.texts(of: structure.outline.notes).filter(NoteWords.areOfDate).flatMap {
      text in
      PeriodWords.find(in: text).periods.map { (period: $0, text: text) }
    }
    return Set(found.map(\.period)).count == 1 ? found[0] : nil
  }

  /// The one period that the labels of totals name, where nothing else says any: `Total, 2009`.
  private var periodOfTotals: (period: String, text: String)? {
    guard meaning.rowPeriods.isEmpty, meaning.columns.values.allSatisfy({ $0.period == nil }) else {
      return nil
    }
    let labels = structure.dataRows.map(labelText).filter { TotalHint.isTotal(RowLabel($0).name) }
    let found = labels.flatMap { text in
      PeriodWords.find(in: text).periods.map { (period: $0, text: text) }
    }
    return Set(found.map(\.period)).count == 1 ? found[0] : nil
  }

  /// The one year in which all columns with a period lie, where the others say of which part of a year they are.
  private var yearBeside: String? {
    let columns = meaning.columns.values.filter { !$0.isLeftOut }
    let years = Set(columns.compactMap { $0.period?.period.map { String($0.spelling.prefix(4)) } })
    guard years.count == 1, columns.allSatisfy({ $0.period != nil }) else { return nil }
    return years.first
  }

  /// The one year of all periods of a title, where every column says which part of it is meant.
  private func commonYear(_ choices: [String]) -> String? {
    let years = Set(choices.map { String($0.prefix(4)) })
    guard years.count == 1, let year = years.first.flatMap({ Period($0) }), year.kind == .year,
      meaning.columns.values.allSatisfy({ $0.period?.part?.period(in: year) != nil })
    else { return nil }
    return year.spelling
  }

  func measure() -> String {
    if let measure = meaning.titles.measureText {
      assumptions.add(.measure(measure, from: .title), at: meaning.place)
      return measure
    }
    let (text, source) = meaning.titles.fallback(cells.sheet)
    assumptions.add(.measure(text, from: source), at: meaning.place)
    return text
  }
}
