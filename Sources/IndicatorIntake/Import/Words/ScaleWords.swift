internal import IndicatorCore

/// The words and numbers that say by how much figures are counted at once, in the languages of statistical offices:
/// `thousand`, `(1,000)`, `100 million`, `mil. dol.`, `Mio. EUR`, `en milliers`, `crore`.
enum ScaleWords {
  private static let powers: [String: Int] = [
    "nghin": 3, "ngan": 3, "trieu": 6, "ty": 9, "trd": 6, "ngd": 3, "nghd": 3, "1000d": 3, "tyd": 9,
    "000": 3, "000s": 3, "1000s": 3,
    "thousand": 3, "thousands": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9,
    "trillion": 12, "trillions": 12,
    "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
    "millier": 3, "milliers": 3, "milliard": 9, "milliards": 9, "millones": 6, "milhares": 3,
    "milhoes": 6, "bilhoes": 9, "migliaia": 3, "milioni": 6, "miliardi": 9,
    "tausend": 3, "tsd": 3, "millionen": 6, "milliarden": 9, "duizend": 3, "miljoen": 6,
    "miljard": 9, "ribu": 3, "juta": 6, "miliar": 9, "triliun": 12,
  ]

  /// Words that are scales only beside money, a point, or what is counted: `Mn` alone is manganese.
  private static let short: [String: Int] = [
    "mil": 6, "bil": 9, "mn": 6, "bn": 9, "mio": 6, "mill": 6, "mrd": 9, "mld": 9, "mln": 6,
    "mlrd": 9,
  ]

  /// Short words that say how much at once only before the word for money: `tr đồng`, `tỉ đồng`.
  private static let powersOfMoney = ["tr": 6, "ti": 9, "ng": 3, "k": 3]

  /// Words behind which a number is what others are divided by, or a bound: `per 1,000`, `trên 100 triệu`.
  private static let divisors: Set<String> = [
    "per", "pour", "por", "je", "pro", "tren", "duoi", "over", "under", "than", "above", "below",
    "base",
  ]

  static let marked: Set<String> = [
    "nghìn", "ngàn", "triệu", "tỷ", "trđ", "tyđ", "tỷđ", "ngđ", "nghđ", "milhões", "bilhões",
  ]

  /// Whether a word in small letters without marks is one for a scale wherever it stands.
  static func isPower(_ word: String) -> Bool { powers[word] != nil || exponent(word) != nil }

  /// Whether a word says nothing but the scale, or is a number that does.
  static func belongs(_ word: String) -> Bool {
    powers[word] != nil || short[word] != nil || exponent(word, least: 1) != nil
  }

  /// The powers of ten that a text names, one for each run of words: `100 million` is one of eight.
  ///
  /// - Parameters:
  ///   - words: its words, small and without marks.
  ///   - text: the text itself, for its points and signs of money.
  ///   - isCounted: whether a word is one for money or for what is counted.
  static func found(in words: [String], of text: String, isCounted: (String) -> Bool) -> [Int] {
    let all = joined(words)
    let isBeside = text.contains { "$€£¥₹".contains($0) } || all.contains(where: isCounted)
    var runs: [(power: Int, isDivisor: Bool, end: Int)] = []
    for (index, word) in all.enumerated() {
      guard let power = power(word, all: all, at: index, text: text, isBeside: isBeside) else {
        continue
      }
      if let last = runs.last, last.end + 1 == index {
        runs[runs.count - 1].power += power
        runs[runs.count - 1].end = index
      } else {
        runs.append((power, index > 0 && divisors.contains(all[index - 1]), index))
      }
    }
    // Ten or a hundred is a scale only before the word for another.
    return runs.filter { !$0.isDivisor && $0.power > 2 }.map(\.power)
  }

  private static func power(
    _ word: String, all: [String], at index: Int, text: String, isBeside: Bool
  ) -> Int? {
    if let power = powers[word] ?? exponent(word, least: 1) { return power }
    let next = index + 1 < all.count ? all[index + 1] : ""
    if ["dong", "d", "vnd"].contains(next), let power = powersOfMoney[word] { return power }
    // Miles are a distance, but for `miles de toneladas`, `en miles`.
    if word == "miles" {
      return next == "de" || next.isEmpty && index > 0 && all[index - 1] == "en" ? 3 : nil
    }
    guard let power = short[word] else { return nil }
    let small = text.lowercased()
    if small.contains(word + "."), word != "mn", word != "bn" { return power }
    // `mil personas` are thousands.
    return word == "mil"
      ? (next == "dol" || small.contains("$") ? power : nil)
      : isBeside ? power : nil
  }

  /// The exponent of a number that is a power of ten.
  private static func exponent(_ word: String, least: Int = 3) -> Int? {
    guard word.first == "1", word.utf8.count > least, word.utf8.count <= 13,
      word.dropFirst().allSatisfy({ $0 == "0" })
    else { return nil }
    return word.utf8.count - 1
  }

  /// `10 000` as one number; other numbers with blanks are none of a scale.
  private static func joined(_ words: [String]) -> [String] {
    words.reduce(into: []) { all, word in
      if word == "000", let last = all.last, !last.isEmpty, last.allSatisfy(\.isNumber) {
        all[all.count - 1] = last + word
      } else {
        all.append(word)
      }
    }
  }

  /// The sentences of a line above a table that may say the scale of all of it, without examples such as `(253
  /// represents $253,000,000,000)`.
  static func sentences(of line: String) -> [String] {
    let text = withoutExamples(line).filter { !"[]".contains($0) }
    var sentences: [String] = [text]
    var sentence = ""
    for word in text.split(separator: " ") {
      let isNew =
        (sentence.hasSuffix(".") || sentence.hasSuffix(";")) && word.first?.isUppercase == true
      if isNew {
        sentences.append(sentence)
        sentence = ""
      }
      sentence += sentence.isEmpty ? String(word) : " " + word
    }
    if sentences.count > 1 { sentences.append(sentence) }
    return sentences.map { String($0.reversed().drop { ".;".contains($0) }.reversed()) }
  }

  private static func withoutExamples(_ line: String) -> String {
    var text = line
    while let sign = ["represent", "="].lazy.compactMap({ text.firstRange(of: $0) }).first,
      let open = text[..<sign.lowerBound].lastIndex(of: "("),
      let close = text[sign.upperBound...].firstIndex(of: ")")
    {
      text.removeSubrange(open...close)
    }
    return SheetText.clean(text)
  }
}
