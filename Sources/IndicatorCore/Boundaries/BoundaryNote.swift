/// What must be said of a unit whose figures were brought to other boundaries.
package struct BoundaryNote: Hashable, Sendable {
  /// What happened to figures.
  package enum Kind: Hashable, Sendable {
    /// They were added up from these.
    case pooled([String])
    /// Some predecessors did not report: so many did, of so many, and these did not.
    case incomplete(Period, count: Int, all: Int, missing: [String])
    /// There is no value.
    case undivided(BoundaryObstacle)
    /// Its own figures of a time before it began, or of a time in which others reported too, are taken.
    case ownBefore(Period)
  }

  /// The unit, as a position in the new codebook.
  package let unit: UnitIndex
  /// The measure, as a position in the codebook.
  package let measure: MeasureIndex
  package let kind: Kind

  /// What is said of a unit and a measure.
  package init(unit: UnitIndex, measure: MeasureIndex, kind: Kind) {
    self.unit = unit
    self.measure = measure
    self.kind = kind
  }
}
