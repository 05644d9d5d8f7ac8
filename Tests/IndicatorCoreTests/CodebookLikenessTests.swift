import Testing

@testable import IndicatorCore

@Suite("Units that may be one") struct CodebookLikenessTests {
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
    #expect(book.similarUnits.map { "\($0.other) like \($0.first)" } == expected)
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
      builder.finish().similarUnitFindings()
        == [Fault(.similarUnits("B", like: "b", firstLine: 2), at: place)])
  }
}
