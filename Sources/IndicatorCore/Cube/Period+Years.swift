// Years that are not those of the calendar: `2020/21` and `FY2021`.

extension Period {
  /// The year that begins in one calendar year and ends in the next: `2020/21`.
  ///
  /// - Parameter year: the earlier of the two, 1 to 9998; nil otherwise.
  package init?(splitYear year: Int) {
    // Half of it in either year: where it stands as long as nobody says when it begins.
    guard let first = Day(year: year, month: 7, day: 1),
      let last = Day(year: year + 1, month: 6, day: 30)
    else { return nil }
    self.init(
      kind: .splitYear, spelling: "\(Self.pad(year, to: 4))/\(Self.pad((year + 1) % 100, to: 2))",
      first: first, last: last, areDaysKnown: false, measure: .index(year))
  }

  /// The fiscal year named by one number: `FY2021`.
  ///
  /// - Parameter year: its number, 1 to 9999; nil otherwise.
  package init?(fiscalYear year: Int) {
    // Countries name it by its first or by its last year: the calendar year lies between the two.
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    self.init(
      kind: .fiscalYear, spelling: "FY\(Self.pad(year, to: 4))", first: first, last: last,
      areDaysKnown: false, measure: .index(year))
  }

  /// `2020/21`: the second is the last two digits of the year that follows the first.
  static func splitYear(_ from: Spelled, to: Spelled) -> Period? {
    guard let year = number(from, digits: 4), let next = number(to, digits: 2),
      next == (year + 1) % 100
    else { return nil }
    return Period(splitYear: year)
  }

  /// `FY2021`.
  static func fiscal(_ text: Spelled) -> Period? {
    guard text.starts(with: "FY".utf8), let year = number(text.dropFirst(2), digits: 4) else {
      return nil
    }
    return Period(fiscalYear: year)
  }
}

extension Period {
  /// The days that the period may have, from the earliest first to the latest last, a day more rather than
  /// one less; missing ends lie as far away as can be.
  var widest: (first: Int, last: Int) {
    let (from, to) = (first?.number ?? .min, last?.number ?? .max)
    guard !areDaysKnown else { return (from, to) }
    switch kind {
    case .splitYear:
      return (from - 181, to + 183)
    case .fiscalYear:
      // It may begin a year before, or end a year behind.
      return (from - 365, to + 365)
    case .year, .half, .quarter, .month, .week, .day, .interval, .open, .unstated:
      return (from, to)
    }
  }

  /// The days that the period has in any case; nil if there are none, or an end is missing.
  var surest: (first: Int, last: Int)? {
    guard let first = first?.number, let last = last?.number else { return nil }
    guard !areDaysKnown else { return (first, last) }
    // The turn of the year, whenever it begins.
    return kind == .splitYear ? (first + 183, first + 184) : nil
  }
}
