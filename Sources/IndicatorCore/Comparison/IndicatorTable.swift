/// One unit at one period.
public struct IndicatorRow: Hashable, Sendable, Codable {
  public let unit: OrganisationUnit
  /// The leading measure's period; nil if the unit has none.
  public let period: Period?
  public let result: IndicatorResult
  /// The change since the latest comparable period; nil if there is none.
  public let change: Change?
  /// The result's caveats and those of the row's place in the table.
  public let caveats: Caveats
}

/// An indicator over units and periods.
public struct IndicatorTable: Hashable, Sendable, Codable {
  public let indicator: Indicator
  public let rows: [IndicatorRow]
  /// Periods that have no row of their own.
  public let omitted: OmittedPeriods
}

/// Periods that a table does not list, so that a note can say so.
public struct OmittedPeriods: Hashable, Sendable, Codable {
  /// An instant of one unit.
  public struct Instant: Hashable, Sendable, Codable {
    public let unit: OrganisationUnit
    public let period: Period
  }

  /// Periods that overlap the range asked for or are open.
  public internal(set) var outsideRange: Set<Period> = []
  /// Instants at which the figure is reported only in parts, or that another instant dates better.
  public internal(set) var passedOver: [Instant] = []
}

/// Which rows a person asked for.
public struct RowSelection: Hashable, Sendable {
  /// Positions of units in the codebook, in the order asked for; nil for those that report a measure of
  /// the formula themselves.
  public let units: [Int]?
  /// Any of these; empty for all periods.
  public let periods: [PeriodSelection]

  public init(units: [Int]? = nil, periods: [PeriodSelection] = []) {
    self.units = units
    self.periods = periods
  }
}

/// Builds indicator tables from a cube.
public struct Comparison: Sendable {
  let lookup: Lookup
  var cube: Cube { lookup.cube }

  public init(_ cube: Cube) {
    lookup = Lookup(cube)
  }

  /// The table of an indicator.
  ///
  /// A selection filters rows, never what pairing or change may look up.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`, or without a place if a result does not fit.
  public func table(_ indicator: Indicator, _ selection: RowSelection = RowSelection())
    throws(Fault) -> IndicatorTable
  {
    let formula = try BoundFormula(try FormulaParser.parse(indicator.formula), in: cube)
    return try table(indicator, formula, selection)
  }

  /// The table of an indicator whose formula is bound already.
  public func table(
    _ indicator: Indicator, _ formula: BoundFormula, _ selection: RowSelection
  ) throws(Fault) -> IndicatorTable {
    let evaluator = Evaluator(formula, lookup)
    var rows: [IndicatorRow] = []
    var omitted = OmittedPeriods()
    for unit in selection.units ?? reportingUnits(formula) {
      let series = try IndicatorSeries(evaluator, cube, unit: unit)
      rows += try series.rows(selection.periods, &omitted)
    }
    if selection.periods.contains(.latest) { rows = Self.markDifferingPeriods(rows) }
    return IndicatorTable(indicator: indicator, rows: rows, omitted: omitted)
  }

  /// The units that report a measure of the formula themselves, in the order of the codebook.
  public func reportingUnits(_ formula: BoundFormula) -> [Int] {
    Set(formula.measures.flatMap { cube.units(measure: $0) }).sorted()
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
    return IndicatorRow(unit: unit, period: period, result: result, change: change, caveats: all)
  }
}
