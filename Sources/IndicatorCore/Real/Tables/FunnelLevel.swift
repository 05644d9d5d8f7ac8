/// A level of a funnel's limits as it was typed, in per cent: 99.8.
package struct FunnelLevel: Equatable, Sendable {
  /// The level in per cent.
  package let percent: ExactDecimal
  /// The same as a fraction of 1.
  package let confidence: Confidence

  /// A level; nil unless it lies above 0 and below 100.
  package init?(percent: ExactDecimal) {
    guard percent.scale <= ExactDecimal.largestScale - 2,
      let confidence = Confidence(
        ExactDecimal(significand: percent.significand, scale: percent.scale + 2))
    else { return nil }
    self.percent = percent
    self.confidence = confidence
  }

  /// The level in names of columns: `99_8`.
  package var name: String { percent.description.replacing(".", with: "_") }

  /// 95 and 99.8 per cent.
  package static let usual = [
    FunnelLevel(percent: ExactDecimal(95)),
    FunnelLevel(percent: ExactDecimal(significand: 998, scale: 1)),
  ].compactMap { $0 }
}
