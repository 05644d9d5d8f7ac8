extension Period {
  /// The period spelled by `text`, or nil if it is no period.
  ///
  /// - Parameter text: one of the spellings in the table of ``Period``; blanks at the ends are refused.
  public init?(_ text: some StringProtocol) {
    guard let found = Self.read(Array(text.utf8)[...]) else { return nil }
    self = found
  }

  /// A spelling by its bytes: every table has thousands of periods, and no sign beyond ASCII is part of one.
  typealias Spelled = ArraySlice<UInt8>

  private static func read(_ text: Spelled) -> Period? {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      return calendar(text) ?? fiscal(text) ?? fourMonths(text)
    }
    let (from, to) = (text[..<slash], text[(slash + 1)...])
    return splitYear(from, to: to) ?? interval(from, to: to)
  }

  /// What is written for an end that is not known.
  private static let noEnd = Array("..".utf8)[...]

  private static func interval(_ from: Spelled, to: Spelled) -> Period? {
    if from == noEnd, to == noEnd {
      return Period(kind: .unstated, spelling: "../..", first: nil, last: nil, measure: .unknown)
    }
    guard let start = calendar(from) else { return nil }
    if to == noEnd {
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
  private static func calendar(_ text: Spelled) -> Period? {
    guard let year = number(text.prefix(4), digits: 4), year > 0 else { return nil }
    let rest = text.dropFirst(4)
    guard let first = rest.first else {
      return months(.year, spelling: pad(year, to: 4), year: year, months: 1...12, index: year)
    }
    guard first == UInt8(ascii: "-") else {
      return part(of: year, coded: rest) ?? joinedDay(year, text: rest)
    }
    let written = rest.dropFirst()
    if let dash = written.firstIndex(of: first) {
      return day(year, month: written[..<dash], day: written[(dash + 1)...])
    }
    return part(of: year, coded: written) ?? month(written, of: year)
  }

  /// `07` of a year.
  private static func month(_ text: Spelled, of year: Int) -> Period? {
    guard let month = number(text, digits: 2), (1...12).contains(month) else { return nil }
    return months(
      .month, spelling: "\(pad(year, to: 4))-\(pad(month, to: 2))", year: year,
      months: month...month,
      index: year * 12 + month - 1)
  }

  /// `S1`, `Q1`, `W05`, and the codes of SDMX that have another spelling here: `A1`, `M01`, `D001`.
  private static func part(of year: Int, coded text: Spelled) -> Period? {
    guard let letter = text.first.map(Unicode.Scalar.init) else { return nil }
    let name = pad(year, to: 4)
    let digits = text.dropFirst()
    switch letter {
    case "A":
      return number(digits, digits: 1) == 1
        ? months(.year, spelling: name, year: year, months: 1...12, index: year) : nil
    case "S":
      guard let half = number(digits, digits: 1), (1...2).contains(half) else { return nil }
      return months(
        .half, spelling: "\(name)-S\(half)", year: year, months: half * 6 - 5...half * 6,
        index: year * 2 + half - 1)
    case "Q":
      guard let quarter = number(digits, digits: 1), (1...4).contains(quarter) else { return nil }
      return months(
        .quarter, spelling: "\(name)-Q\(quarter)", year: year,
        months: quarter * 3 - 2...quarter * 3,
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
  private static func joinedDay(_ year: Int, text: Spelled) -> Period? {
    text.count == 4 ? day(year, month: text.prefix(2), day: text.dropFirst(2)) : nil
  }

  /// `2020-T1`, a third of a year in SDMX, which is an interval here.
  private static func fourMonths(_ text: Spelled) -> Period? {
    guard text.count == 7, text.dropFirst(4).starts(with: "-T".utf8),
      let third = number(text.suffix(1), digits: 1), (1...3).contains(third)
    else { return nil }
    let months = [third * 4 - 3, third * 4].map { text.prefix(5) + pad($0, to: 2).utf8 }
    return interval(months[0], to: months[1])
  }

  private static func months(
    _ kind: Kind, spelling: String, year: Int, months: ClosedRange<Int>, index: Int
  ) -> Period? {
    let last = Day.length(ofMonth: months.upperBound, year: year)
    return Period(
      kind: kind, spelling: spelling,
      first: Day(year: year, month: months.lowerBound, day: 1),
      last: Day(year: year, month: months.upperBound, day: last), measure: .index(index))
  }

  private static func day(_ year: Int, month: Spelled, day: Spelled) -> Period? {
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
  static func number(_ text: Spelled, digits: Int) -> Int? {
    guard text.count == digits else { return nil }
    var number = 0
    for byte in text {
      guard case 0x30...0x39 = byte else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  static func pad(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
