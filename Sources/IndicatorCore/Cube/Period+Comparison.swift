extension Period: Comparable {
  /// In time: by first day, then by last day (a missing end counts as far away), then by spelling.
  public static func < (left: Period, right: Period) -> Bool {
    let key = (left.first?.number ?? .min, left.last?.number ?? .max)
    let other = (right.first?.number ?? .min, right.last?.number ?? .max)
    return key == other ? left.spelling < right.spelling : key < other
  }
}

extension Period {
  /// Whether both cover the same days, whatever their spelling. Periods without both ends, and years
  /// whose days are not known, have the same span only if they are spelled alike.
  public func hasSameSpan(as other: Period) -> Bool {
    guard areDaysKnown, other.areDaysKnown, let first, let last else { return self == other }
    return first == other.first && last == other.last
  }

  /// The days of a period, or its spelling if they are not known: the same just if ``hasSameSpan(as:)``.
  enum Span: Hashable {
    case days(Day, Day)
    case spelling(String)
  }

  /// What two periods of the same days share.
  var span: Span {
    guard areDaysKnown, let first, let last else { return .spelling(spelling) }
    return .days(first, last)
  }

  /// How many days are in the period, nil if an end is missing; of a year whose days are not known, of the
  /// year that it is taken to be.
  public var days: Int? {
    guard let first, let last else { return nil }
    return last.number - first.number + 1
  }

  /// Whether an end of the period is missing.
  public var isOpen: Bool { first == nil || last == nil }

  /// Whether `other` lies wholly inside, on whatever days it begins; never for open periods.
  public func contains(_ other: Period) -> Bool {
    guard !isOpen, !other.isOpen else { return false }
    if self == other { return true }
    guard let surest else { return false }
    return surest.first <= other.widest.first && other.widest.last <= surest.last
  }

  /// Whether the periods share a day, or may; an open end reaches as far as needed.
  public func overlaps(_ other: Period) -> Bool {
    let (one, other) = (widest, other.widest)
    return one.first <= other.last && other.first <= one.last
  }

  /// Twice the distance of the midpoints in days, nil if an end is missing.
  ///
  /// Midpoints make stocks dated to the day, the month or the year comparable: 2021 and 2022 are
  /// one year apart, 2025-06-16 and 2026-03-01 are 258 days apart.
  public func doubledDistance(to other: Period) -> Int? {
    guard let middle = doubledMidpoint, let otherMiddle = other.doubledMidpoint else { return nil }
    return abs(middle - otherMiddle)
  }

  /// Twice the distance of the midpoint from a day, nil if an end is missing.
  public func doubledDistance(to day: Day) -> Int? {
    doubledMidpoint.map { abs($0 - 2 * day.number) }
  }

  var doubledMidpoint: Int? {
    guard let first, let last else { return nil }
    return first.number + last.number
  }

  /// Whether a flow over one can be set against a flow over the other: the same calendar kind, or
  /// intervals of the same length.
  public func isComparable(to other: Period) -> Bool {
    likeness != nil && likeness == other.likeness
  }

  /// What periods share if flows over them can be set against one another.
  enum Likeness: Hashable, Sendable {
    case calendar(Kind)
    case months(Int)
    case days(Int)
  }

  /// What the period shares with those that it can be set against; nil if there are none.
  var likeness: Likeness? {
    switch measure {
    case .index: .calendar(kind)
    case .months(let months): .months(months)
    case .days(let days): .days(days)
    case .unknown: nil
    }
  }

  /// How many periods of the same calendar kind lie between two; 0 where that is not defined.
  public func periodsBetween(_ later: Period) -> Int {
    guard kind == later.kind, kind != .day, case .index(let index) = measure,
      case .index(let laterIndex) = later.measure
    else { return 0 }
    return max(0, laterIndex - index - 1)
  }

  /// The length in days by which a figure is brought to a year of 365; nil if an end is missing. A split or
  /// fiscal year is one year, however many days it has.
  var daysPerYear: Int? {
    switch kind {
    case .splitYear, .fiscalYear: 365
    case .year, .half, .quarter, .month, .week, .day, .interval, .open, .unstated: days
    }
  }

  /// Whether a stock dated so is dated to less than a day.
  public var isImpreciseInstant: Bool { kind != .day }

  /// What must be said of a flow over the period.
  var flowCaveats: Caveats {
    var caveats: Caveats = []
    caveats.insert(.partYear, when: isPartOfYear)
    caveats.insert(.pooledYears, when: poolsYears)
    caveats.insert(.openInterval, when: isOpen)
    return caveats
  }

  /// Whether a flow over the period covers more than one year.
  public var poolsYears: Bool {
    switch measure {
    case .months(let months): months > 12
    case .days(let days): days > 366
    case .index, .unknown: false
    }
  }

  /// Whether a flow over the period covers an interval shorter than a year that is no regular part
  /// of the calendar.
  public var isPartOfYear: Bool {
    switch measure {
    case .months(let months): months < 12
    case .days(let days): days < 365
    case .index, .unknown: false
    }
  }
}

extension Period {
  /// Whether the period is a year, half, quarter, month or week.
  var isRegular: Bool {
    switch kind {
    case .year, .splitYear, .fiscalYear, .half, .quarter, .month, .week: true
    case .day, .interval, .open, .unstated: false
    }
  }

  /// Whether distances between periods of the kind are counted by index, as parts of a year.
  var isPartOfYearByIndex: Bool { kind.partsOfYear != nil }

  /// The position among the periods of its kind; nil for intervals.
  var calendarIndex: Int? {
    if case .index(let index) = measure { index } else { nil }
  }

  /// The distance to a later period in years: by index within one calendar kind, else days between midpoints
  /// over 365; nil if an end is missing.
  func years(to later: Period) -> Ratio? {
    if kind == later.kind, kind != .day, let length = kind.partsOfYear,
      case .index(let index) = measure, case .index(let laterIndex) = later.measure
    {
      return try? Ratio(Int64(laterIndex - index), over: length)
    }
    guard let first, let last, let from = later.first, let to = later.last else { return nil }
    let doubled = from.number + to.number - first.number - last.number
    return try? Ratio(Int64(doubled), over: 2 * 365)
  }
}

extension Period.Kind {
  /// How many of the kind make a year; nil for weeks, days and intervals.
  fileprivate var partsOfYear: Int64? {
    switch self {
    case .year, .splitYear, .fiscalYear: 1
    case .half: 2
    case .quarter: 4
    case .month: 12
    case .week, .day, .interval, .open, .unstated: nil
    }
  }
}
