/// What Stirling's formula leaves over: log gamma(a) = (a - 1/2) log a - a + log(2 pi)/2 + remainder(a).
///
/// Products of factorials of large numbers become exact differences of large, equal parts and sums of these small
/// ones: the way to probabilities of counts without losing digits.
///
/// - Exactness: absolute error below 2^-52.
/// - References: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
package enum StirlingRemainder {
  private static let limit = 16

  /// The remainders of 1/2, 1, 3/2, ... below 16.
  private static let halves: [Double] = {
    var values = [Double](repeating: 0, count: 2 * limit)
    for double in (1..<2 * limit).reversed() {
      let next = double + 2 < 2 * limit ? values[double + 2] : large(Double(double + 2) / 2)
      values[double] = next + step(Double(double) / 2)
    }
    return values
  }()

  /// The remainder at a positive number.
  package static func at(_ a: Double) -> Double {
    guard a < Double(limit) else { return large(a) }
    let doubled = 2 * a
    if doubled == doubled.rounded() { return halves[Int(doubled)] }
    return at(a + 1) + step(a)
  }

  /// remainder(a) - remainder(a + 1) = (a + 1/2) log(1 + 1/a) - 1 = s^2/3 + s^4/5 + ... with s = 1 / (2 a + 1).
  private static func step(_ a: Double) -> Double {
    let z = 1 / ((2 * a + 1) * (2 * a + 1))
    var (power, sum, divisor) = (z, 0.0, 3.0)
    while power > 1e-19 {
      sum += power / divisor
      power *= z
      divisor += 2
    }
    return sum
  }

  /// The asymptotic series; from 16 on the first term left out is below 2^-57.
  private static func large(_ a: Double) -> Double {
    let z = 1 / (a * a)
    let tail = (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 * z) * z) * z) * z
    return (1.0 / 12 - (1.0 / 360 - tail) * z) / a
  }

  /// log(n! / (n/e)^n): the part of a factorial beside its power.
  static func logRoot(_ number: Int64) -> Double {
    guard number > 0 else { return 0 }
    let n = Double(number)
    return Elementary.log(2 * Elementary.pi * n) / 2 + at(n)
  }
}

/// How far an observed number lies from an expected one: observed log(observed / expected) + expected - observed.
///
/// - Parameters:
///   - observed: 0 or more.
///   - expected: above 0.
///   - difference: `expected - observed`, as exactly as it is known.
/// - Returns: 0 or more; 0 only if both are equal.
/// - Also known as: the deviance of a Poisson count, halved; `bd0` in R.
package func halfDeviance(_ observed: Double, from expected: Double, difference: Double) -> Double {
  guard observed > 0 else { return expected }
  let relative = difference / observed
  if relative > -0.3, relative < 0.42 { return observed * Elementary.excess(relative) }
  return observed * Elementary.log(observed / expected) + difference
}
