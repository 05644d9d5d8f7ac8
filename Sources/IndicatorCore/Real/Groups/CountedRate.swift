/// Events over a base of any kind: 11 in 12.5 km2. A bare count is a rate over 1.
package struct CountedRate: Equatable, Sendable {
  /// How many events: 0 or more.
  package let events: Int64
  /// The base: above 0.
  package let base: Ratio

  /// A rate.
  ///
  /// - Throws: `negative` for a number below 0, `undefined` for a base of 0.
  package init(_ events: Int64, over base: Ratio = Ratio(1)) throws(NoEstimate) {
    guard events >= 0, base >= .zero else { throw .negative }
    guard base > .zero else { throw .undefined }
    (self.events, self.base) = (events, base)
  }

  /// Events per one of the base.
  package var value: ExactFraction { ExactFraction(Int128(events)) / ExactFraction(base) }

  /// The interval of the rate: that of the events, divided by the base.
  package func interval(
    _ method: CountMethod = .poisson, at confidence: Confidence = .usual
  ) throws(NoEstimate) -> ConfidenceInterval {
    try method.interval(of: events, at: confidence).divided(by: base.real)
  }
}
