/// The functions of the formula language.
///
/// | function | value |
/// |---|---|
/// | `previous(x)` | x at the period before |
/// | `per_year(x)` | x times 365 over the days of its period |
/// | `total(x)` | x of all units of the unit's level together, numerators and denominators each for themselves |
/// | `share(x)` | `x / total(x)` |
/// | `index(x, 2020)` | 100 at 2020: `100 * x`, over x at that period |
/// | `year_to_date(x)` | x added up from the first of January |
/// | `cumulative(x)` | x added up from the first period that there is |
/// | `moving(x, 3)` | the mean of x over the last three periods; of a quotient, both sides added up |
/// | `weighted(x, by: w)` | the mean of x over the units added up, each counted w times |
package enum FormulaFunction: String, CaseIterable, Hashable, Sendable {
  case previous
  case perYear = "per_year"
  case total
  case share
  case index
  case yearToDate = "year_to_date"
  case cumulative
  case moving
  case weighted

  /// What a function takes beside the sum it works on.
  package enum Taken {
    case nothing, period, count, weights
  }

  package var taken: Taken {
    switch self {
    case .previous, .perYear, .total, .share, .yearToDate, .cumulative: .nothing
    case .index: .period
    case .moving: .count
    case .weighted: .weights
    }
  }
}

/// What stands behind the sum that a function works on.
package indirect enum FunctionArgument: Hashable, Sendable {
  case none
  /// The base of an index.
  case period(Period)
  /// How many periods are taken together, 2 to 1000.
  case count(Int)
  /// What units are weighted by.
  case weights(Formula)

  /// How many periods may be taken together.
  static let counts = 2...1000

  /// The names of the measures.
  var measureNames: [FormulaName] {
    if case .weights(let formula) = self { formula.measureNames } else { [] }
  }
}

extension FunctionArgument: CustomStringConvertible {
  /// The argument with the comma before it; nothing if there is none.
  package var description: String {
    switch self {
    case .none: ""
    case .period(let period): ", \(period)"
    case .count(let count): ", \(count)"
    case .weights(let formula): ", by: \(formula)"
    }
  }
}
