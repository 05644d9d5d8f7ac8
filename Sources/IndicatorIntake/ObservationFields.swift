internal import IndicatorCore

/// The fields that bare files and packages share.
enum ObservationFields {
  /// Qualifier, status and source of a row; empty fields say nothing.
  ///
  /// - Throws: a ``Fault`` at the field whose code is not in its list.
  static func remark(
    _ row: TableRow, qualifier: String, status: String, source: String
  ) throws(Fault) -> Remark {
    for (text, column) in [(source, "source"), (row["note"], "note")] where text.holdsNUL {
      throw row.fault(.text(.nul), column: column)
    }
    return Remark(
      qualifier: try choice(qualifier, empty: .exactly, row: row, column: "qualifier"),
      status: try self.status(status, row: row), source: source, note: row["note"])
  }

  /// The documents that a source field cites, without the places in them.
  static func documents(citedIn source: String) -> [String] {
    // Signs of ASCII that no mark can follow in an identifier: cut by bytes.
    source.utf8.split(separator: UInt8(ascii: ";")).compactMap { part in
      String(part.prefix { $0 != UInt8(ascii: "#") })
    }
  }

  private static func status(_ text: String, row: TableRow) throws(Fault) -> ObservationStatus {
    if let status = ObservationStatus(flag: text) { return status }
    return try choice(text, empty: .normal, row: row, column: "status")
  }

  /// A code of a closed list, or what an empty field means.
  static func choice<Code: RawRepresentable & CaseIterable>(
    _ text: String, empty: Code, row: TableRow, column: String
  ) throws(Fault) -> Code where Code.RawValue == String {
    if text.isEmpty { return empty }
    guard let code = Code(rawValue: text) else {
      throw row.fault(
        .field(.badChoice(text, column: column, expected: Code.allCases.map(\.rawValue))),
        column: column)
    }
    return code
  }

  /// The categories that one field names, joined by `+`, behind those of other fields; an empty field
  /// names none.
  ///
  /// - Throws: a ``Fault`` without a place.
  static func categories(
    _ joined: String, in book: Codebook, behind others: [Observation.CategoryName] = []
  ) throws(Fault) -> [Observation.CategoryName] {
    guard !joined.isEmpty else { return others }
    var names = others
    for name in joined.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false) {
      names.append(try category(String(Substring(name)), in: book, others: names))
    }
    return names
  }

  /// A category of the codebook that can be joined with others.
  private static func category(
    _ name: String, in book: Codebook, others: [Observation.CategoryName]
  ) throws(Fault) -> Observation.CategoryName {
    guard let position = book.category(name) else {
      let near = book.nearest(.category, to: name)
      throw Fault(.name(.unknownName(.category, name, suggestion: near)))
    }
    let category = book.categories[position]
    guard !others.contains(where: { $0.classification == category.classification }) else {
      throw Fault(
        .codebook(.joinedSameClassification(name, classification: category.classification)))
    }
    return Observation.CategoryName(category.id, of: category.classification)
  }
}

extension ObservationStatus {
  /// The status that a letter means, capital or small: statistical offices write both.
  init?(flag: String) {
    guard flag.utf8.count == 1, let status = ObservationStatus(rawValue: flag.uppercased()) else {
      return nil
    }
    self = status
  }
}
