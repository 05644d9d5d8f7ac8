internal import IndicatorCore

// What the figures of a row are of, as its own texts say.

extension SheetIntake {
  /// The meaning that the row's own texts give; nil if one of them is a fault.
  mutating func meaning(_ row: Int) -> FigureMeaning? {
    var meaning = FigureMeaning()
    let known = faults.count
    for (column, role) in reading.keys {
      let text = reading.grid.text(row, column)
      switch role {
      case .unit: meaning.unit = name(text, .unit, row, column)
      case .period: meaning.period = period(text, row, column)
      case .measure: add(item: text, to: &meaning, row, column)
      case .category: meaning.category = category(text, row, column) ?? meaning.category
      default: break
      }
    }
    return faults.count == known ? meaning : nil
  }

  private mutating func name(_ text: String, _ kind: NameKind, _ row: Int, _ column: Int) -> String?
  {
    let label = RowLabel(text)
    if let rule = reading.rule(for: label), let unit = rule.meaning.unit {
      return exact(unit, kind, row, column)
    }
    let found = names.unit(label)
    if let fault = found.fault(kind, label.name) {
      faults.append(Fault(fault, at: place(row, column)))
    }
    note(found)
    return found.name
  }

  private mutating func note(_ found: NameReading) {
    if let read = found.read, known.insert(read).inserted { readAs.append(read) }
  }

  /// A name that a person wrote into a mapping: it must be one of the codebook.
  private mutating func exact(_ text: String, _ kind: NameKind, _ row: Int, _ column: Int)
    -> String?
  {
    let found =
      kind == .unit
      ? names.unit(text) : kind == .measure ? names.measure(text) : names.category(text)
    if let fault = found.fault(kind, text) { faults.append(Fault(fault, at: place(row, column))) }
    return found.name
  }

  private mutating func period(_ text: String, _ row: Int, _ column: Int) -> String? {
    if let rule = reading.rule(for: RowLabel(text)), let period = rule.meaning.period {
      return period
    }
    guard !text.isEmpty else { return nil }
    if let plain = Period(text) { return plain.spelling }
    guard let period = PeriodWords.period(text) else {
      faults.append(Fault(.badPeriod(text), at: place(row, column)))
      return nil
    }
    return period
  }

  /// A category column: several joined by `+` are each a name.
  private mutating func category(_ text: String, _ row: Int, _ column: Int) -> String? {
    if text.isEmpty { return "" }
    let label = RowLabel(text)
    if let rule = reading.rule(for: label), let category = rule.meaning.category {
      return exact(category, .category, row, column)
    }
    if TotalWords.areIn(label.name) { return "" }
    guard names.codebook != nil else { return label.name }
    var ids: [String] = []
    for part in text.split(separator: "+") {
      let found = names.category(SheetText.clean(String(part)))
      if let fault = found.fault(.category, String(part)) {
        faults.append(Fault(fault, at: place(row, column)))
        return nil
      }
      note(found)
      ids.append(found.name ?? "")
    }
    return ids.joined(separator: "+")
  }

  /// A row that is a measure, or a category of the measure above it.
  private mutating func add(
    item text: String, to meaning: inout FigureMeaning, _ row: Int, _ column: Int
  ) {
    let label = RowLabel(text)
    if text.isEmpty { return }
    if let rule = reading.rule(for: label), rule.role == .name {
      let said = rule.meaning
      if said.measure == nil, said.category == nil {
        faults.append(
          Fault(.unknownInSheet(.measure, label.name, nearest: []), at: place(row, column)))
      }
      measureAbove = said.measure ?? measureAbove
      meaning.measure = said.measure ?? measureAbove
      meaning.category = said.category
      return
    }
    guard names.codebook != nil else { return addOwn(label, to: &meaning) }
    let measure = names.measure(label.name)
    if let name = measure.name {
      note(measure)
      measureAbove = name
      meaning.measure = name
    } else if let name = names.category(label.name).name {
      meaning.measure = measureAbove
      meaning.category = name
    } else if let fault = measure.fault(.measure, label.name) {
      faults.append(Fault(fault, at: place(row, column)))
    }
  }

  /// Without a codebook a row below another with a dash in front is a part of it.
  private mutating func addOwn(_ label: RowLabel, to meaning: inout FigureMeaning) {
    if label.numbering == .bullet, let above = measureAbove {
      meaning.measure = above + ": " + label.name
    } else {
      measureAbove = label.name
      meaning.measure = label.name
    }
  }
}
