/// What a program prints between two pages of one table: `Trang 2`, `Page 2 of 3`.
enum PageWords {
  private static let words: Set<String> = ["trang", "tr", "page", "p", "of", "tren", "so", "sheet"]

  static func areIn(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    let parts = SheetText.words(text)
    let numbers = parts.filter { Int($0) != nil }
    return (1...2).contains(numbers.count) && numbers.count < parts.count
      && parts.allSatisfy { Int($0) != nil || words.contains($0) }
  }
}
