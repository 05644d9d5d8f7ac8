internal import IndicatorCore

/// One word of a claim as typed.
struct ClaimToken: Hashable {
  /// What a word is.
  enum Kind: Hashable {
    /// A figure with the sign behind it, as text.
    case figure(String)
    /// `?`: a figure that is not known.
    case unknown
    /// A name before a colon.
    case name(String)
    case plus, minus, over, arrow
    case relation(Relation)
    case end
  }

  let kind: Kind
  /// As written.
  let text: String
  /// Characters from 1.
  let column: Int
}

/// Cuts a claim such as `165/174 = 94,8%` into words.
struct ClaimLexer {
  private let characters: [Character]
  private var position = 0
  /// Where the last run of letters ended, so that words behind one another are not looked through again.
  private var endOfWords = 0

  /// More characters than any sign or word has.
  private static let longest = 64

  init(_ text: String) {
    characters = Array(text)
  }

  /// Signs of more than one character stand before what they begin with.
  private static let signs: [(text: String, kind: ClaimToken.Kind)] =
    [("->", .arrow), ("→", .arrow)]
    + QualifiedText.signs.map { ($0.text, .relation($0.relation)) } + [
      ("+", .plus), ("-", .minus), ("−", .minus), ("–", .minus), ("/", .over), (":", .over),
      ("÷", .over), ("?", .unknown),
    ]

  /// The words, the last of them the end.
  ///
  /// - Throws: a ``Fault`` without a place but its column.
  mutating func tokens() throws(Fault) -> [ClaimToken] {
    var tokens: [ClaimToken] = []
    while let token = try next() { tokens.append(token) }
    return tokens + [ClaimToken(kind: .end, text: "", column: characters.count + 1)]
  }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func next() throws(Fault) -> ClaimToken? {
    while let blank = current, blank.isWhitespace { position += 1 }
    guard let first = current else { return nil }
    let start = position
    if first.isDigit { return figure(from: start) }
    for sign in Self.signs where matches(sign.text) {
      position += sign.text.count
      return ClaimToken(kind: sign.kind, text: sign.text, column: start + 1)
    }
    guard first.isLetter || first == "_" else { throw fault(String(first), at: start) }
    return try word(from: start)
  }

  private func matches(_ text: String) -> Bool {
    characters[position...].starts(with: text)
  }

  /// Digits with points, commas and blanks between them, and a sign for per cent or per mille behind.
  private mutating func figure(from start: Int) -> ClaimToken {
    while let character = current, character.isDigit || isInside(character) { position += 1 }
    let digits = position
    while let blank = current, blank.isWhitespace { position += 1 }
    if let sign = signBehind { position += sign } else { position = digits }
    let text = String(characters[start..<position])
    return ClaimToken(kind: .figure(text), text: text, column: start + 1)
  }

  /// Whether a point, comma or blank stands between digits of one figure.
  private func isInside(_ character: Character) -> Bool {
    let isSeparator = character == "." || character == "," || character.isWhitespace
    guard isSeparator, position + 1 < characters.count else { return false }
    return characters[position + 1].isDigit
  }

  /// The length of the sign that says what a figure is counted in, nil if there is none.
  private var signBehind: Int? {
    let rest = String(characters[position...].prefix(Self.longest))
    let (body, scale) = PrintedNumber.Scale.leading(rest)
    return scale == .plain ? nil : rest.count - body.count
  }

  /// A name before a colon, or a word that qualifies.
  private mutating func word(from start: Int) throws(Fault) -> ClaimToken {
    position = max(position, endOfWords)
    while let character = current,
      character.isLetter || character.isDigit || "_ [+]".contains(character)
    {
      position += 1
    }
    endOfWords = position
    if let word = QualifiedText.word(
      Substring(String(characters[start...].prefix(Self.longest)))), current != ":"
    {
      position = start + word.text.count
      return ClaimToken(kind: .relation(word.relation), text: word.text, column: start + 1)
    }
    let text = String(characters[start..<position]).trimmed
    if current == ":" {
      position += 1
      return ClaimToken(kind: .name(text), text: text, column: start + 1)
    }
    throw fault(text, at: start)
  }

  private func fault(_ text: String, at start: Int) -> Fault {
    Fault(.badClaim(text), at: .typed("claim", column: start + 1))
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
