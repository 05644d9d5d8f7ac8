extension Comparison {
  /// The units that are listed where none are named: those that report a measure of the formula themselves,
  /// in the order of the codebook, and behind them those that should have.
  package func listedUnits(_ formula: BoundFormula) -> [UnitIndex] {
    let reporting = reportingUnits(formula)
    guard reporting.count < cube.codebook.units.count else { return reporting }
    return reporting + silentUnits(beside: reporting)
  }

  /// The units of a level at which another reports, without figures of their own or of a unit below: what is
  /// reported below is added up only where a level is asked for.
  private func silentUnits(beside reporting: [UnitIndex]) -> [UnitIndex] {
    let units = cube.codebook.units
    var isHeard = [Bool](repeating: false, count: units.count)
    for unit in reporting { isHeard[of: unit] = true }
    var levels: Set<String> = []
    var level: String?
    for unit in reporting {
      // Neighbours are mostly of one level.
      if units[unit].level != level { levels.insert(units[unit].level) }
      level = units[unit].level
      markAbove(unit, in: &isHeard)
    }
    return units.positions.filter { !isHeard[of: $0] && levels.contains(units[$0].level) }
  }

  /// Marks the units above one, up to the first that is marked: what is above that one is so already, or
  /// will be.
  private func markAbove(_ unit: UnitIndex, in isHeard: inout [Bool]) {
    let book = cube.codebook
    var parent = book.units[unit].parent
    while !parent.isEmpty, let above = book.unit(parent), !isHeard[of: above] {
      isHeard[of: above] = true
      parent = book.units[above].parent
    }
  }
}
