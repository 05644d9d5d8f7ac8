public import IndicatorCore

/// How claims that stand in no package are to be read.
public struct ClaimOptions: Hashable, Sendable {
  /// What the figures say they are; nil to tell from their form.
  public var kind: ClaimKind?
  /// What a value without a sign of its own is multiplied by; nil for 1 of typed claims, 100 of tables.
  public var per: Int64?
  /// How numbers are written.
  public var numbers: NumberInput

  /// The usual way unless said otherwise.
  public init(kind: ClaimKind? = nil, per: Int64? = nil, numbers: NumberInput = .auto) {
    self.kind = kind
    self.per = per
    self.numbers = numbers
  }
}

/// Reads claims as typed: `165/174 = 94,8%`, `31+48-44-5-7 = 17`, `17% + 80% + 02% + 01%`.
public struct ClaimReader {
  private let options: ClaimOptions
  private let grammar: NumberGrammar
  private let text: ClaimText
  private let number: Int

  /// The claims of some texts. How numbers are written, all of them decide together.
  ///
  /// - Throws: a ``Fault`` at `claim:number:column`.
  public static func claims(
    _ texts: [String], _ options: ClaimOptions
  ) throws(Fault) -> [Claim] {
    var column = PrintedColumn(options.numbers)
    var parsed: [ClaimText] = []
    for (index, text) in texts.enumerated() {
      let claim = try placed(index + 1) { () throws(Fault) in try ClaimParser.parse(text) }
      for figure in claim.figures {
        try see(figure.text ?? "", at: place(index + 1, figure.column), &column)
      }
      parsed.append(claim)
    }
    if let doubt = column.doubt { return try agreed(parsed, texts, options, doubt) }
    return try claims(parsed, texts, options, try column.grammar())
  }

  private static func claims(
    _ parsed: [ClaimText], _ texts: [String], _ options: ClaimOptions, _ grammar: NumberGrammar
  ) throws(Fault) -> [Claim] {
    var claims: [Claim] = []
    for (index, text) in parsed.enumerated() {
      let reader = ClaimReader(
        options: options, grammar: grammar, text: text, number: index + 1)
      claims.append(try reader.claim(texts[index]))
    }
    return claims
  }

  /// The claims as Vietnamese spelling has them, if all of them come out the same in English spelling.
  ///
  /// - Throws: a ``Fault`` at the first figure with two readings, if that decides over a verdict.
  private static func agreed(
    _ parsed: [ClaimText], _ texts: [String], _ options: ClaimOptions, _ doubt: Fault
  ) throws(Fault) -> [Claim] {
    let vietnamese = try claims(parsed, texts, options, .vietnamese)
    let english = try claims(parsed, texts, options, .english)
    let verdicts = AuditReport(vietnamese).claims.map(\.verdict)
    guard AuditReport(english).claims.map(\.verdict) != verdicts else { return vietnamese }
    if case .ambiguousNumber(let text, let one, let other) = doubt.fact {
      throw Fault(.ambiguousTyped(text, vietnamese: one, english: other), at: doubt.place)
    }
    throw doubt
  }

  private static func see(
    _ text: String, at place: Place, _ column: inout PrintedColumn
  ) throws(Fault) {
    do {
      try column.see(text, at: place)
    } catch {
      if case .mixedNumbers(let text, let earlier, let claim) = error.fact {
        throw Fault(.mixedTyped(text, decidedBy: earlier, claim: claim), at: error.place)
      }
      throw error
    }
  }

  private static func place(_ number: Int, _ column: Int) -> Place {
    Place(source: "claim", line: number, column: column, origin: .typed)
  }

  private static func placed(
    _ number: Int, _ parse: () throws(Fault) -> ClaimText
  ) throws(Fault) -> ClaimText {
    do {
      return try parse()
    } catch {
      throw Fault(error.fact, at: place(number, error.place?.column ?? 1))
    }
  }

  // MARK: Numbers

  private func number(_ figure: ClaimText.Figure) throws(Fault) -> PrintedNumber? {
    guard let text = figure.text else { return nil }
    guard let number = grammar.printed(text) else {
      throw Fault(grammar.fact(againstPrinted: text), at: Self.place(self.number, figure.column))
    }
    return number
  }

  private func term(_ term: ClaimText.Term) throws(Fault) -> Side.Term {
    let figure = try number(term.figure)
    return Side.Term(
      name: term.name, isSubtracted: term.isSubtracted, figure: figure,
      base: try term.base.map { base throws(Fault) in try number(base) })
  }

