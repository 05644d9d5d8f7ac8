/// What is wrong with how a formula is written.
public enum FormulaFact: Sendable {
  case unexpectedText(String, expected: FormulaExpectation)
  case unexpectedEnd(expected: FormulaExpectation)
  case unclosed(String)
  case formulaTooDeep
  case formulaTooLong
}

/// A formula that can be read and has no meaning.
public enum MeaningFact: Sendable {
  case unlikeUnits(left: String, right: String)
  case notSummable(measure: String)
  case noMeasure
  case notADistribution(String)
  case indicatorInFormula(String)
}

/// A function of what it has no meaning for.
public enum FunctionFact: Sendable {
  case needsFlow(String)
  /// A function of something that sums of figures do not make: a product of two.
  case needsSum(String)
  /// Shares are to add up, of a formula that is no share of a whole.
  case needsShare
  /// A function of something that is no single figure.
  case needsFigure(String)
  /// A function that may not stand inside another.
  case nestedFunction(String, inside: String)
}

/// What is wrong with a selection of categories.
public enum SelectionFact: Sendable {
  case notDisjoint(String, String)
  case unlikeClassifications(String, String)
  case noOrder(category: String)
  case emptyRange(String)
  case noCategories(measure: String)
  case severalClassifications(measure: String, classifications: [String])
}

/// What a formula could go on with.
public enum FormulaExpectation: String, Hashable, Sendable, CaseIterable {
  case name
  /// A name, a number or an opening bracket.
  case factor
  /// A name, a number or an operator.
  case word
  case bracedName
  case category
  /// A category, `*` or a range.
  case choice
  /// An operator or the end of the formula.
  case end
  /// An operator or `)`.
  case closingBracket
  /// `,` or `]`.
  case closingSelection
  /// `,` and the period of an index.
  case period
  /// `,` and how many periods.
  case count
  /// `,` and `by:` with what units are weighted by.
  case weights
}
