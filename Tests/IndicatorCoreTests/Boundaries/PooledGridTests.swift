import TestSupport
import Testing

@testable import IndicatorCore

/// Units formed whole from others, added up as their rows lie: the same as figure by figure.
@Suite("Rows added up over mergers") struct PooledGridTests {
  private static let before = ["a", "b", "c", "d", "e", "f"]
  private static let after = ["u", "v", "w"]
  private static let book = SmallCube.codebook(units: before + after)

  /// Figures of two categories, some of them missing, with decimals or of a unit that is not there yet.
  private func figures(_ random: inout SplitMix64) -> String {
    let gaps = Int.random(in: 0...6, using: &random) == 0
    var lines: [String] = []
    for unit in Self.before {
      for period in ["2020", "2021"] where !gaps || Bool.random(using: &random) {
        let tenth = Int.random(in: 0...9, using: &random) == 0 ? ".5" : ""
        for category in ["male", "female"] {
          let value = Int.random(in: 0...99, using: &random)
          lines.append("\(unit) \(period) members[\(category)] = \(value)\(tenth)")
        }
      }
    }
    for unit in Self.after where Bool.random(using: &random) {
      lines.append("\(unit) 2023 members[male] = \(Int.random(in: 0...99, using: &random))")
      if gaps { lines.append("\(unit) 2021 members[male] = 7") }
    }
    return lines.joined(separator: "\n")
  }

  private func changes(_ random: inout SplitMix64) -> String {
    let isSplit = Int.random(in: 0...9, using: &random) == 0
    var lines = Self.before.map { unit in
      "\(Self.after.randomElement(using: &random) ?? "u") 2022-01-01 \(unit) whole"
    }
    if isSplit { lines.append("w 2023-01-01 u whole") }
    return lines.joined(separator: "\n")
  }

  private func lines(_ cube: Cube) -> [String] {
    cube.figures.map { figure in
      let caveats = figure.remark.caveats.sorted.map(\.rawValue).joined(separator: ",")
      return
        "\(figure.unit.id) \(figure.period) \(figure.category) \(figure.cell) \(caveats) \(figure.line)"
    }.sorted()
  }

  @Test("tables give what figures one by one give", arguments: 0..<80)
  func equal(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let small = try SmallCube(figures(&random), codebook: Self.book, source: "f")
    let history = History(changes: try Brought.changes(changes(&random), small))
    let current = try #require(Boundaries("current"))
    let one = try #require(
      try Reconstruction(
        small.cube, history: history, boundaries: current, fractions: .exact, detail: .values))
    let other = try #require(
      try Reconstruction(
        small.grid, history: history, boundaries: current, fractions: .exact, detail: .values))
    #expect(lines(one.cube) == lines(other.cube), "seed \(seed)")
    #expect(one.notes.map(\.note) == other.notes.map(\.note), "seed \(seed)")
    #expect(one.notes.map(\.periods) == other.notes.map(\.periods), "seed \(seed)")
  }

  @Test("a merger of plain figures is taken, one with a gap is left to the others")
  func taken() throws {
    let full = "a 2021 members[male] = 1\nb 2021 members[male] = 2.5\na 2020 members[male] = 1"
    let changes = "u 2022-01-01 a whole\nu 2022-01-01 b whole"
    for (text, isTaken) in [(full + "\nb 2020 members[male] = 2", false), (full, false)] {
      let small = try SmallCube(text, codebook: Self.book, source: "f")
      #expect(try pooled(small, changes) == isTaken, "scales differ, or a unit is silent")
    }
    let plain = try SmallCube(
      "a 2021 members[male] = 1\nb 2021 members[male] = 2", codebook: Self.book, source: "f")
    #expect(try pooled(plain, changes))
  }

  private func pooled(_ small: SmallCube, _ changes: String) throws -> Bool {
    let graph = BoundaryGraph(
      small.cube.codebook, changes: try Brought.changes(changes, small))
    let day = try #require(Period("2023-01-01")?.first)
    let grid = try #require(PooledGrid(small.grid, graph: graph, day: day, detail: .values))
    let positions = small.grid.codebook.units.positions.map { Optional($0) }
    return grid.part([try small.position("u")], positions: positions).sums[0] != nil
  }

  @Test(
    "mergers of more units than make a part, put together backwards, give what one by one gives")
  func severalParts() throws {
    let count = Reconstruction.unitsOfPart * 2 + 3
    let book = Codebook(
      units: (0..<count).flatMap { number in
        ["a\(number)", "b\(number)", "u\(number)"].map { OrganisationUnit(id: $0, name: $0) }
      }, measures: Self.book.measures, categories: Self.book.categories)
    let text = (0..<count).map {
      "a\($0) 2021 members[male] = \($0)\nb\($0) 2021 members[male] = 1"
    }
    let changes = (0..<count).map {
      "u\($0) 2022-01-01 a\($0) whole\nu\($0) 2022-01-01 b\($0) whole"
    }
    let small = try SmallCube(text.joined(separator: "\n"), codebook: book, source: "f")
    let history = History(
      changes: try Brought.changes(changes.joined(separator: "\n"), small))
    let current = try #require(Boundaries("current"))
    let found = try Reconstruction(
      small.grid, history: history, boundaries: current, fractions: .exact, detail: .values
    ) { count, body in
      (0..<count).reversed().map(body).reversed()
    }
    let made = try #require(found)
    #expect(made.cube.count == count)
    for number in 0..<count {
      let unit = try #require(made.cube.codebook.unit("u\(number)"))
      let figures = made.cube.group(measure: MeasureIndex(0), unit: unit, period: PeriodIndex(0))
      #expect(figures.map { made.cube.cell(at: $0) } == [.value(ExactDecimal(Int64(number + 1)))])
    }
    #expect(made.notes.map(\.note.unit) == (0..<count).map { UnitIndex($0) })
  }
}
