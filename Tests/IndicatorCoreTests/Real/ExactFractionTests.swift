import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Fractions of any length") struct ExactFractionTests {
  @Test("on small numbers results are those of ratios")
  func smallDomain() throws {
    let values = (-6...6).flatMap { top in (1...6).map { (Int64(top), Int64($0)) } }
    for (a, b) in values {
      for (c, d) in values {
        let (one, other) = (
          ExactFraction(Int128(a), over: Int128(b)), ExactFraction(Int128(c), over: Int128(d))
        )
        let (left, right) = (try Ratio(a, over: b), try Ratio(c, over: d))
        #expect(one + other == ExactFraction(try left.adding(right)), "\(a)/\(b) + \(c)/\(d)")
        #expect(one - other == ExactFraction(try left.subtracting(right)), "\(a)/\(b) - \(c)/\(d)")
        #expect(
          one * other == ExactFraction(try left.multiplied(by: right)), "\(a)/\(b) x \(c)/\(d)")
        #expect((one < other) == (left < right) && (one == other) == (left == right))
        if c != 0 { #expect(one / other == ExactFraction(try left.divided(by: right))) }
        #expect(abs(one.real - Double(a) / Double(b)) <= 1e-16)
      }
    }
  }

  @Test(
    "sums do not depend on their order, and what is added can be taken away, whatever the length")
  func laws() throws {
    let seed: UInt64 = 5
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let parts = (0..<20).map { _ in
        ExactFraction(
          Int128(Int64.random(in: -1_000_000...1_000_000, using: &random)),
          over: Int128(Int64.random(in: 1...1_000_000_000_000, using: &random)))
      }
      let sum = ExactFraction.sum(parts[...])
      #expect(sum == parts.reversed().reduce(.zero) { $0 + $1 }, "seed \(seed)")
      let rest = parts.dropFirst().reduce(sum) { $0 - $1 }
      #expect(
        rest == parts[0] && abs(rest.real - parts[0].real) <= abs(parts[0].real) * 1e-15,
        "seed \(seed)")
    }
  }

  @Test("the nearest binary number is found for tiny and for huge fractions")
  func binaryNumbers() {
    var power = ExactFraction(1)
    for exponent in 0..<300 {
      let expected = Double("1e\(exponent)") ?? 0
      #expect(
        abs(power.real - expected) <= expected.ulp
          && abs((ExactFraction(1) / power).real * expected - 1) < 1e-15)
      power = power * ExactFraction(10)
    }
    #expect(ExactFraction(-1, over: 3).real == -1.0 / 3 && ExactFraction.zero.real == 0)
  }

  @Test("long division digit by digit gives what division bit by bit gives")
  func longDivision() {
    let seed: UInt64 = 431
    var random = SplitMix64(seed: seed)
    for round in 0..<300 {
      let dividend = natural(Int.random(in: 0...9, using: &random), round, &random)
      let divisor = natural(Int.random(in: 1...5, using: &random), round, &random) + Natural(1)
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      let (plain, rest) = bitByBit(dividend, divisor)
      #expect(quotient == plain && remainder == rest, "\(round), seed \(seed)")
    }
  }

  /// A number of so many digits; every third of digits that make guesses of quotients go wrong.
  private func natural(_ digits: Int, _ round: Int, _ random: inout SplitMix64) -> Natural {
    (0..<digits).reduce(Natural(0)) { sum, _ in
      let edges: [UInt64] = [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF]
      let digit = round % 3 == 0 ? edges.randomElement(using: &random) ?? 0 : random.next() >> 32
      return sum * Natural(1 << 32) + Natural(UInt128(digit))
    }
  }

  private func bitByBit(_ dividend: Natural, _ divisor: Natural) -> (Natural, Natural) {
    var (quotient, rest) = (Natural(0), dividend)
    for shift in (0...max(0, dividend.bitCount)).reversed() {
      let part = divisor.shifted(by: shift)
      if part <= rest {
        rest = rest - part
        quotient = quotient + Natural(1).shifted(by: shift)
      }
    }
    return (quotient, rest)
  }
}
