extension Cube {
  /// What is odd in the figures: stated totals that differ from the sum of their parts or are below it,
  /// units that differ from the sum of those below them, flows of periods that contradict those of the
  /// shorter periods in them, stocks that differ from the stock before and what
  /// came and went, counts that are not whole, and counts at an instant below zero. In the order of their
  /// lines.
  ///
  /// - Parameter formulas: formulas of the package; those that begin with `previous(stock)` and add and take
  ///   away flows say what the stock should be.
  package func findings(_ formulas: [Formula] = []) -> [Fault] {
    let odd =
      differingTotals() + differingChildren() + differingPeriods() + differingStocks(formulas)
      + fractionalCounts() + negativeStocks()
    return odd.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
  }

  private func differingTotals() -> [Fault] {
    var findings: [Fault] = []
    var start = 0
    while start < count {
      let key = key(at: start)
      let group = group(
        measure: MeasureIndex(key.measure), unit: UnitIndex(key.unit),
        period: PeriodIndex(key.period))
      var cover = Cover(cube: self, measure: MeasureIndex(key.measure), group: group)
      var found: Set<Int> = []
      for odd in cover.disagreements() where !found.contains(odd.index) {
        guard let fact = fact(odd) else { continue }
        found.insert(odd.index)
        findings.append(Fault(fact, at: place(of: odd.index)))
      }
      start = group.upperBound
    }
    return findings
  }

  /// What is wrong with a total, nil if rounding explains it. Without a codebook nobody says that the parts are
  /// all of them, and only parts above the total are wrong for certain.
  private func fact(_ odd: Cover.Disagreement) -> FaultFact? {
    guard let stated = cell(at: odd.index).value,
      !isWithinRounding(stated, sum: odd.parts.value, total: odd.index, parts: odd.parts.figures)
    else { return nil }
    let key = spelling(at: odd.index)
    let (whole, parts) = (stated.description, odd.parts.value.description)
    return codebook.absence == .zero && !odd.isExcess
      ? .sum(.totalMayDiffer(key: key, stated: whole, parts: parts))
      : .sum(.totalDiffers(key: key, stated: whole, parts: parts))
  }

  /// Counts at an instant that are below zero.
  private func negativeStocks() -> [Fault] {
    (0..<count).compactMap { index in
      let measure = codebook.measures[Int(key(at: index).measure)]
      guard let value = cell(at: index).value, value.isNegative, measure.isCount,
        measure.additivity == .stock
      else { return nil }
      return Fault(
        .number(.negativeCount(value.description, measure: measure.id)), at: place(of: index))
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
        .number(.fractionalCount(value.description, measure: measure.id)), at: place(of: index))
    }
  }

  func spelling(at index: Int) -> String {
    let figure = figure(at: index)
    let words = [figure.unit.id, figure.period.spelling, figure.measure.id, figure.category]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
