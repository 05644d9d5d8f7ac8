/// The periods at which a unit reports a measure, ready to be asked for those near a day.
struct AvailablePeriods {
  fileprivate struct Dated {
    let position: PeriodIndex
    let period: Period
    /// Twice the midpoint.
    let middle: Int
  }

  /// The positions in chronological order.
  private let positions: [PeriodIndex]
  private let periods: [Period]
  /// The closed ones by their midpoints, then in chronological order.
  fileprivate let dated: [Dated]

  /// - Parameters:
  ///   - positions: which periods are reported.
  ///   - periods: the periods meant by them.
  init(_ positions: [PeriodIndex], of periods: [Period]) {
    self.positions = positions.enumerated().sorted { one, other in
      let (left, right) = (periods[one.element], periods[other.element])
      // Those of the same days stay as they are.
      return left.hasSameSpan(as: right) ? one.offset < other.offset : left < right
    }
    .map(\.element)
    self.periods = periods
    dated = self.positions.compactMap { position in
      guard let first = periods[position].first, let last = periods[position].last else {
        return nil
      }
      return Dated(
        position: position, period: periods[position], middle: first.number + last.number)
    }
    .sorted { ($0.middle, $0.period) < ($1.middle, $1.period) }
  }

  var isEmpty: Bool { positions.isEmpty }

  /// Those with the same days as a period, in the order in which they were given.
  func sameSpan(as anchor: Period) -> [PeriodIndex] {
    func precedes(_ period: Period) -> Bool {
      (period.first?.number ?? .min, period.last?.number ?? .max)
        < (anchor.first?.number ?? .min, anchor.last?.number ?? .max)
    }
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(periods[positions[middle]]) { low = middle + 1 } else { high = middle }
    }
    // Open periods with the same end stand together without being the same.
    return positions[low...].prefix {
      periods[$0].first == anchor.first && periods[$0].last == anchor.last
    }
    .filter { periods[$0].hasSameSpan(as: anchor) }
  }
}

/// Positions of periods, the nearest to a day first; mostly no more than the first is asked for.
///
/// Those that are given come first, then all others by the distance of their midpoints, half a day and less
/// being one distance, and in chronological order where that is equal.
struct NearestPeriods: Sequence, IteratorProtocol {
  private var waiting: ArraySlice<PeriodIndex>
  private let given: [PeriodIndex]
  private let dated: [AvailablePeriods.Dated]
  private let middle: Int
  private let reach: Int
  private let isWanted: (_ position: PeriodIndex, _ distance: Int) -> Bool
  /// What lies before `before` and from `behind` on has not been taken.
  private var before: Int
  private var behind: Int

  /// Nothing but what is given.
  init(_ given: [PeriodIndex]) {
    waiting = given[...]
    self.given = given
    dated = []
    (middle, reach, before, behind) = (0, 0, 0, 0)
    isWanted = { _, _ in false }
  }

  /// - Parameters:
  ///   - given: what comes first.
  ///   - available: what may come then.
  ///   - doubledMiddle: twice the day from which distances are counted.
  ///   - reach: twice the largest distance.
  ///   - isWanted: says of a position and its doubled distance whether it comes at all.
  init(
    _ given: [PeriodIndex], then available: AvailablePeriods, doubledMiddle: Int, reach: Int,
    where isWanted: @escaping (_ position: PeriodIndex, _ distance: Int) -> Bool = { _, _ in true }
  ) {
    waiting = given[...]
    self.given = given
    dated = available.dated
    middle = doubledMiddle
    self.reach = reach
    self.isWanted = isWanted
    var (low, high) = (0, available.dated.count)
    while low < high {
      let place = (low + high) / 2
      if available.dated[place].middle < doubledMiddle { low = place + 1 } else { high = place }
    }
    (before, behind) = (low, low)
  }

  mutating func next() -> PeriodIndex? {
    while waiting.isEmpty {
      guard let distance = nextDistance, distance <= reach else { return nil }
      waiting = takeAll(upTo: Swift.max(1, distance))[...]
    }
    return waiting.removeFirst()
  }

  private var nextDistance: Int? {
    let left = before > 0 ? middle - dated[before - 1].middle : nil
    let right = behind < dated.count ? dated[behind].middle - middle : nil
    guard let left, let right else { return left ?? right }
    return Swift.min(left, right)
  }

  /// All up to a distance that are wanted and not given, in chronological order.
  private mutating func takeAll(upTo distance: Int) -> [PeriodIndex] {
    var taken: [AvailablePeriods.Dated] = []
    while before > 0, middle - dated[before - 1].middle <= distance {
      before -= 1
      taken.append(dated[before])
    }
    while behind < dated.count, dated[behind].middle - middle <= distance {
      taken.append(dated[behind])
      behind += 1
    }
    return taken.filter {
      isWanted($0.position, abs($0.middle - middle)) && !given.contains($0.position)
    }
    .sorted { $0.period < $1.period }.map(\.position)
  }
}
