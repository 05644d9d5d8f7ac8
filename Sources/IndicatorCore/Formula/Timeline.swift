/// The periods of one unit's leading measure, and which of them come before which.
public struct Timeline: Hashable, Sendable {
  private let periods: [Period]
  private let additivity: Additivity

  /// - Parameters:
  ///   - periods: in chronological order.
  ///   - additivity: of the leading measure.
  public init(_ periods: [Period], _ additivity: Additivity) {
    self.periods = periods
    self.additivity = additivity
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
