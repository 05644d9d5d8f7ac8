/// A function of a formula whose names are looked up.
enum BoundFunction: Equatable, Sendable {
  case previous
  case perYear
  /// All units together; each such function of a formula has a number.
  case total(Int)
  /// Several periods taken together.
  case window(PeriodWindow)
  /// What it works on, at one period.
  case base(Period)

  /// Whether the value of several units is what it gives for their sum.
  var isOfEachUnit: Bool {
    switch self {
    case .previous, .perYear, .window: true
    case .total, .base: false
    }
  }
}

extension FormulaFunction {
  /// Whether it adds up what is counted over periods.
  var addsFlows: Bool {
    switch self {
    case .perYear, .yearToDate, .cumulative: true
    case .previous, .total, .share, .index, .moving, .weighted: false
    }
  }

  /// Whether it adds figures up, over units or periods.
  var addsFigures: Bool {
    switch self {
    case .total, .share, .yearToDate, .cumulative, .moving: true
    case .previous, .perYear, .index, .weighted: false
    }
  }

  /// Whether another may stand inside it.
  func mayHold(_ inner: FormulaFunction) -> Bool {
    switch self {
    case .previous, .perYear: true
    case .total, .share: ![.total, .share, .index].contains(inner)
    case .index: inner != .index
    case .yearToDate, .cumulative, .moving: [.previous, .total, .share].contains(inner)
    case .weighted: false
    }
  }
}

extension BoundFormula {
  /// Whether the value is a unit's share of the whole.
  package var isShareOfWhole: Bool {
    guard case .binary(.over, let part, .call(.total, let whole)) = root else { return false }
    return part == whole
  }
}

extension BoundFormula.Node {
  /// Whether figures are multiplied with one another: sums of them do not make sums of products.
  var multipliesFigures: Bool {
    switch self {
    case .number, .figure, .weighted: false
    case .negative(let inner), .call(_, let inner): inner.multipliesFigures
    case .binary(let sign, let left, let right):
      left.multipliesFigures || right.multipliesFigures
        || sign == .times && left.hasFigures && right.hasFigures
    }
  }

  private var hasFigures: Bool {
    switch self {
    case .number: false
    case .figure, .weighted: true
    case .negative(let inner), .call(_, let inner): inner.hasFigures
    case .binary(_, let left, let right): left.hasFigures || right.hasFigures
    }
  }

  /// The figures that are added up themselves; what is weighted is not.
  var plainFigures: [FigureReference] {
    switch self {
    case .number: []
    case .figure(let reference): [reference]
    case .weighted(_, let weights): [weights]
    case .negative(let inner), .call(_, let inner): inner.plainFigures
    case .binary(_, let left, let right): left.plainFigures + right.plainFigures
    }
  }

  /// All figures, in the order in which they stand.
  var figures: [FigureReference] {
    switch self {
    case .number: []
    case .figure(let reference): [reference]
    case .weighted(let reference, let weights): [reference, weights]
    case .negative(let inner), .call(_, let inner): inner.figures
    case .binary(_, let left, let right): left.figures + right.figures
    }
  }
}

extension FormulaBinder.Bound {
  /// A function of the value.
  func within(_ function: BoundFunction) -> FormulaBinder.Bound {
    FormulaBinder.Bound(node: .call(function, node), unit: unit, unsummable: unsummable)
  }

  /// The same in another unit.
  func with(unit: UnitOfMeasure) -> FormulaBinder.Bound {
    FormulaBinder.Bound(node: node, unit: unit, unsummable: unsummable)
  }
}
