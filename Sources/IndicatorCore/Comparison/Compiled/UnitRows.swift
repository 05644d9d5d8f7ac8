/// Computes the rows of units, one after the other, with room and tables of its own: threads that shared them would
/// spend their time on counting references. For the same reason it cannot be copied.
struct UnitRows: ~Copyable {
  /// What a unit has at one period.
  struct Point {
    var isReported = false
    var value: ComputedNumber?
    /// Why there is no value.
    var reason: Reason?
    var numerator: ComputedNumber?
    var denominator: ComputedNumber?
    var caveats: Caveats = []
  }

  /// A value on the stack, or why there is none.
  private struct Term {
    var value: ComputedNumber?
    var reason: Reason?
    var caveats: Caveats = []
  }

  private let left: [CompiledFormula.Step]
  private let right: [CompiledFormula.Step]?
  private let periodCount: Int
  private var periods: some Sequence<PeriodIndex> { (0..<periodCount).lazy.map { PeriodIndex($0) } }
  private let caveats: [Caveats]
  private let isRateOfCounts: Bool
  /// For each figure, which of the measures it is of.
  private let measures: [Int]
  /// For each figure, whether a printed share may stand in for it.
  private let hasShares: [Bool]
  /// Whether figures of several units may be added up.
  let canPool: Bool
  private var cells: CompiledCells
  private var stack: [Term] = []
  /// The figures of several units added up, period by period; empty where a unit's own are taken.
  private var pooled: [Term] = []
  private let figureCount: Int
  private var period = PeriodIndex(0)

  /// What the last unit has at each period.
  private(set) var points: [Point]

  init(
    _ formula: CompiledFormula, in cube: Cube, grid: GridFigures, periods: CompiledPeriods,
    isRateOfCounts: Bool
  ) {
    // Copies with memory of their own.
    left = formula.left.map { $0 }
    right = formula.right.map { $0.map { $0 } }
    caveats = periods.caveats.map { $0 }
    periodCount = periods.caveats.count
    points = Array(repeating: Point(), count: periodCount)
    figureCount = formula.figures.count
    self.isRateOfCounts = isRateOfCounts
    cells = CompiledCells(formula.figures, in: cube, grid: grid)
    measures = cells.measureOfFigure.map { $0 }
    let hasShares = formula.figures.map { figure in
      cube.codebook.measure(cube.codebook.measures[figure.measure].id + "_share") != nil
    }
    self.hasShares = hasShares
    canPool =
      !hasShares.contains(true)
      && formula.figures.allSatisfy { cube.codebook.measures[$0.measure].isSummable }
  }

  /// Computes the points of a unit; false if something about it is left to the series.
  mutating func compute(_ unit: UnitIndex) -> Bool {
    pooled = []
    guard cells.enter(unit) else { return false }
    for period in periods {
      cells.look(at: period)
      // The first figure is the leading one.
      guard compute(at: period, isReported: cells.isReported(measures[0])) else { return false }
    }
    return true
  }

  /// Computes the points of several units added up, at each period of those that have every figure there.
  ///
  /// - Returns: those of each period; nil if something about one is left to the series.
  mutating func compute(pooling units: [UnitIndex]) -> [[UnitIndex]]? {
    var members = [[UnitIndex]](repeating: [], count: periodCount)
    var isReported = [Bool](repeating: false, count: periodCount)
    pooled = Array(
      repeating: Term(value: .zero, caveats: [.rolledUp]), count: periodCount * figureCount)
    for unit in units {
      guard cells.enter(unit) else { return nil }
      for period in periods {
        cells.look(at: period)
        guard cells.isReported(measures[0]) else { continue }
        isReported[of: period] = true
        guard let isMember = add(at: period) else { return nil }
        if isMember { members[of: period].append(unit) }
      }
    }
    for period in periods {
      // Where nobody has every figure, the series says why.
      guard !isReported[of: period] || !members[of: period].isEmpty,
        compute(at: period, isReported: isReported[of: period])
      else { return nil }
    }
    return members
  }

