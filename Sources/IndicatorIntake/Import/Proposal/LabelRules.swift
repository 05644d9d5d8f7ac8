internal import IndicatorCore

/// Lines for the texts that name rows: totals, headings over rows, names that are spelled otherwise, and names
/// that a person must fill in.
struct LabelRules {
  private let reading: SheetReading
  private let names: SheetNames
  /// The rows with figures, and those without above the last of them.
  private let withFigures: [Int]
  private let without: [Int]

  init(_ reading: SheetReading, _ names: SheetNames) {
    self.reading = reading
    self.names = names
    let rows = reading.rows.filter { !reading.isSkipped($0) && !reading.isNumbering($0) }
    withFigures = rows.filter(reading.hasFigures)
    let last = withFigures.last ?? 0
    without = rows.filter { $0 < last && !reading.hasFigures($0) && !reading.repeatsHeadings($0) }
  }

  /// - Parameter withSubtotals: whether rows that others add up to are taken for totals.
  func rules(withSubtotals: Bool) -> [MappingRule] {
    let sums = totals + (withSubtotals ? subtotals : []) + derived
    let known = Set(sums.map { SheetText.key($0.text) })
    return sums + sections
      + reading.keys.flatMap { column, role in names(column, role) }
      .filter { !known.contains(SheetText.key($0.text)) }
  }

  private var unitColumn: Int? { reading.columns(.unit).first }

  // MARK: Totals

  private var totals: [MappingRule] {
    guard reading.axis != .category else { return [] }
    let labels = withFigures.map { reading.label($0) }.uniqued
    return labels.filter { TotalWords.areIn($0.name) && !isUnit($0) }.map(\.name).uniqued
      .map { MappingRule(.total, text: $0) }
  }

  /// Whether the codebook knows a label as a unit's.
  private func isUnit(_ label: RowLabel) -> Bool {
    names.codebook != nil && names.unit(label).name != nil
  }

  /// Rows such as `I. Khối xã` whose figures are the sums of the rows they stand over.
  private var subtotals: [MappingRule] {
    guard unitColumn != nil else { return [] }
    return Subtotals(reading, rows: withFigures).found.filter { !isUnit($0.label) }
      .map { MappingRule(.total, text: $0.label.name, note: .rowsAddUp($0.rows)) }
  }

  /// Rows of percentages, averages and differences below the units.
  private var derived: [MappingRule] {
    guard unitColumn != nil else { return [] }
    return withFigures.map { reading.label($0) }.uniqued
      .filter { HeadingWords.areDerived($0.name) && !isUnit($0) }.map(\.name).uniqued
      .map { MappingRule(.skip, text: $0, note: .percentages) }
  }

  // MARK: Headings over rows

  /// Rows of text alone that say of which period, unit or measure the rows below them are.
  private var sections: [MappingRule] {
    without.compactMap(sectionText).uniqued.compactMap { text in
      let meaning = sectionMeaning(RowLabel(text))
      return meaning == FigureMeaning() ? nil : MappingRule(.section, text: text, meaning)
    }
  }

  private func sectionText(_ row: Int) -> String? {
    let cells = reading.grid.cells(in: row).filter { RowLabel.numbering($0.text) == nil }
    return cells.count == 1 ? RowLabel(cells[0].text).name : nil
  }

  private func sectionMeaning(_ label: RowLabel) -> FigureMeaning {
    if let period = PeriodWords.period(label.name) { return FigureMeaning(period: period) }
    guard names.codebook != nil else { return FigureMeaning() }
    if unitColumn == nil, let unit = names.unit(label).name { return FigureMeaning(unit: unit) }
    if reading.columns(.measure).isEmpty, let measure = names.measure(label.name).name {
      return FigureMeaning(measure: measure)
    }
    return FigureMeaning()
  }

  // MARK: Names

  private func names(_ column: Int, _ role: MappingRole) -> [MappingRule] {
    guard names.codebook != nil, [.unit, .measure, .category].contains(role) else { return [] }
    let labels = withFigures.map { RowLabel(reading.grid.text($0, column)) }.uniqued
    return labels.filter { !$0.text.isEmpty && !TotalWords.areIn($0.name) }.compactMap { label in
      let found = reading(label, role)
      return found.note.map { MappingRule(.name, text: label.name, meaning(found, role), note: $0) }
    }
  }

  private func reading(_ label: RowLabel, _ role: MappingRole) -> NameReading {
    switch role {
    case .unit: names.unit(label)
    case .category: names.category(label.name)
    default: names.item(label)
    }
  }

  /// What a label stands for; a person fills in what is not known.
  private func meaning(_ reading: NameReading, _ role: MappingRole) -> FigureMeaning {
    let name = reading.name ?? MappingRule.open
    switch role {
    case .unit: return FigureMeaning(unit: name)
    case .category: return FigureMeaning(category: name)
    default:
      let isCategory = names.codebook?.measure(name) == nil && reading.name != nil
      return isCategory ? FigureMeaning(category: name) : FigureMeaning(measure: name)
    }
  }
}
