import TestSupport

/// The rows of an oracle file, fields by their heading. Its fields hold no commas and no quotes.
struct Oracle {
  let rows: [[String: String]]

  init(_ name: String) throws {
    let text = try Repository.text("Tests/IndicatorCoreTests/Oracles/\(name).csv")
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let headings = lines.first ?? []
    rows = lines.dropFirst().map { fields in
      Dictionary(zip(headings, fields), uniquingKeysWith: { first, _ in first })
    }
  }
}
