import Testing

@testable import IndicatorCore

@Suite("Target") struct TargetTests {
  @Test(
    "a target is a comparison and a plain number, with spaces between them or not",
    arguments: [
      (">=95", TargetComparison.atLeast, "95"), (">= 95", .atLeast, "95"),
      (">10.26", .above, "10.26"),
      ("> 10.26", .above, "10.26"), ("=5", .exactly, "5"), ("<5", .below, "5"),
      ("<=   0.5", .atMost, "0.5"), (">=-1", .atLeast, "-1"), ("<= \u{2212}1.50", .atMost, "-1.5"),
      (">=95.0", .atLeast, "95"), ("=0", .exactly, "0"),
    ])
  func parsing(text: String, comparison: TargetComparison, value: String) throws {
    let target = try #require(Target(text))
    #expect(target.comparison == comparison)
    #expect(target.value.description == value)
    #expect(target.period == nil)
  }

  @Test(
    "anything else is no target",
    arguments: [
      "", " ", "95", ">=", ">", "> =95", "=>95", "==95", ">=95%", ">=95 ", " >=95", "≥95", ">=1,5",
      ">=1.", ">=.5", "<>5", ">=1e2", ">=99999999999999999999", ">=--1", "<\t5",
    ])
  func refused(text: String) {
    #expect(Target(text) == nil)
  }

  @Test("a target that is printed and read again is the same")
  func printing() throws {
    for comparison in TargetComparison.allCases {
      for significand in Int64(-20)...20 {
        for scale in 0...2 {
          let value = ExactDecimal(significand: significand, scale: scale)
          let target = Target(comparison, value: value)
          #expect(Target(target.description) == target, "\(target)")
        }
      }
    }
    #expect(
      Target(.atLeast, value: ExactDecimal(significand: 1026, scale: 2)).description == ">=10.26")
  }

  @Test(
    "a value meets a target or not",
    arguments: [
      (TargetComparison.atLeast, [false, true, true]), (.above, [false, false, true]),
      (.exactly, [false, true, false]), (.below, [true, false, false]),
      (.atMost, [true, true, false]),
    ])
  func comparisons(comparison: TargetComparison, expected: [Bool]) throws {
    let third = try Ratio(1, over: 3)
    let values = [try Ratio(33, over: 100), try Ratio(5, over: 15), try Ratio(34, over: 100)]
    #expect(values.map { comparison.isMet($0, target: third) } == expected)
    let negative = [Ratio(-3), Ratio(-2), Ratio(0)]
    #expect(negative.map { comparison.isMet($0, target: Ratio(-2)) } == expected)
  }

  @Test("what cannot be held against a target has the word of the outputs")
  func words() throws {
    #expect(Attainment.notComparable.rawValue == "not_comparable")
  }
}
