internal import IndicatorCore

/// By how much figures are counted at once: `(nghìn người)`, `in thousands`, `(1,000)`, `triệu đồng`.
struct Scale {
  let power: Int
  let text: String
  /// The text without what says it.
  let rest: String

  init?(in text: String) {
    let range = Self.brackets(text)
    let inner = range.map { String(text[$0]) } ?? text
    guard let power = Self.power(of: inner), range != nil || Self.isAlone(inner) else { return nil }
    self.power = power
    self.text = SheetText.clean(inner.filter { !"()".contains($0) })
    guard let range else {
      rest = ""
      return
    }
    let unit = Self.unit(in: self.text)
    rest = SheetText.clean(
      text[..<range.lowerBound] + (unit.isEmpty ? "" : "(\(unit))") + text[range.upperBound...])
  }

  /// What a line above a table says of all of it: `ĐVT: nghìn người`, `(In thousands)`, `[In millions of dollars]`.
  init?(inTitle text: String) {
    let inner = Self.brackets(text).map { String(text[$0]) } ?? text.filter { !"[]".contains($0) }
    let words = Self.words(inner)
    guard words.count <= 8, let power = Self.power(of: inner),
      Self.brackets(text) != nil || text.hasPrefix("[") || MeasuredIn.isScaled(text)
    else { return nil }
    self.power = power
    self.text = SheetText.clean(inner.filter { !"()".contains($0) })
    rest = ""
  }

  private static func brackets(_ text: String) -> Range<String.Index>? {
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    return open..<text.index(after: close)
  }

  private static let powers: [String: Int] = [
    "nghin": 3, "ngan": 3, "thousand": 3, "thousands": 3, "1000": 3, "000": 3, "1000s": 3,
    "000s": 3, "trieu": 6,
    "million": 6,
    "millions": 6, "ty": 9, "billion": 9, "billions": 9, "1000000": 6,
    "trd": 6, "ngd": 3, "nghd": 3, "1000d": 3, "tyd": 9,
  ]

  /// Short words that say how much at once only before the word for money: `tr đồng`, `tỉ đồng`.
  private static let powersOfMoney = ["tr": 6, "ti": 9, "ng": 3, "k": 3]

  /// Whether a text says by how much figures are counted at once, and nothing else: `Tỷ đồng`.
  static func isAll(of text: String) -> Bool { Scale(in: text)?.rest.isEmpty ?? false }

  /// Whether a text says that figures are counted by the thousand or so.
  static func isSaid(in text: String) -> Bool { power(of: text) != nil }

  /// Whether it is money that is counted.
  var isOfMoney: Bool {
    let words = Self.words(text)
    return words.contains {
      ["dong", "d", "vnd", "usd", "trd", "tyd", "ngd", "1000d"].contains($0)
    }
      || text.contains("$") || text.contains("€")
  }

  /// The words without their marks, but for those that are other words with them: `Ngân sách` is no thousand.
  private static func words(_ text: String) -> [String] {
    text.filter { !".,".contains($0) }.split { !$0.isLetter && !$0.isNumber }.map { word in
      let folded = String(word).foldedForSearch
      guard powers[folded] != nil, !word.allSatisfy(\.isASCII) else { return folded }
      let key = SheetText.key(String(word))
      return marked.contains(key) ? folded : key
    }
  }

  private static let marked: Set<String> = [
    "nghìn", "ngàn", "triệu", "tỷ", "trđ", "tyđ", "tỷđ", "ngđ", "nghđ",
  ]

  private static func power(of text: String) -> Int? {
    let all = words(text)
    // `Tỷ lệ`, `tỷ trọng`, `tỷ suất` are shares and rates, no thousand millions.
    let isShare = zip(all, all.dropFirst()).contains {
      ["ty", "ti"].contains($0) && ["le", "trong", "suat", "so"].contains($1)
    }
    let ofMoney = zip(all, all.dropFirst()).compactMap { word, next in
      ["dong", "d", "vnd"].contains(next) ? powersOfMoney[word] : nil
    }
    if zip(all, all.dropFirst()).contains(where: { ["nghin", "ngan"].contains($0) && $1 == "ty" }) {
      return 12
    }
    let found = all.compactMap { powers[$0] } + ofMoney
    return found.count == 1 && !isShare ? found[0] : nil
  }

  /// What is counted, without the scale's word.
  static func unit(in text: String) -> String {
    text.split(separator: " ").filter { word in
      powers[word.filter { !".,".contains($0) }.foldedForSearch] == nil
        && !["in", "of"].contains(word.lowercased())
    }.joined(separator: " ")
  }

  private static func isAlone(_ text: String) -> Bool {
    let all = words(text)
    // A currency is three capitals.
    let currencies = Set(
      text.split { !$0.isLetter }.filter { $0.count == 3 && $0.allSatisfy(\.isUppercase) }
        .map { String($0).lowercased() })
    // `Triệu Phong` is a district, `Thousand Oaks` a town.
    return all.count <= 4 && all.contains { powers[$0] != nil }
      && all.allSatisfy { powers[$0] != nil || counted.contains($0) || currencies.contains($0) }
  }

  /// What is counted by the thousand or so.
  private static let counted: Set<String> = [
    "dong", "d", "vnd", "usd", "us", "dollars", "dollar", "euro", "euros", "eur", "pesos", "rupees",
    "yen", "yuan", "nguoi", "persons", "people", "ha", "hecta", "hectares", "acres", "tan", "ta",
    "kg", "tonnes", "tons", "m", "m2", "m3", "km", "kwh", "lit", "con", "cay", "cai", "chiec",
    "qua",
    "luot", "khach", "ho", "households", "lao", "san", "pham", "vien", "ban", "units", "head", "of",
    "in", "1", "met", "heads", "jobs", "workers", "dwellings", "tan", "km2", "do", "la", "my",
  ]
}
