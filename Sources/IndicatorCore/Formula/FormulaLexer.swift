/// One word of a formula and where it begins.
struct FormulaToken: Equatable {
  enum Kind: Hashable {
    case number(ExactDecimal)
    case name(String)
    /// `+ - * / ( ) [ ] , : .. >= <=`
    case sign(String)
    /// The argument of `index`: all up to the next comma or closing bracket.
    case period(String)
    case end
  }

  let kind: Kind
  let column: Int
  /// The word as written, for messages.
  let text: String
}

/// Cuts a formula into words.
struct FormulaLexer {
  private let characters: [Character]
  private var position = 0
  /// For each open bracket whether it is that of `index`.
  private var opened: [Bool] = []
  private var isBehindIndex = false
  private var takesPeriod = false

  init(_ text: String) {
    characters = Array(text)
  }

  /// All words, the last of them the end.
  mutating func tokens() throws(Fault) -> [FormulaToken] {
    var tokens: [FormulaToken] = []
    while let token = try next() {
      tokens.append(token)
      see(token)
    }
    tokens.append(FormulaToken(kind: .end, column: characters.count + 1, text: ""))
    return tokens
  }

  /// Knows where the next word is a period: behind the comma of `index`.
  private mutating func see(_ token: FormulaToken) {
    switch token.kind {
    case .sign("("): opened.append(isBehindIndex)
    case .sign("["): opened.append(false)
    case .sign(")"), .sign("]"): _ = opened.popLast()
    default: break
    }
    takesPeriod = token.kind == .sign(",") && opened.last ?? false
    isBehindIndex = token.text == FormulaFunction.index.rawValue
  }

  private mutating func next() throws(Fault) -> FormulaToken? {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return nil }
    if takesPeriod, !",)".contains(characters[position]) { return period() }
    let start = position
    let first = characters[start]
    if first == "{" { return try braced() }
    if first.isASCII, first.isNumber { return try number() }
    if first.isASCII, first.isLowercase {
      return name()
    }
    for sign in ["..", ">=", "<="] where matches(sign) { return take(sign) }
    if "+-*/()[],:".contains(first) { return take(String(first)) }
    throw fault(.formula(.unexpectedText(String(first), expected: .word)), at: start)
  }

  private func matches(_ sign: String) -> Bool {
    characters[position...].starts(with: sign)
  }

  private mutating func take(_ sign: String) -> FormulaToken {
    defer { position += sign.count }
    return FormulaToken(kind: .sign(sign), column: position + 1, text: sign)
  }

  private mutating func period() -> FormulaToken {
    let start = position
    while position < characters.count, !",)".contains(characters[position]) { position += 1 }
    var text = characters[start..<position]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return FormulaToken(kind: .period(String(text)), column: start + 1, text: String(text))
  }

  private mutating func name() -> FormulaToken {
    let start = position
    while position < characters.count, FormulaName.isPlain("a\(characters[position])") {
      position += 1
    }
    let text = String(characters[start..<position])
    return FormulaToken(kind: .name(text), column: start + 1, text: text)
  }

  private mutating func braced() throws(Fault) -> FormulaToken {
    let start = position
    guard let end = characters[start...].firstIndex(of: "}") else {
      throw fault(.formula(.unclosed("{")), at: start)
    }
    let name = String(characters[start + 1..<end])
    guard !name.isEmpty else {
      throw fault(.formula(.unexpectedText("{}", expected: .bracedName)), at: start)
    }
    position = end + 1
    return FormulaToken(kind: .name(name), column: start + 1, text: "{\(name)}")
  }

  /// Digits, with one point between digits at most; `1..2` is a range, not a number.
  private mutating func number() throws(Fault) -> FormulaToken {
    let start = position
    func isDigit(_ index: Int) -> Bool {
      index < characters.count && characters[index].isASCII && characters[index].isNumber
    }
    while isDigit(position) { position += 1 }
    if position < characters.count, characters[position] == ".", isDigit(position + 1) {
      position += 1
      while isDigit(position) { position += 1 }
    }
    let text = String(characters[start..<position])
    guard let value = ExactDecimal(plain: text) else {
      throw fault(.number(.badNumber(text)), at: start)
    }
    return FormulaToken(kind: .number(value), column: start + 1, text: text)
  }

  private func fault(_ fact: FaultFact, at index: Int) -> Fault {
    Fault(fact, at: .typed("formula", column: index + 1))
  }
}
