/// Reads a formula by recursive descent, one method for each rule of the grammar.
package struct FormulaParser {
  private let tokens: [FormulaToken]
  private var position = 0
  private var depth = 0
  /// How deep brackets may nest, so that a hostile formula cannot exhaust the stack.
  private static let deepest = 100
  /// How many operators a formula may have, for the same reason.
  private static let longest = 1000

  /// The formula in `text`.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`.
  package static func parse(_ text: String) throws(Fault) -> Formula {
    var lexer = FormulaLexer(text)
    let tokens = try lexer.tokens()
    let operators = tokens.filter { token in
      if case .sign(let sign) = token.kind { "+-*/".contains(sign) } else { false }
    }
    guard operators.count <= longest else {
      throw Fault(
        .formula(.formulaTooLong), at: .typed("formula", column: operators[longest].column))
    }
    var parser = FormulaParser(tokens: tokens)
    let formula = try parser.sum()
    guard parser.current.kind == .end else {
      throw parser.unexpected(.end)
    }
    return formula
  }

  private init(tokens: [FormulaToken]) {
    self.tokens = tokens
  }

  private var current: FormulaToken { tokens[position] }

  private mutating func take() -> FormulaToken {
    defer { if position < tokens.count - 1 { position += 1 } }
    return current
  }

  private mutating func take(_ sign: String) -> FormulaToken? {
    current.kind == .sign(sign) ? take() : nil
  }

  private func unexpected(_ expected: FormulaExpectation) -> Fault {
    let fact: FaultFact =
      current.kind == .end
      ? .formula(.unexpectedEnd(expected: expected))
      : .formula(.unexpectedText(current.text, expected: expected))
    return Fault(fact, at: .typed("formula", column: current.column))
  }

  // MARK: The rules

  private mutating func sum() throws(Fault) -> Formula {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Fault(.formula(.formulaTooDeep), at: .typed("formula", column: current.column))
    }
    var result = try term()
    while let sign = take("+") ?? take("-") {
      result = .binary(
        sign.text == "+" ? .plus : .minus, result, try term(), at: FormulaColumn(sign.column))
    }
    return result
  }

  private mutating func term() throws(Fault) -> Formula {
    var result = try factor()
    while let sign = take("*") ?? take("/") {
      result = .binary(
        sign.text == "*" ? .times : .over, result, try factor(), at: FormulaColumn(sign.column))
    }
    return result
  }

  private mutating func factor() throws(Fault) -> Formula {
    if take("-") != nil { return .negative(try positiveFactor()) }
    return try positiveFactor()
  }

  private mutating func positiveFactor() throws(Fault) -> Formula {
    switch current.kind {
    case .number(let value):
      _ = take()
      return .number(value)
    case .name: return try named()
    case .sign("("):
      let open = take()
      return try closed(open, with: ")")
    case .sign, .period, .end: throw unexpected(.factor)
    }
  }

  private mutating func closed(_ open: FormulaToken, with close: String) throws(Fault) -> Formula {
    let inner = try sum()
    try self.close(open, with: close)
    return inner
  }

  private mutating func close(_ open: FormulaToken, with close: String) throws(Fault) {
    guard take(close) == nil else { return }
    if current.kind == .end {
      throw Fault(.formula(.unclosed(open.text)), at: .typed("formula", column: open.column))
    }
    throw unexpected(.closingBracket)
  }

  private mutating func named() throws(Fault) -> Formula {
    // A word before a bracket is a function; a measure of that name stands in braces.
    let mayBeFunction = !current.text.hasPrefix("{")
    let name = try self.name()
    if mayBeFunction, current.kind == .sign("(") { return try call(name) }
    guard let open = take("[") else { return .figure(name, nil) }
    return .figure(name, try selection(after: open))
  }

  private mutating func call(_ name: FormulaName) throws(Fault) -> Formula {
    let open = take()
    guard let function = FormulaFunction(rawValue: name.text) else {
      let near = Suggestion.nearest(to: name.text, among: FormulaFunction.allCases.map(\.rawValue))
      throw Fault(
        .name(.unknownName(.function, name.text, suggestion: near)),
        at: .typed("formula", column: name.column.number))
    }
    let inner = try sum()
    let argument = try self.argument(of: function, open: open)
    try close(open, with: ")")
    return .call(function, inner, argument, at: name.column)
  }

  private mutating func argument(
    of function: FormulaFunction, open: FormulaToken
  ) throws(Fault) -> FunctionArgument {
    guard function.taken != .nothing else { return .none }
    guard current.kind == .sign(",") else {
      if current.kind == .end { try close(open, with: ")") }
      throw unexpected(function.taken.expectation)
    }
    _ = take()
    switch function.taken {
    case .nothing: return .none
    case .period: return .period(try period())
    case .count: return .count(try count())
    case .weights:
      guard current.kind == .name("by"), tokens[position + 1].kind == .sign(":") else {
        throw unexpected(.weights)
      }
      _ = take()
      _ = take()
      return .weights(try sum())
    }
  }

  private mutating func period() throws(Fault) -> Period {
    guard case .period(let text) = current.kind else { throw unexpected(.period) }
    guard let period = Period(text) else {
      throw Fault(.field(.badPeriod(text)), at: .typed("formula", column: current.column))
    }
    _ = take()
    return period
  }

  private mutating func count() throws(Fault) -> Int {
    guard case .number(let value) = current.kind, value.isWhole else { throw unexpected(.count) }
    let allowed = FunctionArgument.counts
    guard allowed.contains(Int(value.significand)) else {
      throw Fault(
        .value(
          .outOfRange(
            value.significand, least: Int64(allowed.lowerBound), most: Int64(allowed.upperBound))),
        at: .typed("formula", column: current.column))
    }
    _ = take()
    return Int(value.significand)
  }

  private mutating func name(
    _ expected: FormulaExpectation = .name
  ) throws(Fault) -> FormulaName {
    guard case .name(let text) = current.kind else { throw unexpected(expected) }
    return FormulaName(text, at: FormulaColumn(take().column))
  }

  // MARK: Selections

  private mutating func selection(after open: FormulaToken) throws(Fault) -> SelectionText {
    var classification: FormulaName?
    if case .name = current.kind, tokens[position + 1].kind == .sign(":") {
      classification = try name()
      _ = take()
    }
    let choice = try self.choice()
    guard take("]") != nil else {
      if current.kind == .end {
        throw Fault(.formula(.unclosed("[")), at: .typed("formula", column: open.column))
      }
      throw unexpected(.closingSelection)
    }
    return SelectionText(classification: classification, choice: choice)
  }

  private mutating func choice() throws(Fault) -> SelectionText.Choice {
    if take("*") != nil { return .base }
    if take("..") != nil || take("<=") != nil { return .range(from: nil, to: try name()) }
    if take(">=") != nil { return .range(from: try name(), to: nil) }
    let first = try joined()
    if first.count == 1, take("..") != nil {
      guard case .name = current.kind else { return .range(from: first[0], to: nil) }
      return .range(from: first[0], to: try name())
    }
    var items = [first]
    while take(",") != nil { items.append(try joined()) }
    return .list(items)
  }

  private mutating func joined() throws(Fault) -> [FormulaName] {
    var names = [try name(.choice)]
    while take("+") != nil { names.append(try name(.category)) }
    return names
  }
}

extension FormulaFunction.Taken {
  /// What must come next if it does not.
  fileprivate var expectation: FormulaExpectation {
    switch self {
    case .nothing: .closingBracket
    case .period: .period
    case .count: .count
    case .weights: .weights
    }
  }
}
