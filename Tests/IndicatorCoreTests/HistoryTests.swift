import Testing

@testable import IndicatorCore

@Suite("History") struct HistoryTests {
  private func day(_ text: String) throws -> Day { try #require(Period(text)?.first) }

  private func kinds(
    _ breaks: [SeriesBreak], _ earlier: String, _ later: String, unit: Int = 0,
    measures: [Int] = [0]
  ) throws -> Set<SeriesBreak.Kind> {
    History(breaks: breaks).breaks(
      between: try SmallCube.period(earlier), and: try SmallCube.period(later),
      unit: UnitIndex(unit),
      measures: measures.map { MeasureIndex($0) })
  }

  @Test(
    "a break is crossed if its first day lies after the earlier period and not after the later",
    arguments: [
      ("2021", "2022", "2022-01-01", true), ("2021", "2022", "2021-12-31", false),
      ("2021", "2022", "2022-12-31", true), ("2021", "2022", "2023-01-01", false),
      ("2021", "2023", "2022-06-01", true), ("2021-06-30", "2021-07-01", "2021-07-01", true),
      ("2021-06-30", "2021-07-01", "2021-06-30", false), ("2021", "2022", "2020-01-01", false),
      ("2021", "2022/..", "2022-01-01", false), ("../..", "2022", "2022-01-01", false),
    ])
  func days(earlier: String, later: String, from: String, isCrossed: Bool) throws {
    for kind in SeriesBreak.Kind.allCases {
      let item = SeriesBreak(measure: nil, unit: nil, from: try day(from), kind: kind)
      #expect(try kinds([item], earlier, later) == (isCrossed ? [kind] : []))
    }
  }

  @Test("for all units and measures, a break counts if it names them or none")
  func scope() throws {
    let options: [Int?] = [nil, 0, 1, 2]
    for unit in options {
      for measure in options {
        let item = SeriesBreak(
          measure: measure.map { MeasureIndex($0) }, unit: unit.map { UnitIndex($0) },
          from: try day("2022-01-01"), kind: .boundary)
        for asked in 0...2 {
          for measures in [[0], [1, 2], [0, 1, 2], []] {
            let isMeant = unit == nil || unit == asked
            let isMeasured = measure.map(measures.contains) ?? true
            #expect(
              try kinds([item], "2021", "2022", unit: asked, measures: measures).isEmpty
                == !(isMeant && isMeasured))
          }
        }
      }
    }
  }

  @Test("several breaks give all their kinds")
  func several() throws {
    let breaks = try SeriesBreak.Kind.allCases.map {
      SeriesBreak(
        measure: MeasureIndex(0), unit: UnitIndex(0), from: try day("2022-01-01"), kind: $0)
    }
    #expect(try kinds(breaks, "2021", "2022") == [.boundary, .definition])
    #expect(try kinds(breaks + breaks, "2021", "2022") == [.boundary, .definition])
    #expect(try kinds([], "2021", "2022") == [])
    #expect(
      History.none.breaks(
        between: try SmallCube.period("2021"), and: try SmallCube.period("2022"),
        unit: UnitIndex(0),
        measures: [MeasureIndex(0)]) == [])
  }

  @Test(
    "a unit is merged from the day of the change on",
    arguments: [
      ("2025", true), ("2025-06-30", false), ("2025-07-01", true), ("2025-S1", false),
      ("2024", false), ("2026", true), ("2025/..", true), ("2020/2025", true),
    ])
  func merged(period: String, isMerged: Bool) throws {
    for extent in UnitChange.Extent.allCases {
      let change = UnitChange(
        unit: UnitIndex(1), predecessor: "x", extent: extent, date: try day("2025-07-01"))
      let history = History(changes: [change])
      #expect(history.isMerged(UnitIndex(1), at: try SmallCube.period(period)) == isMerged)
      #expect(!history.isMerged(UnitIndex(0), at: try SmallCube.period(period)))
    }
  }

  @Test("breaks and changes have the codes of the files")
  func codes() throws {
    let history = try SmallCube("a 2023 members = 1").history(
      "a members 2022-01-01 B\n* * 2023-01-01 D\nb 2025-07-01 whole x\nb 2025-07-01 part y")
    #expect(history.breaks.count == 2 && history.changes.count == 2)
    #expect(SeriesBreak.Kind.allCases.map(\.rawValue) == ["B", "D"])
    #expect(UnitChange.Extent.allCases.map(\.rawValue) == ["whole", "part"])
  }
}
