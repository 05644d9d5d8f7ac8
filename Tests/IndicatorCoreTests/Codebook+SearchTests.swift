import Testing

@testable import IndicatorCore

@Suite("Search in a codebook") struct CodebookSearchTests {
  private let book = Codebook(
    units: [
      OrganisationUnit(id: "hai_yen", name: "Hải Yến", nameEnglish: "Hai Yen Ward", code: "001"),
      OrganisationUnit(id: "hai_van", name: "Hải Vân", code: "002"),
      OrganisationUnit(id: "tan_lap_1", name: "Tân Lập", nameEnglish: "East", code: "003"),
      OrganisationUnit(id: "tan_lap_2", name: "Tân Lập", nameEnglish: "West", code: "004"),
      OrganisationUnit(id: "ha", name: "Hà"), OrganisationUnit(id: "haf", name: "Hạ", code: "ha"),
    ], measures: [], categories: [])

  private func found(_ text: String) -> String {
    do {
      var search = UnitSearch(book)
      return book.units[try search.find(text).position].id
    } catch {
      #expect(error.place == nil)
      switch error.fact {
      case .name(.unknownName(.unit, text, let suggestion)):
        return "unknown, \(suggestion ?? "none")"
      case .name(.ambiguousName(.unit, text, let matches)): return matches.joined(separator: " or ")
      default: return "\(error)"
      }
    }
  }

  @Test(
    "a unit is found by identifier, code or name, then without diacritics",
    arguments: [
      ("hai_yen", "hai_yen"), ("001", "hai_yen"), ("Hải Yến", "hai_yen"),
      ("Ha\u{309}i Ye\u{302}\u{301}n", "hai_yen"), ("Hai Yen Ward", "hai_yen"),
      ("hai yen ward", "hai_yen"), ("HAI YEN", "hai_yen"), ("hải-vân", "hai_van"),
      ("ha", "ha"), ("Hạ", "haf"), ("Hà", "ha"), ("west", "tan_lap_2"),
      ("HÀ", "Hà or Hạ"), ("Tân Lập", "tan_lap_1 or tan_lap_2"),
      ("tan lap", "tan_lap_1 or tan_lap_2"), ("Hải Yên", "hai_yen"),
      ("hai yem", "hai_yen"), ("hai yemm", "unknown, Hải Yến"),
      ("1", "unknown, none"), ("", "unknown, none"), (" ", "unknown, none"),
    ])
  func find(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(
    "data are taken letter by letter",
    arguments: [
      ("hai_yen", 0), ("001", 0), ("Hải Yến", 0), ("ha", 4), ("Hạ", 5), ("East", 2),
      ("hai yen", nil), ("Hai_yen", nil), ("Tân Lập", nil), ("", nil), ("1", nil),
    ])
  func exact(text: String, expected: Int?) {
    #expect((try? book.exactUnit(text))?.number == expected)
  }

  @Test("the identifier of the unit with the nearest name is suggested")
  func suggestion() {
    #expect(book.suggestUnit("hai yem") == "hai_yen")
    #expect(book.suggestUnit("Tan Lop") == "tan_lap_1")
    #expect(book.suggestUnit("xyz") == nil)
  }

  @Test("an empty text means no unit, also where one unit alone has no code")
  func emptyText() {
    let book = Codebook(units: [OrganisationUnit(id: "a")], measures: [], categories: [])
    let fault = Fault(.name(.unknownName(.unit, "", suggestion: nil)))
    #expect(throws: fault) { try book.exactUnit("") }
    var search = UnitSearch(book)
    #expect(throws: fault) { try search.find("") }
  }
}
