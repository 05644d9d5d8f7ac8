extension Cube {
  /// The sums that the figures should make: categories and their total, units and the one above them.
  package func edits() -> [Edit] {
    let totals =
      partitions().filter(areAllParts)
      + families().filter { $0.isComplete }.map { ($0.parent, $0.children) }
    return totals.compactMap { edit($0.0, parts: $0.1) }
  }

  /// Whether the parts of a total are known to be all: without a codebook only if they reach it.
  private func areAllParts(_ total: Int, parts: [Int]) -> Bool {
    guard codebook.absence == .zero, let stated = cell(at: total).value, let sum = sum(parts) else {
      return true
    }
    return sum >= stated
  }

  private func edit(_ total: Int, parts: [Int]) -> Edit? {
    let cells = parts.compactMap { EditCell($0, in: self) }
    guard let whole = EditCell(total, in: self), cells.count == parts.count else { return nil }
    return Edit(
      cells.map { Edit.Term($0) } + [Edit.Term(whole, isSubtracted: true)],
      slack: slack(total, parts: parts))
  }

  /// What rounding can leave of a sum of figures: nothing of counts. Without a codebook a figure with a fraction
  /// is none.
  private func slack(_ total: Int, parts: [Int]) -> ExactDecimal {
    let isCount = codebook.measures[Int(key(at: total).measure)].isCount
    guard !isCount || codebook.absence == .zero else { return .zero }
    let numbers = (parts + [total]).compactMap { cell(at: $0).value }
    let decimals = numbers.map(\.scale).max() ?? 0
    return decimals == 0 || decimals >= ExactDecimal.largestScale
      ? .zero : ExactDecimal(significand: 5 * Int64(numbers.count), scale: decimals + 1)
  }

  /// Whether measurements differ by no more than rounding can leave of their sum.
  func isWithinRounding(
    _ stated: ExactDecimal, sum: ExactDecimal, total: Int, parts: [Int]
  ) -> Bool {
    let slack = slack(total, parts: parts)
    guard slack != .zero, let high = try? stated.adding(slack), let low = try? sum.adding(slack)
    else { return stated == sum }
    return sum <= high && stated <= low
  }

  private func partitions() -> [(Int, [Int])] {
    var found: [(Int, [Int])] = []
    var start = 0
    while start < count {
      let key = key(at: start)
      let group = group(
        measure: MeasureIndex(key.measure), unit: UnitIndex(key.unit),
        period: PeriodIndex(key.period))
      var cover = Cover(cube: self, measure: MeasureIndex(key.measure), group: group)
      found += cover.partitions().map { ($0.total, $0.parts) }
      start = group.upperBound
    }
    return found
  }
}

extension Cube {
  /// A figure of a unit and the same figure of the units below it.
  private struct Family {
    let parent: Int
    let children: [Int]
    /// Whether all units below have it.
    let isComplete: Bool
  }

  /// The figures that units have beside those of the units below them.
  private func families() -> [Family] {
    let parents = codebook.units.positions.filter { !codebook.unitChildren[of: $0].isEmpty }
    guard !parents.isEmpty else { return [] }
    let isParent = Set(parents)
    return (0..<count).compactMap { index in
      let key = key(at: index)
      guard isParent.contains(UnitIndex(key.unit)), cell(at: index).value != nil,
        codebook.measures[MeasureIndex(key.measure)].additivity != .none
      else { return nil }
      let below = codebook.unitChildren[of: UnitIndex(key.unit)]
      let children = below.compactMap { figure(like: index, ofUnit: $0) }
      return Family(parent: index, children: children, isComplete: children.count == below.count)
    }
  }

  /// The figure with a value of another unit, for the same measure, period and categories.
  private func figure(like index: Int, ofUnit unit: UnitIndex) -> Int? {
    let wanted = key(at: index)
    return group(
      measure: MeasureIndex(wanted.measure), unit: unit, period: PeriodIndex(wanted.period)
    ).first {
      key(at: $0).combination == wanted.combination && cell(at: $0).value != nil
    }
  }

