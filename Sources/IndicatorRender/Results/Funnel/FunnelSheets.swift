package import IndicatorCore

extension SpreadsheetSheet {
  /// One funnel with what it is drawn from: units by the size of their bases, values as points, target and limits as lines.
  ///
  /// - Parameters:
  ///   - table: the rows that the funnels were made of.
  ///   - group: the funnel.
  package static func funnel(
    _ table: IndicatorTable, funnels: FunnelTable, group: FunnelTable.Group,
    levels: [FunnelLevel], as format: NumberFormat
  ) -> SpreadsheetSheet {
    let language = format.language
    let unit = BoundUnit(per: table.indicator.per, as: format)
    let value = Heading.cellValue(per: table.indicator.per, in: language)
    let limits = levels.flatMap { level in
      [Heading.lowerLimit, Heading.upperLimit].map { $0(level.percent.description)[language] }
    }
    let headings =
      [Heading.unit[language], Heading.plainBase[language], value, Heading.funnelTarget[language]]
      + limits
    let title = "\(table.indicator.shortTitle(in: language)), \(group.period)"
    var sheet = SpreadsheetSheet(
      name: "\(group.period) \(Heading.funnel[language])", title: title,
      columns: headings.map { SpreadsheetColumn($0) })
    var rows = group.rows
    rows.sort { (table.rows[$0].result.chartBase, $0) < (table.rows[$1].result.chartBase, $1) }
    let cells = ValueCells(table, digits: format.digits)
    for row in rows {
      guard case .success(let place) = funnels.places[row] else { continue }
      let result = table.rows[row].result
      let target = place.expected.digits(times: unit.per == 100 ? 1 : unit.per)
      sheet.append(
        [
          .words(table.rows[row].unit.name), .count(result.denominator, digits: 0),
          cells.drawn(result.value), target.map { .number($0, unit.shown) } ?? .empty,
        ] + place.limits.flatMap { unit.cells($0) })
    }
    sheet.drawFunnel(value, cells: cells, in: language)
    return sheet
  }

  /// The column of bases.
  private static let bases = 1

  private mutating func drawFunnel(_ value: String, cells: ValueCells, in language: Language) {
    guard !rows.isEmpty else { return }
    let last = rows.count
    func range(_ column: Int) -> SheetRange {
      SheetRange(
        SheetPosition(column: column, row: 1), last: SheetPosition(column: column, row: last))
    }
    chart = SpreadsheetChart(
      kind: .points, title: title, categoryTitle: Heading.plainBase[language], valueTitle: value,
      format: cells.format, axisFormat: cells.format, categories: range(Self.bases),
      series: (Self.bases + 1..<columns.count).map { column in
        SpreadsheetChart.Series(
          name: SheetPosition(column: column, row: 0), values: range(column))
      }, corner: SheetPosition(column: columns.count + 1, row: 1))
  }
}
