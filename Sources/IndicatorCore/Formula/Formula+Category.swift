extension Formula {
  /// The formula over one category alone: each figure is restricted to it, beside what is selected already.
  ///
  /// - Returns: nil where a figure selects a range or several categories in a way that cannot be crossed with another.
  package func restricted(to category: String, of classification: String) -> Formula? {
    switch self {
    case .number: return self
    case .figure(let name, let selection):
      let chosen = SelectionText.restricted(selection, to: category, of: classification)
      return chosen.map { .figure(name, $0) }
    case .negative(let inner):
      return inner.restricted(to: category, of: classification).map { .negative($0) }
    case .call(let function, let inner, let argument, let column):
      // What units are weighted by need not be broken down as what is weighted.
      if case .weights = argument { return nil }
      return inner.restricted(to: category, of: classification)
        .map { .call(function, $0, argument, at: column) }
    case .binary(let sign, let left, let right, let column):
      guard let one = left.restricted(to: category, of: classification),
        let other = right.restricted(to: category, of: classification)
      else { return nil }
      return .binary(sign, one, other, at: column)
    }
  }
}

extension SelectionText {
  fileprivate static func restricted(
    _ selection: SelectionText?, to category: String, of classification: String
  ) -> SelectionText? {
    let name = FormulaName(category)
    guard let selection else {
      return SelectionText(classification: FormulaName(classification), choice: .list([[name]]))
    }
    switch selection.choice {
    case .base:
      return SelectionText(classification: FormulaName(classification), choice: .list([[name]]))
    case .list(let items):
      return selection.classification == nil
        ? SelectionText(choice: .list(items.map { $0 + [name] })) : nil
    case .range: return nil
    }
  }
}

extension Comparison {
  /// The categories of a classification that count in the base and have none below them; nil if there is no such classification.
  package func leaves(of classification: String) -> [Category]? {
    let book = cube.codebook
    guard book.tree.classifications.contains(classification) else { return nil }
    let own = book.categories.filter { $0.classification == classification }
    return own.filter { one in one.inBase && !own.contains { $0.parent == one.id } }
  }

  /// The names that formulas and selections are looked up in.
  package var codebook: Codebook { cube.codebook }

  /// The classifications there are.
  package var classifications: [String] { cube.codebook.tree.classifications }

  /// The indicator over one category alone.
  ///
  /// - Returns: nil where its formula cannot be restricted.
  /// - Throws: a ``Fault`` at the formula if a measure has no such category.
  package func formula(
    _ formula: BoundFormula, of category: Category
  ) throws(Fault) -> BoundFormula? {
    guard
      let restricted = formula.formula.restricted(
        to: category.id, of: category.classification)
    else { return nil }
    return try BoundFormula(restricted, in: cube)
  }
}
