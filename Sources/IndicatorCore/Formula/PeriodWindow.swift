/// Which periods are taken together with one.
enum PeriodWindow: Hashable, Sendable {
  /// All that come before it.
  case cumulative
  /// Those of its year.
  case yearToDate
  /// So many, it included, of which the mean is taken.
  case moving(Int)

  /// The periods that are taken together.
  struct Span {
    /// In chronological order.
    var periods: [Period]
    /// Whether none is missing between them, or before the first.
    var isWhole: Bool
  }

  /// Whether there is no value if one is missing.
  var needsAll: Bool {
    if case .moving = self { true } else { false }
  }

  /// What the sum is divided by.
  var divisor: Int64 {
    if case .moving(let count) = self { Int64(count) } else { 1 }
  }

  /// The periods up to one, those of a series that may be set beside it.
  func span(upTo period: Period, in timeline: Timeline) -> Span {
    var chain = [period]
    for earlier in timeline.earlier(than: period) {
      guard let next = chain[chain.count - 1].first, let last = earlier.last, last < next else {
        continue
      }
      if case .moving(let count) = self, chain.count == count { break }
      if self == .yearToDate, earlier.middleYear != period.middleYear { break }
      chain.append(earlier)
    }
    chain.reverse()
    let isUnbroken = zip(chain, chain.dropFirst()).allSatisfy { $0.isDirectlyBefore($1) }
    return Span(periods: chain, isWhole: isUnbroken && hasBeginning(chain))
  }

  private func hasBeginning(_ chain: [Period]) -> Bool {
    switch self {
    case .cumulative: true
    case .moving(let count): chain.count == count
    case .yearToDate: chain[0].beginsItsYear
    }
  }
}

extension Period {
  /// The year of the day in its middle; nil if an end is missing.
  fileprivate var middleYear: Int? {
    guard let first, let last else { return nil }
    return Day(number: (first.number + last.number) / 2).year
  }

  /// Whether nothing of its year lies before it. A week may begin some days before or after the year, and a year of
  /// any kind is whole.
  fileprivate var beginsItsYear: Bool {
    guard let first, let year = middleYear, let newYear = Day(year: year, month: 1, day: 1) else {
      return true
    }
    switch kind {
    case .year, .splitYear, .fiscalYear: return true
    case .week: return first.number <= newYear.number + 3
    case .half, .quarter, .month, .day, .interval, .open, .unstated: return first <= newYear
    }
  }

  /// Whether nothing lies between it and a later one. Of days and other instants nobody knows what does.
  fileprivate func isDirectlyBefore(_ later: Period) -> Bool {
    if kind == later.kind, isRegular { return periodsBetween(later) == 0 }
    guard let last, let next = later.first, likeness == later.likeness else { return true }
    return kind == .day && later.kind == .day || last.number + 1 == next.number
  }
}

extension Evaluator {
  /// A figure over several periods.
  ///
  /// - Throws: a ``Fault`` if a sum overflows.
  func figure(
    _ reference: FigureReference, over window: PeriodWindow, in scope: Scope, at period: Period
  ) throws(Fault) -> Figure {
    let last = try figureOnce(reference, in: scope, at: period)
    guard last.cell.value != nil else { return last }
    let timeline = try scope.memo.timeline(of: formula.leading, units: scope.members)
    let span = window.span(upTo: period, in: timeline)
    var isWhole = span.isWhole
    var figures: [Figure] = []
    for earlier in span.periods.dropLast() {
      let figure = try figureOnce(reference, in: scope, at: earlier)
      if figure.cell.value == nil { isWhole = false } else { figures.append(figure) }
    }
    figures.append(last)
    guard isWhole || !window.needsAll else {
      return Figure(
        reference: reference, period: last.period, cell: .missing(.incomplete), caveats: [],
        covering: figures.flatMap(\.covering))
    }
    var caveats: Caveats = []
    caveats.insert(.partMissing, when: !isWhole)
    caveats.insert(.pooledYears, when: leading == .flow && span.isLongerThanYear)
    var sum = try lookup.sum(figures, at: last.period, caveats: caveats)
    sum.divisor *= window.divisor
    return sum
  }
}

extension PeriodWindow.Span {
  /// Whether more than a year passes from the first day to the last.
  fileprivate var isLongerThanYear: Bool {
    guard let first = periods.first?.first, let last = periods.last?.last else { return false }
    return periods.count > 1 && last.number - first.number + 1 > 366
  }
}
