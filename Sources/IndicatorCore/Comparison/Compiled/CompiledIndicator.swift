// Goals, in order of priority:
// 1. the same rows as `IndicatorSeries` gives, to the last caveat, for every unit that is computed from cells;
// 2. honest about its limits: a unit with anything out of the ordinary is left to `IndicatorSeries`;
// 3. fast: half a million rows in a tenth of a second, without a string or an array for each.
//
// What is ordinary: figures gathered as tables; flows at closed periods of which no two have the same days; a
// formula of sums, products and quotients; units of which nothing has to be added up from below. The rule of each
// is where it is asked.
//
// Advice to whoever changes this: a new rule of evaluation belongs in `Lookup`, `Cover` and `Evaluator`
// first. Then either teach it to the compiler, or make the compiler refuse what it touches.

/// Computes an indicator for many units whose figures lie in tables.
package struct CompiledIndicator: Sendable {
  /// The figures.
  package let cube: Cube
  /// The indicator.
  package let indicator: Indicator
  /// The units, in the order asked for.
  package let units: [UnitIndex]
  private let comparison: Comparison
  let context: SeriesContext
  let selection: RowSelection
  private let grid: GridFigures
  private let formula: CompiledFormula
  let periods: CompiledPeriods
  /// The periods asked for by their spelling, and where they stand in the cube's.
  private let named: [NamedPeriod]
  let hasBreaks: Bool
  /// Whether rows may have targets.
  package let hasTargets: Bool
  let hasMergers: Bool
  /// Whether the right side of the outermost division has a figure.
  package let hasRightFigures: Bool

  private struct NamedPeriod {
    let period: Period
    let position: PeriodIndex?
  }

  /// Nil if rows of this kind are not compiled.
  init?(
    _ comparison: Comparison, context: SeriesContext, selection: RowSelection,
    units: [UnitIndex]
  ) {
    cube = comparison.lookup.cube
    // Sums that are still to be divided are not compiled.
    guard case .grid(let grid) = cube.storage, cube.divisors.isEmpty,
      let periods = CompiledPeriods(
        cube.periods, selections: selection.periods, changes: context.changes),
      let formula = CompiledFormula(context.evaluator.formula, in: cube)
    else { return nil }
    self.comparison = comparison
    self.context = context
    self.selection = selection
    self.grid = grid
    self.formula = formula
    self.periods = periods
    self.units = units
    indicator = context.indicator
    hasTargets = context.hasTargets
    named = PeriodSelection.named(selection.periods).map { [cube] period in
      NamedPeriod(period: period, position: cube.position(of: period))
    }
    hasBreaks = !context.history.breaks.isEmpty
    hasMergers = !context.history.changes.isEmpty || !context.history.undivided.isEmpty
    hasRightFigures = (formula.right ?? []).contains {
      if case .figure = $0 { true } else { false }
    }
  }

  /// The rows of some of the units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  package func part(_ range: Range<Int>) throws(Fault) -> ComputedRows {
    try part(range, detail: .values)
  }

  /// - Parameter detail: whether rows of units that are not simple list their figures.
  func part(_ range: Range<Int>, detail: RowDetail) throws(Fault) -> ComputedRows {
    var part = ComputedRows()
    var unitRows = unitRows
    let periods = self.periods.ownCopy
    part.rows.reserveCapacity(range.count * cube.periods.count)
    let shapes = CoverShapes(cube)
    var isLeftOut = periods.leftOut.map { _ in false }
    for unit in units[range] {
      let count = part.rows.count
      if isOfItsOwn(unit), unitRows.compute(unit) {
        addRows(unit, unitRows: unitRows, periods: periods, part: &part, isLeftOut: &isLeftOut)
        if part.rows.count > count {
          addNotReported(unit, unitRows: unitRows, omitted: &part.omitted)
          continue
        }
      }
      let pooled =
        detail == .values && isPooled(unit)
        ? try pooledRows(
          unit, unitRows: &unitRows, periods: periods, part: &part, isLeftOut: &isLeftOut) : nil
      if let pooled {
        part.others.append(ComputedRows.Others(position: count, rows: pooled))
        addNotReported(unit, unitRows: unitRows, omitted: &part.omitted)
        continue
      }
      let series = try IndicatorSeries(context, unit: unit, shapes: shapes)
      let rows = try series.rows(selection.periods, omitted: &part.omitted)
      part.others.append(ComputedRows.Others(position: count, rows: rows))
    }
    add(isLeftOut, to: &part.omitted)
    return part
  }

  /// Says which periods overlap a range asked for.
  func add(_ isLeftOut: [Bool], to omitted: inout OmittedPeriods) {
    for period in cube.periods.positions where isLeftOut[of: period] {
      omitted.outsideRange.insert(cube.periods[period])
    }
  }

  /// Says which of the periods asked for by their spelling a unit did not report.
  func addNotReported(
    _ unit: UnitIndex, unitRows: borrowing UnitRows, omitted: inout OmittedPeriods
  ) {
    for named in named where named.position.map({ !unitRows.points[of: $0].isReported }) ?? true {
      omitted.notReported.append(
        OmittedPeriods.Instant(unit: cube.codebook.units[unit], period: named.period))
    }
  }

  var unitRows: UnitRows {
    UnitRows(
      formula, in: cube, grid: grid, periods: periods,
      isRateOfCounts: context.evaluator.formula.isRateOfCounts)
  }

  /// Whether nothing can be added up for a unit.
  func isOfItsOwn(_ unit: UnitIndex) -> Bool {
    selection.rollUp == .ownFigures || cube.codebook.unitChildren[of: unit].isEmpty
  }

  /// Adds the rows of a unit whose points have been computed.
  func addRows(
    _ unit: UnitIndex, unitRows: borrowing UnitRows, periods: CompiledPeriods,
    part: inout ComputedRows,
    isLeftOut: inout [Bool]
  ) {
    let latest = periods.wantsLatest ? Self.latest(unitRows, periods: periods) : nil
    for period in cube.periods.positions where unitRows.points[of: period].isReported {
      guard periods.isSelected[of: period] || period == latest else {
        if periods.leftOut[of: period] { isLeftOut[of: period] = true }
        continue
      }
      part.rows.append(row(unit, at: period, unitRows: unitRows, periods: periods))
    }
  }

  /// The latest period with a value, else the latest of all; nil if there is none.
  static func latest(_ unitRows: borrowing UnitRows, periods: CompiledPeriods) -> PeriodIndex? {
    var latest: PeriodIndex?
    for period in periods.byEnd.reversed() where unitRows.points[of: period].isReported {
      if unitRows.points[of: period].value != nil { return period }
      latest = latest ?? period
    }
    return latest
  }

  private func row(
    _ unit: UnitIndex, at period: PeriodIndex, unitRows: borrowing UnitRows,
    periods: CompiledPeriods
  ) -> ComputedRow {
    let point = unitRows.points[of: period]
    var caveats = point.caveats
    var earlier: PeriodIndex?
    var reference = ComputedNumber.zero
    if point.value != nil {
      var skipped = false
      for place in periods.earlierRanges[of: period] {
        let candidate = periods.earlier[place]
        if candidate.startsAnew { skipped = false }
        let other = unitRows.points[of: candidate.period]
        guard other.isReported else { continue }
        guard let value = other.value else {
          skipped = true
          continue
        }
        if hasBreaks, isCut(unit, from: candidate.period, to: period, caveats: &caveats) { break }
        (earlier, reference) = (candidate.period, value)
        if skipped && candidate.saysSkipped || candidate.isGap { caveats.insert(.gap) }
        break
      }
    }
    if hasMergers {
      caveats.formUnion(
        context.history.caveats(
          of: unit, at: cube.periods[period], measures: context.evaluator.formula.measures))
    }
    return ComputedRow(
      unit: unit, period: period, value: point.value, reason: point.reason,
      numerator: point.numerator, denominator: point.denominator, earlierPeriod: earlier,
      earlier: reference,
      resultCaveats: point.caveats, caveats: caveats)
  }
}

