/// One unit's indicator at every period of the formula's leading measure. Those on the timeline of the
/// leading figure are listed; the others only if they are asked for by their spelling.
struct IndicatorSeries {
  private let context: SeriesContext
  private let position: UnitIndex
  private let points: [(period: Period, result: IndicatorResult)]
  /// Where each period stands among the points.
  private let places: [Period: Int]
  private let timeline: Timeline
  /// The periods of the timeline that were sent without a value.
  private let missing: Timeline
  private let listed: Set<Period>
  private var unit: OrganisationUnit { context.cube.codebook.units[position] }

  /// - Parameter shapes: what the series of other units have found out already.
  init(
    _ context: SeriesContext, unit: UnitIndex, shapes: CoverShapes? = nil
  ) throws(Fault) {
    let evaluator = context.evaluator
    let leading = evaluator.formula.leading
    let cube = context.cube
    var units = [unit]
    if context.rollUp == .pooled {
      units += evaluator.lookup.receivedBelow(unit, measure: leading.measure)
    }
    let periods = Set(units.flatMap { cube.periods(measure: leading.measure, unit: $0) }).sorted()
    var points: [(period: Period, result: IndicatorResult)] = []
    let memo = SeriesMemo(evaluator.lookup, shapes: shapes)
    for period in periods.map({ cube.periods[$0] }) {
      points.append(
        (period, try evaluator.result(unit: unit, at: period, rule: context.rollUp, memo: memo)))
    }
    let places = Dictionary(points.indices.map { (points[$0].period, $0) }) { first, _ in first }
    let timeline = try memo.timeline(of: leading, units: units)
    self.context = context
    position = unit
    self.points = points
    self.places = places
    self.timeline = timeline
    listed = Set(timeline.periods)
    missing = Timeline(
      timeline.periods.filter { period in
        places[period].map { points[$0].result.value == nil } ?? false
      }, additivity: cube.codebook.measures[leading.measure].additivity)
  }

  private func result(at period: Period) -> IndicatorResult? {
    places[period].map { points[$0].result }
  }

  /// The rows that were asked for; one row with its reason if there is none.
  func rows(
    _ selections: [PeriodSelection], omitted: inout OmittedPeriods
  ) throws(Fault) -> [IndicatorRow] {
    let choice = choice(selections, omitted: &omitted)
    guard !choice.periods.isEmpty else {
      let isShare = try context.evaluator.lookup.printsOnlyShare(
        of: context.evaluator.formula.leading, unit: position, selections: selections)
      return [
        .missing(
          isShare ? .onlySharePrinted : .notReported, unit: unit,
          at: PeriodSelection.only(selections))
      ]
    }
    let chosen = Set(choice.periods)
    var rows: [IndicatorRow] = []
    for (period, result) in points where chosen.contains(period) {
      rows.append(try row(period, result: result))
    }
    return rows
  }

  /// The points with a value that were asked for and that no boundary break cuts off from the last one.
  func trendPoints(
    _ selections: [PeriodSelection], omitted: inout OmittedPeriods
  ) -> (points: [(period: Period, result: IndicatorResult)], isCut: Bool) {
    let chosen = Set(choice(selections, omitted: &omitted).periods)
    let known = points.filter { chosen.contains($0.period) && $0.result.value != nil }
    guard let last = PeriodChoice.latest(of: known.map(\.period)), context.breakRule == .respect
    else { return (known, false) }
    let same = known.filter { !breaks(between: $0.period, and: last).contains(.boundary) }
    return (same, same.count < known.count)
  }

  /// Why a trend has no points: the reason at the latest period that was asked for. A value that is no point
  /// has a period without a place in time.
  func whyMissing(_ selections: [PeriodSelection]) -> (reason: Reason, obstacles: [PairingObstacle])
  {
    var omitted = OmittedPeriods()
    let chosen = choice(selections, omitted: &omitted).periods
    guard let latest = PeriodChoice.latest(of: chosen), let result = result(at: latest) else {
      return (.notReported, [])
    }
    guard let reason = result.reason else { return (.notComparable, [.open(latest)]) }
    return (reason, result.obstacles)
  }

