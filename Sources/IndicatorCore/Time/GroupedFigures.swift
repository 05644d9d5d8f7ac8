/// Adds figures of shorter periods up to those of longer ones, group by group: the reference for whatever is
/// faster.
struct GroupedFigures {
  typealias Entry = (key: CubeKey, cell: Cell, remark: Remark, line: Int)

  let cube: Cube
  let stock: StockRule
  let plan: GroupingPlan
  /// Whether it is said beside each sum what was added up.
  let detail: RowDetail
  private let shapes: CoverShapes
  /// What the figures of a group are still to be divided by.
  private(set) var divisors: [FigureGroupKey: Int64] = [:]

  init(_ cube: Cube, stock: StockRule, plan: GroupingPlan, detail: RowDetail) {
    self.detail = detail
    self.cube = cube
    self.stock = stock
    self.plan = plan
    shapes = CoverShapes(cube)
  }

  /// What the figures are about.
  struct Target {
    let measure: MeasureIndex
    let unit: UnitIndex
    /// The position of the longer period among the new ones.
    let period: PeriodIndex
  }

  /// All figures of a measure and unit.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  mutating func entries(measure: MeasureIndex, unit: UnitIndex) throws(Fault) -> [Entry] {
    var all: [Entry] = []
    let positions = cube.periods(measure: measure, unit: unit)
    for (container, parts) in plan.byContainer(positions) {
      all += try entries(Target(measure: measure, unit: unit, period: container), positions: parts)
    }
    return all
  }

  /// The figures of one longer period.
  ///
  /// - Parameter positions: of the periods in it that the unit reports.
  mutating func entries(_ target: Target, positions: [PeriodIndex]) throws(Fault) -> [Entry] {
    let container = plan.periods[target.period]
    let own = positions.first { cube.periods[$0] == container }
    let others = positions.filter { $0 != own }
    var entries = own.map { self.own(target, at: $0, others: others) } ?? []
    let known = Set(entries.map(\.key.combination))
    guard !others.isEmpty else { return entries }
    let found = try sums(target, container: container, positions: others)
    entries += found.filter { !known.contains($0.key.combination) }
    return entries
  }

  /// What was reported for the longer period itself, which wins over what is added up. That both differ is said.
  private mutating func own(_ target: Target, at position: PeriodIndex, others: [PeriodIndex])
    -> [Entry]
  {
    saying(
      contradicted(target, at: position, others: others),
      entries: moved(target, from: position, caveats: []))
  }

  /// The categories in which a flow of a period contradicts those of shorter periods in it.
  private func contradicted(
    _ target: Target, at position: PeriodIndex, others: [PeriodIndex]
  ) -> Set<Int> {
    let measure = cube.codebook.measures[target.measure]
    let inside = others.filter { cube.periods[position].contains(cube.periods[$0]) }
    guard measure.additivity == .flow, measure.isSummable, !inside.isEmpty else { return [] }
    let parts = PartsOfPeriod(
      position, parts: PeriodParts(of: cube.periods[position], among: inside, in: cube.periods))
    let figures = cube.group(measure: target.measure, unit: target.unit, period: position)
    return Set(
      figures.filter { cube.contradictedSum(of: $0, periods: parts) != nil }
        .map { Int(cube.key(at: $0).combination) })
  }

  /// Entries, of some categories with what contradicts them.
  private func saying(_ contradicted: Set<Int>, entries: [Entry]) -> [Entry] {
    guard !contradicted.isEmpty else { return entries }
    return entries.map { entry in
      var entry = entry
      if contradicted.contains(Int(entry.key.combination)), entry.cell.value != nil {
        entry.remark = entry.remark.adding([.totalDiffers])
      }
      return entry
    }
  }

  private mutating func sums(
    _ target: Target, container: Period, positions: [PeriodIndex]
  ) throws(Fault) -> [Entry] {
    let measure = cube.codebook.measures[target.measure]
    if measure.additivity == .stock {
      return try stocks(
        target, parts: PeriodParts(ofStock: container, among: positions, in: cube.periods))
    }
    guard measure.isSummable else {
      return missing(.notAdditive, target: target, positions: positions)
    }
    let parts = PeriodParts(of: container, among: positions, in: cube.periods)
    guard parts.isComplete else {
      return missing(.incomplete, target: target, positions: parts.positions)
    }
    let others = positions.filter { !parts.positions.contains($0) }
    var said: Set<Int> = []
    for part in parts.positions { said.formUnion(contradicted(target, at: part, others: others)) }
    return saying(said, entries: try added(target, positions: parts.positions))
  }

  private mutating func stocks(_ target: Target, parts: PeriodParts) throws(Fault) -> [Entry] {
    guard let first = parts.positions.first, let last = parts.positions.last else { return [] }
    switch stock {
    case .last:
      return moved(target, from: last, caveats: caveats(of: last, target: target, isEnd: true))
    case .first:
      return moved(target, from: first, caveats: caveats(of: first, target: target, isEnd: false))
    case .mean:
      guard !cube.codebook.measures[target.measure].isRate else {
        return missing(.notAdditive, target: target, positions: parts.positions)
      }
      guard parts.isComplete else {
        return missing(.incomplete, target: target, positions: parts.positions)
      }
      return try added(target, positions: parts.positions, meanOf: Int64(parts.positions.count))
    }
  }

  /// What must be said of the last or first instant of a longer period, if it is not that of its end or beginning.
  private func caveats(of position: PeriodIndex, target: Target, isEnd: Bool) -> Caveats {
    let (period, container) = (cube.periods[position], plan.periods[target.period])
    let isThere = isEnd ? period.last == container.last : period.first == container.first
    return isThere ? [] : [.partMissing]
  }

  // MARK: Figures

  private func divisor(_ target: Target, at position: PeriodIndex) -> Int64 {
    cube.divisors[FigureGroupKey(target.measure, unit: target.unit, at: position)] ?? 1
  }

  private mutating func divide(_ target: Target, by divisor: Int64) {
    guard divisor > 1 else { return }
    divisors[FigureGroupKey(target.measure, unit: target.unit, at: target.period)] = divisor
  }

  private mutating func moved(
    _ target: Target, from position: PeriodIndex, caveats: Caveats
  ) -> [Entry] {
    divide(target, by: divisor(target, at: position))
    let figures = cube.group(measure: target.measure, unit: target.unit, period: position)
    return figures.map { index in
      let remark = cube.remark(at: index)
      return (
        key(target, combination: cube.key(at: index).combination), cube.cell(at: index),
        caveats.isEmpty ? remark : remark.adding(caveats), cube.storedLine(at: index)
      )
    }
  }

  private func missing(_ reason: Reason, target: Target, positions: [PeriodIndex]) -> [Entry] {
    let groups = groups(target, positions: positions)
    let line = groups.first.map { cube.storedLine(at: $0.first) } ?? 0
    return combinations(groups).map {
      (key(target, combination: $0), .missing(reason), .none, line)
    }
  }

  private func groups(_ target: Target, positions: [PeriodIndex]) -> [FigureGroup] {
    positions.map { cube.figures(measure: target.measure, unit: target.unit, period: $0) }
  }

  private func combinations(_ groups: [FigureGroup]) -> [Int32] {
    Set(groups.flatMap(\.combinations)).sorted()
  }

  private func key(_ target: Target, combination: Int32) -> CubeKey {
    CubeKey(
      unit: target.unit, period: target.period, measure: target.measure,
      combination: Int(combination))
  }

  /// - Parameter count: of how many the mean is taken; 1 for the sum.
  private mutating func added(
    _ target: Target, positions: [PeriodIndex], meanOf count: Int64 = 1
  ) throws(Fault) -> [Entry] {
    let parts = positions.map { divisor(target, at: $0) }
    // Of few different shares: that their product is too large is a slip of the data.
    let common = Set(parts).reduce(Int64(1)) { product, part in
      product % part == 0 ? product : product.multipliedReportingOverflow(by: part).partialValue
    }
    divide(target, by: common * count)
    let groups = groups(target, positions: positions)
    let line = groups.first.map { cube.storedLine(at: $0.first) } ?? 0
    var covers = groups.map { shapes.cover($0, measure: target.measure) }
    var entries: [Entry] = []
    for combination in combinations(groups) {
      var sum = TimeSum(cube)
      let box = cube.combinations[Int(combination)]
      for (place, position) in positions.enumerated() {
        guard
          sum.add(
            covers[place].value(box), at: cube.periods[position], times: common / parts[place])
        else {
          let (measure, unit) = (
            cube.codebook.measures[target.measure].id, cube.codebook.units[target.unit].id
          )
          throw Fault(
            .sum(.overflow("\(measure), \(unit), \(plan.periods[target.period])")),
            at: cube.place(of: groups[place].first))
        }
      }
      entries.append((key(target, combination: combination), sum.cell, sum.remark, line))
    }
    return entries
  }
}

