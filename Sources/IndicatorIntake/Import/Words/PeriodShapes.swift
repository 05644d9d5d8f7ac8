internal import IndicatorCore

/// The ways in which people write a period, each tried at a position of a text.
struct PeriodShapes {
  /// A period and the position behind its last word.
  typealias Match = (spelling: String, end: Int)

  let text: PeriodText

  /// The period that begins at a position, the longest spelling first.
  func match(at start: Int) -> Match? {
    let shapes = [
      fromTo, days, day, monthsFromTo, half, quarter, firstMonths, month, edgeOfYear, years, year,
    ]
    for shape in shapes {
      if let match = shape(start), stands(start, match) { return match }
    }
    return nil
  }

  // MARK: What a match may stand beside

  /// Words that make a number behind them the number of a document or a form.
  private static let documents: Set<String> = [
    "so", "qd", "nq", "bc", "cv", "hd", "kl", "ct", "tt", "nd", "tb", "kh", "tr", "bieu", "mau",
    "phieu", "luat", "quyet", "dinh", "luan", "hoach", "van", "lenh", "ban",
  ]

  /// Words behind which a year is that of something else: of a school year, of a birth, of a comparison.
  private static let others: Set<String> = [
    "hoc", "khoa", "sinh", "truoc", "sau", "voi", "cung", "giua",
  ]

  /// Whether a match is not a piece of something else.
  private func stands(_ start: Int, _ match: Match) -> Bool {
    if text.isTiedBack(start) || text.isTiedAhead(match.end) { return false }
    if isDocumentNumber(start, match.end) { return false }
    let before = text[start - 1] == "nam" ? text[start - 2] : text[start - 1]
    if Self.others.contains(before) || isCompared(start) { return false }
    return !isEndOfUnknownInterval(start) && !(before == "tu" && text[match.end] == "den")
  }

  /// `NQ 12/2017`, `Biểu số 2/2023`, `Số 2018`.
  private func isDocumentNumber(_ start: Int, _ end: Int) -> Bool {
    let isBareMonth = end == start + 2 && text.small(start) != nil && text.year(start + 1) != nil
    if isBareMonth { return Self.documents.contains(text[start - 1]) }
    // `Dân số 2023` is no document.
    let isNumbered = start == 1 || Self.documents.contains(text[start - 2])
    return end == start + 1 && text[start - 1] == "so" && isNumbered
  }

  /// `so với năm 2022`, `so cùng kỳ 2022`.
  private func isCompared(_ start: Int) -> Bool {
    (1...4).contains { back in
      switch text[start - back] {
      case "voi": text[start - back - 1] == "so"
      case "cung": text[start - back + 1] == "ky"
      default: false
      }
    }
  }

  /// `từ đầu nhiệm kỳ đến tháng 6 năm 2024` is no month.
  private func isEndOfUnknownInterval(_ start: Int) -> Bool {
    var back = start - 1
    while ["het", "ngay"].contains(text[back]) { back -= 1 }
    guard text[back] == "den", text[back - 1] != "tinh" else { return false }
    return (1...8).contains { text[back - $0] == "tu" }
  }

  // MARK: Intervals

  /// `từ 01/01/2023 đến 31/12/2023`, `01/01/2023 - 31/12/2023`.
  private func days(_ start: Int) -> Match? {
    let first = text[start] == "tu" ? start + 1 : start
    guard let from = day(first) else { return nil }
    var next = from.end
    if text[next] == "den" {
      next += text[next + 1] == "het" ? 2 : 1
    } else if !text.isJoined(next) {
      return nil
    }
    return day(next).map { ("\(from.spelling)/\($0.spelling)", $0.end) }
  }

  /// `từ tháng 1 đến tháng 6 năm 2024`, `từ tháng 7/2023 đến tháng 6/2024`.
  private func monthsFromTo(_ start: Int) -> Match? {
    guard text[start] == "tu", text[start + 1] == "thang", let from = text.small(start + 2),
      (1...12).contains(from)
    else { return nil }
    let own = yearBehind(start + 3)
    let next = own?.end ?? start + 3
    guard text[next] == "den" else { return nil }
    let to = text[next + 1] == "het" ? next + 2 : next + 1
    guard text[to] == "thang", let until = text.small(to + 1), (1...12).contains(until),
      let last = yearBehind(to + 2), (own?.year ?? last.year, from) < (last.year, until)
    else { return nil }
    return (
      "\(own?.year ?? last.year)-\(two(from))/\(last.year)-\(two(until))", last.end
    )
  }

  /// `từ năm 2021 đến năm 2023`.
  private func fromTo(_ start: Int) -> Match? {
    text[start] == "tu" ? years(start + 1) : nil
  }

