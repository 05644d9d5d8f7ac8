import TestSupport
import Testing

@testable import IndicatorCore

/// A small cube brought to other boundaries. Changes are stated one a line, `d 2022-07-01 a whole`, parts as
/// `d 2022-07-01 a 1/4 members`, `d 2022-07-01 a ?` where no share is stated.
struct Brought {
  let data: SmallCube
  let made: Reconstruction?

  init(
    _ figures: String, _ changes: String, _ boundaries: String = "current",
    book: Codebook = SmallCube.codebook(units: ["a", "b", "c", "d", "e", "f", "p"]),
    fractions: FractionRule = .exact
  ) throws {
    let reported = try SmallCube(figures, codebook: book, source: "f")
    let history = History(changes: try Self.changes(changes, reported))
    let named = try #require(Boundaries(boundaries))
    made = try Reconstruction(
      reported.cube, history: history, boundaries: named, fractions: fractions)
    data = SmallCube(cube: made?.cube ?? reported.cube)
  }

  static func changes(_ text: String, _ data: SmallCube) throws -> [UnitChange] {
    try text.split(separator: "\n").enumerated().map { number, line in
      let words = line.split(separator: " ").map(String.init)
      let share = words[3].split(separator: "/").compactMap { Int64($0) }
      return UnitChange(
        unit: try data.position(words[0]), predecessor: words[2],
        extent: words[3] == "whole" ? .whole : .part,
        date: try #require(Period(words[1])?.first),
        share: share.count == 2 ? try Ratio(share[0], over: share[1]) : nil,
        shareOf: words.count > 4 ? data.cube.codebook.measure(words[4]) : nil,
        place: Place(source: "c", line: number + 2, column: 1))
    }
  }

  /// Every figure: `d 2021 members = 3 reconstructed`.
  var lines: [String] {
    data.cube.figures.map { figure in
      let value: String =
        switch figure.cell {
        case .value(let value): "= \(value)"
        case .missing(let reason): reason.rawValue
        }
      let category = figure.category.isEmpty ? "" : "[\(figure.category)]"
      return
        ([
          figure.unit.id, figure.period.spelling, figure.measure.id + category, value,
        ] + figure.remark.caveats.sorted.map(\.rawValue)).joined(separator: " ")
    }
  }

  var kinds: [BoundaryNote.Kind] { made?.notes.map(\.note.kind) ?? [] }
}

@Suite("Figures for the units of one day") struct ReconstructionTests {
  private static let merged = "d 2022-01-01 a whole\nd 2022-01-01 b whole"

  @Test("those that went whole into a unit are pooled, and their own rows are gone")
  func pooled() throws {
    let brought = try Brought(
      """
      a 2021 members = 3
      b 2021 members = 4
      c 2021 members = 5
      d 2022 members = 9
      """, Self.merged)
    #expect(
      brought.lines == [
        "c 2021 members = 5", "d 2021 members = 7 reconstructed", "d 2022 members = 9",
      ])
    #expect(brought.kinds == [.pooled(["a", "b"])])
    #expect(brought.data.cube.codebook.units.map(\.id) == ["c", "d", "e", "f", "p"])
    let rows = try brought.data.table(
      "members", units: ["d"],
      in: Comparison(brought.data.cube, history: try #require(brought.made).history)
    ).rows
    #expect(rows.last?.change?.difference == WideDifference(Ratio(9), minus: Ratio(7)))
  }

  @Test("a rate is made of the sums of its counts, never the mean of rates")
  func rates() throws {
    let brought = try Brought(
      """
      a 2021 members = 1
      a 2021 population = 10
      b 2021 members = 9
      b 2021 population = 30
      a 2021 members_share = 10
      b 2021 members_share = 30
      """, Self.merged)
    let row = try #require(try brought.data.table("members / population", units: ["d"]).rows.first)
    #expect(row.result.value == (try Ratio(1, over: 4)))
    #expect(row.caveats.contains(.reconstructed))
    #expect(brought.lines.contains("d 2021 members_share not_additive reconstructed"))
  }

