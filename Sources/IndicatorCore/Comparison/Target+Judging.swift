/// What a formula's result is, as far as targets and people need to know.
struct ResultNature: Equatable, Sendable {
  /// Whether the leading measure is counted over periods.
  let isFlow: Bool
  /// Whether the length of the period matters: a sum of flows grows with it, a share or yearly rate does
  /// not.
  let growsWithPeriod: Bool
  /// Whether the numerator, or the value where there is no division, counts things.
  let countsThings: Bool
}

extension Target {
  /// Holds a result against the target.
  ///
  /// A flow that grows with its period is held only against a target for exactly that period, or, if the
  /// target was typed, where the period is a regular one. A share or yearly rate is held against a target
  /// for any period that holds it. A stock is held against the target of a later date as well: it says how
  /// far there is to go.
  func judge(
    _ result: IndicatorResult, at period: Period?, per: Int64, nature: ResultNature
  ) throws(ArithmeticOverflow) -> TargetResult {
    guard let value = result.value, let period else {
      return TargetResult(target: self, attained: nil, stillNeeded: nil)
    }
    guard applies(to: period, nature: nature) else {
      return TargetResult(target: self, attained: .notComparable, stillNeeded: nil)
    }
    let scaled = try value.multiplied(by: Ratio(per))
    let isMet = comparison.isMet(scaled, target: try self.value.ratio())
    let met: Int64? = nature.countsThings ? 0 : nil
    let needed = isMet || met == nil ? met : try stillNeeded(result, value: value, per: per)
    return TargetResult(target: self, attained: isMet ? .yes : .no, stillNeeded: needed)
  }

  private func applies(to row: Period, nature: ResultNature) -> Bool {
    guard let period else { return !nature.growsWithPeriod || row.isRegular }
    if nature.growsWithPeriod { return period.hasSameSpan(as: row) }
    if nature.isFlow { return period.contains(row) }
    guard let end = period.last, let date = row.first else { return false }
    return date <= end
  }

  /// The smallest change of the numerator that meets the target.
  ///
  /// With base n the target is met by k where k x per / n reaches it, so the edge is target x n / per. Nil if
  /// it would take fewer than none.
  private func stillNeeded(
    _ result: IndicatorResult, value: Ratio, per: Int64
  ) throws(ArithmeticOverflow) -> Int64? {
    let base = result.denominator ?? Ratio(1)
    let count = result.numerator ?? value
    guard count.denominator == 1, base > .zero else { return nil }
    let edge = try self.value.ratio().multiplied(by: base).divided(by: Ratio(per))
    guard edge.numerator.magnitude < 1 << 62 else { throw ArithmeticOverflow() }
    let wanted: Int64
    switch comparison {
    case .atLeast: wanted = edge.ceiling
    case .above: wanted = edge.floor + 1
    case .atMost: wanted = edge.floor
    case .below: wanted = edge.ceiling - 1
    case .exactly:
      guard edge.denominator == 1 else { return nil }
      wanted = edge.numerator
    }
    guard wanted >= min(0, count.numerator) else { return nil }
    let (difference, overflow) = wanted.subtractingReportingOverflow(count.numerator)
    if overflow { throw ArithmeticOverflow() }
    return difference
  }
}

extension Ratio {
  /// The largest whole number not above the ratio.
  var floor: Int64 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number not below the ratio.
  var ceiling: Int64 { denominator == 1 ? numerator : floor + 1 }
}
