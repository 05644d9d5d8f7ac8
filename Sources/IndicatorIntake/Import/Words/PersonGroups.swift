/// Labels that divide people whatever table they stand in: sexes and ages.
enum PersonGroups {
  private static let sexes = WordList([
    "nam", "nữ", "nam giới", "nữ giới", "male", "female", "males", "females", "men", "women",
    "boys", "girls",
  ])

  private static let ageWords: Set<String> = [
    "tuoi", "years", "year", "aged", "age", "and", "over", "under", "older", "duoi", "tren", "tu",
    "den", "tro", "len", "to", "plus", "less", "than", "above", "below",
  ]

  /// Whether a label is a word for men or women alone.
  static func isSex(_ label: String) -> Bool { sexes.contains(label) }

  /// Whether all labels are of one kind: sexes, or ages such as `0-4`, `65+`, `Dưới 15 tuổi`.
  static func divide(_ labels: [String]) -> Bool {
    labels.count > 1
      && (labels.allSatisfy { sexes.contains($0) } || labels.allSatisfy(isAge))
  }

  private static func isAge(_ label: String) -> Bool {
    let words = SheetText.words(label)
    let numbers = words.filter { Int($0) != nil }
    let isMarked = words.count > numbers.count || label.contains { "-–+<>≥≤".contains($0) }
    return (1...2).contains(numbers.count) && isMarked
      && numbers.allSatisfy { Int($0).map { $0 <= 130 } ?? false }
      && words.allSatisfy { Int($0) != nil || ageWords.contains($0) }
  }
}
