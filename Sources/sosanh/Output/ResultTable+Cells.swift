import IndicatorCore
import IndicatorIntake
import IndicatorRender

extension ResultTable {
  /// What every cell of the sheets is.
  static func cells(_ imports: [SheetImport]) -> ResultTable {
    var result = ResultTable(columns: [
      "file", "sheet", "cell", "role", "text", "value", "labels", "unit", "period", "measure",
      "category",
    ])
    for one in imports {
      let (file, sheet) = one.origin
      for entry in one.cells { result.append(line(entry, file, sheet)) }
    }
    return result
  }

  private static func line(_ entry: CellEntry, _ file: String, _ sheet: String) -> [ResultValue] {
    let named: [ResultValue] = [
      .text(file), .text(sheet), .text(entry.cell), .text(entry.role.rawValue), .text(entry.text),
      entry.value.map { .number($0.description) } ?? .missing,
      .text(entry.labels.joined(separator: ";")),
    ]
    guard let key = entry.key else { return named + Array(repeating: .missing, count: 4) }
    return named + [key.unit, key.period, key.measure, key.category].map { .text($0) }
  }
}
