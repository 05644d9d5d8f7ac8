public import IndicatorCore

/// What one cell of a sheet is: a line of the account of cells.
public struct CellEntry: Hashable, Sendable {
  /// The cell's name, such as `C12`.
  public let cell: String
  /// What it is.
  public let role: CellRole
  /// The text as a person sees it.
  public let text: String
  /// The figure, if it is one that was read.
  public let value: ExactDecimal?
  /// The cells that say what a figure is of: its headings from top to bottom, its groups, its labels.
  public let labels: [String]
  /// What a figure is of, if it is an observation.
  public let key: TidyRow.Key?
}

extension CellEntry {
  static func all(
    _ cells: CellTable, structure: SheetStructure, intake: TableIntake
  ) -> [CellEntry] {
    let values = Dictionary(
      intake.rows.map { ([$0.place.line, $0.place.column], $0.value) },
      uniquingKeysWith: { first, _ in first })
    var entries: [CellEntry] = []
    for row in 0..<structure.grid.rowCount {
      for column in 0..<structure.grid.columnCount {
        guard let role = structure.role(row, column: column) else { continue }
        let key = intake.keys[GridPlace(row: row, column: column)]
        let labels =
          role.isFigure
          ? structure.labels(row, column: column).map { cells.name($0.row, column: $0.column) } : []
        let value =
          key == nil
          ? nil
          : values[[cells.place(row, column: column).line, cells.place(row, column: column).column]]
            ?? nil
        entries.append(
          CellEntry(
            cell: cells.name(row, column: column), role: role,
            text: cells.text(row, column: column), value: value,
            labels: labels, key: key))
      }
    }
    return entries
  }
}
