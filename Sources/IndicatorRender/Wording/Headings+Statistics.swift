internal import IndicatorCore

extension Heading {
  /// `Interval (wilson, 0.95)`.
  static func interval(_ method: String, level: String, in language: Language) -> String {
    Words("Interval (\(method), \(level))", vi: "Khoảng tin cậy (\(method), \(level.withComma))")[
      language]
  }

  /// `Interval of the change (0.95)`.
  static func changeInterval(_ level: String, in language: Language) -> String {
    Words("Interval of the change (\(level))", vi: "Khoảng của thay đổi (\(level.withComma))")[
      language]
  }

  /// `Rank set (0.95)`.
  static func rankSet(_ level: String, in language: Language) -> String {
    Words("Rank set (\(level))", vi: "Khoảng thứ hạng (\(level.withComma))")[language]
  }

  /// `Limits at 99.8`.
  static func limits(_ percent: String) -> Words {
    Words("Limits at \(percent)", vi: "Giới hạn \(percent.withComma)")
  }

  /// `Limits at 99.8, from`.
  static func lowerLimit(_ percent: String) -> Words {
    Words("Limits at \(percent), from", vi: "Giới hạn \(percent.withComma), từ")
  }

  /// `Limits at 99.8, to`.
  static func upperLimit(_ percent: String) -> Words {
    Words("Limits at \(percent), to", vi: "Giới hạn \(percent.withComma), đến")
  }

  /// `Interval of the standardised (0.95)`.
  static func standardInterval(_ level: String) -> Words {
    Words("Its interval (\(level))", vi: "Khoảng chuẩn hóa (\(level.withComma))")
  }

  /// `Interval of the ratio (0.95)`.
  static func ratioInterval(_ level: String) -> Words {
    Words("Interval of the ratio (\(level))", vi: "Khoảng của tỷ số (\(level.withComma))")
  }

  /// `Interval of the slope (0.95)`.
  static func slopeInterval(_ level: String) -> Words {
    Words("Interval of the slope (\(level))", vi: "Khoảng của độ dốc (\(level.withComma))")
  }

  /// What a column of tested trends is called in sheets.
  static func trendTest(_ column: TrendTestColumn) -> Words {
    switch column {
    case .kendallS: Words("Mann-Kendall, S", vi: "Mann-Kendall, S")
    case .kendallP: Words("Mann-Kendall, p", vi: "Mann-Kendall, p")
    case .kendallForm: Words("Mann-Kendall, form", vi: "Mann-Kendall, dạng")
    case .slopeLower: Words("Slope, from", vi: "Độ dốc, từ")
    case .slopeUpper: Words("Slope, to", vi: "Độ dốc, đến")
    case .confidence: confidence
    case .armitageZ: Words("Cochran-Armitage, z", vi: "Cochran-Armitage, z")
    case .armitageP: Words("Cochran-Armitage, p", vi: "Cochran-Armitage, p")
    case .mantelZ: Words("Mantel, z", vi: "Mantel, z")
    case .mantelP: Words("Mantel, p", vi: "Mantel, p")
    case .departure: Words("Departure, chi-square", vi: "Phần lệch, khi bình phương")
    case .departureDf: Words("Departure, degrees of freedom", vi: "Phần lệch, bậc tự do")
    case .departureP: Words("Departure, p", vi: "Phần lệch, p")
    case .growth: growth
    case .kendallPAdjusted: Words("Mann-Kendall, p adjusted", vi: "Mann-Kendall, p hiệu chỉnh")
    case .armitagePAdjusted:
      Words("Cochran-Armitage, p adjusted", vi: "Cochran-Armitage, p hiệu chỉnh")
    }
  }

  /// A p-value that was made to hold together with others.
  static func adjusted(_ p: String) -> Words { Words("adjusted \(p)", vi: "hiệu chỉnh \(p)") }

  /// `90.46 to 97.26`.
  static func range(_ lower: String, _ upper: String) -> Words {
    Words("\(lower) to \(upper)", vi: "\(lower) đến \(upper)")
  }
}
