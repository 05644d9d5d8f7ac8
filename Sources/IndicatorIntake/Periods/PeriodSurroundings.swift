internal import IndicatorCore

/// What words before and behind a period say of it: `Sơ bộ 2023`, `2021e`, `năm học 2020-2021`, `tính đến ngày …`.
struct PeriodSurroundings: Hashable {
  /// What the words make of a year or of a pair of years.
  enum Sense: Hashable {
    case year(WrittenPeriod.YearWord)
    /// `giai đoạn 2020-2021`, `nhiệm kỳ`: several years taken together.
    case yearsTogether
  }

  /// What brackets around a period are.
  enum Brackets {
    /// The text is nothing else: `(2023)`.
    case belongToIt
    /// The text goes on: `Doanh thu (2023)`.
    case belongToText
  }

  var status: ObservationStatus?
  var sense: Sense?

  /// One way of saying something.
  private struct Phrase {
    let words: [String]
    var status: ObservationStatus?
    var sense: Sense?

    init(_ words: String, status: ObservationStatus? = nil, sense: Sense? = nil) {
      self.words = words.split(separator: " ").map(String.init)
      self.status = status
      self.sense = sense
    }

    /// Phrases between commas that say the same. As one text: a list of so many values costs more to build than
    /// whatever reads it.
    static func all(
      _ texts: String, status: ObservationStatus? = nil, sense: Sense? = nil
    ) -> [Phrase] {
      texts.split(separator: ",").map { Phrase(String($0), status: status, sense: sense) }
    }
  }

  private static let statuses =
    Phrase.all("so bo, sb, tam tinh, prel, preliminary, provisional, prov", status: .provisional)
    + Phrase.all(
      """
      uoc thuc hien, uoc tinh, uoc th, uoc, uth, est, estimate, estimated, estimates
      """, status: .estimated)
    + Phrase.all("revised, rev", status: .normal)

  private static let senses =
    Phrase.all("nam hoc, nien khoa, school year, academic year, sy, ay", sense: .year(.school))
    + Phrase.all(
      """
      nien do, nien do tai chinh, nam tai chinh, nam ngan sach, fy, fiscal year, fiscal, \
      financial year, budget year
      """, sense: .year(.fiscal))
    + Phrase.all(
      """
      giai doan, nhiem ky, nhiem ki, thoi ky, thoi ki, period, biennium, 2 nam, hai nam, 3 nam, \
      ba nam, 4 nam, bon nam, 5 nam
      """, sense: .yearsTogether)

  /// Words that say nothing but that a period follows.
  private static let leads =
    Phrase.all(
      """
      tinh den ngay, tinh den het, tinh den, den ngay, den het, den, ngay, tai thoi diem, \
      thoi diem, tai, trong, as of, as at, at, on, in, year, calendar year, cy
      """)

  /// What a period or what leads to it may begin with, besides numbers and signs.
  private static let beginnings: Set<String> = Set(
    (statuses + senses + leads).compactMap(\.words.first) + PartWords.beginnings + [
      "nam", "tu", "from", "dau", "cuoi", "end", "beginning", "start",
    ])

  /// Whether a text may be a period by its first word.
  static func mayBegin(with word: String) -> Bool { beginnings.contains(word) }

