internal import IndicatorCore

/// Lines for the texts that name rows: totals, names that are spelled otherwise, and names that a person
/// must fill in.
struct LabelRules {
  private let shape: SheetShape
  private let names: SheetNames
  private let keys: [(column: Int, role: MappingRole)]

  init(_ shape: SheetShape, _ names: SheetNames, keys: [(column: Int, role: MappingRole)]) {
    self.shape = shape
    self.names = names
    self.keys = keys
  }

  func rules() -> [MappingRule] {
    totals + keys.flatMap { column, role in names(column, role) }
  }

  private var totals: [MappingRule] {
    let columns =
      [shape.roles.keys.sorted().first { shape.roles[$0] == .number }] + keys.map { $0.column }
    var texts: [String] = []
    for row in shape.grid.rowNumbers where row >= shape.firstRow && shape.hasFigures(row) {
      for column in columns.compactMap(\.self) {
        let label = RowLabel(shape.grid.text(row, column))
        if TotalWords.areIn(label.name), names.codebook?.unit(label.name) == nil {
          texts.append(label.name)
        }
      }
    }
    return texts.uniqued.map { MappingRule(.total, text: $0) }
  }

  private func names(_ column: Int, _ role: MappingRole) -> [MappingRule] {
    guard names.codebook != nil, role != .period else { return [] }
    return shape.labels(column).compactMap { label in
      let (meaning, note) = reading(label, role)
      return note.map { MappingRule(.name, text: label.name, meaning, note: $0) }
    }
  }

  private func reading(_ label: RowLabel, _ role: MappingRole) -> (FigureMeaning, MappingNote?) {
    switch role {
    case .unit:
      let reading = names.unit(label)
      return (FigureMeaning(unit: reading.name), reading.note)
    case .category:
      let reading = names.category(label.name)
      return (FigureMeaning(category: reading.name), reading.note)
    default:
      let measure = names.measure(label.name)
      if measure.name != nil { return (FigureMeaning(measure: measure.name), measure.note) }
      let category = names.category(label.name)
      if category.name != nil { return (FigureMeaning(category: category.name), category.note) }
      return (FigureMeaning(), measure.note)
    }
  }
}
