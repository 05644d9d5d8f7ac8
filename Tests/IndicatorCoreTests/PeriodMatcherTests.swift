import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Many selections of periods") struct PeriodMatcherTests {
  private static let spellings = [
    "2020", "2021", "2021-S1", "2021-S2", "2021-Q1", "2021-03", "2021-03-01", "2021/2022", "2022",
    "2022-01-01/2022-12-31", "2022/2025", "2022/..", "2021-03/..", "2023", "../..",
    "2021-02/2021-05", "2020/21", "2021/22", "2022/23", "FY2020", "FY2021", "FY2022", "2021-W05",
  ]
  private static let ranges = [
    "2021..2022", "2022..", "..2020", "2021-03..2021-04", "2021..2021",
    "2020/21..2021/22", "2021/22..", "..2020/21", "FY2021..FY2022", "FY2021..", "2020/21..2022",
    "2021-W01..2021-W05", "2020..2021",
  ]

  @Test("what they say of a period is what each says for itself")
  func oneByOne() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    let periods = try Self.spellings.map(SmallCube.period)
    let choices = try (Self.spellings + Self.ranges + ["latest"]).map { text in
      try #require(PeriodSelection(text))
    }
    for round in 0..<600 {
      let selections = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
        choices.randomElement(using: &random)
      }
      let matcher = PeriodMatcher(selections)
      for period in periods {
        let matches = selections.filter { $0 != .latest }.map { $0.match(period) }
        let note = "\(selections), \(period), seed \(seed), round \(round)"
        let isSelected = selections.isEmpty || matches.contains(.selected)
        #expect(matcher.selects(period) == isSelected, "\(note)")
        guard !isSelected else { continue }
        #expect(matcher.leavesOut(period) == matches.contains(.leftOut), "\(note)")
        #expect(matcher.holds(period) == matches.contains(.inside), "\(note)")
      }
    }
  }
}
