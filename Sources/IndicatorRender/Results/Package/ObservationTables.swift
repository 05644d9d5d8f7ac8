package import IndicatorCore

extension ResultTable {
  /// The columns of a canonical `observations.csv`.
  package static let observationColumns = [
    "unit", "period", "measure", "category", "value", "qualifier", "status", "source", "note",
  ]

  /// All figures of a cube as rows of a canonical `observations.csv`: sorted by measure, unit, period and
  /// category, plain numbers, nothing said that is usual. Columns that say nothing in any row are left out.
  package static func observations(_ cube: Cube) -> ResultTable {
    let rows = cube.figures.map(fields)
    let needed = observationColumns.indices.filter { index in
      index < 5 || rows.contains { $0[index] != .text("") }
    }
    var result = ResultTable(columns: needed.map { observationColumns[$0] })
    for row in rows { result.append(needed.map { row[$0] }) }
    return result
  }

  private static func fields(_ figure: ReportedFigure) -> [ResultValue] {
    let remark = figure.remark
    let status =
      figure.cell.value == nil && remark.status == .normal
      ? ObservationStatus.missing : remark.status
    return [
      .text(figure.unit.id), .text(figure.period.spelling), .text(figure.measure.id),
      .text(figure.category), figure.cell.value.map { .count($0.description) } ?? .missing,
      .text(remark.qualifier == .exactly ? "" : remark.qualifier.rawValue),
      .text(status == .normal ? "" : status.rawValue), .text(remark.source), .text(remark.note),
    ]
  }
}
