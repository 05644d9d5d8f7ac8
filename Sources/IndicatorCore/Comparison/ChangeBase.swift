/// What a change is counted from.
public enum ChangeBase: Hashable, Sendable {
  /// The period before: of those asked for where they are listed one by one, else of all.
  case previous
  /// The first period: of those asked for if one of them lies before, else of all.
  case first
  /// The same time of the year before.
  case yearBefore
  /// This period.
  case period(Period)

  /// The base that a text names: `previous`, `first`, `year-before` or a period. Nil for any other text.
  public init?(_ text: String) {
    switch text {
    case "previous": self = .previous
    case "first": self = .first
    case "year-before": self = .yearBefore
    default:
      guard let period = Period(text) else { return nil }
      self = .period(period)
    }
  }
}

/// Which earlier periods a change may be counted from, in the order in which they are tried.
struct ChangeCandidates: Sendable {
  /// A period that is taken if it has a value.
  struct Candidate: Equatable, Sendable {
    let period: Period
    /// Whether a period in between that is not there is to be said.
    let isGap: Bool
    /// Whether candidates before it without a value are to be said.
    let saysSkipped: Bool
    /// Whether what was skipped before it is of no account.
    let startsAnew: Bool
  }

  let base: ChangeBase
  private let selections: [PeriodSelection]
  private let matcher: PeriodMatcher

  init(_ base: ChangeBase, selections: [PeriodSelection]) {
    self.base = base
    self.selections = selections.filter { $0 != .latest }
    matcher = PeriodMatcher(self.selections)
  }

  /// Whether several periods are asked for one by one.
  private var isList: Bool {
    selections.count > 1 && PeriodSelection.named(selections).count == selections.count
  }

  /// The candidates of a period among those that it may be compared with.
  ///
  /// - Parameter earlier: the latest first.
  func candidates(of period: Period, among earlier: some Collection<Period>) -> [Candidate] {
    let all = earlier.enumerated().map { place, other in
      Candidate(
        period: other, isGap: other.periodsBetween(period) > 0, saysSkipped: true,
        startsAnew: place == 0)
    }
    switch base {
    case .previous:
      guard isList else { return all }
      return chosen(earlier.filter(matcher.selects), saysSkipped: true) + all
    case .first:
      let rising = Array(earlier.reversed())
      let asked = selections.isEmpty ? [] : rising.filter(matcher.selects)
      return chosen(asked + rising, saysSkipped: false)
    case .yearBefore:
      return chosen(earlier.filter { $0.isYearBefore(period) }, saysSkipped: false)
    case .period(let wanted):
      return chosen(earlier.filter { $0 == wanted }, saysSkipped: false)
    }
  }

  /// Periods that were chosen: what lies between was not asked for.
  private func chosen(_ periods: [Period], saysSkipped: Bool) -> [Candidate] {
    periods.enumerated().map { place, period in
      Candidate(
        period: period, isGap: false, saysSkipped: saysSkipped, startsAnew: place == 0)
    }
  }
}

extension Period {
  /// Whether it is the same time of the year before another: what begins on the same day of it, or ends on that
  /// day, as the last days of February do, and is of the same kind.
  func isYearBefore(_ other: Period) -> Bool {
    guard kind == other.kind, let first, let last, let otherFirst = other.first,
      let otherLast = other.last
    else { return false }
    return first == otherFirst.yearBefore && last.isYearBefore(otherLast)
  }
}

extension Day {
  /// The same date of the year before; of 29 February the 28th.
  fileprivate var yearBefore: Day? {
    let (year, month, day) = civil
    guard (1...12).contains(month), year > 1 else { return nil }
    return Day(
      year: year - 1, month: month, day: min(day, Day.length(ofMonth: month, year: year - 1)))
  }

  /// Whether it is the same date of the year before, or both are the last days of February.
  fileprivate func isYearBefore(_ other: Day) -> Bool {
    self == other.yearBefore || advanced(by: 1) == other.advanced(by: 1).yearBefore
  }
}
