package import IndicatorCore

extension SpreadsheetSheet {
  /// Explanations: one row for each reported figure that a value rests on.
  package static func explanations(
    _ explanations: [Explanation], of indicator: Indicator, as format: NumberFormat,
    notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let results = explanations.lazy.map(\.row.result)
    let cells = ValueCells(results, per: indicator.per, digits: format.digits)
    return SheetColumns<ExplanationRow>(cells, in: format.language)
      .sheet(of: indicator, rows: ExplanationRow.all(explanations), notes: &notes)
  }
}

extension SheetColumns<ExplanationRow> {
  fileprivate init(_ cells: ValueCells, in language: Language) {
    self.init(
      in: language, said: { row in row.part.map { RowSaid($0.figure) } ?? RowSaid(row.row) }
    ) { (column: ExplanationColumn, add) in
      switch column {
      case .unit: add(Heading.id) { .text($0.row.unit.id) }
      case .unitName: add(Heading.unit) { .words($0.row.unit.name) }
      case .period: add(Heading.period) { .words($0.row.period?.spelling) }
      case .value:
        add(Heading.cellValue(per: cells.per, in: language)) {
          cells.value($0.row.result.value, reason: $0.row.result.reason, in: language)
        }
      case .status: add(Heading.status) { .text($0.row.result.status) }
      case .computed: add(Heading.computed) { .words($0.explanation.computed) }
      case .figure: add(Heading.figure) { .words($0.part?.text) }
      case .figureValue:
        add(Heading.figureValue) {
          $0.part?.figure.cell.reason.map { .words($0.words[language]) }
            ?? .count($0.part?.figure.cell.value)
        }
      case .reportedUnit: add(Heading.reportedBy) { .words($0.figure?.unit.name) }
      case .reportedPeriod: add(Heading.reportedPeriod) { .words($0.figure?.period.spelling) }
      case .reportedCategory: add(Heading.category) { .words($0.figure?.category) }
      case .reportedValue: add(Heading.reportedValue) { .count($0.figure?.cell.value) }
      case .qualifier: add(Heading.qualifier) { .words($0.figure?.remark.qualifier.rawValue) }
      case .obsStatus:
        add(Heading.observationStatus) { .words($0.figure?.remark.status.rawValue) }
      case .source: add(Heading.source) { .words($0.figure?.remark.source) }
      case .note: add(Heading.remark) { .words($0.figure?.remark.note) }
      // The title and the format of cells say these, and the notes.
      case .indicator, .per, .caveats: break
      }
    }
  }
}
