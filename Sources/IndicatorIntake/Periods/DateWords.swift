internal import IndicatorCore

/// The ways in which people write a day: `31/12/2022`, `2022-12-31`, `Dec. 31, 2022`, `ngày 31 tháng 12 năm 2022`.
struct DateWords {
  /// A day, which of day and month stands first where both are numbers, and the position behind it.
  typealias Match = (date: Day, order: PeriodDecision.Family?, end: Int)

  let tokens: PeriodTokens

  /// All days that begin at a position, each day once: `01/02/2022` is two.
  func all(at start: Int) -> [Match] {
    [spoken, numbers, yearFirst, yearAndMonth, monthFirst, dayFirst].flatMap { $0(start) }
  }

  /// `ngày 31 tháng 12 năm 2022`, `31 tháng 12, 2022`.
  private func spoken(_ start: Int) -> [Match] {
    let first = tokens[start] == "ngay" ? start + 1 : start
    guard let day = tokens.number(first, digits: 1...2), tokens[first + 1] == "thang",
      let month = tokens.number(first + 2, digits: 1...2)
    else { return [] }
    var next = first + 3
    while ["nam", ",", "/"].contains(tokens[next]) { next += 1 }
    return match(tokens.year(next), month: month, day: day, end: next + 1)
  }

  /// `31/12/2022`, `12/31/2022`, `31.12.2022`, `31-12-2022`.
  private func numbers(_ start: Int) -> [Match] {
    guard let one = tokens.number(start, digits: 1...2),
      let other = tokens.number(start + 2, digits: 1...2), let year = tokens.year(start + 4),
      isSigned(start + 1), tokens[start + 1] == tokens[start + 3]
    else { return [] }
    let end = midnight(start + 5)
    let european = match(year, month: other, day: one, order: .dayFirst, end: end)
    // Nobody who writes points puts the month first.
    let hasPoints = tokens[start + 1] == "."
    if one == other { return match(year, month: one, day: other, end: end) }
    return hasPoints
      ? european : european + match(year, month: one, day: other, order: .monthFirst, end: end)
  }

  /// `2022-12-31`, `2022/12/31`, `2022-12-31 00:00:00`.
  private func yearFirst(_ start: Int) -> [Match] {
    guard let year = tokens.year(start), isSigned(start + 1),
      let month = tokens.number(start + 2, digits: 1...2), tokens[start + 1] == tokens[start + 3],
      let day = tokens.number(start + 4, digits: 1...2)
    else { return [] }
    return match(year, month: month, day: day, end: midnight(start + 5))
  }

  /// `1960, Apr. 1`, `2022 December 31`.
  private func yearAndMonth(_ start: Int) -> [Match] {
    guard let year = tokens.year(start) else { return [] }
    let next = [",", "(", ":"].contains(tokens[start + 1]) ? start + 2 : start + 1
    guard let month = PartWords.month(named: tokens[next]) else { return [] }
    let number = tokens[next + 1] == "." ? next + 2 : next + 1
    guard let day = tokens.number(number, digits: 1...2) else { return [] }
    return match(year, month: month, day: day, end: number + 1)
  }

  /// `Dec. 31, 2022`, `December 31 2022`.
  private func monthFirst(_ start: Int) -> [Match] {
    guard let month = PartWords.month(named: tokens[start]) else { return [] }
    let number = tokens[start + 1] == "." ? start + 2 : start + 1
    guard let day = tokens.number(number, digits: 1...2) else { return [] }
    let suffix = ["st", "nd", "rd", "th"].contains(tokens[number + 1]) ? number + 2 : number + 1
    let next = tokens[suffix] == "," ? suffix + 1 : suffix
    return match(tokens.year(next), month: month, day: day, end: next + 1)
  }

  /// `31 December 2022`, `31-Dec-2022`, `31st of December, 2022`.
  private func dayFirst(_ start: Int) -> [Match] {
    guard let day = tokens.number(start, digits: 1...2) else { return [] }
    var next = start + 1
    while ["st", "nd", "rd", "th", "of", "-", "/", ".", "de"].contains(tokens[next]) { next += 1 }
    guard
      let month = PartWords.month(named: tokens[next]) ?? MonthNames.month(tokens, at: next)
    else { return [] }
    next += 1
    while [".", ",", "-", "/", "de"].contains(tokens[next]) { next += 1 }
    return match(tokens.year(next), month: month, day: day, end: next + 1)
  }

  private func match(
    _ year: Int?, month: Int, day: Int, order: PeriodDecision.Family? = nil, end: Int
  ) -> [Match] {
    guard let year, let date = Day(year: year, month: month, day: day) else { return [] }
    return [(date, order, end)]
  }

  private func isSigned(_ position: Int) -> Bool { ["/", "-", "."].contains(tokens[position]) }

  /// The position behind `00:00:00` or `T00:00`, which programs write behind a day.
  private func midnight(_ start: Int) -> Int {
    var next = tokens[start] == "t" ? start + 1 : start
    guard tokens[next] == "00", tokens[next + 1] == ":", tokens[next + 2] == "00" else {
      return start
    }
    next += 3
    while [":", "."].contains(tokens[next]), tokens[next + 1].allSatisfy({ $0 == "0" }) {
      next += 2
    }
    return tokens[next] == "z" ? next + 1 : next
  }
}
