/// One category's part of a measure.
public struct DistributionRow: Equatable, Sendable {
  /// The unit.
  public let unit: OrganisationUnit
  /// The period; nil if the unit has none with categories.
  public let period: Period?
  /// The category; nil if the unit has none.
  public let category: Category?
  /// The figure; nil if it is missing.
  public let count: ExactDecimal?
  /// The sum over all categories in base; nil if it is missing.
  public let base: ExactDecimal?
  /// `count / base`; nil without both, and for categories outside the base.
  public let share: Ratio?
  /// The sum of the shares down to this row, best first; nil if one is missing or the categories have no
  /// order.
  public let cumulativeShare: Ratio?
  /// Why there is no share; nil if there is one.
  public let reason: Reason?
  /// What must be said beside it.
  public let caveats: Caveats
  /// Whether figures were added up from only a part of the units below.
  package var isPartial = false
}

/// The shares of a measure's categories, for units and periods.
public struct Distribution: Equatable, Sendable {
  /// The measure.
  public let measure: Measure
  /// The classification, such as `rating`.
  public let classification: String
  /// By unit and period, the best category first.
  public let rows: [DistributionRow]
  /// Periods that have no rows of their own.
  public let omitted: OmittedPeriods
}

extension Comparison {
  /// The distribution of a measure over one classification.
  ///
  /// - Parameters:
  ///   - text: a measure, or `measure[classification: *]` where it has several classifications.
  ///   - selection: the rows asked for.
  ///   - runner: runs the parts of the work; one behind the other if not given.
  /// - Throws: a ``Fault`` at `formula:1:column`, or without a place if a sum does not fit.
  public func distribution(
    of text: String, selection: RowSelection = RowSelection(),
    runner: PartRunner<Distribution> = Comparison.oneByOne
  ) throws(Fault) -> Distribution {
    try compiledDistribution(of: text, selection: selection).table(runner)
  }

  /// The same, ready to be computed unit by unit.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column`.
  package func compiledDistribution(
    of text: String, selection: RowSelection = RowSelection()
  ) throws(Fault) -> CompiledDistribution {
    let formula = try FormulaParser.parse(text)
    guard case .figure(let name, let written) = formula, written == nil || written?.choice == .base
    else {
      throw Fault(.meaning(.notADistribution(text)), at: .typed("formula", column: 1))
    }
    let base = Formula.figure(
      name, SelectionText(classification: written?.classification, choice: .base))
    let bound = try BoundFormula(base, in: cube)
    let classification = try SelectionBinder(cube: cube, measure: bound.leading.measure)
      .classification(written?.classification, measureName: name)
    return CompiledDistribution(
      lookup, base: bound.leading, classification: classification, selection: selection,
      units: selection.units ?? listedUnits(bound))
  }

  /// The figures of a measure without categories, as a distribution that has none: what concentration over units is of.
  ///
  /// - Throws: a ``Fault`` at `formula:1:column` for what is no measure, or without a place if a sum does not fit.
  package func undivided(
    _ text: String, selection: RowSelection,
    runner: PartRunner<IndicatorTable> = Comparison.oneByOne
  ) throws(Fault) -> Distribution {
    let formula = try FormulaParser.parse(text)
    guard case .figure(_, nil) = formula else {
      throw Fault(.meaning(.notADistribution(text)), at: .typed("formula", column: 1))
    }
    let bound = try BoundFormula(formula, in: cube)
    let table = try table(
      Indicator(id: text, formula: text), of: bound, selection: selection, detail: .values,
      runner: runner)
    return Distribution(
      measure: cube.codebook.measures[bound.leading.measure], classification: "",
      rows: table.rows.map { row in
        let value = row.result.value.flatMap { ExactDecimal($0) }
        return DistributionRow(
          unit: row.unit, period: row.period, category: nil, count: nil, base: value, share: nil,
          cumulativeShare: nil, reason: row.result.reason, caveats: row.caveats,
          isPartial: row.result.isPartial)
      }, omitted: table.omitted)
  }
}

