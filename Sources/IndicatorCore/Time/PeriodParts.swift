/// The periods that make up a longer one.
struct PeriodParts {
  /// Positions among the periods of a cube, in chronological order: without gap or overlap where the longer one is
  /// complete, else those of the kind that covers most of it.
  let positions: [PeriodIndex]
  /// How many there should be.
  let expected: Int
  let isComplete: Bool

  var count: PartCount { PartCount(parts: positions.count, expected: expected) }

  /// The parts of a flow.
  ///
  /// - Parameters:
  ///   - container: the longer period, whose days are known.
  ///   - positions: of the periods in it, without itself.
  init(of container: Period, among positions: [PeriodIndex], in periods: [Period]) {
    var search = ChainSearch(container, positions: positions, periods: periods)
    if let chain = search.chain() {
      self.positions = chain
      expected = chain.count
      isComplete = true
      return
    }
    let alike = Dictionary(grouping: positions) { periods[$0].likeness }
    let best = alike.values.max { one, other in
      let (days, otherDays) = (Self.days(one, periods: periods), Self.days(other, periods: periods))
      return days == otherDays ? one[0] > other[0] : days < otherDays
    }
    self.positions = (best ?? []).sorted()
    expected = max(
      self.positions.count,
      self.positions.first.flatMap { container.count(of: periods[$0].likeness) } ?? 1)
    isComplete = false
  }

  /// The instants of a stock: those that another dates better are passed over.
  init(ofStock container: Period, among positions: [PeriodIndex], in periods: [Period]) {
    let all = positions.sorted { periods[$0] < periods[$1] }
    let precise = Set(Timeline.withoutVague(all.map { periods[$0] }))
    let chosen = all.filter { precise.contains(periods[$0]) }
    let kinds = Set(chosen.map { periods[$0].likeness })
    self.positions = chosen
    let regular = kinds.count == 1 && chosen.allSatisfy { periods[$0].isRegular }
    expected =
      regular ? container.count(of: periods[chosen[0]].likeness) ?? chosen.count : chosen.count
    isComplete = chosen.count >= expected
  }

  private static func days(_ positions: [PeriodIndex], periods: [Period]) -> Int {
    positions.map { periods[$0].days ?? 0 }.reduce(0, +)
  }
}

/// Looks for periods that cover a longer one day by day, the longest first.
private struct ChainSearch {
  private let last: Int
  private let first: Int
  private let periods: [Period]
  /// By the day on which they begin, the longest first.
  private let starting: [Int: [PeriodIndex]]
  /// Days from which no chain leads to the end.
  private var dead: Set<Int> = []

  init(_ container: Period, positions: [PeriodIndex], periods: [Period]) {
    first = container.first?.number ?? 0
    last = container.last?.number ?? -1
    self.periods = periods
    starting = Dictionary(grouping: positions) { periods[$0].first?.number ?? .min }
      .mapValues { $0.sorted { periods[$0].days ?? 0 > periods[$1].days ?? 0 } }
  }

  mutating func chain() -> [PeriodIndex]? { chain(from: first) }

  private mutating func chain(from day: Int) -> [PeriodIndex]? {
    if day == last + 1 { return [] }
    guard !dead.contains(day) else { return nil }
    for position in starting[day] ?? [] {
      guard let end = periods[position].last?.number, end <= last else { continue }
      if let rest = chain(from: end + 1) { return [position] + rest }
    }
    dead.insert(day)
    return nil
  }
}

extension Period {
  /// How many periods like another make this one; nil if that is not known.
  fileprivate func count(of likeness: Likeness?) -> Int? {
    guard let likeness, let days, let first, let last else { return nil }
    let (from, to) = (first.civil, last.civil)
    let months = 12 * (to.year - from.year) + to.month - from.month + 1
    switch likeness {
    case .calendar(.half): return months / 6
    case .calendar(.quarter): return months / 3
    case .calendar(.month): return months
    case .calendar(.week): return (days + 6) / 7
    case .calendar(.day): return days
    case .calendar: return nil
    case .months(let length): return length > 0 ? (months + length - 1) / length : nil
    case .days(let length): return length > 0 ? (days + length - 1) / length : nil
    }
  }
}
