import Testing

@testable import IndicatorCore

@Suite("Units as people type them") struct UnitSearchTests {
  private let book = Codebook(
    units: [
      OrganisationUnit(id: "u1", name: "Phường Mỹ Thạnh", code: "101"),
      OrganisationUnit(id: "u2", name: "Xã Bình Khê", code: "102"),
      OrganisationUnit(id: "u3", name: "Xã Bình Khánh"), OrganisationUnit(id: "u4", name: "Khu 12"),
      OrganisationUnit(id: "u5", name: "Khu 13"), OrganisationUnit(id: "u6", name: "Xã Phú Gia"),
      OrganisationUnit(id: "u7", name: "Phường Phú Gia"), OrganisationUnit(id: "u8", name: "Xã Ân"),
      OrganisationUnit(id: "u9", name: "Thị trấn Đại Thắng Lợi", nameEnglish: "Victory Town"),
    ], measures: [], categories: [])

  private func found(_ text: String) -> String {
    var search = UnitSearch(book)
    do {
      let finding = try search.find(text)
      return (finding.isLoose ? "~" : "") + book.units[finding.position].id
    } catch {
      switch error.fact {
      case .name(.unknownName(.unit, text, let near)): return "unknown: \(near ?? "")"
      case .name(.unknownNear(.unit, text, let near)):
        return "unknown: " + near.joined(separator: "; ")
      case .name(.ambiguousName(.unit, text, let all)):
        return "which: " + all.joined(separator: "; ")
      default: return "\(error)"
      }
    }
  }

  @Test(
    "by name without marks, without the kind or with a slip, if only one can be meant",
    arguments: [
      ("u1", "u1"), ("101", "u1"), ("Phường Mỹ Thạnh", "u1"), ("phuong my thanh", "u1"),
      ("PHƯỜNG MỸ THẠNH", "u1"), ("my thanh", "~u1"), ("Mỹ Thạnh", "~u1"), ("P. Mỹ Thạnh", "~u1"),
      ("mỹ thạnh", "~u1"), ("my thahn", "~u1"), ("Phường Mỹ Thành", "~u1"), ("xa binh khe", "u2"),
      ("binh khe", "~u2"), ("binh khanh", "~u3"), ("bình khánk", "~u3"), ("victory town", "u9"),
      ("Victori Town", "~u9"), ("dai thng loi", "~u9"), ("dai thg loi", "~u9"),
    ])
  func one(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(
    "where several can be meant, or none, names are shown and not identifiers",
    arguments: [
      ("phu gia", "which: Xã Phú Gia; Phường Phú Gia"),
      ("phu gja", "unknown: Xã Phú Gia; Phường Phú Gia"), ("Khu 14", "unknown: Khu 12; Khu 13"),
      ("khu 1", "unknown: Khu 12; Khu 13"), ("103", "unknown: "),
      ("Xã Mỹ Thạnh", "unknown: Phường Mỹ Thạnh"),
      ("an", "~u8"), ("en", "unknown: "), ("zzzz", "unknown: "), ("", "unknown: "),
    ])
  func several(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(
    "a name but for capitals and diacritics has no word for a kind left out or added",
    arguments: [
      ("Xã Ân", "u8"), ("xa an", "u8"), ("an", nil), ("Ân", nil), ("x,an", nil), ("102", "u2"),
      ("Xã Ấn", nil), ("phu gia", nil),
    ] as [(String, String?)])
  func alike(text: String, expected: String?) {
    let found = UnitSearch(book).alike(text)
    #expect(found.map { book.units[$0.position].id } == expected)
    #expect(found?.isLoose != true)
  }

  @Test("an exact name is never loose, and no unit is found by another's exact name")
  func exact() throws {
    var search = UnitSearch(book)
    for (position, unit) in book.units.enumerated() {
      for name in [unit.id, unit.name, unit.nameEnglish, unit.code] where !name.isEmpty {
        #expect(
          try search.find(name) == UnitSearch.Finding(position: UnitIndex(position), isLoose: false)
        )
      }
    }
  }
}

@Suite("Measures as people type them") struct MeasureSearchTests {
  private let book = Codebook(
    units: [],
    measures: [
      Measure(id: "members", name: "Số đảng viên", nameEnglish: "Party members"),
      Measure(id: "cells", name: "Số chi bộ"), Measure(id: "cells_2", name: "Số chị bộ"),
    ], categories: [])

  @Test(
    "by identifier, then by a name, capitals and marks optional",
    arguments: [
      ("members", 0), ("Số đảng viên", 0), ("so dang vien", 0), ("PARTY MEMBERS", 0),
      ("Members", 0), ("Số chi bộ", 1), ("cells", 1), ("cells 2", 2), ("cell", nil), ("", nil),
    ])
  func find(text: String, expected: Int?) throws {
    #expect(try book.findMeasure(text)?.number == expected)
  }

  @Test("a name of two measures is ambiguous")
  func ambiguous() {
    let fault = Fault(.name(.ambiguousName(.measure, "so chi bo", matches: ["cells", "cells_2"])))
    #expect(throws: fault) { try book.findMeasure("so chi bo") }
  }

  @Test("a formula takes a measure by its name in braces")
  func formula() throws {
    let cube = try SmallCube("a 2020 members = 4\na 2020 cells = 2", codebook: withUnit).cube
    let byName = try BoundFormula(try FormulaParser.parse("{so dang vien} / {Số chi bộ}"), in: cube)
    #expect(byName.measures == [MeasureIndex(0), MeasureIndex(1)])
  }

  private var withUnit: Codebook {
    Codebook(units: [OrganisationUnit(id: "a")], measures: book.measures, categories: [])
  }
}
