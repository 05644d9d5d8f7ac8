package import IndicatorCore

extension SpreadsheetSheet {
  /// A distribution: one row for each unit, period and category, the best first.
  package static func distribution(
    _ table: Distribution, as format: NumberFormat, notes: inout NoteNumbers
  ) -> SpreadsheetSheet {
    SheetColumns(table, as: format).sheet(
      named: table.shortTitle(in: format.language), title: table.title(in: format.language),
      rows: table.rows, notes: &notes)
  }
}

extension SheetColumns<DistributionRow> {
  fileprivate init(_ table: Distribution, as format: NumberFormat) {
    let language = format.language
    let cells = ValueCells(per: 100, digits: format.digits)
    self.init(in: language, said: RowSaid.init) { (column: DistributionColumn, add) in
      switch column {
      case .unit: add(Heading.id) { .text($0.unit.id) }
      case .unitName: add(Heading.unit) { .words($0.unit.name) }
      case .period: add(Heading.period) { .words($0.period?.spelling) }
      case .categoryName:
        add(table.categoryHeading) { .words($0.category?.displayName(in: language)) }
      case .count: add(Heading.count) { .count($0.count).marked($0.isPartial) }
      case .base: add(table.baseHeading) { .count($0.base).marked($0.isPartial) }
      case .share:
        add(Heading.plainShare) {
          cells.value($0.share, reason: $0.reason, in: language).marked($0.isPartial)
        }
        add(Heading.status) { .text($0.reason?.rawValue ?? "ok") }
      case .cumulativeShare:
        add(Heading.plainCumulated) { cells.value($0.cumulativeShare).marked($0.isPartial) }
      // The title says it, or they stand in the name, beside the share and in the notes.
      case .measure, .category, .status, .caveats: break
      }
    }
  }
}

extension SpreadsheetSheet {
  /// A chart of a distribution with the shares it is drawn from: a bar for each unit and period, its parts
  /// the categories, the best first.
  package static func chart(
    of table: Distribution, as format: NumberFormat
  ) -> SpreadsheetSheet {
    let language = format.language
    let cells = ValueCells(per: 100, digits: format.digits)
    var words = ChartWords(
      language: language, title: table.shortTitle(in: language),
      categories: Heading.unit[language], values: Heading.share[language],
      format: cells.format, axisFormat: .percent(0))
    let bars = DistributionBars(table, in: language)
    let shown = bars.shares.prefix(
      words.shown(of: bars.names.count, atMost: ChartGrid.largestRows))
    let grid = ChartGrid(
      corner: Heading.unit[language], rowNames: Array(bars.names.prefix(shown.count)),
      columnNames: bars.categories.map { $0.displayName(in: language) },
      values: shown.map { shares in bars.categories.map { cells.drawn(shares[$0]) } })
    return grid.sheet(.stackedBars, series: .columns, words: words)
  }
}
