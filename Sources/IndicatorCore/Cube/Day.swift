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

  /// 365 or 366.
  static func length(ofYear year: Int) -> Int { length(ofMonth: 2, year: year) == 29 ? 366 : 365 }

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

  /// Year, month and day of the date; the year may lie outside 1 to 9999.
  ///
  /// - References: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  /// The calendar year that holds the day.
  var year: Int { civil.year }

  /// `2026-03-01`.
  package var spelling: String {
    let (year, month, day) = civil
    return "\(Period.pad(year, to: 4))-\(Period.pad(month, to: 2))-\(Period.pad(day, to: 2))"
  }
}
