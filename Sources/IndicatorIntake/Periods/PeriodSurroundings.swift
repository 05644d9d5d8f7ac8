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
  }

  private static let statuses: [Phrase] = [
    Phrase("so bo", status: .provisional), Phrase("sb", status: .provisional),
    Phrase("tam tinh", status: .provisional), Phrase("prel", status: .provisional),
    Phrase("preliminary", status: .provisional), Phrase("provisional", status: .provisional),
    Phrase("prov", status: .provisional), Phrase("uoc thuc hien", status: .estimated),
    Phrase("uoc tinh", status: .estimated), Phrase("uoc th", status: .estimated),
    Phrase("uoc", status: .estimated), Phrase("uth", status: .estimated),
    Phrase("est", status: .estimated), Phrase("estimate", status: .estimated),
    Phrase("estimated", status: .estimated), Phrase("estimates", status: .estimated),
    Phrase("revised", status: .normal), Phrase("rev", status: .normal),
  ]

  private static let senses: [Phrase] = [
    Phrase("nam hoc", sense: .year(.school)), Phrase("nien khoa", sense: .year(.school)),
    Phrase("school year", sense: .year(.school)), Phrase("academic year", sense: .year(.school)),
    Phrase("sy", sense: .year(.school)), Phrase("ay", sense: .year(.school)),
    Phrase("nien do", sense: .year(.fiscal)), Phrase("nien do tai chinh", sense: .year(.fiscal)),
    Phrase("nam tai chinh", sense: .year(.fiscal)), Phrase("nam ngan sach", sense: .year(.fiscal)),
    Phrase("fy", sense: .year(.fiscal)), Phrase("fiscal year", sense: .year(.fiscal)),
    Phrase("fiscal", sense: .year(.fiscal)), Phrase("financial year", sense: .year(.fiscal)),
    Phrase("budget year", sense: .year(.fiscal)), Phrase("giai doan", sense: .yearsTogether),
    Phrase("nhiem ky", sense: .yearsTogether), Phrase("nhiem ki", sense: .yearsTogether),
    Phrase("thoi ky", sense: .yearsTogether), Phrase("thoi ki", sense: .yearsTogether),
    Phrase("period", sense: .yearsTogether), Phrase("biennium", sense: .yearsTogether),
  ]

  /// Words that say nothing but that a period follows.
  private static let leads: [Phrase] = [
    Phrase("tinh den ngay"), Phrase("tinh den het"), Phrase("tinh den"), Phrase("den ngay"),
    Phrase("den het"), Phrase("den"), Phrase("ngay"), Phrase("tai thoi diem"), Phrase("thoi diem"),
    Phrase("tai"), Phrase("trong"), Phrase("as of"), Phrase("as at"), Phrase("at"), Phrase("on"),
    Phrase("in"), Phrase("year"), Phrase("calendar year"), Phrase("cy"),
  ]

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
      // `Nam` without marks may be the male population, or the south.
      if tokens[position] == "nam", tokens.isMarked(position) {
        found.append((known, position + 1))
      }
      for phrase in statuses + senses + leads {
        guard var end = tokens.words(phrase.words, at: position) else { continue }
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
      if [")", "]", "(", "[", ".", ",", ":"].contains(tokens[position]) {
        position += 1
        continue
      }
      guard let (next, end) = known.oneMore(tokens, position) else { return nil }
      (known, position) = (next, end)
    }
    return known
  }

  /// What stands right behind a period and belongs to it: `2021e`, `2023 (sơ bộ)`, `2020-21 school year`.
  func behind(_ tokens: PeriodTokens, from start: Int) -> (PeriodSurroundings, Int) {
    let bracketed = ["(", "["].contains(tokens[start])
    guard let (next, end) = oneMore(tokens, bracketed ? start + 1 : start) else {
      return (self, start)
    }
    if !bracketed { return (next, end) }
    return [")", "]"].contains(tokens[end]) ? (next, end + 1) : (self, start)
  }

  private func oneMore(_ tokens: PeriodTokens, _ position: Int) -> (PeriodSurroundings, Int)? {
    let letters: [String: ObservationStatus] = ["p": .provisional, "e": .estimated, "r": .normal]
    if let status = letters[tokens[position]], tokens.isGlued(position), self.status == nil {
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
    guard phrase.status == nil || status == nil, phrase.sense == nil || sense == nil else {
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
