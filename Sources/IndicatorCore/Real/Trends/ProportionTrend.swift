/// Cochran and Armitage's test of a trend of proportions over time, and what departs from a straight line.
///
/// - Summary: whether a rate with counts rises or falls, and whether it does so evenly.
/// - Formula: with k of n at time t, K of N altogether: T = sum t (k - n K / N), V = K (N-K) / N^2 (sum n t^2 - (sum n t)^2 / N),
///   z = T / sqrt(V). Mantel's form takes V N / (N-1). The departure is Pearson's chi-square of all periods minus z^2, with two
///   degrees of freedom less than periods.
/// - Parameters:
///   - groups: the proportions of two or more periods.
///   - times: their places in time in any unit, in the same order.
/// - Returns: z above 0 for a rise.
/// - Exactness: z^2 and the departure are exact fractions rounded once; p-values to a relative 1e-12; asymptotic, fair where all
///   expected counts are five or more.
/// - Throws: `tooFew` below two places in time; `undefined` if all or none are counted.
/// - References: W. G. Cochran (1954), Biometrics 10, 417-451; P. Armitage (1955), Biometrics 11, 375-386; N. Mantel (1963), JASA 58, 690-700.
package struct ProportionTrend: Equatable, Sendable {
  /// The test in the form with N.
  package let cochranArmitage: NormalTest
  /// The test in Mantel's form with N - 1.
  package let mantel: NormalTest
  /// What departs from a straight line; nil with two periods, which always lie on one.
  package let departure: ChiSquareTest?

  /// The test of a series.
  ///
  /// - Precondition: there are as many times as groups.
  package init(_ groups: [Proportion], at times: [Ratio]) throws(NoEstimate) {
    precondition(groups.count == times.count, "every group has its time")
    guard groups.count > 1, times.contains(where: { $0 != times[0] }) else { throw .tooFew }
    let sums = Sums(groups, times: times)
    guard !sums.kind.isZero, !sums.rest.isZero else { throw .undefined }
    let square = sums.score * sums.score / sums.variance
    let z = square.real.squareRoot() * (sums.score.isNegative ? -1 : 1)
    let narrowed = ((sums.total - ExactFraction(1)) / sums.total).real.squareRoot()
    cochranArmitage = NormalTest(z: z)
    mantel = NormalTest(z: z * narrowed)
    departure =
      groups.count < 3
      ? nil : ChiSquareTest((sums.chiSquare - square).real, degreesOfFreedom: groups.count - 2)
  }

  private struct Sums {
    private let rows: [(k: ExactFraction, n: ExactFraction, t: ExactFraction)]
    let total: ExactFraction
    let kind: ExactFraction

    init(_ groups: [Proportion], times: [Ratio]) {
      rows = zip(groups, times).map { group, time in
        (
          ExactFraction(Int128(group.count)), ExactFraction(Int128(group.base)),
          ExactFraction(time) - ExactFraction(times[0])
        )
      }
      total = Self.sum(rows.map(\.n))
      kind = Self.sum(rows.map(\.k))
    }

    var rest: ExactFraction { total - kind }

    var score: ExactFraction { Self.sum(rows.map { $0.t * ($0.k - $0.n * kind / total) }) }

    var variance: ExactFraction {
      let mean = Self.sum(rows.map { $0.n * $0.t })
      let spread = Self.sum(rows.map { $0.n * $0.t * $0.t }) - mean * mean / total
      return kind * rest / (total * total) * spread
    }

    var chiSquare: ExactFraction {
      let squares = Self.sum(rows.map { $0.k * $0.k / $0.n }) - kind * kind / total
      return total * total / (kind * rest) * squares
    }

    private static func sum(_ values: [ExactFraction]) -> ExactFraction {
      ExactFraction.sum(values[...])
    }
  }
}

/// A chi-square statistic with its p-value.
package struct ChiSquareTest: Equatable, Sendable {
  /// The statistic, 0 or more.
  package let statistic: Double
  /// 1 or more.
  package let degreesOfFreedom: Int
  /// The probability of a statistic at least as large.
  package let pValue: Double

  init(_ statistic: Double, degreesOfFreedom: Int) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    pValue = ChiSquareDistribution.upperTail(statistic, degreesOfFreedom: degreesOfFreedom)
  }
}
