import Testing

@testable import IndicatorCore

@Suite("Codebook") struct CodebookTests {
  @Test("identifiers are looked up letter by letter, canonically equal spellings as one")
  func positions() {
    let book = Codebook(
      units: [OrganisationUnit(id: "H\u{1EA3}i"), OrganisationUnit(id: "Hai")],
      measures: [Measure(id: "members"), Measure(id: "area")],
      categories: [Category(id: "male", classification: "sex")])
    #expect(book.unit("Ha\u{309}i")?.number == 0)
    #expect(book.unit("Hai")?.number == 1)
    #expect(book.unit("hai") == nil)
    #expect(book.unit("") == nil)
    #expect(book.measure("area")?.number == 1)
    #expect(book.measure("male") == nil)
    #expect(book.category("male") == 0)
    #expect(book.absence == .noValue)
  }

  @Test("units directly below a unit come in the order of the list")
  func unitChildren() {
    let units = [("x", "p"), ("p", ""), ("y", "p"), ("z", "x"), ("w", "elsewhere")].map {
      OrganisationUnit(id: $0.0, parent: $0.1)
    }
    let book = Codebook(units: units, measures: [], categories: [])
    #expect(book.unitChildren == [[UnitIndex(3)], [UnitIndex(0), UnitIndex(2)], [], [], []])
  }

  @Test("a name that is not given is the identifier")
  func names() {
    #expect(OrganisationUnit(id: "01").name == "01")
    #expect(OrganisationUnit(id: "01", name: "Hà An").name == "Hà An")
    #expect(Measure(id: "members").name == "members")
    #expect(Category(id: "male", classification: "sex").name == "male")
  }

  @Test("joined categories are spelled in the order of their classifications")
  func spelling() throws {
    let book = SmallCube.codebook()
    let warning = try #require(book.category("warning"))
    let cell = try #require(book.category("cell"))
    let joined = Combination([cell, warning], in: book.tree)
    #expect(book.spelling(of: joined) == "warning+cell")
    #expect(joined == Combination([warning, cell], in: book.tree))
    #expect(book.spelling(of: .all) == "")
  }

  @Test("measures that count things are known by their unit")
  func counts() {
    let units = ["persons", "organisations", "instances", "count", "km2", "percent", "days"]
    let counting = units.filter { Measure(id: "m", unitOfMeasure: $0).isCount }
    #expect(counting == ["persons", "organisations", "instances", "count", "days"])
    #expect(Additivity.allCases.map(\.rawValue) == ["flow", "stock", "none"])
  }
}
