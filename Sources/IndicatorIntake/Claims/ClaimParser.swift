internal import IndicatorCore

/// Reads a claim as typed; the grammar stands at ``ClaimText``.
struct ClaimParser {
  private let tokens: [ClaimToken]
  private let text: String
  private var position = 0

  /// What stands behind the signs and words that give a figure.
  private struct Gives {
    var relation = Relation.exactly
    var isNegative = false
    /// The word `từ`, which needs `trở lên` behind the figure.
    var open: ClaimToken?
    /// Whether a word says that the figure is what something rose or fell by.
    var isChange = false
  }

  /// - Throws: a ``Fault`` at a column of `claim`.
  static func parse(_ text: String) throws(Fault) -> ClaimText {
    var lexer = ClaimLexer(text)
    var parser = ClaimParser(tokens: try lexer.tokens(), text: text)
    return try parser.claim()
  }

  private init(tokens: [ClaimToken], text: String) {
    self.tokens = tokens
    self.text = text
  }

  // MARK: Tokens

  private var current: ClaimToken { tokens[position] }

  private mutating func take() -> ClaimToken {
    defer { if position < tokens.count - 1 { position += 1 } }
    return current
  }

  private mutating func take(_ kind: ClaimToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    _ = take()
    return true
  }

  /// What cannot stand here. Where a figure follows words that were taken for what is counted, it is the
  /// words that are not understood.
  private var unexpected: Fault {
    if position > 0, case .noun(let noun) = tokens[position - 1].kind,
      let last = noun.split(separator: " ").last
    {
      let column = tokens[position - 1].end - last.count
      switch current.kind {
      case .figure, .unknown: return .unknownClaimWord(String(last), column: column)
      default: break
      }
    }
    return Fault(.claim(.badClaim(current.text)), at: .typed("claim", column: current.column))
  }

  private func source(from start: Int, to end: Int) -> String {
    var part = String(text.dropFirst(start - 1).prefix(end - start)).trimmed
    while let last = part.last, last == "," || last == "(" { part = part.dropLast().trimmed }
    return part
  }

  // MARK: The claim

  private mutating func claim() throws(Fault) -> ClaimText {
    let kind = takeKind()
    var first = Gives()
    takeOpening(&first)
    let start = current.column
    var found = ClaimText(terms: try side())
    found.kind = kind
    _ = take(.comma)
    if take(.arrow) {
      found.earlier = found.terms
      found.terms = try side()
    }
    found.per = takePer(&found.terms)
    found.formula = source(from: start, to: current.column)
    guard current.kind != .end else { return found }
    try takeResult(into: &found, opening: first)
    guard current.kind == .end else { throw unexpected }
    return found
  }

  /// Words before the first figure; a figure that comes first may be what something rose or fell by.
  private mutating func takeOpening(_ gives: inout Gives) {
    let opening: [ClaimToken.Kind] = [.word(.gives), .word(.from), .word(.rises), .word(.falls)]
    while opening.contains(current.kind) {
      let kind = take().kind
      gives.isChange = gives.isChange || kind == .word(.rises) || kind == .word(.falls)
      gives.isNegative = gives.isNegative || kind == .word(.falls)
    }
  }

  /// A kind before a colon; other names are of the first figure.
  private mutating func takeKind() -> ClaimKind? {
    guard case .name(let name) = current.kind, let kind = KindWord.kind(name) else { return nil }
    _ = take()
    return kind
  }

  /// `x 100` behind a quotient says what it is printed in.
  private func takePer(_ terms: inout [ClaimText.Term]) -> Int64? {
    guard terms.count == 1, terms[0].base != nil, terms[0].factors.count == 2 else { return nil }
    let text = terms[0].factors[1].text?.filter { $0.isASCII && $0.isNumber }
    guard let per: Int64 = ["100": 100, "1000": 1000][text ?? ""] else { return nil }
    terms[0].factors.removeLast()
    return per
  }

  /// What gives the printed figure, and the figure; where the figure stands first, what gives it.
  private mutating func takeResult(
    into found: inout ClaimText, opening: Gives
  ) throws(Fault) {
    _ = take(.comma)
    let before = found.terms
    let isBracketed = take(.open)
    var gives = try gives(isBracketed: isBracketed)
    if !isBracketed, take(.open) {
      try takePrinted(into: &found, gives: &gives)
      guard take(.close) else { throw unexpected }
    } else {
      try takePrinted(into: &found, gives: &gives)
      if isBracketed, !take(.close) { throw unexpected }
    }
    takeLimit(&gives)
    if let open = gives.open { throw Fault.unknownClaimWord(open.text, column: open.column) }
    (found.relation, found.isNegative) = (gives.relation, found.isNegative || gives.isNegative)
    let isFirst = found.terms != before && found.printed == before.first?.factors.first
    found.readAsChange(gives.isChange ? gives.isNegative : nil)
    if isFirst { found.readAsChange(opening.isChange ? opening.isNegative : nil) }
  }