extension CompiledIndicator {
  /// The kinds of break between two periods of a unit.
  func breaks(_ unit: UnitIndex, earlier: PeriodIndex, later: PeriodIndex) -> Set<
    SeriesBreak.Kind
  > {
    context.history.breaks(
      between: cube.periods[earlier], and: cube.periods[later], unit: unit,
      measures: context.evaluator.formula.measures)
  }

  /// Whether a break keeps a unit's change from being computed; says which there are.
  private func isCut(
    _ unit: UnitIndex, from earlier: PeriodIndex, to later: PeriodIndex, caveats: inout Caveats
  ) -> Bool {
    let breaks = breaks(unit, earlier: earlier, later: later)
    caveats.insert(.boundaryChanged, when: breaks.contains(.boundary))
    if breaks.contains(.boundary), context.breakRule == .respect { return true }
    caveats.insert(.definitionChanged, when: breaks.contains(.definition))
    return false
  }

  /// The table of some of the units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  func table(_ range: Range<Int>, detail: RowDetail) throws(Fault) -> IndicatorTable {
    let part = try part(range, detail: detail)
    let memo = SeriesMemo(context.evaluator.lookup)
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(part.rows.count)
    try part.each(full: { full throws(Fault) in rows.append(full) }) { computed throws(Fault) in
      if let full = try self.row(computed, memo: detail == .figures ? memo : nil) {
        rows.append(full)
      } else {
        rows += try plainRow(computed)
      }
    }
    return IndicatorTable(indicator: indicator, rows: rows, omitted: part.omitted)
  }

  /// The row as the series gives it, which names a change that cannot be printed.
  package func plainRow(_ computed: ComputedRow) throws(Fault) -> [IndicatorRow] {
    var omitted = OmittedPeriods()
    let series = try IndicatorSeries(context, unit: computed.unit)
    return try series.rows(selection.periods, omitted: &omitted).filter {
      $0.period == cube.periods[computed.period]
    }
  }

  /// A row in full, but for the figures behind its result; nil if a number does not fit.
  ///
  /// - Throws: a ``Fault`` if the value cannot be held against its target.
  package func row(_ computed: ComputedRow) throws(Fault) -> IndicatorRow? {
    try row(computed, memo: nil)
  }

  /// - Parameter memo: looks up the figures behind the result, if they are wanted.
  private func row(_ computed: ComputedRow, memo: SeriesMemo?) throws(Fault) -> IndicatorRow? {
    let period = cube.periods[computed.period]
    let figures = try memo.map { memo throws(Fault) in
      try context.evaluator.result(unit: computed.unit, at: period, rule: .ownFigures, memo: memo)
        .figures
    }
    let (result, change): (IndicatorResult, Change?)
    do {
      (result, change) = (
        try self.result(computed, figures: figures ?? []), try self.change(computed)
      )
    } catch {
      return nil
    }
    return IndicatorRow(
      unit: cube.codebook.units[computed.unit], period: period, result: result, change: change,
      target: hasTargets ? try context.target(of: computed.unit, result: result, at: period) : nil,
      caveats: computed.caveats)
  }

  private func result(
    _ computed: ComputedRow, figures: [Figure]
  ) throws(ArithmeticOverflow) -> IndicatorResult {
    IndicatorResult(
      value: try computed.value?.ratio(), reason: computed.reason,
      numerator: try computed.numerator?.ratio(), denominator: try computed.denominator?.ratio(),
      denominatorPeriod: hasRightFigures ? cube.periods[computed.period] : nil,
      caveats: computed.resultCaveats, figures: figures, rollUp: nil)
  }

  /// The change of a row, if it has one.
  private func change(_ computed: ComputedRow) throws(ArithmeticOverflow) -> Change? {
    guard let value = computed.value, let from = computed.earlierPeriod else { return nil }
    return try Change(
      try value.ratio(), since: try computed.earlier.ratio(), at: cube.periods[from],
      skipped: computed.caveats.contains(.gap))
  }
}
