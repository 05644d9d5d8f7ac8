internal import IndicatorCore

/// One side of a typed claim with its numbers.
struct Side: Hashable {
  /// One term; a figure or base that is not known is nil.
  struct Term: Hashable {
    let name: String?
    let isSubtracted: Bool
    var figure: PrintedNumber?
    /// What the figure is multiplied by; nil for a factor that is not known.
    var factors: [PrintedNumber?] = []
    /// Nil within nil: there is no base; nil: its size is not known.
    var base: PrintedNumber??
    var baseName: String?

    var isQuotient: Bool { base != nil && factors.isEmpty }
    var isComputed: Bool { base != nil || !factors.isEmpty }

    /// `165 / 174`, `3 x 4`.
    var spelling: String {
      let top = ([figure] + factors).map { $0?.description ?? "?" }.joined(separator: " x ")
      guard let base else { return top }
      return "\(top) / \(base?.description ?? "?")"
    }
  }

  let terms: [Term]

  /// `31 + 48 - 44`.
  var spelling: String {
    terms.enumerated().map { index, term in
      let sign = term.isSubtracted ? (index == 0 ? "-" : "- ") : index == 0 ? "" : "+ "
      return sign + term.spelling
    }.joined(separator: " ")
  }

  /// The figures of a sum without quotients; nil if there is one.
  var figures: [ClaimTerm]? {
    let figures = terms.compactMap { term in term.isComputed ? nil : term.figure }
    guard figures.count == terms.count else { return nil }
    let isRounded = figures.contains { $0.decimals > 0 || $0.scale != .plain }
    return zip(figures, terms).map { number, term in
      ClaimTerm(number, isSubtracted: term.isSubtracted, exactness: isRounded ? .rounded : .exact)
    }
  }

  /// Whether every term is a figure without a sign behind it.
  var isPlain: Bool {
    terms.allSatisfy { !$0.isComputed && ($0.figure?.scale ?? .plain) == .plain }
  }

  /// The exact value, nil if something is not known or a base is zero; per cent are hundredths.
  func value() throws(ArithmeticOverflow) -> Ratio? {
    var sum = Ratio.zero
    for term in terms {
      guard var value = try term.figure?.fraction() else { return nil }
      for factor in term.factors {
        guard let factor = try factor?.fraction() else { return nil }
        value = try value.multiplied(by: factor)
      }
      if let base = term.base {
        guard let base = base?.ratio, !base.isZero else { return nil }
        value = try value.divided(by: base)
      }
      sum = term.isSubtracted ? try sum.subtracting(value) : try sum.adding(value)
    }
    return sum
  }
}

/// What the form of a typed claim says it is, and what it is held against.
struct ClaimShape {
  let side: Side
  /// The earlier side of a change.
  let earlier: Side?
  let printed: PrintedNumber
  let options: ClaimOptions

  /// What the figure says it is: as said, else told from its form.
  var kind: ClaimKind { options.kind ?? possible[0] }

  /// What the form leaves open, what it is taken for unless a person says so first.
  var possible: [ClaimKind] {
    if earlier != nil {
      return isOfPoints ? [.change] : isGrowth ? [.growth] : [.change, .growth]
    }
    if side.terms.count > 1 { return possibleOfSeveral }
    let term = side.terms[0]
    guard term.isComputed else { return [.restatement] }
    guard term.isQuotient else { return [.sum] }
    guard term.isSubtracted else { return [.share, .attainment, .average] }
    return isOfPoints ? [.change] : [.growth, .change]
  }

  private var possibleOfSeveral: [ClaimKind] {
    let isDifference = side.terms.count == 2 && side.terms[1].isSubtracted
    guard let figures = side.figures else { return isDifference ? [.change] : [.sum] }
    let isOfShares = figures.allSatisfy { $0.number.scale != .plain }
    if figures.contains(where: \.isSubtracted) {
      return !isDifference
        ? [.balance] : isOfShares || isOfPoints ? [.change] : [.balance, .change]
    }
    if isOfShares { return isWhole ? [.hundred, .sum] : [.sum] }
    return isWhole ? [.sum, .balance, .hundred] : [.sum, .balance]
  }

  /// Whether the printed figure is 100 % or 1000 ‰, or a hundred without a sign.
  private var isWhole: Bool {
    printed.value == ExactDecimal(printed.scale.per ?? options.per ?? 100)
  }

  /// Whether counts go up by a per cent.
  private var isGrowth: Bool { printed.scale != .plain && isOfPlainFigures }

  /// Whether no figure but the printed one can have a sign behind it.
  var isOfPlainFigures: Bool { side.isPlain && earlier?.isPlain ?? true }

  /// Whether the figure is said to be in points: a change then, even of figures without a sign.
  var isOfPoints: Bool { printed.scale == .points }

  /// The same in per cent, if it has both per cent and per mille and they are added up; nil if that needs more
  /// digits than are kept.
  var inOneUnit: ClaimShape? {
    let terms = side.terms + (earlier?.terms ?? [])
    let scales = terms.map { $0.figure?.scale.per } + [printed.scale.per]
    guard kind != .growth, !terms.contains(where: \.isComputed), scales.contains(100),
      scales.contains(1000)
    else { return self }
    guard let side = side.inPerCent, let printed = printed.inPerCent else { return nil }
    guard let earlier else {
      return ClaimShape(side: side, earlier: nil, printed: printed, options: options)
    }
    return earlier.inPerCent.map {
      ClaimShape(side: side, earlier: $0, printed: printed, options: options)
    }
  }

