/// Puts figures of units together that went into others or came out of others.
struct ReconstructedFigures {
  typealias Entry = (key: CubeKey, cell: Cell, remark: Remark, line: Int)

  private let cube: Cube
  private let graph: BoundaryGraph
  private let day: Day
  private let positions: [UnitIndex?]
  private let shapes: CoverShapes
  private let fractions: FractionRule
  private let detail: RowDetail
  /// What the figures of a group are still to be divided by.
  private(set) var divisors: [FigureGroupKey: Int64] = [:]
  /// The figures so far, by positions in the new codebook.
  private(set) var figures: [Entry] = []
  private(set) var undivided: Set<UndividedFigure> = []
  /// What must be said, in the order in which it was found.
  private(set) var notes: [(note: BoundaryNote, periods: Set<Period>)] = []
  private var places: [BoundaryNote: Int] = [:]
  /// At which periods each unit reports each measure.
  private var reported: [Series: Set<PeriodIndex>] = [:]

  private struct Series: Hashable {
    let measure: MeasureIndex
    let unit: UnitIndex
  }

  /// What a figure is asked of.
  private struct Target {
    let unit: UnitIndex
    let position: UnitIndex
    let measure: MeasureIndex
    let period: PeriodIndex
  }

  init(
    _ cube: Cube, graph: BoundaryGraph, day: Day, positions: [UnitIndex?],
    fractions: FractionRule,
    detail: RowDetail
  ) {
    self.detail = detail
    self.fractions = fractions
    self.cube = cube
    self.graph = graph
    self.day = day
    self.positions = positions
    shapes = CoverShapes(cube)
  }

  /// Says of what a unit's figures were added up that lie elsewhere. Nothing else is said of that unit.
  mutating func note(_ sums: PooledGrid.Pooled, at position: UnitIndex) {
    let note = BoundaryNote(unit: position, measure: sums.measure, kind: .pooled(sums.names))
    notes.append((note, sums.periods))
  }

  /// Adds all figures of a unit that stands on the day.
  mutating func add(_ unit: UnitIndex) throws(Fault) {
    let relatives = graph.relatives(of: unit)
    for measure in cube.codebook.measures.positions {
      var periods: Set<PeriodIndex> = []
      for relative in relatives {
        let series = Series(measure: measure, unit: relative)
        let known = reported[series] ?? Set(cube.periods(measure: measure, unit: relative))
        reported[series] = known
        periods.formUnion(known)
      }
      guard let position = positions[of: unit] else { continue }
      for period in periods.sorted() {
        try add(Target(unit: unit, position: position, measure: measure, period: period))
      }
    }
  }

  private func reports(_ unit: UnitIndex?, target: Target) -> Bool {
    guard let unit else { return false }
    return reported[Series(measure: target.measure, unit: unit)]?.contains(target.period) ?? false
  }

  private mutating func add(_ target: Target) throws(Fault) {
    let terms = terms(target)
    guard terms.contains(where: { reports($0.unit, target: target) }) else { return }
    if terms.count == 1, terms[0].unit == target.unit, terms[0].share == Ratio(1),
      terms[0].obstacle == nil
    {
      return addOwn(target)
    }
    let obstacle = terms.first { $0.obstacle != nil && reports($0.unit, target: target) }?.obstacle
    if let obstacle { return addUndivided(terms, obstacle: obstacle, target: target) }
    try addSums(terms, target: target)
  }

  /// What the figure is made of; of a period over a change, the unit of its end, else that of its beginning.
  private func terms(_ target: Target) -> [BoundaryTerm] {
    let period = cube.periods[target.period]
    let finder = BoundaryTerms(graph, measure: target.measure) { reports($0, target: target) }
    let last = period.last ?? period.first ?? day
    let terms = finder.terms(of: target.unit, asOf: day, at: last)
    if !terms.contains(where: { reports($0.unit, target: target) }), let first = period.first {
      return finder.terms(of: target.unit, asOf: day, at: first).onceEach
    }
    return terms.onceEach
  }

  // MARK: One figure of its own

  private mutating func addOwn(_ target: Target) {
    let isDoubtful = isDoubtful(target)
    let period = cube.periods[target.period]
    if isDoubtful { note(.ownBefore(period), target: target) }
    for index in cube.group(measure: target.measure, unit: target.unit, period: target.period) {
      let remark = cube.remark(at: index)
      append(
        target, combination: cube.key(at: index).combination, cell: cube.cell(at: index),
        remark: isDoubtful ? remark.adding([.boundaryChanged]) : remark,
        line: cube.storedLine(at: index))
    }
  }

  /// Whether the unit gives a figure for a time, or a part of it, in which its predecessors stood: of a time
  /// before it began, or of one for which they report too.
  private func isDoubtful(_ target: Target) -> Bool {
    let period = cube.periods[target.period]
    guard let first = period.first, let last = period.last else { return false }
    return graph.formationDays(of: target.unit).contains { date in
      guard first < date, date <= day else { return false }
      let edges = graph.formation(of: target.unit, on: date).filter { !$0.isOwn }
      let wasThere = graph.days(of: target.unit).contains { $0 < date }
      return last < date ? !wasThere : edges.contains { reports($0.predecessor, target: target) }
    }
  }

  // MARK: Figures put together

