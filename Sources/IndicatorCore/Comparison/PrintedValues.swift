// Values as a reader sees them.

/// How many digits are printed, and by which rule.
package struct PrintedForm: Hashable, Sendable {
  package let digits: Int
  package let rounding: RoundingRule
  /// What values are multiplied by.
  package let per: Int64

  /// A form of so many digits behind the point.
  package init(digits: Int, rounding: RoundingRule, per: Int64) {
    self.digits = digits
    self.rounding = rounding
    self.per = per
  }

  /// How many units of the last digit make 1, before values are multiplied; nil if they are too many.
  fileprivate var unitsOfOne: Int64? {
    let (units, overflow) = ExactDecimal.power(digits).multipliedReportingOverflow(by: per)
    return overflow ? nil : units
  }

  /// A value rounded as it is printed, in units of the last digit; nil if they are too many.
  fileprivate func units(of value: Ratio) -> Int64? {
    let rounded = value.rounded(toDigits: digits, by: rounding, times: per)
    guard let units = Int64(exactly: rounded.units) else { return nil }
    return rounded.isNegative ? -units : units
  }
}

extension IndicatorTable {
  /// The table with its values as they are printed, so that what looks alike is alike.
  package func printed(_ form: PrintedForm) -> IndicatorTable {
    guard let one = form.unitsOfOne else { return self }
    return replacingValues { value in
      form.units(of: value).flatMap { try? Ratio($0, over: one) }
    }
  }

  /// The table with its shares rounded so that those of each period add up: each is cut to the digits printed,
  /// and what is then missing goes to those that lost most, the first of equal ones first.
  package func addingUp(_ form: PrintedForm) -> IndicatorTable {
    guard let one = form.unitsOfOne else { return self }
    var units: [Int: Int64] = [:]
    for places in Dictionary(grouping: rows.indices, by: { rows[$0].period }).values {
      let known = places.filter { rows[$0].result.value != nil }
      let values = known.compactMap { rows[$0].result.value }
      guard let own = LargestRemainder.units(of: values, unitsOfOne: one) else { continue }
      for (place, count) in zip(known, own) { units[place] = count }
    }
    return IndicatorTable(
      indicator: indicator,
      rows: rows.enumerated().map { place, row in
        guard let count = units[place], let value = row.result.value,
          let printed = try? Ratio(count, over: one)
        else { return row }
        let isNearest = form.units(of: value) == count
        return row.with(value: printed, more: isNearest ? [] : [.sharesAdjusted])
      }, omitted: omitted)
  }

  private func replacingValues(_ body: (Ratio) -> Ratio?) -> IndicatorTable {
    IndicatorTable(
      indicator: indicator,
      rows: rows.map { row in
        guard let value = row.result.value, let other = body(value) else { return row }
        return row.with(value: other, more: [])
      }, omitted: omitted)
  }
}

extension Distribution {
  /// The distribution with the shares of each unit and period rounded so that they add up, as those of a table do;
  /// what is cumulated is the sum of these.
  package func addingUp(_ form: PrintedForm) -> Distribution {
    guard let one = form.unitsOfOne else { return self }
    var changed = rows
    var first = rows.startIndex
    while first < rows.endIndex {
      let end =
        rows[first...].firstIndex {
          $0.unit.id != rows[first].unit.id || $0.period != rows[first].period
        } ?? rows.endIndex
      Self.addUp(&changed[first..<end], form: form, one: one)
      first = end
    }
    return Distribution(
      measure: measure, classification: classification, rows: changed, omitted: omitted)
  }

  private static func addUp(
    _ rows: inout ArraySlice<DistributionRow>, form: PrintedForm, one: Int64
  ) {
    let known = rows.indices.filter { rows[$0].share != nil }
    let values = known.compactMap { rows[$0].share }
    guard let own = LargestRemainder.units(of: values, unitsOfOne: one) else { return }
    var sum: Int64 = 0
    for (place, units) in zip(known, own) {
      sum += units
      guard let share = try? Ratio(units, over: one), let above = try? Ratio(sum, over: one),
        let exact = rows[place].share
      else { continue }
      rows[place] = rows[place].with(
        share: share, cumulated: above, isAdjusted: form.units(of: exact) != units)
    }
  }
}

extension DistributionRow {
  /// The row with another share; what is cumulated only where it was known.
  fileprivate func with(share: Ratio, cumulated: Ratio, isAdjusted: Bool) -> DistributionRow {
    var all = caveats
    all.insert(.sharesAdjusted, when: isAdjusted)
    return DistributionRow(
      unit: unit, period: period, category: category, count: count, base: base, share: share,
      cumulativeShare: cumulativeShare == nil ? nil : cumulated, reason: reason, caveats: all,
      isPartial: isPartial)
  }
}

extension IndicatorRow {
  /// The row with another value, and more to be said.
  fileprivate func with(value: Ratio, more: Caveats) -> IndicatorRow {
    var all = caveats
    all.formUnion(more)
    var changed = result
    changed.replace(value: value)
    return IndicatorRow(
      unit: unit, period: period, result: changed, change: change, target: target, caveats: all)
  }
}

extension IndicatorResult {
  fileprivate mutating func replace(value: Ratio) {
    self = IndicatorResult(
      value: value, reason: reason, numerator: numerator, denominator: denominator,
      denominatorPeriod: denominatorPeriod, caveats: caveats, figures: figures, rollUp: rollUp,
      wholes: wholes)
  }
}

/// Rounds parts so that they add up to their rounded sum: the method of the largest remainder, also named after
/// Hamilton and Hare.
enum LargestRemainder {
  /// Each value in whole units.
  ///
  /// - Parameters:
  ///   - values: in the order in which equal remainders are served.
  ///   - unitsOfOne: how many units make 1.
  /// - Returns: nil if something does not fit.
  static func units(of values: [Ratio], unitsOfOne: Int64) -> [Int64]? {
    var sum = Ratio.zero
    var floors: [Int64] = []
    var rests: [Ratio] = []
    for value in values {
      guard let next = try? sum.adding(value),
        let exact = try? value.multiplied(by: Ratio(unitsOfOne))
      else { return nil }
      sum = next
      var floor = exact.numerator / exact.denominator
      if exact.numerator < 0, exact.numerator % exact.denominator != 0 { floor -= 1 }
      guard let rest = try? exact.subtracting(Ratio(floor)) else { return nil }
      floors.append(floor)
      rests.append(rest)
    }
    guard let whole = try? sum.multiplied(by: Ratio(unitsOfOne)),
      let rounded = Int64(exactly: whole.rounded(toDigits: 0, by: .halfAway, times: 1).units)
    else { return nil }
    let target = whole < .zero ? -rounded : rounded
    let missing = Int(target - floors.reduce(0, +))
    let order = rests.indices.sorted {
      rests[$0] == rests[$1] ? $0 < $1 : rests[$1] < rests[$0]
    }
    guard (0...order.count).contains(missing) else { return nil }
    for place in order.prefix(missing) { floors[place] += 1 }
    return floors
  }
}
