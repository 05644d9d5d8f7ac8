/// A figure as a formula sees it: one measure and selection of one unit, paired with the leading period.
package struct Figure: Hashable, Sendable {
  /// What was asked for.
  package let reference: FigureReference
  /// The period it was found at; nil if none could be paired.
  package let period: Period?
  /// The value, or why there is none.
  package let cell: Cell
  /// What must be said of it.
  package let caveats: Caveats
  /// The reported figures that it rests on, as indices for ``Cube/figure(at:)``.
  package let covering: [Int]
  /// Which rule keeps it from being set against the leading figure, if that is why there is no value.
  package var obstacle: PairingObstacle?
  /// What the value is divided by: more than 1 where it is the sum of which a mean is taken.
  package var divisor: Int64 = 1
  /// Whether it is of all units together, and so no figure of the unit.
  var isOfWhole = false

  /// The exact value; nil if there is none.
  func ratio() throws(ArithmeticOverflow) -> Ratio? {
    guard case .value(let value) = cell else { return nil }
    let sum = try value.ratio()
    return divisor == 1 ? sum : try sum.divided(by: Ratio(divisor))
  }
}

/// The one place where a figure is looked up: pairing of dates, then exact cover.
public struct Lookup: Sendable {
  /// The figures that are looked up.
  package let cube: Cube
  /// How many days two dates may lie apart that are set against one another.
  package let pairWithin: Int
  /// For each measure, which units report it.
  private let reporting: [Derived<ReportingTree>]

  /// How many days those may be if nothing else is said: a year, and the day of a leap year.
  public static let usualReach = 366

  /// Looks figures up in a cube.
  public init(_ cube: Cube, pairWithin: Int = usualReach) {
    self.cube = cube
    self.pairWithin = pairWithin
    reporting = cube.codebook.measures.positions.map { measure in
      Derived { ReportingTree(cube, measure: measure) }
    }
  }

  /// Which units report a measure, and which of those below them.
  func reportingTree(of measure: MeasureIndex) -> ReportingTree { reporting[of: measure].value }

  /// The figure of a unit that is to be set against the leading measure's period.
  ///
  /// - Parameters:
  ///   - reference: the measure and selection.
  ///   - unit: the position of the unit in the codebook.
  ///   - anchor: the leading measure's period.
  ///   - leading: the leading measure's additivity.
  /// - Throws: a ``Fault`` without a place if a sum overflows.
  package func figure(
    _ reference: FigureReference, unit: UnitIndex, at anchor: Period, leading: Additivity
  ) throws(Fault) -> Figure {
    let positions = cube.periods(measure: reference.measure, unit: unit)
    return try figure(
      reference, unit: unit, at: anchor, leading: leading,
      among: AvailablePeriods(positions, of: cube.periods), memo: SeriesMemo(self))
  }

  /// The same where the periods at which the unit reports the measure are known already.
  func figure(
    _ reference: FigureReference, unit: UnitIndex, at anchor: Period, leading: Additivity,
    among available: AvailablePeriods, memo: SeriesMemo
  ) throws(Fault) -> Figure {
    let pairing = Pairing(
      periods: cube.periods, anchor: anchor, leading: leading, reach: pairWithin)
    let additivity = cube.codebook.measures[reference.measure].additivity
    var fallback: Figure?
    for candidate in pairing.candidates(among: available, additivity: additivity) {
      let figure = try figure(reference, unit: unit, candidate: candidate, memo: memo)
      guard case .missing(let reason) = figure.cell else { return figure }
      if reason != .notReported { return figure }
      fallback = fallback ?? figure
    }
    if let fallback { return shareInstead(of: fallback, unit: unit) }
    let reason: Reason = available.isEmpty ? .notReported : .notComparable
    let none = Figure(
      reference: reference, period: nil, cell: .missing(reason), caveats: [], covering: [],
      obstacle: pairing.obstacle(
        among: cube.periods(measure: reference.measure, unit: unit), additivity: additivity))
    return available.isEmpty ? shareInstead(of: none, unit: unit, at: anchor) : none
  }

  /// The figure of a unit at one period, not paired with any other: the leading figure of a formula.
  ///
  /// - Throws: a ``Fault`` without a place if a sum overflows.
  package func figure(
    _ reference: FigureReference, unit: UnitIndex, exactlyAt period: Period
  ) throws(Fault) -> Figure {
    try figure(reference, unit: unit, exactlyAt: period, memo: SeriesMemo(self))
  }

