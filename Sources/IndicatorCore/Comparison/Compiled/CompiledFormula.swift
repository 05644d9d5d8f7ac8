/// A formula of flows as steps on a stack.
struct CompiledFormula: Sendable {
  enum Step: Sendable {
    /// The figure at a position in ``figures``.
    case figure(Int)
    case number(ComputedNumber)
    case negative, plus, minus, times, over
  }

  /// The left side of the outermost division, or the whole formula where there is none.
  private(set) var left: [Step] = []
  /// The right side of the outermost division.
  private(set) var right: [Step]?
  /// The figures in the order in which they stand in the formula.
  private(set) var figures: [FigureReference] = []

  /// Nil if the formula asks for more than flows at one period.
  init?(_ formula: BoundFormula, in cube: Cube) {
    if case .binary(.over, let left, let right) = formula.root {
      guard let one = steps(left, in: cube), let other = steps(right, in: cube) else {
        return nil
      }
      self.left = one
      self.right = other
    } else {
      guard let all = steps(formula.root, in: cube) else { return nil }
      left = all
    }
  }

  private mutating func steps(
    _ node: BoundFormula.Node, in cube: Cube
  ) -> [Step]? {
    switch node {
    case .number(let number):
      return ComputedNumber(number.numerator, over: number.denominator).map { [.number($0)] }
    case .figure(let reference):
      guard cube.codebook.measures[reference.measure].additivity == .flow else { return nil }
      figures.append(reference)
      return [.figure(figures.count - 1)]
    case .negative(let inner): return steps(inner, in: cube).map { $0 + [.negative] }
    case .call, .weighted: return nil
    case .binary(let sign, let left, let right):
      guard let one = steps(left, in: cube), let other = steps(right, in: cube) else {
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
