/// The change of an indicator between two periods, split over units of one level.
///
/// - Missing: a unit without a numerator and denominator at both periods is no group, and is listed.
public struct DecomposedChange: Sendable {
  /// A unit and what it contributes.
  public struct Group: Sendable {
    /// The unit.
    public let unit: OrganisationUnit
    /// Its figures at both times.
    public let figures: RateDecomposition.Group
    /// Its shares, rates and effects.
    public let row: RateDecomposition.Row
  }

  /// The indicator.
  public let indicator: Indicator
  /// The groups, in the order of the table.
  public let groups: [Group]
  /// All groups together.
  public let total: RateDecomposition.Row
  /// The sums of their figures.
  public let totalFigures: RateDecomposition.Group
  /// Units that lack a figure at one of the periods.
  public let leftOut: [OrganisationUnit]
  /// Whether the units are of several levels, so that people may be counted twice.
  public let mixesLevels: Bool

  /// The change from one table to another, each with one row a unit.
  ///
  /// - Throws: what ``RateDecomposition`` throws; `tooFew` without groups; `tooLarge` if sums do not fit.
  public init(
    from first: IndicatorTable, to last: IndicatorTable, _ form: RateDecomposition.Form = .uncentred
  ) throws(NoEstimate) {
    var later: [String: IndicatorRow] = [:]
    for row in last.rows where row.period != nil { later[row.unit.id] = row }
    var found: [(unit: OrganisationUnit, figures: RateDecomposition.Group)] = []
    var leftOut: [OrganisationUnit] = []
    for row in first.rows {
      if let one = row.fraction, let other = later[row.unit.id]?.fraction {
        found.append((row.unit, RateDecomposition.Group(first: one, last: other)))
      } else {
        leftOut.append(row.unit)
      }
    }
    guard !found.isEmpty else { throw .tooFew }
    let decomposition = try RateDecomposition(found.map(\.figures), form)
    groups = zip(found, decomposition.rows).map { found, row in
      Group(unit: found.unit, figures: found.figures, row: row)
    }
    indicator = first.indicator
    total = decomposition.total
    totalFigures = try Self.sum(found.map(\.figures))
    self.leftOut = leftOut
    mixesLevels = Set(found.map(\.unit.level)).count > 1
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

extension IndicatorRow {
  /// Numerator and base; nil if one is missing.
  fileprivate var fraction: RateDecomposition.Fraction? {
    guard let numerator = result.numerator, let base = result.denominator else { return nil }
    return RateDecomposition.Fraction(numerator, over: base)
  }
}
