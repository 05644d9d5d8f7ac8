/// Words over figures that do not add up: rates, ratios, ranks, indices, averages.
enum RateWords {
  private static let words: Set<String> = [
    "rate", "rates", "ratio", "ratios", "percent", "percentage", "percentages", "pct", "rank",
    "ranks", "ranking", "index", "indices", "indexes", "average", "averages", "mean", "median",
    "density", "per", "taux", "indice", "moyenne", "quote", "durchschnitt", "anteil",
    "tasa", "promedio", "porcentaje",
  ]

  private static let phrases = WordList([
    "tỷ lệ", "tỷ suất", "tỷ số", "tỷ trọng", "chỉ số", "bình quân", "trung bình", "mật độ",
    "hệ số", "xếp hạng", "thứ hạng", "pour cent", "prozent",
  ])

  private static let averages = WordList([
    "average", "mean", "density", "bình quân", "trung bình", "mật độ", "moyenne", "durchschnitt",
    "promedio",
  ])

  /// Whether a heading begins with a word for averages.
  static func areAverages(_ text: String) -> Bool { averages.begins(text) }

  /// Whether a heading or a label says that its figures are rates or the like: `Percent unemployed`, `Rank`,
  /// `Persons per household`, `Tỷ lệ hộ nghèo`.
  static func areIn(_ text: String) -> Bool {
    text.contains { "%‰".contains($0) }
      || text.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
        words.contains(String($0))
      }
      || phrases.isIn(text)
  }
}
