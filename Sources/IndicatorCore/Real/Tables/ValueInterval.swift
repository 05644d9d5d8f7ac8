/// The interval of a value in a table, or why it has none.
package struct ValueInterval: Equatable, Sendable {
  /// The bounds, before they are multiplied by the indicator's `per`; nil if they cannot be judged.
  package let interval: ConfidenceInterval?
  /// Why there are none; nil if there are.
  package let obstacle: NoEstimate?

  /// The interval of a result.
  ///
  /// - Parameters:
  ///   - bare: what a value without a base is.
  ///   - population: how many the base was drawn from; nil if it speaks of a process.
  package init(
    _ result: IndicatorResult, bare: BareValue, method: EstimateMethod,
    at confidence: Confidence = .usual, sampledFrom population: Int64? = nil
  ) {
    do throws(NoEstimate) {
      switch method {
      case .proportion(let method):
        interval = try result.proportion().interval(method, at: confidence, sampledFrom: population)
      case .rate(let method):
        guard population == nil else { throw .needsUnlimitedPopulation }
        interval = try result.rate(bare).interval(method, at: confidence)
      }
      obstacle = nil
    } catch {
      (interval, obstacle) = (nil, error)
    }
  }
}
