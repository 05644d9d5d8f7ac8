/// The periods of one unit's leading figure, and which of them come before which.
///
/// Flows have every period of the leading measure. Stocks have the instants of the leading figure itself: an
/// instant at which only parts of it are reported, or that only says vaguely (2024) what another says well
/// (2024-05-30), is passed over.
package struct Timeline: Equatable, Sendable {
  /// In chronological order.
  package let periods: [Period]
  private let additivity: Additivity
  /// The closed periods that may be compared with one another, those that end first before the others.
  private let series: [Period.Likeness?: [Period]]
  /// For each of them the last in chronological order down to it.
  private let latest: [Period.Likeness?: [Period]]

  /// - Parameters:
  ///   - periods: in chronological order.
  ///   - additivity: of the leading measure.
  package init(_ periods: [Period], additivity: Additivity) {
    self.periods = periods
    self.additivity = additivity
    var series: [Period.Likeness?: [Period]] = [:]
    for period in periods where !period.isOpen {
      series[Self.likeness(of: period, additivity: additivity), default: []].append(period)
    }
    self.series = series.mapValues { $0.sorted(by: Self.endsBefore) }
    latest = self.series.mapValues { $0.reduce(into: []) { $0.append(max($0.last ?? $1, $1)) } }
  }

  /// The timeline of a leading figure; of several units, the periods of any of them.
  ///
  /// - Throws: a ``Fault`` if a sum overflows.
  init(of leading: FigureReference, units: [UnitIndex], lookup: Lookup) throws(Fault) {
    var all: Set<Period> = []
    for unit in units { all.formUnion(try Self.periods(of: leading, unit: unit, lookup: lookup)) }
    self.init(all.sorted(), additivity: lookup.cube.codebook.measures[leading.measure].additivity)
  }

  private static func periods(
    of leading: FigureReference, unit: UnitIndex, lookup: Lookup
  ) throws(Fault) -> [Period] {
    let cube = lookup.cube
    let all = cube.periods(measure: leading.measure, unit: unit).map { cube.periods[$0] }
    guard cube.codebook.measures[leading.measure].additivity == .stock else { return all }
    var reported: [Period] = []
    for period in all {
      let figure = try lookup.figure(leading, unit: unit, exactlyAt: period)
      if figure.cell != .missing(.notReported) { reported.append(period) }
    }
    let best = withoutVague(reported)
    return best.isEmpty ? all : best
  }

  /// The periods in which no other lies, of some in chronological order.
  ///
  /// What lies in a period begins where it does or later: either it is the one before, which then begins on the
  /// same day and ends no later, or one that stands behind.
  static func withoutVague(_ periods: [Period]) -> [Period] {
    var precise: [Period] = []
    var nextEnd = Int.max
    for (position, period) in periods.enumerated().reversed() {
      guard period.areDaysKnown, let first = period.first, let last = period.last else {
        precise.append(period)
        continue
      }
      let before = periods[..<position].last { $0.areDaysKnown }
      let isVague = nextEnd <= last.number || before?.first == first && before?.last != nil
      if !isVague { precise.append(period) }
      nextEnd = min(nextEnd, last.number)
    }
    return precise.reversed()
  }

  private static func likeness(of period: Period, additivity: Additivity) -> Period.Likeness? {
    additivity == .stock ? nil : period.likeness
  }

  private static func endsBefore(_ one: Period, _ other: Period) -> Bool {
    one.last == other.last ? one < other : one.last?.number ?? .max < other.last?.number ?? .max
  }

  /// The periods that `period` may be compared with, the latest first.
  ///
  /// For flows: earlier, of the same kind and length, without overlap. For stocks: earlier instants.
  ///
  /// - Complexity: O(log periods).
  package func earlier(than period: Period) -> ReversedCollection<ArraySlice<Period>> {
    let all = series[Self.likeness(of: period, additivity: additivity)] ?? []
    return all[..<countEnded(before: period, all: all)].reversed()
  }

  /// Whether one of the periods that `later` may be compared with begins after `earlier` does.
  func hasAny(after earlier: Period, before later: Period) -> Bool {
    let key = Self.likeness(of: later, additivity: additivity)
    let count = countEnded(before: later, all: series[key] ?? [])
    return count > 0 && (latest[key].map { earlier < $0[count - 1] } ?? false)
  }

  /// How many of some periods in the order of their ends end before another begins.
  private func countEnded(before period: Period, all: [Period]) -> Int {
    guard let first = period.first, period.last != nil else { return 0 }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].last?.number ?? .max < first.number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
