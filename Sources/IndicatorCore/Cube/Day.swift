/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// The day with the given number.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a date, or nil if there is no such date.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: from 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    number = Self.daysFromCivil(year: year, month: month, day: day)
  }

  /// Orders two values; the order is total.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day `count` days later.
  public func advanced(by count: Int) -> Day { Day(number: number + count) }

  /// 28 to 31.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Counts from March, so that the leap day is the last of its year.
  ///
  /// - References: H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
