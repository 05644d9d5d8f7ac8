import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Many targets of one unit") struct TargetIndexTests {
  private static let spellings = [
    "2020", "2021", "2021-S1", "2021-Q1", "2021/2022", "2021/2023", "2022", "2022-01-01/2022-12-31",
    "2022/2025", "2022/..", "2023", "../..", "2021-03-01",
  ]

  /// How near a target is, as it is said in words; nil if it ends before the row.
  private static func distance(_ target: Target, to row: Period) -> (Int, Int)? {
    guard let period = target.period else { return (1, .max) }
    if period.hasSameSpan(as: row) { return (0, 0) }
    if period.contains(row), let days = period.days { return (1, days) }
    let end = period.last?.number ?? .max
    return end < row.last?.number ?? .max ? nil : (2, end)
  }

  @Test("the nearest is the one that plain search finds, the first of equals")
  func plainSearch() throws {
    let seed: UInt64 = 31
    var random = SplitMix64(seed: seed)
    let periods = try Self.spellings.map(SmallCube.period)
    for round in 0..<300 {
      let targets = (0..<Int.random(in: 0...7, using: &random)).map { number in
        let isDated = Int.random(in: 0...9, using: &random) > 0
        return Target(
          .atLeast, value: ExactDecimal(Int64(number)),
          period: isDated ? periods.randomElement(using: &random) : nil)
      }
      let index = TargetIndex(targets)
      for row in periods {
        let known = targets.compactMap { target in
          Self.distance(target, to: row).map { (target: target, distance: $0) }
        }
        let nearest = known.min { $0.distance < $1.distance }
        let found = index.nearest(to: row)
        let note = "\(targets), \(row), seed \(seed), round \(round)"
        #expect(found?.target == nearest?.target, "\(note)")
        #expect(found?.distance.kind == nearest?.distance.0, "\(note)")
      }
    }
  }
}
