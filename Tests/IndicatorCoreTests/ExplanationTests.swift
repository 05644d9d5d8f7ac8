import Testing

@testable import IndicatorCore

@Suite("Explanation") struct ExplanationTests {
  private func explanations(
    _ stated: String, _ formula: String, units: [String] = ["a"], periods: String = "2023",
    codebook: Codebook = SmallCube.codebook(), rollUp: RollUpRule = .ownFigures
  ) throws -> [Explanation] {
    let data = try SmallCube(stated, codebook: codebook)
    let table = try data.table(formula, units: units, periods: periods, rollUp: rollUp)
    return Comparison(data.cube).explanations(table, of: try data.bound(formula))
  }

  private static let commune = """
    a 2022 members = 348
    a 2023 members = 174
    a 2023 population = 10000
    a 2023 area = 27.94
    a 2023 cells = 0
    a 2023 punishments = -5
    a 2023 ratings[good] = 160
    a 2023 ratings[excellent] = 5
    a 2023 ratings[rated] = 174
    a 2023 admissions Q
    """

  @Test(
    "the numbers stand in place of the names, in the order in which they stand",
    arguments: [
      ("members", "174"), ("members / population", "174 / 10000"),
      ("members / area", "174 / 27.94"),
      ("ratings[good_or_better] / ratings[*]", "165 / 174"),
      ("members - previous(members)", "174 - 348"), ("members / cells", "174 / 0"),
      ("2 * members / (population - members)", "2 * 174 / (10000 - 174)"),
      ("members + members[female] - members", "174 + members[female] - 174"),
      ("members - admissions", "174 - admissions"), ("admissions / members", "admissions / 174"),
      ("members * 1", "174 * 1"), ("-members", "-174"),
      ("per_year(ratings[rated])", "per_year(174)"),
    ])
  func substitution(formula: String, expected: String) throws {
    let found = try explanations(Self.commune, formula)
    #expect(found.map(\.computed) == [expected])
  }

  @Test(
    "a number below zero keeps its sign, and what is printed can be computed again",
    arguments: [
      ("punishments", "-5"), ("-punishments", "-(-5)"), ("punishments * punishments", "-5 * -5"),
      ("2 * punishments - punishments", "2 * -5 - -5"), ("-(2 * punishments)", "-(2 * -5)"),
    ])
  func negative(formula: String, expected: String) throws {
    let found = try #require(try explanations(Self.commune, formula).first)
    #expect(found.computed == expected)
    let counted = "\(found.computed) + 0 * punishments / punishments"
    let again = try SmallCube(Self.commune).result(counted)
    #expect(again.value == found.row.result.value)
  }

  @Test("the lowest number is explained like any other")
  func lowest() throws {
    let found = try explanations("a 2023 members = -9223372036854775808", "members")
    #expect(found.map(\.computed) == ["-9223372036854775808"])
  }

  @Test("each figure is listed with the reported figures that cover it")
  func reported() throws {
    let found = try #require(
      try explanations(Self.commune, "ratings[good_or_better] / ratings[*]").first)
    #expect(found.figures.map(\.text) == ["ratings[good_or_better]", "ratings[*]"])
    #expect(
      found.figures.map { $0.reported.map(\.category).sorted() } == [
        ["excellent", "good"], ["rated"],
      ])
    #expect(found.figures.map { $0.reported.map(\.line).sorted() } == [[7, 8], [9]])
    #expect(found.measure.id == "ratings")
    #expect(found.indicator.id == "indicator")
    #expect(found.row.period?.spelling == "2023")
  }

  @Test("every row of a table is explained, one without a period by its names alone")
  func rows() throws {
    let found = try explanations(
      Self.commune, "members / population", units: ["a", "b"], periods: "")
    #expect(found.map(\.computed) == ["348 / 10000", "174 / 10000", "members / population"])
    #expect(found.map { $0.row.unit.id } == ["a", "a", "b"])
  }

  @Test("figures that were added up stand with their sum, and all that it rests on is listed")
  func rollUp() throws {
    let stated = """
      a 2023 members = 10
      a 2023 population = 100
      b 2023 members = 20
      b 2023 population = 300
      """
    let found = try #require(
      try explanations(
        stated, "members / population", units: ["p"],
        codebook: SmallCube.codebook(tree: "p a:p b:p"), rollUp: .pooled
      ).first)
    #expect(found.computed == "30 / 400")
    #expect(found.figures.map { $0.reported.map(\.unit.id) } == [["a", "b"], ["a", "b"]])
    #expect(found.figures.map { $0.reported.map(\.line) } == [[1, 3], [2, 4]])
  }
}
