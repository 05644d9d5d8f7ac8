import Testing

@testable import IndicatorCore

@Suite("Selection") struct SelectionTests {
  private let data: SmallCube

  init() throws {
    data = try SmallCube(
      """
      a 2023 members = 174
      a 2023 members[male] = 100
      a 2023 members[completed] = 3
      a 2023 ratings[good] = 165
      a 2023 ratings[not_rated] = 1
      a 2023 area = 3
      a 2023 punishments[warning+cell] = 1
      a 2023 punishments[rebuke+committee] = 1
      """)
  }

  private func boxes(_ formula: String) throws -> [String] {
    let selection = try data.bound(formula).leading.selection
    return selection.boxes.map { data.cube.codebook.spelling(of: $0) }
  }

  @Test(
    "a selection is the largest categories that make up its set of leaves",
    arguments: [
      ("ratings", [""]), ("ratings[good]", ["good"]),
      (
        "ratings[good, completed]",
        [
          "good", "completed",
        ]
      ),
      ("ratings[excellent, good]", ["good_or_better"]),
      ("ratings[good, excellent]", ["good_or_better"]),
      ("ratings[good_or_better]", ["good_or_better"]),
      ("ratings[not_completed, good_or_better, completed]", ["rated"]),
      ("ratings[rated, not_rated]", [""]),
      ("ratings[*]", ["rated"]), ("ratings[rating: *]", ["rated"]), ("members[sex: *]", [""]),
      ("ratings[good..]", ["good_or_better"]), ("ratings[>=excellent]", ["excellent"]),
      ("ratings[..completed]", ["completed", "not_completed"]),
      ("ratings[<=excellent]", ["rated"]), ("ratings[completed..good]", ["good", "completed"]),
      ("ratings[good..good]", ["good"]),
      (
        "ratings[rating: completed..]",
        [
          "good_or_better", "completed",
        ]
      ),
      ("punishments[warning+cell]", ["warning+cell"]),
      ("punishments[cell+warning]", ["warning+cell"]),
      ("punishments[warning+cell, rebuke+cell]", ["warning+cell", "rebuke+cell"]),
      ("punishments[warning, rebuke]", [""]),
      ("members[male, female]", [""]),
    ])
  func boxes(formula: String, expected: [String]) throws {
    #expect(try boxes(formula) == expected)
  }

  @Test(
    "a selection is the base if it is all that is rated, however it is written",
    arguments: [
      ("ratings[*]", ["not_rated"]), ("ratings[rated]", ["not_rated"]),
      ("ratings[good_or_better, completed, not_completed]", ["not_rated"]),
      ("ratings[not_completed..]", ["not_rated"]), ("ratings", []), ("ratings[good]", []),
      ("ratings[rated, not_rated]", []), ("members[sex: *]", []),
    ])
  func base(formula: String, outside: [String]) throws {
    let selection = try data.bound(formula).leading.selection
    #expect(selection.outsideBase.map { data.cube.codebook.categories[$0].id } == outside)
    #expect(selection.excludesUnrated == !outside.isEmpty)
  }

