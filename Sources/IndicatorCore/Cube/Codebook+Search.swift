extension Codebook {
  /// The unit that data mean: by identifier, code or name, letter by letter.
  ///
  /// - Throws: a ``Fault`` without a place: unknown, with the nearest name.
  public func exactUnit(_ text: String) throws(Fault) -> Int {
    if let exact = unit(text) ?? unitNames.value.only(text) { return exact }
    throw Fault(.unknownName(.unit, text, suggestion: suggestUnit(text)))
  }

  /// The unit a person means: by identifier, code or name; then without diacritics, if only one unit
  /// is spelled so.
  ///
  /// - Throws: a ``Fault`` without a place: unknown, with the nearest name, or ambiguous.
  public func findUnit(_ text: String) throws(Fault) -> Int {
    if let exact = unit(text) ?? unitNames.value.only(text) { return exact }
    let matches = unitNames.value.alike(text)
    switch matches.count {
    case 1: return matches[0]
    case 0: throw Fault(.unknownName(.unit, text, suggestion: suggestUnit(text)))
    default: throw Fault(.ambiguousName(.unit, text, matches: matches.map { units[$0].id }))
    }
  }

  /// The identifier of the unit whose identifier or name is nearest.
  public func suggestUnit(_ text: String) -> String? {
    guard let near = knownUnits.value.nearest(to: text) else { return nil }
    return units.first { $0.id == near || $0.name == near }?.id
  }
}
