internal import IndicatorCore

/// Holds the totals that a sheet states against its rows.
struct StatedTotals {
  let intake: SheetIntake
  /// The figure of a cell; nil if it has none.
  let value: (_ row: Int, _ column: Int) -> ExactDecimal?

  func all() -> [StatedTotal] {
    intake.totals.flatMap { total in
      intake.reading.figures.compactMap { column in
        value(total.number, column.number).map { stated(total, column, $0) }
      }
    }
  }

  private func stated(
    _ total: SheetIntake.TotalRow, _ column: SheetReading.FigureColumn, _ figure: ExactDecimal
  ) -> StatedTotal {
    let meaning = column.meaning.filled(from: intake.reading.fixed)
    let sums = groups(total).map { sum($0, column.number) }
    return StatedTotal(
      place: intake.reading.grid.sheet.place(row: total.number, column: column.number),
      label: total.label, period: meaning.period ?? "", measure: meaning.measure ?? column.heading,
      category: meaning.category ?? "", stated: figure,
      sum: sums.first { $0 == figure } ?? sums.first ?? nil)
  }

  /// The rows that a total may be of: all of them, or where rows stand over others, those of the upper or of
  /// the lowest kind; for a partial total, those since the last one.
  private func groups(_ total: SheetIntake.TotalRow) -> [[SheetIntake.DataRow]] {
    let rows = total.isPartial ? rowsBefore(total) : intake.dataRows
    let kinds = Set(rows.compactMap(\.numbering)).sorted()
    guard kinds.count > 1, let upper = kinds.first, let lower = kinds.last else { return [rows] }
    return [
      rows.filter { $0.numbering == upper }, rows.filter { $0.numbering == lower }, rows,
    ]
  }

  private func rowsBefore(_ total: SheetIntake.TotalRow) -> [SheetIntake.DataRow] {
    let earlier = intake.totals.last { $0.number < total.number }?.number ?? 0
    let rows = intake.dataRows.filter { $0.number < total.number && $0.number > earlier }
    let section = rows.last?.isBehindSection
    return rows.filter { $0.isBehindSection == section }
  }

  /// The exact sum; nil if a row has no figure or the sum overflows.
  private func sum(_ rows: [SheetIntake.DataRow], _ column: Int) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      guard let figure = value(row.number, column), let next = try? sum.adding(figure) else {
        return nil
      }
      sum = next
    }
    return rows.isEmpty ? nil : sum
  }
}
