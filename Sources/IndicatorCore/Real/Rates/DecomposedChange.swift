/// The change of an indicator between two periods, or two units, split over units of one level or over categories.
///
/// - Missing: what lacks a numerator or a denominator on one side is no group, and is listed.
package struct DecomposedChange: Sendable {
  /// What a group is.
  package enum Label: Equatable, Sendable {
    case unit(OrganisationUnit)
    case category(Category)

    /// The identifier.
    package var id: String {
      switch self {
      case .unit(let unit): unit.id
      case .category(let category): category.id
      }
    }
  }

  /// A group and what it contributes.
  package struct Group: Sendable {
    /// The unit or category.
    package let label: Label
    /// Its figures at both times.
    package let figures: RateDecomposition.Group
    /// Its shares, rates and effects.
    package let row: RateDecomposition.Row
  }

  /// The indicator.
  package let indicator: Indicator
  /// The groups, in the order of the table.
  package let groups: [Group]
  /// All groups together.
  package let total: RateDecomposition.Row
  /// The sums of their figures.
  package let totalFigures: RateDecomposition.Group
  /// Units or categories that lack a figure on one side.
  package let leftOut: [Label]
  /// Whether the units are of several levels, so that people may be counted twice.
  package let mixesLevels: Bool

  /// The change from one table to another, each with one row a unit.
  ///
  /// - Throws: what ``RateDecomposition`` throws; `tooFew` without groups; `tooLarge` if sums do not fit.
  package init(
    from first: IndicatorTable, to last: IndicatorTable, form: RateDecomposition.Form = .uncentred
  ) throws(NoEstimate) {
    var later: [String: IndicatorRow] = [:]
    for row in last.rows where row.period != nil { later[row.unit.id] = row }
    let pairs = first.rows.map { row in
      (Label.unit(row.unit), row.result.fraction, later[row.unit.id]?.result.fraction)
    }
    let grouped = pairs.filter { $0.1 != nil && $0.2 != nil }
    let levels = Set(grouped.compactMap { label, _, _ in label.level })
    try self.init(of: first.indicator, pairs: pairs, form: form, mixesLevels: levels.count > 1)
  }

  /// The change from one result to another of each category.
  ///
  /// - Throws: what ``RateDecomposition`` throws; `tooFew` without groups; `tooLarge` if sums do not fit.
  package init(
    of indicator: Indicator,
    categories: [(category: Category, first: IndicatorResult?, last: IndicatorResult?)],
    form: RateDecomposition.Form = .uncentred
  ) throws(NoEstimate) {
    try self.init(
      of: indicator,
      pairs: categories.map {
        (Label.category($0.category), $0.first?.fraction, $0.last?.fraction)
      }, form: form,
      mixesLevels: false)
  }

  private init(
    of indicator: Indicator,
    pairs: [(
      label: Label, first: RateDecomposition.Fraction?, last: RateDecomposition.Fraction?
    )],
    form: RateDecomposition.Form, mixesLevels: Bool
  ) throws(NoEstimate) {
    var found: [(label: Label, figures: RateDecomposition.Group)] = []
    var leftOut: [Label] = []
    for (label, first, last) in pairs {
      if let first, let last {
        found.append((label, RateDecomposition.Group(first: first, last: last)))
      } else {
        leftOut.append(label)
      }
    }
    guard !found.isEmpty else { throw .tooFew }
    let decomposition = try RateDecomposition(found.map(\.figures), form: form)
    groups = zip(found, decomposition.rows).map { found, row in
      Group(label: found.label, figures: found.figures, row: row)
    }
    self.indicator = indicator
    total = decomposition.total
    totalFigures = try Self.sum(found.map(\.figures))
    self.leftOut = leftOut
    self.mixesLevels = mixesLevels
  }

  private static func sum(
    _ groups: [RateDecomposition.Group]
  ) throws(NoEstimate) -> RateDecomposition.Group {
    RateDecomposition.Group(
      first: try sum(groups.map(\.first)), last: try sum(groups.map(\.last)))
  }

  private static func sum(
    _ fractions: [RateDecomposition.Fraction]
  ) throws(NoEstimate) -> RateDecomposition.Fraction {
    var (numerator, base) = (Ratio.zero, Ratio.zero)
    do {
      for fraction in fractions {
        numerator = try numerator.adding(fraction.numerator)
        base = try base.adding(fraction.base)
      }
    } catch {
      throw .tooLarge
    }
    return RateDecomposition.Fraction(numerator, over: base)
  }
}

extension DecomposedChange.Label {
  /// The unit's level; nil of a category.
  fileprivate var level: String? {
    if case .unit(let unit) = self { unit.level } else { nil }
  }
}

extension IndicatorResult {
  /// Numerator and base; nil if one is missing.
  fileprivate var fraction: RateDecomposition.Fraction? {
    guard let numerator, let base = denominator else { return nil }
    return RateDecomposition.Fraction(numerator, over: base)
  }
}
