// Goals, in order of priority:
// 1. the same rows as `DistributionBuilder` finds, to the last caveat, for every unit that is computed from cells;
// 2. honest about its limits: a unit with anything out of the ordinary is left to `DistributionBuilder`;
// 3. fast: each figure is asked once, by its place, and no row takes a string or an array.

/// A row of a distribution in numbers: what ``DistributionRow`` says of a unit whose figures are simple.
package struct ComputedShare: Equatable, Sendable {
  /// The position of the unit in the codebook.
  package let unit: UnitIndex
  /// The position of the period in the cube's.
  package let period: PeriodIndex
  /// The position of the category in the codebook.
  package let category: Int
  /// The figure; nil if it is missing.
  package let count: ComputedNumber?
  /// The sum over all categories in base; nil if it is missing.
  package let base: ComputedNumber?
  /// `count / base`.
  package let share: ComputedNumber?
  /// The shares down to this row added up.
  package let cumulativeShare: ComputedNumber?
  /// Why there is no share; nil if there is one.
  package let reason: Reason?
  /// What must be said beside it.
  package let caveats: Caveats
}

/// A distribution that is computed unit by unit, from cells where figures lie in tables.
package struct CompiledDistribution: Sendable {
  /// The figures.
  package let cube: Cube
  /// The measure.
  package let measure: Measure
  /// The classification, such as `rating`.
  package let classification: String
  /// The units, in the order asked for.
  package let units: [UnitIndex]
  let listed: ListedCategories
  let selections: [PeriodSelection]
  /// The base, and behind it the measure's figure of each of the listed categories.
  let references: [FigureReference]
  private let lookup: Lookup
  private let classificationNumber: Int
  private let rollUp: RollUpRule

  init(
    _ lookup: Lookup, base: FigureReference, classification: Int, selection: RowSelection,
    units: [UnitIndex]
  ) {
    let book = lookup.cube.codebook
    cube = lookup.cube
    measure = book.measures[base.measure]
    self.classification = book.tree.classifications[classification]
    self.units = units
    self.lookup = lookup
    classificationNumber = classification
    selections = selection.periods
    rollUp = selection.rollUp
    let listed = ListedCategories(
      lookup.cube, classification: classification, measure: base.measure)
    self.listed = listed
    references =
      [base] + listed.all.map { DistributionBuilder.reference($0, measure: base.measure, in: book) }
  }

  /// The rows of some of the units.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func part(_ range: Range<Int>) throws(Fault) -> ComputedShares {
    let plain = DistributionBuilder(
      lookup, base: references[0], classification: classificationNumber, rollUp: rollUp)
    var shares = UnitShares(self, classification: classificationNumber)
    var part = ComputedShares()
    for unit in units[range] {
      let count = part.rows.count
      if isOfItsOwn(unit), shares?.add(unit, to: &part) == true { continue }
      part.rows.removeLast(part.rows.count - count)
      let rows = try plain.rows(unit: unit, selections: selections, omitted: &part.omitted)
      part.others.append(ComputedShares.Others(position: count, rows: rows))
    }
    return part
  }

  /// Whether nothing can be added up for a unit.
  private func isOfItsOwn(_ unit: UnitIndex) -> Bool {
    rollUp == .ownFigures || cube.codebook.unitChildren[of: unit].isEmpty
  }

  /// All rows in full.
  ///
  /// - Parameter runner: runs the parts of the work; one behind the other if not given.
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func table(
    _ runner: Comparison.PartRunner<Distribution> = Comparison.oneByOne
  ) throws(Fault) -> Distribution {
    let parts = try Comparison.parts(of: units.count, runner: runner) {
      [self] range throws(Fault) in
      try distribution(range)
    }
    var rows: [DistributionRow] = []
    rows.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
    var omitted = OmittedPeriods()
    for part in parts {
      rows += part.rows
      omitted.formUnion(part.omitted)
    }
    return Distribution(
      measure: measure, classification: classification, rows: rows, omitted: omitted)
  }

  /// The rows of some of the units in full.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  func distribution(_ range: Range<Int>) throws(Fault) -> Distribution {
    let part = try part(range)
    var rows: [DistributionRow] = []
    rows.reserveCapacity(part.rows.count)
    part.each(full: { rows.append($0) }) { rows.append(row($0)) }
    return Distribution(
      measure: measure, classification: classification, rows: rows, omitted: part.omitted)
  }

  private func row(_ share: ComputedShare) -> DistributionRow {
    DistributionRow(
      unit: cube.codebook.units[share.unit], period: cube.periods[share.period],
      category: cube.codebook.categories[share.category], count: share.count?.decimal,
      base: share.base?.decimal, share: try? share.share?.ratio(),
      cumulativeShare: try? share.cumulativeShare?.ratio(), reason: share.reason,
      caveats: share.caveats)
  }
}

extension ComputedNumber {
  /// The number of a figure, whose denominator is a power of ten.
  package var decimal: ExactDecimal {
    var (scale, rest) = (0, denominator)
    while rest > 1 { (scale, rest) = (scale + 1, rest / 10) }
    return ExactDecimal(significand: numerator, scale: scale)
  }
}
