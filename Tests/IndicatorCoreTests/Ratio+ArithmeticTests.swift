import Testing

@testable import IndicatorCore

@Suite("Arithmetic of ratios") struct RatioArithmeticTests {
  /// Plain fractions of 128-bit integers, never reduced.
  private struct Plain {
    let top: Int128
    let bottom: Int128

    func equals(_ ratio: Ratio) -> Bool {
      top * Int128(ratio.denominator) == Int128(ratio.numerator) * bottom
    }
  }

  private static let parts: [(Int64, Int64)] = (-6...6).flatMap { top in
    [-5, -4, -3, -2, -1, 1, 2, 3, 4, 6].map { (Int64(top), Int64($0)) }
  }

  @Test("sums, differences, products and quotients of small fractions are those of the plain ones")
  func smallDomain() throws {
    var wrong: [String] = []
    for (a, b) in Self.parts {
      for (c, d) in Self.parts {
        let (left, right) = (try Ratio(a, over: b), try Ratio(c, over: d))
        let (wa, wb, wc, wd) = (Int128(a), Int128(b), Int128(c), Int128(d))
        let bottom = wb * wd
        var isRight = Plain(top: wa * wd + wc * wb, bottom: bottom).equals(try left.adding(right))
        isRight =
          try isRight
          && Plain(top: wa * wd - wc * wb, bottom: bottom).equals(try left.subtracting(right))
          && Plain(top: wa * wc, bottom: bottom).equals(try left.multiplied(by: right))
        if c != 0 {
          isRight =
            try isRight && Plain(top: wa * wd, bottom: wb * wc).equals(try left.divided(by: right))
        }
        if !isRight { wrong.append("\(a)/\(b) and \(c)/\(d)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("results are in lowest terms")
  func lowestTerms() throws {
    let half = try Ratio(1, over: 2)
    let sixth = try Ratio(1, over: 6)
    #expect(try half.adding(sixth).text == "2/3")
    #expect(try half.subtracting(sixth).text == "1/3")
    #expect(try half.multiplied(by: try Ratio(4, over: 3)).text == "2/3")
    #expect(try half.divided(by: sixth).text == "3")
    #expect(try half.divided(by: try Ratio(-1, over: 3)).text == "-3/2")
    #expect(try half.negated().text == "-1/2")
    #expect(try half.subtracting(half).isZero)
    #expect(!half.isZero)
  }

  @Test("what needs 128 bits on the way and fits in the end is found")
  func wideOnTheWay() throws {
    let largest = Ratio(.max)
    let smallest = Ratio(.min)
    let tiny = try Ratio(1, over: .max)
    #expect(try largest.multiplied(by: tiny) == Ratio(1))
    #expect(try largest.divided(by: largest) == Ratio(1))
    #expect(try smallest.divided(by: smallest) == Ratio(1))
    #expect(try smallest.subtracting(smallest).isZero)
    #expect(try largest.adding(smallest) == Ratio(-1))
    #expect(try Ratio(1).divided(by: tiny) == largest)
    #expect(try tiny.adding(tiny).text == "2/\(Int64.max)")
    #expect(try largest.negated() == Ratio(.min + 1))
  }

  @Test("overflow at the edges of 64 bits is reported")
  func overflow() throws {
    let (largest, smallest) = (Ratio(.max), Ratio(.min))
    let tiny = try Ratio(1, over: .max)
    let other = try Ratio(1, over: .max - 1)
    let failures: [() throws -> Ratio] = [
      { try largest.adding(Ratio(1)) },
      { try largest.adding(largest) },
      { try smallest.adding(smallest) },
      { try smallest.subtracting(Ratio(1)) },
      { try largest.subtracting(smallest) },
      { try Ratio.zero.subtracting(smallest) },
      { try tiny.adding(other) },
      { try largest.adding(tiny) },
      { try largest.multiplied(by: Ratio(2)) },
      { try smallest.multiplied(by: smallest) },
      { try tiny.multiplied(by: other) },
      { try largest.divided(by: tiny) },
      { try Ratio(1).divided(by: smallest) },
      { try smallest.divided(by: Ratio(-1)) },
      { try smallest.negated() },
    ]
    for (number, failure) in failures.enumerated() {
      #expect(throws: ArithmeticOverflow(), "case \(number)") { try failure() }
    }
  }
}
