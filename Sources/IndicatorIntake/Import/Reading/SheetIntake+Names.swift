internal import IndicatorCore

// What the figures of a row are of, as its own texts say.

extension SheetIntake {
  /// The meaning that the row's own texts give; nil if one of them is a fault.
  mutating func meaning(_ row: Int) -> FigureMeaning? {
    var meaning = FigureMeaning()
    isRowRefused = false
    for (column, role) in reading.keys {
      let text = reading.grid.text(row, column)
      switch role {
      case .unit: add(unit: text, to: &meaning, row, column)
      case .period: meaning.period = period(text, row, column)
      case .measure: add(item: text, to: &meaning, row, column)
      case .category: meaning.category = category(text, row, column) ?? meaning.category
      default: break
      }
    }
    return isRowRefused ? nil : meaning
  }

  private mutating func refuse(_ fact: FaultFact, _ row: Int, _ column: Int) {
    isRowRefused = true
    faults.append(Fault(fact, at: place(row, column)))
  }

  private mutating func note(_ found: NameReading) {
    if let read = found.read, !readAs.contains(read) { readAs.append(read) }
  }

  // MARK: Units

  /// A column of units; of a code and a name beside one another both must mean the same.
  private mutating func add(
    unit text: String, to meaning: inout FigureMeaning, _ row: Int, _ column: Int
  ) {
    let isFirst = reading.columns(.unit).first == column
    guard !text.isEmpty || isFirst && reading.columns(.unit).count == 1 else { return }
    let label = RowLabel(text)
    let found = unit(label)
    guard let name = found.name else {
      if isFirst || meaning.unit == nil, let fault = found.fault(.unit, label.name) {
        refuse(fault, row, column)
      }
      return
    }
    if let other = meaning.unit, other != name {
      return refuse(.ambiguousInSheet(.unit, label.name, matches: [other, name]), row, column)
    }
    note(found)
    meaning.unit = name
  }

  private mutating func unit(_ label: RowLabel) -> NameReading {
    if let unit = reading.rule(for: label)?.meaning.closed.unit { return names.unit(unit) }
    return memory.reading(.units, label, names.unit)
  }

  // MARK: Periods

  private mutating func period(_ text: String, _ row: Int, _ column: Int) -> String? {
    if let period = reading.rule(for: RowLabel(text))?.meaning.closed.period { return period }
    guard !text.isEmpty else { return nil }
    if reading.monthColumns.contains(column), case .date = reading.grid.cell(row, column)?.content {
      let choices = [String(text.dropLast(3)), text]
      report(
        .nothingSays(.period, column: CellPosition.letters(column), choices: choices),
        at: place(row, column))
      isRowRefused = true
      return nil
    }
    if let plain = Period(text) { return plain.spelling }
    guard let period = PeriodWords.period(text) else {
      refuse(.badPeriod(text), row, column)
      return nil
    }
    return period
  }

  // MARK: Measures and categories

  /// A category column: several joined by `+` are each a name.
  private mutating func category(_ text: String, _ row: Int, _ column: Int) -> String? {
    if text.isEmpty {
      // A tidy table leaves the field blank for the figure for all; elsewhere a merged block may be lost.
      if !reading.isTidy {
        refuse(.emptyField(column: reading.headings.joined(column)), row, column)
      }
      return ""
    }
    let label = RowLabel(text)
    if let category = reading.rule(for: label)?.meaning.closed.category {
      return categories(category, row, column)
    }
    if TotalWords.areIn(label.name) { return "" }
    guard names.codebook != nil else { return label.name }
    return categories(label.name, row, column)
  }

  private mutating func categories(_ text: String, _ row: Int, _ column: Int) -> String? {
    guard names.codebook != nil else { return text }
    var ids: [String] = []
    for part in text.split(separator: "+") {
      let found = memory.reading(.categories, RowLabel(String(part))) {
        names.category(HeadingWords.withoutOfWhich($0.text))
      }
      guard let name = found.name else {
        if let fault = found.fault(.category, SheetText.clean(String(part))) {
          refuse(fault, row, column)
        }
        return nil
      }
      note(found)
      ids.append(name)
    }
    return ids.joined(separator: "+")
  }

  /// A row that is a measure, or a category of the measure above it.
  private mutating func add(
    item text: String, to meaning: inout FigureMeaning, _ row: Int, _ column: Int
  ) {
    let label = RowLabel(text)
    if text.isEmpty { return }
    if let rule = reading.rule(for: label), rule.role == .name, !rule.meaning.isOpen {
      return add(said: rule.meaning, to: &meaning, label, row, column)
    }
    guard names.codebook != nil else { return addOwn(label, to: &meaning) }
    let found = memory.reading(.items, label, names.item)
    guard let name = found.name else {
      measureAbove = nil
      if let fault = found.fault(.measure, label.name) { refuse(fault, row, column) }
      return
    }
    note(found)
    let isMeasure = names.codebook?.measure(name) != nil
    let said = isMeasure ? FigureMeaning(measure: name) : FigureMeaning(category: name)
    add(said: said, to: &meaning, label, row, column)
  }

  private mutating func add(
    said: FigureMeaning, to meaning: inout FigureMeaning, _ label: RowLabel, _ row: Int,
    _ column: Int
  ) {
    if let measure = said.measure {
      let found = names.measure(measure)
      if let fault = found.fault(.measure, measure) { return refuse(fault, row, column) }
      measureAbove = found.name
    }
    meaning.measure = measureAbove
    if let category = said.category { meaning.category = categories(category, row, column) }
    if measureAbove == nil, sections.meaning.measure == nil, reading.fixed.measure == nil {
      refuse(.partWithoutMeasure(label.name), row, column)
    }
  }

  /// Without a codebook a row below another with a dash in front is a part of it.
  private mutating func addOwn(_ label: RowLabel, to meaning: inout FigureMeaning) {
    let name = HeadingWords.withoutOfWhich(label.name)
    let isPart = label.numbering == .bullet || name != label.name
    if isPart, let above = measureAbove {
      meaning.measure = above + ": " + name
    } else {
      measureAbove = label.name
      meaning.measure = label.name
    }
  }
}
