/// Words over figures that are one figure less another: `Natural increase`, `Balance`, `Net result`.
enum BalanceWords {
  private static let first = WordList([
    "net", "saldo", "solde", "excess of", "tăng tự nhiên", "cán cân", "xuất siêu", "nhập siêu",
  ])

  private static let last: Set<String> = ["balance", "surplus", "deficit", "difference"]

  private static let inside = WordList([
    "natural increase", "natural change", "natural growth", "balance of trade", "net migration",
    "net change", "accroissement naturel", "solde naturel",
  ])

  /// Whether a heading or a label names what is left of one figure without another.
  static func areIn(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let words = SheetText.words(text)
    return words.last.map(last.contains) ?? false || first.begins(text) || inside.isIn(text)
      || HeadingWords.areDifferences(text)
  }
}
