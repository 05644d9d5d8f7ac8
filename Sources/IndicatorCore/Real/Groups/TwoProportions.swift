/// How an interval of a difference of proportions is made. The raw value is the word in outputs.
package enum DifferenceMethod: String, CaseIterable, Equatable, Sendable {
  /// From the score intervals of both (Newcombe's method 10).
  case newcombe
  /// From their score intervals with continuity correction (his method 11).
  case newcombeCorrected = "newcombe-cc"

  fileprivate var single: ProportionMethod {
    switch self {
    case .newcombe: .wilson
    case .newcombeCorrected: .wilsonCorrected
    }
  }
}

/// A ratio with its bounds.
package struct RatioEstimate: Equatable, Sendable {
  /// The ratio, 0 or more.
  package let value: Double
  /// Its bounds; nil where a count is 0, because the logarithm has no variance then.
  package let interval: ConfidenceInterval?

  /// The ratio with its bounds or without.
  func bounded(_ isBounded: Bool) -> RatioEstimate { isBounded ? self : RatioEstimate(value) }

  private init(_ value: Double) { (self.value, interval) = (value, nil) }

  /// The bounds on the logarithm's scale.
  fileprivate init(_ value: Double, variance: Double, at confidence: Confidence) {
    let factor = Elementary.exp(confidence.z * variance.squareRoot())
    self.value = value
    interval =
      variance.isFinite && value > 0 ? ConfidenceInterval(value / factor, value * factor) : nil
  }
}

/// A z statistic with its two-sided p-value.
package struct NormalTest: Equatable, Sendable {
  /// The statistic, standard normal if there is no difference.
  package let z: Double
  /// The probability of a statistic at least as far from 0.
  package let pValue: Double

  init(z: Double) {
    self.z = z
    pValue = NormalDistribution.bothTails(z)
  }

  init(z: Double, pValue: Double) {
    (self.z, self.pValue) = (z, pValue)
  }
}

