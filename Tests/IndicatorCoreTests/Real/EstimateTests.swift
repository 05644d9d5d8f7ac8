import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Estimates of rows") struct EstimateTests {
  private func input(_ count: Int64, _ base: Int64) -> EstimateInput {
    EstimateInput(.value(ExactDecimal(count)), over: .value(ExactDecimal(base)))
  }

  @Test("a row that cannot be judged has its reason and nothing else")
  func reasons() {
    let half = EstimateFigure.value(ExactDecimal(significand: 5, scale: 1))
    let one = EstimateFigure.value(ExactDecimal(1))
    let rows: [(EstimateInput, NoEstimate)] = [
      (input(0, 0), .undefined), (input(11, 10), .exceedsBase), (input(-1, 10), .negative),
      (EstimateInput(.missing, over: one), .notReported),
      (EstimateInput(one, over: .malformed), .malformed),
      (EstimateInput(half, over: one), .notWhole), (EstimateInput(one, over: half), .notWhole),
    ]
    for (row, reason) in rows {
      let estimate = SingleEstimate(row, method: .proportion(.wilson))
      #expect(estimate.obstacle == reason && estimate.value == nil && estimate.interval == nil)
      let pair = PairEstimate(row, input(1, 2), method: .newcombe)
      #expect(pair.obstacle == reason && pair.groups == nil && pair.fisher == nil)
      #expect(PairEstimate(input(1, 2), row, method: .newcombe).obstacle == reason)
    }
  }

  @Test("a rate may be above 1 and over a base that is not whole")
  func rates() throws {
    let rate = SingleEstimate(
      EstimateInput(.value(ExactDecimal(5)), over: .value(ExactDecimal(significand: 25, scale: 1))),
      method: .rate(.poisson))
    #expect(rate.value == Ratio(2) && rate.obstacle == nil)
    let events = try CountMethod.poisson.interval(of: 5)
    #expect(
      rate.interval?.lower == events.lower / 2.5 && rate.interval?.upper == events.upper / 2.5)
    #expect(SingleEstimate(input(5, 0), method: .rate(.byar)).obstacle == .undefined)
    #expect(SingleEstimate(input(5, -1), method: .rate(.byar)).obstacle == .negative)
    #expect(
      SingleEstimate(input(5, 9), method: .rate(.byar), sampledFrom: 10).obstacle
        == .needsUnlimitedPopulation)
  }

  @Test("Fisher's test beyond its margins is missing with its reason, all else is there")
  func largePairs() {
    let pair = PairEstimate(input(1, 20_000_000), input(3, 20_000_000), method: .newcombe)
    #expect(pair.obstacle == .marginsTooLarge && pair.fisher == nil)
    #expect(
      pair.groups != nil && pair.difference != nil && pair.pooled != nil
        && pair.riskRatio?.interval != nil)
  }

  @Test("of two samples only the difference is corrected")
  func samples() {
    let pair = PairEstimate(input(10, 20), input(12, 20), method: .newcombe, sampledFrom: 40)
    #expect(pair.obstacle == nil && pair.difference != nil && pair.riskRatio?.interval == nil)
    #expect(pair.pooled == nil && pair.fisher == nil && pair.oddsRatio?.value != nil)
    #expect(
      PairEstimate(input(10, 20), input(12, 50), method: .newcombe, sampledFrom: 40).obstacle
        == .beyondPopulation)
  }

  @Test("real numbers are printed with 15 digits, plainly, rounded half away from zero")
  func printedDigits() {
    let numbers: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.1, "0.1"), (1e15, "1000000000000000"),
      (1e16, "10000000000000000"),
      (1.5e-7, "0.00000015"), (2.0 / 3, "0.666666666666667"), (0.9999999999999999, "1"),
      (123456.789, "123456.789"),
      (-1e-20, "-0.00000000000000000001"), (0.05, "0.05"), (100.25, "100.25"),
    ]
    for (number, text) in numbers { #expect(DecimalExpansion(number).description == text) }
    #expect(DecimalExpansion(0.948275862068966, times: 100).description == "94.8275862068966")
    let least = DecimalExpansion(Double.leastNonzeroMagnitude)
    #expect(least.exponent == -323 && least.digits == [5])
  }

  @Test("a real number is the fraction that it is, and rounds as that")
  func exactFractions() throws {
    let seed: UInt64 = 15
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let power = Double.random(in: -40...40, using: &random)
      let number = Double.random(in: -10...10, using: &random) * Elementary.exp(power)
      #expect(ExactFraction(real: number).real == number, "\(number), seed \(seed)")
    }
    #expect(
      ExactFraction(real: 0.375) == ExactFraction(3, over: 8)
        && ExactFraction(real: -6.0) == ExactFraction(-6))
    #expect(ExactFraction(real: 0).isZero && ExactFraction(real: 1e300).real == 1e300)
    #expect(try ExactFraction(real: 0.125).rounded(toDigits: 2).units == 13)
    #expect(try ExactFraction(real: 0.125).rounded(toDigits: 2, by: .halfEven).units == 12)
  }
}
