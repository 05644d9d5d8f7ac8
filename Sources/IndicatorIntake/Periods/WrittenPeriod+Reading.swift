internal import IndicatorCore

extension WrittenPeriod {
  /// Every reading that a text has as a period and nothing else, the likelier first; none if it is no period.
  ///
  /// Nothing is chosen: `2004-05` is May 2004 and the year 2004/05, `01/02/2022` the first of February and the
  /// second of January, `2020-2021` the year 2020/21 and two years. Composed and decomposed letters, any dash,
  /// any blank and both cases are read; Vietnamese without marks too, where no other word is spelled so.
  ///
  /// - Parameter text: a cell without footnote marks.
  package static func readings(of text: String) -> [WrittenPeriod] {
    guard mayBePeriod(text) else { return [] }
    let tokens = PeriodTokens(text)
    // No spelling is longer; what is longer is a sentence.
    guard (1...24).contains(tokens.count) else { return [] }
    let phrases = PeriodPhrases(tokens: tokens)
    var found: [WrittenPeriod] = []
    for (before, start) in PeriodSurroundings.before(tokens, at: 0, brackets: .belongToIt) {
      for match in phrases.matches(at: start) {
        guard let around = before.through(tokens, from: match.end),
          let reading = around.reading(of: match.span), !found.contains(reading)
        else { continue }
        found.append(reading)
      }
    }
    return found
  }

  /// Whether a text may be a period by what it begins with: most cells are other numbers, or names.
  private static func mayBePeriod(_ text: String) -> Bool {
    guard text.utf8.count <= 100, let first = text.first(where: { !$0.isWhitespace }) else {
      return false
    }
    guard first.isASCII, first.isNumber else {
      return !first.isLetter || PeriodSurroundings.mayBegin(with: PeriodTokens.firstWord(of: text))
    }
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }.prefix {
      (0x30...0x39).contains($0)
    }
    switch digits.count {
    case 4: return Int(String(digits) ?? "").map { (1900...2100).contains($0) } ?? false
    // Alone, a day or a month is none.
    case 1, 2: return text.utf8.count > digits.count
    case 8: return true
    default: return false
    }
  }

  /// A period inside a longer text.
  package struct Found: Hashable, Sendable {
    /// All readings of it, the likelier first; at least one.
    package let readings: [WrittenPeriod]
    /// Where its characters stand in the text.
    package let range: Range<Int>
  }

  /// The periods inside a text, from left to right: those of `Dân số năm 2023 (nghìn người)`, `2007 - 08 Volume`,
  /// `NĂM HỌC 2022 - 2023`.
  ///
  /// Of two that begin at one word the longer is taken. Numbers of documents (`NQ 12/2017`, `Biểu số 2/2023`)
  /// and periods of comparison (`so với năm 2022`) are none.
  ///
  /// - Parameter text: any text; its characters are what ``Found/range`` counts.
  package static func found(in text: String) -> [Found] {
    let tokens = PeriodTokens(text)
    let search = PeriodSearch(tokens: tokens)
    var found: [Found] = []
    var position = 0
    while position < tokens.count {
      let match = search.match(at: position)
      if !match.readings.isEmpty {
        let first = tokens.tokens[position].range.lowerBound
        let range = first..<tokens.tokens[match.end - 1].range.upperBound
        found.append(Found(readings: match.readings, range: range))
      }
      position = max(match.end, position + 1)
    }
    return found
  }

  /// A text without some of its periods, and without the brackets and signs that they leave behind.
  ///
  /// - Parameters:
  ///   - text: what was searched.
  ///   - found: what ``found(in:)`` gave of it, or some of that, from left to right.
  package static func rest(of text: String, without found: [Found]) -> String {
    let characters = Array(text)
    var parts: [String] = []
    var kept = 0
    for period in found {
      parts.append(String(characters[kept..<period.range.lowerBound]))
      kept = period.range.upperBound
    }
    parts.append(String(characters[kept...]))
    return parts.joined(separator: " ").withoutLooseSigns
  }
}

extension String {
  /// Without empty brackets, and without signs at the ends that join nothing.
  fileprivate var withoutLooseSigns: String {
    var rest = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for empty in ["( )", "()", "[]", "[ ]"] where rest.contains(empty) {
      rest = rest.split(separator: empty).joined(separator: " ")
    }
    let signs: Set<Character> = [" ", "-", "–", "—", ",", ":", ";", "/", "."]
    rest = String(rest.drop { signs.contains($0) })
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
