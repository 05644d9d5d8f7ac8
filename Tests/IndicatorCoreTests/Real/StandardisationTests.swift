import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Standardised and decomposed rates") struct StandardisationTests {
  private func fractions(_ text: String) -> [[Int64]] {
    text.words.map { $0.split(whereSeparator: { "/:".contains($0) }).compactMap { Int64($0) } }
  }

  @Test("standardised rates are exact, their bounds those of mpmath at 60 digits")
  func standardisation() throws {
    let rows = try Oracle("standardised_rates", of: "IndicatorCoreTests").rows
    #expect(rows.count == 40)
    for row in rows {
      let groups = fractions(row["groups"] ?? "")
      let confidence = Confidence(typed: row["confidence"] ?? "")
      let direct = try DirectStandardisation(
        groups.map { DirectStandardisation.Group(count: $0[0], base: $0[1], weight: $0[3]) })
      let indirect = try IndirectStandardisation(
        groups.map {
          IndirectStandardisation.Group(
            count: $0[0], base: $0[1], standardCount: $0[2], standardBase: $0[3])
        })
      #expect(ExactFraction(text: row["rate"] ?? "") == direct.rate, "\(row)")
      #expect(ExactFraction(text: row["expected"] ?? "") == indirect.expected, "\(row)")
      #expect(ExactFraction(text: row["ratio"] ?? "") == indirect.ratio, "\(row)")
      let (around, bounds) = (
        try? direct.interval(confidence), try indirect.interval(.byar, at: confidence)
      )
      for (name, value) in [
        ("rate_lower", around?.lower), ("rate_upper", around?.upper), ("ratio_lower", bounds.lower),
        ("ratio_upper", bounds.upper),
      ] {
        #expect(Nearness.promised.holds(value, row[name]), "\(name) \(value ?? .nan): \(row)")
      }
    }
  }

  @Test("a unit that is the standard has its own rate and a ratio of 1")
  func ownStandard() throws {
    let direct = try DirectStandardisation([
      .init(count: 3, base: 100, weight: 100), .init(count: 5, base: 50, weight: 50),
      .init(count: 0, base: 0, weight: 0),
    ])
    #expect(direct.rate == ExactFraction(8, over: 150))
    let indirect = try IndirectStandardisation([
      .init(count: 3, base: 100, standardCount: 3, standardBase: 100),
      .init(count: 0, base: 0, standardCount: 0, standardBase: 0),
    ])
    #expect(indirect.ratio == ExactFraction(1))
  }

  @Test("a group of the standard without a base is undefined, and so is a rate of nothing")
  func refusals() throws {
    #expect(throws: NoEstimate.undefined) {
      try DirectStandardisation([.init(count: 0, base: 0, weight: 5)])
    }
    #expect(throws: NoEstimate.undefined) {
      try DirectStandardisation([.init(count: 1, base: 5, weight: 0)])
    }
    #expect(throws: NoEstimate.negative) {
      try DirectStandardisation([.init(count: -1, base: 5, weight: 1)])
    }
    #expect(throws: NoEstimate.undefined) {
      try IndirectStandardisation([.init(count: 1, base: 5, standardCount: 0, standardBase: 0)])
    }
    #expect(throws: NoEstimate.undefined) {
      try IndirectStandardisation([.init(count: 1, base: 5, standardCount: 0, standardBase: 10)])
    }
    #expect(throws: NoEstimate.negative) {
      try IndirectStandardisation(observed: -1, expected: ExactFraction(1))
    }
    let nothing = try DirectStandardisation([.init(count: 0, base: 5, weight: 1)])
    #expect(nothing.rate.isZero)
    #expect(throws: NoEstimate.undefined) { try nothing.interval() }
  }

  private func groups(_ text: String) throws -> [RateDecomposition.Group] {
    fractions(text).map { numbers in
      RateDecomposition.Group(
        first: .init(Ratio(numbers[0]), over: Ratio(numbers[1])),
        last: .init(Ratio(numbers[2]), over: Ratio(numbers[3])))
    }
  }

  @Test("decompositions are those of exact fractions, and add up exactly")
  func decompositions() throws {
    let rows = try Oracle("rate_decompositions", of: "IndicatorCoreTests").rows
    #expect(rows.count == 40)
    for row in rows {
      let groups = try groups(row["groups"] ?? "")
      let (plain, centred) = (
        try RateDecomposition(groups), try RateDecomposition(groups, form: .centred)
      )
      for (name, effects) in [
        ("rate_effects", plain.rows.map(\.rateEffect)),
        ("rate_effects", centred.rows.map(\.rateEffect)),
        ("composition_effects", plain.rows.map(\.compositionEffect)),
        ("centred_effects", centred.rows.map(\.compositionEffect)),
      ] {
        #expect(
          (row[name] ?? "").words.compactMap { ExactFraction(text: $0) } == effects,
          "\(name): \(row)")
      }
      let change = try #require(ExactFraction(text: row["change"] ?? ""))
      for whole in [plain, centred] {
        #expect(
          whole.total.contribution == change
            && ExactFraction(text: row["rate_effect"] ?? "") == whole.total.rateEffect)
        #expect(ExactFraction.sum(whole.rows.map(\.contribution)[...]) == change, "\(row)")
        #expect(ExactFraction.sum(whole.rows.map(\.shareFirst)[...]) == ExactFraction(1))
      }
    }
  }

  @Test("a group that is new or gone is all composition, one that never was contributes nothing")
  func emptyGroups() throws {
    let result = try RateDecomposition(groups("0/0:30/60 20/40:0/0 0/0:0/0 10/60:10/40"))
    for row in result.rows.prefix(2) {
      #expect(row.rateEffect.isZero && !row.compositionEffect.isZero)
    }
    #expect(result.rows[2].contribution.isZero && result.rows[2].rateFirst == nil)
    #expect(result.rows[0].rateFirst == nil && result.rows[0].rateLast == ExactFraction(1, over: 2))
  }

  @Test(
    "a base of nobody at one time, less than nobody, or people counted out of nobody are refused")
  func refusedDecompositions() throws {
    #expect(throws: NoEstimate.undefined) { try RateDecomposition(groups("0/0:1/2")) }
    #expect(throws: NoEstimate.undefined) { try RateDecomposition([]) }
    #expect(throws: NoEstimate.undefined) { try RateDecomposition(groups("1/0:1/2 1/2:1/2")) }
    #expect(throws: NoEstimate.negative) { try RateDecomposition(groups("1/-3:1/2 1/2:1/2")) }
  }
}
