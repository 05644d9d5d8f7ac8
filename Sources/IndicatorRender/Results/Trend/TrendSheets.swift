package import IndicatorCore

extension SpreadsheetSheet {
  /// Trends: one row for each unit.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  package static func trend(
    _ table: TrendTable, as format: NumberFormat, notes: inout NoteNumbers
  ) throws(ArithmeticOverflow) -> SpreadsheetSheet {
    let cells = ValueCells(table, digits: format.digits)
    let rows = try table.rows.map { row throws(ArithmeticOverflow) in
      (row, try cells.slope(row.trend?.slope))
    }
    return SheetColumns(table.indicator.per, cells: cells, in: format.language)
      .sheet(of: table.indicator, rows: rows, notes: &notes)
  }
}

/// A row of trends with the cell of its slope.
private typealias SlopedCells = (row: TrendRow, slope: SpreadsheetCell)

extension SheetColumns<SlopedCells> {
  fileprivate init(_ per: Int64, cells: ValueCells, in language: Language) {
    let slope = per == 100 ? Heading.slopeInPoints : Heading.slope
    self.init(in: language, said: { RowSaid($0.row) }) { (column: TrendColumn, add) in
      switch column {
      case .unit: add(Heading.id) { .text($0.row.unit.id) }
      case .unitName: add(Heading.unit) { .words($0.row.unit.name) }
      case .firstPeriod:
        add(Heading.firstPeriod) { .words($0.row.points.first?.period.spelling) }
      case .lastPeriod: add(Heading.lastPeriod) { .words($0.row.points.last?.period.spelling) }
      case .periods: add(Heading.periodCount) { .whole($0.row.points.count) }
      case .firstValue:
        add(Heading.first) {
          cells.value($0.row.points.first?.value, reason: $0.row.reason, in: language)
        }
      case .lastValue:
        add(Heading.last) { cells.value($0.row.points.last?.value) }
        add(Heading.status) { .text($0.row.reason?.rawValue ?? "ok") }
      case .change: add(Heading.change(per: per, in: language)) { cells.change($0.row.way?.change) }
      case .slope: add(slope) { $0.slope }
      case .direction: add(Heading.direction) { .words($0.row.way?.directionWords[language]) }
      // The title and the format of cells say these, or they stand beside the last value and in the notes.
      case .indicator, .per, .status, .caveats: break
      }
    }
  }
}

extension ValueCells {
  /// The values of trends: whole numbers if all are counts as they were reported.
  init(_ table: TrendTable, digits: Int) {
    self.init(
      per: table.indicator.per, digits: digits, kind: table.areCounts ? .counts : .rates)
  }
}

extension SpreadsheetSheet {
  /// A chart of trends with the series it is drawn from: a line for each unit.
  package static func chart(
    of table: TrendTable, measure: Measure, as format: NumberFormat
  ) -> SpreadsheetSheet {
    let cells = ValueCells(table, digits: format.digits)
    let series = table.rows.map { row in
      UnitSeries(
        name: row.unit.name,
        points: Dictionary((row.trend?.points ?? []).map { ($0.period, $0.value) }) { one, _ in one
        })
    }
    let words = ChartWords(
      table.indicator, cells: cells, measure: measure, in: format.language, as: .line,
      values: series.flatMap(\.points.values))
    return lines(series, cells: cells, words: words)
  }
}
