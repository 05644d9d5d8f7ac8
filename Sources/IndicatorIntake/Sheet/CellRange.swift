/// A block of cells that the program shows as one.
package struct CellRange: Hashable, Sendable {
  /// The upper left cell, which holds what the block shows.
  package let first: CellPosition
  /// The lower right cell.
  package let last: CellPosition

  /// A block from its upper left to its lower right cell.
  package init(_ first: CellPosition, last: CellPosition) {
    self.first = first
    self.last = last
  }

  /// The block that a name such as `B2:D3` or `B2` stands for.
  package init?(_ name: some StringProtocol) {
    let ends = name.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = CellPosition(ends[0]),
      let last = ends.count == 2 ? CellPosition(ends[1]) : first,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first, last: last)
  }

  /// Whether a cell is in the block.
  package func contains(_ position: CellPosition) -> Bool {
    (first.row...last.row).contains(position.row)
      && (first.column...last.column).contains(position.column)
  }
}
