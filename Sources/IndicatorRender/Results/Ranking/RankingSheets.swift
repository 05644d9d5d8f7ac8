package import IndicatorCore

extension SpreadsheetSheet {
  /// One ranking. The units with a rank come first, so that a chart can be drawn from the table itself.
  package static func ranking(
    _ table: RankingTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    let language = format.language
    let per = table.indicator.per
    let cells = ValueCells(table, digits: format.digits)
    var sheet = SpreadsheetSheet(of: table.indicator, columns(per, language), in: language)
    for ranked in table.rows {
      let row = ranked.row
      sheet.append(
        [
          ranked.rank.map { .place($0.description) } ?? .empty,
          .words(ranked.isTied ? Words("yes", "có")[language] : nil), .text(row.unit.id),
          .words(row.unit.name), .words(row.period?.spelling),
          .count(row.result.numerator, digits: format.digits).marked(row.result.isPartial),
          .count(row.result.denominator, digits: format.digits).marked(row.result.isPartial),
          cells.value(row.result, in: language), .text(row.result.status),
          cells.distance(ranked.gapToFirst), ranked.rankChangeText.map { .move($0) } ?? .empty,
        ], notes: notes.numbered(RowSaid(ranked)), &notes)
    }
    return sheet.named(for: table.period, in: language).withoutEmptyColumns
  }

  private static func columns(_ per: Int64, _ language: Language) -> [SpreadsheetColumn] {
    let gap = per == 100 ? Heading.gapInPoints : Heading.gap
    return [
      SpreadsheetColumn(Heading.rank[language]),
      SpreadsheetColumn(Heading.tied[language], .whereFilled),
      SpreadsheetColumn(Heading.id[language]), SpreadsheetColumn(Heading.unit[language]),
      SpreadsheetColumn(Heading.period[language]),
      SpreadsheetColumn(Heading.count[language], .whereFilled),
      SpreadsheetColumn(Heading.plainBase[language], .whereFilled),
      SpreadsheetColumn(Heading.cellValue(per: per, language)),
      SpreadsheetColumn(Heading.status[language]),
      SpreadsheetColumn(gap[language], .whereFilled),
      SpreadsheetColumn(Heading.moved[language], .whereFilled),
      SpreadsheetColumn(Heading.notes[language]),
    ]
  }

  /// The sheet with the period in front of its name, where the whole table is of one.
  private func named(for period: Period?, in language: Language) -> SpreadsheetSheet {
    guard let period else { return self }
    var sheet = SpreadsheetSheet(
      name: "\(period) \(name)", title: "\(title), \(period)", columns)
    for row in rows { sheet.append(row.cells, row.emphasis) }
    return sheet
  }
}

extension ValueCells {
  /// The values of a ranking: whole numbers if all are counts as they were reported.
  init(_ table: RankingTable, digits: Int) {
    let per = table.indicator.per
    let areCounts = IndicatorResult.areCounts(table.rows.lazy.map(\.row.result), per: per)
    self.init(per: per, digits: digits, areCounts ? .counts : .rates)
  }
}

extension SpreadsheetCell {
  /// A rank: a whole number, or one with a half.
  fileprivate static func place(_ text: String) -> SpreadsheetCell {
    .number(text, .decimal(text.contains(".") ? 1 : 0))
  }

  /// Places moved, with a sign.
  fileprivate static func move(_ text: String) -> SpreadsheetCell {
    .number(text, .signed(text.contains(".") ? 1 : 0))
  }
}
