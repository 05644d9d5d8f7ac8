package import IndicatorCore

/// What is said of distributions that are tested, and of what is spread over units.
package enum DistributionWords {
  static func chiSquare(_ freedom: Int) -> Words {
    Words("Chi-square, \(freedom) degrees of freedom", "Khi bình phương, \(freedom) bậc tự do")
  }
  static let g = Words("G, likelihood ratio", "G, tỷ số hợp lý")
  static let cramer = Words("Cramér's V", "V của Cramér")
  static let smallest = Words("Smallest expected count", "Số kỳ vọng nhỏ nhất")
  static func ridit(_ first: String) -> Words {
    Words(
      "Ridit: chance that one of \(first) is higher",
      "Ridit: khả năng một người của \(first) cao hơn")
  }
  static let cliff = Words("Cliff's delta", "Delta của Cliff")
  static let mannWhitney = Words("Mann-Whitney, z with ties", "Mann-Whitney, z có hiệu chỉnh trùng")
  static func gap(_ category: String?) -> Words {
    guard let category else {
      return Words("Largest gap of cumulated shares", "Khoảng cách lớn nhất của cơ cấu cộng dồn")
    }
    return Words(
      "Largest gap of cumulated shares, up to \(category)",
      "Khoảng cách lớn nhất của cơ cấu cộng dồn, đến mức \(category)")
  }
  static let dominance = Words("At least as high everywhere", "Không thấp hơn ở mọi mức")
  static func dominance(
    _ dominance: OrderedComparison.Dominance, _ compared: ComparedDistributions
  ) -> Words {
    switch dominance {
    case .first: Words(english: compared.first.name, vietnamese: compared.first.name)
    case .second: Words(english: compared.second.name, vietnamese: compared.second.name)
    case .equal: Words("both, they are equal", "cả hai, bằng nhau")
    case .neither: Words("neither", "không bên nào")
    }
  }
  static let evenness = Words("Evenness", "Độ đều")
  static let effective = Words("Effective numbers", "Số hiệu dụng")

  /// The title of two distributions that are tested.
  package static func title(_ compared: ComparedDistributions) -> Words {
    Words(
      "\(compared.first.name) against \(compared.second.name)",
      "\(compared.first.name) so với \(compared.second.name)")
  }

  /// The title of what is spread over units.
  package static let spread = Words("Spread over units", "Mức tập trung theo đơn vị")

  /// What tests of full counts speak of.
  package static let fullCount = Words(
    "These are full counts and have no error of sampling; the tests speak of the process behind them. Chi-square and G are fair where no "
      + "expected count is below five; everybody of one category counts as equal.",
    "Đây là đếm đủ, không có sai số chọn mẫu; kiểm định nói về quá trình làm nên con số. Khi bình phương và G đáng tin khi không có số kỳ vọng "
      + "nào dưới năm; mọi người cùng mức được coi là bằng nhau.")
}
