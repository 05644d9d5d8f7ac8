/// The figures of a cube with units for groups of units that share something: a region, a kind.
///
/// The groups are units like any other, of a level with the name of the column, above the units that belong to
/// them; so they are added up as a level is.
package struct UnitGroups: Sendable {
  /// The figures, with the groups behind the units.
  package let cube: Cube
  /// The names of units at the bottom that belong to no group.
  package let ungrouped: [String]

  /// The columns that group units, in alphabetical order.
  package static func columns(in book: Codebook) -> [String] {
    Set(book.units.flatMap(\.groups.keys)).sorted()
  }

  /// Groups the units by a column; nil if no unit has anything there.
  package init?(_ cube: Cube, by column: String) {
    let book = cube.codebook
    var groups: [OrganisationUnit] = []
    var known: [String: Int] = [:]
    for unit in book.units {
      guard let value = unit.groups[column], known[value] == nil else { continue }
      known[value] = groups.count
      groups.append(
        OrganisationUnit(id: "\(column):\(value)", name: value, level: column))
    }
    guard !groups.isEmpty else { return nil }
    let units = book.units.map { unit in
      // A unit below another of its group is in the group through that one.
      guard let value = unit.groups[column],
        !book.above(unit).contains(where: { $0.groups[column] == value })
      else { return unit }
      return unit.below("\(column):\(value)")
    }
    ungrouped = book.units.positions.filter { position in
      book.unitChildren[of: position].isEmpty && book.units[position].groups[column] == nil
        && !book.above(book.units[position]).contains { $0.groups[column] != nil }
    }.map { book.units[$0].name }
    self.cube = cube.with(
      Codebook(
        units: units + groups, measures: book.measures, categories: book.categories,
        absence: book.absence))
  }
}

extension Codebook {
  /// The units above one, the nearest first.
  fileprivate func above(_ unit: OrganisationUnit) -> [OrganisationUnit] {
    var above: [OrganisationUnit] = []
    var parent = unit.parent
    while !parent.isEmpty, let position = self.unit(parent) {
      above.append(units[position])
      parent = units[position].parent
    }
    return above
  }
}

extension Cube {
  /// The same figures with other identifiers for some units, by their positions. Names that are identifiers change
  /// with them.
  package func renamingUnits(_ names: [UnitIndex: String]) -> Cube {
    guard !names.isEmpty else { return self }
    let units = zip(codebook.units.positions, codebook.units).map { position, unit in
      names[position].map { name in
        OrganisationUnit(
          id: name, name: unit.name == unit.id ? name : unit.name, nameEnglish: unit.nameEnglish,
          code: unit.code, level: unit.level, parent: unit.parent, aliases: unit.aliases,
          validity: unit.validity, groups: unit.groups)
      } ?? unit
    }
    return with(
      Codebook(
        units: units, measures: codebook.measures, categories: codebook.categories,
        absence: codebook.absence))
  }

  /// The same figures with more units behind those that they refer to.
  fileprivate func with(_ book: Codebook) -> Cube {
    let storage: Storage =
      switch self.storage {
      case .sorted: self.storage
      case .grid(let figures):
        .grid(
          GridFigures(
            figures.grids,
            rows: figures.rows
              + [GridRow](repeating: .none, count: book.units.count - figures.rows.count),
            measures: book.measures.count))
      }
    var cube = Cube(
      codebook: book, periods: periods, combinations: combinations, storage: storage,
      source: source, sources: sources, account: account)
    cube.divisors = divisors
    return cube
  }
}
