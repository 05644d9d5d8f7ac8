import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Funnels") struct FunnelTests {
  private func funnel(_ row: [String: String]) throws -> (funnel: Funnel, count: Int) {
    let units = (row["units"] ?? "").words.map { $0.split(separator: "/").compactMap { Int64($0) } }
    switch row["kind"] {
    case "proportion":
      return (try Funnel(proportions: units.map { try Proportion($0[0], of: $0[1]) }), units.count)
    case "rate":
      return (try Funnel(rates: units.map { EventRate($0[0], over: $0[1]) }), units.count)
    default:
      let ratios = try units.map { unit in
        let base = ExactFraction(Int128(unit[1]), over: unit.count == 3 ? Int128(unit[2]) : 1)
        return try IndirectStandardisation(observed: unit[0], expected: base)
      }
      return (try Funnel(ratios: ratios), units.count)
    }
  }

  @Test("z-values, limits, sides and overdispersion are those of mpmath at 60 digits")
  func limitsOfTheOracle() throws {
    let rows = try Oracle("funnel_limits", of: "IndicatorCoreTests").rows
    #expect(rows.count == 36)
    for row in rows {
      let (funnel, count) = try funnel(row)
      let limits = try #require(FunnelLimits(rawValue: row["limits"] ?? ""))
      let confidence = Confidence(typed: row["confidence"] ?? "")
      #expect(Nearness.promised.holds(funnel.phi, row["phi"]), "\(row): \(funnel.phi)")
      #expect(
        Nearness.promised.holds(funnel.tauSquared, row["tau_squared"]),
        "\(row): \(funnel.tauSquared)")
      let lists = ["z", "lower", "upper", "sides"].map { (row[$0] ?? "").words.map(String.init) }
      for unit in 0..<count {
        let bounds = try #require(funnel.limits(ofUnit: unit, at: confidence, limits: limits))
        #expect(
          Nearness.promised.holds(funnel.z(ofUnit: unit, limits: limits), lists[0][unit]),
          "\(unit): \(row)"
        )
        #expect(Nearness.promised.holds(bounds.lower, lists[1][unit]), "\(unit), \(bounds): \(row)")
        #expect(Nearness.promised.holds(bounds.upper, lists[2][unit]), "\(unit), \(bounds): \(row)")
        let side = funnel.side(ofUnit: unit, at: confidence, limits: limits).map { "\($0)" }
        #expect(side == lists[3][unit], "\(unit): \(row)")
      }
    }
  }

  @Test("exact limits of proportions have outside them just the counts that the exact tails refuse")
  func exactLimits() throws {
    for base in Int64(1)...40 {
      let target = try Ratio(3, over: 10)
      let units = try (0...base).map { try Proportion($0, of: base) }
      let funnel = try Funnel(proportions: units, target: target)
      let distribution = BinomialDistribution(base, of: 3, outOf: 10)
      for count in 0...base {
        let tails = distribution.tails(at: count)
        let side: Funnel.Side =
          tails.lower <= 0.025 ? .below : tails.upper <= 0.025 ? .above : .within
        #expect(
          funnel.side(ofUnit: Int(count), at: .usual, limits: .exact) == side, "\(count) of \(base)"
        )
      }
    }
  }

  @Test("units without counts have no place, and none at all is too few")
  func missing() throws {
    let unit = try Proportion(3, of: 10)
    let funnel = try Funnel(proportions: [nil, unit, try Proportion(30, of: 100)])
    #expect(funnel.z(ofUnit: 0) == nil && funnel.limits(ofUnit: 0, at: .usual) == nil)
    #expect(funnel.side(ofUnit: 0, at: .usual) == nil && funnel.z(ofUnit: 1) == 0)
    #expect(funnel.target == ExactFraction(3, over: 10))
    #expect(throws: NoEstimate.tooFew) { try Funnel(proportions: [nil]) }
    #expect(throws: NoEstimate.undefined) { try Funnel(proportions: [try Proportion(0, of: 10)]) }
    #expect(throws: NoEstimate.undefined) { try Funnel(proportions: [unit], target: Ratio(1)) }
    #expect(throws: NoEstimate.undefined) { try Funnel(rates: [EventRate(0, over: 10)]) }
    #expect(throws: NoEstimate.undefined) {
      try Funnel(rates: [EventRate(1, over: 0)], target: Ratio(1))
    }
    #expect(throws: NoEstimate.negative) {
      try Funnel(rates: [EventRate(-1, over: 10)], target: Ratio(1))
    }
  }

  @Test("without more between the units than chance, overdispersion changes nothing")
  func noOverdispersion() throws {
    let units = try [30, 29, 31, 30].map { try Proportion($0, of: 100) }
    let funnel = try Funnel(proportions: units)
    #expect(funnel.phi < 1 && funnel.tauSquared == 0)
    for unit in units.indices {
      let plain = funnel.limits(ofUnit: unit, at: .usual)
      #expect(funnel.limits(ofUnit: unit, at: .usual, limits: .multiplicative) == plain)
      #expect(funnel.limits(ofUnit: unit, at: .usual, limits: .additive) == plain)
    }
  }
}
