import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Natural number") struct NaturalTests {
  /// Numbers at the edges of the 32-bit digits, whose products fit 128 bits.
  private static let samples: [UInt128] = [
    0, 1, 2, 3, 10, 1 << 31, 1 << 32 - 1, 1 << 32, 1 << 32 + 1, 1 << 63, 1 << 64 - 1,
  ]

  @Test("sums, products, differences, order and division are those of 128-bit integers")
  func plainReference() {
    for a in Self.samples {
      for b in Self.samples {
        let (left, right) = (Natural(a), Natural(b))
        #expect((left + right).narrow == a + b, "\(a) + \(b)")
        #expect((left * right).narrow == a * b, "\(a) x \(b)")
        #expect((left < right) == (a < b), "\(a) < \(b)")
        #expect((left == right) == (a == b), "\(a) = \(b)")
        if a >= b { #expect((left - right).narrow == a - b, "\(a) - \(b)") }
        guard b > 0 else { continue }
        let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
        #expect(quotient.narrow == a / b && remainder.narrow == a % b, "\(a) / \(b)")
      }
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
