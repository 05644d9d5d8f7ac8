import Testing

@testable import IndicatorCore

@Suite("Several sources as one cube") struct CubeUnionTests {
  private func cube(_ text: String, _ name: String) throws -> Cube {
    try SmallCube(text, codebook: nil, source: name).cube
  }

  private func union(_ cubes: [Cube]) throws -> CubeUnion {
    let books = cubes.map { Codebook.Named($0.source, in: $0.codebook) }
    return try CubeUnion(cubes, in: try Codebook(joining: books))
  }

  private func words(_ cube: Cube) -> [String] {
    (0..<cube.count).map { index in
      let figure = cube.figure(at: index)
      let value = figure.cell.value?.description ?? "-"
      return "\(cube.spelling(at: index)) = \(value)"
    }
  }

  @Test("figures of both are there, each at its own place")
  func both() throws {
    let one = try cube("b 2020 m = 1\na 2021 m[x] = 2", "one.csv")
    let other = try cube("a 2020 n = 3\n\u{111}\u{E0} 2020 m = 4", "other.csv")
    let union = try union([one, other])
    #expect(union.shared == 0)
    #expect(union.cube.account.read == 4)
    #expect(
      words(union.cube).sorted() == [
        "a, 2020, n = 3", "a, 2021, m, x = 2", "b, 2020, m = 1", "\u{111}\u{E0}, 2020, m = 4",
      ])
    let places = Set((0..<union.cube.count).compactMap(union.cube.place(of:)))
    #expect(
      places == [
        Place(source: "one.csv", line: 1, column: 1), Place(source: "one.csv", line: 2, column: 1),
        Place(source: "other.csv", line: 1, column: 1),
        Place(source: "other.csv", line: 2, column: 1),
      ])
    #expect(union.cube.figures.allSatisfy { $0.line <= 2 })
  }

  @Test("a split year has the days that one source knows, and none where two say otherwise")
  func yearStarts() throws {
    func cube(_ unit: String, _ starts: String?) throws -> Cube {
      var builder = CubeBuilder(codebook: nil, source: unit)
      let period = try SmallCube.period("2020/21")
      try builder.add(
        Observation(
          unit: unit, period: period, measure: "m", categories: [],
          cell: .value(ExactDecimal(1)), remark: .none, line: 1))
      let known = try starts.map { text in try #require(YearStarts(text)) } ?? .unknown
      return builder.finish(periods: known.dated)
    }
    let cases: [([String?], String?)] = [
      ([nil, "09-01"], "2020-09-01"), (["09-01", nil], "2020-09-01"), ([nil, nil], nil),
      (["09-01", "09-01"], "2020-09-01"), (["09-01", "04-01"], nil),
      (["09-01", "04-01", nil], nil),
    ]
    for (starts, expected) in cases {
      let cubes = try starts.enumerated().map { try cube("u\($0)", $1) }
      let period = try #require(try union(cubes).cube.periods.first)
      #expect((period.areDaysKnown ? period.first?.spelling : nil) == expected, "\(starts)")
    }
  }

  @Test("the figures do not depend on the order of the sources, and one alone stays as it is")
  func order() throws {
    let one = try cube("a 2020 m = 1\na 2021 m[x] = 2\nb 2021 m[y] = 5", "one.csv")
    let other = try cube("c 2020 m[y] = 3\na 2020 m = 1", "other.csv")
    #expect(words(try union([one]).cube) == words(one))
    #expect(
      words(try union([one, other]).cube).sorted() == words(try union([other, one]).cube).sorted())
    #expect(try union([one, other]).shared == 1)
    #expect(words(try union([one, one]).cube) == words(one))
  }

  @Test("a figure that is not reported in one is taken from the other")
  func notReported() throws {
    let one = try cube("a 2020 m O", "one.csv")
    let other = try cube("a 2020 m = 7", "other.csv")
    #expect(words(try union([one, other]).cube) == ["a, 2020, m = 7"])
    #expect(words(try union([other, one]).cube) == ["a, 2020, m = 7"])
  }

  @Test("a figure with two values is a fault that names both places")
  func contradiction() throws {
    let one = try cube("b 2020 m = 2\na 2020 m[x] = 1", "one.csv")
    let other = try cube("a 2020 m[x] = 1.5", "other.csv")
    let fault = Fault(
      .dataApart(
        .figuresDiffer(
          key: "a, 2020, m, x", value: "1.5", first: Place(source: "one.csv", line: 2, column: 1),
          firstValue: "1")), at: Place(source: "other.csv", line: 1, column: 1))
    #expect(throws: fault) { try union([one, other]) }
  }

  @Test("a withheld figure and a value contradict one another")
  func withheld() throws {
    let one = try cube("a 2020 m Q", "one.csv")
    let other = try cube("a 2020 m = 1", "other.csv")
    #expect(throws: Fault.self) { try union([one, other]) }
    #expect(throws: Fault.self) { try union([other, one]) }
  }

  @Test("packages may share names that mean the same, and no others")
  func meanings() throws {
    func book(_ name: String, _ level: String) -> Codebook {
      Codebook(
        units: [OrganisationUnit(id: "a", level: level), OrganisationUnit(id: name)],
        measures: [Measure(id: "m")], categories: [])
    }
    let same = try Codebook(
      joining: [.init("one", in: book("b", "commune")), .init("two", in: book("c", "commune"))])
    #expect(same.units.map(\.id) == ["a", "b", "c"])
    #expect(same.absence == .noValue)
    let fault = Fault(
      .dataApart(.meanings(.unit, "a", first: "one", other: "two")),
      at: .typed("--data", column: 1))
    #expect(throws: fault) {
      try Codebook(
        joining: [.init("one", in: book("b", "commune")), .init("two", in: book("c", "ward"))])
    }
  }

  @Test("breaks, changes and targets keep what they are about")
  func moved() {
    func book(_ units: [String], _ measures: [String]) -> Codebook {
      Codebook(
        units: units.map { OrganisationUnit(id: $0) }, measures: measures.map { Measure(id: $0) },
        categories: [])
    }
    let (from, to) = (book(["a", "b"], ["m"]), book(["x", "b", "a"], ["n", "m"]))
    let day = Day(number: 0)
    let history = History(
      breaks: [
        SeriesBreak(measure: MeasureIndex(0), unit: UnitIndex(1), from: day, kind: .boundary)
      ],
      changes: [UnitChange(unit: UnitIndex(0), predecessor: "z", extent: .whole, date: day)])
    let moved = history.moved(from: from, to: to)
    #expect(
      moved.breaks == [
        SeriesBreak(measure: MeasureIndex(1), unit: UnitIndex(1), from: day, kind: .boundary)
      ])
    #expect(
      moved.changes == [UnitChange(unit: UnitIndex(2), predecessor: "z", extent: .whole, date: day)]
    )
    let target = IndicatorTarget(
      indicator: "i", unit: UnitIndex(0), target: Target(.atLeast, value: .zero))
    #expect(target.moved(from: from, to: to).unit == UnitIndex(2))
  }
}
