// Goals, in order of priority:
// 1. the same rows as `IndicatorSeries` gives, to the last caveat, for every unit that is swept;
// 2. honest about its limits: a unit with anything out of the ordinary is left to `IndicatorSeries`;
// 3. fast: half a million rows in a tenth of a second, without a string or an array for each.
//
// What is ordinary: a file without a codebook, gathered as tables; flows at closed periods of which no two
// have the same days; measures broken down by one classification or none; figures with values and without
// remarks; no targets, no breaks, no roll-up; a formula of sums, products and quotients. The rule of each is
// where it is asked.
//
// Advice to whoever changes this: a new rule of evaluation belongs in `Lookup`, `Cover` and `Evaluator`
// first. Then either teach it to the sweep, or make the sweep refuse what it touches.

/// Computes an indicator for many units whose figures lie in tables.
public struct IndicatorSweep: Sendable {
  /// The figures.
  public let cube: Cube
  /// The indicator.
  public let indicator: Indicator
  /// The units, in the order asked for.
  public let units: [Int]
  private let comparison: Comparison
  private let context: SeriesContext
  private let selection: RowSelection
  private let grid: GridFigures
  private let formula: SweepFormula
  private let periods: SweepPeriods
  /// Whether the right side of the outermost division has a figure.
  public let hasRightFigures: Bool

  /// Nil if rows of this kind are not swept.
  init?(
    _ comparison: Comparison, _ context: SeriesContext, _ selection: RowSelection, units: [Int]
  ) {
    cube = comparison.lookup.cube
    guard case .grid(let grid) = cube.storage, grid.hasNoRemarks, cube.codebook.absence == .zero,
      context.isWithoutHistory, selection.rollUp == .ownFigures,
      let periods = SweepPeriods(cube.periods, selection.periods),
      let formula = SweepFormula(context.evaluator.formula, cube, grid)
    else { return nil }
    self.comparison = comparison
    self.context = context
    self.selection = selection
    self.grid = grid
    self.formula = formula
    self.periods = periods
    self.units = units
    indicator = context.indicator
    hasRightFigures = (formula.right ?? []).contains {
      if case .figure = $0 { true } else { false }
    }
  }

  /// The rows of some of the units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  public func part(_ range: Range<Int>) throws(Fault) -> SweptPart {
    var part = SweptPart()
    var sweeper = sweeper
    let periods = self.periods.ownCopy
    part.rows.reserveCapacity(range.count * cube.periods.count)
    var isLeftOut = periods.leftOut.map { _ in false }
    let named = PeriodSelection.named(selection.periods).map { period in
      (period: period, position: cube.periods.firstIndex(of: period))
    }
    for unit in units[range] {
      let count = part.rows.count
      if sweeper.compute(unit) {
        addRows(unit, sweeper, periods, &part, &isLeftOut)
        if part.rows.count > count {
          addNotReported(unit, sweeper, named, &part)
          continue
        }
      }
      let series = try IndicatorSeries(context, unit: unit)
      let rows = try series.rows(selection.periods, &part.omitted)
      part.others.append(SweptPart.Others(position: count, rows: rows))
    }
    for period in isLeftOut.indices where isLeftOut[period] {
      part.omitted.outsideRange.insert(cube.periods[period])
    }
    return part
  }

  /// Says which of the periods asked for by their spelling a unit did not report.
  private func addNotReported(
    _ unit: Int, _ sweeper: borrowing UnitSweeper, _ named: [(period: Period, position: Int?)],
    _ part: inout SweptPart
  ) {
    for (period, position) in named
    where position.map({ !sweeper.points[$0].isReported }) ?? true {
      part.omitted.notReported.append(
        OmittedPeriods.Instant(unit: cube.codebook.units[unit], period: period))
    }
  }

  private var sweeper: UnitSweeper {
    UnitSweeper(
      formula, grid, periods, isRateOfCounts: context.evaluator.formula.isRateOfCounts)
  }

  /// Adds the rows of a unit whose points have been computed.
  private func addRows(
    _ unit: Int, _ sweeper: borrowing UnitSweeper, _ periods: SweepPeriods, _ part: inout SweptPart,
    _ isLeftOut: inout [Bool]
  ) {
    let latest = periods.wantsLatest ? Self.latest(sweeper, periods) : nil
    for period in isLeftOut.indices where sweeper.points[period].isReported {
      guard periods.isSelected[period] || period == latest else {
        if periods.leftOut[period] { isLeftOut[period] = true }
        continue
      }
      part.rows.append(Self.row(unit, period, sweeper, periods))
    }
  }

  /// The latest period with a value, else the latest of all; nil if there is none.
  private static func latest(_ sweeper: borrowing UnitSweeper, _ periods: SweepPeriods) -> Int? {
    var latest: Int?
    for period in periods.byEnd.reversed() where sweeper.points[period].isReported {
      if sweeper.points[period].value != nil { return period }
      latest = latest ?? period
    }
    return latest
  }

  private static func row(
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
        let other = sweeper.points[candidate.period]
        guard other.isReported else { continue }
        guard let value = other.value else {
          skipped = true
          continue
        }
        (earlier, reference) = (candidate.period, value)
        if skipped || candidate.isGap { caveats.insert(.gap) }
        break
      }
    }
    return SweptRow(
      unit: unit, period: period, value: point.value, numerator: point.numerator,
      denominator: point.denominator, earlierPeriod: earlier, earlier: reference,
      resultCaveats: point.caveats, caveats: caveats)
  }
}

