import IndicatorCore
import Testing

@testable import IndicatorRender

@Suite("Observation tables") struct ObservationTablesTests {
  private static let codebook = Codebook(
    units: [OrganisationUnit(id: "b"), OrganisationUnit(id: "a")],
    measures: [
      Measure(id: "members", unitOfMeasure: "persons", additivity: .stock),
      Measure(id: "area", unitOfMeasure: "km2", additivity: .stock),
    ],
    categories: [
      Category(id: "male", classification: "sex"), Category(id: "female", classification: "sex"),
      Category(id: "old", classification: "age"),
    ])

  /// One figure: where it stands, its value or nothing, and its remark.
  private struct Figure {
    let unit: String
    let period: String
    let measure: String
    let category: String
    let value: String
    var remark = Remark.none
  }

  private func lines(_ figures: [Figure]) throws -> [String] {
    var builder = CubeBuilder(codebook: Self.codebook)
    for figure in figures {
      try builder.add(
        Observation(
          unit: figure.unit, period: try #require(Period(figure.period)), measure: figure.measure,
          categories: figure.category.split(separator: "+").map {
            .init(String($0), of: $0 == "old" ? "age" : "sex")
          },
          cell: ExactDecimal(plain: figure.value).map { .value($0) }
            ?? .missing(figure.remark.status.reason ?? .notReported), remark: figure.remark))
    }
    let text = CSVWriter().text(.observations(builder.finish()))
    return text.split(separator: "\n").map(String.init)
  }

  @Test("rows are sorted by measure, unit, period and category, in the order of the codebook")
  func order() throws {
    let figures = [
      Figure(unit: "a", period: "2022", measure: "area", category: "", value: "29.4412"),
      Figure(unit: "a", period: "2022", measure: "members", category: "female", value: "2"),
      Figure(unit: "a", period: "2022", measure: "members", category: "male+old", value: "3"),
      Figure(unit: "a", period: "2022", measure: "members", category: "male", value: "1"),
      Figure(unit: "a", period: "2022", measure: "members", category: "", value: "4"),
      Figure(unit: "a", period: "2021-12-31", measure: "members", category: "", value: "5"),
      Figure(unit: "b", period: "2022", measure: "members", category: "", value: "1394"),
    ]
    let expected = [
      "unit,period,measure,category,value", "b,2022,members,,1394", "a,2021-12-31,members,,5",
      "a,2022,members,,4", "a,2022,members,male,1", "a,2022,members,male+old,3",
      "a,2022,members,female,2", "a,2022,area,,29.4412",
    ]
    let written = try lines(figures)
    let reversed = try lines(figures.reversed())
    #expect(written == expected)
    #expect(reversed == expected)
  }

  @Test("what is usual is not said, and columns that say nothing in any row are left out")
  func remarks() throws {
    #expect(
      try lines([
        Figure(unit: "a", period: "2021", measure: "members", category: "", value: "-5")
      ]) == ["unit,period,measure,category,value", "a,2021,members,,-5"])
    #expect(
      try lines([
        Figure(
          unit: "a", period: "2021", measure: "members", category: "", value: "5",
          remark: Remark(qualifier: .atLeast, status: .estimated, source: "r#L1;r#L2", note: "x, y")
        ), Figure(unit: "b", period: "2021", measure: "members", category: "", value: "6"),
      ]) == [
        "unit,period,measure,category,value,qualifier,status,source,note", "b,2021,members,,6,,,,",
        "a,2021,members,,5,>=,E,r#L1;r#L2,\"x, y\"",
      ])
    #expect(
      try lines([
        Figure(
          unit: "a", period: "2021", measure: "members", category: "", value: "5",
          remark: Remark(source: "r#L1"))
      ]) == ["unit,period,measure,category,value,source", "a,2021,members,,5,r#L1"])
  }

  @Test(
    "a figure without a value says why",
    arguments: [ObservationStatus.notCollected, .cannotExist, .missing, .suppressed])
  func missing(status: ObservationStatus) throws {
    let figure = Figure(
      unit: "a", period: "2021", measure: "members", category: "", value: "",
      remark: Remark(status: status))
    #expect(
      try lines([figure]) == [
        "unit,period,measure,category,value,status", "a,2021,members,,,\(status.rawValue)",
      ])
  }

  @Test("one without even a status is missing")
  func missingWithoutStatus() throws {
    let figure = Figure(unit: "a", period: "2021", measure: "members", category: "", value: "")
    #expect(try lines([figure]).last == "a,2021,members,,,O")
  }
}