  /// What the value is multiplied by. Shares that are printed as such are in the printed unit already.
  var per: Int64 {
    if earlier == nil, side.figures != nil, kind != .growth { return 1 }
    if kind == .change, earlier?.figures != nil, side.figures != nil { return 1 }
    return printed.scale.per ?? options.per ?? (isShareAboveOne ? 100 : 1)
  }

  /// Whether the figure is a share above 1, which can only be per cent even if no sign says so.
  private var isShareAboveOne: Bool { kind == .share && printed.ratio > Ratio(1) }

  /// What the claim is held against.
  func evidence() -> ClaimEvidence {
    do { return try exactEvidence() } catch { return .tooLarge }
  }

  private func exactEvidence() throws(ArithmeticOverflow) -> ClaimEvidence {
    if let earlier { return try change(from: earlier) }
    if let figures = side.figures {
      return .terms(kind == .hundred ? figures.map(\.asRounded) : figures)
    }
    if side.terms.count == 1, side.terms[0].isQuotient, !side.terms[0].isSubtracted,
      let base = side.terms[0].base
    {
      return .quotient(numerator: side.terms[0].figure?.ratio, denominator: base?.ratio)
    }
    if kind == .change, side.terms.count == 2 {
      let to = try Side(terms: [side.terms[0]]).value()
      let from = try Side(terms: [side.terms[1].added]).value()
      guard let to, let from else { return .missing(.notReported) }
      return .difference(from: from, to: to)
    }
    return try side.value().map { .value($0) } ?? .missing(.notReported)
  }

  private func change(from earlier: Side) throws(ArithmeticOverflow) -> ClaimEvidence {
    guard let from = try earlier.value(), let to = try side.value() else {
      return .missing(.notReported)
    }
    if kind == .growth {
      guard !from.isZero else { return .missing(.undefined) }
      return .growth(from: from, to: to)
    }
    if let later = side.figures, let before = earlier.figures {
      return .terms(later + before.map(\.reversed))
    }
    return .difference(from: from, to: to)
  }

  /// The two sides of a change with their numbers.
  var sides: (earlier: String, later: String)? {
    if let earlier { return (earlier.spelling, side.spelling) }
    guard kind == .change, side.terms.count == 2, side.terms[1].isSubtracted else { return nil }
    return (side.terms[1].spelling, side.terms[0].spelling)
  }

  /// The figures that have names; a figure that is only about so much is not what its name says.
  func named(printedName: String?, qualifier: Qualifier) -> [EditCell] {
    let terms = (earlier?.terms ?? []) + side.terms
    let stated = terms.flatMap { [($0.name, $0.figure), ($0.baseName, $0.base.flatMap { $0 })] }
    let all = stated + (qualifier == .exactly ? [(printedName, printed)] : [])
    return all.compactMap { name, number in
      guard let name, let number else { return nil }
      return EditCell(.named(name), name: name, value: number.value)
    }
  }

  /// The sum that the claim states, for repairs; figures of the same name and value are one.
  func edit(claim: String, printedName: String?, qualifier: Qualifier) -> Edit? {
    guard [.sum, .balance, .restatement].contains(kind), qualifier == .exactly,
      let figures = side.figures
    else { return nil }
    func cell(_ name: String?, _ other: EditCell.Identity, _ number: PrintedNumber) -> EditCell {
      EditCell(
        name.map { .named($0) } ?? other, name: name ?? "", value: number.value)
    }
    let terms = zip(side.terms, figures).enumerated().map { index, pair in
      Edit.Term(
        cell(pair.0.name, .term(claim: claim, index), pair.1.number),
        isSubtracted: pair.1.isSubtracted)
    }
    let total = Edit.Term(
      cell(printedName, .printed(claim: claim), printed), isSubtracted: true)
    return Edit(terms + [total], slack: Edit.slack(figures, total: printed))
  }
}

extension ClaimTerm {
  /// The same term, as a share that was rounded.
  fileprivate var asRounded: ClaimTerm {
    ClaimTerm(number, isSubtracted: isSubtracted, exactness: .rounded)
  }

  /// The same term with the other sign.
  fileprivate var reversed: ClaimTerm {
    ClaimTerm(number, isSubtracted: !isSubtracted, exactness: exactness)
  }
}

extension PrintedNumber {
  /// The number that is meant: 94,8 % is 0.948.
  fileprivate func fraction() throws(ArithmeticOverflow) -> Ratio {
    try ratio.divided(by: Ratio(scale.per ?? 1))
  }
}

extension Side {
  /// The same with figures of per mille as per cent; nil if one has too many digits.
  fileprivate var inPerCent: Side? {
    var converted: [Term] = []
    for term in terms {
      guard let figure = term.figure?.inPerCent else { return nil }
      var same = term
      same.figure = figure
      converted.append(same)
    }
    return Side(terms: converted)
  }
}

extension Side.Term {
  /// The same term, added.
  fileprivate var added: Side.Term {
    Side.Term(
      name: name, isSubtracted: false, figure: figure, factors: factors, base: base,
      baseName: baseName)
  }
}
