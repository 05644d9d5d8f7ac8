internal import IndicatorCore

/// Recognises rows that state totals by their words.
enum TotalWords {
  private static let whole: Set<String> = [
    "tong", "tong cong", "tong so", "cong", "cong chung", "chung", "total", "grand total", "sum",
    "country", "nation", "insgesamt", "zusammen", "ensemble", "totale", "totaal", "jumlah", "razem",
    "all ages", "both sexes", "all sexes", "all persons", "whole country", "entire country",
    "national total", "all regions", "all provinces",
    "tong chung", "toan bo", "tong cong chung", "cong tong",
  ]

  /// Words behind `cộng` or `tổng` with which the label is a total's. All others make it a name: there are
  /// communes called `Cộng Hòa`, `Cộng Hiền` and `Tổng Cọt`.
  private static let parts: Set<String> = [
    "khoi", "muc", "phan", "nhom", "trang", "cum", "vung", "loai", "bang",
  ]
  /// Words behind `cộng` or `tổng cộng` that stand for all units.
  private static let all: Set<String> = [
    "toan", "cac", "chung", "so", "don", "xa", "phuong", "huyen", "quan", "tinh", "thi", "ca",
  ]
  /// Words behind `tổng` or `tổng số` that do: `Tổng số xã` counts communes.
  private static let few: Set<String> = ["toan", "ca", "chung"]
  /// What `toàn` may stand before.
  private static let areas: Set<String> = [
    "tinh", "huyen", "xa", "phuong", "quan", "thi", "thanh", "dang", "nganh", "quoc", "vung",
    "khoi",
    "bo", "mien", "khu", "dao",
  ]

  /// Whether a label is a total's: `Tổng cộng`, `Toàn tỉnh`, `Cộng (I+II)`.
  static func areIn(_ label: String) -> Bool { reach(of: label) != nil }

  /// Whether a label states a total of the rows since the total before it, such as `Cộng khối xã`.
  static func arePartial(_ label: String) -> Bool { reach(of: label) == .part }

  /// Sums that one page hands on to the next.
  private static let carried: Set<String> = [
    "mang sang", "chuyen sang", "cong mang sang", "trang truoc chuyen sang", "so mang sang",
    "carried forward", "brought forward", "carried over",
  ]

  /// Whether a label is of a sum that a page hands on: `Mang sang`.
  static func areCarried(_ label: String) -> Bool {
    carried.contains(SheetText.words(label).joined(separator: " "))
  }

  /// The words that labels of totals begin with.
  private static let firsts = Set(
    whole.union(carried).compactMap { SheetText.words($0).first } + ["subtotal", "toan"])

  private enum Reach {
    case part, whole
  }

  private static func reach(of label: String) -> Reach? {
    // Most labels begin with another letter than `tổng`, `cộng`, `toàn`, `chung`, `sum` and their like.
    guard let letter = label.firstPlainLetter, "tcsgmbwenaizjr".unicodeScalars.contains(letter)
    else { return nil }
    let words = SheetText.words(label)
    guard let first = words.first, firsts.contains(first), hasItsMarks(label) else { return nil }
    if whole.contains(words.joined(separator: " ")) { return .whole }
    // `Cộng dồn` is a sum since the year began.
    if SheetText.key(label).hasPrefix("cộng dồn") { return nil }
    if first == "toan" { return words.count > 1 && areas.contains(words[1]) ? .whole : nil }
    if first == "subtotal" || carried.contains(words.joined(separator: " ")) {
      return .part
    }
    guard first == "cong" || first == "tong" else { return nil }
    let second = words.count > 1 ? words[1] : ""
    let skipped = second == "cong" || second == "so" ? 2 : 1
    let isSum = first == "cong" && second != "so" || second == "cong"
    return reach(behind: Array(words.dropFirst(skipped)), known: isSum ? all : few)
  }

  private static func reach(behind words: [String], known: Set<String>) -> Reach? {
    guard let next = words.first else { return .whole }
    if parts.contains(next) { return .part }
    if words.allSatisfy({ RowLabel.numbering($0.uppercased()) != nil }) {
      return words.count == 1 ? .part : .whole
    }
    return known.contains(next) ? .whole : nil
  }

  /// Whether the first word is `cộng`, `tổng` or `toàn` with its own marks, or the label has no marks at all:
  /// `Công an`, `Cổng` and `Toán` are other words.
  private static func hasItsMarks(_ label: String) -> Bool {
    let first = SheetText.key(label).drop { !$0.isLetter }.prefix(while: \.isLetter)
    return !["cong", "tong", "toan"].contains(first.foldedForSearch)
      || ["cộng", "tổng", "toàn"].contains(first) || label.allSatisfy(\.isASCII)
  }
}
