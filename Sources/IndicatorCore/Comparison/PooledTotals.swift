/// The total row of a table: for each period the sums of numerators over the sums of denominators, never
/// an average of rates.
public struct PooledTotals: Hashable, Sendable {
  /// The pooled value of each period for which some unit has one, before it is multiplied by `per`.
  public let values: [Period: Ratio]

  /// The totals of a table's rows. Rows without a value are left out.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  public init(_ table: IndicatorTable) throws(Fault) {
    var values: [Period: Ratio] = [:]
    let known = table.rows.filter { $0.result.value != nil && $0.period != nil }
    for (period, rows) in Dictionary(grouping: known, by: { $0.period }) {
      guard let period else { continue }
      do {
        values[period] = try Self.pooled(rows.map(\.result))
      } catch {
        throw Fault(.overflow("\(table.indicator.id), \(period)"))
      }
    }
    self.values = values
  }

  private static func pooled(_ results: [IndicatorResult]) throws(ArithmeticOverflow) -> Ratio? {
    var top = Ratio.zero
    var bottom = Ratio.zero
    var isQuotient = false
    for result in results {
      guard let value = result.value else { continue }
      if let numerator = result.numerator, let denominator = result.denominator {
        top = try top.adding(numerator)
        bottom = try bottom.adding(denominator)
        isQuotient = true
      } else {
        top = try top.adding(value)
      }
    }
    guard isQuotient else { return top }
    return bottom.isZero ? nil : try top.divided(by: bottom)
  }
}
