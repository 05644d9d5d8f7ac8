/// The numbers that a form gives to its columns: `A`, `(1)`, `3 = 1 + 2`, `(4)=(3)/(2)*100`.
enum ColumnNumber {
  /// A letter or a small number, alone or in brackets.
  static func isNumber(_ text: String) -> Bool {
    let inner = text.drop { $0 == "(" || $0 == "[" }.prefix { $0 != ")" && $0 != "]" }
    return inner.count == 1 && inner.first?.isLetter == true || Int(inner).map { $0 < 100 } ?? false
  }

  /// The number in brackets that a heading ends with, alone or with what it is equal to, and the heading without it.
  static func behind(_ text: String) -> (text: String, number: Int)? {
    guard let open = text.firstIndex(where: { $0 == "(" && text[text.startIndex] != "(" }) else {
      return nil
    }
    let tail = SheetText.clean(String(text[open...]))
    let digits = tail.dropFirst().prefix(while: \.isNumber)
    guard let number = Int(digits), number < 100,
      tail == "(\(digits))" || isFormula(tail)
    else { return nil }
    let rest = SheetText.clean(String(text[..<open]))
    return rest.isEmpty ? nil : (rest, number)
  }

  /// A number of a column, what it is equal to, and nothing but numbers and signs of arithmetic.
  static func isFormula(_ text: String) -> Bool {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, text.utf8.count <= 40 else { return false }
    let plain = sides[1].filter { !$0.isWhitespace }
    return isNumber(sides[0].filter { !$0.isWhitespace })
      && plain.contains { $0.isNumber } && plain.contains { "+-–*x×/:".contains($0) }
      && plain.allSatisfy { $0.isNumber || "+-–*x×/:()[]%".contains($0) }
  }
}
