/// Something odd in figures that are well-formed one by one.
public struct FigureFinding: Hashable, Sendable {
  public let fact: FaultFact
  /// The physical line of the figure.
  public let line: Int
}

extension Cube {
  /// What is odd in the figures: stated totals that differ from the sum of their parts, and counts that
  /// are not whole. In the order of their lines.
  public func findings() -> [FigureFinding] {
    (differingTotals() + fractionalCounts()).sorted { $0.line < $1.line }
  }

  private func differingTotals() -> [FigureFinding] {
    var findings: [FigureFinding] = []
    var start = 0
    while start < keys.count {
      let key = keys[start]
      let group = group(measure: Int(key.measure), unit: Int(key.unit), period: Int(key.period))
      var cover = Cover(cube: self, measure: Int(key.measure), group: group)
      for (index, parts) in cover.disagreements() {
        guard let stated = cells[index].value else { continue }
        let fact = FaultFact.totalDiffers(
          key: spelling(at: index), stated: stated.description, parts: parts.description)
        findings.append(FigureFinding(fact: fact, line: lines[index]))
      }
      start = group.upperBound
    }
    return findings
  }

  private func fractionalCounts() -> [FigureFinding] {
    keys.indices.compactMap { index in
      guard let value = cells[index].value, !value.isWhole else { return nil }
      let measure = codebook.measures[Int(keys[index].measure)]
      guard ["persons", "organisations", "instances"].contains(measure.unitOfMeasure) else {
        return nil
      }
      return FigureFinding(
        fact: .fractionalCount(value.description, measure: measure.id), line: lines[index])
    }
  }

  private func spelling(at index: Int) -> String {
    let figure = figure(at: index)
    let words = [figure.unit.id, figure.period.spelling, figure.measure.id, figure.category]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
