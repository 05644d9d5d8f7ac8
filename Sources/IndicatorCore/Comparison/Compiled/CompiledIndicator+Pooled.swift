extension CompiledIndicator {
  /// Whether all that can be said of a unit are the figures of those below it added up.
  func isPooled(_ unit: UnitIndex) -> Bool {
    selection.rollUp == .pooled && !hasBreaks
      && context.evaluator.formula.measures.allSatisfy { !cube.reports(measure: $0, unit: unit) }
  }

  /// The rows of such a unit; nil if something about it is left to the series.
  ///
  /// - Throws: a ``Fault`` if a value cannot be held against its target.
  func pooledRows(
    _ unit: UnitIndex, unitRows: inout UnitRows, periods: CompiledPeriods,
    part: inout ComputedRows,
    isLeftOut: inout [Bool]
  ) throws(Fault) -> [IndicatorRow]? {
    let leading = context.evaluator.formula.leading.measure
    let lookup = context.evaluator.lookup
    let below = lookup.reportingBelow(unit, measure: leading)
    guard unitRows.canPool, !below.isEmpty, let members = unitRows.compute(pooling: below) else {
      return nil
    }
    let outOf = lookup.couldReportBelow(unit, measure: leading)
    var computed = ComputedRows()
    addRows(unit, unitRows: unitRows, periods: periods, part: &computed, isLeftOut: &isLeftOut)
    var rows: [IndicatorRow] = []
    for row in computed.rows {
      let rollUp = RollUp(members: members[of: row.period], outOf: outOf)
      let earlier = row.earlierPeriod.map { members[of: $0] }
      guard let full = try self.row(row, rollUp: rollUp, isLikeBefore: earlier == rollUp.members)
      else {
        return nil
      }
      rows.append(full)
    }
    return rows.isEmpty ? nil : rows
  }

  /// A row of several units added up.
  private func row(
    _ computed: ComputedRow, rollUp: RollUp, isLikeBefore: Bool
  ) throws(Fault) -> IndicatorRow? {
    guard let plain = try row(computed) else { return nil }
    var caveats = plain.caveats
    caveats.insert(.childrenChanged, when: plain.change != nil && !isLikeBefore)
    let result = plain.result
    return IndicatorRow(
      unit: plain.unit, period: plain.period,
      result: IndicatorResult(
        value: result.value, reason: result.reason, numerator: result.numerator,
        denominator: result.denominator, denominatorPeriod: result.denominatorPeriod,
        caveats: result.caveats, figures: [], rollUp: rollUp),
      change: plain.change, target: plain.target, caveats: caveats)
  }
}
