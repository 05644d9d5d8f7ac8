/// One unit at one period.
///
/// Rows are handed from table to table and sorted, so that what one says stands in one place, whoever holds it.
public struct IndicatorRow: Sendable {
  private final class Content: Sendable {
    let unit: OrganisationUnit
    let period: Period?
    let result: IndicatorResult
    let change: Change?
    let target: TargetResult?
    let caveats: Caveats

    init(
      _ unit: OrganisationUnit, at period: Period?, result: IndicatorResult, change: Change?,
      target: TargetResult?, caveats: Caveats
    ) {
      self.unit = unit
      self.period = period
      self.result = result
      self.change = change
      self.target = target
      self.caveats = caveats
    }
  }

  private let content: Content

  init(
    unit: OrganisationUnit, period: Period?, result: IndicatorResult, change: Change?,
    target: TargetResult?, caveats: Caveats
  ) {
    content = Content(
      unit, at: period, result: result, change: change, target: target, caveats: caveats)
  }

  /// The unit.
  public var unit: OrganisationUnit { content.unit }
  /// The leading measure's period; nil if the unit has none.
  public var period: Period? { content.period }
  /// The value, or the reason why there is none.
  public var result: IndicatorResult { content.result }
  /// The change since the latest comparable period; nil if there is none.
  public var change: Change? { content.change }
  /// The value held against its target; nil without one.
  public var target: TargetResult? { content.target }
  /// The result's caveats and those of the row's place in the table.
  public var caveats: Caveats { content.caveats }
}

// What is asked of many rows one by one: a whole result would be copied each time, and its period counted by all threads.
extension IndicatorRow {
  /// The value before it is multiplied by `per`; nil if there is none.
  package var value: Ratio? { content.result.value }
  /// Why there is no value; nil if there is one.
  package var reason: Reason? { content.result.reason }
  /// The left side of the outermost division; nil if there is none.
  package var numerator: Ratio? { content.result.numerator }
  /// The right side of the outermost division; nil if there is none.
  package var denominator: Ratio? { content.result.denominator }
  /// Whether figures were added up from only a part of the units below.
  package var isPartial: Bool { content.result.isPartial }
  /// Whether figures were added up from units below, or the value or the one before it is held against a whole.
  package var isOfSeveralUnits: Bool {
    content.result.rollUp != nil || !content.result.wholes.isEmpty
      || !(content.change?.wholes.isEmpty ?? true)
  }

  /// The value that the change is from; nil without one.
  var earlier: Ratio? { content.change?.earlier }

  /// Whether the change is from a period.
  func isChanged(since period: Period) -> Bool { content.change?.from == period }

  /// Whether the row is of a period, without handing it out.
  func isOf(_ period: Period) -> Bool { content.period == period }
}

extension IndicatorRow: Equatable {
  /// Compares two values.
  public static func == (left: IndicatorRow, right: IndicatorRow) -> Bool {
    left.content === right.content
      || left.unit == right.unit && left.period == right.period && left.result == right.result
        && left.change == right.change && left.target == right.target
        && left.caveats == right.caveats
  }
}

/// An indicator over units and periods.
public struct IndicatorTable: Equatable, Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// By unit in the order asked for, then by period.
  public let rows: [IndicatorRow]
  /// Periods that have no row of their own.
  public let omitted: OmittedPeriods

  /// A table of rows that were computed already.
  public init(indicator: Indicator, rows: [IndicatorRow], omitted: OmittedPeriods) {
    self.indicator = indicator
    self.rows = rows
    self.omitted = omitted
  }
}

/// Periods that a table does not list, so that a note can say so.
public struct OmittedPeriods: Equatable, Sendable {
  /// An instant of one unit.
  public struct Instant: Equatable, Sendable {
    /// The unit.
    public let unit: OrganisationUnit
    /// The period.
    public let period: Period
  }

  /// Periods that overlap the range asked for or are open.
  public internal(set) var outsideRange: Set<Period> = []
  /// Periods inside one that was asked for by its spelling and is not there.
  public internal(set) var inside: Set<Period> = []
  /// Instants at which the figure is reported only in parts, or that another instant dates better.
  public internal(set) var passedOver: [Instant] = []

  /// Periods that were asked for by their spelling and not reported by a unit that reported others.
  public internal(set) var notReported: [Instant] = []

  /// No periods.
  public init() {}

  /// Adds those of further units.
  public mutating func formUnion(_ other: OmittedPeriods) {
    outsideRange.formUnion(other.outsideRange)
    inside.formUnion(other.inside)
    passedOver += other.passedOver
    notReported += other.notReported
  }
}

