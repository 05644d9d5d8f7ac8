/// What a cube holds, counted.
package struct Contents: Equatable, Sendable {
  /// A unit and what it sent.
  package struct UnitContents: Equatable, Sendable {
    /// The unit.
    package let unit: OrganisationUnit
    /// How many figures, missing ones included.
    package let figures: Int
    /// In chronological order.
    package let periods: [Period]
    /// Years, halves, quarters or months that another unit sent and this one did not.
    package let notReceived: [Period]
  }

  /// A measure and who sent it.
  package struct MeasureContents: Equatable, Sendable {
    /// The measure.
    package let measure: Measure
    /// How many figures, missing ones included.
    package let figures: Int
    /// How many units report it.
    package let units: Int
    /// The periods for which it is reported, in chronological order.
    package let periods: [Period]
    /// The classifications it is broken down by.
    package let classifications: [String]
  }

  /// Every unit of the codebook.
  package let units: [UnitContents]
  /// The measures asked for.
  package let measures: [MeasureContents]
  /// The categories, leaves and aggregates.
  package let categories: [Category]
  /// The indicators; none if measures were asked for.
  package let indicators: [Indicator]
  /// Who became whom, in the order of the data.
  package let changes: [Change]

  /// A unit and one that it was formed from.
  package struct Change: Equatable, Sendable {
    /// The unit.
    package let unit: OrganisationUnit
    /// The name of the predecessor; its identifier if it is no unit of the data.
    package let predecessor: String
    /// What happened.
    package let change: UnitChange
    /// The identifier of the measure that a share holds for; empty for all.
    package let shareOf: String
  }

  /// Counts the figures of the named measures, or of all.
  ///
  /// - Throws: a ``Fault`` at `measure:1:1` if a name is unknown.
  package init(
    of cube: Cube, indicators: [Indicator], measures names: [String], history: History = .none
  ) throws(Fault) {
    var wanted: Set<MeasureIndex> = []
    for name in names { wanted.insert(try Self.measure(name, in: cube.codebook)) }
    let keys = (0..<cube.count).map(cube.key(at:)).filter {
      wanted.isEmpty || wanted.contains(MeasureIndex($0.measure))
    }
    units = Self.units(cube, keys: keys)
    measures = cube.codebook.measures.positions.compactMap {
      Self.measure($0, in: cube, keys: keys, wanted: wanted)
    }
    let used = Set(measures.flatMap(\.classifications))
    categories = cube.codebook.categories.filter { used.contains($0.classification) }
    self.indicators = wanted.isEmpty ? indicators : []
    changes = history.changes.map { Self.change($0, in: cube.codebook) }
  }

  private static func change(_ change: UnitChange, in book: Codebook) -> Change {
    let known = book.unit(change.predecessor).map { book.units[$0].name }
    return Change(
      unit: book.units[change.unit], predecessor: known ?? change.predecessor, change: change,
      shareOf: change.shareOf.map { book.measures[$0].id } ?? "")
  }

  private static func measure(_ name: String, in book: Codebook) throws(Fault) -> MeasureIndex {
    do {
      if let found = try book.findMeasure(name) { return found }
    } catch {
      throw Fault(error.fact, at: .typed("measure"))
    }
    let near = Suggestion.nearest(to: name, among: book.measures.map(\.id))
    throw Fault(.name(.unknownName(.measure, name, suggestion: near)), at: .typed("measure"))
  }

  private static func units(_ cube: Cube, keys: [CubeKey]) -> [UnitContents] {
    let byUnit = Dictionary(grouping: keys) { UnitIndex($0.unit) }
    let regular = Set(keys.map { cube.periods[Int($0.period)] }.filter(\.isRegular))
    return cube.codebook.units.positions.map { index in
      let own = byUnit[index] ?? []
      let periods = Set(own.map { cube.periods[Int($0.period)] })
      return UnitContents(
        unit: cube.codebook.units[index], figures: own.count, periods: periods.sorted(),
        notReceived: regular.subtracting(periods).sorted())
    }
  }

  private static func measure(
    _ index: MeasureIndex, in cube: Cube, keys: [CubeKey], wanted: Set<MeasureIndex>
  ) -> MeasureContents? {
    guard wanted.isEmpty || wanted.contains(index) else { return nil }
    let own = keys.filter { MeasureIndex($0.measure) == index }
    return MeasureContents(
      measure: cube.codebook.measures[index], figures: own.count,
      units: Set(own.map(\.unit)).count,
      periods: Set(own.map { cube.periods[Int($0.period)] }).sorted(),
      classifications: cube.classifications(of: index).map {
        cube.codebook.tree.classifications[$0]
      })
  }
}
