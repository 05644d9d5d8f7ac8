import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Cube builder") struct CubeBuilderTests {
  private typealias Rows = [Observation]

  // MARK: Rows

  private static func row(
    _ unit: String, _ period: String, _ measure: String, _ value: Int64?,
    in categories: [String] = [], line: Int = 0
  ) throws -> Observation {
    Observation(
      unit: unit, period: try SmallCube.period(period), measure: measure,
      categories: categories.map { id in
        let known = SmallCube.categories.first { $0.id == id }
        return Observation.CategoryName(id, of: known?.classification ?? "category")
      },
      cell: value.map { .value(ExactDecimal($0)) } ?? .missing(.suppressed), line: line)
  }

  /// Every key of a small domain once, in a random order, with random values, a few of them missing.
  private static func distinctRows(_ random: inout SplitMix64) throws -> [Observation] {
    let groups: [[String]] = [[], ["good"], ["completed"], ["not_rated"], ["female"]]
    let joined: [[String]] = [
      ["warning", "cell"], ["committee", "warning"], ["rebuke"], ["cell"],
    ]
    var rows: [Observation] = []
    for unit in ["c", "a", "b"] {
      for period in ["2023", "2021", "2021Q1", "2022/.."] {
        for (measure, choices) in [("ratings", groups), ("punishments", joined), ("area", [[]])] {
          for categories in choices {
            let value = Int64.random(in: -3...99, using: &random)
            rows.append(try row(unit, period, measure, value < 0 ? nil : value, in: categories))
          }
        }
      }
    }
    return numbered(rows.shuffled(using: &random))
  }

  /// Flows with many rows for one cell.
  private static func repeatedRows(_ random: inout SplitMix64) throws -> [Observation] {
    let rows = try (0..<60).map { _ in
      try row(
        ["a", "b"].randomElement(using: &random) ?? "a",
        ["2021", "2022"].randomElement(using: &random) ?? "2021", "ratings",
        Int64.random(in: 0...99, using: &random),
        in: [[], ["good"]].randomElement(using: &random) ?? [])
    }
    return numbered(rows)
  }

  private static func numbered(_ rows: [Observation]) -> [Observation] {
    rows.enumerated().map { number, row in
      Observation(
        unit: row.unit, period: row.period, measure: row.measure, categories: row.categories,
        cell: row.cell, remark: row.remark, line: number + 2)
    }
  }

  private static func builder(
    _ rows: some Sequence<Observation>, _ codebook: Codebook?, _ rule: DuplicateRule = .reject
  ) throws -> CubeBuilder {
    var builder = CubeBuilder(codebook: codebook, duplicates: rule)
    for row in rows { try builder.add(row) }
    return builder
  }

  /// The figures without their lines.
  private static func figures(_ cube: Cube) -> [String] {
    cube.figures.map {
      "\($0.unit.id) \($0.period) \($0.measure.id) \($0.category) \($0.cell) \($0.remark)"
    }
  }

  private static let codebooks: [Codebook?] = [nil, SmallCube.codebook()]

  // MARK: Laws

  @Test(
    "merging two builders equals adding all rows to one, wherever they are cut", arguments: 1...3)
  func mergeIsConcatenation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let distinct = try Self.distinctRows(&random)
    let repeated = try Self.repeatedRows(&random)
    for codebook in Self.codebooks {
      for (rows, rule) in [(distinct, DuplicateRule.reject), (repeated, .sum)] {
        let whole = try Self.builder(rows, codebook, rule).finish()
        for cut in stride(from: 0, through: rows.count, by: 7) {
          var merged = try Self.builder(rows[..<cut], codebook, rule)
          try merged.merge(try Self.builder(rows[cut...], codebook, rule))
          #expect(merged.finish() == whole, "seed \(seed), cut at \(cut)")
        }
      }
    }
  }

  @Test("it does not matter how builders are grouped when they are merged in one order")
  func associativity() throws {
    let seed: UInt64 = 11
    var random = SplitMix64(seed: seed)
    let rows = try Self.repeatedRows(&random)
    let parts = try [rows[..<20], rows[20..<37], rows[37...]].map {
      try Self.builder($0, nil, .sum)
    }
    var left = parts[0]
    try left.merge(parts[1])
    try left.merge(parts[2])
    var right = parts[1]
    try right.merge(parts[2])
    var whole = parts[0]
    try whole.merge(right)
    #expect(left.finish() == whole.finish(), "seed \(seed)")
  }

  @Test("merging an empty builder changes nothing")
  func neutral() throws {
    var random = SplitMix64(seed: 12)
    let rows = try Self.distinctRows(&random)
    for codebook in Self.codebooks {
      let whole = try Self.builder(rows, codebook)
      var (left, right) = (CubeBuilder(codebook: codebook), whole)
      try left.merge(whole)
      try right.merge(CubeBuilder(codebook: codebook))
      #expect(left.finish() == whole.finish())
      #expect(right.finish() == whole.finish())
    }
  }

  @Test(
    "a name that is not in the codebook is refused, and nothing is gathered",
    arguments: [
      ("zz", "ratings", ["good"], NameKind.unit, "zz"), ("a", "rating", [], .measure, "rating"),
      ("a", "ratings", ["god"], .category, "god"),
    ])
  func unknownNames(
    unit: String, measure: String, categories: [String], kind: NameKind, name: String
  ) throws {
    var builder = CubeBuilder(codebook: SmallCube.codebook())
    let row = try Self.row(unit, "2023", measure, 5, in: categories)
    let fault = #expect(throws: Fault.self) { try builder.add(row) }
    guard case .name(.unknownName(kind, name, _))? = fault?.fact else {
      Issue.record("found \(String(describing: fault))")
      return
    }
    #expect(builder.finish().count == 0)
    #expect(builder.account == Account())
  }

  @Test("with a codebook the order of rows does not matter", arguments: 1...5)
  func permutation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (rows, rule) in [
      (try Self.distinctRows(&random), DuplicateRule.reject),
      (try Self.repeatedRows(&random), .sum),
    ] {
      let cube = try Self.builder(rows, SmallCube.codebook(), rule).finish()
      let other = try Self.builder(rows.shuffled(using: &random), SmallCube.codebook(), rule)
      #expect(Self.figures(other.finish()) == Self.figures(cube), "seed \(seed)")
      #expect(other.finish().account == cube.account, "seed \(seed)")
    }
  }

  @Test("without a codebook the order of rows decides only the order of figures")
  func permutationWithoutCodebook() throws {
    let seed: UInt64 = 6
    var random = SplitMix64(seed: seed)
    let rows = try Self.distinctRows(&random)
    let cube = try Self.builder(rows, nil).finish()
    let other = try Self.builder(rows.shuffled(using: &random), nil).finish()
    let sorted = { (cube: Cube) in
      cube.figures.map {
        let categories = $0.category.split(separator: "+").sorted().joined(separator: "+")
        return "\($0.unit.id) \($0.period) \($0.measure.id) \(categories) \($0.cell)"
      }
      .sorted()
    }
    #expect(sorted(other) == sorted(cube), "seed \(seed)")
    #expect(other.codebook.units == cube.codebook.units)
    #expect(other.periods == cube.periods)
  }

  @Test("figures come by measure, unit, time and category, each in the order of the codebook")
  func order() throws {
    let rows = try [
      Self.row("b", "2021", "area", 1), Self.row("a", "2022", "area", 2),
      Self.row("a", "2021-Q1", "area", 3), Self.row("a", "2021", "area", 4),
      Self.row("a", "2021", "members", 5), Self.row("a", "2021", "members", 6, in: ["female"]),
      Self.row("a", "2021", "members", 7, in: ["male"]),
      Self.row("a", "2021", "members", 8, in: ["good"]),
    ]
    for rows in [rows, rows.reversed()] {
      let figures = Self.figures(try Self.builder(rows, SmallCube.codebook()).finish())
      let expected = [
        "a 2021 members ", "a 2021 members good", "a 2021 members male", "a 2021 members female",
        "a 2021-Q1 area ", "a 2021 area ", "a 2022 area ", "b 2021 area ",
      ]
      #expect(zip(figures, expected).allSatisfy { $0.hasPrefix("\($1) ") }, "\(figures)")
      #expect(figures.count == expected.count)
    }
  }

  // MARK: Duplicates

  private func fault(_ rows: [Observation], _ rule: DuplicateRule, _ book: Codebook?) -> Fault? {
    do {
      _ = try Self.builder(rows, book, rule)
      return nil
    } catch let fault as Fault {
      return fault
    } catch {
      return Fault(.file(.noData))
    }
  }

  @Test("a second row for a cell is refused with the line of the first, however they were gathered")
  func rejected() throws {
    let rows = try [
      Self.row("a", "2021Q1", "punishments", 1, in: ["warning", "cell"], line: 2),
      Self.row("a", "2021-Q1", "punishments", 1, in: ["cell"], line: 3),
      Self.row("a", "2021-Q1", "punishments", 1, in: ["cell", "warning"], line: 4),
    ]
    let expected = Fault(
      .figure(.duplicate(key: "a, 2021-Q1, punishments, warning+cell", firstLine: 2)))
    #expect(fault(rows, .reject, nil) == expected)
    #expect(fault(rows, .reject, SmallCube.codebook()) == expected)
    var builder = try Self.builder(rows[..<2], nil)
    #expect(throws: expected) { try builder.merge(try Self.builder(rows[2...], nil)) }
  }

  @Test("rows of a flow are added up and counted, and the first line is kept")
  func summed() throws {
    let rows = try [(5, 2), (7, 3), (8, 4)].map {
      try Self.row("a", "2021", "admissions", $0.0, line: $0.1)
    }
    let cube = try Self.builder(rows, SmallCube.codebook(), .sum).finish()
    #expect(cube.figures.map(\.cell) == [.value(ExactDecimal(20))])
    #expect(cube.figures.map(\.line) == [2])
    #expect(cube.account.read == 3 && cube.account.used == 1)
    #expect(cube.account.summedDuplicates == 2 && cube.account.addsUp)
  }

  @Test("rows of a stock or a share are never added up", arguments: ["members", "members_share"])
  func refusedForStocks(measure: String) throws {
    let rows = try [
      Self.row("a", "2021", measure, 1, line: 2), Self.row("a", "2021", measure, 1, line: 3),
    ]
    let book = SmallCube.codebook()
    #expect(fault(rows, .sum, book) == Fault(.figure(.duplicateStock(measure: measure))))
    #expect(
      fault(rows, .reject, book)
        == Fault(.figure(.duplicate(key: "a, 2021, \(measure)", firstLine: 2))))
  }

  @Test("a missing figure is never added up, whichever came first")
  func missingIsNeverSummed() throws {
    let rows = try [
      Self.row("a", "2021", "admissions", 1, line: 2),
      Self.row("a", "2021", "admissions", nil, line: 3),
    ]
    for rows in [rows, rows.reversed()] {
      let expected = Fault(.figure(.duplicate(key: "a, 2021, admissions", firstLine: rows[0].line)))
      #expect(fault(rows, .sum, SmallCube.codebook()) == expected)
    }
  }

  @Test("a sum that does not fit is reported, and the builder is unchanged")
  func overflow() throws {
    let rows = try [Int64.max, 1].map { try Self.row("a", "2021", "admissions", $0) }
    let expected = Fault(.sum(.overflow("a, 2021, admissions")))
    var builder = try Self.builder(rows[..<1], nil, .sum)
    let before = builder.finish()
    #expect(throws: expected) { try builder.add(rows[1]) }
    #expect(builder.finish() == before)
    #expect(throws: expected) { try builder.merge(try Self.builder(rows[1...], nil, .sum)) }
  }

  @Test("after a duplicate the builder is unchanged")
  func unchangedAfterDuplicate() throws {
    let rows = try [1, 2].map { try Self.row("a", "2021", "members", $0) }
    var builder = try Self.builder(rows[..<1], SmallCube.codebook())
    let before = builder.finish()
    #expect(throws: Fault.self) { try builder.add(rows[1]) }
    #expect(builder.finish() == before)
  }

  // MARK: Account

  @Test("every row read is accounted for")
  func account() throws {
    var builder = CubeBuilder(codebook: SmallCube.codebook(), duplicates: .sum, source: "x.csv")
    try builder.add(try Self.row("a", "2021", "admissions", 4, line: 2))
    try builder.add(try Self.row("a", "2021", "admissions", 5, line: 3))
    try builder.add(try Self.row("a", "2021", "area", nil, line: 4))
    builder.skip(measure: "members")
    builder.skip(measure: "members")
    let cube = builder.finish()
    #expect(cube.account == builder.account)
    #expect(cube.account.read == 5 && cube.account.used == 1 && cube.account.notSelected == 2)
    #expect(cube.account.withoutValue == 1 && cube.account.summedDuplicates == 1)
    #expect(cube.account.addsUp)
    #expect(cube.place(of: 0) == Place(source: "x.csv", line: 4, column: 1))
  }

  @Test("merged accounts count rows that filled one cell in both as summed")
  func mergedAccount() throws {
    let rows = try [4, 5, 6].map { try Self.row("a", "2021", "admissions", $0) }
    var builder = try Self.builder(rows[..<1], nil, .sum)
    var other = try Self.builder(rows[1...], nil, .sum)
    other.skip(measure: "members")
    try builder.merge(other)
    #expect(builder.account.read == 4 && builder.account.used == 1)
    #expect(builder.account.summedDuplicates == 2 && builder.account.notSelected == 1)
    #expect(builder.account.addsUp)
  }

  // MARK: Names

  @Test("canonically equal spellings are one unit, spelled composed or as in the codebook")
  func canonicalSpellings() throws {
    let spellings = ["Ha\u{309}i", "H\u{1EA3}i"]
    for spellings in [spellings, spellings.reversed()] {
      let rows = try zip(spellings, ["2021", "2022"]).map {
        try Self.row($0, $1, "Đảng viên", 1)
      }
      let found = try Self.builder(rows, nil).finish()
      #expect(
        found.codebook.units.map { Array($0.id.unicodeScalars) } == [
          Array("H\u{1EA3}i".unicodeScalars)
        ])
      #expect(found.count == 2)
      let book = Codebook(
        units: [OrganisationUnit(id: spellings[0])], measures: [Measure(id: "Đảng viên")],
        categories: [])
      let known = try Self.builder(rows, book).finish()
      #expect(known.units(measure: MeasureIndex(0)) == [UnitIndex(0)] && known.count == 2)
      #expect(known.figure(at: 0).unit.id.utf8.elementsEqual(spellings[0].utf8))
    }
    let twice = try spellings.map { try Self.row($0, "2021", "members", 1, line: 9) }
    #expect(
      fault(twice, .reject, nil)
        == Fault(.figure(.duplicate(key: "Hải, 2021, members", firstLine: 9))))
  }

  @Test("without a codebook units come in Vietnamese order, measures and categories as they appear")
  func discoveredCodebook() throws {
    let rows = try [
      Self.row("Hạ", "2021", "b", 1, in: ["z"]), Self.row("Đông", "2021", "a", 1, in: ["y"]),
      Self.row("Ha", "2021", "b", 1, in: ["y"]), Self.row("Dân", "2021", "a", 1),
    ]
    let book = try Self.builder(rows, nil).finish().codebook
    #expect(book.units.map(\.id) == ["Dân", "Đông", "Ha", "Hạ"])
    #expect(book.measures.map(\.id) == ["b", "a"])
    #expect(book.categories.map(\.id) == ["z", "y"])
    #expect(book.measures.allSatisfy { $0.additivity == .flow })
    #expect(book.categories.allSatisfy { $0.inBase && $0.order == nil && $0.parent.isEmpty })
    #expect(book.absence == .zero)
  }

  @Test("a skipped measure is known by name and has no figures")
  func skippedMeasure() throws {
    var builder = CubeBuilder()
    builder.skip(measure: "population")
    let cube = builder.finish()
    #expect(cube.codebook.measures.map(\.id) == ["population"])
    #expect(cube.count == 0 && cube.periods.isEmpty && cube.units(measure: MeasureIndex(0)).isEmpty)
  }
}