/// Which rows a person asked for.
public struct RowSelection: Equatable, Sendable {
  /// Positions of units in the codebook, in the order asked for; nil for those that report a measure of
  /// the formula themselves, and behind them the others of their levels, each with its reason.
  public let units: [UnitIndex]?
  /// Any of these; empty for all periods.
  public let periods: [PeriodSelection]
  /// Whether units without figures of their own are added up from those below.
  public let rollUp: RollUpRule

  /// A selection; everything unless said otherwise.
  public init(
    units: [UnitIndex]? = nil, periods: [PeriodSelection] = [], rollUp: RollUpRule = .ownFigures
  ) {
    self.units = units
    self.periods = periods
    self.rollUp = rollUp
  }
}

/// How much the rows of a table say.
public enum RowDetail: Hashable, Sendable {
  /// Each result lists the figures that it was computed from.
  case figures
  /// Results need not list figures; many of them are then computed in a third of the time.
  case values
}

/// Builds indicator tables from a cube.
public struct Comparison: Sendable {
  let lookup: Lookup
  private let history: History
  private let breakRule: BreakRule
  private let changeFrom: ChangeBase
  /// The unit that is the whole; nil for all units of a level.
  let whole: UnitIndex?
  private let typedTarget: Target?
  private let targets: [IndicatorTarget]
  var cube: Cube { lookup.cube }

  /// - Parameters:
  ///   - cube: the figures.
  ///   - history: breaks and mergers.
  ///   - breakRule: whether changes are computed over a boundary break.
  ///   - target: a target for all rows, in place of the package's.
  ///   - targets: the package's targets.
  ///   - changeFrom: what changes are counted from.
  ///   - pairWithin: how many days two dates may lie apart that are set against one another.
  ///   - whole: the unit that `total` is of; all units of each unit's level if not given.
  public init(
    _ cube: Cube, history: History = .none, breakRule: BreakRule = .respect, target: Target? = nil,
    targets: [IndicatorTarget] = [], changeFrom: ChangeBase = .previous,
    pairWithin: Int = Lookup.usualReach, whole: UnitIndex? = nil
  ) {
    self.whole = whole
    self.changeFrom = changeFrom
    lookup = Lookup(cube, pairWithin: pairWithin)
    self.history = history
    self.breakRule = breakRule
    typedTarget = target
    self.targets = targets
  }

