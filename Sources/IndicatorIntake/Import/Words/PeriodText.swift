internal import IndicatorCore

/// A text as words, each with what stands before it, for finding periods in it.
struct PeriodText {
  /// A run of letters or of digits.
  struct Word {
    /// Small; a word of the vocabulary of periods without its marks, any other with them.
    let folded: String
    /// What stands between it and the word before it, blanks left out; nil before the first word.
    let sign: String?
    /// Whether a blank stands before it.
    let isBehindBlank: Bool
    /// Where its characters stand.
    let range: Range<Int>

    /// The year that the word is, nil for any other number.
    var year: Int? {
      guard folded.utf8.count == 4, let number = Int(folded), (1900...2100).contains(number) else {
        return nil
      }
      return number
    }
  }

  let characters: [Character]
  let words: [Word]

  init(_ text: String) {
    characters = Array(text)
    var words: [Word] = []
    var start = 0
    var last = 0
    while start < characters.count {
      guard let kind = Kind(characters[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < characters.count, Kind(characters[end]) == kind { end += 1 }
      let between = characters[last..<start]
      words.append(
        Word(
          folded: Self.plain(characters[start..<end]),
          sign: words.isEmpty ? nil : String(between.filter { !$0.isWhitespace }),
          isBehindBlank: between.contains(where: \.isWhitespace), range: start..<end))
      (start, last) = (end, end)
    }
    self.words = words
  }

  /// What may stand in or beside a period; without marks these words are what they are with them.
  private static let vocabulary: [String: String] = Dictionary(
    [
      "năm", "tháng", "ngày", "quý", "quí", "đầu", "cuối", "từ", "đến", "hết", "của", "sáu", "cùng",
      "kỳ",
      "kì", "với", "số", "học", "khóa", "khoá", "trước", "giữa", "tính", "nhiệm", "điểm", "thời",
      "tại",
      "đoạn", "cả", "các", "liệu", "báo", "cáo", "quyết", "định", "luận", "hoạch", "văn", "lệnh",
      "bản",
      "biểu", "mẫu", "phiếu", "luật", "qđ", "nđ", "hđ",
    ].map { ($0, $0.foldedForSearch) }, uniquingKeysWith: { first, _ in first })

  private static func plain(_ word: ArraySlice<Character>) -> String {
    let small = String(word.map { "Ðð".contains($0) ? "đ" : $0 }).lowercased()
    return vocabulary[small] ?? small
  }

  private enum Kind {
    case letters, digits

    init?(_ character: Character) {
      if character.isASCII, character.isNumber {
        self = .digits
      } else if character.isLetter {
        self = .letters
      } else {
        return nil
      }
    }
  }

  /// The word at a position, empty beyond the ends.
  subscript(_ position: Int) -> String {
    words.indices.contains(position) ? words[position].folded : ""
  }

  func year(_ position: Int) -> Int? {
    words.indices.contains(position) ? words[position].year : nil
  }

  /// The number that a word of one or two digits is.
  func small(_ position: Int) -> Int? {
    let word = self[position]
    return word.utf8.count <= 2 ? Int(word) : nil
  }

  /// Whether only a sign such as `/` stands between a word and the one before it.
  func isJoined(_ position: Int) -> Bool {
    words.indices.contains(position)
      && ["/", "-", ".", "–"].contains(words[position].sign ?? "")
  }

  /// Whether nothing at all stands between a word and the one before it: `T6`.
  func isStuck(_ position: Int) -> Bool {
    words.indices.contains(position) && words[position].sign == ""
      && !words[position].isBehindBlank
  }

  /// Whether a sign without blanks ties a word to a number before it, or a slash to anything: `18/2017`,
  /// `II/2024`.
  func isTiedBack(_ position: Int) -> Bool {
    isTied(position) && (words[position].sign == "/" || Int(self[position - 1]) != nil)
  }

  /// Whether a sign without blanks ties the word behind to a number or a slash: `2018/QĐ`, `2020-21`.
  func isTiedAhead(_ position: Int) -> Bool {
    isTied(position) && (words[position].sign == "/" || Int(self[position]) != nil)
  }

  private func isTied(_ position: Int) -> Bool {
    isJoined(position) && !words[position].isBehindBlank
  }
}
