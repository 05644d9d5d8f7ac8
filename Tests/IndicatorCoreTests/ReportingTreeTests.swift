import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Units below that report") struct ReportingTreeTests {
  private static func nearest(_ cube: Cube, _ unit: UnitIndex) -> [UnitIndex] {
    cube.codebook.unitChildren[of: unit].flatMap { child in
      cube.periods(measure: MeasureIndex(0), unit: child).isEmpty ? nearest(cube, child) : [child]
    }
  }

  private static func couldReport(_ cube: Cube, _ unit: UnitIndex) -> Int {
    cube.codebook.unitChildren[of: unit].reduce(0) { count, child in
      let isLast =
        !cube.periods(measure: MeasureIndex(0), unit: child).isEmpty
        || cube.codebook.unitChildren[of: child].isEmpty
      return count + (isLast ? 1 : couldReport(cube, child))
    }
  }

  @Test("in any forest they are those that going down step by step finds")
  func plainSearch() throws {
    let seed: UInt64 = 8
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      let count = Int.random(in: 1...12, using: &random)
      // A unit lies below one that stands behind it, or below none.
      let units = (0..<count).map { number in
        let parent = Int.random(in: number + 1...number + 4, using: &random)
        return OrganisationUnit(id: "u\(number)", parent: parent < count ? "u\(parent)" : "")
      }
      var builder = CubeBuilder(
        codebook: Codebook(
          units: units, measures: [Measure(id: "m", additivity: .stock)], categories: []))
      for unit in units where Int.random(in: 0...2, using: &random) == 0 {
        try builder.add(
          Observation(
            unit: unit.id, period: try SmallCube.period("2023"), measure: "m", categories: [],
            cell: .value(ExactDecimal(1)), remark: .none, line: 1))
      }
      let cube = builder.finish()
      let tree = ReportingTree(cube, measure: MeasureIndex(0))
      for unit in units.positions {
        let note = "\(units), seed \(seed), round \(round)"
        #expect(
          tree.nearest(below: unit, in: cube.codebook) == Self.nearest(cube, unit).sorted(),
          "\(note)")
        #expect(tree.couldReport[of: unit] == Self.couldReport(cube, unit), "\(note)")
      }
    }
  }
}
