import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Timeline") struct TimelineTests {
  private func earlier(
    than period: String, among periods: [String], _ additivity: Additivity
  ) throws -> [String] {
    Timeline(try periods.map(SmallCube.period), additivity: additivity)
      .earlier(than: try SmallCube.period(period)).map(\.spelling)
  }

  @Test(
    "flows come after those of the same kind and length that they do not overlap, the latest first",
    arguments: [
      ("2023", ["2020", "2021", "2022", "2023", "2024"], ["2022", "2021", "2020"]),
      ("2023", ["2022-Q1", "2022-S2", "2022", "2021/2022", "2022-12"], ["2022"]),
      ("2023-Q1", ["2022-Q4", "2022", "2022-S2", "2022-Q1"], ["2022-Q4", "2022-Q1"]),
      (
        "2022/2023", ["2020/2021", "2021/2022", "2019/2021", "2018/2019"],
        ["2020/2021", "2018/2019"]
      ),
      (
        "2022-01-01/2022-01-10", ["2021-12-20/2021-12-29", "2021-12-20/2021-12-30"],
        [
          "2021-12-20/2021-12-29"
        ]
      ),
      ("2021", ["2021", "2022"], []), ("2022/..", ["2020", "2020/..", "2021/.."], []),
      ("2023", ["2021/..", "../.."], []), ("../..", ["2021"], []),
    ])
  func flows(period: String, periods: [String], expected: [String]) throws {
    #expect(try earlier(than: period, among: periods, .flow) == expected)
  }

  @Test(
    "stocks come after all instants that end before they begin, the latest first",
    arguments: [
      (
        "2023", ["2020", "2022-06-30", "2022-12", "2023-01-01"], ["2022-12", "2022-06-30", "2020"]
      ),
      ("2023-06-30", ["2023", "2023-05", "2022-12-31"], ["2023-05", "2022-12-31"]),
      ("2023", ["2022/..", "../.."], []), ("2022/..", ["2021"], []),
      ("2023-01-01", ["2022", "2022-12-31"], ["2022-12-31", "2022"]),
    ])
  func stocks(period: String, periods: [String], expected: [String]) throws {
    #expect(try earlier(than: period, among: periods, .stock) == expected)
  }

  private func timeline(_ stated: String, _ formula: String) throws -> [String] {
    let data = try SmallCube(stated)
    let leading = try data.bound(formula).leading
    return try Timeline(of: leading, units: [UnitIndex(0)], lookup: Lookup(data.cube)).periods.map(
      \.spelling)
  }

  @Test("stocks list the instants of the figure itself, the well dated in place of the vague")
  func instants() throws {
    let stated = """
      a 2022 members = 1
      a 2022-06-30 members[female] = 1
      a 2023 members = 2
      a 2023-12-31 members = 2
      a 2024 members Q
      a 2025 members O
      """
    #expect(try timeline(stated, "members") == ["2022", "2023-12-31", "2024"])
    #expect(try timeline(stated, "members[female]") == ["2022-06-30"])
    let none = ["2022", "2022-06-30", "2023", "2023-12-31", "2024", "2025"]
    #expect(try timeline(stated, "members[male]") == none)
  }

  @Test("flows list every period of the measure")
  func flowPeriods() throws {
    let stated =
      "a 2022 ratings = 1\na 2023 ratings[good] = 1\na 2023-Q1 ratings = 3\na 2024 ratings O"
    #expect(try timeline(stated, "ratings") == ["2022", "2023-Q1", "2023", "2024"])
  }

  private static let mixed = [
    "2020", "2021", "2021-01/2021-12", "2021-S1", "2021-06", "2021-06-30", "2021-12-31",
    "2021/2022",
    "2022", "2022-S1", "2022/..", "../..", "2022-06-30", "2023",
  ]

  @Test("an instant is vague if another lies in it, by plain search")
  func vague() throws {
    let seed: UInt64 = 2
    var random = SplitMix64(seed: seed)
    let all = try Self.mixed.map(SmallCube.period).sorted()
    for round in 0..<300 {
      let periods = all.filter { _ in Bool.random(using: &random) }
      let plain = periods.filter { vague in
        !periods.contains { $0 != vague && vague.contains($0) }
      }
      #expect(
        Timeline.withoutVague(periods) == plain, "\(periods), seed \(seed), round \(round)")
    }
  }

  @Test("whether a period lies between two, by plain search")
  func between() throws {
    let seed: UInt64 = 3
    var random = SplitMix64(seed: seed)
    let all = try Self.mixed.map(SmallCube.period).sorted()
    for round in 0..<40 {
      let periods = all.filter { _ in Bool.random(using: &random) }
      for additivity in [Additivity.flow, .stock, .none] {
        let timeline = Timeline(periods, additivity: additivity)
        for earlier in all {
          for later in all {
            #expect(
              timeline.hasAny(after: earlier, before: later)
                == timeline.earlier(than: later).contains { earlier < $0 },
              "\(earlier), \(later), \(periods), seed \(seed), round \(round)")
          }
        }
      }
    }
  }
}
