internal import IndicatorCore

/// From which day a workbook counts.
enum DateSystem: Hashable {
  /// Day 1 is 1900-01-01, and there is a 1900-02-29, as in a program older than Excel.
  case from1900
  /// Day 0 is 1904-01-01.
  case from1904

  /// The day of a number; nil for 1900-02-29 and what is no day.
  func day(_ number: Int) -> Day? {
    let day: Day? =
      switch self {
      case .from1900 where number == Self.fakeLeapDay || number < 1: nil
      case .from1900: Day(number: number - 25_569 + (number < Self.fakeLeapDay ? 1 : 0))
      case .from1904: Day(number: number - 24_107)
      }
    return day.flatMap { $0.number <= Self.lastDay ? $0 : nil }
  }

  /// 1900-02-29, which never was.
  static let fakeLeapDay = 60
  /// 9999-12-31.
  private static let lastDay = 2_932_896
}

/// Days and times as spreadsheet programs store them.
enum StoredDate {
  /// What a number under a date format stands for: the day if no time goes with it, else text such as
  /// `2023-12-31T10:30:00`; a time without a day is `10:30:00`. Times are rounded to the second. Nil if
  /// the program itself shows no date: a number below 0 or beyond the year 9999.
  static func content(_ text: String, _ system: DateSystem) -> CellContent? {
    guard let stamp = Timestamp(text) else { return nil }
    let (day, seconds) = (stamp.day, stamp.seconds)
    if day == 0, system == .from1900 || seconds > 0 { return .text(clock(seconds)) }
    let suffix = seconds == 0 ? "" : "T" + clock(seconds)
    if day == DateSystem.fakeLeapDay, system == .from1900 { return .text("1900-02-29" + suffix) }
    guard let date = system.day(day) else { return nil }
    return seconds == 0 ? .date(date) : .text(date.iso + suffix)
  }

  /// The same under a format that counts hours, minutes or seconds on and on: `36:00:00`.
  static func elapsed(_ text: String) -> CellContent? {
    guard let stamp = Timestamp(text) else { return nil }
    return .text(clock(stamp.day * Timestamp.secondsOfDay + stamp.seconds))
  }

  /// What a date written as text in ISO 8601 stands for; text that is no such date stays as it is.
  static func content(iso text: String) -> CellContent {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      let date = Day(year: year, month: month, day: day)
    else { return .text(text) }
    let hasTime = parts.count == 2 && parts[1].contains { ("1"..."9").contains($0) }
    return hasTime ? .text(text) : .date(date)
  }

  private static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
  }

  fileprivate static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Whole days and the seconds of the day.
private struct Timestamp {
  let day: Int
  let seconds: Int

  static let secondsOfDay = 86_400

  /// Splits a number of days, rounding half a second up; nil below 0 and beyond any date.
  init?(_ text: String) {
    guard let number = Scientific(text)?.rounded(to: StoredNumber.digits), !number.isNegative,
      number.point <= 9
    else { return nil }
    var whole = 0
    for index in 0..<max(0, number.point) {
      whole = whole * 10 + (index < number.digits.count ? Int(number.digits[index]) : 0)
    }
    let total = Self.rounded(Array(number.digits.dropFirst(max(0, number.point))), -number.point)
    day = whole + total / Self.secondsOfDay
    seconds = total % Self.secondsOfDay
  }

  /// The seconds of a fraction of a day: its digits, behind some zeros.
  private static func rounded(_ digits: [UInt8], _ zeros: Int) -> Int {
    guard zeros < 10 else { return 0 }
    let shown = [UInt8](repeating: 0, count: max(0, zeros)) + digits.prefix(15)
    var value = Int128(0)
    var unit = Int128(1)
    for digit in shown {
      value = value * 10 + Int128(digit)
      unit *= 10
    }
    return Int((value * Int128(secondsOfDay) * 2 + unit) / (unit * 2))
  }
}

extension Day {
  /// The date as `2023-12-31`.
  ///
  /// - References: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  fileprivate var iso: String {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let parts = [(year, 4), (month, 2), (dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2)]
    return parts.map { StoredDate.padded($0.0, $0.1) }.joined(separator: "-")
  }
}
