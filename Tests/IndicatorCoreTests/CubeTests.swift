import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Cube") struct CubeTests {
  private static let text = """
    b 2022 members = 5
    a 2022 members = 4
    a 2021 members = 3
    a 2021 members[female] = 1
    a 2021 ratings[good] = 2
    a 2021 punishments[warning+cell] = 6
    a 2023 members O
    """

  private func cube(codebook: Codebook? = SmallCube.codebook()) throws -> Cube {
    try SmallCube(Self.text, codebook: codebook).cube
  }

  private func position(_ measure: String, _ cube: Cube) throws -> MeasureIndex {
    try #require(cube.codebook.measure(measure))
  }

  @Test("periods of a unit and units of a measure are those with a figure, missing ones included")
  func reported() throws {
    let cube = try cube()
    let members = try position("members", cube)
    #expect(cube.periods.map(\.spelling) == ["2021", "2022", "2023"])
    #expect(
      cube.periods(measure: members, unit: UnitIndex(0)) == [
        PeriodIndex(0), PeriodIndex(1), PeriodIndex(2),
      ])
    #expect(cube.periods(measure: members, unit: UnitIndex(1)) == [PeriodIndex(1)])
    #expect(cube.periods(measure: members, unit: UnitIndex(2)) == [])
    #expect(cube.units(measure: members) == [UnitIndex(0), UnitIndex(1)])
    #expect(cube.units(measure: try position("ratings", cube)) == [UnitIndex(0)])
    #expect(cube.units(measure: try position("area", cube)) == [])
  }

  @Test("a group is found by search exactly as by reading all figures")
  func groups() throws {
    let cube = try cube()
    for measure in cube.codebook.measures.indices {
      for unit in cube.codebook.units.indices {
        for period in cube.periods.indices {
          let found = Array(
            cube.group(
              measure: MeasureIndex(measure), unit: UnitIndex(unit), period: PeriodIndex(period)))
          let plain = (0..<cube.count).map(cube.key(at:)).indices.filter {
            let key = (0..<cube.count).map(cube.key(at:))[$0]
            return Int(key.measure) == measure && Int(key.unit) == unit && Int(key.period) == period
          }
          #expect(found == plain, "\(measure) \(unit) \(period)")
        }
      }
    }
    #expect(cube.count == 7)
  }

  @Test("a measure is broken down by the classifications that occur with it")
  func classifications() throws {
    let cube = try cube()
    func names(_ measure: String) throws -> [String] {
      let position = try position(measure, cube)
      return cube.classifications(of: position).map { cube.codebook.tree.classifications[$0] }
    }
    #expect(try names("members") == ["sex"])
    #expect(try names("punishments") == ["punishment", "decided_by"])
    #expect(try names("area") == [])
  }

  @Test("a selection may name all leaves, or those that occur where absent ones are zero")
  func leaves() throws {
    let stated = try cube()
    let known = stated.leaves(of: 0, measure: try position("ratings", stated))
    #expect(known.count == 5)
    let bare = try cube(codebook: nil)
    let rating = try #require(bare.codebook.tree.classifications.firstIndex(of: "rating"))
    let found = bare.leaves(of: rating, measure: try position("ratings", bare))
    #expect(found.map { bare.codebook.categories[$0].id } == ["good"])
    #expect(bare.leaves(of: rating, measure: try position("members", bare)).isEmpty)
  }

  @Test("a figure is listed with its names, its remark and its line")
  func figures() throws {
    let cube = try cube()
    let listed = cube.figures.map {
      "\($0.line) \($0.unit.id) \($0.period) \($0.measure.id) \($0.category)"
    }
    #expect(
      listed == [
        "3 a 2021 members ", "4 a 2021 members female", "2 a 2022 members ", "7 a 2023 members ",
        "1 b 2022 members ", "5 a 2021 ratings good", "6 a 2021 punishments warning+cell",
      ])
    #expect(cube.figure(at: 3).cell == .missing(.notReported))
    #expect(cube.figure(at: 3).cell.value == nil)
    #expect(cube.figure(at: 3).remark.status == .missing)
  }

  @Test("a figure has a place only where the file has a name")
  func places() throws {
    #expect(try cube().place(of: 0) == nil)
    let named = try SmallCube(Self.text, source: "observations.csv").cube
    #expect(named.place(of: 0) == Place(source: "observations.csv", line: 3, column: 1))
  }
}
