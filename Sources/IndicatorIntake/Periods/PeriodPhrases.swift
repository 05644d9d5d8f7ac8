internal import IndicatorCore

/// The ways in which people write a period, each tried at a position of a text.
///
/// Advice to whoever adds one: give every reading that a text can have; what decides between two of them stands
/// in ``PeriodDecision``, and nowhere else.
struct PeriodPhrases {
  /// A reading and the position behind its last token.
  struct Match: Hashable {
    var span: WrittenPeriod.Span
    var end: Int
    /// Which of day and month stands first in a date of numbers.
    var order: PeriodDecision.Family?
  }

  let tokens: PeriodTokens

  /// All periods that begin at a position.
  func matches(at start: Int) -> [Match] {
    var from = start
    if ["tu", "from"].contains(tokens[start]) {
      from += 1
      while ["nam", "ngay"].contains(tokens[from]) { from += 1 }
    }
    let single = single(at: from)
    let spans = single.flatMap { intervals(from: $0) }
    return from == start ? single + spans : spans
  }

  private func single(at start: Int) -> [Match] {
    let shapes = [
      dates, pairs, codes, partsOfYears, yearsWithParts, looseParts, edges, years,
    ]
    return shapes.flatMap { $0(start) }
  }

  // MARK: Years

  /// `2023`, `2021.0`, `FY2021`.
  private func years(_ start: Int) -> [Match] {
    guard let year = tokens.year(start), let period = Period(String(year)) else { return [] }
    let isDecimal =
      tokens[start + 1] == "." && tokens[start + 2] == "0"
      && tokens.isGlued(start + 1) && tokens.isGlued(start + 2)
    return [Match(span: .whole(period), end: isDecimal ? start + 3 : start + 1)]
  }

  /// `2020/21`, `2004-05`, `2007 - 08`, `2020-2021`, `2020 - 2025`.
  private func pairs(_ start: Int) -> [Match] {
    guard let year = tokens.year(start), ["-", "/"].contains(tokens[start + 1]) else { return [] }
    if let next = tokens.year(start + 2) { return longPair(year, next: next, end: start + 3) }
    guard let two = tokens.number(start + 2, digits: 2...2) else { return [] }
    let isTight = tokens.isGlued(start + 1) && tokens.isGlued(start + 2)
    let month = isTight ? Period("\(year)-\(pad(two))") : nil
    var found = [month]
    if two == (year + 1) % 100 {
      let split = Period(splitYear: year)
      found = tokens[start + 1] == "/" ? [split, month] : [month, split]
    } else if two > year % 100, two > 12 {
      found = [Period("\(year)/\(year / 100 * 100 + two)")]
    }
    return found.compactMap { $0 }.map { Match(span: .whole($0), end: start + 3) }
  }

  private func longPair(_ year: Int, next: Int, end: Int) -> [Match] {
    guard next > year, let interval = Period("\(year)/\(next)") else { return [] }
    let split = next == year + 1 ? Period(splitYear: year) : nil
    return [split, interval].compactMap { $0 }.map { Match(span: .whole($0), end: end) }
  }

  // MARK: Codes

  /// `2020-A1`, `2020-Q1`, `2021M01`, `2021 Q1`, `2020-W05`, `2020-D001`, `20210101`, and `2020-T1`, four months
  /// or, in a row of twelve, January.
  private func codes(_ start: Int) -> [Match] {
    if let digits = tokens.number(start, digits: 8...8), let day = Period(String(digits)),
      (1900...2100).contains(digits / 10_000)
    {
      return [Match(span: .whole(day), end: start + 1)]
    }
    guard let year = tokens.year(start) else { return [] }
    let letter = tokens[start + 1] == "-" && tokens.isGlued(start + 1) ? start + 2 : start + 1
    guard tokens.isGlued(letter + 1), letter == start + 1 || tokens.isGlued(letter),
      ["a", "s", "t", "q", "m", "w", "d"].contains(tokens[letter])
    else { return [] }
    let spelling = "\(year)-\(tokens[letter].uppercased())\(tokens[letter + 1])"
    var found = [Period(spelling)]
    if tokens[letter] == "t", let month = tokens.number(letter + 1, digits: 1...2) {
      found.append(Period("\(year)-\(pad(month))"))
    }
    return found.compactMap { $0 }.map { Match(span: .whole($0), end: letter + 2) }
  }

  // MARK: Parts of years

  /// `Quý I/2023`, `tháng 01/2023`, `January 2020`, `Jan-20`, `01/2023`, `I/2023`, `6 tháng đầu năm 2023`.
  private func partsOfYears(_ start: Int) -> [Match] {
    var found = parts(start)
    if let month = tokens.number(start, digits: 1...2), (1...12).contains(month),
      ["/", "-", "."].contains(tokens[start + 1]), tokens.year(start + 2) != nil
    {
      found.append((.month(month), start + 1))
    }
    if let quarter = roman(start), ["/", "-"].contains(tokens[start + 1]),
      tokens.year(start + 2) != nil
    {
      found.append((.quarter(quarter), start + 1))
    }
    return found.compactMap { part, end in
      guard let (year, after) = yearBehind(end) ?? shortYear(end, behind: start),
        let whole = Period(String(year)),
        let period = part.period(in: whole)
      else { return nil }
      return Match(span: .whole(period), end: after)
    }
  }