  private mutating func addUndivided(
    _ terms: [BoundaryTerm], obstacle: BoundaryObstacle, target: Target
  ) {
    note(.undivided(obstacle), target: target)
    undivided.insert(
      UndividedFigure(
        measure: target.measure, unit: target.position, period: cube.periods[target.period]))
    let groups = groups(of: terms, target: target)
    for combination in combinations(groups) {
      append(
        target, combination: combination, cell: .missing(.notComparable),
        remark: Remark.none.adding([.boundaryChanged]),
        line: line(of: groups))
    }
  }

  /// A term with the figures that its unit states.
  private struct Stated {
    let term: BoundaryTerm
    let group: FigureGroup
  }

  private func groups(of terms: [BoundaryTerm], target: Target) -> [Stated] {
    terms.compactMap { term in
      guard let unit = term.unit, reports(unit, target: target) else { return nil }
      return Stated(
        term: term,
        group: cube.figures(measure: target.measure, unit: unit, period: target.period))
    }
  }

  private func combinations(_ groups: [Stated]) -> [Int32] {
    Set(groups.flatMap(\.group.combinations)).sorted()
  }

  private func line(of groups: [Stated]) -> Int {
    groups.first.map { cube.storedLine(at: $0.group.first) } ?? 0
  }

  private mutating func addSums(_ terms: [BoundaryTerm], target: Target) throws(Fault) {
    let groups = groups(of: terms, target: target)
    let isRenamed = terms.count == 1 && terms[0].share == Ratio(1)
    if groups.count < terms.count {
      let silent = terms.filter { !reports($0.unit, target: target) }.map(\.name)
      note(
        .incomplete(
          cube.periods[target.period], count: groups.count, all: terms.count, missing: silent),
        target: target)
      return addMissing(.incomplete, groups: groups, target: target)
    }
    guard isRenamed || cube.codebook.measures[target.measure].isSummable else {
      return addMissing(.notAdditive, groups: groups, target: target)
    }
    note(.pooled(terms.map(\.words)), target: target)
    try addSums(groups, terms: terms, target: target, times: 1)
  }

  /// Adds the sums of a group, in so many parts that all have an end as decimals.
  private mutating func addSums(
    _ groups: [Stated], terms: [BoundaryTerm], target: Target, times scale: Int64
  ) throws(Fault) {
    let known = figures.count
    var sums = BoundarySums(
      groups.map { ($0.term, shapes.cover($0.group, measure: target.measure)) }, in: cube,
      times: scale,
      detail: detail)
    for combination in combinations(groups) {
      let line = line(of: groups)
      switch sums.sum(cube.combinations[Int(combination)]) {
      case .overflow(let index):
        let unit = cube.codebook.units[target.unit].id
        let measure = cube.codebook.measures[target.measure].id
        throw Fault(
          .sum(.overflow("\(measure), \(unit), \(cube.periods[target.period])")),
          at: cube.place(of: index))
      case .endless(let obstacle):
        figures.removeLast(figures.count - known)
        guard scale == 1, fractions == .exact, let common = commonDenominator(terms) else {
          return addUndivided(terms, obstacle: obstacle, target: target)
        }
        divisors[FigureGroupKey(target.measure, unit: target.position, at: target.period)] = common
        return try addSums(groups, terms: terms, target: target, times: common)
      case .figure(let cell, let remark):
        append(target, combination: combination, cell: cell, remark: remark, line: line)
      }
    }
  }

  /// The least number of parts in which all shares are whole; nil if it is too large.
  private func commonDenominator(_ terms: [BoundaryTerm]) -> Int64? {
    var common: Int64 = 1
    for term in terms {
      let other = term.share.denominator
      let (product, overflow) = (common / Self.gcd(common, other)).multipliedReportingOverflow(
        by: other)
      guard !overflow else { return nil }
      common = product
    }
    return common
  }

  private static func gcd(_ one: Int64, _ other: Int64) -> Int64 {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }

  private mutating func addMissing(_ reason: Reason, groups: [Stated], target: Target) {
    for combination in combinations(groups) {
      append(
        target, combination: combination, cell: .missing(reason),
        remark: Remark.none.adding([.reconstructed]),
        line: line(of: groups))
    }
  }

  // MARK: Keeping

  private mutating func append(
    _ target: Target, combination: Int32, cell: Cell, remark: Remark, line: Int
  ) {
    let key = CubeKey(
      unit: target.position, period: target.period, measure: target.measure,
      combination: Int(combination))
    figures.append((key, cell, remark, line))
  }

  private mutating func note(_ kind: BoundaryNote.Kind, target: Target) {
    let note = BoundaryNote(unit: target.position, measure: target.measure, kind: kind)
    let place = places[note] ?? notes.count
    if place == notes.count {
      places[note] = place
      notes.append((note, []))
    }
    notes[place].periods.insert(cube.periods[target.period])
  }
}

extension [BoundaryTerm] {
  /// Terms of one unit together as one.
  fileprivate var onceEach: [BoundaryTerm] {
    guard count > 1 else { return self }
    var found: [BoundaryTerm] = []
    for term in self {
      guard let unit = term.unit, let place = found.firstIndex(where: { $0.unit == unit }),
        let sum = try? found[place].share.adding(term.share)
      else {
        found.append(term)
        continue
      }
      found[place] = BoundaryTerm(
        unit: unit, name: term.name, share: sum, obstacle: found[place].obstacle ?? term.obstacle)
    }
    return found
  }
}
