/// One figure of an indicator taken apart: which reported figures it rests on.
package struct ExplainedFigure: Equatable, Sendable {
  /// The reference as written: `member_ratings[good_or_better]`.
  package let text: String
  /// The figure as the formula sees it.
  package let figure: Figure
  /// The reported figures that cover it, with their sources.
  package let reported: [ReportedFigure]
}

/// One value of an indicator taken apart.
package struct Explanation: Equatable, Sendable {
  /// The indicator.
  package let indicator: Indicator
  /// The row taken apart.
  package let row: IndicatorRow
  /// The formula with the numbers in place of the names; a missing figure keeps its name.
  package let computed: String
  /// All figures, in the order in which they stand in the formula.
  package let figures: [ExplainedFigure]
  /// The leading measure.
  package let measure: Measure
  /// Whether the value is a rate of like things, so that one more can be said in the measure's noun.
  package let isRateOfLikeThings: Bool
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
  package func explanations(
    _ table: IndicatorTable, of formula: BoundFormula
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
      return figures.popFirst().flatMap(Self.number) ?? self
    case .negative(let inner): return .negative(inner.substituted(&figures))
    // What stands for an earlier figure is that figure.
    case .call(let function, let inner, let argument, let column):
      return inner.substituted(&figures, in: function, argument: argument, at: column)
    case .binary(let sign, let left, let right, let column):
      let first = left.substituted(&figures)
      return .binary(sign, first, right.substituted(&figures), at: column)
    }
  }

  /// A figure's value; where it is a mean, the sum over the number of periods.
  private static func number(_ figure: Figure) -> Formula? {
    guard let value = figure.cell.value else { return nil }
    guard figure.divisor > 1 else { return .number(value) }
    return .binary(
      .over, .number(value), .number(ExactDecimal(figure.divisor)), at: FormulaColumn(1))
  }

  /// What a function of the formula comes down to.
  private func substituted(
    _ figures: inout ArraySlice<Figure>, in function: FormulaFunction,
    argument: FunctionArgument, at column: FormulaColumn
  ) -> Formula {
    let found = substituted(&figures)
    switch function {
    // What stands for an earlier figure, or for several, is that figure.
    case .previous, .total, .yearToDate, .cumulative, .moving:
      return found.measureNames.isEmpty ? found : .call(function, found, argument, at: column)
    case .perYear: return .call(function, found, argument, at: column)
    case .share: return .binary(.over, found, substituted(&figures), at: column)
    case .index:
      let base = substituted(&figures)
      return .binary(
        .times, .number(ExactDecimal(100)), .binary(.over, found, base, at: column), at: column)
    case .weighted:
      guard case .weights(let weights) = argument else { return found }
      return .binary(.over, found, weights.substituted(&figures), at: column)
    }
  }
}
