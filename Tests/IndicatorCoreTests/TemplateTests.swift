import TestSupport
import Testing

@testable import IndicatorCore

@Suite("What an empty form asks for") struct TemplateTests {
  private static let book = Codebook(
    units: [
      OrganisationUnit(id: "north", name: "Bắc", level: "district"),
      OrganisationUnit(id: "01", name: "Xã An Hòa", level: "commune", parent: "north"),
      OrganisationUnit(id: "02", name: "XÃ  AN HÒA", level: "commune", parent: "south"),
      OrganisationUnit(id: "south", name: "Nam", level: "district"),
      OrganisationUnit(id: "03", name: "Xã Lạc", level: "commune", parent: "south"),
    ],
    measures: [
      Measure(id: "members", unitOfMeasure: "persons", additivity: .stock),
      Measure(id: "net", unitOfMeasure: "persons"), Measure(id: "area", unitOfMeasure: "km2"),
    ],
    categories: [
      Category(id: "rated", classification: "rating"),
      Category(id: "good", classification: "rating", parent: "rated", order: 2),
      Category(id: "poor", classification: "rating", parent: "rated", order: 1),
      Category(id: "open", classification: "rating", inBase: false),
      Category(id: "male", classification: "sex"), Category(id: "female", classification: "sex"),
      Category(id: "kinh", classification: "people"),
    ])

  private static func cube() throws -> Cube {
    var builder = CubeBuilder(codebook: book)
    let figures: [(measure: String, categories: [String], value: Int64)] = [
      ("members", ["rated"], 7), ("members", ["good", "female"], 3), ("members", [], 8),
      ("net", [], -2),
    ]
    for figure in figures {
      let names = figure.categories.compactMap { book.category($0) }.map { book.categories[$0] }
      try builder.add(
        Observation(
          unit: "01", period: try #require(Period("2024")), measure: figure.measure,
          categories: names.map { Observation.CategoryName($0.id, of: $0.classification) },
          cell: .value(ExactDecimal(significand: figure.value, scale: 0))))
    }
    return builder.finish()
  }

  private func ids(_ group: Template.Group) -> [String] {
    group.categories.map { $0.map(\.id).joined(separator: "+") }
  }

  @Test(
    "the choice of categories",
    arguments: [
      (TemplateCategories.leaves, ["", "good", "poor", "open", "male", "female"]),
      (.reported, ["", "rated", "good+female"]), (.none, [""]),
    ])
  func choices(choice: TemplateCategories, expected: [String]) throws {
    #expect(ids(try Self.cube().templateGroup(MeasureIndex(0), choice: choice)) == expected)
  }

  @Test(
    "a measure that was never reported is asked for all", arguments: TemplateCategories.allCases)
  func unreported(choice: TemplateCategories) throws {
    #expect(ids(try Self.cube().templateGroup(MeasureIndex(2), choice: choice)) == [""])
  }

  @Test(
    "a selection names the columns one by one, aggregates beside their parts",
    arguments: [
      ("members[rated, good, poor]", ["rated", "good", "poor"]),
      ("members[rating: *]", ["good", "poor"]), ("members[poor..good]", ["good", "poor"]),
      ("members[good+male, female, female]", ["good+male", "female"]),
    ])
  func selections(text: String, expected: [String]) throws {
    guard case .figure(let name, let selection?) = try FormulaParser.parse(text) else {
      Issue.record("no selection in \(text)")
      return
    }
    #expect(ids(try Self.cube().templateGroup(name, selection: selection)) == expected)
  }

  @Test("figures may be below 0 where the data have one below 0")
  func signs() throws {
    #expect(try Self.cube().templateGroup(MeasureIndex(0), choice: .leaves).sign == .zeroOrMore)
    #expect(try Self.cube().templateGroup(MeasureIndex(1), choice: .leaves).sign == .any)
  }

  @Test("those of the levels that report are asked, all if none does")
  func asked() throws {
    #expect(
      try Self.cube().unitsAsked(for: [MeasureIndex(0)]) == [
        UnitIndex(1), UnitIndex(2), UnitIndex(4),
      ])
    #expect(
      try Self.cube().unitsAsked(for: [MeasureIndex(2)]) == [
        UnitIndex(0), UnitIndex(1), UnitIndex(2), UnitIndex(3), UnitIndex(4),
      ])
  }

  @Test("names that a reader takes for one another get the unit above, or the identifier")
  func labels() throws {
    let all = Template(
      units: [UnitIndex(1), UnitIndex(2), UnitIndex(4)], groups: [], periods: [], in: Self.book)
    #expect(all.labels == ["Xã An Hòa (Bắc)", "XÃ  AN HÒA (Nam)", "Xã Lạc"])
    let twins = Codebook(
      units: ["1", "2"].map { OrganisationUnit(id: $0, name: "Chi bộ 1") }, measures: [],
      categories: [])
    #expect(
      Template(units: [UnitIndex(0), UnitIndex(1)], groups: [], periods: [], in: twins).labels
        == ["Chi bộ 1 (1)", "Chi bộ 1 (2)"])
  }

  @Test("columns go measure by measure, in each period by period")
  func columns() throws {
    let cube = try Self.cube()
    let periods = ["2023", "2024"].compactMap { Period($0) }
    let template = Template(
      units: [UnitIndex(0)],
      groups: [
        cube.templateGroup(MeasureIndex(0), choice: .reported),
        cube.templateGroup(MeasureIndex(2), choice: .none),
      ], periods: periods,
      in: Self.book)
    let texts = template.columns.map { column in
      "\(column.group.measure.id) \(column.period) \(column.category.map(\.id).joined(separator: "+"))"
    }
    #expect(
      texts == [
        "members 2023 ", "members 2023 rated", "members 2023 good+female", "members 2024 ",
        "members 2024 rated", "members 2024 good+female", "area 2023 ", "area 2024 ",
      ])
  }
}
