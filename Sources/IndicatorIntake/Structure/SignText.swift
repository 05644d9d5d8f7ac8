/// Texts that stand in place of a figure, told by their shape: marks without letters, one to three letters in
/// brackets, and what programs write for "not available".
enum SignText {
  static func isSign(_ text: some StringProtocol) -> Bool {
    let utf8 = Array(text.utf8)
    guard !utf8.isEmpty, utf8.count <= 12 else { return false }
    if utf8.allSatisfy(isMark) || isDash(text) { return true }
    if utf8.count <= 8, isBracketed(utf8) { return true }
    // `Nan` is a province.
    return words.contains(text.lowercased()) && text != "Nan"
  }

  private static let words: Set<String> = [
    "na", "n/a", "n.a.", "n.a", "null", "#n/a", "nan", "n.d.", "nd",
  ]

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x2A, 0x3A, 0x7E, 0x2B, 0x3F: true
    default: false
    }
  }

  private static func isDash(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { "–—−…‐‑.".contains($0) }
  }

  /// `(NA)`, `[c]`, `(\2)`, `(1)` of letters or a mark; figures in brackets are numbers.
  private static func isBracketed(_ utf8: [UInt8]) -> Bool {
    guard utf8.count >= 3, let first = utf8.first, let last = utf8.last,
      (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D)
    else { return false }
    let inner = utf8.dropFirst().dropLast()
    if inner.first == 0x5C { return inner.count <= 4 }
    return inner.count <= 4 && inner.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || isMark($0) }
  }
}
