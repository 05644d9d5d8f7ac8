import TestSupport
import Testing

@testable import IndicatorCore

/// A selection is looked up among figures drawn from a true table: it is the true sum or has no value.
@Suite("Cover, exhaustively") struct CoverPropertyTests {
  @Test("of a tree of four leaves every selection is the true sum, or nothing, and never wrong")
  func oneClassification() throws {
    let tree = SmallTree()
    let cases = tree.cases(values: [0, 1])
    let data = try tree.cube(cases)
    let selections = try (1..<16).map { leaves in
      (leaves, try data.bound(tree.formula(leaves)).leading)
    }
    let lookup = Lookup(data.cube)
    let period = try SmallCube.period("2023")
    var seen: [String: Int] = [:]
    for (unit, figures) in cases.enumerated() where figures.stated != 0 {
      let oracle = CoverOracle(figures, tree)
      for (leaves, reference) in selections {
        let figure = try lookup.figure(reference, unit: UnitIndex(unit), exactlyAt: period)
        let expected = oracle.text(leaves)
        if figure.text != expected {
          Issue.record("\(figures), leaves \(leaves): \(figure.text), expected \(expected)")
        }
        let kind = figure.cell.value == nil ? "missing" : figure.caveats.text
        seen[kind, default: 0] += 1
      }
    }
    #expect(
      seen.keys.sorted() == [
        "", "closed_by_total", "missing", "unrated_excluded", "unrated_excluded;closed_by_total",
      ])
  }

  @Test("of two crossed classifications every box is the true sum, or nothing, and never wrong")
  func crossedClassifications() throws {
    let names = ["", "warning", "rebuke"]
    let others = ["", "cell", "committee"]
    let boxes = names.flatMap { name in others.map { Self.box(name, $0) } }
    // All tables of 0 and 1, up to swapping rows and swapping columns.
    for truth in [0b0000, 0b0001, 0b0011, 0b0101, 0b1001, 0b0111, 0b1111] {
      let cells = (0..<4).map { truth >> $0 & 1 }
      let values = (0..<9).map { Self.sum(cells, row: $0 / 3, column: $0 % 3) }
      let data = try Self.crossed(boxes, values)
      let lookup = Lookup(data.cube)
      let period = try SmallCube.period("2023")
      var known = 0
      for (box, value) in zip(boxes, values) {
        let reference = try data.bound("punishments\(box)").leading
        for unit in 1..<512 {
          let figure = try lookup.figure(reference, unit: UnitIndex(unit - 1), exactlyAt: period)
          guard let found = figure.cell.value else { continue }
          known += 1
          if found != ExactDecimal(Int64(value)) || figure.caveats.contains(.totalDiffers) {
            Issue.record("cells \(cells), stated \(unit), \(box): \(figure.text)")
          }
        }
      }
      #expect(known > 9 * 256, "what is stated is always known, and more than that")
    }
  }

  @Test("larger trees and values: drawn at random, never wrong, and known if stated")
  func atRandom() throws {
    let seed: UInt64 = 481_230
    var random = SplitMix64(seed: seed)
    let leaves = ["excellent", "good", "completed", "not_completed", "not_rated"]
    let book = SmallCube.codebook()
    for round in 0..<400 {
      let truth = leaves.map { _ in Int64.random(in: 0...3, using: &random) * 50 }
      func sum(below id: String) -> Int64 {
        let all =
          id.isEmpty ? Array(book.tree.leaves(of: 0)) : book.tree.leaves[book.category(id) ?? 0]
        return all.reduce(0) { $0 + truth[leaves.firstIndex(of: book.categories[$1].id) ?? 0] }
      }
      let ids = ["", "rated", "good_or_better"] + leaves
      let stated = ids.filter { _ in Bool.random(using: &random) }
      guard !stated.isEmpty else { continue }
      let lines = stated.map { id in
        "\(id.isEmpty ? "" : id + " ")= \(sum(below: id))"
      }
      let data = try SmallCube(ratings: lines.joined(separator: ";"))
      for id in ids {
        let figure = try data.figure(id.isEmpty ? "ratings" : "ratings[\(id)]")
        let value = figure.cell.value
        let note = "\(lines), \(id), seed \(seed), round \(round)"
        #expect(value == nil || value == ExactDecimal(sum(below: id)), "\(note)")
        #expect(value != nil || !stated.contains(id), "\(note)")
      }
    }
  }

  private static func box(_ name: String, _ other: String) -> String {
    let words = [name, other].filter { !$0.isEmpty }
    return words.isEmpty ? "" : "[" + words.joined(separator: "+") + "]"
  }

  /// The sum of 2 x 2 cells over a row and a column, 0 for all.
  private static func sum(_ cells: [Int], row: Int, column: Int) -> Int {
    (0..<4).filter { (row == 0 || $0 / 2 == row - 1) && (column == 0 || $0 % 2 == column - 1) }
      .reduce(0) { $0 + cells[$1] }
  }

  /// A unit for every set of stated boxes, `0` without any left out.
  private static func crossed(_ boxes: [String], _ values: [Int]) throws -> SmallCube {
    var lines: [String] = []
    for set in 1..<512 {
      for (index, box) in boxes.enumerated() where set >> index & 1 == 1 {
        lines.append("u\(set) 2023 punishments\(box) = \(values[index])")
      }
    }
    return try SmallCube(
      lines.joined(separator: "\n"),
      codebook: SmallCube.codebook(units: (1..<512).map { "u\($0)" }))
  }
}

