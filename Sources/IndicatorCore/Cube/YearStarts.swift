/// On which day years begin that are not those of the calendar.
///
/// | spelling | what it says |
/// |---|---|
/// | `09-01` | years such as 2020/21 begin on 1 September; a fiscal year such as FY2021 is taken to end in 2021 |
/// | `2020/21=2020-09-01` | the first only |
/// | `FY2021=2020-10-01` | fiscal years begin on 1 October, and FY2021 in 2020 |
///
/// What is said of one year holds for all of its kind.
public struct YearStarts: Hashable, Sendable {
  /// A day of a year of the calendar.
  private struct MonthDay: Hashable, Sendable {
    let month: Int
    let day: Int

    /// The day of a year; nil if it lies outside 1 to 9999.
    func day(of year: Int) -> Day? { Day(year: year, month: month, day: day) }

    var isNewYear: Bool { month == 1 && day == 1 }
  }

  /// When fiscal years begin.
  private struct Fiscal: Hashable, Sendable {
    let start: MonthDay
    /// 0 if the year is named by the one in which it begins, -1 if by the next.
    let offset: Int
    /// Whether the second was not said.
    let isAssumed: Bool
  }

  private var split: MonthDay?
  private var fiscal: Fiscal?

  private init(split: MonthDay? = nil, fiscal: Fiscal? = nil) {
    self.split = split
    self.fiscal = fiscal
  }

  /// Nothing is known.
  public static let unknown = YearStarts()

  /// School years begin on 1 September.
  package static let school = YearStarts(split: MonthDay(month: 9, day: 1))

  /// What a text says; nil if it is none of the spellings above. A year such as 2020/21 cannot begin on
  /// 1 January, and none begins on 29 February.
  public init?(_ text: some StringProtocol) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if sides.count == 2 {
      self.init(Period(sides[0]), beginsOn: Period(sides[1]))
      return
    }
    // The day is one of a year like any other.
    guard text.utf8.count == 5, let date = Period("2001-\(text)"), date.kind == .day,
      let day = date.first
    else { return nil }
    let start = MonthDay(month: day.civil.month, day: day.civil.day)
    self.init(
      split: start.isNewYear ? nil : start,
      fiscal: Fiscal(start: start, offset: start.isNewYear ? 0 : -1, isAssumed: true))
  }

  /// What a year and its first day say.
  package init?(_ year: Period?, beginsOn date: Period?) {
    guard let year, let date, date.kind == .day, let day = date.first,
      let index = year.calendarIndex
    else { return nil }
    let (first, start) = (day.civil.year, MonthDay(month: day.civil.month, day: day.civil.day))
    guard (start.month, start.day) != (2, 29) else { return nil }
    switch year.kind {
    case .splitYear:
      guard first == index, !start.isNewYear else { return nil }
      self.init(split: start)
    case .fiscalYear:
      guard first == index || first == index - 1 else { return nil }
      self.init(fiscal: Fiscal(start: start, offset: first - index, isAssumed: false))
    case .year, .half, .quarter, .month, .week, .day, .interval, .open, .unstated: return nil
    }
  }

  /// What either says; where both do, this one.
  public func merging(_ other: YearStarts) -> YearStarts {
    YearStarts(split: split ?? other.split, fiscal: fiscal ?? other.fiscal)
  }

  /// Whether the two say different things of one kind of years.
  package func contradicts(_ other: YearStarts) -> Bool {
    let splits = Set([split, other.split].compactMap { $0 })
    let fiscals = Set([fiscal, other.fiscal].compactMap { $0 })
    return splits.count > 1 || fiscals.count > 1
  }

  /// The days of a fiscal year, if they follow from something that was not said: that it ends in the year
  /// that names it.
  package func assumedDays(of period: Period) -> String? {
    guard period.kind == .fiscalYear, let fiscal, fiscal.isAssumed, !fiscal.start.isNewYear,
      let first = dated(period).first, let last = dated(period).last
    else { return nil }
    return "\(first.spelling)/\(last.spelling)"
  }

  /// A period with the days that are known of it; any but a split or fiscal year stays as it is.
  public func dated(_ period: Period) -> Period {
    guard let index = period.calendarIndex else { return period }
    switch period.kind {
    case .splitYear:
      return split.flatMap { period.running(from: $0.day(of: index), to: $0.day(of: index + 1)) }
        ?? period
    case .fiscalYear:
      return fiscal.flatMap { fiscal in
        let year = index + fiscal.offset
        return period.running(
          from: fiscal.start.day(of: year), to: fiscal.start.day(of: year + 1))
      } ?? period
    case .year, .half, .quarter, .month, .week, .day, .interval, .open, .unstated: return period
    }
  }
}

extension Period {
  /// The period from one day up to the day before another; nil if one is missing.
  fileprivate func running(from first: Day?, to next: Day?) -> Period? {
    guard let first, let next else { return nil }
    return Period(
      kind: kind, spelling: spelling, first: first, last: next.advanced(by: -1),
      areDaysKnown: true, measure: measure)
  }
}
