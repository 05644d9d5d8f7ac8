/// What a compiled indicator knows about the periods of a cube before it looks at any unit.
struct CompiledPeriods: Sendable {
  /// An earlier period that one may be compared with.
  struct Earlier: Sendable {
    let period: PeriodIndex
    /// Whether a period of the same kind lies in between.
    let isGap: Bool
    /// Whether earlier ones without a value are to be said.
    let saysSkipped: Bool
    /// Whether what was skipped before it is of no account.
    let startsAnew: Bool
  }

  /// Whether each period is asked for, whatever a unit reports.
  let isSelected: [Bool]
  /// Whether each unit's latest is asked for.
  let wantsLatest: Bool
  /// The periods in the order in which ``PeriodChoice`` takes the latest.
  let byEnd: [PeriodIndex]
  /// The periods that each may be compared with, the latest first, those of one behind those of another.
  let earlier: [Earlier]
  /// Where the periods that each may be compared with stand in ``earlier``.
  let earlierRanges: [Range<Int>]
  /// What must be said of a flow over each period.
  let caveats: [Caveats]
  /// Periods that overlap a range asked for.
  let leftOut: [Bool]

  /// The largest number of periods that are compared pair by pair.
  private static let most = 512

  /// Nil if two periods have the same days, or one has no end: what pairs with what then depends on more
  /// than a period's position.
  init?(
    _ periods: [Period], selections: [PeriodSelection], changes: ChangeCandidates
  ) {
    guard periods.count <= Self.most, periods.allSatisfy({ !$0.isOpen }) else { return nil }
    for (position, period) in periods.enumerated() {
      guard !periods[..<position].contains(where: { $0.hasSameSpan(as: period) }) else {
        return nil
      }
    }
    let fixed = selections.filter { $0 != .latest }
    let matches = periods.map { period in fixed.map { $0.match(period) } }
    isSelected = matches.map { selections.isEmpty || $0.contains(.selected) }
    leftOut = matches.map { $0.contains(.leftOut) }
    wantsLatest = selections.contains(.latest)
    byEnd = periods.positions.sorted { one, other in
      (periods[one].last?.number ?? .min, periods[one])
        < (periods[other].last?.number ?? .min, periods[other])
    }
    caveats = periods.map(\.flowCaveats)
    let timeline = Timeline(periods, additivity: .flow)
    let positions = Dictionary(periods.enumerated().map { ($1, $0) }) { first, _ in first }
    var earlier: [Earlier] = []
    earlierRanges = periods.map { period in
      let start = earlier.count
      for other in changes.candidates(of: period, among: timeline.earlier(than: period)) {
        earlier.append(
          Earlier(
            period: PeriodIndex(positions[other.period] ?? 0), isGap: other.isGap,
            saysSkipped: other.saysSkipped, startsAnew: other.startsAnew))
      }
      return start..<earlier.count
    }
    self.earlier = earlier
  }

  private init(copying other: CompiledPeriods) {
    isSelected = other.isSelected.map { $0 }
    wantsLatest = other.wantsLatest
    byEnd = other.byEnd.map { $0 }
    earlier = other.earlier.map { $0 }
    earlierRanges = other.earlierRanges.map { $0 }
    caveats = other.caveats.map { $0 }
    leftOut = other.leftOut.map { $0 }
  }

  /// A copy that shares no memory, for a thread of its own.
  var ownCopy: CompiledPeriods { CompiledPeriods(copying: self) }
}
