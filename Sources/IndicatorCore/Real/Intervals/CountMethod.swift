/// How an interval of a count of events is made. The raw value is the word in outputs.
package enum CountMethod: String, CaseIterable, Equatable, Sendable {
  /// Exact limits of a Poisson mean (Garwood).
  case poisson
  /// Byar's approximation of them.
  case byar

  /// The interval of the mean of a Poisson variable of which a count was seen.
  ///
  /// - Formula: `poisson` are the quantiles alpha/2 of Gamma(k) and 1 - alpha/2 of Gamma(k+1), the lower 0 for k = 0;
  ///   `byar` k (1 - 1/(9k) - z / (3 sqrt k))^3 and m (1 - 1/(9m) + z / (3 sqrt m))^3 with m = k + 1, the lower 0 for k = 0 and where the
  ///   formula is below 0.
  /// - Parameters:
  ///   - count: 0 or more.
  /// - Returns: events, 0 or more. Divided by a base it is the interval of a rate, by an expected count that of their ratio.
  /// - Exactness: relative error below 1e-12, for counts to 10^15.
  /// - Throws: `negative` for a count below 0.
  /// - References: F. Garwood (1936), Biometrika 28, 437-442; N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research II, 69.
  package func interval(
    of count: Int64, at confidence: Confidence = .usual
  ) throws(NoEstimate) -> ConfidenceInterval {
    guard count >= 0 else { throw .negative }
    let k = Double(count)
    switch self {
    case .poisson:
      let (tail, z) = (confidence.halfAlpha, confidence.z)
      return ConfidenceInterval(
        count == 0 ? 0 : GammaDistribution.lowerQuantile(shape: k, probability: tail, z: z),
        GammaDistribution.upperQuantile(shape: k + 1, probability: tail, z: z))
    case .byar:
      return ConfidenceInterval(
        count == 0 ? 0 : Self.byar(k, -confidence.z), Self.byar(k + 1, confidence.z))
    }
  }

  private static func byar(_ k: Double, _ z: Double) -> Double {
    let root = 1 - 1 / (9 * k) + z / (3 * k.squareRoot())
    return root <= 0 ? 0 : k * root * root * root
  }
}
