package import IndicatorCore

extension SpreadsheetSheet {
  /// A distribution: one row for each unit, period and category, the best first.
  package static func distribution(
    _ table: Distribution, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = format.language
    let cells = ValueCells(per: 100, digits: format.digits)
    var sheet = SpreadsheetSheet(
      name: table.shortTitle(in: language), title: table.title(in: language),
      columns(table, language))
    for row in table.rows {
      sheet.append(
        [
          .text(row.unit.id), .words(row.unit.name), .words(row.period?.spelling),
          .words(row.category?.displayName(in: language)),
          .count(row.count).marked(row.isPartial), .count(row.base).marked(row.isPartial),
          cells.value(row.share, row.reason, in: language).marked(row.isPartial),
          .text(row.reason?.rawValue ?? "ok"),
          cells.value(row.cumulativeShare).marked(row.isPartial),
        ], notes: notes.numbered(RowSaid(row)), &notes)
    }
    return sheet
  }

  private static func columns(_ table: Distribution, _ language: Language) -> [SpreadsheetColumn] {
    [
      Heading.id, Heading.unit, Heading.period, table.categoryHeading, Heading.count,
      table.baseHeading,
      Heading.plainShare, Heading.status, Heading.plainCumulated, Heading.notes,
    ].map { SpreadsheetColumn($0[language]) }
  }
}