  /// `2020-2025`, `2021 đến 2023`.
  private func years(_ start: Int) -> Match? {
    let first = text[start] == "nam" ? start + 1 : start
    guard let from = text.year(first) else { return nil }
    var next = first + 1
    if text[next] == "den" {
      next += 1
      while ["het", "nam"].contains(text[next]) { next += 1 }
    } else if !text.isJoined(next) || !["-", "–"].contains(text.words[next].sign) {
      return nil
    }
    guard let to = text.year(next), to > from else { return nil }
    return ("\(from)/\(to)", next + 1)
  }

  // MARK: Days and parts of years

  /// `ngày 31 tháng 12 năm 2023`, `31/12/2023`, `2023-12-31`.
  private func day(_ start: Int) -> Match? {
    var next = text[start] == "ngay" ? start + 1 : start
    var numbers: [Int] = []
    for word in ["", "thang", "nam"] {
      if !word.isEmpty, text[next] == word {
        next += 1
      } else if !word.isEmpty, !text.isJoined(next) {
        return nil
      }
      guard let number = text.small(next) ?? text.year(next) else { return nil }
      numbers.append(number)
      next += 1
    }
    let isReversed = numbers[0] > 31
    let (year, dayOfMonth) = isReversed ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
    guard (1900...2100).contains(year), (1...31).contains(dayOfMonth),
      Day(year: year, month: numbers[1], day: dayOfMonth) != nil
    else { return nil }
    return ("\(year)-\(two(numbers[1]))-\(two(dayOfMonth))", next)
  }

  /// `6 tháng đầu năm 2024`, `6 tháng cuối năm 2024`, `6T/2024`.
  private func half(_ start: Int) -> Match? {
    guard ["6", "06", "sau"].contains(text[start]), isMonths(start + 1) else { return nil }
    let isSecond = text[start + 2] == "cuoi"
    let next = ["dau", "cuoi"].contains(text[start + 2]) ? start + 3 : start + 2
    return yearBehind(next).map { ("\($0.year)-S\(isSecond ? 2 : 1)", $0.end) }
  }

  /// `9 tháng đầu năm 2024` is January to September.
  private func firstMonths(_ start: Int) -> Match? {
    guard let count = text.small(start), (2...11).contains(count), isMonths(start + 1),
      let found = yearBehind(text[start + 2] == "dau" ? start + 3 : start + 2)
    else { return nil }
    let year = found.year
    return (count == 3 ? "\(year)-Q1" : "\(year)-01/\(year)-\(two(count))", found.end)
  }

  private func isMonths(_ position: Int) -> Bool {
    text[position] == "thang" || text[position] == "t" && text.isStuck(position)
  }

  /// `Quý I/2024`, `quý 2 năm 2024`, `Q3/2024`.
  private func quarter(_ start: Int) -> Match? {
    let numbers = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
    guard text[start] == "quy" || text[start] == "q" && text.isStuck(start + 1),
      let number = numbers[text[start + 1]], let found = yearBehind(start + 2)
    else { return nil }
    return ("\(found.year)-Q\(number)", found.end)
  }

  /// `tháng 5 năm 2024`, `5/2024`, `T5/2024`.
  private func month(_ start: Int) -> Match? {
    let isNamed = text[start] == "thang" || text[start] == "t" && text.isStuck(start + 1)
    let number = isNamed ? start + 1 : start
    guard let month = text.small(number), (1...12).contains(month) else { return nil }
    if !isNamed {
      guard text.isJoined(number + 1), let year = text.year(number + 1) else { return nil }
      return ("\(year)-\(two(month))", number + 2)
    }
    return yearBehind(number + 1).map { ("\($0.year)-\(two(month))", $0.end) }
  }

  /// `đầu năm 2024` is its first day, `cuối năm 2024` its last.
  private func edgeOfYear(_ start: Int) -> Match? {
    guard ["dau", "cuoi"].contains(text[start]), let found = yearBehind(start + 1),
      text[start + 1] == "nam", !["thang", "quy", "ky", "tu"].contains(text[start - 1])
    else { return nil }
    return (text[start] == "dau" ? "\(found.year)-01-01" : "\(found.year)-12-31", found.end)
  }

  /// `2023`, `năm 2023`.
  private func year(_ start: Int) -> Match? {
    let number = text[start] == "nam" ? start + 1 : start
    if text[number - 1] == "nam", ["dau", "cuoi"].contains(text[number - 2]) { return nil }
    return text.year(number).map { (String($0), number + 1) }
  }

  /// A year behind what begins a period: `2024`, `năm 2024`, `của năm 2024`.
  private func yearBehind(_ start: Int) -> (year: Int, end: Int)? {
    var next = start
    while ["cua", "nam"].contains(text[next]) { next += 1 }
    return text.year(next).map { ($0, next + 1) }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
