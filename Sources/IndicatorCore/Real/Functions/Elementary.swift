// Goals, in order of priority:
// 1. the same bits on every system: only operations that IEEE 754 rounds correctly, in a fixed order, no library of
//    the system and no fused multiplication, so that a printed digit never depends on the machine;
// 2. right to about one unit in the last place;
// 3. fast enough for ten million calls a second.
//
// Advice to whoever changes this: `excess` is the root of all logarithms here. Most of what statistics needs is not
// log(1 + w) but what is left of it after w, and subtracting afterwards would lose every digit that counts.

/// Exponentials, logarithms and arctangents.
package enum Elementary {
  /// The natural logarithm of 2 in two parts: the first has 32 bits, so that its product with an exponent is exact.
  private static let logOfTwo = (high: 0x1.62e42feep-1, low: 0x1.a39ef35793c76p-33)
  /// Half the circumference of the unit circle.
  package static let pi = Double.pi

  // MARK: Logarithms

  /// w - log(1 + w), never below 0.
  ///
  /// - Formula: with s = w / (2 + w), log(1 + w) = 2 (s + s^3/3 + s^5/5 + ...) and w = 2 s + s w, so the difference
  ///   is s (w - 2 (s^2/3 + s^4/5 + ...)), in which nothing cancels.
  /// - Exactness: relative error below 4 units in the last place.
  package static func excess(_ w: Double) -> Double {
    guard w > -0.3, w < 0.42 else { return w - log1p(w) }
    let s = w / (2 + w)
    return s * (w - series(s * s))
  }

  /// 2 (z/3 + z^2/5 + z^3/7 + ...) for z up to 0.0312; the first term left out is below 2^-60 of the sum.
  private static func series(_ z: Double) -> Double {
    let q = z * z
    let odd = ((((2.0 / 23 * q + 2.0 / 19) * q + 2.0 / 15) * q + 2.0 / 11) * q + 2.0 / 7) * q
    let even = ((((2.0 / 21 * q + 2.0 / 17) * q + 2.0 / 13) * q + 2.0 / 9) * q + 2.0 / 5) * q
    return z * (2.0 / 3) + even + z * odd
  }

  /// log(1 + w); minus infinity at -1.
  package static func log1p(_ w: Double) -> Double {
    if w > -0.3, w < 0.42 { return w - excess(w) }
    let sum = 1 + w
    guard sum > 0, sum < .infinity else { return sum > 0 ? sum : sum == 0 ? -.infinity : .nan }
    // What the sum lost is a small part of it: log(s + d) = log(s) + d / s.
    let lost = w > 1 ? 1 - (sum - w) : w - (sum - 1)
    return log(sum) + lost / sum
  }

  /// The natural logarithm; minus infinity at 0.
  package static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x > 0 ? x : x == 0 ? -.infinity : .nan }
    var exponent = Double(x.exponent)
    var fraction = x.significand
    if fraction > 1.414 {
      fraction /= 2
      exponent += 1
    }
    let f = fraction - 1
    let s = f / (2 + f)
    return exponent * logOfTwo.high + (f - (s * (f - series(s * s)) - exponent * logOfTwo.low))
  }

  // MARK: Exponentials

  /// e to the power of x.
  package static func exp(_ x: Double) -> Double {
    guard x > -745.2 else { return x.isNaN ? x : 0 }
    guard x < 709.79 else { return .infinity }
    let (power, rest) = reduced(x)
    let value = 1 + shortExpm1(rest)
    guard power > -1022, power < 1024 else {
      return Double(sign: .plus, exponent: power, significand: value)
    }
    return value * Double(bitPattern: UInt64(power + 1023) << 52)
  }

  /// e to the power of x, minus 1, without loss where x is small.
  package static func expm1(_ x: Double) -> Double {
    abs(x) < 0.347 ? shortExpm1(x) : exp(x) - 1
  }

  /// e to the power of -u, minus 1, plus u, for u from 0 on: what is left of the exponential after its first two terms.
  package static func exponentialExcess(_ u: Double) -> Double {
    guard u < 0.347 else { return exp(-u) - 1 + u }
    let x = -u
    return x * x * afterTwoTerms(x)
  }

  private static func reduced(_ x: Double) -> (power: Int, rest: Double) {
    let power = (x * 1.4426950408889634).rounded(.toNearestOrEven)
    return (Int(power), (x - power * logOfTwo.high) - power * logOfTwo.low)
  }

  private static func shortExpm1(_ x: Double) -> Double { x + x * x * afterTwoTerms(x) }

  /// 1/2 + x/6 + x^2/24 + ... for |x| up to 0.35; the first term left out is below 2^-58 of the sum.
  private static func afterTwoTerms(_ x: Double) -> Double {
    let q = x * x
    let even =
      (((((1.0 / 87_178_291_200 * q + 1.0 / 479_001_600) * q + 1.0 / 3_628_800) * q + 1.0 / 40_320)
        * q
        + 1.0 / 720) * q + 1.0 / 24) * q
    let odd =
      ((((1.0 / 6_227_020_800 * q + 1.0 / 39_916_800) * q + 1.0 / 362_880) * q + 1.0 / 5_040) * q
        + 1.0 / 120) * q + 1.0 / 6
    return 0.5 + (x * odd + even)
  }

  // MARK: Arctangent

  /// The angle whose tangent is t, in radians; half of pi for infinity.
  ///
  /// - Formula: tan(a/2) = t / (1 + sqrt(1 + t^2)) three times, then the series t - t^3/3 + t^5/5 - ...
  /// - Exactness: relative error below 4 units in the last place.
  package static func arctangent(_ t: Double) -> Double {
    guard abs(t) <= 1 else { return (t < 0 ? -pi : pi) / 2 - arctangent(1 / t) }
    var half = t
    for _ in 0..<3 { half /= 1 + (1 + half * half).squareRoot() }
    let z = -half * half
    var sum = 0.0
    for power in stride(from: 23, through: 3, by: -2) { sum = (sum + 1 / Double(power)) * z }
    return 8 * (half + half * sum)
  }
}
