/// How an interval of a proportion is made. The raw value is the word in outputs.
///
/// | method | also known as | coverage |
/// |---|---|---|
/// | `wilson` | score | about the level on average; below it for some proportions |
/// | `wilson-cc` | score with continuity correction | rarely below the level |
/// | `clopper-pearson` | exact | never below the level, often far above |
/// | `jeffreys` | Bayes with the prior Beta(1/2, 1/2) | about the level on average |
/// | `agresti-coull` | adjusted Wald | at least about the level; wide near 0 and 1 |
/// | `wald` | normal approximation | far below the level near 0 and 1 and for small bases |
package enum ProportionMethod: String, CaseIterable, Equatable, Sendable {
  case wilson
  case wilsonCorrected = "wilson-cc"
  case clopperPearson = "clopper-pearson"
  case jeffreys
  case agrestiCoull = "agresti-coull"
  case wald
}

extension Proportion {
  /// An interval of the proportion.
  ///
  /// - Summary: the proportions with which what was counted is compatible.
  /// - Formula: with k of n, p = k/n, z the normal quantile of 1 - alpha/2:
  ///   `wilson` are the roots of (p - t)^2 = z^2 t (1-t) / n in t;
  ///   `wilson-cc` the lower root for k - 1/2 and the upper for k + 1/2;
  ///   `clopper-pearson` the quantiles alpha/2 of Beta(k, n-k+1) and 1 - alpha/2 of Beta(k+1, n-k);
  ///   `jeffreys` those of Beta(k+1/2, n-k+1/2), but 0 for k = 0 and 1 for k = n;
  ///   `agresti-coull` q ± z sqrt(q (1-q) / (n + z^2)) with q = (k + z^2/2) / (n + z^2);
  ///   `wald` p ± z sqrt(p (1-p) / n).
  /// - Parameters:
  ///   - method: see ``ProportionMethod``.
  ///   - confidence: the level.
  ///   - population: how many people the base was drawn from; nil if it speaks of a process. Score methods then use
  ///     n (N-1) / (N-n) for n; the exact method takes the numbers K of N for which neither P(X >= k) nor P(X <= k) of the
  ///     hypergeometric distribution is alpha/2 or less.
  /// - Returns: fractions of 1, within 0 and 1; exactly 0 at k = 0 and 1 at k = n except for methods that say otherwise: none
  ///   here does. For a census both are the proportion.
  /// - Exactness: relative error below 1e-12 or absolute error below 1e-15, for counts to 10^15. With a population a tail within
  ///   a relative 1e-11 of alpha/2 counts as equal to it.
  /// - Throws: `beyondPopulation` for a population below the base, `needsUnlimitedPopulation` for `jeffreys`, `agresti-coull`
  ///   and `wald` with a population, `marginsTooLarge` for the exact method and a base above 10^7 of a population.
  /// - Complexity: constant; with a population O(sqrt(n) log N) for the exact method.
  /// - References: E. B. Wilson (1927), JASA 22, 209-212; C. J. Clopper, E. S. Pearson (1934), Biometrika 26, 404-413; R. G. Newcombe
  ///   (1998), Statistics in Medicine 17, 857-872; L. D. Brown, T. T. Cai, A. DasGupta (2001), Statistical Science 16, 101-133; A. Agresti,
  ///   B. A. Coull (1998), The American Statistician 52, 119-126.
  package func interval(
    _ method: ProportionMethod = .wilson, at confidence: Confidence = .usual,
    sampledFrom population: Int64? = nil
  ) throws(NoEstimate) -> ConfidenceInterval {
    guard let population else { return halved { $0.simpleInterval(method, at: confidence) } }
    guard population >= base else { throw .beyondPopulation }
    guard population > base else { return ConfidenceInterval(value, value) }
    switch method {
    case .wilson: return sampleInterval(shift: 0, confidence.z, of: population)
    case .wilsonCorrected: return sampleInterval(shift: 0.5, confidence.z, of: population)
    case .clopperPearson:
      return try DrawnNumber(count, of: base, from: population).interval(confidence)
    case .jeffreys, .agrestiCoull, .wald: throw .needsUnlimitedPopulation
    }
  }

  /// What is above one half is what is left of what is below: so the law of complements holds to the last bit.
  private func halved(_ interval: (Proportion) -> ConfidenceInterval) -> ConfidenceInterval {
    count <= base - count ? interval(self) : interval(complement).complement
  }

  /// The score interval with the finite population correction.
  private func sampleInterval(
    shift: Double, _ z: Double, of population: Int64
  ) -> ConfidenceInterval {
    let factor = Double(population - 1) / Double(population - base)
    return halved { half in
      Score(Double(half.count) * factor, of: Double(half.base) * factor, z).interval(shift: shift)
    }
  }

  private func simpleInterval(
    _ method: ProportionMethod, at confidence: Confidence
  ) -> ConfidenceInterval {
    switch method {
    case .wilson: Score(Double(count), of: Double(base), confidence.z).interval(shift: 0)
    case .wilsonCorrected: Score(Double(count), of: Double(base), confidence.z).interval(shift: 0.5)
    case .clopperPearson: betaInterval(confidence, shift: 0)
    case .jeffreys: betaInterval(confidence, shift: 0.5)
    case .agrestiCoull: agrestiCoull(confidence.z)
    case .wald: aroundValue(value, total: Double(base), confidence.z)
    }
  }

  /// The exact interval without shift, that of Jeffreys with 1/2: quantiles of Beta(k + s, n-k + 1-s) and Beta(k + 1-s, n-k + s).
  private func betaInterval(_ confidence: Confidence, shift: Double) -> ConfidenceInterval {
    let (k, rest, z) = (Double(count), Double(base - count), confidence.z)
    let tail = confidence.halfAlpha
    let lower =
      count == 0
      ? 0 : BetaDistribution(k + shift, rest + 1 - shift).lowerQuantile(tail, z: z).x
    let upper =
      BetaDistribution(k + 1 - shift, rest + shift).upperQuantile(tail, z: z).x
    return ConfidenceInterval(lower, upper)
  }

  private func agrestiCoull(_ z: Double) -> ConfidenceInterval {
    let total = Double(base) + z * z
    return aroundValue((Double(count) + z * z / 2) / total, total: total, z)
  }

  private func aroundValue(_ value: Double, total: Double, _ z: Double) -> ConfidenceInterval {
    let half = z * (value * (1 - value) / total).squareRoot()
    return ConfidenceInterval(value - half, value + half).cut(to: 0...1)
  }
}

/// The score bounds of a count that need not be whole.
struct Score {
  private let count: Double
  private let total: Double
  private let z: Double

  init(_ count: Double, of total: Double, _ z: Double) {
    (self.count, self.total, self.z) = (count, total, z)
  }

  /// The bounds of the count moved outward by `shift`; exactly 0 at 0 and 1 at the total.
  func interval(shift: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      count == 0 ? 0 : lower(count - shift), count == total ? 1 : upper(count + shift))
  }

  private func root(_ k: Double) -> Double {
    z * (z * z / 4 + k * ((total - k) / total)).squareRoot()
  }

  /// The lower root is what the product of both, k^2 / (n (n + z^2)), leaves to the upper: no difference is formed.
  private func lower(_ k: Double) -> Double { k * (k / (total * (k + z * z / 2 + root(k)))) }

  private func upper(_ k: Double) -> Double {
    min(1, (k + z * z / 2 + root(k)) / (total + z * z))
  }
}
