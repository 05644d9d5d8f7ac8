internal import IndicatorCore

/// Finds a period at a position of a longer text, unless it is a piece of something else.
struct PeriodSearch {
  let tokens: PeriodTokens
  private let phrases: PeriodPhrases

  init(tokens: PeriodTokens) {
    self.tokens = tokens
    phrases = PeriodPhrases(tokens: tokens)
  }

  /// The longest period that begins at a position, with the words that belong to it.
  ///
  /// - Returns: no readings where there is none; the end is then that of what looks like one and is a piece of
  ///   something else, so that no part of it is taken for another.
  func match(at start: Int) -> (readings: [WrittenPeriod], end: Int) {
    guard tokens.tokens[start].kind != .sign else { return ([], start) }
    var best: (readings: [WrittenPeriod], end: Int) = ([], start)
    var refused = start
    for (before, first) in PeriodSurroundings.before(tokens, at: start, brackets: .belongToText) {
      for match in phrases.matches(at: first) where !isWordAlone(match.span) {
        let (around, end) = before.behind(tokens, from: match.end)
        guard let reading = around.reading(of: match.span) else { continue }
        guard stands(start, to: end) else {
          refused = max(refused, match.end)
          continue
        }
        if end > best.end { best = ([], end) }
        if end == best.end, !best.readings.contains(reading) { best.readings.append(reading) }
      }
    }
    return best.readings.isEmpty ? ([], refused) : best
  }

  /// `Year` and `May` in a sentence are words like others.
  private func isWordAlone(_ span: WrittenPeriod.Span) -> Bool {
    switch span {
    case .whole: false
    case .part(let part):
      switch part {
      case .month, .wholeYear, .firstDay, .lastDay, .week: true
      case .months, .quarter, .half: false
      }
    }
  }

  /// Words that make a number behind them the number of a document or a form.
  private static let documents: Set<String> = [
    "so", "qd", "nq", "bc", "cv", "hd", "kl", "ct", "tt", "nd", "tb", "kh", "tr", "bieu", "mau",
    "phieu", "luat", "quyet", "dinh", "luan", "hoach", "van", "lenh", "ban", "table", "no", "form",
    "decree", "resolution",
  ]

  /// Words behind which a year is that of something else: of a birth, of a comparison.
  private static let others: Set<String> = [
    "sinh", "truoc", "sau", "voi", "cung", "giua", "than", "versus", "vs", "since", "before",
  ]

  private func stands(_ start: Int, to end: Int) -> Bool {
    if isTied(start) || isTied(end) { return false }
    // `(2015=100)`: the base of an index.
    if tokens[end] == "=" { return false }
    if isDocumentNumber(start, to: end) || isCompared(start) || isBase(start, to: end) {
      return false
    }
    let last = tokens[start - 1] == "nam" ? start - 2 : start - 1
    // `Học sinh năm học 2022 - 2023`: pupils, and no birth.
    // `Số sinh năm 2022`: births of that year.
    let isPupils =
      tokens[last] == "sinh" && ["hoc", "so", "tre", "suat", "muc"].contains(tokens[last - 1])
    return (isPupils || !Self.others.contains(tokens[last])) && !isEndOfUnknownInterval(start)
  }

  /// Whether what stands at a position goes on with what stands before it: `18/2017`, `2018/QĐ`, `x2020`.
  private func isTied(_ position: Int) -> Bool {
    guard position > 0, position < tokens.count, tokens.isGlued(position) else { return false }
    let (before, here) = (tokens.tokens[position - 1], tokens.tokens[position])
    if before.kind != .sign, here.kind != .sign { return true }
    let behindSign = before.kind == .sign && ["/", "-", "."].contains(before.text)
    if behindSign, position > 1, tokens.isGlued(position - 1) {
      return before.text == "/" || tokens.tokens[position - 2].kind == .number
    }
    guard ["/", "-", "."].contains(here.text), tokens.isGlued(position + 1) else { return false }
    return here.text == "/" || tokens.tokens[position + 1].kind == .number
  }

  private func isDocumentNumber(_ start: Int, to end: Int) -> Bool {
    let isBareMonth = end == start + 3 && tokens.number(start, digits: 1...2) != nil
    if isBareMonth { return Self.documents.contains(tokens[start - 1]) }
    // `Dân số 2023` is no document.
    let isNumbered = start == 1 || Self.documents.contains(tokens[start - 2])
    return end == start + 1 && tokens[start - 1] == "so" && isNumbered
  }

  /// `base 100 in 2015`, `constant 2014 dollars`, `chained (2005) dollars`, `2012 NAICS basis`, `giá so sánh 2010`: the
  /// year of a price or of a list of names.
  private func isBase(_ start: Int, to end: Int) -> Bool {
    let next = tokens[end] == ")" ? end + 1 : end
    if ["naics", "sic", "basis", "prices", "dollars"].contains(tokens[next]) { return true }
    var back = start - 1
    while back >= 0, start - back <= 4,
      ["in", "(", "=", "100", "year", ":", "nam", "at"].contains(tokens[back])
    {
      back -= 1
    }
    if ["constant", "chained"].contains(tokens[back]) { return true }
    // A tax base is none of prices.
    if tokens[back] == "base" {
      return (back..<start).contains { ["100", "="].contains(tokens[$0]) }
        || tokens[back + 1] == "year" || ["", "(", ",", "["].contains(tokens[back - 1])
    }
    return tokens[back] == "sánh" && tokens[back - 1] == "so"
      && ["giá", "gia"].contains(tokens[back - 2])
  }

  /// `so với năm 2022`, `so cùng kỳ 2022`.
  private func isCompared(_ start: Int) -> Bool {
    (1...4).contains { back in
      switch tokens[start - back] {
      case "voi": tokens[start - back - 1] == "so"
      case "cung": tokens[start - back + 1] == "ky"
      default: false
      }
    }
  }

  /// `từ đầu nhiệm kỳ đến tháng 6 năm 2024` is no month.
  private func isEndOfUnknownInterval(_ start: Int) -> Bool {
    var back = start - 1
    while ["het", "ngay"].contains(tokens[back]) { back -= 1 }
    guard tokens[back] == "den" || tokens[start] == "den", tokens[back - 1] != "tinh" else {
      return false
    }
    return (1...8).contains { tokens[back - $0] == "tu" }
  }
}
