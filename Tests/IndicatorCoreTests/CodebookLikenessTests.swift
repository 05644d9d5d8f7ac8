import Testing

@testable import IndicatorCore

@Suite("Names that may be one") struct CodebookLikenessTests {
  @Test(
    "differ only in case, diacritics, blanks, hyphens or underscores",
    arguments: [
      (["Hải Yến", "Tây Sơn"], []), (["Hải Yến", "hai yen"], ["1 like 0"]),
      (["A", "a", "á", "b", "Ạ"], ["1 like 0", "2 like 0", "4 like 0"]),
      (["Đông Hà", "dong-ha", "Đông  Hà"], ["1 like 0", "2 like 0"]), (["01", "1"], []), ([], []),
    ] as [([String], [String])])
  func pairs(names: [String], expected: [String]) {
    let book = Codebook(
      units: names.map { OrganisationUnit(id: $0) }, measures: [], categories: [])
    #expect(book.similarNames.map { "\($0.other) like \($0.first)" } == expected)
    let measures = Codebook(units: [], measures: names.map { Measure(id: $0) }, categories: [])
    #expect(measures.similarNames.map { "\($0.other) like \($0.first)" } == expected)
    #expect(measures.similarNames.allSatisfy { $0.kind == .measure })
  }

  @Test("categories only within one classification")
  func categories() {
    let book = Codebook(
      units: [], measures: [],
      categories: [("nữ", "sex"), ("Nữ", "sex"), ("NỮ", "other")].map {
        Category(id: $0.0, classification: $0.1)
      })
    #expect(book.similarNames == [SimilarNames(kind: .category, first: 0, other: 1)])
  }

  @Test("are told with the first line of each, the later one first")
  func lines() throws {
    var builder = CubeBuilder(source: "x.csv")
    for (line, unit) in [(2, "b"), (3, "B"), (4, "a"), (5, "b")] {
      try builder.add(
        Observation(
          unit: unit, period: try #require(Period("\(2000 + line)")), measure: "m", categories: [],
          cell: .value(ExactDecimal(1)), line: line))
    }
    let place = Place(source: "x.csv", line: 3, column: 1)
    #expect(
      builder.finish().similarNameFindings()
        == [Fault(.check(.similarNames(.unit, "B", like: "b", firstLine: 2)), at: place)])
  }
}
