/// What a category that a group does not report means.
public enum AbsenceRule: Hashable, Sendable {
  /// No value, unless a stated total closes it: data packages.
  case noValue
  /// 0 in a group with at least one categorised row, with a caveat: bare CSV files.
  case zero
}

/// The units, measures and categories that figures may refer to, each in its file's order.
public struct Codebook: Equatable, Sendable {
  /// The units.
  public let units: [OrganisationUnit]
  /// The measures.
  public let measures: [Measure]
  /// The categories, leaves and aggregates.
  public let categories: [Category]
  /// The categories as trees.
  package let tree: CategoryTree
  /// What an absent category means.
  public let absence: AbsenceRule
  /// For each unit, the positions of the units directly below it.
  let unitChildren: [[UnitIndex]]
  private let unitPositions: Derived<[String: UnitIndex]>
  /// Their codes and names.
  let unitNames: Derived<UnitNames>
  private let known: [NameKind: Derived<KnownNames>]
  let knownUnits: Derived<KnownNames>
  private let measurePositions: [String: MeasureIndex]
  private let categoryPositions: [String: Position<Category>]

  /// A codebook of what figures are of.
  ///
  /// - Parameters:
  ///   - units: each identifier once, in the order of results.
  ///   - measures: each identifier once.
  ///   - categories: each identifier once in its classification.
  ///   - absence: what it means that a figure is not there.
  /// - Precondition: category parents exist, share the classification and form no cycle; unit parents form no
  ///   cycle.
  public init(
    units: [OrganisationUnit], measures: [Measure], categories: [Category],
    absence: AbsenceRule = .noValue
  ) {
    self.units = units
    self.measures = measures
    self.categories = categories
    self.absence = absence
    tree = CategoryTree(categories)
    let unitPositions = Derived<[String: UnitIndex]> { Self.positions(units.map(\.id)) }
    var children = [[UnitIndex]](repeating: [], count: units.count)
    for (position, unit) in zip(units.positions, units) {
      if !unit.parent.isEmpty, let parent = unitPositions.value[unit.parent] {
        children[of: parent].append(position)
      }
    }
    unitChildren = children
    self.unitPositions = unitPositions
    unitNames = Derived { UnitNames(units) }
    knownUnits = Derived { KnownNames(units.flatMap { [$0.id, $0.name] }) }
    known = [
      .unit: Derived { KnownNames(units.map(\.id)) },
      .measure: Derived { KnownNames(measures.map(\.id)) },
      .category: Derived { KnownNames(categories.map(\.id)) },
    ]
    measurePositions = Self.positions(measures.map(\.id))
    categoryPositions = Self.positions(categories.map(\.id))
  }

  /// The position of a unit by its identifier. Canonically equal spellings are one.
  public func unit(_ id: String) -> UnitIndex? { unitPositions.value[id] }

  /// The position of a measure by its identifier.
  public func measure(_ id: String) -> MeasureIndex? { measurePositions[id] }

  /// The position of a category by its identifier.
  public func category(_ id: String) -> Int? { categoryPositions[id]?.number }

  /// The identifier of a unit, measure or category that is nearest to a text; nil if none is near.
  public func nearest(_ kind: NameKind, to text: String) -> String? {
    known[kind]?.value.nearest(to: text)
  }

  /// The category in words: `good`, or `warning+cell` where several classifications are joined.
  public func spelling(of combination: Combination) -> String {
    combination.categories.map { categories[$0].id }.joined(separator: "+")
  }

  private static func positions<Listed>(_ ids: [String]) -> [String: Position<Listed>] {
    Dictionary(ids.enumerated().map { ($1, Position($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