/// Three rated leaves, two of them good or better, and one that is not rated. Sets of leaves are bits.
private struct SmallTree {
  /// Figures drawn from a true table: which of the seven are stated, and what the leaves are worth.
  struct Figures: CustomStringConvertible {
    let stated: Int
    let leaves: [Int64]
    var description: String { "leaves \(leaves), stated \(stated)" }

    func sum(_ set: Int) -> Int64 {
      leaves.indices.reduce(0) { set >> $1 & 1 == 1 ? $0 + leaves[$1] : $0 }
    }
  }

  let leaves = ["excellent", "good", "completed", "not_rated"]
  /// The figures that may be stated and the leaves below them.
  let nodes = [
    ("", 0b1111), ("rated", 0b0111), ("good_or_better", 0b0011), ("excellent", 0b0001),
    ("good", 0b0010), ("completed", 0b0100), ("not_rated", 0b1000),
  ]
  let base = 0b0111

  func cases(values: [Int64]) -> [Figures] {
    var tables: [[Int64]] = [[]]
    for _ in leaves { tables = tables.flatMap { table in values.map { table + [$0] } } }
    return (0..<128).flatMap { stated in tables.map { Figures(stated: stated, leaves: $0) } }
  }

  /// One unit for each case.
  func cube(_ cases: [Figures]) throws -> SmallCube {
    let categories = SmallCube.categories.filter { $0.id != "not_completed" }
    let book = SmallCube.codebook(
      units: cases.indices.map { "u\($0)" }, categories: categories)
    var builder = CubeBuilder(codebook: book)
    let period = try SmallCube.period("2023")
    for (unit, figures) in cases.enumerated() {
      for (index, (id, set)) in nodes.enumerated() where figures.stated >> index & 1 == 1 {
        try builder.add(
          Observation(
            unit: "u\(unit)", period: period, measure: "ratings",
            categories: id.isEmpty ? [] : [Observation.CategoryName(id, of: "rating")],
            cell: .value(ExactDecimal(figures.sum(set)))))
      }
    }
    return SmallCube(cube: builder.finish())
  }

  func formula(_ set: Int) -> String {
    let names = leaves.indices.filter { set >> $0 & 1 == 1 }.map { leaves[$0] }
    return "ratings[\(names.joined(separator: ", "))]"
  }
}

/// The definition by brute force: a set of leaves is known if disjoint stated figures and leaves that
/// are 0 make it up; leaves are 0 if disjoint stated figures that leave them out already add up to a
/// stated figure for a set they are in.
private struct CoverOracle {
  private let figures: SmallTree.Figures
  private let tree: SmallTree
  /// The unions of disjoint stated figures.
  private let unions: Set<Int>
  private let zeros: Int

  init(_ figures: SmallTree.Figures, _ tree: SmallTree) {
    let stated = tree.nodes.indices.filter { figures.stated >> $0 & 1 == 1 }.map {
      tree.nodes[$0].1
    }
    var unions: Set<Int> = [0]
    for set in stated {
      unions.formUnion(unions.filter { $0 & set == 0 }.map { $0 | set })
    }
    var zeros = 0
    for whole in stated {
      for part in unions where part & ~whole == 0 && figures.sum(part) == figures.sum(whole) {
        zeros |= whole & ~part
      }
    }
    (self.figures, self.tree, self.unions, self.zeros) = (figures, tree, unions, zeros)
  }

  func text(_ leaves: Int) -> String {
    guard let isClosed = self.isClosed(leaves) else { return "not_reported" }
    var caveats: Caveats = []
    caveats.insert(.closedByTotal, when: isClosed)
    let unrated = self.isClosed(~tree.base & 0b1111) != nil && figures.sum(~tree.base & 0b1111) > 0
    caveats.insert(.unratedExcluded, when: leaves == tree.base && unrated)
    return (["\(figures.sum(leaves))"] + caveats.sorted.map(\.rawValue)).joined(separator: " ")
  }

  /// Whether a closed zero is needed to know a set; nil if it is not known.
  private func isClosed(_ leaves: Int) -> Bool? {
    let inside = unions.filter { $0 & ~leaves == 0 }
    if inside.contains(leaves) { return false }
    return inside.contains { $0 | zeros & leaves == leaves } ? true : nil
  }
}
