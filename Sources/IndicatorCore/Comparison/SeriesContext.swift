/// What all units of a table share: the formula, and how figures are put together. A class, because each
/// series and every compiled indicator holds it and it is wide.
final class SeriesContext: Sendable {
  let cube: Cube
  let evaluator: Evaluator
  let indicator: Indicator
  let history: History
  let rollUp: RollUpRule
  let breakRule: BreakRule
  let changes: ChangeCandidates
  /// A target typed for all rows; the package's targets are not looked at then.
  let typedTarget: Target?
  /// The targets of each unit for the indicator, those for all units at nil.
  private let targets: [UnitIndex?: TargetIndex]

  /// - Parameter targets: the package's, of any indicator.
  init(
    cube: Cube, evaluator: Evaluator, indicator: Indicator, history: History, rollUp: RollUpRule,
    breakRule: BreakRule, changes: ChangeCandidates, typedTarget: Target?,
    targets: [IndicatorTarget]
  ) {
    self.cube = cube
    self.evaluator = evaluator
    self.indicator = indicator
    self.history = history
    self.rollUp = rollUp
    self.breakRule = breakRule
    self.changes = changes
    self.typedTarget = typedTarget
    self.targets = Dictionary(grouping: targets.filter { $0.indicator == indicator.id }, by: \.unit)
      .mapValues { TargetIndex($0.map(\.target)) }
  }

  /// Whether a row may have a target.
  var hasTargets: Bool { typedTarget != nil || !targets.isEmpty }

  /// A unit's result held against its target; nil without one.
  func target(
    of unit: UnitIndex, result: IndicatorResult, at period: Period
  ) throws(Fault) -> TargetResult? {
    guard let target = target(of: unit, at: period) else { return nil }
    do {
      return try target.judge(result, at: period, per: indicator.per, nature: nature)
    } catch {
      throw Fault(
        .sum(.overflow("\(indicator.id) \(target), \(cube.codebook.units[unit].id), \(period)")))
    }
  }

  /// The typed target, or the package's that is nearest in time: one for exactly the period, one that holds
  /// it, or the next that ends after it. The unit's own goes before one for all units, then the shorter.
  private func target(of unit: UnitIndex, at period: Period) -> Target? {
    if let typedTarget { return typedTarget }
    let own = targets[unit]?.nearest(to: period)
    let shared = targets[nil]?.nearest(to: period)
    guard let own, let shared else { return own?.target ?? shared?.target }
    return shared.distance.kind < own.distance.kind ? shared.target : own.target
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