/// Builds the rows of a distribution, figure by figure: the reference for whatever is faster.
struct DistributionBuilder {
  private let lookup: Lookup
  private let base: FigureReference
  private let classification: Int
  private let rollUp: RollUpRule
  private let memo: SeriesMemo
  /// For each category of the classification, the measure's figure of it.
  private let references: [Int: FigureReference]
  private let listed: ListedCategories
  private var cube: Cube { lookup.cube }
  private var book: Codebook { lookup.cube.codebook }
  private var tree: CategoryTree { lookup.cube.codebook.tree }

  init(
    _ lookup: Lookup, base: FigureReference, classification: Int, rollUp: RollUpRule
  ) {
    self.rollUp = rollUp
    self.lookup = lookup
    memo = SeriesMemo(lookup)
    self.base = base
    self.classification = classification
    listed = ListedCategories(lookup.cube, classification: classification, measure: base.measure)
    let book = lookup.cube.codebook
    references = Dictionary(
      listed.all.map { ($0, Self.reference($0, measure: base.measure, in: book)) },
      uniquingKeysWith: { one, _ in one })
  }

  func rows(
    unit: UnitIndex, selections: [PeriodSelection], omitted: inout OmittedPeriods
  ) throws(Fault) -> [DistributionRow] {
    let units = [unit] + below(unit)
    let reported = Set(units.flatMap { cube.periods(measure: base.measure, unit: $0) }).sorted()
    let periods = reported.filter { period in units.contains { hasCategories($0, at: period) } }
    let chosen = PeriodChoice(periods.map { cube.periods[$0] }, selections: selections)
    omitted.outsideRange.formUnion(chosen.leftOut)
    omitted.inside.formUnion(chosen.inside)
    guard !chosen.periods.isEmpty else { return [missing(unit)] }
    var rows: [DistributionRow] = []
    for period in chosen.periods { rows += try self.rows(unit: unit, at: period) }
    return rows
  }

  /// Whether any category of the classification is reported.
  private func hasCategories(_ unit: UnitIndex, at period: PeriodIndex) -> Bool {
    cube.group(measure: base.measure, unit: unit, period: period).contains { index in
      cube.combinations[Int(cube.key(at: index).combination)].categories.contains {
        tree.classificationOf[$0] == classification
      }
    }
  }

  private func missing(_ unit: UnitIndex) -> DistributionRow {
    let isBelow =
      rollUp == .pooled && !lookup.isSummable(base.measure)
      && !lookup.receivedBelow(unit, measure: base.measure).isEmpty
    let reason: Reason =
      printsOnlyShares(unit) ? .onlySharePrinted : isBelow ? .notAdditive : .notReported
    return DistributionRow(
      unit: book.units[unit], period: nil, category: nil, count: nil, base: nil, share: nil,
      cumulativeShare: nil, reason: reason, caveats: [])
  }

  /// Whether the measure `<name>_share` is broken down as the counts are not.
  private func printsOnlyShares(_ unit: UnitIndex) -> Bool {
    guard let share = book.measure(book.measures[base.measure].id + "_share") else { return false }
    return cube.classifications(of: share).contains(classification)
      && !cube.periods(measure: share, unit: unit).isEmpty
  }

  private func rows(unit: UnitIndex, at period: Period) throws(Fault) -> [DistributionRow] {
    let whole = try figure(base, unit: unit, at: period)
    var sum: Ratio? = listed.isOrdered ? .zero : nil
    var rows: [DistributionRow] = []
    var figures: [Int: Figure] = [:]
    let categories = try listed.categories { category throws(Fault) in
      try self.figure(of: category, unit: unit, at: period, known: &figures).cell.value != nil
    }
    for category in categories {
      let figure = try self.figure(of: category, unit: unit, at: period, known: &figures)
      rows.append(
        try row(category, figure: figure, whole: whole, unit: unit, at: period, sum: &sum))
    }
    return rows
  }

  /// A category's figure, looked up once.
  private func figure(
    of category: Int, unit: UnitIndex, at period: Period, known: inout [Int: Figure]
  ) throws(Fault) -> Figure {
    if let known = known[category] { return known }
    let found = try figure(reference(category), unit: unit, at: period)
    known[category] = found
    return found
  }

