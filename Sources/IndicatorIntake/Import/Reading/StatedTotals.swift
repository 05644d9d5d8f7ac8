internal import IndicatorCore

/// Holds the totals that a sheet states against its rows.
struct StatedTotals {
  let intake: SheetIntake
  /// The figure of a cell; nil if it has none.
  let value: (_ row: Int, _ column: Int) -> ExactDecimal?

  func all() -> [StatedTotal] {
    intake.totals.flatMap { total in
      let groups = groups(total)
      return intake.reading.figures.filter(isSummable).compactMap { column in
        value(total.row.row, column.number).map { stated(total, groups, column, $0) }
      }
    }
  }

  /// Percentages and other figures that are not summed up state no totals.
  private func isSummable(_ column: SheetReading.FigureColumn) -> Bool {
    let meaning = column.meaning.filled(from: intake.reading.fixed)
    guard let book = intake.names.codebook, let id = meaning.measure, let found = book.measure(id)
    else { return true }
    return book.measures[found].additivity != .none
  }

  private func stated(
    _ total: SheetIntake.TotalRow, _ groups: [[SheetIntake.DataRow]],
    _ column: SheetReading.FigureColumn, _ figure: ExactDecimal
  ) -> StatedTotal {
    let meaning = column.meaning.filled(from: intake.reading.fixed)
    let sums = groups.map { sum($0, column.number) }
    return StatedTotal(
      place: intake.reading.grid.sheet.place(row: total.row.row, column: column.number),
      label: total.row.label.text, period: meaning.period ?? total.period,
      measure: meaning.measure ?? column.heading, category: meaning.category ?? "", stated: figure,
      sum: sums.first { $0 == figure } ?? sums.lazy.compactMap(\.self).first)
  }

  /// The rows that a total may be of, the likeliest first: all of its period, or where rows stand over others,
  /// those of the upper or of the lowest kind; for a partial total, those of its section or those behind it.
  private func groups(_ total: SheetIntake.TotalRow) -> [[SheetIntake.DataRow]] {
    let rows = intake.dataRows.filter { total.period.isEmpty || $0.period == total.period }
    switch total.reach {
    case .above: return [before(total, rows), behind(total, rows)]
    case .below: return [behind(total, rows), before(total, rows)]
    case .all: break
    }
    let kinds = Set(rows.compactMap(\.row.numbering)).sorted()
    guard kinds.count > 1, let upper = kinds.first, let lower = kinds.last else { return [rows] }
    return [
      rows.filter { $0.row.numbering == upper }, rows.filter { $0.row.numbering == lower }, rows,
    ]
  }

  /// The rows of the section that ends with a total.
  private func before(
    _ total: SheetIntake.TotalRow, _ rows: [SheetIntake.DataRow]
  ) -> [SheetIntake.DataRow] {
    let earlier = intake.totals.last { $0.row.row < total.row.row }?.row.row ?? 0
    let between = rows.filter { (earlier..<total.row.row).contains($0.row.row) }
    return between.filter { $0.section == between.last?.section }
  }

  /// The rows up to the next total, for a total that stands over its rows.
  private func behind(
    _ total: SheetIntake.TotalRow, _ rows: [SheetIntake.DataRow]
  ) -> [SheetIntake.DataRow] {
    let next = intake.totals.first { $0.row.row > total.row.row }?.row.row ?? .max
    let between = rows.filter { (total.row.row..<next).contains($0.row.row) }
    return between.filter { $0.section == between.first?.section }
  }

  /// The exact sum; nil if there is no row, a row has no figure, or the sum overflows.
  private func sum(_ rows: [SheetIntake.DataRow], _ column: Int) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      guard let figure = value(row.row.row, column), let next = try? sum.adding(figure) else {
        return nil
      }
      sum = next
    }
    return rows.isEmpty ? nil : sum
  }
}
