import IndicatorCore
import IndicatorIntake

/// An indicator that was asked for, with its formula looked up.
struct ChosenIndicator {
  let indicator: Indicator
  let formula: BoundFormula
}

extension [PackageIndicator] {
  /// The indicator of an identifier, or of a name in Vietnamese or English, capitals and diacritics optional; nil
  /// if there is none.
  ///
  /// - Throws: a ``Fault`` if several have the name.
  func indicator(_ text: String) throws(Fault) -> PackageIndicator? {
    if let exact = first(where: { $0.indicator.id == text }) { return exact }
    do {
      let names = map { [$0.indicator.id, $0.indicator.name, $0.indicator.nameEnglish] }
      return try Codebook.named(text, kind: .indicator, names: names).map { self[$0] }
    } catch {
      throw Fault(error.fact, at: .typed("indicator"))
    }
  }
}

extension DataSet {
  /// The indicator a word means: one of the package by its identifier or name, else a measure by its name, else
  /// a formula typed on the spot.
  ///
  /// - Parameters:
  ///   - word: as typed.
  ///   - per: `--per`, nil if not given.
  ///   - better: `--better`, nil if not given.
  func indicator(_ word: String, per: Int64?, better: Direction?) throws(Fault) -> ChosenIndicator {
    let isMeasure = cube.codebook.measure(word) != nil
    guard
      let known = isMeasure
        ? indicators.first(where: { $0.indicator.id == word })
        : try indicators.indicator(word)
    else {
      return try typed(try formula(word), per: per ?? 1, better: better ?? .none)
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

  /// The formula that a word is: the name of a measure is one, whatever signs stand in it.
  func formula(_ word: String) throws(Fault) -> String {
    guard (try? FormulaParser.parse(word)) == nil else { return word }
    do {
      let book = cube.codebook
      guard let measure = try book.findMeasure(word) else { return word }
      return FormulaName(book.measures[measure].id).description
    } catch {
      throw Fault(error.fact, at: .typed("formula"))
    }
  }

  private func typed(_ text: String, per: Int64, better: Direction) throws(Fault)
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
    for name in formula.measureNames where try cube.codebook.findMeasure(name.text) == nil {
      let place = Place.typed("formula", column: name.column.number)
      if indicators.contains(where: { $0.indicator.id == name.text }) {
        throw Fault(.meaning(.indicatorInFormula(name.text)), at: place)
      }
      guard case .figure(_, nil) = formula, !indicators.isEmpty else { continue }
      let known = indicators.map(\.indicator.id) + cube.codebook.measures.map(\.id)
      let near = Suggestion.nearest(to: name.text, among: known)
      throw Fault(.name(.unknownName(.indicator, name.text, suggestion: near)), at: place)
    }
  }
}
