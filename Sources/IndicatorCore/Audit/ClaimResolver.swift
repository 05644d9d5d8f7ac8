/// What a package says of a claim before its figures are looked up.
package struct ClaimStatement: Equatable, Sendable {
  /// The identifier.
  package let id: String
  /// What the figure says it is.
  package let kind: ClaimKind
  /// The position of the unit in the codebook.
  package let unit: UnitIndex
  /// The period.
  package let period: Period
  /// The formula that should give the figure.
  package let formula: String
  /// What the value is multiplied by, if the figure has no sign of its own.
  package let per: Int64
  /// The figure as text.
  package let text: String
  /// The figure; nil if the text is none.
  package let printed: PrintedNumber?
  /// How the figure is qualified.
  package let qualifier: Qualifier
  /// Where it is printed.
  package let source: String

  /// A claim of the given parts.
  package init(
    id: String, kind: ClaimKind, unit: UnitIndex, period: Period, formula: String, per: Int64,
    text: String, printed: PrintedNumber?, qualifier: Qualifier, source: String
  ) {
    self.id = id
    self.kind = kind
    self.unit = unit
    self.period = period
    self.formula = formula
    self.per = per
    self.text = text
    self.printed = printed
    self.qualifier = qualifier
    self.source = source
  }
}

/// Finds what the claims of a package are held against, through the one lookup that all verbs use.
package struct ClaimResolver {
  private let lookup: Lookup
  /// The indicators with each formula.
  private let indicators: [Formula: [Indicator]]
  /// The targets of each unit, those for all units at nil, with their places among all.
  private let targets: [UnitIndex?: [(place: Int, target: IndicatorTarget)]]
  private let memo = Memo()
  private var cube: Cube { lookup.cube }

  /// - Parameters:
  ///   - cube: the figures.
  ///   - indicators: the package's, to find the targets of a formula.
  ///   - targets: the package's.
  package init(_ cube: Cube, indicators: [Indicator] = [], targets: [IndicatorTarget] = []) {
    lookup = Lookup(cube)
    self.indicators = Dictionary(
      indicators.compactMap { indicator in
        (try? FormulaParser.parse(indicator.formula)).map { ($0, [indicator]) }
      }, uniquingKeysWith: +)
    self.targets = Dictionary(
      targets.enumerated().map { ($1.unit, [(place: $0, target: $1)]) }, uniquingKeysWith: +)
  }

  /// What claims of one formula share.
  private final class Memo {
    var results: [Formula: FormulaResults] = [:]
    var series: [Formula: SeriesMemo] = [:]
    /// The unit of the series.
    var unit: UnitIndex?
  }

  private func results(of formula: BoundFormula) -> FormulaResults {
    if let known = memo.results[formula.formula] { return known }
    let results = FormulaResults(formula, lookup: lookup)
    memo.results[formula.formula] = results
    return results
  }

  /// The value of a part of a claim's formula.
  private func value(of part: Formula, statement: ClaimStatement) throws(Fault) -> Ratio? {
    let bound = try BoundFormula(part, in: cube)
    return try Evaluator(bound, lookup: lookup).result(
      unit: statement.unit, at: statement.period, rule: .ownFigures,
      memo: series(of: bound, unit: statement.unit)
    ).value
  }

  private func series(of formula: BoundFormula, unit: UnitIndex) -> SeriesMemo {
    if memo.unit != unit { memo.series = [:] }
    memo.unit = unit
    let series = memo.series[formula.formula] ?? SeriesMemo(lookup)
    memo.series[formula.formula] = series
    return series
  }

  /// The claim with its inputs, evidence and context.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`, or without a place if a result does not fit.
  package func claim(_ statement: ClaimStatement) throws(Fault) -> Claim {
    let formula = try BoundFormula(try FormulaParser.parse(statement.formula), in: cube)
    let result = try Evaluator(formula, lookup: lookup).result(
      unit: statement.unit, at: statement.period, rule: .ownFigures,
      memo: series(of: formula, unit: statement.unit))
    var claim = Claim(
      id: statement.id, kind: statement.kind, text: statement.text, printed: statement.printed,
      evidence: .missing(.notReported))
    claim.unit = cube.codebook.units[statement.unit].id
    claim.period = statement.period.spelling
    claim.formula = "\(formula.formula)"
    claim.inputs = formula.formula.substituting(result.figures)
    claim.per = statement.printed?.scale.per ?? statement.per
    claim.qualifier = statement.qualifier
    claim.source = statement.source
    claim.caveats = result.caveats
    let found = FormulaEvidence(statement, of: formula, result: result, in: cube)
    claim.evidence = try found.evidence { part throws(Fault) in
      try value(of: part, statement: statement)
    }
    claim.edit = found.edit
    claim.earlierInputs = found.sides?.earlier ?? ""
    claim.laterInputs = found.sides?.later ?? ""
    claim.context = try context(statement, of: formula, result: result)
    return claim
  }

  // MARK: What stands around

  private func context(
    _ statement: ClaimStatement, of formula: BoundFormula, result: IndicatorResult
  ) throws(Fault) -> ClaimContext {
    var context = ClaimContext()
    context.targets = targets(of: statement, formula: formula)
    guard let value = result.value, let printed = statement.printed else { return context }
    let per = printed.scale.per ?? statement.per
    guard !printed.isPrinted(of: value, times: per) else { return context }
    let results = results(of: formula)
    let (unit, period) = (statement.unit, statement.period)
    context.bases = results.bases(
      under: result.numerator, of: unit, at: period, like: printed, per: per)
    context.earlier = results.earlier(of: unit, at: period, like: printed, per: per)
    context.peers = results.peers(of: unit, at: period, value: value)
    context.subsets = subsets(statement, of: formula)
    return context
  }

  /// The figures stated for parts of the base.
  private func subsets(
    _ statement: ClaimStatement, of formula: BoundFormula
  ) -> [ClaimContext.Other] {
    guard case .binary(.over, _, .figure(let base)) = formula.root,
      let position = cube.position(of: statement.period)
    else { return [] }
    let group = cube.group(measure: base.measure, unit: statement.unit, period: position)
    return group.compactMap { index in
      let figure = cube.figure(at: index)
      guard !figure.category.isEmpty, let value = try? figure.cell.value?.ratio(), !value.isZero
      else { return nil }
      return ClaimContext.Other("\(figure.measure.id)[\(figure.category)]", value: value)
    }
  }

  /// The targets of indicators with the claim's formula; an attainment aims at its plan.
  private func targets(of statement: ClaimStatement, formula: BoundFormula) -> [Target] {
    let names = Set(
      (indicators[formula.formula] ?? []).filter { $0.per == statement.per }.map(\.id))
    let own = targets[statement.unit] ?? []
    let stated = (own + (targets[nil] ?? []))
      .filter { names.contains($0.target.indicator) }.sorted { $0.place < $1.place }
      .map(\.target.target)
    guard statement.kind == .attainment else { return stated }
    return stated + [Target(.atLeast, value: ExactDecimal(statement.per))]
  }
}

