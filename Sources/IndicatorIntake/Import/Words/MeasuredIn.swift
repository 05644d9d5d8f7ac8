internal import IndicatorCore

/// What people write for the unit in which figures are measured: `(người)`, `ĐVT: nghìn người`, `ha`.
enum MeasuredIn {
  /// What words stand for, by the units of measure of a codebook.
  private static let known: [String: Set<String>] = [
    "persons": [
      "nguoi", "dang vien", "d c", "dong chi", "can bo", "hoc sinh", "quan chung", "cong dan",
      "luot nguoi", "persons", "person",
    ],
    "organisations": [
      "to chuc", "chi bo", "dang bo", "co so", "don vi", "co quan", "to chuc dang", "organisations",
      "chi bo dang bo", "chi dang bo",
    ],
    "instances": ["luot", "lan", "vu", "vu viec", "truong hop", "buoi", "cuoc", "instances"],
    "days": ["ngay", "days"], "km2": ["km2", "km²"], "ha": ["ha"],
    "percent": ["%", "phan tram", "percent"],
    "villages": ["thon", "xom", "ban", "to dan pho", "khu dan cu"],
    "households": ["ho", "ho gia dinh", "households"],
  ]

  /// Whether a text is in which unit figures are measured, and that of a measure.
  static func agrees(_ text: String, unit: String) -> Bool {
    let words = folded(text)
    return words == unit.lowercased() || (known[unit]?.contains(words) ?? false)
  }

  /// Whether figures in a unit would have to be converted for a measure: thousands, or hectares for square
  /// kilometres. Persons and organisations are not told apart: `ĐVT: người` stands over tables of both.
  static func differs(_ text: String, unit: String) -> Bool {
    if isScaled(text) { return true }
    let areas = ["km2", "ha"]
    let own = areas.first { agrees(text, unit: $0) }
    if let own { return own != unit }
    let isPercent = agrees(text, unit: "percent")
    return isPercent != (unit == "percent") && (isPercent || isKnown(text))
  }

  /// Whether a text names a unit of measure at all, so that another than the measure's is an error.
  static func isKnown(_ text: String) -> Bool {
    let words = folded(text)
    return known.values.contains { $0.contains(words) } || isScaled(text)
  }

  private static let symbols: Set<String> = [
    "tấn", "tạ", "kg", "kwh", "mwh", "m", "m2", "m3", "m²", "m³", "km", "lít", "con", "cây", "cái",
    "chiếc", "đồng", "usd", "người/km2", "tấn/ha", "tạ/ha", "giờ", "phút", "trang", "bộ", "dự án",
    "công trình", "lượt khách", "lượt người", "tonnes", "litres", "hours", "number", "no",
  ]

  /// Whether a text is the sign or the word for a unit of measure that no codebook has.
  static func isSymbol(_ text: String) -> Bool { symbols.contains(SheetText.key(text)) }

  /// Whether figures are counted by the thousand or so.
  static func isScaled(_ text: String) -> Bool {
    if Scale.isSaid(in: text) { return true }
    let words = text.filter { $0 != "." }.foldedForSearch.split(separator: " ").map(String.init)
    return words.contains {
      ["nghin", "ngan", "trieu", "ty", "tram", "chuc", "1000", "100", "1000000"].contains($0)
    }
  }

  /// Whether a title says that all its figures are percentages: `TỶ LỆ XẾP LOẠI NĂM 2023`, `… (%)`.
  static func saysPercent(_ title: String) -> Bool {
    let words = SheetText.words(title)
    return title.contains("(%)") || words.starts(with: ["ty", "le"])
      || words.starts(with: ["ti", "le"])
  }

  private static func folded(_ text: String) -> String {
    text.contains("%") ? "%" : SheetText.words(text).joined(separator: " ")
  }

  /// The unit in a line above a table, such as `ĐVT: người` or `(Đơn vị tính: nghìn người)`; nil for any
  /// other text.
  static func said(_ text: String) -> String? {
    let words = SheetText.words(text)
    let isNamed =
      words.first == "dvt" || words.starts(with: ["don", "vi", "tinh"])
      || words.starts(with: ["unit", "of", "measure"])
      || words.first == "unit" && text.contains(":") && words.count > 1
    guard isNamed || words.starts(with: ["don", "vi"]) else { return nil }
    guard let colon = text.firstIndex(of: ":") else { return isNamed ? "" : nil }
    let unit = SheetText.clean(
      text[text.index(after: colon)...].filter { !"()[]".contains($0) })
    return isNamed || isKnown(unit) ? unit : nil
  }
}
