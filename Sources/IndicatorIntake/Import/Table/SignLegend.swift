internal import IndicatorCore

/// Reads legends below a table: `D Withheld`, `NA: not available`, `*: dữ liệu ước tính`, `(X) Not applicable`,
/// `... Số liệu chưa có`.
enum SignLegend {
  /// What a legend says of a sign, and its words.
  struct Entry: Equatable {
    let meaning: SignMeaning
    let words: String
  }

  /// The signs that texts explain; of two explanations the first.
  static func entries(in texts: [String]) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for clause in texts.flatMap(clauses) {
      guard let (sign, entry) = entry(clause), entries[sign] == nil else { continue }
      entries[sign] = entry
    }
    return entries
  }

  /// A sign without the brackets or quotation marks around it.
  static func sign(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let pairs: [Character: Character] = [
      "(": ")", "[": "]", "\"": "\"", "'": "'", "“": "”", "`": "`",
    ]
    while text.count > 2, let first = text.first, let end = pairs[first], text.last == end {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }

  // MARK: Clauses

  /// A note's parts: `NA Not available. X Not applicable.` says two things.
  private static func clauses(_ text: String) -> [String] {
    var clauses: [String] = []
    for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
      var clause = ""
      for word in line.split(separator: " ") {
        clause += clause.isEmpty ? String(word) : " " + word
        let isEnd = word.last == "." && word.count > 3 && word.dropLast().last?.isLetter == true
        if isEnd || isHeading(word) && clause.count < 24 {
          if isEnd { clauses.append(clause) }
          clause = ""
        }
      }
      clauses.append(clause)
    }
    return clauses.filter { !$0.isEmpty }
  }

  /// `Note:`, `Ghi chú:`, `Ký hiệu:`, `Symbols:` before the first sign.
  private static func isHeading(_ word: Substring) -> Bool {
    word.last == ":"
      && ["note", "notes", "chu", "hieu", "legend", "symbols", "symbol", "thich", "key"]
        .contains(word.dropLast().lowercased().foldedForSearch)
  }

  private static func entry(_ clause: String) -> (String, Entry)? {
    guard let (sign, rest) = cut(clause) else { return nil }
    var words = rest[...]
    while let first = words.first, first.isWhitespace || ":=–-,".contains(first) {
      words.removeFirst()
    }
    while let last = words.last, last.isWhitespace || last == "." { words.removeLast() }
    guard let meaning = meaning(String(words)) else { return nil }
    return (sign, Entry(meaning: meaning, words: String(words)))
  }

  /// A clause's sign and what follows it; nil if it does not begin with what may be one.
  private static func cut(_ clause: String) -> (String, String)? {
    guard var word = clause.split(separator: " ").first.map(String.init) else { return nil }
    var rest = String(clause.dropFirst(word.count))
    if word == ":" || word == "=" { return rest.isEmpty ? nil : (word, rest) }
    if word.count > 1, let mark = word.dropFirst().firstIndex(where: { $0 == ":" || $0 == "=" }) {
      rest = word[mark...] + rest
      word = String(word[..<mark])
    }
    let sign = sign(word)
    let isSet =
      sign != word || rest.drop(while: \.isWhitespace).first.map { ":=".contains($0) } == true
    return isSign(sign, isSet: isSet) ? (sign, rest) : nil
  }

  /// Marks, capitals, or one small letter; more where brackets or a colon set it off.
  private static func isSign(_ text: String, isSet: Bool) -> Bool {
    guard (1...5).contains(text.count), !text.contains(where: \.isNumber) else { return false }
    if !text.contains(where: \.isLetter) { return true }
    return isSet || text.count == 1
      || (text.count <= 3 && text.allSatisfy { $0.isUppercase || "/.".contains($0) })
  }

  // MARK: Meanings

  /// What a legend's words say, the surest first.
  private static func meaning(_ words: String) -> SignMeaning? {
    let text =
      " " + words.foldedForSearch.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
      + " "
    return phrases.first { entry in entry.words.contains { text.contains(" " + $0) } }?.meaning
  }

  private static let phrases: [(meaning: SignMeaning, words: [String])] = [
    (
      .suppressed,
      [
        "withheld", "confidential", "suppress", "does not meet publication", "disclos", "bao mat",
        "giu kin",
        "khong cong bo", "not published",
      ]
    ),
    (
      .notApplicable,
      [
        "not applicable", "cannot exist", "not possible", "khong ap dung", "khong the co",
        "khong thuoc dien",
      ]
    ),
    (
      .zero,
      [
        "less than", "rounds to zero", "represents zero", "represents or rounds", "zero ", "nil ",
        "bang 0", "bang khong", "khong phat sinh", "hien tuong khong", "nho hon",
      ]
    ),
    (
      .notAvailable,
      [
        "not available", "unavailable", "no data", "data not", "not collected", "chua co",
        "khong co so lieu",
        "khong co du lieu", "chua thu thap", "khong thu thap", "chua tong hop",
      ]
    ),
    (
      .missing,
      [
        "missing", "not reported", "not submitted", "no report", "chua bao cao", "thieu so lieu",
        "khong bao cao",
      ]
    ),
    (.provisional, ["provisional", "preliminary", "so bo", "tam tinh"]),
    (.revised, ["revised", "revision", "dieu chinh", "hieu dinh", "da sua"]),
    (.seriesBreak, ["break in", "series break", "break ", "gian doan"]),
    (
      .lowReliability,
      [
        "unreliable", "low reliability", "not reliable", "use with caution", "tin cay thap",
        "kem tin cay",
      ]
    ),
    (
      .definitionDiffers,
      ["definition differs", "different definition", "khac khai niem", "khac dinh nghia"]
    ),
    (.estimated, ["estimate", "uoc tinh", "uoc "]),
  ]
}
