/// The figures of a cube for the units of one day: those of units that went into others, or came out of
/// others, put together for the units that stand then.
///
/// The result is a cube like any other, so that every verb works on it as on what was reported. Units to which
/// nothing happened keep their figures where they lie.
package struct Reconstruction: Sendable {
  /// The figures.
  package let cube: Cube
  /// What happened to units and series, without what the new boundaries have undone.
  package let history: History
  /// What must be said, by unit, with the periods that it is about.
  package let notes: [(note: BoundaryNote, periods: Set<Period>)]
  /// Where each unit of the old codebook stands in the new one; nil if it does not stand on the day.
  package let positions: [UnitIndex?]
  /// The name of the unit into which each went whole that does not stand on the day, where there is one.
  package let heirs: [String?]

  /// How many units that were formed from others make a part of the work: each part becomes a table, and the fewer
  /// there are, the faster is a figure found.
  static let unitsOfPart = 512

  /// Brings figures to the boundaries of a day.
  ///
  /// - Parameters:
  ///   - fractions: what becomes of figures without an end as decimals.
  ///   - detail: whether it is to be said beside each figure of what it was put together.
  ///   - runner: runs the parts of the work; one behind the other if not given.
  /// - Returns: nil if nothing changes: the boundaries are those that were reported, or no unit changed.
  /// - Throws: a ``Fault`` if a sum does not fit.
  package init?(
    _ cube: Cube, history: History, boundaries: Boundaries, fractions: FractionRule = .exact,
    detail: RowDetail = .figures,
    runner: Comparison.PartRunner<PooledPart> = Comparison.oneByOne
  ) throws(Fault) {
    guard let day = boundaries.day, !history.changes.isEmpty else { return nil }
    let graph = BoundaryGraph(cube.codebook, changes: history.changes)
    let all = cube.codebook.units.positions
    let stands = all.map { graph.stands($0, on: day) }
    let book = Self.codebook(cube.codebook, graph: graph, stands: stands, day: day)
    var next = 0
    let positions: [UnitIndex?] = stands.map { stands in
      guard stands else { return nil }
      next += 1
      return UnitIndex(next - 1)
    }
    var figures = ReconstructedFigures(
      cube, graph: graph, day: day, positions: positions, fractions: fractions, detail: detail)
    let units = all.filter { stands[of: $0] && graph.isInvolved($0) }
    let pooled = try PooledGrid(cube, graph: graph, day: day, detail: detail).map {
      grid throws(Fault) in
      try Comparison.parts(of: units.count, each: Self.unitsOfPart, runner: runner) {
        grid.part(units[$0], positions: positions)
      }
    }
    let sums: [[PooledGrid.Pooled]?] = pooled?.flatMap(\.sums) ?? units.map { _ in nil }
    for (unit, sums) in zip(units, sums) {
      guard let sums else {
        try figures.add(unit)
        continue
      }
      guard let position = positions[of: unit] else { continue }
      for sum in sums { figures.note(sum, at: position) }
    }
    self.positions = positions
    heirs = all.map { unit in
      stands[of: unit]
        ? nil : graph.heir(of: unit, on: day).map { cube.codebook.units[$0].name }
    }
    var brought = cube.replacing(
      figures.figures, pooled: pooled ?? [], of: { graph.isInvolved($0) }, positions: positions,
      in: book)
    brought.divisors = figures.divisors
    self.cube = brought
    notes = figures.notes
    self.history = Self.history(history, positions: positions, undivided: figures.undivided)
  }

  /// The units that stand, each below what became of the unit above it.
  private static func codebook(
    _ book: Codebook, graph: BoundaryGraph, stands: [Bool], day: Day
  ) -> Codebook {
    var units: [OrganisationUnit] = []
    for (unit, isThere) in zip(book.units, stands) where isThere {
      guard let parent = book.unit(unit.parent), !stands[of: parent] else {
        units.append(unit)
        continue
      }
      let heir = graph.heir(of: parent, on: day)
      units.append(unit.below(heir.map { book.units[$0].id } ?? ""))
    }
    return Codebook(
      units: units, measures: book.measures, categories: book.categories, absence: book.absence)
  }

  /// Breaks that are no change of boundary which was undone.
  private static func history(
    _ history: History, positions: [UnitIndex?], undivided: Set<UndividedFigure>
  ) -> History {
    let formed = Set(history.changes.map { Formed(unit: $0.unit, date: $0.date) })
    let breaks = history.breaks.compactMap { item -> SeriesBreak? in
      guard let unit = item.unit else { return item }
      let isUndone = item.kind == .boundary && formed.contains(Formed(unit: unit, date: item.from))
      guard let position = positions[of: unit], !isUndone else { return nil }
      return SeriesBreak(measure: item.measure, unit: position, from: item.from, kind: item.kind)
    }
    return History(breaks: breaks, changes: [], undivided: undivided)
  }

  private struct Formed: Hashable {
    let unit: UnitIndex
    let date: Day
  }
}
