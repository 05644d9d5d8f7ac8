/// Words that may be those of a total, in a label that may say more.
enum TotalHint {
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    if TotalWords.areIn(text) { return true }
    let words = SheetText.words(text)
    guard let first = words.first, let last = words.last else { return false }
    if last == "total" || first == "total" || first == "overall" || words == ["all"] { return true }
    if first == "all" || (first == "ca" && words.count > 1 && areas.contains(words[1])) {
      return true
    }
    return first == "tong"
  }

  /// Whether a heading says that codes stand below it.
  static func isCode(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = SheetText.words(text)
    return ["code", "codes"].contains(words.last) || words.contains(where: nomenclatures.contains)
      || SheetText.key(text).hasPrefix("mã ")
  }

  private static let budget = WordList([
    "chương", "loại", "khoản", "mục", "tiểu mục", "tiểu nhóm", "tài khoản", "tk", "số hiệu tk",
    "số hiệu tài khoản",
  ])

  /// Whether a heading stands over numbers of the state's table of budget lines or of accounts.
  static func isBudgetCode(_ text: String) -> Bool { budget.contains(text) }

  private static let nomenclatures: Set<String> = [
    "coicop", "nace", "isic", "sitc", "icd", "cpc", "vsic",
  ]

  /// What stands at the top of every letter of an office.
  static func isLetterhead(_ text: String) -> Bool {
    guard text.utf8.count > 20 else { return false }
    let words = SheetText.words(text).prefix(4).joined(separator: " ")
    return ["dang cong san viet", "cong hoa xa hoi", "doc lap tu do"].contains(words)
  }

  private static let areas: Set<String> = [
    "nuoc", "tinh", "huyen", "xa", "vung", "thanh", "quan", "phuong", "khoi", "nganh", "dang",
    "hai", "ba",
  ]
}
