/// A sample drawn without replacement: how many of all are of a kind, when so many of those drawn are.
struct DrawnNumber {
  private let count: Int64
  private let base: Int64
  private let population: Int64

  /// - Precondition: 0 <= count <= base < population.
  init(_ count: Int64, of base: Int64, from population: Int64) {
    (self.count, self.base, self.population) = (count, base, population)
  }

  /// The numbers of all that neither tail refuses, divided by the population.
  ///
  /// - Throws: `marginsTooLarge` if the sum over possible samples is too long.
  func interval(_ confidence: Confidence) throws(NoEstimate) -> ConfidenceInterval {
    guard base <= FisherTest.largestMargin else { throw .marginsTooLarge }
    guard count <= base - count else {
      let others = DrawnNumber(base - count, of: base, from: population).numbers(confidence)
      return share(population - others.upperBound, population - others.lowerBound)
    }
    let numbers = numbers(confidence)
    return share(numbers.lowerBound, numbers.upperBound)
  }

  private func share(_ lower: Int64, _ upper: Int64) -> ConfidenceInterval {
    ConfidenceInterval(Double(lower) / Double(population), Double(upper) / Double(population))
  }

  /// P(X >= k) rises and P(X <= k) falls as more are of the kind, so each bound is where one of them crosses.
  private func numbers(_ confidence: Confidence) -> ClosedRange<Int64> {
    let refused = confidence.halfAlpha * (1 + HypergeometricDistribution.tie)
    let (least, most) = (count, population - (base - count))
    let score = Score(Double(count), of: Double(base), confidence.z).interval(shift: 0)
    let lower = FirstThatHolds.number(in: least...most, near: guess(score.lower)) {
      of(kind: $0).tails.upper > refused
    }
    let upper = FirstThatHolds.number(in: lower...most, near: guess(score.upper)) {
      of(kind: $0).tails.lower <= refused
    }
    return lower...upper - 1
  }

  private func guess(_ share: Double) -> Int64 { Int64(share * Double(population)) }

  private func of(kind: Int64) -> HypergeometricDistribution.Point {
    HypergeometricDistribution(kind: kind, population: population, drawn: base).at(count)
  }
}
