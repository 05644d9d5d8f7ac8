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
    // `Quý I, II/2024` are two.
    guard !text.contains(",") else { return nil }
    if let read = WrittenPeriod.readings(of: text).first?.period { return read.spelling }
    if let plain = Period(text.trimmed), plain.kind != .year { return plain.spelling }
    let found = find(in: text)
    let rest = SheetText.words(found.rest)
    return found.periods.count == 1 && rest.allSatisfy(fronts.contains) ? found.periods[0] : nil
  }

  /// Words that may stand beside a period in a text that is nothing else.
  private static let fronts: Set<String> = [
    "nam", "ky", "cac", "so", "lieu", "bao", "cao", "tinh", "den", "ngay", "trong", "tai",
  ]

  /// `quý III và 9 tháng năm 2024`: the part of the year that an `and` joins to a period behind it.
  private static func joined(before end: Int, of text: String, with period: Period) -> String? {
    let words = String(text.prefix(end)).split(separator: " ").map(String.init)
    guard let last = words.last, ["và", "and", "&"].contains(SheetText.key(last)),
      let year = Period(String(period.spelling.prefix(4)))
    else { return nil }
    return (1...4).lazy.filter { $0 < words.count }.compactMap { count in
      let part = words.dropLast().suffix(count).joined(separator: " ")
      return WrittenPeriod.readings(of: part).first { $0.part != nil }?.period(in: year)?.spelling
    }.first
  }

  /// All periods in a text.
  static func find(in raw: String) -> Found {
    let text = SheetText.clean(raw)
    let found = WrittenPeriod.found(in: text)
    let periods = found.flatMap { one -> [String] in
      guard let period = one.readings.first?.period else { return [] }
      return [joined(before: one.range.lowerBound, of: text, with: period), period.spelling]
        .compactMap(\.self)
    }.uniqued
    guard !periods.isEmpty else { return Found(rest: text) }
    return Found(periods: periods, rest: WrittenPeriod.rest(of: text, without: found))
  }
}
