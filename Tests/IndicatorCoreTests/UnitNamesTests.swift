import Testing

@testable import IndicatorCore

@Suite("Names of many units") struct UnitNamesTests {
  private static let units = [
    OrganisationUnit(id: "a", name: "Xã An", nameEnglish: "An commune", code: "01"),
    OrganisationUnit(id: "b", name: "Xã Bình", nameEnglish: "Binh commune", code: "02"),
    OrganisationUnit(id: "c", name: "Xã Bình", nameEnglish: "", code: ""),
    OrganisationUnit(id: "d", name: "02", nameEnglish: "An commune", code: "xa an"),
  ]

  @Test(
    "a code goes before a name, a name before an English one, and one that several have is none",
    arguments: [
      ("01", 0), ("02", 1), ("Xã An", 0), ("Xã Bình", nil), ("An commune", nil),
      ("Binh commune", 1), ("xa an", 3), ("", nil), ("a", nil), ("Xã an", nil),
    ])
  func exact(text: String, unit: Int?) {
    #expect(UnitNames(Self.units).only(text)?.number == unit)
  }

  @Test(
    "without case and diacritics a text may mean several",
    arguments: [
      ("xa an", [0, 3]), ("XÃ BINH", [1, 2]), ("an COMMUNE", [0, 3]), ("B", [1]), ("z", []),
    ])
  func folded(text: String, units: [Int]) {
    #expect(UnitNames(Self.units).alike(text).map(\.number) == units)
  }
}
