internal import IndicatorCore

/// Cuts a claim such as `165/174 người, đạt 94,8%` into words.
///
/// A word that is understood counts as such only where a figure follows it, so that `hộ đạt chuẩn` stays what
/// is counted.
struct ClaimLexer {
  private let characters: [Character]
  private var position = 0
  /// Whether a figure stands before, so that names of what is counted may follow.
  private var isBehindFigure = false
  /// Where the claim begins behind the sign or number of a list: `• 165/174`, `1. 165/174`.
  private let beginning: Int

  /// What is looked ahead at most, so that the time grows as the text does: more characters than a name has,
  /// more than a sign, and more words that are understood than stand behind one another.
  private static let longestName = 256
  private static let longestSign = 64
  private static let mostPhrases = 8

  init(_ text: String) {
    characters = Array(text)
    beginning = Self.bulletEnd(characters)
  }

  /// Signs of more than one character stand before what they begin with.
  private static let signs: [(text: String, kind: ClaimToken.Kind)] =
    [("->", .arrow), ("→", .arrow)]
    + QualifiedText.signs.map { ($0.text, .relation($0.relation)) } + [
      ("+", .plus), ("-", .minus), ("−", .minus), ("–", .minus), ("/", .over), (":", .over),
      ("÷", .over), ("×", .times), ("*", .times), ("·", .times), ("?", .unknown), (",", .comma),
      ("(", .open), (")", .close),
    ]

  /// Signs that are mistyped for one of several.
  private static let unclear = [
    ("=>", ["=", ">="]), ("=<", ["=", "<="]), ("==", ["="]), ("=!", ["="]), ("<>", ["="]),
    ("≠", ["="]),
  ]

  /// The words, the last of them the end.
  ///
  /// - Throws: a ``Fault`` without a place but its column.
  mutating func tokens() throws(Fault) -> [ClaimToken] {
    var tokens: [ClaimToken] = []
    position = beginning
    while let token = try next() {
      tokens.append(token)
      isBehindFigure = token.endsFigure
    }
    return tokens + [ClaimToken(kind: .end, text: "", column: characters.count + 1)]
  }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func next() throws(Fault) -> ClaimToken? {
    position = skippingBlanks(from: position)
    guard let first = current, !isClosed(at: position) else { return nil }
    let start = position
    if first.isDigit { return figure(from: start) }
    if let found = Self.unclear.first(where: { matches($0.0) }) {
      throw unknown(found.0, at: start, nearest: found.1)
    }
    for sign in Self.signs where matches(sign.text) {
      return token(sign.kind, from: start, to: start + sign.text.count)
    }
    guard first.isLetter || first == "_" else { throw fault(String(first), at: start) }
    return isBehindFigure ? try behindFigure(start) : try beforeFigure(start)
  }

  private mutating func token(_ kind: ClaimToken.Kind, from start: Int, to end: Int) -> ClaimToken {
    position = end
    return ClaimToken(kind: kind, text: String(characters[start..<end]), column: start + 1)
  }

  private func matches(_ text: String) -> Bool {
    characters[position...].starts(with: text)
  }

  // MARK: Ends

  private func skippingBlanks(from start: Int) -> Int {
    characters[start...].firstIndex { !$0.isWhitespace } ?? characters.count
  }

  private static func bulletEnd(_ characters: [Character]) -> Int {
    let start = characters.firstIndex { !$0.isWhitespace } ?? characters.count
    let end = characters[start...].firstIndex { !$0.isDigit } ?? characters.count
    guard end < characters.count else { return start }
    let isNumber = end > start && ".)".contains(characters[end])
    let isSign = end == start && "•*+".contains(characters[end])
    let rest = end + 1
    guard isNumber || isSign, rest < characters.count, characters[rest].isWhitespace else {
      return start
    }
    return rest
  }

  /// Whether nothing follows but the signs that end a sentence.
  private func isClosed(at start: Int) -> Bool {
    characters[start...].allSatisfy { ".;,…".contains($0) || $0.isWhitespace }
  }

  // MARK: Figures

  /// Digits with points, commas and blanks between them, and what stands behind.
  private mutating func figure(from start: Int) -> ClaimToken {
    while let character = current, character.isDigit || isInside(character) { position += 1 }
    return figure(String(characters[start..<position]), from: start)
  }

