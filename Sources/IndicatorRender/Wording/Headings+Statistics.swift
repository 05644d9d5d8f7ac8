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

  /// `Rank set (0.95)`.
  static func rankSet(_ level: String, _ language: Language) -> String {
    Words("Rank set (\(level))", "Khoảng thứ hạng (\(level))")[language]
  }

  /// `Limits at 99.8`.
  static func limits(_ percent: String) -> Words {
    Words("Limits at \(percent)", "Giới hạn \(percent)")
  }

  /// `Limits at 99.8, from`.
  static func lowerLimit(_ percent: String) -> Words {
    Words("Limits at \(percent), from", "Giới hạn \(percent), từ")
  }

  /// `Limits at 99.8, to`.
  static func upperLimit(_ percent: String) -> Words {
    Words("Limits at \(percent), to", "Giới hạn \(percent), đến")
  }

  /// `90.46 to 97.26`.
  static func range(_ lower: String, _ upper: String) -> Words {
    Words("\(lower) to \(upper)", "\(lower) đến \(upper)")
  }
}
