package import IndicatorCore

extension DataPackage {
  /// Units, measures and categories whose identifiers differ only in case, diacritics, blanks, hyphens or
  /// underscores, at their lines in their lists.
  ///
  /// - Throws: a ``Fault`` if a list can no longer be read.
  package func similarNames() throws(Fault) -> [Fault] {
    let pairs = cube.codebook.similarNames
    var found: [Fault] = []
    for kind in SimilarNames.Kind.allCases {
      let alike = pairs.filter { $0.kind == kind }
      guard !alike.isEmpty, let file = tables.first(where: { $0.table == kind.table }) else {
        continue
      }
      let places = try Self.places(file.path, column: kind.rawValue)
      let names = cube.codebook.names(of: kind)
      for pair in alike {
        let (first, other) = (names[pair.first], names[pair.other])
        guard let line = places[first]?.line, let place = places[other] else { continue }
        found.append(
          Fault(.check(.similarNames(kind, other, like: first, firstLine: line)), at: place))
      }
    }
    return found
  }

  /// Where each name of a list stands.
  private static func places(_ path: String, column: String) throws(Fault) -> [String: Place] {
    var reader = try TableReader(TextSource(try SourceBytes.read(path)))
    var places: [String: Place] = [:]
    while let row = try reader.next() {
      guard reader.raggedness(of: row) == nil else { continue }
      places[row[column]] = row.place(column)
    }
    return places
  }
}

extension SimilarNames.Kind {
  /// The table that lists the names, in a column headed as the kind is called.
  fileprivate var table: PackageTable {
    switch self {
    case .unit: .units
    case .measure: .measures
    case .category: .categories
    }
  }
}
