extension Cube {
  /// Units that report some of the measures and whose names differ only in case, diacritics, blanks, hyphens or
  /// underscores, each with the first that is like it.
  ///
  /// Nothing is looked for among more than 4,000 units, where it would take longer than the table does.
  ///
  /// - Parameters:
  ///   - measures: positions in the codebook.
  ///   - chosen: the units one of which must be asked for; nil for all.
  package func unitsAlike(reporting measures: [MeasureIndex], among chosen: [UnitIndex]?)
    -> [(first: UnitIndex, other: UnitIndex)]
  {
    guard codebook.units.count <= Self.likenessLimit else { return [] }
    let reporting = Set(measures.flatMap(units(measure:))).sorted()
    let wanted = chosen.map(Set.init)
    var first: [String: UnitIndex] = [:]
    return reporting.compactMap { unit in
      let folded = codebook.units[unit].name.foldedForSearch
      guard let known = first[folded] else {
        first[folded] = unit
        return nil
      }
      guard wanted == nil || wanted?.contains(unit) == true || wanted?.contains(known) == true
      else { return nil }
      return (known, unit)
    }
  }

  private static let likenessLimit = 4000
}
