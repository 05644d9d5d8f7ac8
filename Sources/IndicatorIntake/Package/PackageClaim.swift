package import IndicatorCore

/// A figure as a report printed it, beside the formula that should give it.
package struct PackageClaim: Equatable, Sendable {
  /// The identifier.
  package let id: String
  /// What the figure says it is.
  package let kind: ClaimKind
  /// The position of the unit in the codebook.
  package let unit: UnitIndex
  /// The period.
  package let period: Period
  /// The formula that should give the figure; empty for shares that should add up to 100.
  package let formula: String
  /// The first character of the formula.
  package let formulaPlace: Place
  /// What the value is multiplied by, if the figure has no sign of its own.
  package let per: Int64
  /// The figure as text; for shares that should add up to 100 all of them, joined by `+`.
  package let printed: String
  /// The first character of the figure.
  package let printedPlace: Place
  /// How the figure is qualified.
  package let qualifier: Qualifier
  /// Where it is printed: `<source>#L<line>`.
  package let source: String

  /// The claim of a unit that stands elsewhere in another codebook.
  fileprivate func of(unit: UnitIndex) -> PackageClaim {
    PackageClaim(
      id: id, kind: kind, unit: unit, period: period, formula: formula,
      formulaPlace: formulaPlace, per: per, printed: printed, printedPlace: printedPlace,
      qualifier: qualifier, source: source)
  }

  /// A fault at a column of the formula, moved to the file in which it stands.
  package func placed(_ fault: Fault) -> Fault { formulaPlace.taking(fault) }
}

extension DataPackage {
  /// The package with its figures, claims and targets for the units of another day; claims and targets of units
  /// that do not stand then are left out.
  package func brought(by made: Reconstruction) -> DataPackage {
    let old = cube.codebook
    let standing = targets.filter { $0.unit.map { made.positions[of: $0] != nil } ?? true }
    return DataPackage(
      path: path, name: name, cube: made.cube, indicators: indicators, history: made.history,
      targets: standing.map { $0.moved(from: old, to: made.cube.codebook) }, rules: rules,
      claims: claims.compactMap { claim in made.positions[of: claim.unit].map { claim.of(unit: $0) }
      },
      sources: sources, tables: tables)
  }

  /// The claims, each with what it is held against.
  ///
  /// - Parameters:
  ///   - numbers: how the printed figures are written, if a person says so; else their column decides.
  ///   - isWanted: which claims are resolved; all of them decide how figures are written.
  /// - Throws: a ``Fault`` in a formula, or at a figure that can be read in two ways.
  package func resolvedClaims(
    _ numbers: NumberInput = .auto, where isWanted: (PackageClaim) -> Bool = { _ in true }
  ) throws(Fault) -> [Claim] {
    var column = PrintedColumn(numbers)
    for claim in claims {
      for figure in claim.figures { try column.see(figure, at: claim.printedPlace) }
    }
    let grammar = try column.grammar()
    let resolver = ClaimResolver(
      cube, indicators: indicators.map(\.indicator), targets: targets)
    var resolved: [Claim] = []
    for claim in claims where isWanted(claim) {
      resolved.append(try claim.resolved(resolver, grammar: grammar, in: cube.codebook))
    }
    return resolved
  }
}

extension DataPackage {
  /// How the printed figures of its claims are written; nil if they do not say.
  package var printedGrammar: NumberGrammar? {
    var column = PrintedColumn(.auto)
    for claim in claims {
      for figure in claim.figures { try? column.see(figure, at: claim.printedPlace) }
    }
    return column.decided
  }
}

extension PackageClaim {
  /// The figures in the text.
  fileprivate var figures: [String] {
    kind == .hundred ? parts.map(\.figure) : [printed]
  }

  /// The parts of a whole, each of which can be qualified: `>81% + >17%`.
  private var parts: [QualifiedText] {
    printed.split(separator: "+").map { QualifiedText(String($0)) }
  }

  fileprivate func resolved(
    _ resolver: ClaimResolver, grammar: NumberGrammar, in book: Codebook
  ) throws(Fault) -> Claim {
    guard kind != .hundred else { return hundred(grammar, in: book) }
    if let claim = ofFigures(grammar, in: book) { return claim }
    let statement = ClaimStatement(
      id: id, kind: kind, unit: unit, period: period, formula: formula, per: per, text: printed,
      printed: grammar.printed(printed), qualifier: qualifier, source: source)
    do {
      return try resolver.claim(statement)
    } catch {
      throw placed(error)
    }
  }

  private func hundred(_ grammar: NumberGrammar, in book: Codebook) -> Claim {
    var claim = Claim(
      hundred: figures.map(grammar.printed), qualifiers: parts.map(\.relation.qualifier), id: id,
      text: printed)
    claim.qualifier = qualifier
    claim.unit = book.units[unit].id
    claim.period = period.spelling
    claim.source = source
    return claim
  }
}
