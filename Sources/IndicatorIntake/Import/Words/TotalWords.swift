internal import IndicatorCore

/// Recognises rows that state totals by their words.
enum TotalWords {
  private static let whole: Set<String> = [
    "tong", "tong cong", "tong so", "cong", "cong chung", "chung", "total", "grand total", "sum",
    "tong toan", "tong chung",
  ]
  private static let beginnings = [
    "tong cong ", "cong ", "toan tinh", "toan huyen", "toan xa", "toan thanh pho", "toan phuong",
    "toan dang bo", "toan nganh", "toan quoc", "toan vung", "tong so toan", "tong toan", "subtotal",
  ]

  /// Whether a label is a total's: `Tổng cộng`, `Toàn tỉnh`, `Cộng (I+II)`.
  static func areIn(_ label: String) -> Bool {
    let words = SheetText.words(label).joined(separator: " ")
    if whole.contains(words) { return true }
    return beginnings.contains { words == $0.trimmed || words.hasPrefix($0) }
      && !hasAnotherMeaning(words)
  }

  /// `Cộng Hòa` is a place, `cộng đồng` a word.
  private static func hasAnotherMeaning(_ words: String) -> Bool {
    ["cong hoa", "cong dong", "cong tac", "cong an"].contains { words.hasPrefix($0) }
  }

  /// Whether a label states a total of the rows since the total before it, such as `Cộng khối xã`.
  static func arePartial(_ label: String) -> Bool {
    let words = SheetText.words(label).joined(separator: " ")
    return !whole.contains(words) && words.hasPrefix("cong ")
  }
}
