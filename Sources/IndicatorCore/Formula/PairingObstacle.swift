/// Which rule keeps a figure that is there from being set against the leading one.
package enum PairingObstacle: Hashable, Sendable {
  /// Two dates lie further apart than the limit, in days.
  case apart(Period, nearest: Period, days: Int, limit: Int)
  /// What is counted over a period goes only with the same period.
  case otherSpan(Period, nearest: Period)
  /// A period without a beginning or an end has no length and no place in time.
  case open(Period)
}

extension Pairing {
  /// Why none of the periods may be taken; nil if there is none.
  ///
  /// - Parameters:
  ///   - available: positions of the periods at which the other measure is reported.
  ///   - additivity: the other measure's.
  func obstacle(among available: [PeriodIndex], additivity: Additivity) -> PairingObstacle? {
    if anchor.isOpen { return .open(anchor) }
    let others = available.map { periods[$0] }
    let closed = others.compactMap { other in
      distance(to: other, additivity: additivity).map { (period: other, doubled: $0) }
    }
    guard let near = closed.min(by: { ($0.doubled, $0.period) < ($1.doubled, $1.period) }) else {
      return others.first.map { .open($0) }
    }
    guard additivity == .stock, leading != .none else {
      return .otherSpan(anchor, nearest: near.period)
    }
    return .apart(anchor, nearest: near.period, days: (near.doubled + 1) / 2, limit: reach)
  }

  /// Twice the distance in days, as ``candidates(among:additivity:)`` measures it.
  private func distance(to other: Period, additivity: Additivity) -> Int? {
    guard leading == .flow, additivity == .stock, let last = anchor.last else {
      return other.doubledDistance(to: anchor)
    }
    return other.doubledDistance(to: last)
  }
}
