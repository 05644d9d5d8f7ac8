/// The words for a part of a year: `Quý I`, `Tháng 1`, `Jan`, `6 tháng đầu năm`, `H1`, `first 9 months`.
struct PartWords {
  /// A part and the position behind it.
  typealias Match = (PartOfYear, Int)

  let tokens: PeriodTokens

  /// All parts of a year that begin at a position.
  func all(at start: Int) -> [Match] {
    [quarter, half, week, month, countedMonths, monthNames, monthsFromTo, wholeYear]
      .flatMap { $0(start) }
  }

  static let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
  private static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "nhat": 1, "mot": 1, "hai": 2, "ba": 3,
    "bon": 4,
  ]
  private static let monthNames: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var numbers = ["sept": 9]
    for (index, name) in names.enumerated() {
      numbers[name] = index + 1
      numbers[String(name.prefix(3))] = index + 1
    }
    return numbers
  }()

  /// The words with which a part of a year may begin.
  static let beginnings: [String] =
    [
      "quy", "qui", "quarter", "qtr", "q", "qi", "qii", "qiii", "qiv", "h", "s", "half", "semester",
      "nua", "tuan", "week", "w", "thang", "month", "t", "th", "m", "first", "last", "sau", "chin",
      "six", "nine", "three", "twelve", "ca", "toan", "tong", "year", "full", "whole", "annual",
    ] + Array(roman.keys) + Array(ordinals.keys) + Array(monthNames.keys)
    + Array(MonthNames.numbers.keys)

  /// The month that an English word names.
  static func month(named word: String) -> Int? { monthNames[word] }

  /// `Quý I`, `quý 1`, `Q1`, `QIV`, `1st quarter`, `quarter 1`, `1Q`.
  private func quarter(_ start: Int) -> [Match] {
    switch tokens[start] {
    case "quy", "qui", "quarter", "qtr", "q":
      let number = tokens[start + 1] == "." ? start + 2 : start + 1
      // `Q 1` may be a question.
      guard tokens[start] != "q" || tokens.isGlued(number), let part = count(number, upTo: 4)
      else { return [] }
      return [(.quarter(part), number + 1)]
    case "qi": return [(.quarter(1), start + 1)]
    case "qii": return [(.quarter(2), start + 1)]
    case "qiii": return [(.quarter(3), start + 1)]
    case "qiv": return [(.quarter(4), start + 1)]
    default:
      return ordinal(start, of: ["quarter", "qtr", "q"], upTo: 4).map { [(.quarter($0), $1)] } ?? []
    }
  }

  /// `H1`, `S1`, `first half`, `1H`, `nửa đầu năm`.
  private func half(_ start: Int) -> [Match] {
    if ["h", "s", "half", "semester"].contains(tokens[start]), let part = count(start + 1, upTo: 2),
      tokens[start].utf8.count > 1 || tokens.isGlued(start + 1)
    {
      return [(.half(part), start + 2)]
    }
    if tokens[start] == "nua", let (part, end) = edge(start + 1) { return [(.half(part), end)] }
    guard let (part, end) = ordinal(start, of: ["half", "semester", "h"], upTo: 2) else {
      return []
    }
    let rest = tokens.words(["year"], at: end) ?? tokens.words(["of", "the", "year"], at: end)
    return [(.half(part), rest ?? end)]
  }

  /// `Tuần 5`, `week 5`, `W05`.
  private func week(_ start: Int) -> [Match] {
    guard ["tuan", "week", "w"].contains(tokens[start]),
      let week = tokens.number(start + 1, digits: 1...2), (1...53).contains(week),
      tokens[start] != "w" || tokens.isGlued(start + 1)
    else { return [] }
    return [(.week(week), start + 2)]
  }

  /// `Tháng 1`, `T1`, `T.1`, `Th1`, `M01`, `month 1`.
  private func month(_ start: Int) -> [Match] {
    guard ["thang", "month", "t", "th", "m"].contains(tokens[start]) else { return [] }
    let number = tokens[start + 1] == "." ? start + 2 : start + 1
    guard tokens[start].utf8.count > 2 || tokens.isGlued(number),
      let month = tokens.number(number, digits: 1...2), (1...12).contains(month)
    else { return [] }
    return [(.month(month), number + 1)]
  }

  /// `January`, `Jan`, `Dec.`
  private func monthNames(_ start: Int) -> [Match] {
    guard let month = Self.month(named: tokens[start]) ?? MonthNames.month(tokens, at: start)
    else { return [] }
    let isShort = tokens[start + 1] == "." && tokens.isGlued(start + 1)
    return [(.month(month), isShort ? start + 2 : start + 1)]
  }

  /// `9 tháng`, `6 tháng đầu năm`, `6 tháng cuối năm`, `6T`, `9M`, `first 9 months`, `9 months`.
  private func countedMonths(_ start: Int) -> [Match] {
    let isFirst = tokens[start] == "first"
    let isLast = tokens[start] == "last"
    let number = isFirst || isLast ? start + 1 : start
    // `1 tháng` beside `2 tháng` is January, in a sentence how long something takes.
    guard let count = small(number), (2...12).contains(count) || count == 1 && tokens.count == 2
    else { return [] }
    switch tokens[number + 1] {
    case "thang": break
    case "months", "month", "mths": break
    case "t", "m": guard tokens.isGlued(number + 1) else { return [] }
    default: return []
    }
    let behind = edge(number + 2)
    let fromEnd = isLast || behind?.part == 2
    let months = fromEnd ? 13 - count...12 : 1...count
    return PartOfYear(months: months).map { [($0, behind?.end ?? number + 2)] } ?? []
  }

  /// `tháng 1-9`, `tháng 1 đến 9`.
  private func monthsFromTo(_ start: Int) -> [Match] {
    guard tokens[start] == "thang", let from = tokens.number(start + 1, digits: 1...2),
      ["-", "den"].contains(tokens[start + 2]),
      let to = tokens.number(start + 3, digits: 1...2), from < to, from >= 1, to <= 12,
      let part = PartOfYear(months: from...to)
    else { return [] }
    return [(part, start + 4)]
  }

  /// `Cả năm`, `Year`, `Full year`, `Annual`, `Tổng năm`.
  private func wholeYear(_ start: Int) -> [Match] {
    let words = [
      ["ca", "nam"], ["toan", "nam"], ["year"], ["full", "year"], ["whole", "year"], ["annual"],
      ["tong", "nam"],
    ]
    return words.compactMap { tokens.words($0, at: start).map { (.wholeYear, $0) } }
  }

  /// `đầu năm`, `cuối năm`, `đầu`, `cuối`.
  private func edge(_ start: Int) -> (part: Int, end: Int)? {
    guard let part = ["dau": 1, "cuoi": 2][tokens[start]] else { return nil }
    // The year of `đầu năm 2023` belongs to what stands behind it.
    return (part, tokens[start + 1] == "nam" ? start + 2 : start + 1)
  }

  /// `1st quarter`, `first half`, `1Q`.
  private func ordinal(_ start: Int, of words: [String], upTo most: Int) -> (Int, Int)? {
    if let number = Self.ordinals[tokens[start]], number <= most, words.contains(tokens[start + 1]),
      tokens[start + 1].utf8.count > 1
    {
      return (number, start + 2)
    }
    guard let number = tokens.number(start, digits: 1...1), (1...most).contains(number) else {
      return nil
    }
    let suffix = ["st", "nd", "rd", "th"].contains(tokens[start + 1]) ? start + 2 : start + 1
    guard words.contains(tokens[suffix]), tokens[suffix].utf8.count > 1 || tokens.isGlued(suffix)
    else { return nil }
    return (number, suffix + 1)
  }

  private func count(_ position: Int, upTo most: Int) -> Int? {
    let digits = tokens.number(position, digits: 1...2)
    let number = digits ?? Self.roman[tokens[position]] ?? Self.ordinals[tokens[position]]
    return number.flatMap { (1...most).contains($0) ? $0 : nil }
  }

  private func small(_ position: Int) -> Int? {
    let spelled = ["sau": 6, "chin": 9, "ba": 3, "six": 6, "nine": 9, "three": 3, "twelve": 12]
    return tokens.number(position, digits: 1...2) ?? spelled[tokens[position]]
  }
}
