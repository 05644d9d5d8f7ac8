internal import IndicatorCore

/// Claims whose formula has figures only, as a document prints them: `45 / 60`, `94.8% -> 98.9%`.
extension PackageClaim {
  /// Whether the formula has figures only and they are of its kind, as far as can be told from its form.
  package var isOfFigures: Bool {
    [NumberGrammar.vietnamese, .english].contains { grammar in
      grammar.printed(printed).flatMap(ofFigures) != nil
    }
  }

  /// The claim; nil if its formula has words, or is of another kind.
  func ofFigures(_ grammar: NumberGrammar, in book: Codebook) -> Claim? {
    guard let figure = grammar.printed(printed), var claim = ofFigures(figure) else { return nil }
    (claim.id, claim.text, claim.source) = (id, printed, source)
    (claim.unit, claim.period) = (book.units[unit].id, period.spelling)
    (claim.formula, claim.qualifier) = (formula, qualifier)
    return claim
  }

  private func ofFigures(_ figure: PrintedNumber) -> Claim? {
    guard !formula.isEmpty,
      !formula.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    let typed = TypedClaim("\(formula) \(qualifier.rawValue) \(spelling(figure))", number: 1)
    let options = ClaimOptions(kind: kind, per: per, numbers: .plain)
    guard let reading = try? ClaimReader.read([typed], options: options), reading.faults.isEmpty,
      let claim = reading.claims.first, claim.kind == kind
    else { return nil }
    return claim
  }

  /// The figure as it is typed; what shares differ by is in points.
  private func spelling(_ figure: PrintedNumber) -> String {
    if kind == .change, formula.contains("%") { return "\(figure) points" }
    switch figure.scale {
    case .plain, .points: return figure.description
    case .perCent: return "\(figure)%"
    case .perMille: return "\(figure)‰"
    }
  }
}
