import Foundation
import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Elementary functions") struct ElementaryTests {
  /// Units in the last place between two numbers.
  private func ulps(_ one: Double, _ other: Double) -> Double {
    one == other ? 0 : abs(one - other) / max(other.ulp, .leastNormalMagnitude)
  }

  @Test(
    "exponentials, logarithms and arctangents are those of the system, to two units in the last place"
  )
  func againstTheSystem() {
    let seed: UInt64 = 1
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let x = Double.random(in: -700...700, using: &random)
      let small = Double.random(in: -1...1, using: &random)
      let y = Foundation.exp(Double.random(in: -300...300, using: &random))
      #expect(ulps(Elementary.exp(x), Foundation.exp(x)) <= 2, "exp \(x), seed \(seed)")
      #expect(
        ulps(Elementary.expm1(small), Foundation.expm1(small)) <= 4, "expm1 \(small), seed \(seed)")
      #expect(ulps(Elementary.log(y), Foundation.log(y)) <= 2, "log \(y), seed \(seed)")
      #expect(
        ulps(Elementary.log1p(small), Foundation.log1p(small)) <= 2, "log1p \(small), seed \(seed)")
      #expect(ulps(Elementary.arctangent(y), Foundation.atan(y)) <= 6, "atan \(y), seed \(seed)")
    }
  }

  @Test("what is left after the first terms keeps its digits where differences lose them all")
  func excesses() {
    for exponent in 1...150 {
      let w = Double(sign: .plus, exponent: -exponent, significand: 1)
      // w^2/2 - w^3/3 + w^4/4 - w^5/5 and u^2/2 - u^3/6 + u^4/24 - u^5/120.
      guard exponent > 12 else { continue }
      let log = w * w * (0.5 - w * (1.0 / 3 - w * (0.25 - w * 0.2)))
      let exp = w * w * (0.5 - w * (1.0 / 6 - w * (1.0 / 24 - w / 120)))
      #expect(ulps(Elementary.excess(w), log) <= 4, "2^-\(exponent)")
      #expect(ulps(Elementary.exponentialExcess(w), exp) <= 4, "2^-\(exponent)")
    }
  }

  @Test("the ends of the range are 0, infinite or no number, as they are in IEEE 754")
  func ends() {
    #expect(Elementary.exp(-746) == 0 && Elementary.exp(710) == .infinity)
    #expect(Elementary.exp(-745) > 0 && Elementary.exp(709.7) < .infinity)
    #expect(Elementary.log(0) == -.infinity && Elementary.log(-1).isNaN)
    #expect(Elementary.log(.infinity) == .infinity && Elementary.log(1) == 0)
    #expect(Elementary.log1p(-1) == -.infinity && Elementary.log1p(0) == 0)
    #expect(Elementary.arctangent(.infinity) == .pi / 2 && Elementary.exp(0) == 1)
    let least = Double.leastNonzeroMagnitude
    #expect(ulps(Elementary.log(least), Foundation.log(least)) <= 2)
  }
}
