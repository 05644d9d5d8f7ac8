import ArgumentParser
import IndicatorCore

extension Confidence {
  /// The level of an option's value.
  ///
  /// - Throws: a ``Fault`` at the option if it is no single level.
  static func typed(_ text: String?, option: String = "--confidence") throws(Fault) -> Confidence {
    guard let text else { return .usual }
    guard let level = ExactDecimal(plain: text).flatMap({ Confidence($0) }) else {
      throw Fault(.value(.badConfidence(text)), at: .typed(option))
    }
    return level
  }
}