/// One figure over several periods.
private struct TimeSum {
  private let cube: Cube
  private var value = ExactDecimal.zero
  private var reason: Reason?
  private var caveats: Caveats = []
  private var sources: [String] = []
  private var words: [String] = []
  private var isExact = true

  init(_ cube: Cube) { self.cube = cube }

  var cell: Cell { reason.map { .missing($0) } ?? .value(value) }

  var remark: Remark {
    guard reason == nil else { return .none }
    return Remark(
      qualifier: isExact ? .exactly : .about, status: .normal,
      source: sources.joined(separator: ";"), note: words.joined(separator: " + "),
      further: caveats, isMade: true)
  }

  /// Adds what one period says; false if the sum does not fit.
  ///
  /// - Parameter times: how often its value counts.
  mutating func add(_ outcome: Cover.Outcome, at period: Period, times factor: Int64) -> Bool {
    switch outcome {
    case .overflow: return false
    case .missing(let other):
      reason = (reason ?? .incomplete).combined(with: other)
      return true
    case .value(let covered):
      var added = covered.value
      if factor > 1 {
        guard let product = try? added.ratio().multiplied(by: Ratio(factor)),
          let decimal = ExactDecimal(product)
        else { return false }
        added = decimal
      }
      guard let sum = try? value.adding(added) else { return false }
      value = sum
      see(covered, at: period)
      return true
    }
  }

  private mutating func see(_ covered: Cover.Covered, at period: Period) {
    caveats.formUnion(covered.caveats)
    words.append("\(period) \(covered.value)")
    for index in covered.figures {
      let remark = cube.remark(at: index)
      isExact = isExact && remark.qualifier == .exactly
      for source in remark.source.split(separator: ";").map(String.init)
      where !sources.contains(source) { sources.append(source) }
    }
  }
}