/// What a formula and its figures give a claim to be held against.
private struct FormulaEvidence {
  let statement: ClaimStatement
  let formula: BoundFormula
  let result: IndicatorResult
  let cube: Cube

  init(
    _ statement: ClaimStatement, of formula: BoundFormula, result: IndicatorResult, in cube: Cube
  ) {
    self.statement = statement
    self.formula = formula
    self.result = result
    self.cube = cube
  }

  /// - Parameter value: computes a part of the formula.
  func evidence(
    _ value: (Formula) throws(Fault) -> Ratio?
  ) throws(Fault) -> ClaimEvidence {
    switch statement.kind {
    case .share, .attainment, .average:
      if let reason = result.reason, result.denominator == nil || !formula.isRateOfLikeThings {
        return .missing(reason)
      }
      guard result.denominator != nil else { return result.value.map { .value($0) } ?? missing }
      return .quotient(numerator: result.numerator, denominator: result.denominator)
    case .sum, .balance, .hundred:
      guard result.reason == nil, let terms = signedFigures else { return valueOrMissing }
      return .terms(terms.compactMap(term))
    case .change: return try difference(value) ?? valueOrMissing
    case .restatement, .growth: return valueOrMissing
    }
  }

  private var missing: ClaimEvidence { .missing(result.reason ?? .notReported) }

  private var valueOrMissing: ClaimEvidence { result.value.map { .value($0) } ?? missing }

  /// The two sides of an outermost minus, each computed for itself.
  private func difference(
    _ value: (Formula) throws(Fault) -> Ratio?
  ) throws(Fault) -> ClaimEvidence? {
    guard case .binary(.minus, let later, let earlier, _) = formula.formula else { return nil }
    let to = later.measureNames.isEmpty ? nil : try value(later)
    let from = earlier.measureNames.isEmpty ? nil : try value(earlier)
    guard let to, let from else { return nil }
    return .difference(from: from, to: to)
  }

