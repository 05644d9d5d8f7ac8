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

  /// What a line above a table says of all of it: `ĐVT: nghìn người`, `(In thousands)`, `[In millions of dollars.
  /// Fiscal year ending June 30]`.
  init?(inTitle text: String) {
    let found = ScaleWords.sentences(of: text).lazy.compactMap { sentence in
      let inner = Self.brackets(sentence).map { String(sentence[$0]) } ?? sentence
      return Self.words(inner).count <= 8 ? Self.power(of: inner).map { ($0, inner) } : nil
    }.first
    guard let (power, inner) = found else { return nil }
    self.power = power
    self.text = SheetText.clean(inner.filter { !"()".contains($0) })
    rest = ""
  }

  /// What a cell below the word `Unit` says of the figures beside it: `1,000`, `Mil. dol.`, `thousand tonnes`.
  init?(unit text: String) {
    guard let power = Self.power(of: text) else { return nil }
    self.power = power
    self.text = SheetText.clean(text.filter { !"()".contains($0) })
    rest = ""
  }

  private static func brackets(_ text: String) -> Range<String.Index>? {
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    return open..<text.index(after: close)
  }

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
      guard ScaleWords.isPower(folded), !word.allSatisfy(\.isASCII) else { return folded }
      let key = SheetText.key(String(word))
      return ScaleWords.marked.contains(key) ? folded : key
    }
  }

  private static func power(of text: String) -> Int? {
    let all = words(String(text.flatMap { $0 == "/" ? Array(" per ") : [$0] }))
    // `Tỷ lệ`, `tỷ trọng`, `tỷ suất` are shares and rates, no thousand millions.
    let isShare = zip(all, all.dropFirst()).contains {
      ["ty", "ti"].contains($0) && ["le", "trong", "suat", "so"].contains($1)
    }
    let currencies = currencies(in: text)
    let found = ScaleWords.found(in: all, of: text) { word in
      counted.contains(word) && !fillers.contains(word) || currencies.contains(word)
    }
    return found.count == 1 && !isShare ? found[0] : nil
  }

  /// What is counted, without the scale's word.
  static func unit(in text: String) -> String {
    text.split(separator: " ").filter { word in
      !ScaleWords.belongs(word.filter { !".,".contains($0) }.foldedForSearch)
        && !["in", "of", "x", "×", "en"].contains(word.lowercased())
    }.joined(separator: " ")
  }

  private static func isAlone(_ text: String) -> Bool {
    let all = words(text)
    let currencies = currencies(in: text)
    // `10,000` alone over a column is a size.
    if all.count == 1, all[0].allSatisfy(\.isNumber), !["000", "1000", "1000000"].contains(all[0]) {
      return false
    }
    // `Triệu Phong` is a district, `Thousand Oaks` a town.
    return all.count <= 4 && Self.power(of: text) != nil
      && all.allSatisfy {
        ScaleWords.belongs($0) || counted.contains($0) || currencies.contains($0)
      } && !text.contains { "-–".contains($0) }
  }

  /// A currency is three capitals.
  private static func currencies(in text: String) -> Set<String> {
    Set(
      text.split { !$0.isLetter }.filter { $0.count == 3 && $0.allSatisfy(\.isUppercase) }
        .map { String($0).lowercased() })
  }

  /// Words of the list below that stand beside anything.
  private static let fillers: Set<String> = [
    "in", "of", "en", "de", "1", "la", "my", "do", "m", "d", "con", "ban", "ta", "us",
  ]

  /// What is counted by the thousand or so.
  private static let counted: Set<String> = [
    "dong", "d", "vnd", "usd", "us", "dollars", "dollar", "euro", "euros", "eur", "pesos", "rupees",
    "yen", "yuan", "nguoi", "persons", "people", "ha", "hecta", "hectares", "acres", "tan", "ta",
    "kg", "tonnes", "tons", "m", "m2", "m3", "km", "kwh", "lit", "con", "cay", "cai", "chiec",
    "qua",
    "luot", "khach", "ho", "households", "lao", "san", "pham", "vien", "ban", "units", "head", "of",
    "in", "1", "met", "heads", "jobs", "workers", "dwellings", "tan", "km2", "do", "la", "my", "rs",
    "inr", "dol", "francs", "personnes", "en", "de",
  ]
}