  /// A figure of which the digits were read: words for powers of ten and a sign for per cent or per mille
  /// may stand behind.
  private mutating func figure(_ digits: String, from start: Int) -> ClaimToken {
    var figure = ClaimText.Figure(text: digits, typed: "", column: start + 1)
    while let (exponent, end) = scaleWord(at: skippingBlanks(from: position)) {
      figure.exponent += exponent
      position = end
    }
    let behind = skippingBlanks(from: position)
    if let length = signLength(at: behind) {
      figure.text = digits + String(characters[position..<behind + length])
      position = behind + length
    }
    figure.typed = String(characters[start..<position])
    figure.unit = measure
    return token(.figure(figure), from: start, to: position)
  }

  /// Whether a point, comma or blank stands between digits of one figure.
  private func isInside(_ character: Character) -> Bool {
    let isSeparator = character == "." || character == "," || character.isWhitespace
    guard isSeparator, position + 1 < characters.count else { return false }
    return characters[position + 1].isDigit
  }

  /// The length of the sign that says what a figure is counted in, nil if there is none.
  private func signLength(at start: Int) -> Int? {
    let rest = String(characters[start...].prefix(Self.longestSign))
    let (body, scale) = PrintedNumber.Scale.leading(rest)
    return scale == .plain ? nil : rest.count - body.count
  }

  /// The power of ten of a word behind a figure, unless it begins a phrase such as `tỷ lệ`.
  private func scaleWord(at start: Int) -> (exponent: Int, end: Int)? {
    guard phrase(at: start) == nil, signLength(at: start) == nil,
      let word = words(at: start, limit: 1).first
    else { return nil }
    return ScaleWord.exponent(word.text).map { ($0, word.end) }
  }