  /// Whether a period between two others has no value, be it that it was sent without one or not sent.
  func hasGap(between earlier: Period, and later: Period) -> Bool {
    earlier.periodsBetween(later) > 0 || missing.hasAny(after: earlier, before: later)
  }

  private func choice(
    _ selections: [PeriodSelection], omitted: inout OmittedPeriods
  ) -> PeriodChoice {
    let withValue = points.filter { $0.result.value != nil && listed.contains($0.period) }
    let named = Set(PeriodSelection.named(selections))
    let available = points.map(\.period).filter { listed.contains($0) || named.contains($0) }
    let choice = PeriodChoice(
      available, selections: selections, latest: PeriodChoice.latest(of: withValue.map(\.period)))
    omitted.outsideRange.formUnion(choice.leftOut)
    omitted.inside.formUnion(choice.inside)
    omitted.passedOver += passedOver(selections, available: available)
    let chosen = Set(choice.periods)
    omitted.notReported += PeriodSelection.named(selections).filter {
      !chosen.isEmpty && !chosen.contains($0)
    }
    .map { OmittedPeriods.Instant(unit: unit, period: $0) }
    return choice
  }

  /// The instants inside the selection that are not listed.
  private func passedOver(
    _ selections: [PeriodSelection], available: [Period]
  ) -> [OmittedPeriods.Instant] {
    let matcher = PeriodMatcher(selections.filter { $0 != .latest })
    let available = Set(available)
    return points.map(\.period).filter { !available.contains($0) && matcher.selects($0) }
      .map { OmittedPeriods.Instant(unit: unit, period: $0) }
  }

  /// The kinds of break between two periods of the unit, or of those added up for it.
  func breaks(between earlier: Period, and later: Period) -> Set<SeriesBreak.Kind> {
    let pooled = [earlier, later].flatMap { result(at: $0)?.rollUp?.members ?? [] }
    var kinds: Set<SeriesBreak.Kind> = []
    for unit in Set(pooled).union([position]) {
      kinds.formUnion(
        context.history.breaks(
          between: earlier, and: later, unit: unit, measures: context.evaluator.formula.measures))
    }
    return kinds
  }

  private func row(_ period: Period, result: IndicatorResult) throws(Fault) -> IndicatorRow {
    var caveats = result.caveats
    let change = try result.value.flatMap { value throws(Fault) in
      try self.change(to: value, result: result, at: period, caveats: &caveats)
    }
    caveats.formUnion(
      context.history.caveats(
        of: position, at: period, measures: context.evaluator.formula.measures))
    return IndicatorRow(
      unit: unit, period: period, result: result, change: change,
      target: try context.target(of: position, result: result, at: period), caveats: caveats)
  }

  private func change(
    to value: Ratio, result: IndicatorResult, at period: Period, caveats: inout Caveats
  ) throws(Fault) -> Change? {
    let candidates = context.changes.candidates(of: period, among: timeline.earlier(than: period))
    var isSkipped = false
    for tried in candidates {
      let candidate = tried.period
      if tried.startsAnew { isSkipped = false }
      guard let earlier = self.result(at: candidate),
        let reference = earlier.value
      else {
        isSkipped = true
        continue
      }
      let breaks = breaks(between: candidate, and: period)
      caveats.insert(.boundaryChanged, when: breaks.contains(.boundary))
      if breaks.contains(.boundary), context.breakRule == .respect { return nil }
      caveats.insert(.definitionChanged, when: breaks.contains(.definition))
      caveats.insert(.childrenChanged, when: earlier.rollUp?.members != result.rollUp?.members)
      let isGap = tried.isGap || isSkipped && tried.saysSkipped
      caveats.insert(.gap, when: isGap)
      caveats.insert(.partMissing, when: earlier.caveats.contains(.partMissing))
      var change = try change(
        to: value, since: reference, earlier: candidate, at: period, isGap: isGap)
      change.wholes = earlier.wholes
      return change
    }
    return nil
  }

  private func change(
    to value: Ratio, since reference: Ratio, earlier: Period, at period: Period, isGap: Bool
  ) throws(Fault) -> Change {
    do {
      return try Change(value, since: reference, at: earlier, skipped: isGap)
    } catch {
      throw Fault(.sum(.overflow("the change of \(unit.id) from \(earlier) to \(period)")))
    }
  }
}
