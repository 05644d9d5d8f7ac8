internal import IndicatorCore

/// A text as numbers, words and signs, for finding periods in it.
struct PeriodTokens {
  /// A run of digits, a run of letters, or one other character.
  struct Token {
    enum Kind: Hashable {
      case number, word, sign
    }

    let kind: Kind
    /// Small; a word of the vocabulary of periods without its marks, any other with them; every dash as `-`.
    let text: String
    /// Whether the word is written with the marks of Vietnamese.
    let isMarked: Bool
    /// Whether a blank stands before it.
    let isBehindBlank: Bool
    /// Where its characters stand.
    let range: Range<Int>
  }

  let characters: [Character]
  let tokens: [Token]

  init(_ text: String) {
    characters = Array(text)
    var tokens: [Token] = []
    var start = 0
    var blank = false
    while start < characters.count {
      guard let kind = Self.kind(characters[start]) else {
        blank = true
        start += 1
        continue
      }
      var end = start + 1
      if kind != .sign {
        while end < characters.count, Self.kind(characters[end]) == kind { end += 1 }
      }
      tokens.append(
        Self.token(kind, text: characters[start..<end], range: start..<end, blank: blank))
      (start, blank) = (end, false)
    }
    self.tokens = tokens
  }

  /// Nil for a blank.
  private static func kind(_ character: Character) -> Token.Kind? {
    if character.isWhitespace { return nil }
    if character.isASCII, character.isNumber { return .number }
    return character.isLetter ? .word : .sign
  }

  private static func token(
    _ kind: Token.Kind, text: ArraySlice<Character>, range: Range<Int>, blank: Bool
  ) -> Token {
    switch kind {
    case .number:
      return Token(
        kind: kind, text: String(text), isMarked: false, isBehindBlank: blank, range: range)
    case .sign:
      let sign = String(text)
      return Token(
        kind: kind, text: dashes.contains(sign) ? "-" : sign, isMarked: false,
        isBehindBlank: blank, range: range)
    case .word:
      let (word, isMarked) = plain(text)
      return Token(
        kind: kind, text: word, isMarked: isMarked, isBehindBlank: blank, range: range)
    }
  }

  /// A word as ``Token/text`` has it, and whether it carries marks.
  private static func plain(_ text: some Sequence<Character>) -> (word: String, isMarked: Bool) {
    let small = String(text.map { "Ðð".contains($0) ? "đ" : $0 }).lowercased()
    guard !small.utf8.allSatisfy({ $0 < 0x80 }) else { return (small, false) }
    return (vocabulary.contains(small) ? small.foldedForSearch : small, true)
  }

  /// The first word of a text, as ``Token/text`` has it.
  static func firstWord(of text: String) -> String {
    plain(text.drop { $0.isWhitespace }.prefix { kind($0) == .word }).word
  }

  /// Hyphens, dashes and the sign of subtraction.
  private static let dashes: Set<String> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    "\u{FE58}", "\u{FE63}", "\u{FF0D}",
  ]

  /// What may stand in or beside a period; without marks these words are what they are with them. A word
  /// with other marks is another word: `quỹ` is no quarter.
  private static let vocabulary: Set<String> = Set(
    """
    năm tháng ngày quý quí đầu cuối từ đến hết của sáu chín cùng kỳ kì với số học khóa khoá \
    trước giữa tính nhiệm điểm thời tại đoạn cả tuần nửa nhất niên độ tài chính ngân sách sơ \
    bộ ước thực hiện tạm tổng cộng toàn biểu mẫu phiếu luật quyết định luận hoạch văn lệnh bản \
    qđ nđ hđ lượng báo cáo liệu các
    """
    .split(separator: " ").map(String.init))

  var count: Int { tokens.count }

  /// The text of a token, empty beyond the ends.
  subscript(_ position: Int) -> String {
    tokens.indices.contains(position) ? tokens[position].text : ""
  }

  /// Whether a token stands right behind the one before it.
  func isGlued(_ position: Int) -> Bool {
    position > 0 && tokens.indices.contains(position) && !tokens[position].isBehindBlank
  }

  /// Whether a word carries its marks.
  func isMarked(_ position: Int) -> Bool {
    tokens.indices.contains(position) && tokens[position].isMarked
  }

  /// The number that stands at a position in so many digits.
  func number(_ position: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(position), tokens[position].kind == .number,
      digits.contains(tokens[position].text.utf8.count)
    else { return nil }
    return Int(tokens[position].text)
  }

  /// The calendar year that stands at a position; nil for any other number.
  func year(_ position: Int) -> Int? {
    number(position, digits: 4...4).flatMap { (1900...2100).contains($0) ? $0 : nil }
  }

  /// Whether some words stand one behind the other from a position on, blanks or not between them; the
  /// position behind them.
  func words(_ words: [String], at position: Int) -> Int? {
    for (offset, word) in words.enumerated() where self[position + offset] != word { return nil }
    return position + words.count
  }
}