  /// Adds the figures of a unit at a period to those of others, if it has all of them; nil if something is left to
  /// the series.
  private mutating func add(at period: PeriodIndex) -> Bool? {
    var terms: [Term] = []
    for position in 0..<figureCount {
      guard let term = ownFigure(position) else { return nil }
      terms.append(term)
    }
    guard terms.allSatisfy({ $0.value != nil }) else { return false }
    for (position, term) in terms.enumerated() {
      let place = period.number * figureCount + position
      // Decimals are added up where they are reduced at once.
      guard let more = term.value, more.denominator == 1,
        let sum = pooled[place].value?.adding(more, sign: 1)
      else { return nil }
      pooled[place].value = sum
      pooled[place].caveats.formUnion(term.caveats)
    }
    return true
  }

  // MARK: One period

  private mutating func compute(at period: PeriodIndex, isReported: Bool) -> Bool {
    guard isReported else {
      points[of: period] = Point()
      return true
    }
    self.period = period
    var point = Point()
    point.isReported = true
    point.caveats = caveats[of: period]
    guard let one = evaluate(left) else { return false }
    point.caveats.formUnion(one.caveats)
    if let right {
      guard let other = evaluate(right), let quotient = divided(one, by: other) else {
        return false
      }
      (point.value, point.reason) = (quotient.value, quotient.reason)
      point.numerator = one.value
      point.denominator = other.value
      point.caveats.formUnion(other.caveats)
      if isRateOfCounts, let base = other.value, Self.isSmallBase(base) {
        point.caveats.insert(.smallBase)
      }
    } else {
      (point.value, point.reason) = (one.value, one.reason)
    }
    points[of: period] = point
    return true
  }

  /// Whether a base is a whole number below 30, and not 0.
  private static func isSmallBase(_ base: ComputedNumber) -> Bool {
    guard base.numerator != 0, base.numerator % base.denominator == 0 else { return false }
    return base.numerator / base.denominator < 30
  }

  /// What steps give; nil if it is left to the series.
  private mutating func evaluate(_ steps: [CompiledFormula.Step]) -> Term? {
    if steps.count == 1, case .figure(let position) = steps[0] { return figure(position) }
    stack.removeAll(keepingCapacity: true)
    for step in steps {
      guard let term = result(of: step) else { return nil }
      stack.append(term)
    }
    return stack.last
  }

  private mutating func result(of step: CompiledFormula.Step) -> Term? {
    switch step {
    case .number(let number): return Term(value: number)
    case .figure(let position): return figure(position)
    case .negative:
      var term = stack.removeLast()
      guard let value = term.value else { return term }
      term.value = value.negated()
      return term.value == nil ? nil : term
    case .plus, .minus, .times, .over:
      let right = stack.removeLast()
      let left = stack.removeLast()
      switch step {
      case .plus: return combined(left, right) { $0.adding($1, sign: 1) }
      case .minus: return combined(left, right) { $0.adding($1, sign: -1) }
      case .times: return combined(left, right) { $0.multiplied(by: $1) }
      default: return divided(left, by: right)
      }
    }
  }

  private func divided(_ left: Term, by right: Term) -> Term? {
    guard let base = right.value, base.numerator == 0, left.value != nil else {
      return combined(left, right) { $0.divided(by: $1) }
    }
    var term = Term(reason: right.caveats.contains(.unratedExcluded) ? .notRated : .undefined)
    term.caveats = left.caveats
    term.caveats.formUnion(right.caveats)
    return term
  }

  /// Two terms taken together; nil if the result is too large.
  @inline(__always) private func combined(
    _ left: Term, _ right: Term, operation: (ComputedNumber, ComputedNumber) -> ComputedNumber?
  ) -> Term? {
    var term = Term()
    term.caveats = left.caveats
    term.caveats.formUnion(right.caveats)
    guard let one = left.value, let other = right.value else {
      let reasons = [left.reason, right.reason].compactMap { $0 }
      term.reason = reasons.reduce(.notReported) { $0.combined(with: $1) }
      return term
    }
    term.value = operation(one, other)
    return term.value == nil ? nil : term
  }

  // MARK: One figure

  private mutating func figure(_ position: Int) -> Term? {
    pooled.isEmpty ? ownFigure(position) : pooled[period.number * figureCount + position]
  }

  private mutating func ownFigure(_ position: Int) -> Term? {
    switch cells.figure(position) {
    case .value(let number, let caveats): return Term(value: number, caveats: caveats)
    case .missing(let reason):
      return reason == .notReported && hasShares[position] ? nil : Term(reason: reason)
    case .unclear: return nil
    }
  }
}
