package import IndicatorCore

extension SpreadsheetSheet {
  /// One ranking. The units with a rank come first, so that a chart can be drawn from the table itself.
  package static func ranking(
    _ table: RankingTable, as format: NumberFormat, notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    SheetColumns(table, as: format).sheet(of: table.indicator, rows: table.rows, notes: &notes)
      .named(for: table.period, in: format.language).withoutEmptyColumns
  }

  /// The sheet with the period in front of its name, where the whole table is of one.
  private func named(for period: Period?, in language: Language) -> SpreadsheetSheet {
    guard let period else { return self }
    var sheet = SpreadsheetSheet(
      name: "\(period) \(name)", title: "\(title), \(period)", columns: columns)
    for row in rows { sheet.append(row.cells, emphasis: row.emphasis) }
    return sheet
  }
}

extension SheetColumns<RankedRow> {
  fileprivate init(_ table: RankingTable, as format: NumberFormat) {
    let (language, per) = (format.language, table.indicator.per)
    let cells = ValueCells(table, digits: format.digits)
    let gap = per == 100 ? Heading.gapInPoints : Heading.gap
    self.init(in: language, said: RowSaid.init) { (column: RankingColumn, add) in
      switch column {
      case .rank: add(Heading.rank) { $0.rank.map { .place($0.description) } ?? .empty }
      case .tied:
        add(Heading.tied, .whereFilled) {
          .words($0.isTied ? Words("yes", vi: "có")[language] : nil)
        }
      case .unit: add(Heading.id) { .text($0.row.unit.id) }
      case .unitName:
        add(Heading.unit) { .words($0.row.unit.name) }
        add(Heading.period) { .words($0.row.period?.spelling) }
      case .numerator: add(Heading.count, .whereFilled) { $0.row.result.numeratorCell(format) }
      case .denominator:
        add(Heading.plainBase, .whereFilled) { $0.row.result.denominatorCell(format) }
      case .value:
        add(Heading.cellValue(per: per, in: language)) { cells.value($0.row.result, in: language) }
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
    self.init(table.rows.lazy.map(\.row.result), per: table.indicator.per, digits: digits)
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

extension SpreadsheetSheet {
  /// The sheet of a ranking with a chart of its values, the first on top.
  ///
  /// - Parameters:
  ///   - table: the ranking the sheet was made of.
  ///   - measure: the leading measure, for the axis of counts.
  ///   - format: digits, and the language.
  package func drawing(
    _ table: RankingTable, measure: Measure, as format: NumberFormat
  ) -> SpreadsheetSheet {
    let language = format.language
    let heading = Heading.cellValue(per: table.indicator.per, in: language)
    let ranked = table.rows.prefix { $0.rank != nil }
    var sheet = self
    guard !ranked.isEmpty, let values = columns.firstIndex(where: { $0.heading == heading }),
      let names = columns.firstIndex(where: { $0.heading == Heading.unit[language] })
    else {
      sheet.notes.append(Note(code: "chart_empty", text: NoteSentence.chartEmpty[language]))
      return sheet
    }
    let shown = min(ranked.count, ChartGrid.largestRows)
    if shown < ranked.count {
      let cut = NoteSentence.chartCut(first: shown, of: ranked.count)
      sheet.notes.append(Note(code: "chart_cut", text: cut[language]))
    }
    let words = ChartWords(
      table.indicator, cells: ValueCells(table, digits: format.digits), measure: measure,
      in: language, as: .bar,
      values: ranked.compactMap(\.row.result.value))
    sheet.chart = words.bars(
      of: table.period, names: names, values: values, rows: shown, beside: columns.count)
    return sheet
  }
}

extension ChartWords {
  /// Bars of one column of a table from its first row, named by another.
  fileprivate func bars(
    of period: Period?, names: Int, values: Int, rows: Int, beside columns: Int
  ) -> SpreadsheetChart {
    func range(_ column: Int) -> SheetRange {
      SheetRange(
        SheetPosition(column: column, row: 1), last: SheetPosition(column: column, row: rows))
    }
    let name = SheetPosition(column: values, row: 0)
    var chart = SpreadsheetChart(
      kind: .bars, title: title + (period.map { ", \($0)" } ?? ""), categoryTitle: categories,
      valueTitle: self.values, format: format, axisFormat: axisFormat, categories: range(names),
      series: [SpreadsheetChart.Series(name: name, values: range(values))],
      corner: SheetPosition(column: columns + 1, row: 1))
    chart.standing = .besideTable
    return chart
  }
}
