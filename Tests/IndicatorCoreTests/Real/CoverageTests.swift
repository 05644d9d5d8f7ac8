import TestSupport
import Testing

@testable import IndicatorCore

/// How often intervals hold the proportion that counts come from, by sums over all counts.
@Suite("Coverage of intervals") struct CoverageTests {
  /// The lowest and the mean coverage over proportions 1/200 to 199/200 for bases 1 to 60, at 0.95.
  private struct Coverage {
    private(set) var lowest = 1.0
    private(set) var mean = 0.0

    init(_ method: ProportionMethod) throws {
      var sum = 0.0
      for base in Int64(1)...60 {
        let intervals = try (0...base).map { try Proportion($0, of: base).interval(method) }
        for part in Int64(1)...199 {
          let covered = Self.probability(part, base, intervals)
          lowest = min(lowest, covered)
          sum += covered
        }
      }
      mean = sum / (60 * 199)
    }

    private static func probability(
      _ part: Int64, _ base: Int64, _ intervals: [ConfidenceInterval]
    ) -> Double {
      let distribution = BinomialDistribution(base, of: part, outOf: 200)
      let truth = Double(part) / 200
      return intervals.enumerated().reduce(0.0) { sum, pair in
        guard pair.element.lower <= truth, truth <= pair.element.upper else { return sum }
        return sum + Elementary.exp(distribution.logProbability(of: Int64(pair.offset)))
      }
    }
  }

  /// What the documentation prints, to four digits.
  @Test(
    "exact intervals never hold it less often than they say, the others about so often on average, Wald's far less",
    arguments: [
      (ProportionMethod.wilson, 0.795, 0.9527), (.wilsonCorrected, 0.95, 0.9751),
      (.clopperPearson, 0.9507, 0.9758),
      (.jeffreys, 0.855, 0.9523), (.agrestiCoull, 0.8281, 0.9608), (.wald, 0.0, 0.827),
    ])
  func coverage(_ method: ProportionMethod, _ lowest: Double, _ mean: Double) throws {
    let coverage = try Coverage(method)
    #expect(abs(coverage.lowest - lowest) < 6e-5 && abs(coverage.mean - mean) < 6e-5, "\(coverage)")
  }

  @Test(
    "an exact interval of a sample holds the number of all at every one of them, to populations of 30"
  )
  func sampledNumbers() throws {
    for population in Int64(2)...30 {
      for base in 1..<population {
        let intervals = try (0...base).map {
          try Proportion($0, of: base).interval(.clopperPearson, sampledFrom: population)
        }
        for kind in 0...population {
          let distribution = HypergeometricDistribution(
            kind: kind, population: population, drawn: base)
          let truth = Double(kind) / Double(population)
          let covered = distribution.support.reduce(0.0) { sum, count in
            let interval = intervals[Int(count)]
            guard interval.lower <= truth, truth <= interval.upper else { return sum }
            return sum + distribution.at(count).probability
          }
          #expect(covered >= 0.95 - 1e-12, "\(kind) of \(population), \(base) drawn: \(covered)")
        }
      }
    }
  }
}
