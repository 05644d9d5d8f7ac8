import TestSupport
import Testing

@testable import IndicatorCore

/// Laws of figures that are brought to other boundaries, of mergers and splits made at random.
@Suite("Laws of boundaries") struct ReconstructionLawTests {
  private static let before = ["a", "b", "c", "d", "e", "f"]
  private static let after = ["u", "v", "w"]
  private static let book = SmallCube.codebook(units: before + after + ["x", "y"])

  private struct Figures {
    let text: String
    let members: [String: Int]
  }

  private func figures(_ random: inout SplitMix64) -> Figures {
    var lines: [String] = []
    var members: [String: Int] = [:]
    for unit in Self.before {
      let (male, female) = (
        Int.random(in: 0...99, using: &random), Int.random(in: 0...99, using: &random)
      )
      members[unit] = male + female
      lines += [
        "\(unit) 2021 members = \(male + female)", "\(unit) 2021 members[male] = \(male)",
        "\(unit) 2021 members[female] = \(female)",
        "\(unit) 2021 population = \(200 + male)",
      ]
    }
    return Figures(text: lines.joined(separator: "\n"), members: members)
  }

  private func value(_ formula: String, _ unit: String, _ data: SmallCube) throws -> Ratio {
    try #require(try data.result(formula, unit: unit, at: "2021").value)
  }

  @Test(
    "pooling and then adding is adding and then pooling, whatever goes where", arguments: 0..<20)
  func commutes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let figures = figures(&random)
    let heirs = Self.before.map { _ in Self.after.randomElement(using: &random) ?? "u" }
    let changes = zip(heirs, Self.before).map { "\($0) 2022-01-01 \($1) whole" }
    let brought = try Brought(figures.text, changes.joined(separator: "\n"), book: Self.book)
    var total = 0
    for heir in Set(heirs) {
      let own = zip(Self.before, heirs).filter { $1 == heir }.map(\.0)
      let sum = own.compactMap { figures.members[$0] }.reduce(0, +)
      total += sum
      #expect(try value("members", heir, brought.data) == Ratio(Int64(sum)), "seed \(seed)")
      let parts = try value("members[male]", heir, brought.data)
        .adding(try value("members[female]", heir, brought.data))
      #expect(parts == Ratio(Int64(sum)), "seed \(seed)")
    }
    #expect(total == figures.members.values.reduce(0, +), "seed \(seed)")
  }

  @Test("two steps are the same as the one that leads there", arguments: 0..<20)
  func associative(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let figures = figures(&random)
    let heirs = Self.before.map { _ in Self.after.randomElement(using: &random) ?? "u" }
    let first = zip(heirs, Self.before).map { "\($0) 2022-01-01 \($1) whole" }
    let second = Set(heirs).sorted().map { "x 2023-01-01 \($0) whole" }
    let direct = Self.before.map { "x 2022-01-01 \($0) whole" }
    let two = try Brought(
      figures.text, (first + second).joined(separator: "\n"), book: Self.book)
    let one = try Brought(figures.text, direct.joined(separator: "\n"), book: Self.book)
    #expect(two.lines == one.lines, "seed \(seed)")
    #expect(!one.lines.isEmpty)
  }

  @Test("merged and divided again by shares of 1 keeps totals, not parts", arguments: 0..<20)
  func dividedAgain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let figures = figures(&random)
    let share = Int64.random(in: 1...99, using: &random)
    let changes =
      Self.before.map { "u 2022-01-01 \($0) whole" }
      + ["x 2023-01-01 u \(share)/100", "y 2023-01-01 u \(100 - share)/100"]
    let brought = try Brought(figures.text, changes.joined(separator: "\n"), book: Self.book)
    for formula in ["members", "members[male]", "population"] {
      let parts = [
        try value(formula, "x", brought.data), try value(formula, "y", brought.data),
      ]
      let whole = try SmallCube(figures.text, codebook: Self.book)
      let sum = try Self.before.reduce(Ratio.zero) { sum, unit in
        try sum.adding(try value(formula, unit, whole))
      }
      #expect(try parts[0].adding(parts[1]) == sum, "seed \(seed)")
      #expect(try parts[0] == sum.multiplied(by: Ratio(share, over: 100)), "seed \(seed)")
    }
  }

  @Test("an oracle in Python's fractions: trees of mergers and splits over three steps")
  func oracle() throws {
    let rows = try Oracle("boundaries", of: "IndicatorCoreTests").rows
    #expect(rows.count > 200)
    for (number, rows) in Dictionary(grouping: rows, by: { $0["case"] ?? "" }).sorted(by: {
      $0.key < $1.key
    }) {
      let row = try #require(rows.first)
      let lines = { (text: String?) in (text ?? "").split(separator: ";").joined(separator: "\n") }
      let brought = try Brought(
        lines(row["figures"]), lines(row["changes"]),
        book: SmallCube.codebook(units: (0..<16).map { "u\($0)" }))
      for row in rows {
        let unit = try #require(row["unit"])
        let result = try brought.data.result("members", unit: unit, at: "2000")
        #expect(
          (result.value?.text ?? result.reason?.rawValue) == row["value"], "\(number) \(unit)")
      }
    }
  }
}
