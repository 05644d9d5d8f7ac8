/// A measure, unit and period of a cube.
struct FigureGroupKey: Hashable, Sendable {
  private let measure: Int32
  private let unit: Int32
  private let period: Int32

  init(_ measure: MeasureIndex, unit: UnitIndex, at period: PeriodIndex) {
    self.measure = measure.packed
    self.unit = unit.packed
    self.period = period.packed
  }
}

/// Which period of a cube goes into which longer one.
struct GroupingPlan: Sendable {
  /// The longer periods, in chronological order.
  let periods: [Period]
  /// For each period of the cube, the position of the longer one; nil if it lies in none.
  let containers: [PeriodIndex?]
  /// The periods that lie in none.
  let leftOut: [Period]

  init(_ old: [Period], grouping: PeriodGrouping, starts: YearStarts) {
    let found = old.map { grouping.container(of: $0, starts: starts) }
    let periods = Set(found.compactMap { $0 }).sorted()
    let positions = Dictionary(
      uniqueKeysWithValues: zip(periods, periods.positions).map { ($0, $1) })
    self.periods = periods
    containers = found.map { $0.flatMap { positions[$0] } }
    leftOut = zip(old, found).filter { $1 == nil }.map(\.0)
  }

  /// Some periods by what they go into, in chronological order.
  func byContainer(_ positions: [PeriodIndex]) -> [(container: PeriodIndex, parts: [PeriodIndex])] {
    var parts: [PeriodIndex: [PeriodIndex]] = [:]
    for position in positions {
      if let container = containers[of: position] { parts[container, default: []].append(position) }
    }
    return parts.keys.sorted().map { ($0, parts[$0] ?? []) }
  }
}

/// The figures of a cube added up over time.
///
/// The result is a cube like any other, so that every verb works on it as on what was reported.
package struct GroupedPeriods: Sendable {
  /// The figures.
  package let cube: Cube
  /// Periods that lie in no longer one of the kind asked for.
  package let leftOut: [Period]
  private let old: Cube
  private let plan: GroupingPlan
  private let stock: StockRule

  /// Adds flows up, and takes stocks as a rule says.
  ///
  /// - Parameters:
  ///   - starts: when years that span two begin; in September if that is not said.
  ///   - detail: whether it is to be said beside each sum what was added up.
  ///   - runner: runs the parts of the work; one behind the other if not given.
  /// - Throws: a ``Fault`` if a sum does not fit.
  package init(
    _ cube: Cube, by grouping: PeriodGrouping, stock: StockRule, starts: YearStarts = .unknown,
    detail: RowDetail = .values,
    runner: Comparison.PartRunner<GroupedPart> = Comparison.oneByOne
  ) throws(Fault) {
    let plan = GroupingPlan(cube.periods, grouping: grouping, starts: starts)
    let storage: Cube.Storage
    let divisors: [FigureGroupKey: Int64]
    switch cube.storage {
    case .sorted:
      var figures = GroupedFigures(cube, stock: stock, plan: plan, detail: detail)
      var entries: [GroupedFigures.Entry] = []
      for measure in cube.codebook.measures.positions {
        for unit in cube.units(measure: measure) {
          entries += try figures.entries(measure: measure, unit: unit)
        }
      }
      (storage, divisors) = (.sorted(SortedFigures(entries)), figures.divisors)
    case .grid(let grid):
      let made = try grid.grouped(runner) {
        GroupedFigures(cube, stock: stock, plan: plan, detail: detail)
      }
      (storage, divisors) = (.grid(made.figures), made.divisors)
    }
    var grouped = Cube(
      codebook: cube.codebook, periods: plan.periods, combinations: cube.combinations,
      storage: storage, source: cube.source, sources: cube.sources, account: cube.account)
    grouped.divisors = divisors
    self.cube = grouped
    self.plan = plan
    self.stock = stock
    old = cube
    leftOut = plan.leftOut
  }

  /// The periods in a longer one that a unit reports, without itself; nil if it reports none, empty if it reports that.
  private func positions(measure: MeasureIndex, unit: UnitIndex, period: Period) -> [PeriodIndex]? {
    guard let container = plan.periods.position(where: { $0 == period }) else { return nil }
    let positions = old.periods(measure: measure, unit: unit).filter {
      plan.containers[of: $0] == container
    }
    guard !positions.isEmpty else { return nil }
    return positions.contains { old.periods[$0] == period } ? [] : positions
  }

  /// The instant whose stock stands for a longer period, where that is not the end, or the beginning, that was asked for.
  package func otherInstant(measure: MeasureIndex, unit: UnitIndex, period: Period) -> Period? {
    guard stock != .mean, old.codebook.measures[measure].additivity == .stock,
      let positions = positions(measure: measure, unit: unit, period: period), !positions.isEmpty
    else { return nil }
    let parts = PeriodParts(ofStock: period, among: positions, in: old.periods).positions
    guard let position = stock == .last ? parts.last : parts.first else { return nil }
    let instant = old.periods[position]
    let isThere = stock == .last ? instant.last == period.last : instant.first == period.first
    return isThere ? nil : instant
  }

  /// How many parts of a unit's figures of a longer period there are, of the measure of which most are missing; nil if it reports
  /// none.
  ///
  /// - Parameter known: what was counted before; most units report the same periods.
  func parts(measures: [MeasureIndex], unit: UnitIndex, period: Period, known: inout KnownParts)
    -> PartCount?
  {
    var least: PartCount?
    for measure in measures {
      guard let one = parts(measure: measure, unit: unit, period: period, known: &known) else {
        continue
      }
      if least.map({ one.parts * $0.expected < $0.parts * one.expected }) ?? true { least = one }
    }
    return least
  }

  /// How many parts of a unit's figures of a longer period there are; nil if it reports none.
  func parts(measure: MeasureIndex, unit: UnitIndex, period: Period, known: inout KnownParts)
    -> PartCount?
  {
    guard let container = cube.position(of: period) else { return nil }
    return known.count(measure: measure, unit: unit, container: container, in: old) { positions in
      counts(measure: measure, reported: positions)
    }
  }

  /// For each longer period the parts among what a unit reports; nil where it reports none.
  private func counts(measure: MeasureIndex, reported: [PeriodIndex]) -> [PartCount?] {
    var counts = [PartCount?](repeating: nil, count: plan.periods.count)
    let isStock = old.codebook.measures[measure].additivity == .stock
    for (container, positions) in plan.byContainer(reported) {
      let period = plan.periods[container]
      let isReported = positions.contains { old.periods[$0] == period }
      counts[of: container] =
        isReported
        ? PartCount(parts: 1, expected: 1)
        : isStock
          ? PeriodParts(ofStock: period, among: positions, in: old.periods).count
          : PeriodParts(of: period, among: positions, in: old.periods).count
    }
    return counts
  }
}

