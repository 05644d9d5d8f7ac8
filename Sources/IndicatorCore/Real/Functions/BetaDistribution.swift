/// The beta distribution of shapes `a` and `b` above 0: the incomplete beta function and its inverse.
///
/// - Formula: the lower tail with t = x e^-u is x^a (1-x)^(b-1) / B(a, b) times an integral of exp(-g(u)), where
///   g(u) = (a - (b-1) r) u + (b-1) (r (e^-u - 1 + u) + w - log(1 + w)), r = x / (1-x), w = r (1 - e^-u); the upper tail is the lower
///   one of 1-x. The factor by Stirling's formula with its remainder.
/// - Exactness: relative error of tails below 1e-12 for a and b from 1/2 to 10^7 and tails above 1e-300; of quantiles below
///   1e-13 for shapes to 10^15.
/// - References: A. R. DiDonato, A. H. Morris (1992), "Algorithm 708"; C. Loader (2000), "Fast and accurate computation of
///   binomial probabilities".
package struct BetaDistribution {
  private let a: Double
  private let b: Double
  /// log sqrt(a b / (2 pi (a + b))) and the remainders of Stirling's formula.
  private let logFactor: Double

  /// - Precondition: both shapes are above 0.
  package init(_ a: Double, _ b: Double) {
    precondition(a > 0 && b > 0, "the shapes of a beta distribution are positive")
    self.a = a
    self.b = b
    let sum = a + b
    logFactor =
      Elementary.log(a / sum * b / (2 * Elementary.pi)) / 2 + StirlingRemainder.at(sum)
      - StirlingRemainder.at(a) - StirlingRemainder.at(b)
  }

  /// A place between 0 and 1 with what is left to 1, either of which may be tiny.
  package struct Place: Equatable, Sendable {
    /// The place.
    package let x: Double
    /// 1 - x.
    package let rest: Double

    /// A place whose parts add up to 1.
    package init(x: Double, rest: Double) {
      self.x = x
      self.rest = rest
    }

    /// The same place seen from the other end.
    package var mirrored: Place { Place(x: rest, rest: x) }
  }

  /// The same distribution seen from the other end.
  private var mirrored: BetaDistribution { BetaDistribution(b, a) }

  /// The probabilities below and above a place.
  ///
  /// - Parameter deviation: a - (a + b) x, as exactly as it is known; nil has it computed.
  package func tails(at place: Place, deviation: Double? = nil) -> TwoTails {
    let deviation = deviation ?? a * place.rest - b * place.x
    guard place.x > 0 else { return TwoTails(lower: 0) }
    guard place.rest > 0 else { return TwoTails(upper: 0) }
    return deviation >= 0
      ? TwoTails(lower: lower(place, deviation: deviation).probability)
      : TwoTails(upper: mirrored.lower(place.mirrored, deviation: -deviation).probability)
  }

  /// The place below which a probability lies, for one above 0 and at most 1/2 that a normal variable exceeds `z` with.
  package func lowerQuantile(_ probability: Double, z: Double) -> Place {
    let target = Elementary.log(probability)
    var place = start(z)
    for _ in 0..<50 {
      let tail = lower(place, deviation: a * place.rest - b * place.x)
      let isLast = tail.isLast(towards: target)
      place = moved(place, by: tail.step(towards: target, slope: slope(place)))
      if isLast { return place }
    }
    return place
  }

  /// The place above which a probability lies, for one as above.
  package func upperQuantile(_ probability: Double, z: Double) -> Place {
    mirrored.lowerQuantile(probability, z: z).mirrored
  }

  /// A normal approximation of the logarithm of x / (1-x) with its skewness (Abramowitz and Stegun 26.5.22); close to shapes of
  /// 1/2, where it has a pole, the score bound of Wilson for a count in the middle of the shape's step.
  private func start(_ z: Double) -> Place {
    guard min(a, b) > 0.9 else { return scoreStart(z) }
    let (low, high) = (1 / (2 * a - 1), 1 / (2 * b - 1))
    let (h, lambda) = (2 / (low + high), (z * z - 3) / 6)
    guard h + lambda > 0 else { return scoreStart(z) }
    let w = z * (h + lambda).squareRoot() / h - (high - low) * (lambda + 5.0 / 6 - 2 / (3 * h))
    let odds = b / a * Elementary.exp(2 * w)
    return Place(x: 1 / (1 + odds), rest: odds / (1 + odds))
  }

  private func scoreStart(_ z: Double) -> Place {
    let count = max(0.25, a - 0.5)
    let total = max(0.25, b - 0.5) + count
    let root = (z * z / 4 + count * (total - count) / total).squareRoot()
    let x = count * count / (total * (count + z * z / 2 + z * root))
    return Place(x: x, rest: 1 - x)
  }

  /// Another place, by a step of the logarithm of x; a step over the end goes half the way.
  private func moved(_ place: Place, by step: Double) -> Place {
    let rest = place.rest - place.x * Elementary.expm1(step)
    guard rest > 0 else { return Place(x: 1 - place.rest / 2, rest: place.rest / 2) }
    return Place(x: place.x * Elementary.exp(step), rest: rest)
  }

  private func slope(_ place: Place) -> Double { a - (b - 1) * (place.x / place.rest) }

  private func lower(_ place: Place, deviation: Double) -> Tail {
    let (c, ratio) = (b - 1, place.x / place.rest)
    let slope = (deviation + place.x) / place.rest
    let density =
      logFactor - Elementary.log(place.rest)
      - halfDeviance(a, from: (a + b) * place.x, difference: -deviation)
      - halfDeviance(b, from: (a + b) * place.rest, difference: deviation)
    let integral = TailIntegral.value(slope: slope, curvature: c * ratio * (1 + ratio)) { u in
      let excess = Elementary.exponentialExcess(u)
      return slope * u + c * (ratio * excess + Elementary.excess(ratio * (u - excess)))
    }
    return Tail(logDensity: density, integral: integral)
  }
}
