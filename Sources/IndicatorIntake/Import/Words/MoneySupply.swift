/// `M1`, `M2`, `M3`: money in narrow and in wide senses, and no months.
enum MoneySupply {
  /// Whether texts are such names: no other month stands among them.
  static func areIn(_ texts: [String]) -> Bool {
    let named = texts.filter {
      $0.first == "M" && $0.count > 1 && $0.dropFirst().allSatisfy(\.isNumber)
    }
    return !named.isEmpty && named.allSatisfy(isName)
  }

  /// A text, empty if it is such a name.
  static func without(_ text: String) -> String { isName(text) ? "" : text }

  private static func isName(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.first == 0x4D && ("0"..."4").contains(text.suffix(1))
  }
}
