/// The rows of some units, in their order: computed, and in full of units whose figures are not simple.
package struct ComputedPart<Row: Sendable, Full: Sendable>: Sendable {
  /// Rows of units whose figures are simple.
  package internal(set) var rows: [Row] = []
  /// Rows of other units, and in front of which of ``rows`` they stand.
  package internal(set) var others: [Others] = []
  /// Periods without a row.
  package internal(set) var omitted = OmittedPeriods()

  /// The rows of a unit whose figures are not simple.
  package struct Others: Sendable {
    /// How many of the simple rows stand before them.
    package let position: Int
    /// The rows.
    package let rows: [Full]
  }

  /// Goes through all rows, each in its place.
  @inlinable
  package func each<Failure>(
    full: (Full) throws(Failure) -> Void, use: (Row) throws(Failure) -> Void
  ) throws(Failure) {
    var others = others[...]
    for position in 0...rows.count {
      while let first = others.first, first.position == position {
        for row in first.rows { try full(row) }
        others.removeFirst()
      }
      if position < rows.count { try use(rows[position]) }
    }
  }
}

/// The rows of some units of an indicator.
package typealias ComputedRows = ComputedPart<ComputedRow, IndicatorRow>

/// The rows of some units of a distribution.
package typealias ComputedShares = ComputedPart<ComputedShare, DistributionRow>
