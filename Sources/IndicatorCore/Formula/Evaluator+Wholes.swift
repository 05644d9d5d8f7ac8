/// A whole in which units are missing.
package struct IncompleteWhole: Equatable, Sendable {
  /// The period of which it is the whole.
  package let period: Period
  /// How many units were added up.
  package let count: Int
  /// The names of those that are missing.
  package let missing: [String]
}

/// What the rows of a table need again and again: all units together.
final class WholeMemo {
  struct Key: Hashable {
    /// Which function of the formula.
    let number: Int
    let level: String
    let period: Period
    let window: PeriodWindow?
  }

  var terms: [Key: Evaluator.Term] = [:]
}

extension Evaluator {
  /// What a node is of all units together.
  func total(
    _ number: Int, of node: BoundFormula.Node, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Term {
    let level = whole == nil ? lookup.cube.codebook.units[scope.unit].level : ""
    let key = WholeMemo.Key(number: number, level: level, period: period, window: scope.window)
    if let known = scope.memo.wholes.terms[key] { return known }
    let parts = try parts(of: node, level: level, in: scope, at: period)
    let term = try sum(of: node, parts: parts, in: scope, at: period)
    scope.memo.wholes.terms[key] = term
    return term
  }

  /// The units that make a whole.
  private struct Parts {
    var reporting: [UnitIndex] = []
    var silent: [UnitIndex] = []
  }

  private func parts(
    of node: BoundFormula.Node, level: String, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Parts {
    let units = lookup.cube.codebook.units
    var parts = Parts()
    var seen: Set<UnitIndex> = []
    for unit in whole.map({ [$0] }) ?? units.positions.filter({ units[$0].level == level }) {
      let members = members(of: unit, node: node)
      if members.isEmpty, units[unit].validity.overlaps(period) { parts.silent.append(unit) }
      for member in members where seen.insert(member).inserted {
        let own = Scope(
          unit: member, rollUp: nil, memo: scope.memo, window: scope.window, isWhole: true)
        let figures = try evaluate(node, in: own, at: period).figures
        if figures.allSatisfy({ $0.cell.value != nil }) {
          parts.reporting.append(member)
        } else if units[member].validity.overlaps(period),
          !figures.contains(where: { $0.cell == .missing(.notApplicable) })
        {
          parts.silent.append(member)
        }
      }
    }
    return countedOnce(parts)
  }

  /// Parts of which none is below another, where units of one level lie below one another.
  private func countedOnce(_ parts: Parts) -> Parts {
    let reporting = Set(parts.reporting)
    let above = Set(parts.reporting.flatMap(unitsAbove))
    func isBelowOne(_ unit: UnitIndex) -> Bool {
      unitsAbove(unit).contains(where: reporting.contains)
    }
    return Parts(
      reporting: parts.reporting.filter { !isBelowOne($0) },
      silent: parts.silent.filter { !above.contains($0) && !isBelowOne($0) })
  }

  private func unitsAbove(_ unit: UnitIndex) -> [UnitIndex] {
    let book = lookup.cube.codebook
    var above: [UnitIndex] = []
    var parent = book.units[unit].parent
    while !parent.isEmpty, let position = book.unit(parent) {
      above.append(position)
      parent = book.units[position].parent
    }
    return above
  }

  /// A unit that reports the first figure of a node, else those below that do.
  private func members(of unit: UnitIndex, node: BoundFormula.Node) -> [UnitIndex] {
    guard let first = node.figures.first else { return [] }
    if lookup.cube.reports(measure: first.measure, unit: unit) { return [unit] }
    return lookup.receivedBelow(unit, measure: first.measure)
  }

  private func sum(
    of node: BoundFormula.Node, parts: Parts, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Term {
    let names = parts.silent.map { lookup.cube.codebook.units[$0].name }
    let all = parts.reporting.count + parts.silent.count
    guard !parts.reporting.isEmpty else { return Term(missing: .notReported) }
    let together = Scope(
      unit: scope.unit, rollUp: RollUp(members: parts.reporting, outOf: all), memo: scope.memo,
      window: scope.window, isWhole: true)
    var term = try evaluate(node, in: together, at: period)
    term.caveats = term.caveats.subtracting(.rolledUp)
    term.caveats.insert(.partMissing, when: !names.isEmpty)
    term.figures = term.figures.map(\.ofWhole)
    if !names.isEmpty {
      term.wholes = [
        IncompleteWhole(period: period, count: parts.reporting.count, missing: names)
      ]
    }
    return term
  }

  // MARK: The base of an index

  /// What a node is at one period, for units whose boundaries have not changed since.
  func base(
    _ wanted: Period, of node: BoundFormula.Node, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> Term {
    guard let base = basePeriod(wanted, timeline: try timeline(scope)) else {
      return Term(missing: .notReported)
    }
    guard leading == .stock || base.likeness == period.likeness || base == period else {
      return Term(missing: .notComparable)
    }
    let kinds = breaks(between: base, and: period, in: scope)
    if kinds.contains(.boundary), breakRule == .respect {
      var term = Term(missing: .notComparable)
      term.caveats = [.boundaryChanged]
      return term
    }
    var term = try evaluate(node, in: scope, at: base)
    term.caveats.insert(.boundaryChanged, when: kinds.contains(.boundary))
    term.caveats.insert(.definitionChanged, when: kinds.contains(.definition))
    return term
  }

  /// The period as it was spelled; of a stock, else the only one that lies in it.
  private func basePeriod(_ wanted: Period, timeline: Timeline) -> Period? {
    if timeline.periods.contains(wanted) { return wanted }
    guard leading == .stock else { return nil }
    let inside = timeline.periods.filter { wanted.contains($0) }
    return inside.count == 1 ? inside[0] : nil
  }

  private func breaks(
    between one: Period, and other: Period, in scope: Scope
  ) -> Set<SeriesBreak.Kind> {
    var kinds: Set<SeriesBreak.Kind> = []
    for unit in Set(scope.members).union([scope.unit]) {
      kinds.formUnion(
        history.breaks(
          between: min(one, other), and: max(one, other), unit: unit, measures: formula.measures))
    }
    return kinds
  }

  // MARK: Weights

  /// The sum of a figure times its weight, and the sum of the weights.
  func weightedSides(
    _ reference: FigureReference, by weights: FigureReference, in scope: Scope, at period: Period
  ) throws(EvaluationError) -> (left: Term, right: Term) {
    var (products, sum) = (WeightedSide(), WeightedSide())
    for unit in scope.members {
      let (figure, weight) = try figures(
        reference, weights: weights, unit: unit, in: scope, at: period)
      let values = try EvaluationError.lift(try Self.product(figure, weight: weight))
      try EvaluationError.lift(try products.add(values.product, figure: figure))
      try EvaluationError.lift(try sum.add(values.weight, figure: weight))
    }
    let isRolledUp = scope.rollUp != nil
    return (
      products.term(reference, isRolledUp: isRolledUp), sum.term(weights, isRolledUp: isRolledUp)
    )
  }

  private func figures(
    _ reference: FigureReference, weights: FigureReference, unit: UnitIndex, in scope: Scope,
    at period: Period
  ) throws(EvaluationError) -> (Figure, Figure) {
    do {
      return (
        try figure(reference, of: unit, in: scope, at: period),
        try figure(weights, of: unit, in: scope, at: period)
      )
    } catch {
      throw EvaluationError.fault(error)
    }
  }

  private static func product(
    _ figure: Figure, weight: Figure
  ) throws(ArithmeticOverflow) -> (product: Ratio?, weight: Ratio?) {
    guard let value = try figure.ratio(), let times = try weight.ratio() else {
      return (try figure.ratio(), try weight.ratio())
    }
    return (try value.multiplied(by: times), times)
  }
}

/// A sum over units with the figures behind it.
private struct WeightedSide {
  private var sum = Ratio.zero
  private var reason: Reason?
  private var caveats: Caveats = []
  private var periods: Set<Period> = []
  private var covering: [Int] = []
  private var obstacle: PairingObstacle?

  mutating func add(_ value: Ratio?, figure: Figure) throws(ArithmeticOverflow) {
    if let value { sum = try sum.adding(value) }
    if case .missing(let reason) = figure.cell {
      self.reason = self.reason?.combined(with: reason) ?? reason
    }
    caveats.formUnion(figure.caveats)
    if let period = figure.period { periods.insert(period) }
    covering += figure.covering
    obstacle = obstacle ?? figure.obstacle
  }

  func term(_ reference: FigureReference, isRolledUp: Bool) -> Evaluator.Term {
    let parts = ExactSum.parts(of: sum)
    var caveats = caveats
    caveats.insert(.rolledUp, when: isRolledUp)
    var term = reason.map { Evaluator.Term(missing: $0) } ?? Evaluator.Term(sum)
    term.caveats = caveats
    term.figures = [
      Figure(
        reference: reference, period: periods.count == 1 ? periods.first : nil,
        cell: reason.map { .missing($0) } ?? .value(parts.value), caveats: caveats,
        covering: covering, obstacle: obstacle, divisor: reason == nil ? parts.divisor : 1)
    ]
    return term
  }
}

extension Figure {
  /// The same as a figure of all units together: that several were added up goes without saying.
  fileprivate var ofWhole: Figure {
    Figure(
      reference: reference, period: period, cell: cell, caveats: caveats.subtracting(.rolledUp),
      covering: covering, obstacle: obstacle, divisor: divisor, isOfWhole: true)
  }
}

extension UnitValidity {
  /// Whether the unit stood on some day of a period, as far as is known.
  func overlaps(_ period: Period) -> Bool {
    if let to, let first = period.first, to < first { return false }
    if let from, let last = period.last, last < from { return false }
    return true
  }
}
