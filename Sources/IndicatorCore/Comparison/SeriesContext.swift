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

  /// The typed target, or the package's that is nearest in time: one that holds the period, else the next
  /// that ends after it.
  private func target(of unit: Int, at period: Period) -> Target? {
    if let typedTarget { return typedTarget }
    let own = targets.filter { $0.indicator == indicator.id && $0.unit ?? unit == unit }
      .map(\.target)
    let holding = own.first { $0.period?.contains(period) ?? true }
    let later = own.filter {
      $0.period?.last ?? Day(number: .max) >= period.last ?? Day(number: .max)
    }
    return holding ?? later.min { ($0.period?.last?.number ?? 0) < ($1.period?.last?.number ?? 0) }
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
