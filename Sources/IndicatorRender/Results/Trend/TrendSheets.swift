package import IndicatorCore

extension SpreadsheetSheet {
  /// Trends: one row for each unit.
  ///
  /// - Throws: ``ArithmeticOverflow`` if a slope is too large to be printed.
  package static func trend(
    _ table: TrendTable, _ format: NumberFormat, _ notes: inout NoteNumbers
  ) throws(ArithmeticOverflow) -> SpreadsheetSheet {
    let language = format.language
    let cells = ValueCells(table, digits: format.digits)
    var sheet = SpreadsheetSheet(
      of: table.indicator, columns(table.indicator.per, language), in: language)
    for row in table.rows {
      let values = try row.cells(cells, language)
      sheet.append(
        [.text(row.unit.id), .words(row.unit.name)] + values, notes: notes.numbered(RowSaid(row)),
        &notes)
    }
    return sheet
  }

  private static func columns(_ per: Int64, _ language: Language) -> [SpreadsheetColumn] {
    let slope = per == 100 ? Heading.slopeInPoints : Heading.slope
    return [
      Heading.id[language], Heading.unit[language], Heading.firstPeriod[language],
      Heading.lastPeriod[language], Heading.periodCount[language], Heading.first[language],
      Heading.last[language], Heading.status[language], Heading.change(per: per, language),
      slope[language], Heading.direction[language], Heading.notes[language],
    ].map { SpreadsheetColumn($0) }
  }
}

extension ValueCells {
  /// The values of trends: whole numbers if all are counts as they were reported.
  init(_ table: TrendTable, digits: Int) {
    let per = table.indicator.per
    let areCounts = per == 1 && table.rows.allSatisfy { $0.trend?.isOfCounts ?? true }
    self.init(per: per, digits: digits, areCounts ? .counts : .rates)
  }
}

extension TrendRow {
  /// First and last period, how many there are, first and last value, status, change, slope and direction.
  fileprivate func cells(
    _ cells: ValueCells, _ language: Language
  ) throws(ArithmeticOverflow) -> [SpreadsheetCell] {
    let points = trend?.points ?? []
    let way = points.count > 1 ? trend : nil
    return [
      .words(points.first?.period.spelling), .words(points.last?.period.spelling),
      .whole(points.count), cells.value(points.first?.value, reason, in: language),
      cells.value(points.last?.value), .text(reason?.rawValue ?? "ok"), cells.change(way?.change),
      try cells.slope(trend?.slope), .words(way?.directionWords[language]),
    ]
  }
}
