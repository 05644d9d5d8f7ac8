/// An indicator of one unit at one period: an exact ratio or the reason why there is none.
public struct IndicatorResult: Equatable, Sendable {
  /// The value before it is multiplied by the indicator's `per`.
  public let value: Ratio?
  /// Why there is no value; nil if there is one.
  public let reason: Reason?
  /// The left side of the outermost division, unreduced; nil if it is missing or there is no division.
  public let numerator: Ratio?
  /// The right side of the outermost division, unreduced; nil if it is missing or there is no division.
  public let denominator: Ratio?
  /// The period of the first figure in the denominator.
  public let denominatorPeriod: Period?
  /// What must be said beside the value.
  public let caveats: Caveats
  /// All figures, in the order in which they stand in the formula.
  package let figures: [Figure]
  /// The units below that were added up; nil for a unit's own figures.
  public let rollUp: RollUp?
  /// The wholes that the value is held against and in which units are missing.
  package var wholes: [IncompleteWhole] = []

  /// Which rules keep figures from being set against one another, if that is the reason; each once.
  package var obstacles: [PairingObstacle] {
    guard reason == .notComparable else { return [] }
    return figures.compactMap(\.obstacle).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether figures were added up from only a part of the units below.
  package var isPartial: Bool { rollUp?.isPartial ?? false }
}

/// Computes a bound formula for a unit at a period of its leading measure.
package struct Evaluator: Sendable {
  let lookup: Lookup
  /// The formula that is computed.
  package let formula: BoundFormula
  let leading: Additivity
  let history: History
  let breakRule: BreakRule
  /// The unit that is the whole; nil for all units of a unit's level.
  let whole: UnitIndex?

  /// Computes a formula from what a lookup finds.
  ///
  /// - Parameters:
  ///   - history: breaks that an index is not computed across.
  ///   - breakRule: whether it is.
  ///   - whole: the unit that `total` is of; all units of each unit's level if not given.
  public init(
    _ formula: BoundFormula, lookup: Lookup, history: History = .none,
    breakRule: BreakRule = .respect, whole: UnitIndex? = nil
  ) {
    self.formula = formula
    self.lookup = lookup
    self.history = history
    self.breakRule = breakRule
    self.whole = whole
    leading = lookup.cube.codebook.measures[formula.leading.measure].additivity
  }

  /// A value with everything that was seen on the way.
  struct Term {
    var value: Result<Ratio, Missing>
    var caveats: Caveats = []
    var figures: [Figure] = []
    var wholes: [IncompleteWhole] = []

    struct Missing: Error, Equatable {
      let reason: Reason
    }

    init(_ value: Ratio) { self.value = .success(value) }

    init(missing reason: Reason) { value = .failure(Missing(reason: reason)) }

    var ratio: Ratio? { try? value.get() }

    var reason: Reason? {
      if case .failure(let missing) = value { missing.reason } else { nil }
    }
  }

  /// Whose figures are taken: one unit's own, or those of several added up.
  struct Scope {
    let unit: UnitIndex
    let rollUp: RollUp?
    let memo: SeriesMemo
    /// Which periods are taken together; nil for one.
    var window: PeriodWindow?
    /// Whether units are taken together that need not report on the same day.
    var isWhole = false

    var members: [UnitIndex] { rollUp?.members ?? [unit] }
  }

  /// The indicator of a unit at one period of the leading measure.
  ///
  /// - Throws: a ``Fault`` if an exact result does not fit.
  package func result(
    unit: UnitIndex, at period: Period, rule: RollUpRule = .ownFigures
  ) throws(Fault) -> IndicatorResult {
    try result(unit: unit, at: period, rule: rule, memo: SeriesMemo(lookup))
  }

  /// The same for one of many periods; the memo is of this formula's series.
  func result(
    unit: UnitIndex, at period: Period, rule: RollUpRule, memo: SeriesMemo
  ) throws(Fault) -> IndicatorResult {
    let own = try result(Scope(unit: unit, rollUp: nil, memo: memo), at: period)
    let figures = own.figures.lazy.filter { !$0.isOfWhole }
    guard rule == .pooled, figures.allSatisfy({ $0.cell == .missing(.notReported) }) else {
      return own
    }
    guard formula.summedMeasures.allSatisfy(lookup.isSummable) else {
      return isReceivedBelow(unit, at: period) ? own.notAdditive : own
    }
    let rollUp = try self.rollUp(unit, at: period, memo: memo)
    return rollUp.members.isEmpty
      ? own : try result(Scope(unit: unit, rollUp: rollUp, memo: memo), at: period)
  }

  /// Whether a unit below reports the leading measure for a period.
  private func isReceivedBelow(_ unit: UnitIndex, at period: Period) -> Bool {
    let measure = formula.leading.measure
    return lookup.receivedBelow(unit, measure: measure).contains { member in
      lookup.cube.periods(measure: measure, unit: member).contains {
        lookup.cube.periods[$0] == period
      }
    }
  }

  /// The units below that report every figure of the formula.
  private func rollUp(
    _ unit: UnitIndex, at period: Period, memo: SeriesMemo
  ) throws(Fault) -> RollUp {
    let below = lookup.receivedBelow(unit, measure: formula.leading.measure)
    var members: [UnitIndex] = []
    for member in below {
      let result = try result(Scope(unit: member, rollUp: nil, memo: memo), at: period)
      let known = result.figures.filter { $0.cell.value != nil }
      if known.count == formula.references.count { members.append(member) }
    }
    return RollUp(
      members: members, outOf: lookup.couldReportBelow(unit, measure: formula.leading.measure))
  }

  private func result(_ scope: Scope, at period: Period) throws(Fault) -> IndicatorResult {
    let term: Term
    var sides: (left: Term, right: Term)?
    do {
      if case .binary(.over, let left, let right) = formula.root {
        let pair = (
          left: try evaluate(left, in: scope, at: period),
          right: try evaluate(right, in: scope, at: period)
        )
        sides = pair
        term = try combine(.over, left: pair.left, pair.right)
      } else if case .weighted(let reference, let weights) = formula.root {
        let pair = try weightedSides(reference, by: weights, in: scope, at: period)
        sides = pair
        term = try combine(.over, left: pair.left, pair.right)
      } else {
        term = try evaluate(formula.root, in: scope, at: period)
      }
    } catch {
      throw error.fault(
        "\(formula.formula), \(lookup.cube.codebook.units[scope.unit].id), \(period)",
        at: place(unit: scope.unit, at: period))
    }
    return result(term, sides: sides, at: period, rollUp: scope.rollUp)
  }

  /// Where the leading figure of a unit stands.
  private func place(unit: UnitIndex, at period: Period) -> Place? {
    let figure = try? lookup.figure(formula.leading, unit: unit, exactlyAt: period)
    return figure?.covering.first.flatMap(lookup.cube.place(of:))
  }

  private func result(
    _ term: Term, sides: (left: Term, right: Term)?, at period: Period, rollUp: RollUp?
  ) -> IndicatorResult {
    var caveats = term.caveats
    if leading == .flow { caveats.formUnion(period.flowCaveats) }
    if formula.isRateOfCounts, let base = sides?.right.ratio, base < Ratio(30), !base.isZero,
      base.denominator == 1
    {
      caveats.insert(.smallBase)
    }
    return IndicatorResult(
      value: term.ratio, reason: term.reason,
      numerator: sides?.left.ratio, denominator: sides?.right.ratio,
      denominatorPeriod: sides?.right.figures.first?.period, caveats: caveats,
      figures: term.figures,
      rollUp: rollUp, wholes: term.wholes)
  }

  // MARK: Nodes

  func evaluate(
    _ node: BoundFormula.Node, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Term {
    switch node {
    case .number(let number): return Term(number)
    case .figure(let reference): return try figure(reference, in: scope, at: period)
    case .negative(let inner):
      var term = try evaluate(inner, in: scope, at: period)
      if let ratio = term.ratio {
        term.value = .success(try EvaluationError.lift(try ratio.negated()))
      }
      return term
    case .call(let function, let inner):
      return try call(function, inner: inner, in: scope, at: period)
    case .weighted(let reference, let weights):
      let sides = try weightedSides(reference, by: weights, in: scope, at: period)
      return try combine(.over, left: sides.left, sides.right)
    case .binary(let sign, let left, let right):
      return try combine(
        sign, left: try evaluate(left, in: scope, at: period),
        try evaluate(right, in: scope, at: period))
    }
  }

  private func figure(
    _ reference: FigureReference, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Term {
    let figure: Figure
    do {
      figure = try self.lookUp(reference, in: scope, at: period)
    } catch {
      throw EvaluationError.fault(error)
    }
    var term: Term
    switch figure.cell {
    case .missing(let reason): term = Term(missing: reason)
    case .value: term = Term(try EvaluationError.lift(try figure.ratio()) ?? .zero)
    }
    term.caveats = figure.caveats
    term.figures = [figure]
    return term
  }

  private func lookUp(
    _ reference: FigureReference, in scope: Scope, at period: Period
  ) throws(Fault) -> Figure {
    if let window = scope.window {
      return try figure(reference, over: window, in: scope, at: period)
    }
    return try figureOnce(reference, in: scope, at: period)
  }

  /// A figure at one period, of all units that are taken together.
  func figureOnce(
    _ reference: FigureReference, in scope: Scope, at period: Period
  ) throws(Fault) -> Figure {
    var figures: [Figure] = []
    for unit in scope.members {
      figures.append(try figure(reference, of: unit, in: scope, at: period))
    }
    return scope.rollUp == nil ? figures[0] : try lookup.pooled(figures) ?? figures[0]
  }

  /// A figure of one unit at one period.
  func figure(
    _ reference: FigureReference, of unit: UnitIndex, in scope: Scope, at period: Period
  ) throws(Fault) -> Figure {
    guard reference != formula.leading || scope.isWhole else {
      return try lookup.figure(reference, unit: unit, exactlyAt: period, memo: scope.memo)
    }
    return try lookup.figure(
      reference, unit: unit, at: period, leading: leading,
      among: scope.memo.available(measure: reference.measure, unit: unit), memo: scope.memo)
  }

  private func call(
    _ function: BoundFunction, inner: BoundFormula.Node, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Term {
    switch function {
    case .previous:
      guard let earlier = try timeline(scope).earlier(than: period).first else {
        return Term(missing: .notReported)
      }
      return try evaluate(inner, in: scope, at: earlier)
    case .total(let number): return try total(number, of: inner, in: scope, at: period)
    case .base(let base): return try self.base(base, of: inner, in: scope, at: period)
    case .window(let window):
      var scope = scope
      scope.window = window
      return try evaluate(inner, in: scope, at: period)
    case .perYear:
      var term = try evaluate(inner, in: scope, at: period)
      guard let ratio = term.ratio else { return term }
      guard let days = period.daysPerYear else {
        term.value = .failure(Term.Missing(reason: .notComparable))
        term.figures = term.figures.map { figure in
          var figure = figure
          figure.obstacle = .open(period)
          return figure
        }
        return term
      }
      term.caveats.insert(.partYear, when: days < 365)
      term.value = .success(
        try EvaluationError.lift(try ratio.multiplied(by: try Ratio(365, over: Int64(days)))))
      return term
    }
  }

  func timeline(_ scope: Scope) throws(EvaluationError) -> Timeline {
    do {
      return try scope.memo.timeline(of: formula.leading, units: scope.members)
    } catch {
      throw EvaluationError.fault(error)
    }
  }

  func combine(
    _ sign: BinaryOperator, left: Term, _ right: Term
  ) throws(EvaluationError) -> Term {
    var term = try outcome(sign, left: left, right)
    term.caveats = left.caveats
    term.caveats.formUnion(right.caveats)
    term.figures = left.figures + right.figures
    term.wholes = left.wholes + right.wholes.filter { !left.wholes.contains($0) }
    return term
  }

  private func outcome(
    _ sign: BinaryOperator, left: Term, _ right: Term
  ) throws(EvaluationError) -> Term {
    guard let a = left.ratio, let b = right.ratio else {
      let reasons = [left.reason, right.reason].compactMap { $0 }
      return Term(missing: reasons.reduce(.notReported) { $0.combined(with: $1) })
    }
    if sign == .over, b.isZero {
      return Term(missing: right.caveats.contains(.unratedExcluded) ? .notRated : .undefined)
    }
    return Term(try EvaluationError.lift(try sign.apply(a, b)))
  }
}

extension IndicatorResult {
  /// The same without figures of the unit's own, where those of units below were received and cannot be
  /// added up.
  fileprivate var notAdditive: IndicatorResult {
    IndicatorResult(
      value: nil, reason: .notAdditive, numerator: nil, denominator: nil, denominatorPeriod: nil,
      caveats: [],
      figures: figures.map { figure in
        Figure(
          reference: figure.reference, period: nil, cell: .missing(.notAdditive), caveats: [],
          covering: [])
      }, rollUp: nil)
  }
}

extension BinaryOperator {
  /// The exact result; the right side of a division is not zero.
  fileprivate func apply(_ left: Ratio, _ right: Ratio) throws(ArithmeticOverflow) -> Ratio {
    switch self {
    case .plus: try left.adding(right)
    case .minus: try left.subtracting(right)
    case .times: try left.multiplied(by: right)
    case .over: try left.divided(by: right)
    }
  }
}

/// What can go wrong while a formula is computed, before it has a place.
enum EvaluationError: Error {
  case overflow
  case fault(Fault)

  /// Runs an exact operation and turns its overflow into this error.
  static func lift<Value>(
    _ operation: @autoclosure () throws(ArithmeticOverflow) -> Value
  ) throws(EvaluationError) -> Value {
    do {
      return try operation()
    } catch {
      throw .overflow
    }
  }

  func fault(_ what: String, at place: Place?) -> Fault {
    switch self {
    case .overflow: Fault(.sum(.overflow(what)), at: place)
    case .fault(let fault): fault
    }
  }
}
