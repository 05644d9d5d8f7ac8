extension Codebook {
  /// The unit that data mean: by identifier, code or name, letter by letter.
  ///
  /// - Throws: a ``Fault`` without a place: unknown, with the nearest name.
  package func exactUnit(_ text: String) throws(Fault) -> UnitIndex {
    if let exact = unit(text) ?? unitNames.value.only(text) { return exact }
    throw Fault(.name(.unknownName(.unit, text, suggestion: suggestUnit(text))))
  }

  /// The measure a person means: by identifier; then by its name or its English name, letter by letter; then
  /// without capitals and diacritics. Nil if there is none.
  ///
  /// - Throws: a ``Fault`` without a place if several can be meant.
  package func findMeasure(_ text: String) throws(Fault) -> MeasureIndex? {
    if let exact = measure(text) { return exact }
    let names = measures.map { [$0.id, $0.name, $0.nameEnglish] }
    return try Self.named(text, kind: .measure, names: names).map { MeasureIndex($0) }
  }

  /// The position of the only entry that goes by a name, which is one of each entry's: its identifier first.
  ///
  /// - Throws: a ``Fault`` without a place if there are several.
  package static func named(
    _ text: String, kind: NameKind, names: [[String]]
  ) throws(Fault) -> Int? {
    guard !text.isEmpty else { return nil }
    let folded = text.foldedForSearch
    let exact = names.indices.filter { names[$0].contains(text) }
    let found =
      exact.isEmpty
      ? names.indices.filter { names[$0].contains { $0.foldedForSearch == folded } } : exact
    if found.count > 1 {
      throw Fault(.name(.ambiguousName(kind, text, matches: found.compactMap { names[$0].first })))
    }
    return found.first
  }

  /// The identifier of the unit whose identifier or name is nearest.
  package func suggestUnit(_ text: String) -> String? {
    guard let near = knownUnits.value.nearest(to: text) else { return nil }
    return units.first { $0.id == near || $0.name == near }?.id
  }
}
