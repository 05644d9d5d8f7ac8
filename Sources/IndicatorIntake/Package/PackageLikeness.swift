public import IndicatorCore

extension DataPackage {
  /// Units whose identifiers differ only in case, diacritics, blanks, hyphens or underscores, at their lines in
  /// the list of units.
  ///
  /// - Throws: a ``Fault`` if the list can no longer be read.
  public func similarUnits() throws(Fault) -> [Fault] {
    let units = cube.codebook.units
    let pairs = cube.codebook.similarUnits
    guard !pairs.isEmpty, let file = tables.first(where: { $0.table == .units }) else { return [] }
    let places = try Self.places(file.path)
    return pairs.compactMap { pair in
      let (first, other) = (units[pair.first].id, units[pair.other].id)
      guard let line = places[first]?.line, let place = places[other] else { return nil }
      return Fault(.similarUnits(other, like: first, firstLine: line), at: place)
    }
  }

  /// Where each unit of a list stands.
  private static func places(_ path: String) throws(Fault) -> [String: Place] {
    var reader = try TableReader(TextSource(try SourceBytes.read(path)))
    var places: [String: Place] = [:]
    while let row = try reader.next() {
      guard reader.raggedness(of: row) == nil else { continue }
      places[row["unit"]] = row.place("unit")
    }
    return places
  }
}