  private mutating func takePrinted(
    into found: inout ClaimText, gives: inout Gives
  ) throws(Fault) {
    let start = current.column
    let isNegative = take(.minus)
    _ = take(.plus)
    var right = try side()
    takeLimit(&gives)
    if right.count == 1, !right[0].isComputed {
      guard right[0].factors[0].text != nil else { throw unexpected }
      found.printed = right[0].factors[0]
      found.isNegative = isNegative
      return
    }
    guard found.earlier.isEmpty, found.terms.count == 1, !found.terms[0].isComputed
    else { throw unexpected }
    right[0].isSubtracted = right[0].isSubtracted || isNegative
    found.printed = found.terms[0].factors[0]
    found.isNegative = found.terms[0].isSubtracted
    found.terms = right
    found.per = takePer(&found.terms)
    found.formula = source(from: start, to: current.column)
    gives.relation = found.printed?.relation ?? gives.relation.flipped
  }

  /// Signs and words that give a figure; one of them at most qualifies it.
  private mutating func gives(isBracketed: Bool) throws(Fault) -> Gives {
    var gives = Gives()
    var count = 0
    while true {
      switch current.kind {
      case .relation(.exactly): break
      case .relation(let relation), .word(.relation(let relation)):
        guard gives.relation == .exactly || gives.relation == relation else { throw unexpected }
        gives.relation = relation
      case .word(.gives): break
      case .word(.rises): gives.isChange = true
      case .word(.falls): (gives.isChange, gives.isNegative) = (true, true)
      case .word(.from): gives.open = current
      default:
        if count == 0, !isBracketed, current.kind != .open { throw unexpected }
        return gives
      }
      _ = take()
      count += 1
    }
  }

  /// `trở lên` behind the figure.
  private mutating func takeLimit(_ gives: inout Gives) {
    guard case .word(.limit(let relation)) = current.kind, gives.relation == .exactly else {
      return
    }
    _ = take()
    (gives.relation, gives.open) = (relation, nil)
  }

  // MARK: Sides

  private mutating func side() throws(Fault) -> [ClaimText.Term] {
    let isNegative = take(.minus)
    if !isNegative { _ = take(.plus) }
    var terms = [try term(isSubtracted: isNegative)]
    while true {
      if take(.plus) {
        terms.append(try term(isSubtracted: false))
      } else if take(.minus) {
        terms.append(try term(isSubtracted: true))
      } else {
        return terms
      }
    }
  }

  private mutating func term(isSubtracted: Bool) throws(Fault) -> ClaimText.Term {
    var term = ClaimText.Term(isSubtracted: isSubtracted, factors: [try figure()])
    while true {
      if take(.times) {
        term.factors.append(try figure())
      } else if term.base == nil, take(.over) {
        term.base = try figure()
      } else {
        break
      }
    }
    let isUnknown = term.figures.allSatisfy { $0.text == nil }
    // `? -> 3419 = 5.2%`: what it was before is not known.
    guard !isUnknown || term.base != nil || current.kind == .arrow else { throw unexpected }
    return term
  }

  /// A name, words for about, and a figure with what is counted behind it.
  private mutating func figure() throws(Fault) -> ClaimText.Figure {
    var name: String?
    if case .name(let text) = current.kind {
      name = text
      _ = take()
    }
    var relation: Relation?
    while case .word(.relation(let said)) = current.kind {
      relation = said
      _ = take()
    }
    let token = current
    var figure: ClaimText.Figure
    switch token.kind {
    case .figure(let found): figure = found
    case .unknown: figure = ClaimText.Figure(text: nil, typed: "?", column: token.column)
    default: throw unexpected
    }
    _ = take()
    (figure.name, figure.relation) = (name, relation)
    try takeNoun()
    return figure
  }

  private mutating func takeNoun() throws(Fault) {
    if current.kind == .open, position + 2 < tokens.count, case .noun = tokens[position + 1].kind,
      tokens[position + 2].kind == .close
    {
      position += 3
    }
    guard case .noun(let noun) = current.kind else { return }
    for word in noun.split(separator: " ") where ClaimVocabulary.telling.contains(word.lowercased())
    {
      throw Fault.unknownClaimWord(String(word), column: current.column)
    }
    _ = take()
  }
}

extension Relation {
  /// The same of what gives a figure that stands before it: 95 % > 165/174.
  fileprivate var flipped: Relation {
    switch qualifier {
    case .above: Relation(.below)
    case .below: Relation(.above)
    case .atLeast: Relation(.atMost)
    case .atMost: Relation(.atLeast)
    case .exactly, .about: self
    }
  }
}
