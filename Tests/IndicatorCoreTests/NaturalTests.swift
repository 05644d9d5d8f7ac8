import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Natural number") struct NaturalTests {
  /// Numbers at the edges of the 32-bit digits, whose products fit 128 bits.
  private static let samples: [UInt128] = [
    0, 1, 2, 3, 10, 1 << 31, 1 << 32 - 1, 1 << 32, 1 << 32 + 1, 1 << 63, 1 << 64 - 1,
  ]

  @Test("at the edges of the digits, results are those of 128-bit integers")
  func edges() {
    for a in Self.samples { for b in Self.samples { Self.compare(a, b, "edges") } }
  }

  @Test("for all pairs of numbers up to 48, results are those of 128-bit integers")
  func smallDomain() {
    for a in UInt128(0)...48 { for b in UInt128(0)...48 { Self.compare(a, b, "small") } }
  }

  @Test("for wide numbers whose product fits, results are those of 128-bit integers")
  func wideSamples() {
    let seed: UInt64 = 4_711
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let bits = Int.random(in: 1...126, using: &random)
      let a = Self.number(bits: bits, &random)
      let b = Self.number(bits: Int.random(in: 1...127 - bits, using: &random), &random)
      Self.compare(a, b, "seed \(seed)")
      Self.compare(b, a, "seed \(seed)")
    }
  }

  /// A random number of at most so many bits.
  private static func number(bits: Int, _ random: inout SplitMix64) -> UInt128 {
    (UInt128(random.next()) << 64 | UInt128(random.next())) >> UInt128(128 - bits)
  }

  /// All operations of two numbers whose sum and product fit 128 bits.
  private static func compare(_ a: UInt128, _ b: UInt128, _ sample: String) {
    let (left, right) = (Natural(a), Natural(b))
    #expect(left.narrow == a && left.isZero == (a == 0), "\(a), \(sample)")
    #expect((left + right).narrow == a + b, "\(a) + \(b), \(sample)")
    #expect((left * right).narrow == a * b, "\(a) x \(b), \(sample)")
    #expect((left < right) == (a < b), "\(a) < \(b), \(sample)")
    #expect((left == right) == (a == b), "\(a) = \(b), \(sample)")
    if a >= b { #expect((left - right).narrow == a - b, "\(a) - \(b), \(sample)") }
    guard b > 0 else { return }
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    #expect(
      quotient.narrow == a / b && remainder.narrow == a % b, "\(a) / \(b), \(sample)")
  }

  @Test("the order of wide numbers is that of their differences, whatever their length")
  func wideOrder() {
    let seed: UInt64 = 12
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let one = Natural(Self.number(bits: 128, &random)) * Natural(Self.number(bits: 60, &random))
      let more = one + Natural(Self.number(bits: 90, &random) + 1)
      #expect(one < more && !(more < one) && one != more, "seed \(seed)")
      #expect(more - (more - one) == one, "seed \(seed)")
    }
  }

  @Test("beyond 128 bits nothing is lost")
  func beyond() {
    let wide = Natural(.max) * Natural(.max)
    #expect(wide.narrow == nil)
    #expect(
      wide + (Natural(.max) + Natural(.max)) + Natural(1) == (Natural(.max) + Natural(1))
        * (Natural(.max) + Natural(1)))
    let (quotient, remainder) = (wide + Natural(5)).quotientAndRemainder(dividingBy: Natural(.max))
    #expect(quotient.narrow == .max)
    #expect(remainder.narrow == 5)
    #expect((wide - wide).isZero)
    #expect((Natural(.max) + Natural(1)).narrow == nil)
    #expect((Natural(.max) + Natural(1) - Natural(1)).narrow == .max)
  }

  @Test("a quotient times its divisor and the remainder make the dividend")
  func divisionLaw() {
    let seed: UInt64 = 99
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      func natural() -> Natural {
        let wide = UInt128(random.next()) << 64 | UInt128(random.next())
        return Natural(wide >> Int.random(in: 0...127, using: &random))
      }
      let dividend = natural() * natural() + natural()
      let divisor = natural() + Natural(1)
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      #expect(quotient * divisor + remainder == dividend, "seed \(seed)")
      #expect(remainder < divisor, "seed \(seed)")
    }
  }
}