  /// `2021 January`, `Năm 2021 - Quý I`, `2021: 6 tháng`.
  private func yearsWithParts(_ start: Int) -> [Match] {
    guard let year = tokens.year(start), let whole = Period(String(year)) else { return [] }
    let isJoined = ["-", "/", ",", ":", "."].contains(tokens[start + 1])
    return parts(isJoined ? start + 2 : start + 1).compactMap { part, end in
      part.period(in: whole).map { Match(span: .whole($0), end: end) }
    }
  }

  /// `Quý I`, `T1`, `9 tháng`, `Cả năm`, `Jan`.
  private func looseParts(_ start: Int) -> [Match] {
    parts(start).map { Match(span: .part($0), end: $1) }
  }

  private func parts(_ start: Int) -> [(PartOfYear, Int)] {
    let words = PartWords(tokens: tokens)
    return words.all(at: start)
  }

  /// A year behind what begins a period: `2024`, `/2024`, `năm 2024`, `của năm 2024`, `-20`, `'20`.
  private func yearBehind(_ start: Int) -> (year: Int, end: Int)? {
    var next = start
    if ["/", "-", ",", ".", ":"].contains(tokens[next]) { next += 1 }
    while ["cua", "nam", "of", "in", "year", "de"].contains(tokens[next]) { next += 1 }
    if let year = tokens.year(next) { return (year, next + 1) }
    guard ["/", "-", "'", "’"].contains(tokens[start]),
      tokens.isGlued(start) || ["'", "’"].contains(tokens[start]), tokens.isGlued(start + 1),
      let two = tokens.number(start + 1, digits: 2...2)
    else { return nil }
    // As POSIX has it: 69 to 99 lie in the twentieth century.
    return (two < 69 ? 2000 + two : 1900 + two, start + 2)
  }

  /// `Jan 23`, `1Q22` and nothing else: a day without a year would be no period.
  private func shortYear(_ position: Int, behind start: Int) -> (year: Int, end: Int)? {
    guard start == 0, position + 1 == tokens.count, tokens[0] != "thang",
      let two = tokens.number(position, digits: 2...2)
    else { return nil }
    return (two < 69 ? 2000 + two : 1900 + two, position + 1)
  }

  /// `đầu năm 2024` is its first day, `cuối năm 2024` its last.
  private func edges(_ start: Int) -> [Match] {
    let words: [([String], PartOfYear)] = [
      (["dau", "nam"], .firstDay), (["cuoi", "nam"], .lastDay), (["end", "of"], .lastDay),
      (["end", "of", "year"], .lastDay), (["beginning", "of"], .firstDay),
      (["start", "of"], .firstDay),
    ]
    return words.flatMap { words, part -> [Match] in
      guard let end = tokens.words(words, at: start) else { return [] }
      if let year = tokens.year(end), let whole = Period(String(year)) {
        return part.period(in: whole).map { [Match(span: .whole($0), end: end + 1)] } ?? []
      }
      return words.last == "of" ? [] : [Match(span: .part(part), end: end)]
    }
  }

  // MARK: Days

  private func dates(_ start: Int) -> [Match] {
    DateWords(tokens: tokens).all(at: start).compactMap { date, order, end in
      Period(date.spelling).map { Match(span: .whole($0), end: end, order: order) }
    }
  }

  // MARK: Intervals

  /// `2021 đến 2023`, `01/01/2023 - 31/12/2023`, `tháng 7/2023 đến tháng 6/2024`, `Jan-Sep 2020`.
  private func intervals(from one: Match) -> [Match] {
    guard let next = connector(one.end) else { return [] }
    return single(at: next).compactMap { other in
      // Both ends are written in one order.
      guard one.order == nil || other.order == nil || one.order == other.order else { return nil }
      return Self.interval(one.span, other.span).map { Match(span: $0, end: other.end) }
    }
  }

  private func connector(_ start: Int) -> Int? {
    switch tokens[start] {
    case "den", "to", "through", "until", "till":
      var next = start + 1
      while ["het", "nam", "ngay", "the", "end", "of"].contains(tokens[next]) { next += 1 }
      return next
    case "-": return start + 1
    default: return nil
    }
  }

  private static func interval(
    _ one: WrittenPeriod.Span, _ other: WrittenPeriod.Span
  ) -> WrittenPeriod.Span? {
    switch (one, other) {
    case (.whole(let from), .whole(let to)):
      guard from.kind == to.kind, from < to else { return nil }
      if from.kind == .month, from.spelling.prefix(4) == to.spelling.prefix(4),
        let first = Int(from.spelling.suffix(2)), let last = Int(to.spelling.suffix(2)),
        let year = Period(String(from.spelling.prefix(4)))
      {
        return PartOfYear(months: first...last)?.period(in: year).map { .whole($0) }
      }
      return Period("\(from)/\(to)").map { .whole($0) }
    case (.part(.month(let from)), .part(.month(let to))):
      return from < to ? PartOfYear(months: from...to).map { .part($0) } : nil
    case (.part(.month(let from)), .whole(let to)):
      guard to.kind == .month, let last = Int(to.spelling.suffix(2)), from < last,
        let year = Period(String(to.spelling.prefix(4)))
      else { return nil }
      return PartOfYear(months: from...last)?.period(in: year).map { .whole($0) }
    case (.part, _), (.whole, .part): return nil
    }
  }

  private func roman(_ position: Int) -> Int? { PartWords.roman[tokens[position]] }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