/// How many parts of sums over time the rows of a formula have.
package struct RowParts: Sendable {
  private let grouping: GroupedPeriods
  private let measures: [MeasureIndex]
  private var known = KnownParts()
  private var last: (id: String, position: UnitIndex?)?

  /// Counts the parts of some measures.
  package init(_ grouping: GroupedPeriods, measures: [MeasureIndex]) {
    (self.grouping, self.measures) = (grouping, measures)
  }

  /// How many parts there are of the measure of which most are missing; nil if the unit reports none.
  ///
  /// Cheap where rows come unit by unit.
  package mutating func count(_ unit: OrganisationUnit, at period: Period) -> PartCount? {
    if last?.id != unit.id { last = (unit.id, grouping.cube.codebook.unit(unit.id)) }
    guard let position = last?.position else { return nil }
    return grouping.parts(measures: measures, unit: position, period: period, known: &known)
  }
}

/// The parts of longer periods that were counted last: rows come unit by unit, and most units report what the one before
/// them reports.
struct KnownParts {
  private struct Counted {
    var unit: UnitIndex
    let reported: [PeriodIndex]
    let counts: [PartCount?]
  }

  /// By measure.
  private var last: [MeasureIndex: Counted] = [:]

  mutating func count(
    measure: MeasureIndex, unit: UnitIndex, container: PeriodIndex, in cube: Cube,
    counts: ([PeriodIndex]) -> [PartCount?]
  ) -> PartCount? {
    if let known = last[measure], known.unit == unit { return known.counts[of: container] }
    let reported = cube.periods(measure: measure, unit: unit)
    if let known = last[measure], known.reported == reported {
      last[measure]?.unit = unit
      return known.counts[of: container]
    }
    let found = Counted(unit: unit, reported: reported, counts: counts(reported))
    last[measure] = found
    return found.counts[of: container]
  }
}
