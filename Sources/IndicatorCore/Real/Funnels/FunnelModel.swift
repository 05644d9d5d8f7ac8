/// How a count varies around what is expected of it.
enum FunnelModel: Equatable {
  /// Out of a base: binomial.
  case proportion(base: Int64, target: Ratio)
  /// Of events without a ceiling: Poisson of a mean.
  case events(mean: ExactFraction, base: ExactFraction)

  /// What a count is divided by.
  private var base: Double {
    switch self {
    case .proportion(let base, _): Double(base)
    case .events(_, let base): base.real
    }
  }

  /// The count that is expected.
  var mean: Double {
    switch self {
    case .proportion(let base, let target): Double(base) * target.real
    case .events(let mean, _): mean.real
    }
  }

  /// A count in the unit of the values.
  func value(of count: Int64) -> Double { Double(count) / base }

  /// How far a count lies above it, formed exactly.
  func excess(_ count: Int64) -> Double {
    switch self {
    case .proportion(let base, let target):
      let (part, whole) = (Int128(target.numerator), Int128(target.denominator))
      return Double(Int128(count) * whole - Int128(base) * part) / Double(whole)
    case .events(let mean, _): return (ExactFraction(Int128(count)) - mean).real
    }
  }

  /// The standard deviation of the count.
  var deviation: Double {
    switch self {
    case .proportion(let base, let target):
      let rest = Double(target.denominator - target.numerator) / Double(target.denominator)
      return (Double(base) * target.real * rest).squareRoot()
    case .events(let mean, _): return mean.real.squareRoot()
    }
  }

  /// The standard deviation of the value.
  var standardError: Double { deviation / base }

  /// The largest count that there can be.
  private var largest: Int64 {
    switch self {
    case .proportion(let base, _): base
    case .events: Int64.max / 4
    }
  }

  private func tails(_ count: Int64) -> InclusiveTails {
    switch self {
    case .proportion(let base, let target):
      return BinomialDistribution(base, of: target.numerator, outOf: target.denominator)
        .tails(at: count)
    case .events(let mean, _): return PoissonDistribution(mean.real).tails(at: count)
    }
  }

  private func probability(_ count: Int64) -> Double {
    switch self {
    case .proportion(let base, let target):
      return Elementary.exp(
        BinomialDistribution(base, of: target.numerator, outOf: target.denominator)
          .logProbability(of: count))
    case .events(let mean, _): return PoissonDistribution(mean.real).probability(of: count)
    }
  }

  /// Limits that rise and fall smoothly between the counts at which the exact tails cross a probability.
  func exactLimits(_ confidence: Confidence) -> ConfidenceInterval {
    let limit = confidence.halfAlpha
    let far = confidence.z * deviation
    let low = FirstThatHolds.number(in: 0...largest, near: Self.whole(mean - far)) {
      tails($0).lower > limit
    }
    let lower = Double(low) - (tails(low).lower - limit) / probability(low)
    let high =
      FirstThatHolds.number(in: 0...largest, near: Self.whole(mean + far)) {
        tails($0).upper <= limit
      } - 1
    let upper = Double(high) + (tails(high).upper - limit) / probability(high)
    return ConfidenceInterval(max(0, lower) / base, min(upper, Double(largest)) / base)
  }

  private static func whole(_ count: Double) -> Int64 { Int64(max(0, min(count, 0x1p60))) }
}
