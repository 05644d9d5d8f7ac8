internal import IndicatorCore

/// Finds periods in what people write: `Năm 2023`, `6 tháng đầu năm 2024`, `Quý I/2024`, `31/12/2023`,
/// `Nhiệm kỳ 2020-2025`.
enum PeriodWords {
  /// The periods in a text, without repetition, and the text without them.
  struct Found: Hashable {
    var periods: [String] = []
    var rest: String
  }

  /// The period that a text is, and nothing else beside the words that belong to it.
  static func period(_ text: String) -> String? {
    guard text.utf8.count < 80, holdsYear(text) else { return nil }
    if let plain = Period(text.trimmed) { return isUsual(plain, text) ? plain.spelling : nil }
    let found = find(in: text)
    let rest = PeriodText(found.rest).words.map(\.folded)
    return found.periods.count == 1 && rest.allSatisfy(fronts.contains) ? found.periods[0] : nil
  }

  /// Whether four digits, and no more, stand one behind the other, as in every period.
  private static func holdsYear(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      guard !(0x30...0x39).contains(byte) else {
        run += 1
        continue
      }
      if run == 4 { return true }
      run = 0
    }
    return run == 4
  }

  /// A bare number is a year only within the usual years.
  private static func isUsual(_ period: Period, _ text: String) -> Bool {
    period.kind != .year || Int(text.trimmed).map { (1900...2100).contains($0) } ?? true
  }

  /// All periods in a text.
  static func find(in raw: String) -> Found {
    let clean = SheetText.clean(raw)
    guard holdsYear(clean) else { return Found(rest: clean) }
    let text = PeriodText(clean)
    let shapes = PeriodShapes(text: text)
    var found = Found(rest: "")
    var kept = 0
    var position = 0
    while position < text.words.count {
      guard let match = shapes.match(at: position) else {
        position += 1
        continue
      }
      if !found.periods.contains(match.spelling) { found.periods.append(match.spelling) }
      let first = text.words[firstBelonging(text, position)].range.lowerBound
      found.rest += String(text.characters[min(kept, first)..<first]) + " "
      kept = text.words[match.end - 1].range.upperBound
      position = match.end
    }
    guard !found.periods.isEmpty else { return Found(rest: clean) }
    found.rest = withoutLooseSigns(found.rest + String(text.characters[kept...]))
    return found
  }

  /// The first of the words before a period that lead to it: `tính đến ngày`.
  private static func firstBelonging(_ text: PeriodText, _ start: Int) -> Int {
    var first = start
    while first > 0, leading.contains(text[first - 1]) { first -= 1 }
    if text[first - 1] == "den", first > 0, first == 1 || text[first - 2] == "tinh" {
      first = max(0, first - 2)
    }
    if text[first - 1] == "ky", text[first - 2] == "nhiem" { first -= 2 }
    return first
  }

  /// Words before a period that say nothing but that one follows.
  private static let leading: Set<String> = [
    "nam", "ngay", "thang", "het", "trong", "thoi", "diem", "tai", "giai", "doan", "ca",
  ]

  /// Words that may stand beside a period in a text that is nothing else.
  private static let fronts: Set<String> = [
    "nam", "ky", "nhiem", "giai", "doan", "thoi", "diem", "tinh", "den", "ngay", "tu", "cac", "so",
    "lieu", "het", "trong", "tai", "ca", "bao", "cao",
  ]

  /// A text without the brackets and signs that a period has left behind.
  private static func withoutLooseSigns(_ text: String) -> String {
    var rest = SheetText.clean(text)
    for empty in ["( )", "()", "[]", "[ ]"] where rest.contains(empty) {
      rest = rest.split(separator: empty).joined(separator: " ")
    }
    let signs: Set<Character> = [" ", "-", "–", ",", ":", ";", "/", "."]
    rest = String(rest.drop { signs.contains($0) })
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    return SheetText.clean(rest)
  }
}
