/// Tells footnote marks from other text that is raised.
///
/// A mark is a number, a letter or a sign, or several with commas: `1`, `a,b`, `*`. Text raised behind a unit
/// (`km²`), behind `10` before more text (`10⁶ tấn`), behind a single letter (`R²`), and ordinals (`1ˢᵗ`) are
/// content.
enum RaisedText {
  /// A run of raised text, held against what stands before and behind it.
  static func isMark(_ raised: some StringProtocol, behind before: String, hasMore: Bool) -> Bool {
    isMark(raised) && !isPower(raised, behind: before, hasMore: hasMore)
  }

  private static func isMark(_ raised: some StringProtocol) -> Bool {
    let parts = raised.split { " ,;()[]/\u{A0}".contains($0) }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        part.count == 1 && part.first?.isWhitespace == false
          || part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          || part.allSatisfy { "*†‡§#+".contains($0) }
      }
  }

  private static let units: Set<String> = [
    "m", "km", "cm", "dm", "mm", "hm", "dam", "ft", "in", "yd", "mi", "µm",
  ]

  private static func isPower(
    _ raised: some StringProtocol, behind before: String, hasMore: Bool
  ) -> Bool {
    let digits = raised.drop { $0 == "-" || $0 == "−" }
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return false }
    // Longer words are no units.
    let end = before.reversed().prefix(12)
    let word = String(end.prefix { $0.isLetter || $0.isNumber }.reversed())
    if word == "10" { return hasMore }
    guard digits == "2" || digits == "3" else { return false }
    return units.contains(word) || word.count == 1 && word.first?.isLetter == true
  }

  // MARK: Raised signs of Unicode

  private static let signs: [Character: Character] = [
    "¹": "1", "²": "2", "³": "3", "⁰": "0", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁽": "(", "⁾": ")", "ᵃ": "a", "ᵇ": "b", "ᶜ": "c", "ᵈ": "d", "ᵉ": "e", "ᶠ": "f",
  ]
  private static let raisedSigns = Dictionary(uniqueKeysWithValues: signs.map { ($1, $0) })
  private static let raising: [Character: Character] = [
    "1": "¹", "2": "²", "3": "³", "0": "⁰", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "-": "⁻", "−": "⁻",
  ]

  /// A power in the raised signs of Unicode: `²` of `2`.
  static func power(_ raised: String) -> String { String(raised.map { raising[$0] ?? $0 }) }

  /// Marks in the raised signs of Unicode again, as far as there are any.
  static func raised(_ mark: String) -> String { String(mark.map { raisedSigns[$0] ?? $0 }) }

  /// Text without the raised signs of Unicode at its beginning and end, if they are marks, and these as plain
  /// signs with commas between them; empty marks if there are none.
  static func split(_ text: String) -> (text: String, mark: String) {
    let (rest, first) = beginsRaised(text) ? splitBeginning(text) : (text, "")
    let (inner, last) = mayEndRaised(rest) ? splitEnd(rest) : (rest, "")
    return (inner, [first, last].filter { !$0.isEmpty }.joined(separator: ","))
  }

  private static func splitEnd(_ text: String) -> (text: String, mark: String) {
    let end = text.reversed().prefix { signs[$0] != nil || $0 == "," || $0.isWhitespace }.count
    let raised = text.suffix(end).drop { signs[$0] == nil }
    let before = String(text.dropLast(raised.count))
    let mark = String(raised.map { signs[$0] ?? $0 }).trimmed
    guard !before.trimmed.isEmpty, isMark(mark, behind: before, hasMore: false) else {
      return (text, "")
    }
    return (before, plain(mark))
  }

  private static func splitBeginning(_ text: String) -> (text: String, mark: String) {
    let raised = text.trimmed.prefix { signs[$0] != nil }
    let rest = String(text.trimmed.dropFirst(raised.count)).trimmed
    let mark = String(raised.map { signs[$0] ?? $0 })
    guard !rest.isEmpty, isMark(mark) else { return (text, "") }
    return (rest, plain(mark))
  }

  /// A quick look at the first byte that is no blank.
  private static func beginsRaised(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x20 }), [0xC2, 0xE1, 0xE2].contains(first)
    else { return false }
    return text.first { !$0.isWhitespace }.map { signs[$0] != nil } == true
  }

  /// A quick look at the last bytes that are no blanks: `¹²³` begin with `C2`, the others with `E1` or `E2`.
  private static func mayEndRaised(_ text: String) -> Bool {
    var bytes = text.utf8.reversed().makeIterator()
    var byte = bytes.next()
    while byte == 0x20 { byte = bytes.next() }
    guard let last = byte, last >= 0x80, let next = bytes.next() else { return false }
    if next == 0xC2 { return [0xB9, 0xB2, 0xB3].contains(last) }
    return next >= 0x80 && bytes.next().map { $0 == 0xE1 || $0 == 0xE2 } == true
  }

  /// Marks as they are kept: without brackets and blanks, a comma between two.
  static func plain(_ mark: some StringProtocol) -> String {
    mark.split { " ,;()[]/\u{A0}".contains($0) }.joined(separator: ",")
  }
}
