internal import IndicatorCore

/// A claim as typed, before its figures are numbers.
///
///     claim   = side [-> side] [relation figure]
///     side    = [-] term {(+|-) term}
///     term    = [name :] (figure | ?) [/ (figure | ?)]
///     relation = one of = ~ > >= < <=, and a word such as "over" behind it
struct ClaimText: Hashable {
  /// A figure, nil for one that is not known, and where it stands.
  struct Figure: Hashable {
    let text: String?
    let column: Int
  }

  /// One term.
  struct Term: Hashable {
    let name: String?
    let isSubtracted: Bool
    let figure: Figure
    let base: Figure?
  }

  /// The terms; those of the later side for a change.
  let terms: [Term]
  /// The terms of the earlier side, empty if there is none.
  let earlier: [Term]
  let relation: Relation
  /// Nil for shares that should add up to the whole.
  let printed: Figure?
  /// The name of the printed figure.
  let printedName: String?
  /// Whether a minus sign stands before the printed figure.
  let isNegative: Bool
  /// What stands before the relation, as typed.
  let formula: String

  /// All figures as texts, in the order in which they stand.
  var figures: [Figure] {
    ((earlier + terms).flatMap { [$0.figure, $0.base].compactMap { $0 } }
      + [printed].compactMap { $0 })
      .filter { $0.text != nil }
  }
}

/// Reads a claim as typed.
struct ClaimParser {
  private let tokens: [ClaimToken]
  private let text: String
  private var position = 0

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

  private var unexpected: Fault {
    Fault(.badClaim(current.text), at: .typed("claim", column: current.column))
  }

  private mutating func claim() throws(Fault) -> ClaimText {
    var terms = try side()
    var earlier: [ClaimText.Term] = []
    if take(.arrow) {
      earlier = terms
      terms = try side()
    }
    let formula = String(text.prefix(current.column - 1)).trimmed
    guard let relation = try relation() else {
      return ClaimText(
        terms: terms, earlier: earlier, relation: .exactly, printed: nil, printedName: nil,
        isNegative: false, formula: formula)
    }
    let name = self.name()
    let isNegative = take(.minus)
    _ = take(.plus)
    let printed = try figure()
    guard printed.text != nil, current.kind == .end else { throw unexpected }
    return ClaimText(
      terms: terms, earlier: earlier, relation: relation, printed: printed, printedName: name,
      isNegative: isNegative, formula: formula)
  }

  /// A relation and the words that qualify behind it; nil at the end.
  private mutating func relation() throws(Fault) -> Relation? {
    guard current.kind != .end else { return nil }
    guard case .relation(var relation) = current.kind else { throw unexpected }
    _ = take()
    if relation == .exactly, case .relation(let word) = current.kind, word != .exactly {
      relation = word
      _ = take()
    }
    return relation
  }

  private mutating func side() throws(Fault) -> [ClaimText.Term] {
    let isNegative = take(.minus)
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

  private mutating func name() -> String? {
    guard case .name(let name) = current.kind else { return nil }
    _ = take()
    return name
  }

  private mutating func term(isSubtracted: Bool) throws(Fault) -> ClaimText.Term {
    let name = self.name()
    let figure = try figure()
    let base = take(.over) ? try self.figure() : nil
    guard figure.text != nil || base != nil else { throw unexpected }
    return ClaimText.Term(name: name, isSubtracted: isSubtracted, figure: figure, base: base)
  }

  private mutating func figure() throws(Fault) -> ClaimText.Figure {
    let token = current
    switch token.kind {
    case .figure(let text):
      _ = take()
      return ClaimText.Figure(text: text, column: token.column)
    case .unknown:
      _ = take()
      return ClaimText.Figure(text: nil, column: token.column)
    default: throw unexpected
    }
  }
}
