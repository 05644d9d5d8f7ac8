/// A row with figures, by its running number.
struct NumberedRow {
  let row: Int
  let label: RowLabel
  /// Its numbering, by the column of running numbers or else by the label; nil if it has none.
  let numbering: RowLabel.Numbering?

  init(_ row: Int, label: RowLabel, number: String) {
    self.row = row
    self.label = label
    numbering = number.isEmpty ? label.numbering : RowLabel.numbering(number)
  }

  /// Rows without a number stand below the Roman ones and above the rest.
  fileprivate var rank: Int {
    switch numbering {
    case .capital: 0
    case .roman: 1
    case nil: 2
    case .whole: 3
    case .decimal: 4
    case .letter: 5
    case .bullet: 6
    }
  }
}

/// A row and the rows directly below it by their numbering, all numbered alike.
struct RowGroup {
  let upper: NumberedRow
  let lower: [NumberedRow]

  /// All groups of rows in order.
  ///
  /// - Complexity: O(rows x depth of the numbering).
  static func all(of rows: [NumberedRow]) -> [RowGroup] {
    var open: [(upper: NumberedRow, lower: [NumberedRow])] = []
    var groups: [RowGroup] = []
    func close(downTo rank: Int) {
      while let last = open.last, last.upper.rank >= rank {
        open.removeLast()
        guard let first = last.lower.first else { continue }
        let alike = last.lower.prefix { $0.numbering == first.numbering }
        groups.append(RowGroup(upper: last.upper, lower: Array(alike)))
      }
    }
    for row in rows {
      close(downTo: row.rank)
      if !open.isEmpty { open[open.count - 1].lower.append(row) }
      open.append((row, []))
    }
    close(downTo: 0)
    return groups.sorted { $0.upper.row < $1.upper.row }
  }
}
