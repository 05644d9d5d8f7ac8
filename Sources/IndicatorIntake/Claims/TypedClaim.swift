package import IndicatorCore

/// A claim as a person wrote it, and where.
package struct TypedClaim: Equatable, Sendable {
  /// The claim.
  package let text: String
  /// Its first character.
  package let place: Place

  /// A claim typed as an argument.
  ///
  /// - Parameter number: its number among the claims, from 1.
  package init(_ text: String, number: Int) {
    self.text = text
    place = Place(source: "claim", line: number, column: 1, origin: .typed)
  }

  /// A claim on a line of a file.
  package init(_ text: String, in name: String, line: Int) {
    self.text = text
    place = Place(source: name, line: line, column: 1)
  }

  /// The place of one of its characters, from 1.
  func place(_ column: Int) -> Place {
    Place(
      source: place.source, line: place.line, column: place.column + column - 1,
      origin: place.origin)
  }

  /// Where the claim stands, for outputs; empty if it was typed as an argument.
  var source: String { place.origin == .file ? "\(place.source)#L\(place.line)" : "" }

  /// The claims of a file, one a line; empty lines and those that begin with `#` are left out.
  ///
  /// - Throws: a ``Fault`` if there is none.
  package static func lines(of source: SourceBytes) throws(Fault) -> [TypedClaim] {
    let text = String(decoding: TextSource(source).bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let claims = lines.enumerated().compactMap { index, line -> TypedClaim? in
      let first = line.first { !$0.isWhitespace }
      guard first != nil, first != "#" else { return nil }
      return TypedClaim(String(line), in: source.name, line: index + 1)
    }
    guard !claims.isEmpty else {
      throw Fault(.claim(.noClaims), at: Place(source: source.name, line: 1, column: 1))
    }
    return claims
  }
}
