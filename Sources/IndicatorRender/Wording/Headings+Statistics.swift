internal import IndicatorCore

extension Heading {
  /// `Interval (wilson, 0.95)`.
  static func interval(_ method: String, _ level: String, _ language: Language) -> String {
    Words("Interval (\(method), \(level))", "Khoảng tin cậy (\(method), \(level))")[language]
  }

  /// `Interval of the change (0.95)`.
  static func changeInterval(_ level: String, _ language: Language) -> String {
    Words("Interval of the change (\(level))", "Khoảng của thay đổi (\(level))")[language]
  }

  /// `90.46 to 97.26`.
  static func range(_ lower: String, _ upper: String) -> Words {
    Words("\(lower) to \(upper)", "\(lower) đến \(upper)")
  }
}
