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
  /// What a number under a date format stands for.
  enum Reading {
    case day(Day)
    /// A day with a time, or a time alone.
    case moment(Moment)
    /// 1900-02-29, which never was, perhaps with a time.
    case text(String)
  }

  /// What a number under a date format stands for: the day if no time goes with it, else a moment. Times are
  /// rounded to the second. Nil if the program itself shows no date: a number below 0 or beyond the year 9999.
  static func reading(_ text: String, system: DateSystem) -> Reading? {
    guard let stamp = Timestamp(text) else { return nil }
    let (day, seconds) = (stamp.day, stamp.seconds)
    if day == 0, system == .from1900 || seconds > 0 {
      return .moment(Moment(day: nil, seconds: seconds))
    }
    if day == DateSystem.fakeLeapDay, system == .from1900 {
      return .text("1900-02-29" + (seconds == 0 ? "" : "T" + Moment.clock(seconds)))
    }
    guard let date = system.day(day) else { return nil }
    return seconds == 0 ? .day(date) : .moment(Moment(day: date, seconds: seconds))
  }

  /// The same under a format that counts hours, minutes or seconds on and on: `36:00:00`.
  static func elapsed(_ text: String) -> Moment? {
    guard let stamp = Timestamp(text) else { return nil }
    return Moment(day: nil, seconds: stamp.day * Moment.secondsOfDay + stamp.seconds)
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
}

/// Whole days and the seconds of the day.
private struct Timestamp {
  let day: Int
  let seconds: Int

  /// Splits a number of days, rounding half a second up; nil below 0 and beyond any date.
  init?(_ text: String) {
    guard let number = Scientific(text)?.rounded(to: StoredNumber.digits), !number.isNegative,
      number.point <= 9
    else { return nil }
    var whole = 0
    for index in 0..<max(0, number.point) {
      whole = whole * 10 + (index < number.digits.count ? Int(number.digits[index]) : 0)
    }
    let total = Self.rounded(
      Array(number.digits.dropFirst(max(0, number.point))), zeros: -number.point)
    day = whole + total / Moment.secondsOfDay
    seconds = total % Moment.secondsOfDay
  }

  /// The seconds of a fraction of a day: its digits, behind some zeros.
  private static func rounded(_ digits: [UInt8], zeros: Int) -> Int {
    guard zeros < 10 else { return 0 }
    let shown = [UInt8](repeating: 0, count: max(0, zeros)) + digits.prefix(15)
    var value = Int128(0)
    var unit = Int128(1)
    for digit in shown {
      value = value * 10 + Int128(digit)
      unit *= 10
    }
    return Int((value * Int128(Moment.secondsOfDay) * 2 + unit) / (unit * 2))
  }
}
