internal import IndicatorCore

/// Finds periods in what people write: `Năm 2023`, `6 tháng đầu năm 2024`, `Quý I/2024`, `31/12/2023`,
/// `Nhiệm kỳ 2020-2025`.
enum PeriodWords {
  /// The periods in a text, without repetition, and the text without them.
  struct Found: Hashable {
    var periods: [String] = []
    var rest: String
  }

  /// The period that a text is, and nothing else beside the words that belong to it.
  static func period(_ text: String) -> String? {
    if let plain = Period(text.trimmed) { return isUsual(plain, text) ? plain.spelling : nil }
    let found = find(in: text)
    return found.periods.count == 1 && SheetText.words(found.rest).allSatisfy(fronts.contains)
      ? found.periods[0] : nil
  }

  /// A bare number is a year only within the usual years.
  private static func isUsual(_ period: Period, _ text: String) -> Bool {
    period.kind != .year || Int(text.trimmed).map { (1900...2100).contains($0) } ?? true
  }

  static func find(in text: String) -> Found {
    let tokens = Tokens(SheetText.clean(text))
    var found = Found(rest: "")
    var position = 0
    var rest: [String] = []
    while position < tokens.count {
      if let (spelling, length) = match(tokens, at: position) {
        if !found.periods.contains(spelling) { found.periods.append(spelling) }
        position += length
      } else {
        rest.append(tokens.texts[position])
        position += 1
      }
    }
    found.rest = SheetText.clean(rest.joined())
    return found
  }

  /// The words that may stand in front of a period and say nothing more.
  private static let fronts: Set<String> = [
    "nam", "ky", "nhiem", "giai", "doan", "thoi", "diem", "tinh", "den", "ngay", "tu", "cac", "so",
    "lieu", "het", "trong",
  ]

  private static func match(_ tokens: Tokens, at position: Int) -> (String, Int)? {
    let words = WordsFrom(tokens, position)
    for shape in [day, half, quarter, months, month, span, year] {
      if let (spelling, count) = shape(words) { return (spelling, words.tokens(of: count)) }
    }
    return nil
  }

  // MARK: The shapes; each gives a spelling and how many words it takes

  private static func day(_ words: WordsFrom) -> (String, Int)? {
    let skipped = words[0] == "ngay" ? 1 : 0
    var numbers: [Int] = []
    var taken = skipped
    for part in [["thang"], ["nam"], []] {
      guard let number = Int(words[taken]) else { return nil }
      numbers.append(number)
      taken += 1
      if !part.isEmpty {
        if part.contains(words[taken]) {
          taken += 1
        } else if !words.isJoined(before: taken) {
          return nil
        }
      }
    }
    let (first, middle, last) = (numbers[0], numbers[1], numbers[2])
    let (year, dayOfMonth) = first > 31 ? (first, last) : (last, first)
    guard (1900...2100).contains(year), Day(year: year, month: middle, day: dayOfMonth) != nil
    else { return nil }
    return ("\(year)-\(two(middle))-\(two(dayOfMonth))", taken)
  }

  private static func half(_ words: WordsFrom) -> (String, Int)? {
    guard words[0] == "6" || words[0] == "sau" || words[0] == "06", words[1] == "thang" else {
      return nil
    }
    let isSecond = words[2] == "cuoi"
    let next = ["dau", "cuoi"].contains(words[2]) ? 3 : 2
    return yearBehind(words, next).map { ("\($0.year)-S\(isSecond ? 2 : 1)", $0.end) }
  }

  private static func quarter(_ words: WordsFrom) -> (String, Int)? {
    let numbers = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
    guard words[0] == "quy", let number = numbers[words[1]] else { return nil }
    return yearBehind(words, 2).map { ("\($0.year)-Q\(number)", $0.end) }
  }

  /// `9 tháng đầu năm 2024` is January to September.
  private static func months(_ words: WordsFrom) -> (String, Int)? {
    guard let count = Int(words[0]), (2...11).contains(count), words[1] == "thang" else {
      return nil
    }
    let next = words[2] == "dau" ? 3 : 2
    guard let (year, end) = yearBehind(words, next) else { return nil }
    return (count == 3 ? "\(year)-Q1" : "\(year)-01/\(year)-\(two(count))", end)
  }

  private static func month(_ words: WordsFrom) -> (String, Int)? {
    let start = words[0] == "thang" ? 1 : 0
    guard let month = Int(words[start]), (1...12).contains(month) else { return nil }
    if start == 0 {
      guard words.isJoined(before: 1), let year = year(words[1]) else { return nil }
      return ("\(year)-\(two(month))", 2)
    }
    return yearBehind(words, 2).map { ("\($0.year)-\(two(month))", $0.end) }
  }

  private static func span(_ words: WordsFrom) -> (String, Int)? {
    guard let first = year(words[0]) else { return nil }
    let next = words[1] == "den" ? 2 : 1
    guard let last = year(words[next]), last > first, next == 2 || words.isJoined(before: 1)
    else { return nil }
    return ("\(first)/\(last)", next + 1)
  }

  private static func year(_ words: WordsFrom) -> (String, Int)? {
    if words[0] == "nam", let year = year(words[1]) { return (String(year), 2) }
    return year(words[0]).map { (String($0), 1) }
  }

  private static func yearBehind(_ words: WordsFrom, _ position: Int) -> (year: Int, end: Int)? {
    if let year = year(words[position]) { return (year, position + 1) }
    guard words[position] == "nam" || words[position] == "cua" else { return nil }
    return year(words[position + 1]).map { ($0, position + 2) }
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1900...2100).contains(number) else {
      return nil
    }
    return number
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Words

  /// A text as words and what stands between them.
  private struct Tokens {
    let texts: [String]
    let isWord: [Bool]

    var count: Int { texts.count }

    init(_ text: String) {
      var texts: [String] = []
      var kinds: [Kind] = []
      for character in text {
        let kind = Kind(character)
        if kinds.last == kind, kind != .sign {
          texts[texts.count - 1].append(character)
        } else {
          texts.append(String(character))
          kinds.append(kind)
        }
      }
      self.texts = texts
      isWord = kinds.map { $0 == .letters || $0 == .digits }
    }

    private enum Kind {
      case letters, digits, blank, sign

      init(_ character: Character) {
        if character.isWhitespace {
          self = .blank
        } else if character.isNumber, character.isASCII {
          self = .digits
        } else {
          self = character.isLetter ? .letters : .sign
        }
      }
    }
  }

  /// The words from a position on, folded; empty beyond the end.
  private struct WordsFrom {
    private var words: [String] = []
    /// For each word, the position behind it, and whether only one sign such as `/` stands before it.
    private var ends: [Int] = []
    private var joined: [Bool] = []

    init(_ tokens: Tokens, _ position: Int) {
      guard tokens.isWord[position] else { return }
      var between = ""
      for index in position..<tokens.count {
        guard words.count < 8 else { return }
        if tokens.isWord[index] {
          words.append(tokens.texts[index].foldedForSearch)
          ends.append(index + 1 - position)
          joined.append(["/", "-", ".", "–"].contains(between.filter { $0 != " " }))
          between = ""
        } else {
          between += tokens.texts[index]
        }
      }
    }

    subscript(_ index: Int) -> String { index < words.count ? words[index] : "" }

    func isJoined(before index: Int) -> Bool { index < joined.count && joined[index] }

    func tokens(of count: Int) -> Int { ends[count - 1] }
  }
}