  @Test("several steps are one, and the predecessors are those that reported")
  func steps() throws {
    let brought = try Brought(
      """
      a 2019 members = 1
      b 2019 members = 2
      c 2019 members = 4
      d 2021 members = 5
      c 2021 members = 6
      """, "d 2020-01-01 a whole\nd 2020-01-01 b whole\ne 2022-01-01 d whole\ne 2022-01-01 c whole")
    #expect(
      brought.lines == [
        "e 2019 members = 7 reconstructed", "e 2021 members = 11 reconstructed",
      ])
    #expect(brought.kinds == [.pooled(["a", "b", "c"]), .pooled(["d", "c"])])
  }

  @Test("what one of several did not report is incomplete, n of m", arguments: ["c", "x"])
  func incomplete(third: String) throws {
    let brought = try Brought(
      "a 2021 members = 3\nb 2021 members = 4", Self.merged + "\nd 2022-01-01 \(third) whole")
    #expect(brought.lines == ["d 2021 members incomplete reconstructed"])
    let period = try SmallCube.period("2021")
    #expect(
      brought.kinds == [
        .incomplete(period, count: 2, all: 3, missing: [third])
      ])
  }

  @Test("a category that one of several leaves open is incomplete, a reason of its own stays")
  func categories() throws {
    let brought = try Brought(
      """
      a 2021 ratings = 9
      a 2021 ratings[good] = 5
      b 2021 ratings = 8
      b 2021 ratings[good] = 4
      b 2021 ratings[completed] = 3
      a 2021 admissions Q
      b 2021 admissions = 3
      a 2021 cells O
      b 2021 cells O
      """, Self.merged)
    #expect(
      brought.lines == [
        "d 2021 cells not_reported reconstructed", "d 2021 admissions suppressed reconstructed",
        "d 2021 ratings = 17 reconstructed", "d 2021 ratings[good] = 9 reconstructed",
        "d 2021 ratings[completed] incomplete reconstructed",
      ])
  }

  @Test("a part is divided by the share stated for the measure, exactly, else there is no figure")
  func parts() throws {
    let figures =
      "a 2021 members = 10\na 2021 population = 20\nb 2021 members = 1\nb 2021 population = 2"
    let brought = try Brought(
      figures, "d 2022-01-01 a 1/4 members\ne 2022-01-01 a 3/4 members\nd 2022-01-01 b whole")
    #expect(
      brought.lines == [
        "d 2021 members = 3.5 reconstructed apportioned", "e 2021 members = 7.5 apportioned",
        "d 2021 population not_comparable boundary_changed",
        "e 2021 population not_comparable boundary_changed",
      ])
    let day = try #require(Period("2022-01-01")?.first)
    #expect(
      brought.kinds.contains(
        .undivided(
          .shareNeeded(predecessor: "a", unit: "d", date: day, measure: "population"))))
    let made = try #require(brought.made)
    let rows = try brought.data.table(
      "population", units: ["d"], in: Comparison(made.cube, history: made.history)
    ).rows
    #expect(rows.map(\.result.reason) == [.notComparable])
    #expect(rows[0].caveats.contains(.boundaryChanged))
  }

  @Test("a predecessor may have a share for each measure, and one for all others")
  func sharesOfMeasures() throws {
    let changes = """
      d 2022-01-01 a 1/4 members
      e 2022-01-01 a 3/4 members
      d 2022-01-01 a 1/2
      e 2022-01-01 a 1/2
      """
    let figures = "a 2021 members = 8\na 2021 population = 20"
    #expect(
      try Brought(figures, changes).lines == [
        "d 2021 members = 2 apportioned", "e 2021 members = 6 apportioned",
        "d 2021 population = 10 apportioned", "e 2021 population = 10 apportioned",
      ])
    #expect(try found(figures, changes) == [])
  }

  @Test("a divided figure without an end as a decimal is refused, not rounded")
  func endless() throws {
    let thirds = "d 2022-01-01 a 1/3\ne 2022-01-01 a 2/3"
    #expect(
      try Brought("a 2021 members = 9", thirds).lines == [
        "d 2021 members = 3 apportioned", "e 2021 members = 6 apportioned",
      ])
    #expect(
      try Brought("a 2021 members = 10", thirds, fractions: .refused).lines == [
        "d 2021 members not_comparable boundary_changed",
        "e 2021 members not_comparable boundary_changed",
      ])
  }

  @Test("a formula of divided figures is exact, with an end as a decimal or not, also over time")
  func thirds() throws {
    let thirds = "d 2022-01-01 a 1/3\ne 2022-01-01 a 2/3"
    let figures =
      "a 2021-S1 admissions = 10\na 2021-S2 admissions[male] = 4\na 2021-S2 admissions[female] = 3\n"
      + "a 2021 members = 10"
    let made = try Brought(figures, thirds)
    #expect(try made.data.result("members", unit: "d", at: "2021").text == "10/3 apportioned")
    #expect(try made.data.result("members", unit: "e", at: "2021").text == "20/3 apportioned")
    #expect(
      try made.data.result("admissions[male]", unit: "d", at: "2021-S2").text == "4/3 apportioned")
    let years = try GroupedPeriods(made.data.cube, by: .year, stock: .last)
    let grouped = SmallCube(cube: years.cube)
    #expect(try grouped.result("admissions", unit: "d", at: "2021").text == "17/3 apportioned")
    #expect(
      try grouped.result("total(admissions)", unit: "d", at: "2021").value == Ratio(17))
    #expect(try grouped.result("members", unit: "e", at: "2021").text == "20/3 apportioned")
  }

  @Test("renaming there and back is the identity")
  func thereAndBack() throws {
    let changes = "b 2020-01-01 a whole\na 2022-01-01 b whole"
    let figures = "a 2019 members = 1\nb 2021 members = 2\na 2022 members = 3\nc 2021 members = 4"
    for boundaries in ["current", "2019"] {
      #expect(
        try Brought(figures, changes, boundaries).lines == [
          "a 2019 members = 1", "a 2021 members = 2 reconstructed", "a 2022 members = 3",
          "c 2021 members = 4",
        ], "\(boundaries)")
    }
    #expect(
      try Brought(figures, changes, "2021").lines.prefix(3) == [
        "b 2019 members = 1 reconstructed", "b 2021 members = 2",
        "b 2022 members = 3 reconstructed",
      ])
  }

  @Test("without changes, or as they were reported, nothing is done")
  func nothing() throws {
    #expect(try Brought("a 2021 members = 3", "").made == nil)
    #expect(try Brought("a 2021 members = 3", Self.merged, "reported").made == nil)
  }

  @Test("earlier boundaries: what came out of one is pooled, what was merged is not divided")
  func earlier() throws {
    let figures = "a 2021 members = 9\nb 2022 members = 4\nc 2022 members = 6"
    let changes = "b 2022-01-01 a ?\nc 2022-01-01 a ?"
    let ended = Codebook(
      units: ["a", "b", "c"].map {
        OrganisationUnit(
          id: $0, validity: UnitValidity(from: nil, to: $0 == "a" ? Period("2021")?.last : nil))
      }, measures: SmallCube.measures, categories: SmallCube.categories)
    #expect(
      try Brought(figures, changes, "2021", book: ended).lines
        == ["a 2021 members = 9", "a 2022 members = 10 reconstructed"])
    // Where nothing says that it ended, a part of it may go on without a figure.
    #expect(
      try Brought(figures, changes, "2021").lines
        == ["a 2021 members = 9", "a 2022 members incomplete reconstructed"])
    let merged = try Brought("a 2021 members = 3\nd 2022 members = 9", Self.merged, "2021")
    #expect(
      merged.lines == [
        "a 2021 members = 3", "a 2022 members not_comparable boundary_changed",
        "b 2022 members not_comparable boundary_changed",
      ])
  }

  @Test("a unit that took others in under its own identifier says so by a row of its own")
  func ownRow() throws {
    let figures = "a 2021 members = 3\nb 2021 members = 4\na 2022 members = 8"
    #expect(
      try Brought(figures, "a 2022-01-01 a whole\na 2022-01-01 b whole").lines == [
        "a 2021 members = 7 reconstructed", "a 2022 members = 8",
      ])
    // Without that row the figure may be of either boundary: it is taken as it is, and said.
    let doubtful = try Brought(figures, "a 2022-01-01 b whole")
    #expect(doubtful.lines == ["a 2021 members = 3 boundary_changed", "a 2022 members = 8"])
    #expect(doubtful.kinds == [.ownBefore(try SmallCube.period("2021"))])
  }

  @Test("of a period over a change the successor's own figure counts, else its predecessors'")
  func straddling() throws {
    let changes = "d 2022-07-01 a whole\nd 2022-07-01 b whole"
    let predecessors = "a 2022 admissions = 3\nb 2022 admissions = 4"
    #expect(
      try Brought(predecessors, changes).lines == ["d 2022 admissions = 7 reconstructed"])
    #expect(try Brought("d 2022 admissions = 9", changes).lines == ["d 2022 admissions = 9"])
    #expect(
      try Brought(predecessors + "\nd 2022 admissions = 5", changes).lines
        == ["d 2022 admissions = 5 boundary_changed"])
  }

  @Test("what gave away a part has no earlier figure until it is said what it kept")
  func rest() throws {
    let figures = "a 2021 members = 8\na 2022 members = 5"
    #expect(
      try Brought(figures, "b 2022-01-01 a 1/4").lines == [
        "a 2021 members not_comparable boundary_changed", "a 2022 members = 5",
        "b 2021 members = 2 apportioned",
      ])
    #expect(
      try Brought(figures, "b 2022-01-01 a 1/4\na 2022-01-01 a 3/4").lines == [
        "a 2021 members = 6 apportioned", "a 2022 members = 5", "b 2021 members = 2 apportioned",
      ])
  }

  @Test("units below one that went into another are below that")
  func parents() throws {
    let brought = try Brought(
      "a 2021 members = 1\nb 2021 members = 2", "d 2022-01-01 q whole\nd 2022-01-01 r whole",
      book: SmallCube.codebook(tree: "q a:q r b:r d"))
    #expect(brought.data.cube.codebook.units.map(\.parent) == ["d", "d", ""])
    #expect(
      try brought.data.result("members", unit: "d", at: "2021", .pooled).text
        == "3 rolled_up")
  }

  @Test("a sum that does not fit is said, with the figure it was met at")
  func overflow() throws {
    let fault = #expect(throws: Fault.self) {
      try Brought(
        "a 2021 members = 9223372036854775807\nb 2021 members = 1", Self.merged)
    }
    #expect(fault?.place?.source == "f")
  }

  // MARK: Findings

  @Test(
    "a check finds what cannot be",
    arguments: [
      (
        "a 2022 members = 1", Self.merged,
        FaultFact.boundary(
          .predecessorReports(
            unit: "a", period: "2022", heirs: ["d"], date: "2022-01-01"))
      ),
      (
        "d 2021 members = 1", Self.merged,
        .boundary(.reportsBeforeFormation(unit: "d", period: "2021", date: "2022-01-01"))
      ),
      (
        "c 2021 members = 1", "d 2022-01-01 a 1/4\ne 2022-01-01 a 1/2",
        .boundary(.sharesDiffer(unit: "a", sum: "3/4"))
      ),
      (
        "c 2021 members = 1", "d 2022-01-01 a 3/4\ne 2022-01-01 a 1/2",
        .boundary(.sharesDiffer(unit: "a", sum: "5/4"))
      ),
    ])
  func findings(figures: String, changes: String, fact: FaultFact) throws {
    #expect(try found(figures, changes) == [fact])
  }

  private func found(_ figures: String, _ changes: String) throws -> [FaultFact] {
    let data = try SmallCube(
      figures, codebook: SmallCube.codebook(units: ["a", "b", "c", "d", "e"]), source: "f")
    return data.cube.findings(History(changes: try Brought.changes(changes, data))).map(\.fact)
  }

  @Test("a circle of one day is found, a unit that goes on as itself and there and back are none")
  func circles() throws {
    let circle = "a 2022-01-01 b whole\nb 2022-01-01 a whole"
    #expect(
      try found("c 2021 members = 1", circle) == [
        .boundary(.changeCycle(unit: "a", date: "2022-01-01")),
        .boundary(.changeCycle(unit: "b", date: "2022-01-01")),
      ])
    for sound in [
      "a 2022-01-01 a whole\na 2022-01-01 b whole", "b 2020-01-01 a whole\na 2022-01-01 b whole",
      "d 2022-01-01 a 1/4\ne 2022-01-01 a 3/4", "d 2022-01-01 a ?",
    ] { #expect(try found("c 2021 members = 1", sound) == [], "\(sound)") }
  }
}
