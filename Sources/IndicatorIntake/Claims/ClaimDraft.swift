internal import IndicatorCore

/// A claim that was parsed, before its figures are numbers.
struct ClaimDraft {
  /// A figure with its two readings.
  struct Item {
    let readings: FigureReadings
    let role: FigureRole
    let column: Int
  }

  let typed: TypedClaim
  let number: Int
  let text: ClaimText
  let options: ClaimOptions
  /// The figures that are known.
  let readings: [Item]

  init(typed: TypedClaim, number: Int, text: ClaimText, options: ClaimOptions) {
    (self.typed, self.number, self.text, self.options) = (typed, number, text, options)
    readings = text.figures.compactMap { figure in
      figure.text.map {
        Item(
          readings: FigureReadings($0), role: text.role(of: figure), column: figure.column)
      }
    }
  }

  /// How an open figure is read that nothing decides: whole, but a share of a whole has decimals.
  func usual(_ readings: FigureReadings, role: FigureRole) -> NumberGrammar {
    let isShare =
      role == .share && text.terms.contains { $0.base != nil } && text.earlier.isEmpty
      && (text.kind ?? options.kind ?? .share) == .share
    return isShare ? readings.thousands.other : readings.thousands
  }

  // MARK: Numbers

  private func number(
    _ figure: ClaimText.Figure, spelling: FigureSpelling
  ) throws(Fault) -> PrintedNumber? {
    guard let text = figure.text else { return nil }
    let fixed = NumberGrammar(rawValue: options.numbers.rawValue)
    let found =
      fixed.map { $0.printed(text) }
      ?? FigureReadings(text).number(spelling[self.text.role(of: figure)])
    guard let found else {
      throw Fault((fixed ?? .vietnamese).fact(againstPrinted: text), at: typed.place(figure.column))
    }
    return found
  }

  /// The numbers of all figures, in units that are alike: 900 triệu and 1,1 tỷ as 0.900 and 1.1.
  private func numbers(
    _ spelling: FigureSpelling
  ) throws(Fault) -> (operands: [PrintedNumber?], printed: PrintedNumber?) {
    var numbers: [PrintedNumber?] = []
    for figure in text.figures { numbers.append(try number(figure, spelling: spelling)) }
    guard text.figures.contains(where: { $0.exponent != 0 }) else { return split(numbers) }
    guard let scaled = ScaledFigures(inOnePower(numbers), numbers: numbers).written else {
      throw Fault(.claim(.printedTooLong(typed.text.trimmed)), at: typed.place(1))
    }
    return split(scaled)
  }

  /// The claim with one power of ten for all its figures, unless it adds up as it stands.
  private func inOnePower(_ numbers: [PrintedNumber?]) -> ClaimText {
    guard let shared = text.sharingPower else { return text }
    let written = ScaledFigures(text, numbers: numbers).written
    return written.map(addsUp) == true ? text : shared
  }

  /// The figures that take the power of ten of the last one, each as typed and with what stands behind that one.
  func sharingFigures(_ spelling: FigureSpelling) throws(Fault) -> [ClaimReading.Figure] {
    var numbers: [PrintedNumber?] = []
    for figure in text.figures { numbers.append(try number(figure, spelling: spelling)) }
    guard inOnePower(numbers) != text, let last = text.operands.last else { return [] }
    return text.operands.dropLast().map {
      ClaimReading.Figure(text: $0.typed, plain: last.typed, reason: .power)
    }
  }

  private func addsUp(_ numbers: [PrintedNumber?]) -> Bool {
    guard !text.isComputed, text.earlier.isEmpty, text.printed != nil,
      let total = numbers.last.flatMap({ $0 })?.ratio
    else { return false }
    var sum: Ratio? = .zero
    for (term, number) in zip(text.terms, numbers) {
      guard let value = number?.ratio else { return false }
      sum = sum.flatMap {
        try? term.isSubtracted ? $0.subtracting(value) : $0.adding(value)
      }
    }
    return sum == total
  }

  private func split(
    _ numbers: [PrintedNumber?]
  ) -> (operands: [PrintedNumber?], printed: PrintedNumber?) {
    guard text.printed != nil else { return (numbers, nil) }
    let last = numbers.last.flatMap { $0 }
    return (Array(numbers.dropLast()), text.isNegative ? last?.negated : last)
  }

  /// The sides with their numbers, which stand in the order of the figures.
  private func sides(_ numbers: [PrintedNumber?]) -> (earlier: Side?, later: Side) {
    var rest = numbers[...]
    func side(_ terms: [ClaimText.Term]) -> Side {
      Side(
        terms: terms.map { term in
          let factors = Array(rest.prefix(term.factors.count))
          rest = rest.dropFirst(factors.count)
          var found = Side.Term(
            name: term.factors[0].name, isSubtracted: term.isSubtracted, figure: factors[0],
            factors: Array(factors.dropFirst()))
          if let base = term.base {
            found.base = .some(rest.popFirst().flatMap { $0 })
            found.baseName = base.name
          }
          return found
        })
    }
    let earlier = text.earlier.isEmpty ? nil : side(text.earlier)
    return (earlier, side(text.terms))
  }

  // MARK: The claim

