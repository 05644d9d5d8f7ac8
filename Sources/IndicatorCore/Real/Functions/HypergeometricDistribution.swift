/// How many of a kind are among those drawn without replacement.
///
/// - Formula: probabilities by Stirling's formula with its remainders, all deviances from one exact difference
///   x N - K n; tails by the exact recurrence from x outward.
/// - Exactness: relative error of a probability below 1e-15 (10 - log p), of a tail below 1e-12 for margins to 10^7.
/// - Complexity: a tail adds up some nine standard deviations of terms.
/// - References: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
package struct HypergeometricDistribution {
  /// How many of all are of the kind, and how many are not.
  private let kind: Int64
  private let other: Int64
  /// How many are drawn, and how many are not.
  private let drawn: Int64
  private let left: Int64
  private let population: Int64
  /// What does not depend on the number drawn of the kind.
  private let logFactor: Double

  /// A relative difference up to which two probabilities count as equal: far above the error of either, far below the
  /// difference of two that are not.
  package static let tie = 1e-11

  /// - Precondition: 0 <= kind, drawn <= population.
  package init(kind: Int64, population: Int64, drawn: Int64) {
    precondition(kind >= 0 && drawn >= 0 && kind <= population && drawn <= population)
    (self.kind, self.drawn, self.population) = (kind, drawn, population)
    (other, left) = (population - kind, population - drawn)
    logFactor =
      StirlingRemainder.logRoot(kind) + StirlingRemainder.logRoot(other)
      + StirlingRemainder.logRoot(drawn) + StirlingRemainder.logRoot(left)
      - StirlingRemainder.logRoot(population)
  }

  /// The numbers that can be drawn.
  package var support: ClosedRange<Int64> { max(0, drawn - other)...min(kind, drawn) }

  /// The number with the largest probability, the larger one of two.
  var mode: Int64 {
    let number = (Int128(kind) + 1) * (Int128(drawn) + 1) / (Int128(population) + 2)
    return min(max(Int64(number), support.lowerBound), support.upperBound)
  }

  /// The logarithm of the probability of a number of the support.
  func logProbability(of x: Int64) -> Double {
    let total = Double(population)
    // Each cell lies as far from what is expected as the first, with one sign or the other.
    let off = excess(of: x) / total
    func cell(_ observed: Int64, _ row: Int64, _ column: Int64, _ off: Double) -> Double {
      StirlingRemainder.logRoot(observed)
        + halfDeviance(
          Double(observed), from: Double(row) / total * Double(column), difference: -off)
    }
    guard support.lowerBound < support.upperBound else { return 0 }
    let inside = cell(x, kind, drawn, off) + cell(kind - x, kind, left, -off)
    let outside =
      cell(drawn - x, other, drawn, -off) + cell(other - drawn + x, other, left, off)
    return logFactor - (inside + outside)
  }

  /// x N - K n, exactly before it is rounded; in words of the machine where they hold it, which are converted ten times
  /// as fast.
  private func excess(of x: Int64) -> Double {
    if population < 1 << 31 { return Double(x * population - kind * drawn) }
    return Double(Int128(x) * Int128(population) - Int128(kind) * Int128(drawn))
  }

  /// A number drawn, with its probability and tails.
  package struct Point: Equatable, Sendable {
    /// The probability of just this number.
    package let probability: Double
    /// `lower` is P(X <= x), `upper` is P(X >= x): both hold x itself.
    package let tails: InclusiveTails
  }

  /// The probability and the tails of a number of the support.
  package func at(_ x: Int64) -> Point {
    let probability = Elementary.exp(logProbability(of: x))
    let isHigh = Int128(x) * Int128(population) >= Int128(kind) * Int128(drawn)
    let far = probability * relativeTail(from: x, way: isHigh ? .up : .down)
    let near = x == (isHigh ? support.lowerBound : support.upperBound) ? 1 : 1 - far + probability
    return Point(
      probability: probability,
      tails: isHigh
        ? InclusiveTails(lower: near, upper: far) : InclusiveTails(lower: far, upper: near))
  }

  /// Which way a tail goes.
  enum Way { case up, down }

  /// The tail from a number on, in units of its probability, on the side where probabilities fall.
  func relativeTail(from x: Int64, way: Way) -> Double {
    var (a, b, c, d) = (
      Double(kind - x), Double(drawn - x), Double(x), Double(other - drawn + x)
    )
    if way == .down { (a, b, c, d) = (c, d, a, b) }
    var (term, sum) = (1.0, 1.0)
    while a > 0, b > 0, term > sum * 0x1p-60 {
      c += 1
      d += 1
      term *= (a * b) / (c * d)
      sum += term
      a -= 1
      b -= 1
    }
    return sum
  }
}

/// The tails of a discrete distribution at a number, both with it.
package struct InclusiveTails: Equatable, Sendable {
  /// P(X <= x).
  package let lower: Double
  /// P(X >= x).
  package let upper: Double

  init(lower: Double, upper: Double) {
    self.lower = min(1, lower)
    self.upper = min(1, upper)
  }
}
