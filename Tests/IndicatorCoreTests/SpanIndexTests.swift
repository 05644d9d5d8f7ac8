import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Spans of days") struct SpanIndexTests {
  @Test("what a span lies in, and what it touches, by plain search")
  func plainSearch() {
    let seed: UInt64 = 12
    var random = SplitMix64(seed: seed)
    for round in 0..<300 {
      let spans = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Self.span(&random)
      }
      let index = SpanIndex(spans)
      let (first, last) = Self.span(&random)
      let note = "\(spans), \(first)...\(last), seed \(seed), round \(round)"
      #expect(
        index.holds(first, last: last) == spans.contains { $0.first <= first && last <= $0.last },
        "\(note)")
      #expect(
        index.touches(first, last: last) == spans.contains { $0.first <= last && first <= $0.last },
        "\(note)")
    }
  }

  private static func span(_ random: inout SplitMix64) -> (first: Int, last: Int) {
    let first = Int.random(in: -9...9, using: &random)
    return (first, first + Int.random(in: 0...8, using: &random))
  }
}
