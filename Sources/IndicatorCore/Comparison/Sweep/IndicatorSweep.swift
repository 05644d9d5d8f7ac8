// Goals, in order of priority:
// 1. the same rows as `IndicatorSeries` gives, to the last caveat, for every unit that is swept;
// 2. honest about its limits: a unit with anything out of the ordinary is left to `IndicatorSeries`;
// 3. fast: half a million rows in a tenth of a second, without a string or an array for each.
//
// What is ordinary: figures gathered as tables; flows at closed periods of which no two have the same days; a
// formula of sums, products and quotients; units of which nothing has to be added up from below. The rule of each
// is where it is asked.
//
// Advice to whoever changes this: a new rule of evaluation belongs in `Lookup`, `Cover` and `Evaluator`
// first. Then either teach it to the sweep, or make the sweep refuse what it touches.

/// Computes an indicator for many units whose figures lie in tables.
package struct IndicatorSweep: Sendable {
  /// The figures.
  package let cube: Cube
  /// The indicator.
  package let indicator: Indicator
  /// The units, in the order asked for.
  package let units: [Int]
  private let comparison: Comparison
  let context: SeriesContext
  let selection: RowSelection
  private let grid: GridFigures
  private let formula: SweepFormula
  let periods: SweepPeriods
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
    let position: Int?
  }

  /// Nil if rows of this kind are not swept.
  init?(
    _ comparison: Comparison, _ context: SeriesContext, _ selection: RowSelection, units: [Int]
  ) {
    cube = comparison.lookup.cube
    // Sums that are still to be divided are not swept.
    guard case .grid(let grid) = cube.storage, cube.divisors.isEmpty,
      let periods = SweepPeriods(cube.periods, selection.periods, context.changes),
      let formula = SweepFormula(context.evaluator.formula, cube)
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
      NamedPeriod(period: period, position: cube.periods.firstIndex(of: period))
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
  package func part(_ range: Range<Int>) throws(Fault) -> SweptPart {
    try part(range, .values)
  }

  /// - Parameter detail: whether rows of units that are not simple list their figures.
  func part(_ range: Range<Int>, _ detail: RowDetail) throws(Fault) -> SweptPart {
    var part = SweptPart()
    var sweeper = sweeper
    let periods = self.periods.ownCopy
    part.rows.reserveCapacity(range.count * cube.periods.count)
    let shapes = CoverShapes(cube)
    var isLeftOut = periods.leftOut.map { _ in false }
    for unit in units[range] {
      let count = part.rows.count
      if isOfItsOwn(unit), sweeper.compute(unit) {
        addRows(unit, sweeper, periods, &part, &isLeftOut)
        if part.rows.count > count {
          addNotReported(unit, sweeper, &part.omitted)
          continue
        }
      }
      let pooled =
        detail == .values && isPooled(unit)
        ? try pooledRows(unit, &sweeper, periods, &part, &isLeftOut) : nil
      if let pooled {
        part.others.append(SweptPart.Others(position: count, rows: pooled))
        addNotReported(unit, sweeper, &part.omitted)
        continue
      }
      let series = try IndicatorSeries(context, unit: unit, shapes)
      let rows = try series.rows(selection.periods, &part.omitted)
      part.others.append(SweptPart.Others(position: count, rows: rows))
    }
    add(isLeftOut, to: &part.omitted)
    return part
  }

  /// Says which periods overlap a range asked for.
  func add(_ isLeftOut: [Bool], to omitted: inout OmittedPeriods) {
    for period in isLeftOut.indices where isLeftOut[period] {
      omitted.outsideRange.insert(cube.periods[period])
    }
  }

  /// Says which of the periods asked for by their spelling a unit did not report.
  func addNotReported(
    _ unit: Int, _ sweeper: borrowing UnitSweeper, _ omitted: inout OmittedPeriods
  ) {
    for named in named where named.position.map({ !sweeper.points[$0].isReported }) ?? true {
      omitted.notReported.append(
        OmittedPeriods.Instant(unit: cube.codebook.units[unit], period: named.period))
    }
  }

  var sweeper: UnitSweeper {
    UnitSweeper(
      formula, cube, grid, periods, isRateOfCounts: context.evaluator.formula.isRateOfCounts)
  }

  /// Whether nothing can be added up for a unit.
  func isOfItsOwn(_ unit: Int) -> Bool {
    selection.rollUp == .ownFigures || cube.codebook.unitChildren[unit].isEmpty
  }

  /// Adds the rows of a unit whose points have been computed.
  func addRows(
    _ unit: Int, _ sweeper: borrowing UnitSweeper, _ periods: SweepPeriods, _ part: inout SweptPart,
    _ isLeftOut: inout [Bool]
  ) {
    let latest = periods.wantsLatest ? Self.latest(sweeper, periods) : nil
    for period in isLeftOut.indices where sweeper.points[period].isReported {
      guard periods.isSelected[period] || period == latest else {
        if periods.leftOut[period] { isLeftOut[period] = true }
        continue
      }
      part.rows.append(row(unit, period, sweeper, periods))
    }
  }

  /// The latest period with a value, else the latest of all; nil if there is none.
  static func latest(_ sweeper: borrowing UnitSweeper, _ periods: SweepPeriods) -> Int? {
    var latest: Int?
    for period in periods.byEnd.reversed() where sweeper.points[period].isReported {
      if sweeper.points[period].value != nil { return period }
      latest = latest ?? period
    }
    return latest
  }

  private func row(
    _ unit: Int, _ period: Int, _ sweeper: borrowing UnitSweeper, _ periods: SweepPeriods
  ) -> SweptRow {
    let point = sweeper.points[period]
    var caveats = point.caveats
    var earlier: Int?
    var reference = SweptNumber.zero
    if point.value != nil {
      var skipped = false
      for place in periods.earlierRanges[period] {
        let candidate = periods.earlier[place]
        if candidate.startsAnew { skipped = false }
        let other = sweeper.points[candidate.period]
        guard other.isReported else { continue }
        guard let value = other.value else {
          skipped = true
          continue
        }
        if hasBreaks, isCut(unit, from: candidate.period, to: period, &caveats) { break }
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
    return SweptRow(
      unit: unit, period: period, value: point.value, reason: point.reason,
      numerator: point.numerator, denominator: point.denominator, earlierPeriod: earlier,
      earlier: reference,
      resultCaveats: point.caveats, caveats: caveats)
  }
}

extension IndicatorSweep {
  /// The kinds of break between two periods of a unit.
  func breaks(_ unit: Int, _ earlier: Int, _ later: Int) -> Set<SeriesBreak.Kind> {
    context.history.breaks(
      between: cube.periods[earlier], and: cube.periods[later], unit: unit,
      measures: context.evaluator.formula.measures)
  }

  /// Whether a break keeps a unit's change from being computed; says which there are.
  private func isCut(
    _ unit: Int, from earlier: Int, to later: Int, _ caveats: inout Caveats
  ) -> Bool {
    let breaks = breaks(unit, earlier, later)
    caveats.insert(.boundaryChanged, when: breaks.contains(.boundary))
    if breaks.contains(.boundary), context.breakRule == .respect { return true }
    caveats.insert(.definitionChanged, when: breaks.contains(.definition))
    return false
  }

  /// The table of some of the units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  func table(_ range: Range<Int>, _ detail: RowDetail) throws(Fault) -> IndicatorTable {
    let part = try part(range, detail)
    let memo = SeriesMemo(context.evaluator.lookup)
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(part.rows.count)
    var others = part.others[...]
    for position in 0...part.rows.count {
      while let first = others.first, first.position == position {
        rows += first.rows
        others.removeFirst()
      }
      guard position < part.rows.count else { break }
      if let row = try row(part.rows[position], detail == .figures ? memo : nil) {
        rows.append(row)
      } else {
        rows += try plainRow(part.rows[position])
      }
    }
    return IndicatorTable(indicator: indicator, rows: rows, omitted: part.omitted)
  }

  /// The row as the series gives it, which names a change that cannot be printed.
  package func plainRow(_ swept: SweptRow) throws(Fault) -> [IndicatorRow] {
    var omitted = OmittedPeriods()
    let series = try IndicatorSeries(context, unit: swept.unit)
    return try series.rows(selection.periods, &omitted).filter {
      $0.period == cube.periods[swept.period]
    }
  }

  /// A row in full, but for the figures behind its result; nil if a number does not fit.
  ///
  /// - Throws: a ``Fault`` if the value cannot be held against its target.
  package func row(_ swept: SweptRow) throws(Fault) -> IndicatorRow? { try row(swept, nil) }

  /// - Parameter memo: looks up the figures behind the result, if they are wanted.
  private func row(_ swept: SweptRow, _ memo: SeriesMemo?) throws(Fault) -> IndicatorRow? {
    let period = cube.periods[swept.period]
    let figures = try memo.map { memo throws(Fault) in
      try context.evaluator.result(unit: swept.unit, at: period, .ownFigures, memo).figures
    }
    let (result, change): (IndicatorResult, Change?)
    do {
      (result, change) = (try self.result(swept, figures ?? []), try self.change(swept))
    } catch {
      return nil
    }
    return IndicatorRow(
      unit: cube.codebook.units[swept.unit], period: period, result: result, change: change,
      target: hasTargets ? try context.target(of: swept.unit, result, at: period) : nil,
      caveats: swept.caveats)
  }

  private func result(
    _ swept: SweptRow, _ figures: [Figure]
  ) throws(ArithmeticOverflow) -> IndicatorResult {
    IndicatorResult(
      value: try swept.value?.ratio(), reason: swept.reason,
      numerator: try swept.numerator?.ratio(), denominator: try swept.denominator?.ratio(),
      denominatorPeriod: hasRightFigures ? cube.periods[swept.period] : nil,
      caveats: swept.resultCaveats, figures: figures, rollUp: nil)
  }

  /// The change of a row, if it has one.
  private func change(_ swept: SweptRow) throws(ArithmeticOverflow) -> Change? {
    guard let value = swept.value, let from = swept.earlierPeriod else { return nil }
    return try Change(
      try value.ratio(), since: try swept.earlier.ratio(), at: cube.periods[from],
      skipped: swept.caveats.contains(.gap))
  }
}
