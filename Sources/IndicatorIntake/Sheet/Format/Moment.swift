internal import IndicatorCore

/// A day, a time or both, to the second.
struct Moment: Hashable {
  /// The day; nil for a time alone.
  let day: Day?
  /// The seconds of the day; of a time alone perhaps more than a day has.
  let seconds: Int

  static let secondsOfDay = 86_400
  /// The largest number of days before 1970 that are packed.
  private static let offset = 1 << 22

  init(day: Day?, seconds: Int) {
    self.day = day
    self.seconds = seconds
  }

  /// The moment that ``packed`` gave.
  init(packed: Int64) {
    let number = Int(packed)
    if number < 0 {
      self.init(day: nil, seconds: -1 - number)
    } else {
      self.init(
        day: Day(number: number / Self.secondsOfDay - Self.offset),
        seconds: number % Self.secondsOfDay)
    }
  }

  /// One number for it.
  var packed: Int64 {
    guard let day else { return Int64(-1 - seconds) }
    return Int64((day.number + Self.offset) * Self.secondsOfDay + seconds)
  }

  /// `2023-12-31T10:30:00`; without a day `10:30:00`.
  var iso: String {
    let clock = Self.clock(seconds)
    return day.map { DayText.iso($0) + "T" + clock } ?? clock
  }

  /// The moment that ``iso`` writes; nil for any other text.
  init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(20))
    guard bytes.count == 19, bytes[10] == 0x54, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes[13] == 0x3A, bytes[16] == 0x3A
    else { return nil }
    let places: [Range<Int>] = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19]
    let numbers = places.compactMap { Self.number(bytes[$0]) }
    guard numbers.count == 6, numbers[3] < 24, numbers[4] < 60, numbers[5] < 60,
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    self.init(day: day, seconds: (numbers[3] * 60 + numbers[4]) * 60 + numbers[5])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  var hour: Int { seconds / 3600 }

  /// Hours, minutes and seconds, as `10:30:00`.
  static func clock(_ seconds: Int) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { DayText.padded($0, width: 2) }.joined(separator: ":")
  }

  /// A part of the date or time by its sign in a format code; nil for a part of a day that there is not.
  func shown(_ sign: Character, count: Int, isHalved: Bool) -> String? {
    switch sign {
    case "h": return DayText.padded(isHalved ? (hour + 11) % 12 + 1 : hour, width: min(count, 2))
    case "n": return DayText.padded(seconds / 60 % 60, width: min(count, 2))
    case "s": return DayText.padded(seconds % 60, width: min(count, 2))
    default: break
    }
    guard let day else { return nil }
    let (year, month, number) = DayText.parts(of: day)
    switch sign {
    case "y":
      return count < 3 ? DayText.padded(year % 100, width: 2) : DayText.padded(year, width: 4)
    case "m": return Self.month(month, count: count)
    default:
      return count < 3 ? DayText.padded(number, width: count) : Self.weekday(day, count: count)
    }
  }

  private static func month(_ month: Int, count: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    switch count {
    case 1, 2: return DayText.padded(month, width: count)
    case 3: return String(names[month - 1].prefix(3))
    case 5: return String(names[month - 1].prefix(1))
    default: return names[month - 1]
    }
  }

  private static func weekday(_ day: Day, count: Int) -> String {
    let names = [
      "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
    ]
    let name = names[((day.number % 7) + 7) % 7]
    return count == 3 ? String(name.prefix(3)) : name
  }
}

/// Days as digits.
enum DayText {
  /// Year, month and day.
  static func parts(of day: Day) -> (year: Int, month: Int, day: Int) {
    day.civil
  }

  /// `2023-12-31`.
  static func iso(_ day: Day) -> String {
    let (year, month, number) = parts(of: day)
    return padded(year, width: 4) + "-" + padded(month, width: 2) + "-" + padded(number, width: 2)
  }

  /// A number with zeros before it.
  static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