  /// The same for one of many figures of a group.
  func figure(
    _ reference: FigureReference, unit: UnitIndex, exactlyAt period: Period, memo: SeriesMemo
  ) throws(Fault) -> Figure {
    let found = try cube.position(of: period).flatMap { position throws(Fault) in
      try memo.search(measure: reference.measure, unit: unit, period: position) {
        cover throws(Fault) in
        let candidate = Pairing.Candidate(period: position, caveats: [])
        return cover.isEmpty
          ? nil : try figure(reference, unit: unit, candidate: candidate, cover: &cover)
      }
    }
    guard let figure = found else {
      let none = Figure(
        reference: reference, period: nil, cell: .missing(.notReported), caveats: [], covering: [])
      return shareInstead(of: none, unit: unit, at: period)
    }
    return figure.cell == .missing(.notReported) ? shareInstead(of: figure, unit: unit) : figure
  }

  private func figure(
    _ reference: FigureReference, unit: UnitIndex, candidate: Pairing.Candidate,
    memo: SeriesMemo
  ) throws(Fault) -> Figure {
    try memo.search(measure: reference.measure, unit: unit, period: candidate.period) {
      cover throws(Fault) in
      try figure(reference, unit: unit, candidate: candidate, cover: &cover)
    }
  }

  private func figure(
    _ reference: FigureReference, unit: UnitIndex, candidate: Pairing.Candidate,
    cover: inout Cover
  ) throws(Fault) -> Figure {
    let period = cube.periods[candidate.period]
    switch cover.sum(reference.selection.boxes) {
    case .overflow(let index):
      throw Fault(
        .sum(.overflow("\(reference.text), \(cube.codebook.units[unit].id), \(period)")),
        at: cube.place(of: index))
    case .missing(let reason):
      return Figure(
        reference: reference, period: period, cell: .missing(reason), caveats: [], covering: [])
    case .value(let covered):
      var caveats = covered.caveats
      caveats.formUnion(candidate.caveats)
      caveats.insert(.unratedExcluded, when: hasUnrated(reference.selection, cover: &cover))
      return Figure(
        reference: reference, period: period, cell: .value(covered.value), caveats: caveats,
        covering: covered.figures.withoutRepeats,
        divisor: divisor(reference.measure, unit: unit, at: candidate.period))
    }
  }

  private func divisor(_ measure: MeasureIndex, unit: UnitIndex, at period: PeriodIndex) -> Int64 {
    cube.divisors.isEmpty ? 1 : cube.divisors[FigureGroupKey(measure, unit: unit, at: period)] ?? 1
  }

  /// Whether something outside the base is known to be there.
  private func hasUnrated(_ selection: Selection, cover: inout Cover) -> Bool {
    guard selection.excludesUnrated else { return false }
    for category in selection.outsideBase {
      let box = Combination([category], in: cube.codebook.tree)
      if case .value(let covered) = cover.value(box), covered.value != .zero { return true }
    }
    return false
  }

  // MARK: Shares printed without their counts

  /// Whether a unit prints only shares in place of a figure, at some of the periods asked for.
  ///
  /// - Parameter selections: any of these; empty for all.
  func printsOnlyShare(
    of reference: FigureReference, unit: UnitIndex, selections: [PeriodSelection]
  ) throws(Fault) -> Bool {
    let name = cube.codebook.measures[reference.measure].id + "_share"
    guard let share = cube.codebook.measure(name) else { return false }
    let periods = cube.periods(measure: share, unit: unit).map { cube.periods[$0] }
    for period in PeriodChoice(periods, selections: selections).periods {
      let figure = try figure(reference, unit: unit, exactlyAt: period)
      if figure.cell == .missing(.onlySharePrinted) { return true }
    }
    return false
  }

  /// The reason `only_share_printed` if the measure `<name>_share` holds the same selection.
  private func shareInstead(of figure: Figure, unit: UnitIndex, at anchor: Period? = nil) -> Figure
  {
    let reference = figure.reference
    let name = cube.codebook.measures[reference.measure].id + "_share"
    guard let share = cube.codebook.measure(name), let period = figure.period ?? anchor,
      let position = cube.position(of: period)
    else { return figure }
    let group = cube.group(measure: share, unit: unit, period: position)
    var cover = Cover(cube: cube, measure: share, group: group)
    let isPrinted = reference.selection.boxes.allSatisfy {
      if case .value = cover.value($0) { true } else { false }
    }
    guard isPrinted, !group.isEmpty else { return figure }
    return Figure(
      reference: reference, period: period, cell: .missing(.onlySharePrinted), caveats: [],
      covering: [])
  }
}

extension [Int] {
  /// Each number where it stands first.
  fileprivate var withoutRepeats: [Int] {
    guard count > 1 else { return self }
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
