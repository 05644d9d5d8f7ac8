/// The rows of an oracle file, fields by their heading. Its fields hold no commas and no quotes.
public struct Oracle {
  /// The fields of each row by their heading.
  public let rows: [[String: String]]

  /// The file `name` among the oracles of a test target.
  public init(_ name: String, of target: String) throws {
    let text = try Repository.text("Tests/\(target)/Oracles/\(name).csv")
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let headings = lines.first ?? []
    rows = lines.dropFirst().map { fields in
      Dictionary(zip(headings, fields), uniquingKeysWith: { first, _ in first })
    }
  }
}
