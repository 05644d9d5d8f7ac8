import TestSupport
import Testing

@testable import IndicatorCore

@Suite("Tails of distributions") struct DistributionTailTests {
  @Test("tails are those of mpmath at 60 digits, from one half to ten millions")
  func tailsOfTheOracle() throws {
    let rows = try Oracle("distribution_tails", of: "IndicatorCoreTests").rows
    #expect(rows.count > 400)
    for row in rows {
      let tails = try #require(self.tails(row), "\(row)")
      if row["lower"] != "" {
        #expect(Nearness.promised.holds(tails.lower, row["lower"]), "\(row): \(tails)")
      }
      if row["upper"] != "" {
        #expect(Nearness.promised.holds(tails.upper, row["upper"]), "\(row): \(tails)")
      }
    }
  }

  private func tails(_ row: [String: String]) -> InclusiveTails? {
    let place = row["place"] ?? ""
    let number = Double(place) ?? .nan
    let first = Double(row["first"] ?? "") ?? .nan
    switch row["distribution"] {
    case "normal":
      return InclusiveTails(lower: 1, upper: NormalDistribution.upperTail(first))
    case "gamma":
      return inclusive(GammaDistribution.tails(shape: first, at: number))
    case "beta":
      let distribution = BetaDistribution(first, Double(row["second"] ?? "") ?? .nan)
      return inclusive(distribution.tails(at: BetaDistribution.Place(x: number, rest: 1 - number)))
    case "poisson": return PoissonDistribution(first).tails(at: Int64(number))
    case "binomial":
      let parts = whole(row["second"])
      return BinomialDistribution(Int64(first), of: parts[0], outOf: parts[1]).tails(
        at: Int64(number))
    case "hypergeometric":
      let parts = whole(row["first"])
      return HypergeometricDistribution(
        kind: parts[0], population: parts[1], drawn: Int64(row["second"] ?? "") ?? 0
      ).at(Int64(number)).tails
    default: return nil
    }
  }

  private func inclusive(_ tails: TwoTails) -> InclusiveTails {
    InclusiveTails(lower: tails.lower, upper: tails.upper)
  }

  private func whole(_ text: String?) -> [Int64] {
    (text ?? "").split(separator: "/").compactMap { Int64($0) }
  }

  @Test("quantiles lead back to their probabilities, for shapes from one half to ten millions")
  func quantilesLeadBack() {
    let seed: UInt64 = 26
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let a = shape(&random)
      let b = shape(&random)
      let probability = Elementary.exp(-Double.random(in: 0.7...30, using: &random))
      let z = NormalDistribution.upperQuantile(probability)
      let context = "\(a), \(b), \(probability), seed \(seed)"
      #expect(near(NormalDistribution.upperTail(z), probability, 1e-12), "\(context)")
      let lower = GammaDistribution.lowerQuantile(shape: a, probability: probability, z: z)
      let upper = GammaDistribution.upperQuantile(shape: a, probability: probability, z: z)
      #expect(
        near(GammaDistribution.tails(shape: a, at: lower).lower, probability, 1e-9), "\(context)")
      #expect(
        near(GammaDistribution.tails(shape: a, at: upper).upper, probability, 1e-9), "\(context)")
      let beta = BetaDistribution(a, b)
      #expect(
        near(beta.tails(at: beta.lowerQuantile(probability, z: z)).lower, probability, 1e-9),
        "\(context)")
      #expect(
        near(beta.tails(at: beta.upperQuantile(probability, z: z)).upper, probability, 1e-9),
        "\(context)")
    }
  }

  private func shape(_ random: inout SplitMix64) -> Double {
    (Elementary.exp(Double.random(in: 0...17, using: &random)) * 2).rounded(.down) / 2
  }

  private func near(_ one: Double, _ other: Double, _ bound: Double) -> Bool {
    abs(one - other) <= bound * other
  }

  @Test("probabilities of all numbers add up to 1, and tails to 1 and the number itself")
  func sums() {
    for population in Int64(1)...24 {
      for kind in 0...population {
        for drawn in 0...population {
          let distribution = HypergeometricDistribution(
            kind: kind, population: population, drawn: drawn)
          let points = distribution.support.map { distribution.at($0) }
          let sum = points.reduce(0.0) { $0 + $1.probability }
          #expect(abs(sum - 1) < 1e-14, "\(kind), \(population), \(drawn)")
          for point in points {
            #expect(abs(point.tails.lower + point.tails.upper - point.probability - 1) < 1e-14)
          }
        }
      }
    }
  }

  @Test("where a condition begins to hold is found from any guess")
  func firstThatHolds() {
    for end in Int64(0)...12 {
      for first in 0...end + 1 {
        for guess in Int64(-3)...15 {
          #expect(FirstThatHolds.number(in: 0...end, near: guess) { $0 >= first } == first)
        }
      }
    }
    var questions = 0
    let found = FirstThatHolds.number(in: 0...(1 << 60), near: 1 << 40) {
      questions += 1
      return $0 >= 1 << 40 + 1_000
    }
    #expect(found == 1 << 40 + 1_000 && questions < 30)
  }
}
