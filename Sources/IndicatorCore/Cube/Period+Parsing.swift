extension Period {
  /// The period spelled by `text`, or nil if it is no period.
  ///
  /// - Parameter text: one of the spellings in the table of ``Period``; blanks at the ends are refused.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let single = Self.calendar(text) else { return nil }
      self = single
    case 2:
      guard let interval = Self.interval(parts[0], parts[1]) else { return nil }
      self = interval
    default: return nil
    }
  }

  private static func interval(
    _ from: some StringProtocol, _ to: some StringProtocol
  ) -> Period? {
    if from == "..", to == ".." {
      return Period(kind: .unstated, spelling: "../..", first: nil, last: nil, measure: .unknown)
    }
    guard let start = calendar(from) else { return nil }
    if to == ".." {
      return Period(
        kind: .open, spelling: "\(start)/..", first: start.first, last: nil, measure: .unknown)
    }
    guard let end = calendar(to), let first = start.first, let last = end.last, first <= last
    else { return nil }
    return Period(
      kind: .interval, spelling: "\(start)/\(end)", first: first, last: last,
      measure: length(from: start, to: end, first: first, last: last))
  }

  /// Whole months if both ends are written to the month or coarser, else days.
  private static func length(from start: Period, to end: Period, first: Day, last: Day) -> Measure {
    guard let from = start.monthIndices?.lowerBound, let to = end.monthIndices?.upperBound else {
      return .days(last.number - first.number + 1)
    }
    return .months(to - from + 1)
  }

  /// The months covered by a year, half, quarter or month, counted from year 0.
  private var monthIndices: ClosedRange<Int>? {
    guard case .index(let index) = measure else { return nil }
    let length: Int
    switch kind {
    case .year: length = 12
    case .half: length = 6
    case .quarter: length = 3
    case .month: length = 1
    case .day, .interval, .open, .unstated: return nil
    }
    return index * length...index * length + length - 1
  }

  /// A single year, half, quarter, month or day.
  private static func calendar(_ text: some StringProtocol) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, let year = number(head.prefix(4), digits: 4), year > 0 else {
      return nil
    }
    if head.count > 4 {
      guard parts.count == 1 else { return nil }
      return part(of: year, head.dropFirst(4))
    }
    switch parts.count {
    case 1: return months(.year, "\(head)", year, 1...12, index: year)
    case 2: return part(of: year, parts[1])
    case 3: return day(year, parts[1], parts[2])
    default: return nil
    }
  }

  /// `S1`, `Q1` or `07` of a year.
  private static func part(of year: Int, _ text: some StringProtocol) -> Period? {
    let name = pad(year, to: 4)
    if text.count == 2, let digit = text.last.flatMap({ Int(String($0)) }), digit >= 1 {
      let from = text.first
      if from == "S", digit <= 2 {
        return months(
          .half, "\(name)-S\(digit)", year, digit * 6 - 5...digit * 6, index: year * 2 + digit - 1)
      }
      if from == "Q", digit <= 4 {
        return months(
          .quarter, "\(name)-Q\(digit)", year, digit * 3 - 2...digit * 3,
          index: year * 4 + digit - 1)
      }
    }
    guard let month = number(text, digits: 2), (1...12).contains(month) else { return nil }
    return months(
      .month, "\(name)-\(pad(month, to: 2))", year, month...month, index: year * 12 + month - 1)
  }

  private static func months(
    _ kind: Kind, _ spelling: String, _ year: Int, _ months: ClosedRange<Int>, index: Int
  ) -> Period? {
    let last = Day.length(ofMonth: months.upperBound, year: year)
    return Period(
      kind: kind, spelling: spelling,
      first: Day(year: year, month: months.lowerBound, day: 1),
      last: Day(year: year, month: months.upperBound, day: last), measure: .index(index))
  }

  private static func day(
    _ year: Int, _ month: some StringProtocol, _ day: some StringProtocol
  ) -> Period? {
    guard let month = number(month, digits: 2), let dayOfMonth = number(day, digits: 2),
      let date = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let spelling = "\(pad(year, to: 4))-\(pad(month, to: 2))-\(pad(dayOfMonth, to: 2))"
    return Period(
      kind: .day, spelling: spelling, first: date, last: date, measure: .index(date.number))
  }

  /// Exactly `digits` ASCII digits.
  private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(text))
  }

  private static func pad(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
