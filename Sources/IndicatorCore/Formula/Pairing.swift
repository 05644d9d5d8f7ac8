/// Which period of a figure is set against the period of the leading measure.
///
/// | leading | other | taken |
/// |---|---|---|
/// | flow | flow | the same span |
/// | stock | stock | the same span, else the nearest within reach, the earlier on a tie |
/// | flow | stock | the nearest to the flow's last day, inside the flow or within reach of that day |
/// | stock | flow | the same span |
/// | any | none | the same span |
///
/// Distances are between midpoints, so that stocks dated to a year or month have one. They reach 366 days
/// unless another limit is given.
struct Pairing {
  /// A period that may be taken, and what must then be said.
  struct Candidate: Hashable {
    let period: Int
    let caveats: Caveats
  }

  let periods: [Period]
  /// The leading measure's period.
  let anchor: Period
  let leading: Additivity
  /// The largest distance at which two dates may be paired, in days.
  var reach = Lookup.usualReach

  /// The periods to try, the best first.
  ///
  /// - Parameters:
  ///   - available: positions of the periods at which the other measure is reported.
  ///   - additivity: the other measure's.
  func candidates(among available: [Int], additivity: Additivity) -> [Candidate] {
    switch (leading, additivity) {
    case (.stock, .stock): return nearest(available, to: anchor)
    case (.flow, .stock): return nearestToEnd(available)
    case (.flow, .flow), (.stock, .flow), (.none, _), (_, .none):
      return sameSpan(available).map { Candidate(period: $0, caveats: []) }
    }
  }

  private func sameSpan(_ available: [Int]) -> [Int] {
    let same = available.filter { periods[$0].hasSameSpan(as: anchor) }
    return same.filter { periods[$0] == anchor } + same.filter { periods[$0] != anchor }
  }

  private func nearest(_ available: [Int], to anchor: Period) -> [Candidate] {
    let near = available.compactMap { index -> (index: Int, distance: Int)? in
      if periods[index].hasSameSpan(as: anchor) { return (index, 0) }
      guard let distance = periods[index].doubledDistance(to: anchor), distance <= 2 * reach
      else { return nil }
      return (index, max(1, distance))
    }
    return sorted(near).map { Candidate(period: $0, caveats: stockCaveats(periods[$0])) }
  }

  private func nearestToEnd(_ available: [Int]) -> [Candidate] {
    guard let last = anchor.last, anchor.first != nil else { return [] }
    let near = available.compactMap { index -> (index: Int, distance: Int)? in
      guard let distance = periods[index].doubledDistance(to: last) else { return nil }
      guard distance <= 2 * reach || anchor.contains(periods[index]) else { return nil }
      return (index, periods[index].hasSameSpan(as: anchor) ? 0 : max(1, distance))
    }
    return sorted(near).map { Candidate(period: $0, caveats: flowCaveats(periods[$0], last)) }
  }

  private func sorted(_ near: [(index: Int, distance: Int)]) -> [Int] {
    near.sorted { ($0.distance, periods[$0.index]) < ($1.distance, periods[$1.index]) }.map(\.index)
  }

  /// Two stocks: their dates differ, unless one is dated only roughly and may be the same day.
  private func stockCaveats(_ period: Period) -> Caveats {
    var caveats: Caveats = []
    guard !period.hasSameSpan(as: anchor) else { return caveats }
    caveats.insert(.dateImprecise, when: period.isImpreciseInstant || anchor.isImpreciseInstant)
    caveats.insert(.datesDiffer, when: !period.overlaps(anchor))
    return caveats
  }

  /// A flow over a stock: nothing to say if the stock is taken at the end of the flow.
  private func flowCaveats(_ period: Period, _ last: Day) -> Caveats {
    var caveats: Caveats = []
    guard !period.hasSameSpan(as: anchor), period.last != last || !anchor.contains(period) else {
      return caveats
    }
    caveats.insert(.dateImprecise, when: period.isImpreciseInstant)
    caveats.insert(.datesDiffer)
    return caveats
  }
}
