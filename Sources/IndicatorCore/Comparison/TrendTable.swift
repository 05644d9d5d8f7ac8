/// One unit's trend.
public struct TrendRow: Equatable, Sendable {
  /// The unit.
  public let unit: OrganisationUnit
  /// Nil if no period has a value.
  public let trend: Trend?
  /// Why there is none; nil if there is one.
  public let reason: Reason?
  /// What must be said beside it.
  public let caveats: Caveats
  /// Which rules keep figures from being compared, if that is the reason.
  package var obstacles: [PairingObstacle] = []
}

/// The trends of an indicator.
public struct TrendTable: Equatable, Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// One for each unit, in the order asked for.
  public let rows: [TrendRow]
  /// Periods that have no point.
  public let omitted: OmittedPeriods
}

extension Comparison {
  /// Each unit's series of an indicator in short; see ``TrendRow``.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`, or without a place if a result does not fit.
  public func trends(_ indicator: Indicator, selection: RowSelection = RowSelection())
    throws(Fault) -> TrendTable
  {
    try trends(
      indicator, of: try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube),
      selection: selection)
  }

  /// Each unit's series of an indicator in short.
  ///
  /// A series begins anew at a boundary break unless breaks are crossed; a flow's series has one kind and
  /// length of period, that of the point that ends last; an open one only if there is no other.
  ///
  /// - Parameter runner: runs the parts of the work; one behind the other if not given.
  /// - Throws: a ``Fault`` if a result does not fit.
  package func trends(
    _ indicator: Indicator, of formula: BoundFormula, selection: RowSelection,
    runner: PartRunner<TrendTable> = Comparison.oneByOne
  ) throws(Fault) -> TrendTable {
    guard let compiled = compiled(indicator, of: formula, selection: selection) else {
      return try plainTrends(indicator, of: formula, selection: selection)
    }
    var rows: [TrendRow] = []
    var omitted = OmittedPeriods()
    for part in try Self.parts(
      of: compiled.units.count, runner: runner,
      body: { range throws(Fault) in try compiled.trends(range) })
    {
      rows += part.rows
      omitted.formUnion(part.omitted)
    }
    return TrendTable(indicator: indicator, rows: rows, omitted: omitted)
  }

  /// The trends, unit by unit: the reference for whatever is faster.
  func plainTrends(
    _ indicator: Indicator, of formula: BoundFormula, selection: RowSelection
  ) throws(Fault) -> TrendTable {
    let context = context(of: indicator, formula: formula, selection: selection)
    var rows: [TrendRow] = []
    var omitted = OmittedPeriods()
    let shapes = CoverShapes(cube)
    for unit in selection.units ?? listedUnits(formula) {
      let series = try IndicatorSeries(context, unit: unit, shapes: shapes)
      rows.append(
        context.trend(series, unit: unit, selections: selection.periods, omitted: &omitted))
    }
    return TrendTable(indicator: indicator, rows: rows, omitted: omitted)
  }

}

extension SeriesContext {
  /// The trend of a unit's series.
  func trend(
    _ series: IndicatorSeries, unit: UnitIndex, selections: [PeriodSelection],
    omitted: inout OmittedPeriods
  ) -> TrendRow {
    let (known, isCut) = series.trendPoints(selections, omitted: &omitted)
    let points = oneKind(known)
    var caveats: Caveats = []
    for point in points { caveats.formUnion(point.result.caveats) }
    caveats.insert(
      .boundaryChanged, when: isCut || crosses(series, points: points, kind: .boundary))
    caveats.insert(.definitionChanged, when: crosses(series, points: points, kind: .definition))
    caveats.insert(.childrenChanged, when: Set(points.map(\.result.rollUp?.members)).count > 1)
    caveats.insert(
      .gap,
      when: zip(points, points.dropFirst()).contains { earlier, later in
        series.hasGap(between: earlier.period, and: later.period)
      })
    if let last = points.last {
      caveats.insert(.mergedUnit, when: history.isMerged(unit, at: last.period))
    }
    let trend = points.isEmpty ? nil : Trend(points.compactMap(Trend.Point.init))
    let missing = trend == nil ? series.whyMissing(selections) : nil
    return TrendRow(
      unit: cube.codebook.units[unit], trend: trend, reason: missing?.reason, caveats: caveats,
      obstacles: missing?.obstacles ?? [])
  }

  /// The points whose periods may be set against the last one's.
  private func oneKind(
    _ points: [(period: Period, result: IndicatorResult)]
  ) -> [(period: Period, result: IndicatorResult)] {
    let leading = evaluator.formula.leading.measure
    guard cube.codebook.measures[leading].additivity != .stock,
      let last = PeriodChoice.latest(of: points.map(\.period))
    else { return points.filter { !$0.period.isOpen } }
    return points.filter { $0.period.isComparable(to: last) || $0.period == last }
  }

  private func crosses(
    _ series: IndicatorSeries, points: [(period: Period, result: IndicatorResult)],
    kind: SeriesBreak.Kind
  ) -> Bool {
    zip(points, points.dropFirst()).contains { earlier, later in
      series.breaks(between: earlier.period, and: later.period).contains(kind)
    }
  }
}

extension Trend.Point {
  /// The point of a result with a value.
  init?(_ point: (period: Period, result: IndicatorResult)) {
    guard let value = point.result.value else { return nil }
    self.init(period: point.period, value: value, base: point.result.denominator)
  }
}
