internal import IndicatorCore

/// Recognises columns by the words that people put above them.
enum HeadingWords {
  private static let roles: [(MappingRole, Set<String>)] = [
    (.number, ["stt", "tt", "so tt", "so thu tu", "no", "s tt"]),
    (
      .unit,
      [
        "unit", "unit name", "don vi", "ten don vi", "to chuc", "ten to chuc", "dia phuong",
        "co quan",
        "xa", "phuong", "xa phuong", "xa phuong thi tran", "huyen", "quan huyen", "tinh",
        "tinh thanh pho", "tinh thanh", "chi bo", "dang bo", "don vi hanh chinh", "ten xa",
        "don vi dia phuong", "dia ban", "to chuc dang", "don vi bao cao", "co quan don vi",
        "dang bo chi bo", "chi dang bo",
      ]
    ),
    (
      .period,
      ["period", "year", "ky", "nam", "thoi diem", "thoi ky", "ky bao cao", "thang", "quy"]
    ),
    (
      .measure,
      [
        "measure", "indicator", "chi tieu", "noi dung", "tieu chi", "chi so", "cac chi tieu",
        "hang muc",
      ]
    ),
    (
      .category,
      ["category", "xep loai", "muc", "muc xep loai", "phan loai", "loai", "phan to", "muc do"]
    ),
    (.figure, ["value", "gia tri", "so lieu"]), (.qualifier, ["qualifier"]), (.status, ["status"]),
    (.source, ["source", "nguon"]), (.note, ["note", "ghi chu", "chu thich", "notes"]),
    (.skip, ["dvt", "don vi tinh", "don vi do", "unit of measure"]),
  ]

  /// Headings of codes and names beside one another: codes are surer than names.
  private static let codes: Set<String> = [
    "ma", "ma don vi", "ma dv", "code", "madv", "ma so", "ma xa", "ma don vi hanh chinh",
  ]

  static func role(_ heading: String) -> MappingRole? {
    let words = SheetText.words(heading).joined(separator: " ")
    if codes.contains(words) { return .unit }
    return roles.first { $0.1.contains(words) }?.0
  }

  /// Whether a heading stands over codes.
  static func isCode(_ heading: String) -> Bool {
    let words = SheetText.words(heading).joined(separator: " ")
    return codes.contains(words) || words == "unit"
  }

  /// Words that say that something is counted, and nothing of what.
  private static let counting: Set<String> = [
    "so luong", "sl", "so nguoi", "nguoi", "so", "count", "so dang vien", "luong",
  ]

  static func areCounting(_ part: String) -> Bool {
    counting.contains(SheetText.words(part).joined(separator: " ")) && !part.contains("đảng viên")
  }

  /// Whether a heading is of percentages: `Tỷ lệ`, `%`, `Cơ cấu (%)`.
  static func arePercentages(_ part: String) -> Bool {
    let words = SheetText.words(part)
    let text = words.joined(separator: " ")
    return part.contains("%") || ["ty le", "ti le", "tl", "co cau", "phan tram"].contains(text)
      || text.hasPrefix("ty le ") || text.hasPrefix("ti le ")
  }

  /// Whether a heading stands over parts of the figure before them: `Trong đó`.
  static func areOfWhich(_ part: String) -> Bool {
    let text = SheetText.words(part).joined(separator: " ")
    return ["trong do", "of which", "chia ra", "bao gom", "gom"].contains(text)
  }
}
