package import IndicatorCore

/// What is said of distributions that are tested, and of what is spread over units.
package enum DistributionWords {
  static func chiSquare(_ freedom: Int) -> Words {
    Words("Chi-square, \(freedom) degrees of freedom", vi: "Khi bình phương, \(freedom) bậc tự do")
  }
  static let g = Words("G, likelihood ratio", vi: "G, tỷ số hợp lý")
  static let cramer = Words("Cramér's V", vi: "V của Cramér")
  static let smallest = Words("Smallest expected count", vi: "Số kỳ vọng nhỏ nhất")
  static func ridit(_ first: String) -> Words {
    Words(
      "Ridit: chance that one of \(first) is higher",
      vi: "Ridit: khả năng một người của \(first) cao hơn")
  }
  static let cliff = Words("Cliff's delta", vi: "Delta của Cliff")
  static let mannWhitney = Words(
    "Mann-Whitney, z with ties", vi: "Mann-Whitney, z có hiệu chỉnh trùng")
  static func gap(_ category: String?) -> Words {
    guard let category else {
      return Words(
        "Largest gap of cumulated shares", vi: "Khoảng cách lớn nhất của cơ cấu cộng dồn")
    }
    return Words(
      "Largest gap of cumulated shares, up to \(category)",
      vi: "Khoảng cách lớn nhất của cơ cấu cộng dồn, đến mức \(category)")
  }
  static let dominance = Words("At least as high everywhere", vi: "Không thấp hơn ở mọi mức")
  static func dominance(
    _ dominance: OrderedComparison.Dominance, compared: ComparedDistributions
  ) -> Words {
    switch dominance {
    case .first: Words(english: compared.first.name, vietnamese: compared.first.name)
    case .second: Words(english: compared.second.name, vietnamese: compared.second.name)
    case .equal: Words("both, they are equal", vi: "cả hai, bằng nhau")
    case .neither: Words("neither", vi: "không bên nào")
    }
  }
  static let evenness = Words("Evenness", vi: "Độ đều")
  static let effective = Words("Effective numbers", vi: "Số hiệu dụng")

  /// The title of two distributions that are tested.
  package static func title(_ compared: ComparedDistributions) -> Words {
    Words(
      "\(compared.first.name) against \(compared.second.name)",
      vi: "\(compared.first.name) so với \(compared.second.name)")
  }

  /// The title of what is spread over units.
  package static let spread = Words("Spread over units", vi: "Mức tập trung theo đơn vị")

  /// What tests of full counts speak of.
  package static let fullCount = Words(
    "These are full counts and have no error of sampling; the tests speak of the process behind them. Chi-square and G are fair where no "
      + "expected count is below five; everybody of one category counts as equal.",
    vi:
      "Đây là đếm đủ, không có sai số chọn mẫu; kiểm định nói về quá trình làm nên con số. Khi bình phương và G đáng tin khi không có số kỳ vọng "
      + "nào dưới năm; mọi người cùng mức được coi là bằng nhau.")
}
