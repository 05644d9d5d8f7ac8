package import IndicatorCore

extension SpreadsheetSheet {
  /// One ranking. The units with a rank come first, so that a chart can be drawn from the table itself.
  package static func ranking(
    _ table: RankingTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    SheetColumns(table, format).sheet(of: table.indicator, table.rows, &notes)
      .named(for: table.period, in: format.language).withoutEmptyColumns
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

extension SheetColumns<RankedRow> {
  fileprivate init(_ table: RankingTable, _ format: NumberFormat) {
    let (language, per) = (format.language, table.indicator.per)
    let cells = ValueCells(table, digits: format.digits)
    let gap = per == 100 ? Heading.gapInPoints : Heading.gap
    self.init(in: language, said: RowSaid.init) { (column: RankingColumn, add) in
      switch column {
      case .rank: add(Heading.rank) { $0.rank.map { .place($0.description) } ?? .empty }
      case .tied:
        add(Heading.tied, .whereFilled) {
          .words($0.isTied ? Words("yes", "có")[language] : nil)
        }
      case .unit: add(Heading.id) { .text($0.row.unit.id) }
      case .unitName:
        add(Heading.unit) { .words($0.row.unit.name) }
        add(Heading.period) { .words($0.row.period?.spelling) }
      case .numerator: add(Heading.count, .whereFilled) { $0.row.result.numeratorCell(format) }
      case .denominator:
        add(Heading.plainBase, .whereFilled) { $0.row.result.denominatorCell(format) }
      case .value:
        add(Heading.cellValue(per: per, language)) { cells.value($0.row.result, in: language) }
        add(Heading.status) { .text($0.row.result.status) }
      case .gapToFirst: add(gap, .whereFilled) { cells.distance($0.gapToFirst) }
      case .rankChange:
        add(Heading.moved, .whereFilled) { $0.rankChangeText.map { .move($0) } ?? .empty }
      // The title and the format of cells say these, or they stand beside the name and the value and in the notes.
      case .indicator, .per, .period, .status, .caveats: break
      }
    }
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
