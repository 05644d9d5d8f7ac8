/// What the rows of a period are summed up to.
package enum SummaryKind: String, CaseIterable, Hashable, Sendable {
  /// All units as one: sums, or numerators over denominators.
  case pooled
  case mean, median
  /// The lower and upper quartile, as Excel's QUARTILE.INC and R's type 7 have them.
  case q1, q3
  /// The largest value less the smallest.
  case range
}

/// One summary of the values of a period.
package struct SummaryValue: Equatable, Sendable {
  package let kind: SummaryKind
  package let period: Period
  /// The value before it is multiplied by the indicator's `per`; nil with a reason. What no fraction of 64 bits holds is given by
  /// one that every rounding to up to nine digits makes the same number.
  package let value: Ratio?
  package let reason: Reason?
  /// How many units have a value.
  package let count: Int
  /// How many units there are.
  package let all: Int

  /// The row of the summary, for a table.
  ///
  /// - Parameter name: what it is called.
  package func row(named name: String) -> IndicatorRow {
    IndicatorRow(
      unit: OrganisationUnit(id: "summary:\(kind.rawValue)", name: name), period: period,
      result: IndicatorResult(
        value: value, reason: reason, numerator: nil, denominator: nil, denominatorPeriod: nil,
        caveats: [], figures: [], rollUp: nil), change: nil, target: nil, caveats: [])
  }
}

extension Comparison {
  /// The summaries of each period of a table, of units that are below none of the others.
  ///
  /// - Throws: a ``Fault`` if a sum does not fit.
  package func summaries(
    _ table: IndicatorTable, of formula: BoundFormula
  ) throws(Fault) -> [SummaryValue] {
    let totals = try totals(table, of: formula)
    let all = topmost(table.rows).map(\.unit.id)
    let units = Set(all)
    let byPeriod = Dictionary(grouping: table.rows.filter { $0.period != nil }, by: \.period)
    var summaries: [SummaryValue] = []
    for period in byPeriod.keys.compactMap({ $0 }).sorted() {
      let rows = (byPeriod[period] ?? []).filter { units.contains($0.unit.id) }
      let values = rows.compactMap(\.result.value).sorted()
      let none = rows.compactMap(\.result.reason).reduce(Reason.notReported) {
        $0.combined(with: $1)
      }
      for kind in SummaryKind.allCases {
        let value: Ratio?
        do {
          value =
            kind == .pooled
            ? totals.values[period] : try ExactSummary(values).value(kind, per: table.indicator.per)
        } catch {
          throw Fault(.sum(.overflow("--summary \(table.indicator.id), \(period)")))
        }
        summaries.append(
          SummaryValue(
            kind: kind, period: period, value: value,
            reason: value == nil
              ? (kind == .pooled ? totals.reasons[period] ?? none : none) : nil,
            count: values.count, all: all.count))
      }
    }
    return summaries
  }
}

/// Exact summaries of some values: computed with whole numbers of any length, for the mean of fractions has their common
/// denominator.
struct ExactSummary {
  private let values: [Ratio]

  /// - Parameter values: rising.
  init(_ values: [Ratio]) { self.values = values }

  /// A summary; nil without values, or for what needs more than values.
  ///
  /// - Parameter per: what the value is multiplied by when it is printed, see ``ExactFraction/ratio(roundedAlikeTimes:)``.
  /// - Throws: ``ArithmeticOverflow`` if no ratio is rounded alike.
  func value(_ kind: SummaryKind, per: Int64 = 1) throws(ArithmeticOverflow) -> Ratio? {
    try exactValue(kind)?.ratio(roundedAlikeTimes: per)
  }

  private func exactValue(_ kind: SummaryKind) -> ExactFraction? {
    guard let first = values.first, let last = values.last else { return nil }
    switch kind {
    case .pooled: return nil
    case .mean: return sum / ExactFraction(Int128(values.count))
    case .median: return quantile(quarters: 2)
    case .q1: return quantile(quarters: 1)
    case .q3: return quantile(quarters: 3)
    case .range: return ExactFraction(last) - ExactFraction(first)
    }
  }

  /// The sum: values of one denominator first, so that no denominator is multiplied by itself.
  private var sum: ExactFraction {
    let byBase = Dictionary(grouping: values, by: \.denominator)
    let sums = byBase.keys.sorted().map { base in
      let tops = (byBase[base] ?? []).reduce(Int128(0)) { $0 + Int128($1.numerator) }
      return ExactFraction(tops, over: Int128(base))
    }
    return ExactFraction.sum(sums[...])
  }

  /// The value at so many quarters of the way from the first to the last.
  private func quantile(quarters: Int) -> ExactFraction {
    let (place, rest) = ((values.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
    let low = ExactFraction(values[place])
    guard rest > 0 else { return low }
    let step = ExactFraction(values[place + 1]) - low
    return low + step * ExactFraction(Int128(rest), over: 4)
  }
}
