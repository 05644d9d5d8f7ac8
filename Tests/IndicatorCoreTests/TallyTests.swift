import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Tally") struct TallyTests {
  private func tally(_ values: some Sequence<ExactDecimal>) throws -> Tally {
    var tally = Tally()
    for value in values { try tally.add(value) }
    return tally
  }

  @Test("merging two tallies is one tally of all figures, wherever they are cut")
  func mergeIsConcatenation() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    let values = (0..<60).map { _ in
      ExactDecimal(
        significand: Int64.random(in: -9_999...9_999, using: &random),
        scale: Int.random(in: 0...4, using: &random))
    }
    let whole = try tally(values)
    #expect(whole.count == 60)
    for cut in 0...values.count {
      var merged = try tally(values[..<cut])
      try merged.merge(try tally(values[cut...]))
      #expect(merged == whole, "seed \(seed), cut at \(cut)")
    }
    #expect(try tally(values.shuffled(using: &random)) == whole, "seed \(seed)")
  }

  @Test("a tally of nothing is zero of nothing and changes nothing")
  func empty() throws {
    #expect(Tally().sum == .zero)
    #expect(Tally().count == 0)
    let some = try tally([ExactDecimal(3)])
    var merged = some
    try merged.merge(Tally())
    #expect(merged == some)
  }

  @Test("after an overflow the tally is unchanged")
  func overflow() throws {
    let full = try tally([ExactDecimal(.max)])
    var tally = full
    #expect(throws: ArithmeticOverflow()) { try tally.add(ExactDecimal(1)) }
    #expect(tally == full)
    #expect(throws: ArithmeticOverflow()) { try tally.merge(full) }
    #expect(tally == full)
  }
}
