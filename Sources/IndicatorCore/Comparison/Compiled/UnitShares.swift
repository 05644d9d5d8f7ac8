/// Computes the rows of a distribution unit by unit, with room and tables of its own.
struct UnitShares {
  private let distribution: CompiledDistribution
  private let classification: Int
  private let flowCaveats: [Caveats]
  private let inBase: [Bool]
  /// Whether a printed share may stand in for a figure.
  private let hasShares: Bool
  private var cells: CompiledCells
  /// The figures at one period: the base, and behind it those of the categories.
  private var figures: [CompiledCells.Found]
  /// Whether any category is stated, by the pattern of what is stated.
  private var hasCategories: [Bool?] = []
  /// The periods with categories.
  private var available: [PeriodIndex] = []
  /// Which of them are asked for.
  private var choices: [[PeriodIndex]: [PeriodIndex]] = [:]
  /// Which categories have rows, as positions among ``references``, by those that have a figure.
  private var listed: [UInt64: [Int]] = [:]
  private var last: (known: UInt64, listed: [Int])?
  private var cube: Cube { distribution.cube }

  /// Nil if figures do not lie in tables, or there are too many categories.
  init?(_ distribution: CompiledDistribution, classification: Int) {
    let cube = distribution.cube
    let references = distribution.references
    guard case .grid(let grid) = cube.storage, cube.divisors.isEmpty,
      references.count <= UInt64.bitWidth
    else { return nil }
    self.distribution = distribution
    self.classification = classification
    let book = cube.codebook
    let isFlow = distribution.measure.additivity == .flow
    flowCaveats = cube.periods.map { isFlow ? $0.flowCaveats : [] }
    inBase = [true] + distribution.listed.all.map { book.categories[$0].inBase }
    hasShares = book.measure(distribution.measure.id + "_share") != nil
    cells = CompiledCells(references, in: cube, grid: grid)
    figures = references.map { _ in .unclear }
  }

  /// Adds the rows of a unit; false if something about it is left to others.
  mutating func add(_ unit: UnitIndex, to part: inout ComputedShares) -> Bool {
    guard cells.enter(unit) else { return false }
    available.removeAll(keepingCapacity: true)
    for period in cube.periods.positions {
      cells.look(at: period)
      if cells.isReported(0), reportsCategories() { available.append(period) }
    }
    let chosen = choice(&part.omitted)
    for period in chosen {
      guard add(unit, at: period, to: &part) else { return false }
    }
    return !chosen.isEmpty
  }

  /// Whether any category of the classification is stated at the period.
  private mutating func reportsCategories() -> Bool {
    let pattern = cells.pattern(of: 0)
    while hasCategories.count <= pattern { hasCategories.append(nil) }
    if let known = hasCategories[pattern] { return known }
    let tree = cube.codebook.tree
    let has = cells.combinations(of: 0).contains { combination in
      cube.combinations[combination].categories.contains {
        tree.classificationOf[$0] == classification
      }
    }
    hasCategories[pattern] = has
    return has
  }

  /// Which of the available periods are asked for.
  private mutating func choice(_ omitted: inout OmittedPeriods) -> [PeriodIndex] {
    if let known = choices[available] { return known }
    let choice = PeriodChoice(
      available.map { cube.periods[$0] }, selections: distribution.selections)
    omitted.outsideRange.formUnion(choice.leftOut)
    omitted.inside.formUnion(choice.inside)
    let chosen = choice.periods.compactMap { period in
      available.first { cube.periods[$0] == period }
    }
    choices[available] = chosen
    return chosen
  }

  // MARK: One period

  private mutating func add(
    _ unit: UnitIndex, at period: PeriodIndex, to part: inout ComputedShares
  ) -> Bool {
    cells.look(at: period)
    var known: UInt64 = 0
    for position in figures.indices {
      let found = cells.figure(position)
      switch found {
      case .unclear: return false
      case .missing(let reason): if hasShares, reason == .notReported { return false }
      case .value: known |= 1 &<< UInt64(truncatingIfNeeded: position)
      }
      figures[position] = found
    }
    let whole = figures[0]
    var sum: ComputedNumber? = distribution.listed.isOrdered ? .zero : nil
    for position in listed(known) {
      guard let row = row(position, whole: whole, unit: unit, at: period, sum: &sum) else {
        return false
      }
      part.rows.append(row)
    }
    return true
  }