/// Two proportions held against each other, the first against the second.
package struct TwoProportions: Equatable, Sendable {
  /// The first group.
  package let first: Proportion
  /// The second group.
  package let second: Proportion

  /// A pair of groups.
  package init(_ first: Proportion, _ second: Proportion) {
    (self.first, self.second) = (first, second)
  }

  /// k1 n2 - k2 n1: exact, the products being below 2^126.
  private var cross: Int128 {
    Int128(first.count) * Int128(second.base) - Int128(second.count) * Int128(first.base)
  }

  /// Whether the first proportion is the higher one, exactly.
  package var isFirstHigher: Bool { cross > 0 }

  /// The first proportion minus the second, right to two units in the last place.
  package var difference: Double {
    Double(cross) / (Double(first.base) * Double(second.base))
  }

  /// An interval of the difference.
  ///
  /// - Formula: with bounds l and u of both proportions p, from d - sqrt((p1 - l1)^2 + (u2 - p2)^2) to
  ///   d + sqrt((u1 - p1)^2 + (p2 - l2)^2).
  /// - Parameters:
  ///   - populations: how many people either base was drawn from; nil if they speak of processes.
  /// - Returns: fractions of 1, within -1 and 1.
  /// - Exactness: absolute error below 1e-15.
  /// - Throws: `beyondPopulation` for a population below its base.
  /// - References: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890.
  package func interval(
    _ method: DifferenceMethod = .newcombe, at confidence: Confidence = .usual,
    sampledFrom populations: (first: Int64, second: Int64)? = nil
  ) throws(NoEstimate) -> ConfidenceInterval {
    let one = try first.interval(method.single, at: confidence, sampledFrom: populations?.first)
    let other = try second.interval(method.single, at: confidence, sampledFrom: populations?.second)
    let below = Self.root(first.value - one.lower, other.upper - second.value)
    let above = Self.root(one.upper - first.value, second.value - other.lower)
    return ConfidenceInterval(difference - below, difference + above).cut(to: -1...1)
  }

  private static func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }

  /// The z test with the pooled proportion.
  ///
  /// - Formula: z = (p1 - p2) / sqrt(p (1-p) (1/n1 + 1/n2)) with p = (k1 + k2) / (n1 + n2); p-value 2 (1 - Phi(|z|)). Its square is
  ///   Pearson's chi-square of the fourfold table.
  /// - Exactness: relative error of z below 1e-14, of the p-value below 1e-12 (1 + z^2 / 100); asymptotic, fair from expected
  ///   counts of five on.
  /// - Throws: `undefined` if all or none of both groups are of the kind.
  package func pooledTest() throws(NoEstimate) -> NormalTest {
    let kind = Double(first.count) + Double(second.count)
    let rest = Double(first.base - first.count) + Double(second.base - second.count)
    guard kind > 0, rest > 0 else { throw .undefined }
    let (n, m) = (Double(first.base), Double(second.base))
    // The variance of the cross product, with n + m people.
    let spread = (kind * (rest / (n + m))).squareRoot() * (n * m).squareRoot()
    return NormalTest(z: Double(cross) / spread)
  }

  /// The ratio of the proportions with the interval of Katz.
  ///
  /// - Formula: R exp(± z sqrt(1/k1 - 1/n1 + 1/k2 - 1/n2)), R = (k1/n1) / (k2/n2).
  /// - Returns: no bounds if a count is 0.
  /// - Exactness: relative error below 1e-13; asymptotic.
  /// - Throws: `undefined` if the second count is 0.
  /// - References: D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), Biometrics 34, 469-474.
  package func riskRatio(_ confidence: Confidence = .usual) throws(NoEstimate) -> RatioEstimate {
    guard second.count > 0 else { throw .undefined }
    let value =
      Double(first.count) / Double(second.count) * (Double(second.base) / Double(first.base))
    let variance = Self.logVariance(first) + Self.logVariance(second)
    return RatioEstimate(value, variance: variance, at: confidence)
  }

  /// 1/k - 1/n without taking nearly equal numbers from each other.
  private static func logVariance(_ one: Proportion) -> Double {
    let rest = Double(one.base - one.count)
    return rest / Double(one.count) / Double(one.base)
  }

  /// The ratio of the odds with the interval of Woolf.
  ///
  /// - Formula: R exp(± z sqrt(1/a + 1/b + 1/c + 1/d)), R = (a/b) / (c/d), a and c those of the kind, b and d the others.
  /// - Returns: no bounds if a cell is 0.
  /// - Exactness: relative error below 1e-13; asymptotic.
  /// - Throws: `undefined` if b c is 0.
  /// - References: B. Woolf (1955), Annals of Human Genetics 19, 251-253.
  package func oddsRatio(_ confidence: Confidence = .usual) throws(NoEstimate) -> RatioEstimate {
    let (a, b) = (Double(first.count), Double(first.base - first.count))
    let (c, d) = (Double(second.count), Double(second.base - second.count))
    guard b > 0, c > 0 else { throw .undefined }
    return RatioEstimate(a / b * (d / c), variance: 1 / a + 1 / b + 1 / c + 1 / d, at: confidence)
  }

  /// Cohen's h.
  ///
  /// - Formula: 2 asin sqrt(p1) - 2 asin sqrt(p2), as twice the angle whose sine and cosine are
  ///   (p1 - p2) / (sqrt(p1 q2) + sqrt(q1 p2)) and sqrt(p1 p2) + sqrt(q1 q2): the difference is formed exactly.
  /// - Returns: radians, -pi to pi.
  /// - Exactness: relative error below 1e-14.
  /// - References: J. Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 6.
  package var cohenH: Double {
    guard cross != 0 else { return 0 }
    let (p, q) = (first.value, second.value)
    let (notP, notQ) = (first.complement.value, second.complement.value)
    let sine = difference / ((p * notQ).squareRoot() + (notP * q).squareRoot())
    let cosine = (p * q).squareRoot() + (notP * notQ).squareRoot()
    return 2 * Elementary.arctangent(sine / cosine)
  }

  /// Fisher's exact test.
  ///
  /// - Throws: `marginsTooLarge`.
  package func fisherTest() throws(NoEstimate) -> FisherTest { try FisherTest(first, second) }
}