  private func side(_ terms: [ClaimText.Term]) throws(Fault) -> Side {
    var read: [Side.Term] = []
    for item in terms { read.append(try term(item)) }
    return Side(terms: read)
  }

  private func printed() throws(Fault) -> PrintedNumber? {
    guard let printed = text.printed, let number = try number(printed) else { return nil }
    return text.isNegative ? number.negated : number
  }

  // MARK: The claim

  private func claim(_ typed: String) throws(Fault) -> Claim {
    let side = try side(text.terms)
    let earlier = text.earlier.isEmpty ? nil : try self.side(text.earlier)
    guard let printed = try printed() else { return try hundred(side, typed) }
    let typedShape = ClaimShape(side: side, earlier: earlier, printed: printed, options: options)
    try checkKind(typedShape.possible, typed)
    try checkSigns(text.figures(besides: typedShape))
    guard let shape = typedShape.inOneUnit else {
      throw Fault(.printedTooLong(typed), at: Self.place(number, 1))
    }
    var claim = Claim(
      id: String(number), kind: shape.kind, text: text.printed?.text ?? "", printed: shape.printed,
      evidence: shape.evidence())
    claim.isKindAssumed = options.kind == nil
    if text.isNegative { claim.text = "-" + claim.text }
    claim.formula = text.formula
    claim.inputs = [shape.earlier?.spelling, shape.side.spelling].compactMap { $0 }
      .joined(separator: " -> ")
    claim.per = shape.per
    claim.qualifier = text.relation.qualifier
    claim.reach = text.relation.reach
    claim.earlierInputs = shape.sides?.earlier ?? ""
    claim.laterInputs = shape.sides?.later ?? ""
    claim.named = shape.named(printedName: text.printedName, text.relation.qualifier)
    claim.edit = shape.edit(
      claim: claim.id, printedName: text.printedName, text.relation.qualifier)
    return claim
  }

  /// A kind that the form does not leave open is refused: nothing could be computed for it.
  private func checkKind(_ possible: [ClaimKind], _ typed: String) throws(Fault) {
    guard let kind = options.kind, !possible.contains(kind) else { return }
    throw Fault(
      .kindOfForm(kind, claim: typed, expected: possible), at: .typed("--kind", column: 1))
  }

  /// Figures that are added up or compared all have a sign behind them, or none has.
  private func checkSigns(_ figures: [ClaimText.Figure]) throws(Fault) {
    guard let first = figures.first?.text else { return }
    for figure in figures {
      guard let text = figure.text, text.isWithoutSign != first.isWithoutSign else { continue }
      throw Fault(.mixedSigns(text, beside: first), at: Self.place(number, figure.column))
    }
  }

  /// Shares without a total are all of one whole; without a sign only if a person says that they are shares.
  private func hundred(_ side: Side, _ typed: String) throws(Fault) -> Claim {
    let shares = side.terms.map(\.figure)
    guard text.earlier.isEmpty, side.terms.allSatisfy({ $0.base == nil && !$0.isSubtracted }),
      options.kind == .hundred || shares.allSatisfy({ $0?.scale != .plain })
    else { throw Fault(.badClaim(""), at: Self.place(number, typed.count + 1)) }
    try checkKind([.hundred], typed)
    try checkSigns(text.terms.map(\.figure))
    return Claim(hundred: shares, id: String(number), text: text.formula)
  }
}

extension ClaimText {
  /// The figures that must all have a sign or all have none: not the counts of a quotient, nor a per cent of
  /// growth or points beside figures without a sign.
  fileprivate func figures(besides shape: ClaimShape) -> [Figure] {
    let terms = earlier + terms
    guard terms.allSatisfy({ $0.base == nil }) else { return [] }
    let isApart = shape.kind == .growth || shape.isOfPoints && shape.isOfPlainFigures
    return terms.map(\.figure) + (isApart ? [] : [printed].compactMap { $0 })
  }
}

extension String {
  /// Whether no sign or word behind a figure says what it is counted in.
  fileprivate var isWithoutSign: Bool { PrintedNumber.Scale.behind(self).scale == .plain }
}

extension PrintedNumber {
  fileprivate var negated: PrintedNumber {
    PrintedNumber(isNegative: !isNegative, units: units, decimals: decimals, scale: scale)
  }
}
