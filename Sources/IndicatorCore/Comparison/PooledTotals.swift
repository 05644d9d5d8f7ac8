/// The total row of a table: for each period the sums of numerators over the sums of denominators, never
/// an average of rates.
public struct PooledTotals: Hashable, Sendable {
  /// The pooled value of each period for which some unit has one, before it is multiplied by `per`. Empty
  /// for a formula whose results do not add up, such as a printed share.
  public let values: [Period: Ratio]
}

extension Comparison {
  /// The totals of a table's rows. Rows without a value are left out, and so are units below another that
  /// has one for the period: nothing is counted twice.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  public func totals(
    _ table: IndicatorTable, _ formula: BoundFormula
  ) throws(Fault) -> PooledTotals {
    let pooling = formula.pooling(in: cube.codebook)
    var values: [Period: Ratio] = [:]
    let known = table.rows.filter { $0.result.value != nil }
    for (period, rows) in Dictionary(grouping: known, by: \.period) {
      guard let period else { continue }
      do {
        values[period] = try pooling.total(topmost(rows).map(\.result))
      } catch {
        throw Fault(.overflow("\(table.indicator.id), \(period)"))
      }
    }
    return PooledTotals(values: values)
  }

  /// One row of each unit that is below none of the others.
  private func topmost(_ rows: [IndicatorRow]) -> [IndicatorRow] {
    var seen: Set<String> = []
    let each = rows.filter { seen.insert($0.unit.id).inserted }
    return each.filter { row in
      var parent = row.unit.parent
      while let unit = cube.codebook.unit(parent) {
        if seen.contains(parent) { return false }
        parent = cube.codebook.units[unit].parent
      }
      return true
    }
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
    switch self {
    case .none: return nil
    case .sum: return try Self.sum(results.compactMap(\.value))
    case .quotient:
      let top = try Self.sum(results.compactMap(\.numerator))
      let bottom = try Self.sum(results.compactMap(\.denominator))
      return bottom.isZero ? nil : try top.divided(by: bottom)
    }
  }

  private static func sum(_ values: [Ratio]) throws(ArithmeticOverflow) -> Ratio {
    var sum = Ratio.zero
    for value in values { sum = try sum.adding(value) }
    return sum
  }
}