extension IndicatorSweep {
  /// The table of some of the units.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  func table(_ range: Range<Int>, _ detail: RowDetail) throws(Fault) -> IndicatorTable {
    let part = try part(range)
    var sweeper = sweeper
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(part.rows.count)
    var others = part.others[...]
    for position in 0...part.rows.count {
      while let first = others.first, first.position == position {
        rows += first.rows
        others.removeFirst()
      }
      guard position < part.rows.count else { break }
      do {
        rows.append(try row(part.rows[position], &sweeper, detail))
      } catch {
        rows += try plainRow(part.rows[position])
      }
    }
    return IndicatorTable(indicator: indicator, rows: rows, omitted: part.omitted)
  }

  /// The row as the series gives it, which names a change that cannot be printed.
  public func plainRow(_ swept: SweptRow) throws(Fault) -> [IndicatorRow] {
    var omitted = OmittedPeriods()
    let series = try IndicatorSeries(context, unit: swept.unit)
    return try series.rows(selection.periods, &omitted).filter {
      $0.period == cube.periods[swept.period]
    }
  }

  /// A row in full.
  public func row(_ swept: SweptRow) throws(ArithmeticOverflow) -> IndicatorRow {
    var sweeper = sweeper
    return try row(swept, &sweeper, .figures)
  }

  private func row(
    _ swept: SweptRow, _ sweeper: inout UnitSweeper, _ detail: RowDetail
  ) throws(ArithmeticOverflow) -> IndicatorRow {
    let period = cube.periods[swept.period]
    let value = try swept.value.map { number throws(ArithmeticOverflow) in try number.ratio() }
    var change: Change?
    if let value, let from = swept.earlierPeriod {
      let skipped = swept.caveats.contains(.gap)
      change = try Change(
        value, since: try swept.earlier.ratio(), at: cube.periods[from], skipped: skipped)
    }
    let hasSides = swept.denominator != nil
    return IndicatorRow(
      unit: cube.codebook.units[swept.unit], period: period,
      result: IndicatorResult(
        value: value, reason: swept.reason, numerator: try swept.numerator?.ratio(),
        denominator: try swept.denominator?.ratio(),
        denominatorPeriod: hasSides && hasRightFigures ? period : nil,
        caveats: swept.resultCaveats,
        figures: detail == .figures ? figures(swept, &sweeper) : [], rollUp: nil),
      change: change, target: nil, caveats: swept.caveats)
  }

  private func figures(_ swept: SweptRow, _ sweeper: inout UnitSweeper) -> [Figure] {
    guard sweeper.compute(swept.unit) else { return [] }
    let figures = sweeper.figures(at: swept.period)
    return zip(formula.figures, figures).map { figure, found in
      Figure(
        reference: figure.reference, period: cube.periods[swept.period],
        cell: .value(found.value.decimal), caveats: found.caveats,
        covering: indices(found.columns, figure.reference.measure, swept))
    }
  }

  /// The indices of the figures in some columns of a unit's row.
  private func indices(_ columns: [Int32], _ measure: Int, _ swept: SweptRow) -> [Int] {
    let number = Int(grid.rows[swept.unit].grid)
    var next = cube.group(measure: measure, unit: swept.unit, period: swept.period).lowerBound
    var indices = [Int](repeating: -1, count: columns.count)
    for slot in grid.slots[measure] where Int(slot.period) == swept.period {
      guard grid.place(unit: swept.unit, slot) != nil else { continue }
      if let place = columns.firstIndex(of: slot.columns[number]) { indices[place] = next }
      next += 1
    }
    return indices
  }
}

extension SweptNumber {
  /// The number as a decimal; its denominator is a power of ten.
  fileprivate var decimal: ExactDecimal {
    var scale = 0
    var power: Int64 = 1
    while power < denominator {
      power *= 10
      scale += 1
    }
    return ExactDecimal(significand: numerator, scale: scale)
  }
}
