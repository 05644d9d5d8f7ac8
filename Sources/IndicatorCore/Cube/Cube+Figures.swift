/// One reported figure with its names and remarks, for listing.
package struct ReportedFigure: Equatable, Sendable {
  /// The unit.
  package let unit: OrganisationUnit
  /// The period.
  package let period: Period
  /// The measure.
  package let measure: Measure
  /// The category in words, empty for the figure for all.
  package let category: String
  /// The value, or the reason why there is none.
  package let cell: Cell
  /// How exact it is and where it was printed.
  package let remark: Remark
  /// The physical line on which the figure stands.
  package let line: Int
}

extension Cube {
  /// The figure at an index below ``count``, in the order measure, unit, period, category.
  package func figure(at index: Int) -> ReportedFigure {
    let key = key(at: index)
    return ReportedFigure(
      unit: codebook.units[UnitIndex(key.unit)], period: periods[PeriodIndex(key.period)],
      measure: codebook.measures[MeasureIndex(key.measure)],
      category: codebook.spelling(of: combinations[Int(key.combination)]), cell: cell(at: index),
      remark: remark(at: index), line: line(at: index))
  }

  /// All figures, in the order measure, unit, period, category.
  package var figures: some Collection<ReportedFigure> {
    (0..<count).lazy.map(figure(at:))
  }
}
