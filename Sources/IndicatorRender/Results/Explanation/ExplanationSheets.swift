package import IndicatorCore

extension SpreadsheetSheet {
  /// Explanations: one row for each reported figure that a value rests on.
  package static func explanations(
    _ explanations: [Explanation], of indicator: Indicator, _ format: NumberFormat,
    _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = format.language
    let results = explanations.map(\.row.result)
    let areCounts = IndicatorResult.areCounts(results, per: indicator.per)
    let cells = ValueCells(
      per: indicator.per, digits: format.digits, areCounts ? .counts : .rates)
    var sheet = SpreadsheetSheet(of: indicator, columns(indicator.per, language), in: language)
    for explanation in explanations {
      let head = explanation.row.head(cells, language) + [.words(explanation.computed)]
      if explanation.figures.isEmpty {
        let blank = [SpreadsheetCell](repeating: .empty, count: 10)
        sheet.append(
          head + blank, notes: notes.numbered(RowSaid(explanation.row)), &notes)
      }
      for part in explanation.figures {
        for figure in part.reported.isEmpty ? [nil] : part.reported.map(Optional.some) {
          sheet.append(
            head + part.cells(language) + fields(figure),
            notes: notes.numbered(RowSaid(part.figure)), &notes)
        }
      }
    }
    return sheet
  }

  private static func columns(_ per: Int64, _ language: Language) -> [SpreadsheetColumn] {
    [
      Heading.id[language], Heading.unit[language], Heading.period[language],
      Heading.cellValue(per: per, language), Heading.status[language],
      Heading.computed[language], Heading.figure[language], Heading.figureValue[language],
      Heading.reportedBy[language], Heading.reportedPeriod[language], Heading.category[language],
      Heading.reportedValue[language], Heading.qualifier[language],
      Heading.observationStatus[language], Heading.source[language], Heading.remark[language],
      Heading.notes[language],
    ].map { SpreadsheetColumn($0) }
  }

  private static func fields(_ figure: ReportedFigure?) -> [SpreadsheetCell] {
    guard let figure else { return [SpreadsheetCell](repeating: .empty, count: 8) }
    return [
      .words(figure.unit.name), .text(figure.period.spelling), .words(figure.category),
      .count(figure.cell.value), .text(figure.remark.qualifier.rawValue),
      .text(figure.remark.status.rawValue), .words(figure.remark.source),
      .words(figure.remark.note),
    ]
  }
}

extension IndicatorRow {
  /// Unit, period, value and status.
  fileprivate func head(_ cells: ValueCells, _ language: Language) -> [SpreadsheetCell] {
    [
      .text(unit.id), .words(unit.name), .words(period?.spelling),
      cells.value(result.value, result.reason, in: language), .text(result.status),
    ]
  }
}

extension ExplainedFigure {
  /// The figure as written and its value, or the words for why there is none.
  fileprivate func cells(_ language: Language) -> [SpreadsheetCell] {
    let value = figure.cell.value
    return [
      .text(text),
      value == nil ? .words(figure.cell.reason?.words[language]) : .count(value),
    ]
  }
}
