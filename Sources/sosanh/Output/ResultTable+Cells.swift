import IndicatorCore
import IndicatorIntake
import IndicatorRender

/// The columns of what the cells of sheets are.
private enum CellColumn: String, DataColumn {
  case file, sheet, cell, role, text, value, labels, unit, period, measure, category
}

extension ResultTable {
  /// What every cell of the sheets is.
  static func cells(_ imports: [SheetImport]) -> ResultTable {
    let rows = imports.flatMap { one in one.cells.map { (origin: one.origin, entry: $0) } }
    return ResultTable(rows) { (row, column: CellColumn) in
      switch column {
      case .file: .text(row.origin.file)
      case .sheet: .text(row.origin.sheet)
      case .cell: .text(row.entry.cell)
      case .role: .text(row.entry.role.rawValue)
      case .text: .text(row.entry.text)
      case .value: .count(row.entry.value)
      case .labels: .text(row.entry.labels.joined(separator: ";"))
      case .unit: .text(row.entry.key?.unit)
      case .period: .text(row.entry.key?.period)
      case .measure: .text(row.entry.key?.measure)
      case .category: .text(row.entry.key?.category)
      }
    }
  }
}
