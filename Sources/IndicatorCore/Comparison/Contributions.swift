/// Each unit's part of the change of the whole.
///
/// Of a count or sum x, what a unit adds to the growth of the whole X since a period: `(x - x0) / X0`. Of a quotient
/// a / b, its part of the change of A / B: `a / B - a0 / B0`. Both add up exactly to the change of the whole, which is
/// that of all units of the level that have a value at both periods.
package struct Contributions: Equatable, Sendable {
  /// What the parts add up to.
  package struct Whole: Equatable, Sendable {
    package let period: Period
    package let from: Period
    /// The change of the whole: relative for a sum, else in the indicator's unit before it is multiplied by `per`.
    package let change: Ratio
    /// How many units it is of.
    package let count: Int
    /// How many have a value at one of the two periods at least.
    package let all: Int
  }

  /// Parts that were found already.
  package init(values: [Ratio?], wholes: [Whole], per: Int64) {
    self.values = values
    self.wholes = wholes
    self.per = per
  }

  /// For each row its part; nil if there is none.
  package let values: [Ratio?]
  /// The changes of the whole, in chronological order.
  package let wholes: [Whole]
  /// What a part is multiplied by to be printed in points.
  package let per: Int64
}

extension Comparison {
  /// The contributions of a table's rows.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - whole: the rows of all units of their levels at all periods.
  /// - Returns: nil if the formula's results do not add up: a product, or a rate times a number.
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func contributions(
    _ table: IndicatorTable, of whole: IndicatorTable, formula: BoundFormula
  ) throws(Fault) -> Contributions? {
    let pooling = formula.pooling(in: cube.codebook)
    guard pooling != .none else { return nil }
    // Where units lie below one another, those at the top are the whole.
    let top = Set(topmost(whole.rows.filter { $0.result.value != nil }).map(\.unit.id))
    let counted = IndicatorTable(
      indicator: whole.indicator, rows: whole.rows.filter { top.contains($0.unit.id) },
      omitted: whole.omitted)
    do {
      let sums = try ContributionSums(counted, pooling: pooling)
      return Contributions(
        values: try table.rows.map { row throws(ArithmeticOverflow) in try sums.part(of: row) },
        wholes: sums.wholes(of: Set(table.rows.compactMap(\.period))),
        per: pooling == .sum ? 100 : table.indicator.per)
    } catch {
      throw Fault(.sum(.overflow("--contribution \(table.indicator.id)")))
    }
  }

  /// The rows of all units of the levels of a table's rows, at all periods.
  ///
  /// - Throws: a ``Fault`` if a result does not fit.
  package func wholeTable(
    of table: IndicatorTable, formula: BoundFormula, rollUp: RollUpRule
  ) throws(Fault) -> IndicatorTable {
    let levels = Set(table.rows.map(\.unit.level))
    let units = cube.codebook.units.positions.filter {
      levels.contains(cube.codebook.units[$0].level)
    }
    return try self.table(
      table.indicator, of: formula, selection: RowSelection(units: units, rollUp: rollUp))
  }
}

/// The sums that contributions are parts of.
private struct ContributionSums {
  private struct Key: Hashable {
    let unit: String
    let period: Period
  }

  private struct Pair: Hashable {
    let period: Period
    let from: Period
  }

  /// What all units have at the two ends of a change.
  private struct Ends {
    var (top, bottom) = (Ratio.zero, Ratio.zero)
    var (earlierTop, earlierBottom) = (Ratio.zero, Ratio.zero)
    var units: Set<String> = []
    var all = 0
    var change: Ratio?
  }

  private let pooling: Pooling
  private var rows: [Key: IndicatorRow] = [:]
  /// From which period each is compared: from which most units are.
  private var bases: [Period: Period] = [:]
  private var ends: [Pair: Ends] = [:]

  init(_ table: IndicatorTable, pooling: Pooling) throws(ArithmeticOverflow) {
    self.pooling = pooling
    for row in table.rows {
      if let period = row.period { rows[Key(unit: row.unit.id, period: period)] = row }
    }
    for (period, own) in Dictionary(grouping: table.rows, by: \.period) {
      guard let period, let base = Self.base(own) else { continue }
      bases[period] = base
      ends[Pair(period: period, from: base)] = try sum(own, at: period, since: base)
    }
  }

  private static func base(_ rows: [IndicatorRow]) -> Period? {
    let counts = Dictionary(grouping: rows.compactMap { $0.change?.from }) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private func sum(
    _ rows: [IndicatorRow], at period: Period, since base: Period
  ) throws(ArithmeticOverflow) -> Ends {
    var ends = Ends()
    for row in rows {
      let earlier = self.rows[Key(unit: row.unit.id, period: base)]
      if row.result.value != nil || earlier?.result.value != nil { ends.all += 1 }
      guard row.change?.from == base, let earlier, let now = parts(row), let before = parts(earlier)
      else { continue }
      ends.units.insert(row.unit.id)
      ends.top = try ends.top.adding(now.top)
      ends.bottom = try ends.bottom.adding(now.bottom)
      ends.earlierTop = try ends.earlierTop.adding(before.top)
      ends.earlierBottom = try ends.earlierBottom.adding(before.bottom)
    }
    ends.change = try part(
      (ends.top, ends.bottom), since: (ends.earlierTop, ends.earlierBottom), of: ends)
    return ends
  }

  /// The two sides that are added up; of a sum, the value over nothing.
  private func parts(_ row: IndicatorRow) -> (top: Ratio, bottom: Ratio)? {
    guard let value = row.result.value else { return nil }
    guard pooling == .quotient else { return (value, .zero) }
    guard let top = row.result.numerator, let bottom = row.result.denominator else { return nil }
    return (top, bottom)
  }

  private func part(
    _ now: (top: Ratio, bottom: Ratio), since before: (top: Ratio, bottom: Ratio), of ends: Ends
  ) throws(ArithmeticOverflow) -> Ratio? {
    if pooling == .sum {
      guard !ends.earlierTop.isZero else { return nil }
      let size = ends.earlierTop < .zero ? try ends.earlierTop.negated() : ends.earlierTop
      return try now.top.subtracting(before.top).divided(by: size)
    }
    guard !ends.bottom.isZero, !ends.earlierBottom.isZero else { return nil }
    return try now.top.divided(by: ends.bottom)
      .subtracting(try before.top.divided(by: ends.earlierBottom))
  }

  func part(of row: IndicatorRow) throws(ArithmeticOverflow) -> Ratio? {
    guard let period = row.period, let base = bases[period],
      let ends = ends[Pair(period: period, from: base)], ends.units.contains(row.unit.id),
      let earlier = rows[Key(unit: row.unit.id, period: base)], let now = parts(row),
      let before = parts(earlier)
    else { return nil }
    return try part(now, since: before, of: ends)
  }

  func wholes(of periods: Set<Period>) -> [Contributions.Whole] {
    periods.sorted().compactMap { period in
      guard let base = bases[period], let ends = ends[Pair(period: period, from: base)],
        let change = ends.change
      else { return nil }
      return Contributions.Whole(
        period: period, from: base, change: change, count: ends.units.count, all: ends.all)
    }
  }
}
