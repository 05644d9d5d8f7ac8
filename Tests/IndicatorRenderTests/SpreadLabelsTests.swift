import IndicatorCore
import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Labels that would collide") struct SpreadLabelsTests {
  @Test("stand apart, in the order given and inside the room")
  func spread() {
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let last = Int.random(in: 20...200, using: &random)
      let distance = Int.random(in: 1...4, using: &random)
      let count = Int.random(in: 0...(last / distance), using: &random)
      let wanted = (0..<count).map { _ in Int.random(in: 0...last, using: &random) }.sorted()
      let places = SpreadLabels.places(wanted, distance: distance, last: last)
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= distance }, "seed \(seed)")
      #expect(places.allSatisfy { (0...last).contains($0) }, "seed \(seed)")
    }
    #expect(SpreadLabels.places([0, 4, 9], distance: 2, last: 9) == [0, 4, 9])
    #expect(SpreadLabels.places([5, 5, 5], distance: 2, last: 10) == [3, 5, 7])
    #expect(SpreadLabels.places([9, 9], distance: 3, last: 9) == [6, 9])
  }

  @Test("are as near to their places as any labels can be, in every small room")
  func nearest() {
    for last in 0...6 {
      for distance in 1...3 {
        for count in 1...3 where (count - 1) * distance <= last {
          for wanted in rising(count, from: 0, to: last, by: 0) {
            let all = rising(count, from: 0, to: last, by: distance)
            let best = all.map { cost($0, wanted) }.min()
            let places = SpreadLabels.places(wanted, distance: distance, last: last)
            #expect(cost(places, wanted) == best, "\(wanted), \(distance), \(last)")
          }
        }
      }
    }
  }

  private func cost(_ places: [Int], _ wanted: [Int]) -> Int {
    zip(places, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// All series of so many places that rise by at least a step.
  private func rising(_ count: Int, from first: Int, to last: Int, by step: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard first <= last else { return [] }
    return (first...last).flatMap { start in
      rising(count - 1, from: start + step, to: last, by: step).map { [start] + $0 }
    }
  }

  @Test("stand in the order of their values, even of values that fall on one pixel")
  func exactOrder() throws {
    let values = [1000, 1002, 1001, 1002].map { Ratio($0) } + [Ratio(0)]
    let axis = ChartAxis(over: values, from: .lowest, per: 1, as: NumberFormat())
    let rows = SpreadLabels.rows(of: values, on: axis, steps: 10, distance: 2)
    #expect(rows == [6, 0, 4, 2, 10])
  }
}