  /// The claim in one reading of its figures.
  ///
  /// - Returns: the claim, and the fault of the kind that was asked for, if the form rules it out.
  func claim(_ spelling: FigureSpelling) throws(Fault) -> (claim: Claim, kindFault: Fault?) {
    let (operands, printed) = try numbers(spelling)
    let (earlier, side) = sides(operands)
    try checkMeasures()
    guard let printed else { return try hundred(side) }
    let free = ClaimShape(side: side, earlier: earlier, printed: printed, options: plainOptions)
    let kindFault = try kindFault(free.possible)
    var settled = plainOptions
    settled.kind = kindFault == nil ? text.kind ?? options.kind : nil
    let typedShape = ClaimShape(side: side, earlier: earlier, printed: printed, options: settled)
    try checkSigns(text.figures(besides: typedShape))
    guard let shape = typedShape.inOneUnit else {
      throw Fault(.claim(.printedTooLong(typed.text.trimmed)), at: typed.place(1))
    }
    return (claim(shape), kindFault)
  }

  /// What was asked for, but the kind.
  private var plainOptions: ClaimOptions {
    ClaimOptions(per: options.per ?? text.per, numbers: options.numbers)
  }

  private func claim(_ shape: ClaimShape) -> Claim {
    var claim = Claim(
      id: String(number), kind: shape.kind, text: text.printed?.typed ?? "", printed: shape.printed,
      evidence: shape.evidence())
    claim.isKindAssumed = text.kind == nil && options.kind == nil
    if text.isNegative { claim.text = "-" + claim.text }
    claim.formula = text.formula
    claim.inputs = [shape.earlier?.spelling, shape.side.spelling].compactMap { $0 }
      .joined(separator: " -> ")
    claim.per = shape.per
    claim.qualifier = text.relation.qualifier
    claim.reach = text.relation.reach
    if text.isAbout { claim.caveats.insert(.qualified) }
    claim.earlierInputs = shape.sides?.earlier ?? ""
    claim.laterInputs = shape.sides?.later ?? ""
    let name = text.printed?.name
    claim.named = shape.named(printedName: name, qualifier: claim.qualifier)
    if !text.isAbout {
      claim.edit = shape.edit(claim: claim.id, printedName: name, qualifier: claim.qualifier)
    }
    claim.source = typed.source
    return claim
  }

  /// Shares without a total are all of one whole; without a sign only if a person says that they are shares.
  private func hundred(_ side: Side) throws(Fault) -> (claim: Claim, kindFault: Fault?) {
    let shares = side.terms.map(\.figure)
    let isSaid = (text.kind ?? options.kind) == .hundred
    guard text.earlier.isEmpty, side.terms.allSatisfy({ !$0.isComputed && !$0.isSubtracted }),
      isSaid || shares.allSatisfy({ $0?.scale != .plain })
    else { throw Fault(.claim(.badClaim("")), at: typed.place(typed.text.count + 1)) }
    let kindFault = try kindFault([.hundred])
    try checkSigns(text.operands)
    var claim = Claim(hundred: shares, id: String(number), text: text.formula)
    claim.source = typed.source
    return (claim, kindFault)
  }

  // MARK: Faults

  /// A kind that the form does not leave open is refused where it stands before the claim, and not applied
  /// where it is asked for of all.
  private func kindFault(_ possible: [ClaimKind]) throws(Fault) -> Fault? {
    if let kind = text.kind, !possible.contains(kind) {
      throw Fault(
        .claimUse(.kindOfClaim(kind, claim: typed.text.trimmed, expected: possible)),
        at: typed.place(1))
    }
    guard text.kind == nil, let kind = options.kind, !possible.contains(kind) else { return nil }
    return Fault(
      .claimUse(.kindOfForm(kind, claim: typed.text.trimmed, expected: possible)),
      at: .typed("--kind"))
  }

  /// Figures that are added up or compared all have a sign behind them, or none has.
  private func checkSigns(_ figures: [ClaimText.Figure]) throws(Fault) {
    guard let first = figures.first?.text else { return }
    for figure in figures {
      guard let text = figure.text, text.isWithoutSign != first.isWithoutSign else { continue }
      throw Fault(.claimFigures(.mixedSigns(text, beside: first)), at: typed.place(figure.column))
    }
  }

  /// Figures are measured in one unit of a kind: km2 and ha are not added up.
  private func checkMeasures() throws(Fault) {
    var seen: [Int: (unit: Int, text: String)] = [:]
    for figure in text.figures {
      guard let unit = figure.unit, let place = MeasureWord.place(of: unit) else { continue }
      let told = "\(figure.typed) \(unit)"
      if let earlier = seen[place.kind], earlier.unit != place.unit {
        throw Fault(
          .claimFigures(.mixedUnits(told, beside: earlier.text)), at: typed.place(figure.column))
      }
      seen[place.kind] = seen[place.kind] ?? (place.unit, told)
    }
  }
}

extension ClaimText {
  /// What a figure is: a share if a sign says so, or if it is what a quotient gives.
  func role(of figure: Figure) -> FigureRole {
    let isSigned = !(figure.text ?? "").isWithoutSign
    return isSigned || figure == printed && isComputed ? .share : .count
  }

  /// The figures that must all have a sign or all have none: not the counts of a quotient, nor a per cent of
  /// growth or points beside figures without a sign.
  fileprivate func figures(besides shape: ClaimShape) -> [Figure] {
    guard !isComputed else { return [] }
    let isApart = shape.kind == .growth || shape.isOfPoints && shape.isOfPlainFigures
    return operands + (isApart ? [] : [printed].compactMap { $0 })
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
