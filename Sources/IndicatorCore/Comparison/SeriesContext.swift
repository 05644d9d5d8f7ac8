/// What all units of a table share: the formula, and how figures are put together.
struct SeriesContext {
  let cube: Cube
  let evaluator: Evaluator
  let indicator: Indicator
  let history: History
  let rollUp: RollUpRule
  let breakRule: BreakRule
  /// A target typed for all rows; the package's targets are not looked at then.
  let typedTarget: Target?
  let targets: [IndicatorTarget]

  /// Whether no target, break or merger can touch a row.
  var isWithoutHistory: Bool {
    typedTarget == nil && targets.isEmpty && history.breaks.isEmpty && history.changes.isEmpty
  }

  /// A unit's result held against its target; nil without one.
  func target(
    of unit: Int, _ result: IndicatorResult, at period: Period
  ) throws(Fault) -> TargetResult? {
    guard let target = target(of: unit, at: period) else { return nil }
    do {
      return try target.judge(result, at: period, per: indicator.per, nature)
    } catch {
      throw Fault(
        .overflow("\(indicator.id) \(target), \(cube.codebook.units[unit].id), \(period)"))
    }
  }

  /// The typed target, or the package's that is nearest in time: one for exactly the period, one that holds
  /// it, or the next that ends after it. The unit's own goes before one for all units, then the shorter.
  private func target(of unit: Int, at period: Period) -> Target? {
    if let typedTarget { return typedTarget }
    let meant = targets.filter { $0.indicator == indicator.id && $0.unit ?? unit == unit }
    return meant.compactMap { target in
      Self.distance(target, to: period).map { (target: target.target, distance: $0) }
    }
    .min { $0.distance < $1.distance }?.target
  }

  /// How near a target is to a period, to be compared from left to right; nil if it ends before.
  private static func distance(
    _ item: IndicatorTarget, to row: Period
  ) -> (kind: Int, owner: Int, length: Int)? {
    let owner = item.unit == nil ? 1 : 0
    guard let period = item.target.period else { return (1, owner, .max) }
    if period.hasSameSpan(as: row) { return (0, owner, 0) }
    if period.contains(row), let days = period.days { return (1, owner, days) }
    let end = period.last?.number ?? .max
    return end < row.last?.number ?? .max ? nil : (2, owner, end)
  }

  private var nature: ResultNature {
    let measure = cube.codebook.measures[evaluator.formula.leading.measure]
    let isFlow = measure.additivity == .flow
    return ResultNature(
      isFlow: isFlow,
      growsWithPeriod: isFlow && evaluator.formula.growsWithPeriod(in: cube.codebook),
      countsThings: measure.isCount && evaluator.formula.isCountOrShare)
  }
}
