internal import IndicatorCore

/// The words before a claim that say what its figure is: `thực hiện chỉ tiêu: 192/187 = 102,67%`.
enum KindWord {
  /// The words of each kind with their marks; the identifier is a word too.
  static func words(of kind: ClaimKind) -> [String] {
    switch kind {
    case .share: ["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng"]
    case .attainment:
      [
        "thực hiện chỉ tiêu", "thực hiện so với chỉ tiêu", "tỷ lệ thực hiện so với chỉ tiêu",
        "thực hiện kế hoạch", "thực hiện so với kế hoạch", "so với chỉ tiêu", "so với kế hoạch",
        "đạt chỉ tiêu", "đạt kế hoạch", "hoàn thành chỉ tiêu", "hoàn thành kế hoạch",
        "mức hoàn thành", "tỷ lệ hoàn thành", "vượt chỉ tiêu", "vượt kế hoạch",
      ]
    case .sum: ["phép cộng", "cộng lại"]
    case .balance: ["cân đối", "biến động", "tăng giảm trong kỳ"]
    case .hundred: ["cơ cấu", "cộng bằng 100", "đủ 100", "shares of a whole"]
    case .change: ["thay đổi", "mức thay đổi", "chênh lệch", "mức chênh lệch", "tăng giảm"]
    case .restatement: ["nhắc lại", "in lại"]
    case .average: ["bình quân", "trung bình"]
    case .growth: ["tăng trưởng", "mức tăng trưởng", "tốc độ tăng", "tốc độ tăng trưởng"]
    }
  }

  private static let marked: [String: ClaimKind] = index { $0 }
  private static let plain: [String: ClaimKind] = index(\.foldedForSearch)

  private static func index(_ fold: (String) -> String) -> [String: ClaimKind] {
    var index: [String: ClaimKind] = [:]
    for kind in ClaimKind.allCases {
      for word in words(of: kind) + [kind.rawValue] { index[fold(word)] = kind }
    }
    return index
  }

  /// The kind that a name before a colon is; nil if it names a figure.
  static func kind(_ name: String) -> ClaimKind? {
    let small = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return marked[small] ?? (small.allSatisfy(\.isASCII) ? plain[small] : nil)
  }
}
