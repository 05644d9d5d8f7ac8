/// A total or a share that a sheet prints, as a claim that an audit recomputes.
package struct SheetClaim: Hashable, Sendable {
  /// Where it stands.
  package let place: Place
  /// The cell's name, such as `D4`.
  package let cell: String
  /// The name of its row.
  package let label: String
  /// What stands over its column.
  package let heading: String
  /// `10 + 20 = 30`, `17/30 = 56.7%`: plain digits with a point.
  package let text: String
  /// Where its operands stand, in their order; empty where they stand in its row or its column.
  package let operands: [Place]
  /// Along which line the figures of its kind stand.
  package let line: Line

  /// A row or a column.
  package enum Line: Hashable, Sendable {
    case row, column
  }

  /// A claim.
  package init(
    place: Place, cell: String, label: String, heading: String, text: String,
    operands: [Place] = [], line: Line = .column
  ) {
    (self.operands, self.line) = (operands, line)
    self.place = place
    self.cell = cell
    self.label = label
    self.heading = heading
    self.text = text
  }
}
