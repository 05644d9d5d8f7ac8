/// A formula of simple figures as steps on a stack.
struct SweepFormula: Sendable {
  enum Step: Sendable {
    /// The figure at a position in ``figures``.
    case figure(Int)
    case number(SweptNumber)
    case negative, plus, minus, times, over
  }

  /// The left side of the outermost division, or the whole formula where there is none.
  private(set) var left: [Step] = []
  /// The right side of the outermost division.
  private(set) var right: [Step]?
  /// The figures in the order in which they stand in the formula.
  private(set) var figures: [SweepFigure] = []

  /// Nil if the formula asks for more than sums of simple figures at one period.
  init?(_ formula: BoundFormula, _ cube: Cube, _ grid: GridFigures) {
    if case .binary(.over, let left, let right) = formula.root {
      guard let one = steps(left, cube, grid), let other = steps(right, cube, grid) else {
        return nil
      }
      self.left = one
      self.right = other
    } else {
      guard let all = steps(formula.root, cube, grid) else { return nil }
      left = all
    }
  }

  private mutating func steps(
    _ node: BoundFormula.Node, _ cube: Cube, _ grid: GridFigures
  ) -> [Step]? {
    switch node {
    case .number(let number):
      return SweptNumber(number.numerator, over: number.denominator).map { [.number($0)] }
    case .figure(let reference):
      guard let figure = SweepFigure(reference, cube, grid) else { return nil }
      figures.append(figure)
      return [.figure(figures.count - 1)]
    case .negative(let inner): return steps(inner, cube, grid).map { $0 + [.negative] }
    case .call: return nil
    case .binary(let sign, let left, let right):
      guard let one = steps(left, cube, grid), let other = steps(right, cube, grid) else {
        return nil
      }
      return one + other + [Self.step(sign)]
    }
  }

  private static func step(_ sign: BinaryOperator) -> Step {
    switch sign {
    case .plus: .plus
    case .minus: .minus
    case .times: .times
    case .over: .over
    }
  }
}

/// A figure that is the sum of cells at known places: a measure without categories, or some categories of
/// the only classification that it is broken down by.
struct SweepFigure: Sendable {
  let reference: FigureReference
  /// For each grid and period the columns that are added up, -1 where a category has none.
  private let columns: [[[Int32]]]
  /// For each grid and period the columns of all figures of the measure.
  private let all: [[[Int32]]]

  /// Nil if the figure may rest on anything else.
  init?(_ reference: FigureReference, _ cube: Cube, _ grid: GridFigures) {
    let measure = reference.measure
    guard cube.codebook.measures[measure].additivity == .flow,
      !reference.selection.excludesUnrated,
      let wanted = Self.categories(reference, cube, grid)
    else { return nil }
    self.reference = reference
    let slots = grid.slots[measure]
    let byPeriod = cube.periods.indices.map { period in slots.filter { Int($0.period) == period } }
    columns = grid.grids.indices.map { number in
      byPeriod.map { own in
        guard !own.isEmpty else { return [] }
        return wanted.map { combination in
          own.first { Int($0.combination) == combination }?.columns[number] ?? -1
        }
      }
    }
    all = grid.grids.indices.map { number in
      byPeriod.map { own in own.map { $0.columns[number] }.filter { $0 >= 0 } }
    }
  }

  /// The combinations that are added up, in the order in which a cover would take them.
  private static func categories(
    _ reference: FigureReference, _ cube: Cube, _ grid: GridFigures
  ) -> [Int]? {
    let used = Set(grid.slots[reference.measure].map { Int($0.combination) })
    let boxes = reference.selection.boxes
    let positions = Dictionary(
      cube.combinations.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    if used.allSatisfy({ cube.combinations[$0].categories.isEmpty }) {
      return boxes == [.all] ? boxes.map { positions[$0] ?? -1 } : nil
    }
    let axes = cube.classifications(of: reference.measure)
    guard axes.count == 1, used.allSatisfy({ cube.combinations[$0].categories.count == 1 }) else {
      return nil
    }
    if boxes == [.all] {
      return cube.leaves(of: axes[0], measure: reference.measure).map { leaf in
        positions[Combination([leaf], in: cube.codebook.tree)] ?? -1
      }
    }
    let isOfAxis = boxes.allSatisfy { box in
      box.categories.count == 1 && cube.codebook.tree.classificationOf[box.categories[0]] == axes[0]
    }
    return isOfAxis ? boxes.map { positions[$0] ?? -1 } : nil
  }

  /// The columns that are added up at a period, and those of all figures of the measure.
  func columns(_ grid: Int, _ period: Int) -> (summed: [Int32], all: [Int32]) {
    (columns[grid][period], all[grid][period])
  }
}
