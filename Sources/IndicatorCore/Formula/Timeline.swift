/// The periods of one unit's leading figure, and which of them come before which.
///
/// Flows have every period of the leading measure. Stocks have the instants of the leading figure itself: an
/// instant at which only parts of it are reported, or that only says vaguely (2024) what another says well
/// (2024-05-30), is passed over.
public struct Timeline: Hashable, Sendable {
  /// In chronological order.
  public let periods: [Period]
  private let additivity: Additivity

  /// - Parameters:
  ///   - periods: in chronological order.
  ///   - additivity: of the leading measure.
  public init(_ periods: [Period], _ additivity: Additivity) {
    self.periods = periods
    self.additivity = additivity
  }

  /// The timeline of a leading figure; of several units, the periods of any of them.
  ///
  /// - Throws: a ``Fault`` if a sum overflows.
  init(of leading: FigureReference, units: [Int], _ lookup: Lookup) throws(Fault) {
    var all: Set<Period> = []
    for unit in units { all.formUnion(try Self.periods(of: leading, unit, lookup)) }
    periods = all.sorted()
    additivity = lookup.cube.codebook.measures[leading.measure].additivity
  }

  private static func periods(
    of leading: FigureReference, _ unit: Int, _ lookup: Lookup
  ) throws(Fault) -> [Period] {
    let cube = lookup.cube
    let all = cube.periods(measure: leading.measure, unit: unit).map { cube.periods[$0] }
    guard cube.codebook.measures[leading.measure].additivity == .stock else { return all }
    var reported: [Period] = []
    for period in all {
      let figure = try lookup.figure(leading, unit: unit, exactlyAt: period)
      if figure.cell != .missing(.notReported) { reported.append(period) }
    }
    let best = reported.filter { vague in
      !reported.contains { $0 != vague && vague.contains($0) }
    }
    return best.isEmpty ? all : best
  }

  /// The periods that `period` may be compared with, the latest first.
  ///
  /// For flows: earlier, of the same kind and length, without overlap. For stocks: earlier instants.
  public func earlier(than period: Period) -> [Period] {
    guard let first = period.first, period.last != nil else { return [] }
    return periods.filter { candidate in
      guard let last = candidate.last, candidate.first != nil, last < first else { return false }
      return additivity == .stock || candidate.isComparable(to: period)
    }
    .sorted { ($0.last ?? first, $0) > ($1.last ?? first, $1) }
  }
}