  /// The unit of measurement that follows.
  private var measure: String? {
    let start = skippingBlanks(from: position)
    let end =
      characters[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? characters.count
    let text = String(characters[start..<end]).lowercased()
    return MeasureWord.place(of: text) == nil ? nil : text
  }

  // MARK: Words

  /// A word of letters in small letters, and where it ends.
  private struct Word {
    let text: String
    let end: Int
  }

  private func words(at start: Int, limit: Int) -> [Word] {
    var words: [Word] = []
    var from = start
    while words.count < limit, from < characters.count, characters[from].isLetter {
      let end = characters[from...].firstIndex { !$0.isLetter } ?? characters.count
      words.append(Word(text: String(characters[from..<end]).lowercased(), end: end))
      from = skippingBlanks(from: end)
    }
    return words
  }

  /// The longest phrase that is understood, and where it ends.
  private func phrase(at start: Int) -> (word: ClaimWord, end: Int)? {
    let words = words(at: start, limit: ClaimVocabulary.longest)
    for count in (0...words.count).reversed() where count > 0 {
      let text = words.prefix(count).map(\.text).joined(separator: " ")
      if let word = ClaimVocabulary.meaning(text) { return (word, words[count - 1].end) }
    }
    return nil
  }

  private func number(at start: Int) -> (digits: String, end: Int)? {
    let words = words(at: start, limit: 3)
    guard let (digits, count) = NumberWord.read(words.map(\.text)) else { return nil }
    let end = words[count - 1].end
    let next = skippingBlanks(from: end)
    // `năm 2021` is a year.
    guard next == characters.count || !characters[next].isDigit else { return nil }
    return (digits, end)
  }

  /// Where a name ends, at the colon behind it.
  private func nameEnd(at start: Int) -> Int? {
    var end = start
    let limit = min(characters.count, start + Self.longestName)
    while end < limit,
      characters[end].isLetter || characters[end].isDigit || "_ [+]".contains(characters[end]),
      !isSum(at: end)
    {
      end += 1
    }
    return end > start && end < characters.count && characters[end] == ":" ? end : nil
  }

  /// Where the words before a claim end, at the colon and blank behind them: they may hold more signs than a
  /// name within.
  private func labelEnd(at start: Int) -> Int? {
    guard characters[beginning..<start].allSatisfy(\.isWhitespace) else { return nil }
    let end = characters[start...].firstIndex { ":=<>~≈≥≤/?".contains($0) } ?? characters.count
    guard end + 1 < characters.count, characters[end] == ":", characters[end + 1].isWhitespace,
      characters[end - 1].isLetter || ")%".contains(characters[end - 1])
    else { return nil }
    return end
  }

  /// Where the first figure stands, behind words that begin the sentence: `Trong đó nữ 56/198`.
  private func preambleEnd(at start: Int) -> Int? {
    guard characters[beginning..<start].allSatisfy(\.isWhitespace) else { return nil }
    var next = start
    while next < characters.count, characters[next].isLetter {
      guard next == start || number(at: next) == nil else { return next }
      let end = wordEnd(from: next)
      guard !ClaimVocabulary.telling.contains(String(characters[next..<end]).lowercased()) else {
        return nil
      }
      next = skippingBlanks(from: end)
    }
    return next < characters.count && characters[next].isDigit ? next : nil
  }

  /// Whether a plus sign has a blank beside it, so that it joins no name such as `warning+cell`.
  private func isSum(at index: Int) -> Bool {
    guard characters[index] == "+", index > 0, index + 1 < characters.count else { return false }
    return characters[index - 1].isWhitespace || characters[index + 1].isWhitespace
  }

  /// Whether a figure follows, behind words that are understood at most.
  private func leadsToFigure(_ start: Int, phrases: Int = 0) -> Bool {
    guard phrases < Self.mostPhrases else { return false }
    let next = skippingBlanks(from: start)
    guard next < characters.count else { return false }
    if characters[next].isDigit || "?(=<>≥≤~≈".contains(characters[next]) { return true }
    if "+-−–".contains(characters[next]) {
      return next + 1 < characters.count && characters[next + 1].isDigit
    }
    if let phrase = phrase(at: next) { return leadsToFigure(phrase.end, phrases: phrases + 1) }
    return number(at: next) != nil || nameEnd(at: next) != nil
  }

  /// A name before a colon, a word that is understood, or a number in words.
  private mutating func beforeFigure(_ start: Int) throws(Fault) -> ClaimToken? {
    if let end = nameEnd(at: start) ?? labelEnd(at: start) {
      let name = String(characters[start..<end]).trimmed
      return token(.name(name), from: start, to: end + 1)
    }
    if let phrase = phrase(at: start), leadsToFigure(phrase.end) {
      return token(phrase.word.kind, from: start, to: phrase.end)
    }
    if let number = number(at: start) {
      position = number.end
      return figure(number.digits, from: start)
    }
    if let end = preambleEnd(at: start) {
      position = end
      return try next()
    }
    throw unknown(String(characters[start..<max(start + 1, wordEnd(from: start))]), at: start)
  }

  /// A word that is understood, or the name of what is counted up to the next of those.
  private mutating func behindFigure(_ start: Int) throws(Fault) -> ClaimToken {
    if let phrase = understood(at: start) {
      return token(phrase.word.kind, from: start, to: phrase.end)
    }
    var end = wordEnd(from: start)
    var next = skippingBlanks(from: end)
    while next < characters.count, characters[next].isLetter, understood(at: next) == nil {
      end = wordEnd(from: next)
      next = skippingBlanks(from: end)
    }
    return token(.noun(String(characters[start..<end])), from: start, to: end)
  }

  private func wordEnd(from start: Int) -> Int {
    characters[start...].firstIndex { !$0.isLetter && !$0.isNumber && $0 != "_" }
      ?? characters.count
  }

  /// A phrase behind a figure that says something of the claim.
  private func understood(at start: Int) -> (word: ClaimWord, end: Int)? {
    guard let phrase = phrase(at: start) else { return nil }
    if case .limit = phrase.word { return phrase }
    return leadsToFigure(phrase.end) ? phrase : nil
  }

  // MARK: Faults

  private func fault(_ text: String, at start: Int) -> Fault {
    Fault(.claim(.badClaim(text)), at: .typed("claim", column: start + 1))
  }

  private func unknown(_ text: String, at start: Int, nearest: [String]? = nil) -> Fault {
    .unknownClaimWord(text, column: start + 1, nearest: nearest)
  }
}

extension Fault {
  /// A word of a claim that is not understood, with those that are.
  static func unknownClaimWord(
    _ text: String, column: Int, nearest: [String]? = nil
  ) -> Fault {
    let near = nearest ?? ClaimVocabulary.nearest(to: text)
    let fact = FaultFact.claim(
      .unknownClaimWord(
        text, nearest: near, vietnamese: ClaimVocabulary.vietnamese,
        english: ClaimVocabulary.english))
    return Fault(fact, at: .typed("claim", column: column))
  }
}

extension ClaimToken {
  /// Whether what is counted may follow.
  fileprivate var endsFigure: Bool {
    switch kind {
    case .figure, .unknown, .noun, .close: true
    case .word(.limit): true
    case .name, .word, .relation, .plus, .minus, .times, .over, .arrow, .comma, .open, .end: false
    }
  }
}

extension ClaimWord {
  /// The token of a word, the same as of a sign that means the same.
  fileprivate var kind: ClaimToken.Kind {
    switch self {
    case .over: .over
    case .arrow: .arrow
    case .plus: .plus
    case .minus: .minus
    case .times: .times
    case .relation, .gives, .rises, .falls, .from, .limit: .word(self)
    }
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
