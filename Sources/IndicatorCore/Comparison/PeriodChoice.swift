/// The periods of one unit that a person asked for.
struct PeriodChoice {
  /// Chosen periods, in the order given.
  let periods: [Period]
  /// Periods that overlap a range asked for, or are open.
  let leftOut: Set<Period>
  /// Periods that lie inside one asked for by its spelling, or bear its number, where that one is not there.
  let inside: Set<Period>

  /// - Parameters:
  ///   - available: the unit's periods, in chronological order.
  ///   - selections: any of these; empty for all.
  ///   - latest: the period that ``PeriodSelection/latest`` means; the last closed one if not given.
  init(_ available: [Period], selections: [PeriodSelection], latest: Period? = nil) {
    var leftOut: Set<Period> = []
    var inside: Set<Period> = []
    let latest = selections.contains(.latest) ? latest ?? Self.latest(of: available) : nil
    let matcher = PeriodMatcher(selections)
    periods = available.filter { period in
      if matcher.selects(period) || period == latest { return true }
      if matcher.leavesOut(period) { leftOut.insert(period) }
      if matcher.holds(period) { inside.insert(period) }
      return false
    }
    self.leftOut = leftOut
    self.inside = periods.isEmpty ? inside : []
  }

  /// The period that ends last; open ones only if there is no other.
  static func latest(of periods: [Period]) -> Period? {
    func end(_ period: Period) -> (Int, Period) {
      (period.isOpen ? .min : period.last?.number ?? .min, period)
    }
    return periods.max { end($0) < end($1) }
  }
}
