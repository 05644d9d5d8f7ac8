extension Codebook {
  /// The unit that data mean: by identifier, code or name, letter by letter.
  ///
  /// - Throws: a ``Fault`` without a place: unknown, with the nearest name.
  public func exactUnit(_ text: String) throws(Fault) -> Int {
    if let exact = unit(text) { return exact }
    for key in [\OrganisationUnit.code, \.name, \.nameEnglish] where !text.isEmpty {
      let matches = units.indices.filter { units[$0][keyPath: key] == text }
      if matches.count == 1 { return matches[0] }
    }
    throw Fault(.unknownName(.unit, text, suggestion: suggestUnit(text)))
  }

  /// The unit a person means: by identifier, code or name; then without diacritics, if only one unit
  /// is spelled so.
  ///
  /// - Throws: a ``Fault`` without a place: unknown, with the nearest name, or ambiguous.
  public func findUnit(_ text: String) throws(Fault) -> Int {
    if let exact = try? exactUnit(text) { return exact }
    let folded = text.foldedForSearch
    let matches = units.indices.filter { position in
      let unit = units[position]
      return [unit.id, unit.name, unit.nameEnglish, unit.code].contains {
        !$0.isEmpty && $0.foldedForSearch == folded
      }
    }
    switch matches.count {
    case 1: return matches[0]
    case 0: throw Fault(.unknownName(.unit, text, suggestion: suggestUnit(text)))
    default: throw Fault(.ambiguousName(.unit, text, matches: matches.map { units[$0].id }))
    }
  }

  /// The identifier of the unit whose identifier or name is nearest.
  public func suggestUnit(_ text: String) -> String? {
    guard let near = Suggestion.nearest(to: text, among: units.flatMap { [$0.id, $0.name] }) else {
      return nil
    }
    return units.first { $0.id == near || $0.name == near }?.id
  }
}
