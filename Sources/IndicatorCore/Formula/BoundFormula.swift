/// One figure that a formula asks for: a measure and a selection of its categories.
package struct FigureReference: Hashable, Sendable {
  /// The position of the measure in the codebook.
  package let measure: MeasureIndex
  /// What to add up.
  package let selection: Selection
  /// The reference as written, in canonical form: `member_ratings[good_or_better]`.
  package let text: String
}

/// A formula whose names are looked up and whose units of measure agree.
package struct BoundFormula: Equatable, Sendable {
  indirect enum Node: Equatable, Sendable {
    case number(Ratio)
    case figure(FigureReference)
    case negative(Node)
    case call(BoundFunction, Node)
    /// A mean of one figure over units, each counted as often as another says.
    case weighted(FigureReference, by: FigureReference)
    case binary(BinaryOperator, Node, Node)
  }

  let root: Node
  /// The formula as written.
  package let formula: Formula
  /// The figure at whose periods the formula is evaluated: the first in the text.
  package let leading: FigureReference
  /// All figures, in the order in which they stand.
  package let references: [FigureReference]
  /// The measures whose figures are added up over units, if any are.
  let summedMeasures: [MeasureIndex]
  /// Whether the result is a rate of like things: persons over persons, not persons over cells.
  package let isRateOfLikeThings: Bool
  /// Whether the result is a rate of like things over a base that is counted.
  let isRateOfCounts: Bool

  /// Looks up a formula's names in a cube's codebook and checks its units.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`.
  package init(_ formula: Formula, in cube: Cube) throws(Fault) {
    var binder = FormulaBinder(cube: cube)
    let bound = try binder.bind(formula)
    guard let leading = binder.references.first else {
      throw Fault(.meaning(.noMeasure), at: .typed("formula"))
    }
    root = bound.node
    self.formula = formula
    self.leading = leading
    references = binder.references
    summedMeasures = binder.summedMeasures
    isRateOfLikeThings = Self.isRateOfLikeThings(bound)
    isRateOfCounts = Self.isRateOfCounts(bound, in: cube)
  }

  /// The measures, in the order in which they stand.
  package var measures: [MeasureIndex] {
    references.map(\.measure).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether a longer period gives a larger result: a flow or a flow over a stock, no share of flows and no
  /// yearly rate.
  func growsWithPeriod(in book: Codebook) -> Bool { Self.growth(root, in: book) > 0 }

  /// The power of the period's length in a node.
  private static func growth(_ node: Node, in book: Codebook) -> Int {
    switch node {
    case .number: 0
    case .figure(let reference): book.measures[reference.measure].additivity == .flow ? 1 : 0
    case .negative(let inner): growth(inner, in: book)
    case .call(let function, let inner):
      function == .perYear ? growth(inner, in: book) - 1 : growth(inner, in: book)
    case .weighted: 0
    case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
      max(growth(left, in: book), growth(right, in: book))
    case .binary(.times, let left, let right): growth(left, in: book) + growth(right, in: book)
    case .binary(.over, let left, let right): growth(left, in: book) - growth(right, in: book)
    }
  }

  /// How results for several units are taken together.
  func pooling(in book: Codebook) -> Pooling {
    if Self.isSummable(root, in: book) { return .sum }
    guard case .binary(.over, let left, let right) = root, Self.isSummable(left, in: book),
      Self.isSummable(right, in: book)
    else { return .none }
    return .quotient
  }

  /// Whether a node of all units together is the sum of those of each: figures that may be added up, and
  /// what is added, or multiplied by a number.
  private static func isSummable(_ node: Node, in book: Codebook) -> Bool {
    switch node {
    case .number: false
    case .figure(let reference): book.measures[reference.measure].isSummable
    case .negative(let inner): isSummable(inner, in: book)
    case .call(let function, let inner): function.isOfEachUnit && isSummable(inner, in: book)
    case .weighted: false
    case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
      isSummable(left, in: book) && isSummable(right, in: book)
    case .binary(.times, let left, let right):
      isSummable(left, in: book) && isNumber(right) || isNumber(left) && isSummable(right, in: book)
    case .binary(.over, let left, let right): isSummable(left, in: book) && isNumber(right)
    }
  }

  private static func isNumber(_ node: Node) -> Bool {
    switch node {
    case .number: true
    case .figure, .weighted: false
    case .negative(let inner), .call(_, let inner): isNumber(inner)
    case .binary(_, let left, let right): isNumber(left) && isNumber(right)
    }
  }

  /// Whether the numerator, or the value where there is no division, is one measure's figure.
  var isCountOrShare: Bool {
    if case .binary(.over, .figure, _) = root { return true }
    if case .figure = root { return true }
    return false
  }

  private static func isRateOfLikeThings(_ bound: FormulaBinder.Bound) -> Bool {
    if case .binary(.over, _, _) = bound.node { bound.unit.isOne } else { false }
  }

  private static func isRateOfCounts(_ bound: FormulaBinder.Bound, in cube: Cube) -> Bool {
    guard case .binary(.over, _, let base) = bound.node, bound.unit.isOne,
      case .figure(let reference) = base
    else { return false }
    return cube.codebook.measures[reference.measure].isCount
  }
}

/// Looks up names and derives units of measure, from the leaves of the formula up.
struct FormulaBinder {
  struct Bound {
    let node: BoundFormula.Node
    let unit: UnitOfMeasure
    /// A measure that may not be added up, if the value is one.
    var unsummable: String?
  }

  let cube: Cube
  private(set) var references: [FigureReference] = []
  private(set) var summedMeasures: [MeasureIndex] = []
  /// The functions inside which the binder is, the innermost last.
  private var inside: [FormulaFunction] = []
  private var wholes = 0

  init(cube: Cube) {
    self.cube = cube
  }

  mutating func bind(_ formula: Formula) throws(Fault) -> Bound {
    switch formula {
    case .number(let number):
      guard let ratio = try? number.ratio() else { throw Fault(.sum(.overflow("\(number)"))) }
      return Bound(node: .number(ratio), unit: .one)
    case .figure(let name, let selection): return try figure(name, selection: selection)
    case .negative(let inner):
      let bound = try bind(inner)
      return Bound(node: .negative(bound.node), unit: bound.unit, unsummable: bound.unsummable)
    case .call(let function, let inner, let argument, let column):
      if let outer = inside.first(where: { !$0.mayHold(function) }) {
        throw Fault(
          .function(.nestedFunction(function.rawValue, inside: outer.rawValue)),
          at: .typed("formula", column: column.number))
      }
      inside.append(function)
      defer { inside.removeLast() }
      return try call(function, inner: inner, argument: argument, column: column)
    case .binary(let sign, let left, let right, let column):
      return try binary(sign, left: try bind(left), try bind(right), column: column)
    }
  }

  private mutating func figure(_ name: FormulaName, selection: SelectionText?) throws(Fault)
    -> Bound
  {
    let book = cube.codebook
    guard let measure = try measure(name) else {
      let near = Suggestion.nearest(to: name.text, among: book.measures.map(\.id))
        .map { FormulaName($0).description }
      throw Fault(
        .name(.unknownName(.measure, name.text, suggestion: near)),
        at: .typed("formula", column: name.column.number))
    }
    let bound = try SelectionBinder(cube: cube, measure: measure).bind(selection, measureName: name)
    let isSummable = book.measures[measure].additivity != .none
    guard isSummable || bound.boxes.count == 1 else {
      throw notSummable(name.text, column: name.column)
    }
    let reference = FigureReference(
      measure: measure, selection: bound, text: "\(Formula.figure(name, selection))")
    references.append(reference)
    summedMeasures.append(measure)
    return Bound(
      node: .figure(reference), unit: UnitOfMeasure(book.measures[measure].unitOfMeasure),
      unsummable: isSummable ? nil : name.text)
  }

  private func measure(_ name: FormulaName) throws(Fault) -> MeasureIndex? {
    do {
      return try cube.codebook.findMeasure(name.text)
    } catch {
      throw Fault(error.fact, at: .typed("formula", column: name.column.number))
    }
  }

  private mutating func call(
    _ function: FormulaFunction, inner: Formula, argument: FunctionArgument,
    column: FormulaColumn
  ) throws(Fault) -> Bound {
    if case .weights(let weights) = argument {
      return try weighted(inner, weights: weights, column: column)
    }
    let known = references.count
    let bound = try bind(inner)
    try check(function, of: bound.node, figures: references[known...], column: column)
    switch function {
    case .previous: return bound.within(.previous)
    case .perYear:
      return bound.within(.perYear).with(unit: bound.unit.over(UnitOfMeasure("year")))
    case .total: return bound.within(whole())
    case .yearToDate: return bound.within(.window(.yearToDate))
    case .cumulative: return bound.within(.window(.cumulative))
    case .moving:
      guard case .count(let count) = argument else { return bound }
      return bound.within(.window(.moving(count)))
    case .share:
      let whole = try bind(inner).within(whole())
      return Bound(node: .binary(.over, bound.node, whole.node), unit: .one)
    case .index:
      guard case .period(let period) = argument else { return bound }
      let base = try bind(inner).within(.base(period))
      return Bound(
        node: .binary(.times, .number(Ratio(100)), .binary(.over, bound.node, base.node)),
        unit: .one)
    case .weighted: return bound
    }
  }

  private mutating func whole() -> BoundFunction {
    wholes += 1
    return .total(wholes)
  }

  /// Refuses what a function has no meaning for.
  private func check(
    _ function: FormulaFunction, of node: BoundFormula.Node,
    figures: ArraySlice<FigureReference>, column: FormulaColumn
  ) throws(Fault) {
    let place = Place.typed("formula", column: column.number)
    let measures = figures.map { cube.codebook.measures[$0.measure] }
    if function.addsFlows, measures.isEmpty || measures.contains(where: { $0.additivity != .flow })
    {
      throw Fault(.function(.needsFlow(function.rawValue)), at: place)
    }
    guard function.addsFigures else { return }
    guard !measures.isEmpty, !node.multipliesFigures else {
      throw Fault(.function(.needsSum(function.rawValue)), at: place)
    }
    if let figure = node.plainFigures.first(where: {
      !cube.codebook.measures[$0.measure].isSummable
    }) {
      throw notSummable(cube.codebook.measures[figure.measure].id, column: column)
    }
  }

  private mutating func weighted(
    _ inner: Formula, weights: Formula, column: FormulaColumn
  ) throws(Fault) -> Bound {
    guard case .figure(let name, let selection) = inner,
      case .figure(let weightName, let weightSelection) = weights
    else {
      throw Fault(
        .function(.needsFigure(FormulaFunction.weighted.rawValue)),
        at: .typed("formula", column: column.number))
    }
    let summed = summedMeasures
    let bound = try figure(name, selection: selection)
    // What is weighted is not added up itself.
    summedMeasures = summed
    let weight = try figure(weightName, selection: weightSelection)
    guard case .figure(let one) = bound.node, case .figure(let other) = weight.node else {
      return bound
    }
    guard weight.unsummable == nil else { throw notSummable(weightName.text, column: column) }
    return Bound(node: .weighted(one, by: other), unit: bound.unit)
  }

  private func binary(
    _ sign: BinaryOperator, left: Bound, _ right: Bound, column: FormulaColumn
  ) throws(Fault) -> Bound {
    let node = BoundFormula.Node.binary(sign, left.node, right.node)
    switch sign {
    case .times: return Bound(node: node, unit: left.unit.times(right.unit))
    case .over: return Bound(node: node, unit: left.unit.over(right.unit))
    case .plus, .minus:
      if let measure = left.unsummable ?? right.unsummable {
        throw notSummable(measure, column: column)
      }
      guard left.unit == right.unit else {
        throw Fault(
          .meaning(.unlikeUnits(left: "\(left.unit)", right: "\(right.unit)")),
          at: .typed("formula", column: column.number))
      }
      return Bound(node: node, unit: left.unit)
    }
  }

  private func notSummable(_ measure: String, column: FormulaColumn) -> Fault {
    Fault(.meaning(.notSummable(measure: measure)), at: .typed("formula", column: column.number))
  }
}