  /// The table of an indicator.
  ///
  /// A selection filters rows, never what pairing or change may look up.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`, or without a place if a result does not fit.
  public func table(_ indicator: Indicator, selection: RowSelection = RowSelection())
    throws(Fault) -> IndicatorTable
  {
    let formula = try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube)
    return try table(indicator, of: formula, selection: selection)
  }

  /// The table of an indicator whose formula is bound already.
  ///
  /// - Parameters:
  ///   - indicator: what the formula computes.
  ///   - formula: the bound formula.
  ///   - selection: the rows wanted.
  ///   - detail: whether results list the figures behind them.
  ///   - runner: runs the parts of the work; one behind the other if not given.
  package func table(
    _ indicator: Indicator, of formula: BoundFormula, selection: RowSelection,
    detail: RowDetail = .figures,
    runner: PartRunner<IndicatorTable> = Comparison.oneByOne
  ) throws(Fault) -> IndicatorTable {
    let units = selection.units ?? listedUnits(formula)
    guard let compiled = compiled(indicator, of: formula, selection: selection, units: units) else {
      return try plainTable(indicator, of: formula, selection: selection, units: units)
    }
    let parts = try Self.parts(of: units.count, runner: runner) { range throws(Fault) in
      try compiled.table(range, detail: detail)
    }
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(parts.map(\.rows.count).reduce(0, +))
    var omitted = OmittedPeriods()
    for part in parts {
      rows += part.rows
      omitted.formUnion(part.omitted)
    }
    if selection.periods.contains(.latest) { rows = Self.markDifferingPeriods(rows) }
    return IndicatorTable(indicator: indicator, rows: rows, omitted: omitted)
  }

  /// Runs the parts of some work, all of which may run at once, and gives their results in their order.
  public typealias PartRunner<Part> =
    @Sendable (
      _ count: Int, _ body: @escaping @Sendable (Int) -> Result<Part, Fault>
    ) -> [Result<Part, Fault>]

  /// Runs the parts one behind the other.
  @Sendable public static func oneByOne<Part>(
    _ count: Int, body: @escaping @Sendable (Int) -> Result<Part, Fault>
  ) -> [Result<Part, Fault>] { (0..<count).map(body) }

  /// What is made of some units, part by part.
  ///
  /// - Parameter size: how many units make a part.
  static func parts<Part>(
    of count: Int, each size: Int = unitsOfPart, runner: PartRunner<Part>,
    body: @escaping @Sendable (Range<Int>) throws(Fault) -> Part
  ) throws(Fault) -> [Part] {
    let results = runner((count + size - 1) / size) { number in
      let start = number * size
      return Result { () throws(Fault) in try body(start..<min(count, start + size)) }
    }
    var parts: [Part] = []
    for result in results { parts.append(try result.get()) }
    return parts
  }

  /// How many units make a part.
  private static let unitsOfPart = 4096

  /// The table's formula, compiled; nil if its rows are not of the kind that can be.
  package func compiled(
    _ indicator: Indicator, of formula: BoundFormula, selection: RowSelection
  ) -> CompiledIndicator? {
    compiled(
      indicator, of: formula, selection: selection, units: selection.units ?? listedUnits(formula))
  }

  private func compiled(
    _ indicator: Indicator, of formula: BoundFormula, selection: RowSelection, units: [UnitIndex]
  ) -> CompiledIndicator? {
    CompiledIndicator(
      self, context: context(of: indicator, formula: formula, selection: selection),
      selection: selection, units: units)
  }

  /// The table, unit by unit: the reference for whatever is faster.
  func plainTable(
    _ indicator: Indicator, of formula: BoundFormula, selection: RowSelection, units: [UnitIndex]
  ) throws(Fault) -> IndicatorTable {
    let context = context(of: indicator, formula: formula, selection: selection)
    var rows: [IndicatorRow] = []
    var omitted = OmittedPeriods()
    let shapes = CoverShapes(cube)
    for unit in units {
      let series = try IndicatorSeries(context, unit: unit, shapes: shapes)
      rows += try series.rows(selection.periods, omitted: &omitted)
    }
    if selection.periods.contains(.latest) { rows = Self.markDifferingPeriods(rows) }
    return IndicatorTable(indicator: indicator, rows: rows, omitted: omitted)
  }

  /// What all units of a table share.
  func context(
    of indicator: Indicator, formula: BoundFormula, selection: RowSelection
  ) -> SeriesContext {
    SeriesContext(
      cube: cube,
      evaluator: Evaluator(
        formula, lookup: lookup, history: history, breakRule: breakRule, whole: whole),
      indicator: indicator, history: history,
      rollUp: selection.rollUp, breakRule: breakRule,
      changes: ChangeCandidates(changeFrom, selections: selection.periods),
      typedTarget: typedTarget,
      targets: targets)
  }

  /// The units that report a measure of the formula themselves, in the order of the codebook.
  package func reportingUnits(_ formula: BoundFormula) -> [UnitIndex] {
    let measures = formula.measures
    if measures.count == 1 { return cube.units(measure: measures[0]) }
    return Set(measures.flatMap { cube.units(measure: $0) }).sorted()
  }

  /// Says `periods_differ` on every row with a value if not all have the same period.
  private static func markDifferingPeriods(_ rows: [IndicatorRow]) -> [IndicatorRow] {
    let periods = Set(rows.filter { $0.result.value != nil }.compactMap(\.period))
    guard periods.count > 1 else { return rows }
    return rows.map { $0.result.value == nil ? $0 : $0.adding([.periodsDiffer]) }
  }
}

extension IndicatorRow {
  /// The row with more caveats.
  func adding(_ more: Caveats) -> IndicatorRow {
    var all = caveats
    all.formUnion(more)
    return IndicatorRow(
      unit: unit, period: period, result: result, change: change, target: target,
      caveats: all)
  }
}

extension IndicatorTable {
  /// The table with its units in Vietnamese order of their names.
  public func sortedByName() -> IndicatorTable {
    let runs = runs
    let order = VietnameseOrder.order(of: runs.map { rows[$0.lowerBound].unit.name })
    return taking(order.map { runs[$0] })
  }

  /// The table with its units by their latest value, the better first; those without one last.
  public func sortedByLatestValue() -> IndicatorTable {
    let runs = runs
    let latest = runs.map { run in rows[run].reversed().lazy.compactMap(\.result.value).first }
    let order = Ranking(latest, direction: indicator.better).order
    return taking(
      order.map { runs[$0] } + runs.indices.filter { latest[$0] == nil }.map { runs[$0] })
  }

  /// The rows of each unit, which stand one behind the other.
  private var runs: [Range<Int>] {
    var starts: [Int] = []
    for index in rows.indices where index == 0 || rows[index].unit.id != rows[index - 1].unit.id {
      starts.append(index)
    }
    return zip(starts, starts.dropFirst() + [rows.count]).map { $0..<$1 }
  }

  /// Some of the rows in another order.
  private func taking(_ runs: [Range<Int>]) -> IndicatorTable {
    var sorted: [IndicatorRow] = []
    sorted.reserveCapacity(rows.count)
    for run in runs { sorted += rows[run] }
    return IndicatorTable(indicator: indicator, rows: sorted, omitted: omitted)
  }
}