  /// The ways in which what stands before a period may be read from a position on, with the position behind.
  ///
  /// - Parameter brackets: whether a period may stand in brackets with nothing else.
  static func before(
    _ tokens: PeriodTokens, at start: Int, brackets: Brackets
  ) -> [(PeriodSurroundings, Int)] {
    var found: [(PeriodSurroundings, Int)] = [(PeriodSurroundings(), start)]
    var next = 0
    // Each further word begins behind what was found, so that this ends.
    while next < found.count {
      let (known, position) = found[next]
      next += 1
      let isOpened = brackets == .belongToIt && ["(", "["].contains(tokens[position])
      if isOpened || tokens[position] == ":" { found.append((known, position + 1)) }
      if known.status != nil, ["-", "/"].contains(tokens[position]) {
        found.append((known, position + 1))
      }
      // `Nam` without marks may be the male population, or the south.
      if tokens[position] == "nam", tokens.isMarked(position) {
        found.append((known, position + 1))
      }
      for phrase in statuses + senses + leads {
        guard var end = tokens.words(phrase.words, at: position) else { continue }
        // `Chuyển đến năm 2023`: the word belongs to what stands before it.
        if phrase.words == ["den"], position > 0, tokens[position - 1].last?.isLetter ?? false {
          continue
        }
        if [".", ":"].contains(tokens[end]) { end += 1 }
        if let together = known.adding(phrase) { found.append((together, end)) }
      }
    }
    return found
  }

  /// What stands behind a period up to the end of the text; nil if it says something else.
  func through(_ tokens: PeriodTokens, from start: Int) -> PeriodSurroundings? {
    var (known, position) = (self, start)
    while position < tokens.count {
      // `2021 г.`, `2021年`: the word for a year behind it.
      if [")", "]", "(", "[", ".", ",", ":", "г", "год", "年", "年度"].contains(tokens[position]) {
        position += 1
        continue
      }
      guard let (next, end) = known.oneMore(tokens, at: position) else { return nil }
      (known, position) = (next, end)
    }
    return known
  }

  /// What stands right behind a period and belongs to it: `2021e`, `2023 (sơ bộ)`, `2020-21 school year`.
  func behind(_ tokens: PeriodTokens, from start: Int) -> (PeriodSurroundings, Int) {
    let bracketed = ["(", "["].contains(tokens[start])
    guard let (next, end) = oneMore(tokens, at: bracketed ? start + 1 : start) else {
      return (self, start)
    }
    if !bracketed { return (next, end) }
    return [")", "]"].contains(tokens[end]) ? (next, end + 1) : (self, start)
  }

  private func oneMore(_ tokens: PeriodTokens, at position: Int) -> (PeriodSurroundings, Int)? {
    let letters: [String: ObservationStatus] = ["p": .provisional, "e": .estimated, "r": .normal]
    if let status = letters[tokens[position]], self.status == nil,
      tokens.isGlued(position) || position + 1 == tokens.count && position == 1
    {
      var next = self
      next.status = status
      return (next, position + 1)
    }
    for phrase in Self.statuses + Self.senses {
      guard let end = tokens.words(phrase.words, at: position), let next = adding(phrase) else {
        continue
      }
      return (next, tokens[end] == "." ? end + 1 : end)
    }
    return nil
  }

  /// Nil if it was said before.
  private func adding(_ phrase: Phrase) -> PeriodSurroundings? {
    // `Sơ bộ - Prel.` says it in two languages.
    guard phrase.status == nil || status == nil || status == phrase.status,
      phrase.sense == nil || sense == nil
    else {
      return nil
    }
    return PeriodSurroundings(status: phrase.status ?? status, sense: phrase.sense ?? sense)
  }

  /// What the words leave of a span; nil if they leave nothing.
  func reading(of span: WrittenPeriod.Span) -> WrittenPeriod? {
    switch (sense, span) {
    case (nil, _): return WrittenPeriod(span, status: status)
    case (.yearsTogether, .whole(let period)):
      return period.kind == .interval ? WrittenPeriod(span, status: status) : nil
    case (.year(let word), .whole(let period)):
      switch period.kind {
      case .splitYear: return WrittenPeriod(span, status: status, yearWord: word)
      case .year:
        return Int(period.spelling).flatMap { Period(fiscalYear: $0) }.map {
          WrittenPeriod(.whole($0), status: status, yearWord: word)
        }
      case .fiscalYear, .half, .quarter, .month, .week, .day, .interval, .open, .unstated:
        return nil
      }
    case (.yearsTogether, .part), (.year, .part): return nil
    }
  }
}
