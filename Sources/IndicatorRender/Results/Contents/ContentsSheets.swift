package import IndicatorCore

extension SpreadsheetSheet {
  /// What data hold: a sheet each for units, measures, categories and indicators, if there are any.
  package static func contents(
    _ contents: Contents, in language: Language
  ) -> [SpreadsheetSheet] {
    [
      sheet(
        Heading.units, rows: contents.units, in: language,
        columns: [
          (Heading.id, { .text($0.unit.id) }), (Heading.name, { .words($0.unit.name) }),
          (Heading.level, { .words($0.unit.level) }), (Heading.figures, { .whole($0.figures) }),
          (Heading.span, { .list($0.periods) }), (Heading.notReceived, { .list($0.notReceived) }),
        ]),
      sheet(
        Heading.measures, rows: contents.measures, in: language,
        columns: [
          (Heading.id, { .text($0.measure.id) }),
          (Heading.name, { .words($0.measure.displayName(in: language)) }),
          (Heading.countedIn, { .text(CountedInWords.text($0.measure, in: language)) }),
          (Heading.by, { .words($0.classifications.joined(separator: ", ")) }),
          (Heading.figures, { .whole($0.figures) }), (Heading.span, { .list($0.periods) }),
        ]),
      sheet(
        Heading.categories, rows: contents.categories, in: language,
        columns: [
          (Heading.id, { .text($0.id) }),
          (Heading.name, { .words($0.displayName(in: language)) }),
          (Heading.classification, { .words($0.classification) }),
          (Heading.notes, { .words($0.inBase ? nil : Heading.outsideBase[language]) }),
        ]),
      sheet(
        Heading.indicators, rows: contents.indicators, in: language,
        columns: [
          (Heading.id, { .text($0.id) }),
          (Heading.name, { .words($0.displayName(in: language)) }),
          (Heading.formula, { .text($0.formula) }),
          (Heading.per, { .number(String($0.per), .decimal(0)) }),
        ]),
      sheet(
        Heading.unitChanges, rows: contents.changes, in: language,
        columns: [
          (Heading.id, { .text($0.unit.id) }), (Heading.unit, { .words($0.unit.name) }),
          (Heading.predecessor, { .words($0.predecessor) }),
          (Heading.extent, { .text($0.extentWords(in: language)) }),
          (Heading.changedOn, { .text($0.change.date.spelling) }),
        ]),
    ].filter { !$0.rows.isEmpty }
  }

  private static func sheet<Row>(
    _ name: Words, rows: [Row], in language: Language,
    columns: [(heading: Words, cell: (Row) -> SpreadsheetCell)]
  ) -> SpreadsheetSheet {
    var sheet = SpreadsheetSheet(
      name: name[language], title: name[language],
      columns: columns.map { SpreadsheetColumn($0.heading[language]) })
    for row in rows { sheet.append(columns.map { $0.cell(row) }) }
    return sheet
  }
}

extension SpreadsheetCell {
  fileprivate static func list(_ periods: [Period]) -> SpreadsheetCell {
    .words(periods.map(\.spelling).joined(separator: ", "))
  }
}
