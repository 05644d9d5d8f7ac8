/// One figure of an indicator taken apart: which reported figures it rests on.
public struct ExplainedFigure: Equatable, Sendable {
  /// The reference as written: `member_ratings[good_or_better]`.
  public let text: String
  /// The figure as the formula sees it.
  public let figure: Figure
  /// The reported figures that cover it, with their sources.
  public let reported: [ReportedFigure]
}

/// One value of an indicator taken apart.
public struct Explanation: Equatable, Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// The row taken apart.
  public let row: IndicatorRow
  /// The formula with the numbers in place of the names; a missing figure keeps its name.
  public let computed: String
  /// All figures, in the order in which they stand in the formula.
  public let figures: [ExplainedFigure]
  /// The leading measure.
  public let measure: Measure
  /// Whether the value is a rate of like things, so that one more can be said in the measure's noun.
  public let isRateOfLikeThings: Bool
  /// How many days two dates may lie apart that are set against one another.
  package let pairWithin: Int

  /// Whether that limit has decided which figures are taken, or that none is.
  package var restsOnLimit: Bool {
    row.result.figures.contains { figure in
      if case .apart = figure.obstacle { return true }
      return figure.caveats.contains(.datesDiffer)
    }
  }
}

extension Comparison {
  /// The values of a table taken apart, row by row.
  public func explanations(
    _ table: IndicatorTable, _ formula: BoundFormula
  ) -> [Explanation] {
    table.rows.map { row in
      Explanation(
        indicator: table.indicator, row: row,
        computed: formula.formula.substituting(row.result.figures),
        figures: row.result.figures.map { figure in
          ExplainedFigure(
            text: figure.reference.text, figure: figure,
            reported: figure.covering.map { cube.figure(at: $0) })
        },
        measure: cube.codebook.measures[formula.leading.measure],
        isRateOfLikeThings: formula.isRateOfLikeThings, pairWithin: lookup.pairWithin)
    }
  }
}

extension Formula {
  /// The formula with each figure's value in place of its name, in the order in which they stand.
  func substituting(_ figures: [Figure]) -> String {
    var rest = figures[...]
    return "\(substituted(&rest))"
  }

  private func substituted(_ figures: inout ArraySlice<Figure>) -> Formula {
    switch self {
    case .number: return self
    case .figure:
      guard let value = figures.popFirst()?.cell.value else { return self }
      return .number(value)
    case .negative(let inner): return .negative(inner.substituted(&figures))
    // What stands for an earlier figure is that figure.
    case .call(.previous, let inner, let column):
      let found = inner.substituted(&figures)
      return found.measureNames.isEmpty ? found : .call(.previous, found, at: column)
    case .call(let function, let inner, let column):
      return .call(function, inner.substituted(&figures), at: column)
    case .binary(let sign, let left, let right, let column):
      let first = left.substituted(&figures)
      return .binary(sign, first, right.substituted(&figures), at: column)
    }
  }
}
