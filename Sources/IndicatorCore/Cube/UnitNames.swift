/// The codes and names of units, ready to be asked which units thousands of texts mean.
struct UnitNames: Sendable {
  /// Units by code, by name and by English name; nil for a text that several have.
  private let exact: [[String: UnitIndex?]]
  private let folded: Derived<[String: [UnitIndex]]>

  init(_ units: [OrganisationUnit]) {
    exact = [\OrganisationUnit.code, \.name, \.nameEnglish].map { key in
      var positions: [String: UnitIndex?] = [:]
      for (position, unit) in zip(units.positions, units) where !unit[keyPath: key].isEmpty {
        let known = positions.updateValue(position, forKey: unit[keyPath: key])
        if known != nil { positions[unit[keyPath: key]] = .some(nil) }
      }
      return positions
    }
    folded = Derived {
      var positions: [String: [UnitIndex]] = [:]
      for (position, unit) in zip(units.positions, units) {
        for text in [unit.id, unit.name, unit.nameEnglish, unit.code] where !text.isEmpty {
          let key = text.foldedForSearch
          if positions[key]?.last != position { positions[key, default: []].append(position) }
        }
      }
      return positions
    }
  }

  /// The only unit with a code, else with a name, else with an English name.
  func only(_ text: String) -> UnitIndex? {
    exact.lazy.compactMap { $0[text] ?? nil }.first
  }

  /// The units of which an identifier, code or name differs in case and diacritics only.
  func alike(_ text: String) -> [UnitIndex] { folded.value[text.foldedForSearch] ?? [] }
}
