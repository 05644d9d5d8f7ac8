/// The total row of a table: for each period the sums of numerators over the sums of denominators, never
/// an average of rates.
package struct PooledTotals: Equatable, Sendable {
  /// The pooled value of each period for which some unit has one, before it is multiplied by `per`. Empty
  /// for a formula whose results do not add up, such as a printed share.
  package let values: [Period: Ratio]
  /// Why a period has no total.
  package let reasons: [Period: Reason]
  /// The periods whose total is that of only a part of the units.
  package let partial: Set<Period>
}

extension Comparison {
  /// The totals of a table's rows. Rows without a value are left out, and so are units below another that
  /// has one for the period: nothing is counted twice.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func totals(
    _ table: IndicatorTable, _ formula: BoundFormula
  ) throws(Fault) -> PooledTotals {
    let pooling = formula.pooling(in: cube.codebook)
    var values: [Period: Ratio] = [:]
    var reasons: [Period: Reason] = [:]
    var partial: Set<Period> = []
    var seen: Set<String> = []
    let units = table.rows.map(\.unit).filter { seen.insert($0.id).inserted }
    for (period, rows) in Dictionary(grouping: table.rows, by: \.period) {
      guard let period else { continue }
      let known = topmost(rows.filter { $0.result.value != nil })
      do {
        values[period] = try pooling.total(known.map(\.result))
      } catch {
        throw Fault(.sum(.overflow("\(table.indicator.id), \(period)")))
      }
      if values[period] == nil {
        reasons[period] = pooling.reason(known.isEmpty ? rows.compactMap(\.result.reason) : [])
      } else if isPartial(known, of: units, rows) {
        partial.insert(period)
      }
    }
    return PooledTotals(values: values, reasons: reasons, partial: partial)
  }

  /// Whether the figures of a unit of the table are missing in a total: its own, and those of units above
  /// and below it.
  ///
  /// - Parameter rows: those of the period, with a value and without.
  private func isPartial(
    _ known: [IndicatorRow], of units: [OrganisationUnit], _ rows: [IndicatorRow]
  ) -> Bool {
    if known.contains(where: \.result.isPartial) { return true }
    let pooled = Set(known.map(\.unit.id))
    let above = Set(known.flatMap { unitsAbove($0.unit) })
    let inapplicable = rows.filter { $0.result.reason == .notApplicable }
    var settled = pooled.union(above)
    settled.formUnion(inapplicable.map(\.unit.id))
    return units.contains { unit in
      !settled.contains(unit.id) && pooled.isDisjoint(with: unitsAbove(unit))
    }
  }

  /// One row of each unit that is below none of the others.
  func topmost(_ rows: [IndicatorRow]) -> [IndicatorRow] {
    var seen: Set<String> = []
    let each = rows.filter { seen.insert($0.unit.id).inserted }
    return each.filter { seen.isDisjoint(with: unitsAbove($0.unit)) }
  }

  /// The identifiers of the units above one.
  private func unitsAbove(_ unit: OrganisationUnit) -> [String] {
    var above: [String] = []
    var parent = unit.parent
    while !parent.isEmpty, let position = cube.codebook.unit(parent) {
      above.append(parent)
      parent = cube.codebook.units[position].parent
    }
    return above
  }
}

/// How the results of a formula for several units are taken together.
enum Pooling: Hashable, Sendable {
  /// Results are added up.
  case sum
  /// Numerators and denominators are added up, each for themselves.
  case quotient
  /// They are not: a product, a rate times a number, or a printed share.
  case none

  /// The total of results with values; nil if there is none.
  fileprivate func total(_ results: [IndicatorResult]) throws(ArithmeticOverflow) -> Ratio? {
    guard !results.isEmpty else { return nil }
    switch self {
    case .none: return nil
    case .sum: return try Self.sum(results.compactMap(\.value))
    case .quotient:
      let top = try Self.sum(results.compactMap(\.numerator))
      let bottom = try Self.sum(results.compactMap(\.denominator))
      return bottom.isZero ? nil : try top.divided(by: bottom)
    }
  }

  /// Why there is no total.
  ///
  /// - Parameter reasons: why no unit has a value; none if one has.
  fileprivate func reason(_ reasons: [Reason]) -> Reason {
    switch self {
    case .none: .notAdditive
    case .sum, .quotient:
      reasons.isEmpty ? .undefined : reasons.reduce(.notReported) { $0.combined(with: $1) }
    }
  }

  private static func sum(_ values: [Ratio]) throws(ArithmeticOverflow) -> Ratio {
    var sum = Ratio.zero
    for value in values { sum = try sum.adding(value) }
    return sum
  }
}
