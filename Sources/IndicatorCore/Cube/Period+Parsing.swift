extension Period {
  /// The period spelled by `text`, or nil if it is no period.
  ///
  /// - Parameter text: one of the spellings in the table of ``Period``; blanks at the ends are refused.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let found: Period? =
      switch parts.count {
      case 1: Self.calendar(text) ?? Self.fiscal(text) ?? Self.fourMonths(text)
      case 2: Self.splitYear(parts[0], parts[1]) ?? Self.interval(parts[0], parts[1])
      default: nil
      }
    guard let found else { return nil }
    self = found
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
    case .week, .day, .splitYear, .fiscalYear, .interval, .open, .unstated: return nil
    }
    return index * length...index * length + length - 1
  }

  /// A single year, half, quarter, month, week or day.
  private static func calendar(_ text: some StringProtocol) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, let year = number(head.prefix(4), digits: 4), year > 0 else {
      return nil
    }
    if head.count > 4 {
      guard parts.count == 1 else { return nil }
      return part(of: year, coded: head.dropFirst(4)) ?? joinedDay(year, head.dropFirst(4))
    }
    switch parts.count {
    case 1: return months(.year, "\(head)", year, 1...12, index: year)
    case 2: return part(of: year, coded: parts[1]) ?? month(parts[1], of: year)
    case 3: return day(year, parts[1], parts[2])
    default: return nil
    }
  }

  /// `07` of a year.
  private static func month(_ text: some StringProtocol, of year: Int) -> Period? {
    guard let month = number(text, digits: 2), (1...12).contains(month) else { return nil }
    return months(
      .month, "\(pad(year, to: 4))-\(pad(month, to: 2))", year, month...month,
      index: year * 12 + month - 1)
  }

  /// `S1`, `Q1`, `W05`, and the codes of SDMX that have another spelling here: `A1`, `M01`, `D001`.
  private static func part(of year: Int, coded text: some StringProtocol) -> Period? {
    let name = pad(year, to: 4)
    let digits = text.dropFirst()
    switch text.first {
    case "A": return digits == "1" ? months(.year, name, year, 1...12, index: year) : nil
    case "S":
      guard let half = number(digits, digits: 1), (1...2).contains(half) else { return nil }
      return months(
        .half, "\(name)-S\(half)", year, half * 6 - 5...half * 6, index: year * 2 + half - 1)
    case "Q":
      guard let quarter = number(digits, digits: 1), (1...4).contains(quarter) else { return nil }
      return months(
        .quarter, "\(name)-Q\(quarter)", year, quarter * 3 - 2...quarter * 3,
        index: year * 4 + quarter - 1)
    case "M": return month(digits, of: year)
    case "W": return number(digits, digits: 2).flatMap { week($0, of: year) }
    case "D":
      guard let first = Day(year: year, month: 1, day: 1),
        let ordinal = number(digits, digits: 3),
        (1...Day.length(ofYear: year)).contains(ordinal)
      else { return nil }
      return single(first.advanced(by: ordinal - 1))
    default: return nil
    }
  }

  /// A week of ISO 8601: it belongs to the year that holds its Thursday.
  private static func week(_ number: Int, of year: Int) -> Period? {
    // 1970-01-01 was a Thursday; the fourth of January lies in the first week.
    guard let fourth = Day(year: year, month: 1, day: 4), (1...53).contains(number) else {
      return nil
    }
    let weekday = ((fourth.number + 3) % 7 + 7) % 7
    let monday = Day(number: fourth.number - weekday + (number - 1) * 7)
    guard number < 53 || monday.advanced(by: 3).year == year else { return nil }
    return Period(
      kind: .week, spelling: "\(pad(year, to: 4))-W\(pad(number, to: 2))", first: monday,
      last: monday.advanced(by: 6), measure: .index((monday.number + 3) / 7))
  }

  /// `0101` behind a year.
  private static func joinedDay(_ year: Int, _ text: some StringProtocol) -> Period? {
    text.utf8.count == 4 ? day(year, text.prefix(2), text.dropFirst(2)) : nil
  }

  /// `2020-T1`, a third of a year in SDMX, which is an interval here.
  private static func fourMonths(_ text: some StringProtocol) -> Period? {
    guard text.utf8.count == 7, text.dropFirst(4).hasPrefix("-T"),
      let third = number(text.suffix(1), digits: 1), (1...3).contains(third)
    else { return nil }
    let year = text.prefix(4)
    return interval(
      "\(year)-\(pad(third * 4 - 3, to: 2))", "\(year)-\(pad(third * 4, to: 2))")
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
    return single(date)
  }

  private static func single(_ day: Day) -> Period {
    Period(
      kind: .day, spelling: day.spelling, first: day, last: day, measure: .index(day.number))
  }

  /// Exactly `digits` ASCII digits.
  static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(text))
  }

  static func pad(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
