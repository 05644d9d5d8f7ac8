package import IndicatorCore

extension TypedClaim {
  /// The claims in the column `claim` of a CSV file, as an audit of a document writes them.
  ///
  /// - Returns: nil if the file has no such column.
  /// - Throws: a ``Fault`` if it cannot be read, or has no claims.
  package static func column(of source: SourceBytes) throws(Fault) -> [TypedClaim]? {
    let sheet = try Sheet.read(source)
    guard let headings = sheet.rows.first,
      let column = headings.cells.first(where: { $0.value.content.spelling.lowercased() == "claim" }
      )?.key
    else { return nil }
    var claims: [TypedClaim] = []
    for row in sheet.rows.dropFirst() {
      let text = row.cells.first { $0.key == column }?.value.content.spelling.trimmed ?? ""
      if !text.isEmpty { claims.append(TypedClaim(text, in: source.name, line: row.number)) }
    }
    guard !claims.isEmpty else {
      throw Fault(.claim(.noClaims), at: Place(source: source.name, line: 1, column: 1))
    }
    return claims
  }
}

extension CellContent {
  fileprivate var spelling: String { if case .text(let text) = self { text } else { "" } }
}
