internal import IndicatorCore

/// Finds rows whose figures are the sums of the rows they stand over: `I. Khối xã` over `1`, `2`, `3`.
struct Subtotals {
  /// A row that the rows below it add up to.
  struct Found {
    let label: RowLabel
    /// The rows that it stands over: `6:11`.
    let rows: String
  }

  private let reading: SheetReading
  private let groups: [RowGroup]

  /// - Parameter rows: the rows with figures.
  init(_ reading: SheetReading, rows: [Int]) {
    self.reading = reading
    groups = RowGroup.all(
      of: rows.map { NumberedRow($0, reading.label($0), number: reading.number($0)) }
        .filter { !TotalWords.areIn($0.label.name) && !HeadingWords.areDerived($0.label.name) })
  }

  var found: [Found] {
    groups.filter(addsUp).map {
      Found(label: $0.upper.label, rows: "\($0.lower[0].row):\($0.lower[$0.lower.count - 1].row)")
    }
  }

  /// Whether the rows add up to the upper one wherever it has a figure. One row without a number over a
  /// single other is a coincidence.
  private func addsUp(_ group: RowGroup) -> Bool {
    guard group.upper.numbering != nil || group.lower.count > 1 else { return false }
    var columns = 0
    for column in reading.figures.map(\.number) {
      guard let whole = reading.grid.reading(group.upper.row, column).roughValue else { continue }
      guard sum(group.lower.map(\.row), column) == whole else { return false }
      columns += 1
    }
    return columns > 0
  }

  private func sum(_ rows: [Int], _ column: Int) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      let figure = reading.grid.reading(row, column).roughValue ?? .zero
      guard let next = try? sum.adding(figure) else { return nil }
      sum = next
    }
    return sum
  }
}
