/// A formula as written, before its names are looked up.
///
///     sum    = term {(+|-) term}
///     term   = factor {(*|/) factor}
///     factor = [-] (number | function(sum {, argument}) | (sum) | name [selection])
///
/// Operators associate to the left. Two formulas are equal if they say the same, wherever their parts
/// stand in the text.
package indirect enum Formula: Hashable, Sendable {
  case number(ExactDecimal)
  case figure(FormulaName, SelectionText?)
  case negative(Formula)
  case call(FormulaFunction, Formula, FunctionArgument, at: FormulaColumn)
  case binary(BinaryOperator, Formula, Formula, at: FormulaColumn)
}

/// The operators of the formula language.
package enum BinaryOperator: Character, CaseIterable, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"

  /// Whether the operator adds or subtracts, and so binds loosely.
  var isAdditive: Bool { self == .plus || self == .minus }
}

/// Where a part of a formula stands, in characters from 1. All columns are equal: where something
/// stands is no part of what it says.
package struct FormulaColumn: Hashable, Sendable {
  /// Characters from 1.
  package let number: Int

  /// A column of the given parts.
  package init(_ number: Int) {
    self.number = number
  }

  /// Always true: where something stands is no part of what it says.
  package static func == (left: FormulaColumn, right: FormulaColumn) -> Bool { true }

  /// Feeds nothing, as all columns are equal.
  package func hash(into hasher: inout Hasher) {}
}

/// A name in a formula and where it stands.
package struct FormulaName: Hashable, Sendable {
  /// The text.
  package let text: String
  /// Where it begins.
  package let column: FormulaColumn

  /// A formula name of the given parts.
  package init(_ text: String, at column: FormulaColumn = FormulaColumn(1)) {
    self.text = text
    self.column = column
  }
}

/// What stands between the brackets behind a measure.
package struct SelectionText: Hashable, Sendable {
  /// `sex` in `[sex: *]`.
  package let classification: FormulaName?
  /// Which categories.
  package let choice: Choice

  /// Which categories.
  package enum Choice: Hashable, Sendable {
    /// `*`: all in base.
    case base
    /// `a, b`: each one category, or several of different classifications joined with `+`.
    case list([[FormulaName]])
    /// `fair..good`, `good..`, `..fair`: by order, inclusive, in base. At least one end is there.
    case range(from: FormulaName?, to: FormulaName?)
  }

  /// A selection text of the given parts.
  package init(classification: FormulaName? = nil, choice: Choice) {
    self.classification = classification
    self.choice = choice
  }
}

extension Formula {
  /// The names of the measures, in the order in which they stand; the first is the leading measure.
  package var measureNames: [FormulaName] {
    switch self {
    case .number: []
    case .figure(let name, _): [name]
    case .negative(let inner): inner.measureNames
    case .call(_, let inner, let argument, _): inner.measureNames + argument.measureNames
    case .binary(_, let left, let right, _): left.measureNames + right.measureNames
    }
  }
}