  private func row(
    _ category: Int, figure: Figure, whole: Figure, unit: UnitIndex, at period: Period,
    sum: inout Ratio?
  ) throws(Fault) -> DistributionRow {
    let isInBase = book.categories[category].inBase
    let (share, reason) = isInBase ? try self.share(figure, whole: whole) : (nil, .notRated)
    if isInBase { sum = try self.sum(sum, share: share) }
    var caveats = figure.caveats
    caveats.formUnion(whole.caveats)
    if additivity == .flow { caveats.formUnion(period.flowCaveats) }
    caveats.insert(.smallBase, when: isSmall(whole))
    return DistributionRow(
      unit: book.units[unit], period: period, category: book.categories[category],
      count: figure.cell.value, base: whole.cell.value, share: share,
      cumulativeShare: isInBase ? sum : nil, reason: reason, caveats: caveats,
      isPartial: caveats.contains(.rolledUp) ? try isPartial(unit, at: period) : false)
  }

  /// Whether a unit below that could report did not.
  private func isPartial(_ unit: UnitIndex, at period: Period) throws(Fault) -> Bool {
    try membersBelow(unit, at: period).count < lookup.couldReportBelow(unit, measure: base.measure)
  }

  /// The units below with a base, whose figures are added up.
  private func membersBelow(_ unit: UnitIndex, at period: Period) throws(Fault) -> [UnitIndex] {
    var members: [UnitIndex] = []
    for member in below(unit) {
      let whole = try lookup.figure(base, unit: member, exactlyAt: period)
      if whole.cell.value != nil { members.append(member) }
    }
    return members
  }

  private func share(_ part: Figure, whole: Figure) throws(Fault) -> (Ratio?, Reason?) {
    switch (part.cell, whole.cell) {
    case (.missing(let reason), .missing(let other)): return (nil, reason.combined(with: other))
    case (.missing(let reason), _), (_, .missing(let reason)): return (nil, reason)
    case (.value(let count), .value(let base)):
      guard base != .zero else {
        return (nil, whole.caveats.contains(.unratedExcluded) ? .notRated : .undefined)
      }
      do {
        return (try count.ratio().divided(by: base.ratio()), nil)
      } catch {
        throw Fault(.sum(.overflow(part.reference.text)))
      }
    }
  }

  private func sum(_ sum: Ratio?, share: Ratio?) throws(Fault) -> Ratio? {
    guard let sum, let share else { return nil }
    do {
      return try sum.adding(share)
    } catch {
      throw Fault(.sum(.overflow(base.text)))
    }
  }

  private var additivity: Additivity { book.measures[base.measure].additivity }

  private func isSmall(_ whole: Figure) -> Bool {
    guard let base = whole.cell.value, base != .zero, book.measures[self.base.measure].isCount
    else {
      return false
    }
    return (try? base.ratio() < Ratio(30)) ?? false
  }

  // MARK: Figures

  private func reference(_ category: Int) -> FigureReference {
    references[category] ?? Self.reference(category, measure: base.measure, in: book)
  }

  /// A measure's figure of a category.
  static func reference(
    _ category: Int, measure: MeasureIndex, in book: Codebook
  ) -> FigureReference {
    FigureReference(
      measure: measure,
      selection: Selection(
        boxes: [Combination([category], in: book.tree)], excludesUnrated: false, outsideBase: []),
      text: "\(book.measures[measure].id)[\(book.categories[category].id)]")
  }

  private func figure(
    _ reference: FigureReference, unit: UnitIndex, at period: Period
  ) throws(Fault) -> Figure {
    let own = try lookup.figure(reference, unit: unit, exactlyAt: period, memo: memo)
    guard rollUp == .pooled, own.cell == .missing(.notReported) else { return own }
    var figures: [Figure] = []
    for member in try membersBelow(unit, at: period) {
      figures.append(try lookup.figure(reference, unit: member, exactlyAt: period, memo: memo))
    }
    return try lookup.pooled(figures) ?? own
  }

  /// The units below that report the measure, if they are to be added up.
  private func below(_ unit: UnitIndex) -> [UnitIndex] {
    rollUp == .pooled ? lookup.reportingBelow(unit, measure: base.measure) : []
  }
}
