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
  struct Candidate: Equatable {
    let period: PeriodIndex
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
  func candidates(
    among available: AvailablePeriods, additivity: Additivity
  ) -> some Sequence<Candidate> {
    let same = available.sameSpan(as: anchor)
    let inTime = same.sorted { periods[$0] < periods[$1] }
    let near: NearestPeriods
    switch (leading, additivity) {
    case (.stock, .stock): near = nearest(available, same: inTime)
    case (.flow, .stock): near = nearestToEnd(available, same: inTime)
    case (.flow, .flow), (.stock, .flow), (.none, _), (_, .none):
      // The period itself before others with its days.
      let ordered = same.filter { periods[$0] == anchor } + same.filter { periods[$0] != anchor }
      near = NearestPeriods(ordered)
    }
    return near.lazy.map {
      Candidate(period: $0, caveats: caveats(periods[$0], additivity: additivity))
    }
  }

  private func nearest(_ available: AvailablePeriods, same: [PeriodIndex]) -> NearestPeriods {
    guard let first = anchor.first, let last = anchor.last else { return NearestPeriods(same) }
    return NearestPeriods(
      same, then: available, doubledMiddle: first.number + last.number, reach: 2 * reach)
  }

  /// Instants inside the anchor are taken however long it is; no other lies nearer to its end than twice its
  /// length.
  private func nearestToEnd(_ available: AvailablePeriods, same: [PeriodIndex]) -> NearestPeriods {
    guard let first = anchor.first, let last = anchor.last else { return NearestPeriods([]) }
    let (periods, anchor) = (periods, anchor)
    let reach = 2 * self.reach
    return NearestPeriods(
      same, then: available, doubledMiddle: 2 * last.number,
      reach: max(reach, 2 * (last.number - first.number))
    ) { position, distance in distance <= reach || anchor.contains(periods[position]) }
  }

  private func caveats(_ period: Period, additivity: Additivity) -> Caveats {
    switch (leading, additivity) {
    case (.stock, .stock): stockCaveats(period)
    case (.flow, .stock): anchor.last.map { flowCaveats(period, last: $0) } ?? []
    case (.flow, .flow), (.stock, .flow), (.none, _), (_, .none): []
    }
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
  private func flowCaveats(_ period: Period, last: Day) -> Caveats {
    var caveats: Caveats = []
    guard !period.hasSameSpan(as: anchor), period.last != last || !anchor.contains(period) else {
      return caveats
    }
    caveats.insert(.dateImprecise, when: period.isImpreciseInstant || !anchor.areDaysKnown)
    caveats.insert(.datesDiffer, when: anchor.areDaysKnown || !period.overlaps(anchor))
    return caveats
  }
}