  /// The two sides of an outermost minus with their numbers.
  var sides: (earlier: String, later: String)? {
    guard statement.kind == .change, result.reason == nil,
      case .binary(.minus, let later, let earlier, _) = formula.formula
    else { return nil }
    let count = later.figureCount
    guard result.figures.count == count + earlier.figureCount else { return nil }
    return (
      earlier.substituting(Array(result.figures.dropFirst(count))),
      later.substituting(Array(result.figures.prefix(count)))
    )
  }

  // MARK: Sums

  /// The figures of a sum with their signs; nil if the formula is no plain sum of figures.
  private var signedFigures: [(figure: Figure, isSubtracted: Bool)]? {
    guard let signs = formula.formula.signs, signs.count == result.figures.count else { return nil }
    return zip(result.figures, signs).map { ($0, $1) }
  }

  private func term(_ signed: (figure: Figure, isSubtracted: Bool)) -> ClaimTerm? {
    guard let value = signed.figure.cell.value, let number = PrintedNumber(value) else {
      return nil
    }
    let measure = cube.codebook.measures[signed.figure.reference.measure]
    return ClaimTerm(
      number, isSubtracted: signed.isSubtracted, exactness: measure.isCount ? .exact : .rounded)
  }

  /// The sum of reported figures that the claim states, for repairs.
  var edit: Edit? {
    guard [.sum, .balance, .restatement].contains(statement.kind), statement.qualifier == .exactly,
      statement.printed?.scale.per ?? statement.per == 1, result.reason == nil,
      let printed = statement.printed, let figures = signedFigures
    else { return nil }
    var terms: [Edit.Term] = []
    for (figure, isSubtracted) in figures {
      for index in figure.covering where !figure.caveats.contains(.closedByTotal) {
        guard let cell = EditCell(index, in: cube) else { return nil }
        terms.append(Edit.Term(cell, isSubtracted: isSubtracted))
      }
    }
    var total = EditCell(totalIdentity, name: "printed", value: printed.value)
    total.unit = cube.codebook.units[statement.unit].id
    total.period = statement.period.spelling
    return Edit(
      terms + [Edit.Term(total, isSubtracted: true)],
      slack: Edit.slack(figures.compactMap(term), total: printed))
  }
}

extension FormulaEvidence {
  /// Sums of one measure, unit and period that print the same total print one figure, as many times as it is
  /// stated; a restatement is a figure of its own.
  private var totalIdentity: EditCell.Identity {
    guard statement.kind == .sum else { return .printed(claim: statement.id) }
    let measure = cube.codebook.measures[formula.leading.measure].id
    return .named(
      [cube.codebook.units[statement.unit].id, statement.period.spelling, measure, statement.text]
        .joined(separator: " "))
  }
}

extension EditCell {
  /// A reported figure; nil if it has no value.
  init?(_ index: Int, in cube: Cube) {
    let figure = cube.figure(at: index)
    guard let value = figure.cell.value else { return nil }
    let name = figure.measure.id + (figure.category.isEmpty ? "" : "[\(figure.category)]")
    self.init(.reported(index), name: name, value: value)
    unit = figure.unit.id
    period = figure.period.spelling
  }
}

extension Formula {
  /// For each figure of a plain sum whether it is taken away, in the order in which they stand; nil if the
  /// formula is anything else.
  fileprivate var signs: [Bool]? {
    switch self {
    case .figure: [false]
    case .call(.previous, let inner, _, _): inner.signs
    case .negative(let inner): inner.signs.map { $0.map { !$0 } }
    case .binary(.plus, let left, let right, _): joined(left.signs, right.signs)
    case .binary(.minus, let left, let right, _):
      joined(left.signs, right.signs.map { $0.map { !$0 } })
    case .number, .call, .binary: nil
    }
  }

  /// How many figures stand in the formula.
  fileprivate var figureCount: Int {
    switch self {
    case .number: 0
    case .figure: 1
    case .negative(let inner): inner.figureCount
    case .call(let function, let inner, let argument, _):
      switch function {
      case .previous, .perYear, .total, .yearToDate, .cumulative, .moving: inner.figureCount
      // Both look the same figures up twice.
      case .share, .index: 2 * inner.figureCount
      case .weighted: inner.figureCount + argument.measureNames.count
      }
    case .binary(_, let left, let right, _): left.figureCount + right.figureCount
    }
  }

  private func joined(_ left: [Bool]?, _ right: [Bool]?) -> [Bool]? {
    guard let left, let right else { return nil }
    return left + right
  }
}