  /// Figures of units that differ from the sum of those below, or are below what some of them have.
  func differingChildren() -> [Fault] {
    families().compactMap { family in
      let parts = family.children
      guard let stated = cell(at: family.parent).value, !parts.isEmpty,
        (parts + [family.parent]).allSatisfy({ remark(at: $0).qualifier == .exactly }),
        let sum = sum(parts),
        !isWithinRounding(stated, sum: sum, total: family.parent, parts: parts)
      else { return nil }
      let isAllCounted = parts.allSatisfy { cell(at: $0).value?.isNegative == false }
      guard family.isComplete || isAllCounted && !stated.isNegative && sum > stated else {
        return nil
      }
      return Fault(
        .sum(
          .childrenDiffer(
            key: spelling(at: family.parent), stated: stated.description, children: sum.description)
        ),
        at: place(of: family.parent))
    }
  }

  private func sum(_ indices: [Int]) -> ExactDecimal? {
    var tally = Tally()
    for index in indices {
      guard let value = cell(at: index).value else { return nil }
      do { try tally.add(value) } catch { return nil }
    }
    return tally.sum
  }
}

extension Cube {
  /// Stocks that differ from the stock before and what came and went in between, by formulas of the form
  /// `previous(stock) + flow - flow`. Only where the earlier stock is of the period just before.
  func differingStocks(_ formulas: [Formula]) -> [Fault] {
    formulas.filter(\.closesAStock).uniqued.flatMap(differingStocks)
  }

  private func differingStocks(_ formula: Formula) -> [Fault] {
    guard let bound = try? BoundFormula(formula, in: self),
      codebook.measures[bound.leading.measure].additivity == .stock
    else { return [] }
    let lookup = Lookup(self)
    return units(measure: bound.leading.measure).flatMap { unit in
      let memo = SeriesMemo(lookup)
      return periods(measure: bound.leading.measure, unit: unit).compactMap { position in
        fault(bound, lookup: lookup, unit: unit, at: periods[position], memo: memo)
      }
    }
  }

  private func fault(
    _ formula: BoundFormula, lookup: Lookup, unit: UnitIndex, at period: Period,
    memo: SeriesMemo
  ) -> Fault? {
    guard let stock = try? lookup.figure(formula.leading, unit: unit, exactlyAt: period),
      let stated = stock.cell.value, let index = stock.covering.first, stock.covering.count == 1,
      let result = try? Evaluator(formula, lookup: lookup).result(
        unit: unit, at: period, rule: .ownFigures, memo: memo),
      result.caveats.areOfTotals, stock.caveats.areOfTotals, let value = result.value,
      let earlier = result.figures.first?.period, earlier.isJustBefore(period),
      value != (try? stated.ratio())
    else { return nil }
    return Fault(
      .sum(.flowsDiffer(key: spelling(at: index), stated: stated.description, flows: value.plain)),
      at: place(of: index))
  }
}

extension Period {
  /// Whether the period ends on the day before another begins.
  fileprivate func isJustBefore(_ other: Period) -> Bool {
    guard areDaysKnown && other.areDaysKnown || kind == other.kind, let last,
      let first = other.first
    else { return false }
    return last.number + 1 == first.number
  }
}

extension Caveats {
  /// Whether nothing is to be said but that parts do not make their total, which is another contradiction.
  fileprivate var areOfTotals: Bool { sorted.allSatisfy { $0 == .totalDiffers } }
}

extension Formula {
  /// Whether the formula is `previous(stock)` with something added or taken away.
  fileprivate var closesAStock: Bool {
    switch self {
    case .binary(.plus, let left, _, _), .binary(.minus, let left, _, _):
      if case .call(.previous, .figure, _, _) = left { true } else { left.closesAStock }
    default: false
    }
  }
}
