/// How the interval of one value is made.
package enum EstimateMethod: Equatable, Sendable {
  /// Of a proportion: the count is a part of the base.
  case proportion(ProportionMethod)
  /// Of a rate: the base is anything that events are counted over.
  case rate(CountMethod)

  /// The word in outputs.
  package var word: String {
    switch self {
    case .proportion(let method): method.rawValue
    case .rate(let method): method.rawValue
    }
  }
}

/// A value with its interval, or why there is none.
package struct SingleEstimate: Equatable, Sendable {
  /// What was given.
  package let input: EstimateInput
  /// The count divided by the base, exactly; nil if it cannot be judged.
  package let value: Ratio?
  /// The bounds of the value; nil without it.
  package let interval: ConfidenceInterval?
  /// Why there is no value; nil if there is one.
  package let obstacle: NoEstimate?

  /// The estimate of a row.
  ///
  /// - Parameters:
  ///   - population: how many the base was drawn from; nil if it speaks of a process.
  package init(
    _ input: EstimateInput, method: EstimateMethod, at confidence: Confidence = .usual,
    sampledFrom population: Int64? = nil
  ) {
    self.input = input
    do throws(NoEstimate) {
      let found = try Self.estimate(input, method: method, at: confidence, population: population)
      (value, interval, obstacle) = (found.value, found.interval, nil)
    } catch {
      (value, interval, obstacle) = (nil, nil, error)
    }
  }

  private static func estimate(
    _ input: EstimateInput, method: EstimateMethod, at confidence: Confidence,
    population: Int64?
  ) throws(NoEstimate) -> (value: Ratio, interval: ConfidenceInterval) {
    switch method {
    case .proportion(let method):
      let proportion = try input.proportion()
      let interval = try proportion.interval(method, at: confidence, sampledFrom: population)
      return (try quotient(input), interval)
    case .rate(let method):
      let count = try input.numerator.whole()
      let base = try input.denominator.known()
      guard !base.isNegative else { throw .negative }
      guard base != .zero else { throw .undefined }
      guard population == nil else { throw .needsUnlimitedPopulation }
      let interval = try method.interval(of: count, at: confidence)
      return (try quotient(input), interval.divided(by: base.real))
    }
  }

  private static func quotient(_ input: EstimateInput) throws(NoEstimate) -> Ratio {
    do {
      return try input.numerator.known().ratio().divided(by: input.denominator.known().ratio())
    } catch {
      throw .tooLarge
    }
  }
}

extension ExactDecimal {
  /// The nearest binary number.
  package var real: Double { Double(significand) / Double(Self.power(scale)) }
}
