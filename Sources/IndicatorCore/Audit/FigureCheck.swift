extension Cube {
  /// What is odd in the figures: stated totals that differ from the sum of their parts or are below it,
  /// units that differ from the sum of those below them, stocks that differ from the stock before and what
  /// came and went, counts that are not whole, and counts at an instant below zero. In the order of their
  /// lines.
  ///
  /// - Parameter formulas: formulas of the package; those that begin with `previous(stock)` and add and take
  ///   away flows say what the stock should be.
  public func findings(_ formulas: [Formula] = []) -> [Fault] {
    let odd =
      differingTotals() + differingChildren() + differingStocks(formulas) + fractionalCounts()
      + negativeStocks()
    return odd.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }

  private func differingTotals() -> [Fault] {
    var findings: [Fault] = []
    var start = 0
    while start < count {
      let key = key(at: start)
      let group = group(measure: Int(key.measure), unit: Int(key.unit), period: Int(key.period))
      var cover = Cover(cube: self, measure: Int(key.measure), group: group)
      for (index, parts) in cover.disagreements() {
        guard let stated = cell(at: index).value,
          !isWithinRounding(stated, parts.value, index, parts.figures)
        else { continue }
        let fact = FaultFact.totalDiffers(
          key: spelling(at: index), stated: stated.description, parts: parts.value.description)
        findings.append(Fault(fact, at: place(of: index)))
      }
      start = group.upperBound
    }
    return findings
  }

  /// Counts at an instant that are below zero.
  private func negativeStocks() -> [Fault] {
    (0..<count).compactMap { index in
      let measure = codebook.measures[Int(key(at: index).measure)]
      guard let value = cell(at: index).value, value.isNegative, measure.isCount,
        measure.additivity == .stock
      else { return nil }
      return Fault(
        .negativeCount(value.description, measure: measure.id), at: place(of: index))
    }
  }

  private func fractionalCounts() -> [Fault] {
    (0..<count).compactMap { index in
      guard let value = cell(at: index).value, !value.isWhole else { return nil }
      let measure = codebook.measures[Int(key(at: index).measure)]
      guard ["persons", "organisations", "instances"].contains(measure.unitOfMeasure) else {
        return nil
      }
      return Fault(
        .fractionalCount(value.description, measure: measure.id), at: place(of: index))
    }
  }

  func spelling(at index: Int) -> String {
    let figure = figure(at: index)
    let words = [figure.unit.id, figure.period.spelling, figure.measure.id, figure.category]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
