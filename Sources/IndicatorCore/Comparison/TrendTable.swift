/// One unit's trend.
public struct TrendRow: Hashable, Sendable {
  public let unit: OrganisationUnit
  /// Nil if no period has a value.
  public let trend: Trend?
  /// Why there is none; nil if there is one.
  public let reason: Reason?
  public let caveats: Caveats
}

/// The trends of an indicator.
public struct TrendTable: Hashable, Sendable {
  public let indicator: Indicator
  public let rows: [TrendRow]
  /// Periods that have no point.
  public let omitted: OmittedPeriods
}

extension Comparison {
  /// Each unit's series of an indicator in short.
  ///
  /// A series begins anew at a boundary break unless breaks are crossed; a flow's series has one kind and
  /// length of period, that of its last point.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  public func trends(
    _ indicator: Indicator, _ formula: BoundFormula, _ selection: RowSelection
  ) throws(Fault) -> TrendTable {
    let context = context(of: indicator, formula, selection)
    var rows: [TrendRow] = []
    var omitted = OmittedPeriods()
    for unit in selection.units ?? reportingUnits(formula) {
      let series = try IndicatorSeries(context, unit: unit)
      rows.append(trend(series, unit, context, selection.periods, &omitted))
    }
    return TrendTable(indicator: indicator, rows: rows, omitted: omitted)
  }

  private func trend(
    _ series: IndicatorSeries, _ unit: Int, _ context: SeriesContext,
    _ selections: [PeriodSelection], _ omitted: inout OmittedPeriods
  ) -> TrendRow {
    let (known, isCut, reason) = series.trendPoints(selections, &omitted)
    let points = oneKind(known, context)
    var caveats: Caveats = []
    for point in points { caveats.formUnion(point.result.caveats) }
    caveats.insert(.boundaryChanged, when: isCut || crosses(series, points, .boundary))
    caveats.insert(.definitionChanged, when: crosses(series, points, .definition))
    caveats.insert(.childrenChanged, when: Set(points.map(\.result.rollUp?.members)).count > 1)
    caveats.insert(
      .gap,
      when: zip(points, points.dropFirst()).contains { earlier, later in
        earlier.period.periodsBetween(later.period) > 0
      })
    if let last = points.last {
      caveats.insert(.mergedUnit, when: context.history.isMerged(unit, at: last.period))
    }
    let trend = points.isEmpty ? nil : Trend(points.compactMap(Trend.Point.init))
    return TrendRow(
      unit: cube.codebook.units[unit], trend: trend,
      reason: trend == nil ? reason ?? .notReported : nil, caveats: caveats)
  }

  /// The points whose periods may be set against the last one's.
  private func oneKind(
    _ points: [(period: Period, result: IndicatorResult)], _ context: SeriesContext
  ) -> [(period: Period, result: IndicatorResult)] {
    let leading = context.evaluator.formula.leading.measure
    guard cube.codebook.measures[leading].additivity != .stock, let last = points.last else {
      return points.filter { !$0.period.isOpen }
    }
    return points.filter { $0.period.isComparable(to: last.period) || $0.period == last.period }
  }

  private func crosses(
    _ series: IndicatorSeries, _ points: [(period: Period, result: IndicatorResult)],
    _ kind: SeriesBreak.Kind
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