  private mutating func listed(_ known: UInt64) -> [Int] {
    if let last, last.known == known { return last.listed }
    let all = distribution.listed.all
    let positions =
      listed[known]
      ?? (try? distribution.listed.categories { category throws(Fault) in
        all.firstIndex(of: category).map { known >> UInt64($0 + 1) & 1 == 1 } ?? false
      })?.compactMap { category in all.firstIndex(of: category).map { $0 + 1 } } ?? []
    listed[known] = positions
    last = (known, positions)
    return positions
  }

  /// A row; nil if a number is too large.
  private func row(
    _ position: Int, whole: CompiledCells.Found, unit: UnitIndex, at period: PeriodIndex,
    sum: inout ComputedNumber?
  ) -> ComputedShare? {
    let figure = figures[position]
    let (count, base) = (figure.number, whole.number)
    var share: ComputedNumber?
    var cumulated: ComputedNumber?
    var reason: Reason? = .notRated
    if inBase[position] {
      reason = Self.reason(figure, whole: whole)
      if let count, let base, reason == nil {
        guard let quotient = count.divided(by: base) else { return nil }
        share = quotient
      }
      if let reached = sum {
        // Counts are added up, and divided by the base that all have.
        sum = share == nil ? nil : count.flatMap { reached.addingDecimal($0) }
        if share != nil, sum == nil { return nil }
        cumulated = sum.flatMap { total in base.flatMap { total.divided(by: $0) } }
        if sum != nil, cumulated == nil { return nil }
      }
    }
    var caveats = figure.caveats
    caveats.formUnion(whole.caveats)
    caveats.formUnion(flowCaveats[of: period])
    caveats.insert(.smallBase, when: isSmall(base))
    // What was added up from units below says which of them; that is not known here.
    guard !caveats.contains(.rolledUp) else { return nil }
    return ComputedShare(
      unit: unit, period: period, category: distribution.listed.all[position - 1], count: count,
      base: base, share: share, cumulativeShare: cumulated, reason: reason, caveats: caveats)
  }

  /// Why there is no share; nil if there is one.
  private static func reason(_ part: CompiledCells.Found, whole: CompiledCells.Found) -> Reason? {
    switch (part, whole) {
    case (.missing(let reason), .missing(let other)): return reason.combined(with: other)
    case (.missing(let reason), _), (_, .missing(let reason)): return reason
    case (.unclear, _), (_, .unclear): return .notReported
    case (.value, .value(let base, let caveats)):
      guard base.numerator == 0 else { return nil }
      return caveats.contains(.unratedExcluded) ? .notRated : .undefined
    }
  }

  private func isSmall(_ base: ComputedNumber?) -> Bool {
    guard distribution.measure.isCount, let base, base.numerator != 0 else { return false }
    return Int128(base.numerator) < 30 * Int128(base.denominator)
  }
}

extension CompiledCells.Found {
  fileprivate var number: ComputedNumber? {
    if case .value(let number, _) = self { number } else { nil }
  }

  fileprivate var caveats: Caveats {
    if case .value(_, let caveats) = self { caveats } else { [] }
  }
}

extension ComputedNumber {
  /// The sum of two numbers whose denominators are powers of ten, over the larger of them; nil if it is too large.
  fileprivate func addingDecimal(_ other: ComputedNumber) -> ComputedNumber? {
    guard denominator != other.denominator else {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : ComputedNumber(sum, over: denominator)
    }
    let (fine, coarse) = denominator > other.denominator ? (self, other) : (other, self)
    let factor = fine.denominator / coarse.denominator
    let (scaled, isTooLarge) = coarse.numerator.multipliedReportingOverflow(by: factor)
    let (sum, overflow) = fine.numerator.addingReportingOverflow(scaled)
    return isTooLarge || overflow ? nil : ComputedNumber(sum, over: fine.denominator)
  }
}
