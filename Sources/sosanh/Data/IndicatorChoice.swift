import IndicatorCore
import IndicatorIntake

/// An indicator that was asked for, with its formula looked up.
struct ChosenIndicator {
  let indicator: Indicator
  let formula: BoundFormula
}

extension DataSet {
  /// The indicator a word means: one of the package by its identifier, else a formula typed on the spot.
  ///
  /// - Parameters:
  ///   - word: as typed.
  ///   - per: `--per`, nil if not given.
  ///   - better: `--better`, nil if not given.
  func indicator(_ word: String, per: Int64?, better: Direction?) throws(Fault) -> ChosenIndicator {
    guard let known = indicators.first(where: { $0.indicator.id == word }) else {
      return try typed(word, per ?? 1, better ?? .none)
    }
    let defined = known.indicator
    let indicator = Indicator(
      id: defined.id, name: defined.name, nameEnglish: defined.nameEnglish,
      formula: defined.formula, per: per ?? defined.per, better: better ?? defined.better)
    do {
      return ChosenIndicator(
        indicator: indicator,
        formula: try BoundFormula(try FormulaParser.parse(defined.formula), in: cube))
    } catch {
      throw known.placed(error)
    }
  }

  private func typed(_ text: String, _ per: Int64, _ better: Direction) throws(Fault)
    -> ChosenIndicator
  {
    let formula = try FormulaParser.parse(text)
    try refuseUnknownName(formula)
    return ChosenIndicator(
      indicator: Indicator(id: text, formula: text, per: per, better: better),
      formula: try BoundFormula(formula, in: cube))
  }

  /// A lone name that is no measure was meant as an indicator.
  private func refuseUnknownName(_ formula: Formula) throws(Fault) {
    for name in formula.measureNames where cube.codebook.measure(name.text) == nil {
      let place = Place.typed("formula", column: name.column.number)
      if indicators.contains(where: { $0.indicator.id == name.text }) {
        throw Fault(.indicatorInFormula(name.text), at: place)
      }
      guard case .figure(_, nil) = formula, !indicators.isEmpty else { continue }
      let known = indicators.map(\.indicator.id) + cube.codebook.measures.map(\.id)
      let near = Suggestion.nearest(to: name.text, among: known)
      throw Fault(.unknownName(.indicator, name.text, suggestion: near), at: place)
    }
  }
}