  @Test(
    "a wrong selection says what is wrong and at which column",
    arguments: [
      ("ratings[god]", FaultFact.name(.unknownName(.category, "god", suggestion: "good")), 9),
      ("ratings[good, zebra]", .name(.unknownName(.category, "zebra", suggestion: nil)), 15),
      ("ratings[good..zebra]", .name(.unknownName(.category, "zebra", suggestion: nil)), 15),
      ("members[sex: good]", .name(.unknownName(.category, "good", suggestion: nil)), 14),
      ("members[sex: mal]", .name(.unknownName(.category, "mal", suggestion: "male")), 14),
      ("members[six: male]", .name(.unknownName(.classification, "six", suggestion: "sex")), 9),
      ("ratings[six: good..]", .name(.unknownName(.classification, "six", suggestion: nil)), 9),
      ("members[six: *]", .name(.unknownName(.classification, "six", suggestion: "sex")), 9),
      ("ratings[good, good]", .selection(.notDisjoint("good", "good")), 15),
      ("ratings[good, good_or_better]", .selection(.notDisjoint("good", "good_or_better")), 15),
      ("ratings[rated, completed]", .selection(.notDisjoint("rated", "completed")), 16),
      (
        "punishments[warning+cell, cell+warning]",
        .selection(
          .notDisjoint(
            "warning+cell", "cell+warning")), 27
      ),
      ("members[good, male]", .selection(.unlikeClassifications("good", "male")), 15),
      (
        "punishments[warning, rebuke+cell]",
        .selection(.unlikeClassifications("warning", "rebuke+cell")), 22
      ),
      (
        "punishments[warning+rebuke]",
        .codebook(
          .joinedSameClassification(
            "rebuke", classification: "punishment")), 21
      ),
      ("ratings[good_or_better..]", .selection(.noOrder(category: "good_or_better")), 9),
      ("ratings[..not_rated]", .selection(.noOrder(category: "not_rated")), 11),
      ("ratings[good..male]", .selection(.noOrder(category: "male")), 15),
      ("members[male..]", .selection(.noOrder(category: "male")), 9),
      ("ratings[excellent..completed]", .selection(.emptyRange("excellent..completed")), 9),
      ("cells[*]", .selection(.noCategories(measure: "cells")), 1),
      ("1 / area[*]", .selection(.noCategories(measure: "area")), 5),
      (
        "members[*]",
        .selection(
          .severalClassifications(
            measure: "members", classifications: ["rating", "sex"])), 1
      ),
      (
        "punishments[*]",
        .selection(
          .severalClassifications(
            measure: "punishments", classifications: ["punishment", "decided_by"])), 1
      ),
    ])
  func badSelection(text: String, fact: FaultFact, column: Int) {
    #expect(throws: Fault(fact, at: .typed("formula", column: column))) { try data.bound(text) }
  }

  @Test("a category of two classifications must be named with its own")
  func ambiguousCategory() throws {
    let data = try SmallCube(ambiguous: ())
    let fact = FaultFact.name(.ambiguousName(.category, "other", matches: ["sex", "age"]))
    #expect(throws: Fault(fact, at: .typed("formula", column: 3))) { try data.bound("m[other]") }
    let formula = try data.bound("m[age: other]")
    #expect(formula.leading.selection.boxes.count == 1)
  }

  @Test("both ends of a range are of one classification")
  func rangeAcrossClassifications() throws {
    let age = ["young", "old"].enumerated().map { order, id in
      Category(id: id, classification: "age", order: order + 1)
    }
    let data = try SmallCube(
      "a 2023 ratings[good] = 1",
      codebook: SmallCube.codebook(categories: SmallCube.categories + age))
    #expect(throws: Fault(.selection(.noOrder(category: "old")), at: .typed("formula", column: 15)))
    {
      try data.bound("ratings[good..old]")
    }
    #expect(throws: Never.self) { try data.bound("members[young..old]") }
  }

  @Test("without a codebook named categories are no more than named, and all in base are the whole")
  func discoveredCategories() throws {
    let data = try SmallCube(
      "a 2023 x[one] = 1\na 2023 x[two] = 2\na 2023 y[one] = 3\na 2023 y[three] = 4",
      codebook: nil)
    for (formula, expected) in [
      ("x[one, two]", ["one", "two"]), ("x[one]", ["one"]), ("y[*]", [""]), ("x[*]", [""]),
    ] {
      let selection = try data.bound(formula).leading.selection
      #expect(selection.boxes.map { data.cube.codebook.spelling(of: $0) } == expected)
    }
  }
}

extension SmallCube {
  /// A bare file in which `other` is a category of `sex` and of `age`.
  fileprivate init(ambiguous: Void) throws {
    var builder = CubeBuilder()
    for classification in ["sex", "age"] {
      try builder.add(
        Observation(
          unit: "a", period: try Self.period("2023"), measure: "m",
          categories: [Observation.CategoryName("other", of: classification)],
          cell: .value(ExactDecimal(1))))
    }
    self.init(cube: builder.finish())
  }
}
