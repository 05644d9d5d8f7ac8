extension Cube {
  /// The same figures under other names.
  ///
  /// - Precondition: the codebook has as many units, measures and categories, in the same order and in the same
  ///   classifications.
  package func described(by book: Codebook) -> Cube {
    precondition(
      book.units.count == codebook.units.count && book.measures.count == codebook.measures.count
        && book.categories.map(\.classification) == codebook.categories.map(\.classification),
      "another description is of the same things")
    return Cube(
      codebook: book, periods: periods, combinations: combinations, storage: storage,
      source: source, sources: sources, account: account)
  }

  /// The values of a measure, whoever reports them.
  package func values(of measure: MeasureIndex) -> some Sequence<ExactDecimal> {
    (0..<count).lazy.filter { MeasureIndex(self.key(at: $0).measure) == measure }.compactMap {
      self.cell(at: $0).value
    }
  }
}
