import IndicatorCore

@testable import IndicatorRender

/// Ratings of three communes over two years, with a tie, a small base, something not rated and a figure
/// that is withheld.
enum Sample {
  private static let codebook = Codebook(
    units: [
      OrganisationUnit(id: "hai_yen", name: "Hải Yến", level: "commune"),
      OrganisationUnit(id: "an_khanh", name: "An Khánh", level: "commune"),
      OrganisationUnit(id: "tay_son", name: "Tây Sơn", level: "commune"),
    ],
    measures: [
      Measure(
        id: "ratings", name: "Xếp loại", nameEnglish: "ratings", unitOfMeasure: "persons",
        additivity: .flow),
      Measure(id: "members", unitOfMeasure: "persons", additivity: .stock),
      Measure(id: "area", unitOfMeasure: "km2", additivity: .stock),
    ],
    categories: [
      Category(id: "good", classification: "rating", order: 2, nameEnglish: "rated good"),
      Category(id: "poor", classification: "rating", order: 1),
      Category(id: "not_rated", classification: "rating", inBase: false),
    ])

  private static let rows: [(unit: String, period: String, what: String, value: String)] = [
    ("hai_yen", "2021", "good", "165"), ("hai_yen", "2021", "poor", "9"),
    ("hai_yen", "2022", "good", "174"), ("hai_yen", "2022", "poor", "3"),
    ("hai_yen", "2022", "not_rated", "4"),
    ("an_khanh", "2021", "good", "330"), ("an_khanh", "2021", "poor", "18"),
    ("an_khanh", "2022", "good", "20"), ("an_khanh", "2022", "poor", "5"),
    ("tay_son", "2021", "good", ""), ("tay_son", "2021", "poor", "2"),
    ("hai_yen", "2022", "members", "1394"), ("hai_yen", "2022-06-30", "area", "29.4412"),
  ]

  static func cube() throws -> Cube {
    var builder = CubeBuilder(codebook: codebook)
    for (line, row) in rows.enumerated() {
      let isRating = codebook.category(row.what) != nil
      guard let period = Period(row.period) else { continue }
      let value = ExactDecimal(plain: row.value)
      try builder.add(
        Observation(
          unit: row.unit, period: period, measure: isRating ? "ratings" : row.what,
          categories: isRating ? [.init(row.what, of: "rating")] : [],
          cell: value.map { .value($0) } ?? .missing(.suppressed), line: line + 2))
    }
    return builder.finish()
  }

  static let rate = Indicator(
    id: "rate", nameEnglish: "rated good", formula: "ratings[good] / ratings[*]", per: 100,
    better: .higher)

  /// The rate, or another indicator, over all units that report it.
  static func table(_ indicator: Indicator = rate) throws -> IndicatorTable {
    try Comparison(cube()).table(indicator)
  }
}

extension TextTable {
  /// The lines of the table in 100 columns.
  var lines: [String] {
    text(width: 100, style: .plain).split(separator: "\n").map(String.init)
  }
}

extension ResultTable {
  /// The lines of the table as CSV, the header left out.
  var lines: [String] { CSVWriter().text(self).split(separator: "\n").dropFirst().map(String.init) }
}

extension DataBlocks {
  /// The lines of all rows.
  var lines: [String] {
    get throws {
      let bytes = try (0..<count).flatMap { try block($0).bytes }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  /// What stands in a column of rows between tabulators.
  func fields(_ name: String) throws -> [String] {
    let header = String(decoding: header.dropLast(), as: UTF8.self).split(separator: "\t")
    guard let column = header.firstIndex(where: { $0 == name }) else { return [] }
    return try lines.map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[column])
    }
  }
}
