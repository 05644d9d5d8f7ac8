/// One unit's indicator at every period of the formula's leading measure. Those on the timeline of the
/// leading figure are listed; the others only if they are asked for by their spelling.
struct IndicatorSeries {
  private let unit: OrganisationUnit
  private let points: [(period: Period, result: IndicatorResult)]
  private let timeline: Timeline
  private var listed: [Period] { timeline.periods }

  init(_ evaluator: Evaluator, _ cube: Cube, unit: Int) throws(Fault) {
    let leading = evaluator.formula.leading
    let periods = cube.periods(measure: leading.measure, unit: unit).map { cube.periods[$0] }
    var points: [(period: Period, result: IndicatorResult)] = []
    for period in periods {
      points.append((period, try evaluator.result(unit: unit, at: period)))
    }
    self.unit = cube.codebook.units[unit]
    self.points = points
    timeline = try Timeline(of: leading, unit: unit, evaluator.lookup)
  }

  /// The rows that were asked for; one row with its reason if there is none.
  func rows(
    _ selections: [PeriodSelection], _ omitted: inout OmittedPeriods
  ) throws(Fault) -> [IndicatorRow] {
    let withValue = points.filter { $0.result.value != nil && listed.contains($0.period) }
    let named = points.map(\.period).filter { selections.contains(.exactly($0)) }
    let available = points.map(\.period).filter { listed.contains($0) || named.contains($0) }
    let choice = PeriodChoice(
      available, selections, latest: PeriodChoice.latest(of: withValue.map(\.period)))
    omitted.outsideRange.formUnion(choice.leftOut)
    omitted.passedOver += passedOver(selections, available)
    guard !choice.periods.isEmpty else { return [.notReported(unit, at: nil)] }
    let chosen = Set(choice.periods)
    var rows: [IndicatorRow] = []
    for (period, result) in points where chosen.contains(period) {
      rows.append(try row(period, result))
    }
    return rows
  }

  /// The instants inside the selection that are not listed.
  private func passedOver(
    _ selections: [PeriodSelection], _ available: [Period]
  ) -> [OmittedPeriods.Instant] {
    let selections = selections.filter { $0 != .latest }
    return points.map(\.period).filter { period in
      !available.contains(period)
        && (selections.isEmpty || selections.contains { $0.match(period) == .selected })
    }
    .map { OmittedPeriods.Instant(unit: unit, period: $0) }
  }

  private func row(_ period: Period, _ result: IndicatorResult) throws(Fault) -> IndicatorRow {
    let change = try result.value.flatMap { value throws(Fault) in
      try self.change(to: value, at: period)
    }
    var caveats = result.caveats
    caveats.insert(.gap, when: change?.skipped ?? false)
    return IndicatorRow(
      unit: unit, period: period, result: result, change: change, caveats: caveats)
  }

  private func change(to value: Ratio, at period: Period) throws(Fault) -> Change? {
    let earlier = timeline.earlier(than: period)
    for (skipped, candidate) in earlier.enumerated() {
      guard let reference = points.first(where: { $0.period == candidate })?.result.value else {
        continue
      }
      do {
        return try Change(
          value, since: reference, at: candidate,
          skipped: skipped > 0 || candidate.periodsBetween(period) > 0)
      } catch {
        throw Fault(.overflow("the change of \(unit.id) from \(candidate) to \(period)"))
      }
    }
    return nil
  }
}
