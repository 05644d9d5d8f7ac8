@testable import IndicatorCore

/// How near a computed number is to the one of an oracle.
struct Nearness {
  let relative: Double
  let absolute: Double

  /// 1e-12 relative or 1e-15 absolute: what the documentation promises.
  static let promised = Nearness(relative: 1e-12, absolute: 1e-15)
  /// 1e-11 relative: quantiles.
  static let quantile = Nearness(relative: 1e-11, absolute: 1e-15)

  /// Whether a number is so near to a decimal text; an empty one stands for no number.
  func holds(_ value: Double?, _ text: String?) -> Bool {
    guard let text, !text.isEmpty else { return value == nil && text != nil }
    guard let value, let expected = Double(text) else { return false }
    let distance = abs(value - expected)
    return distance <= absolute || distance <= relative * abs(expected)
  }
}

extension Confidence {
  /// A level from its digits; 0.95 if they are none, which the tests of levels refuse.
  init(typed text: String) {
    self = ExactDecimal(plain: text).flatMap { Confidence($0) } ?? .usual
  }
}
