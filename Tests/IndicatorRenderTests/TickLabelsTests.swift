import TestSupport
import Testing

@testable import IndicatorRender

@Suite("Labels along an axis") struct TickLabelsTests {
  @Test(
    "keep the ends, and leave out what would touch",
    arguments: [
      ([(0, 4), (10, 4), (20, 4)], 0..<30, [0, 10, 20]),
      ([(0, 4), (5, 4), (10, 4)], 0..<30, [0, nil, 10]),
      ([(-3, 4), (10, 4), (28, 4)], 0..<30, [0, 10, 26]),
      ([(0, 4), (1, 4)], 0..<30, nil), ([(0, 31)], 0..<30, nil), ([(5, 3)], 2..<30, [5]),
      ([], 0..<30, []),
    ] as [([(Int, Int)], Range<Int>, [Int?]?)])
  func table(labels: [(Int, Int)], room: Range<Int>, expected: [Int?]?) {
    let starts = TickLabels.starts(
      labels.map { (start: $0.0, width: $0.1) }, in: room, gap: 2)
    #expect(starts == expected)
  }

  @Test("never touch one another nor leave their room")
  func property() {
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      let labels = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        (
          start: Int.random(in: -10...110, using: &random),
          width: Int.random(in: 1...20, using: &random)
        )
      }.sorted { $0.start < $1.start }
      guard let starts = TickLabels.starts(labels, in: 0..<100, gap: 3) else { continue }
      #expect(starts.first != .some(nil) && starts.last != .some(nil), "seed \(seed)")
      let taken = zip(starts, labels).compactMap { start, label in
        start.map { $0..<$0 + label.width }
      }
      #expect(taken.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 100 }, "seed \(seed)")
      for (index, one) in taken.enumerated() {
        for other in taken[..<index] {
          #expect(
            one.lowerBound >= other.upperBound + 3 || other.lowerBound >= one.upperBound + 3,
            "seed \(seed)")
        }
      }
    }
  }
}
