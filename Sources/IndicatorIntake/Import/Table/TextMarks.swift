/// Marks of footnotes behind a text.
enum TextMarks {
  /// `Total \3`, `Married \2,\4`, `1980 \1`, `Xã Gò*`: the text before the marks.
  static func stripped(_ text: String) -> String {
    guard let last = text.utf8.last, last == 0x2A || isDigit(last), text.utf8.count > 1 else {
      return text
    }
    var bytes = Array(text.utf8)
    while bytes.last == 0x2A { bytes.removeLast() }
    while let cut = slash(in: bytes) {
      bytes.removeSubrange(cut...)
      while let one = bytes.last, one == 0x20 || one == 0x2C { bytes.removeLast() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a last `\` with digits behind it stands.
  private static func slash(in bytes: [UInt8]) -> Int? {
    var index = bytes.count - 1
    while index > 0, isDigit(bytes[index]) { index -= 1 }
    return index < bytes.count - 1 && index >= 0 && bytes[index] == 0x5C ? index : nil
  }

  /// `2002 1)` beside a note that begins with `1)`: the text before the mark.
  static func stripped(_ text: String, of marks: Set<String>) -> String {
    guard text.utf8.last == 0x29, let mark = marks.first(where: text.hasSuffix) else { return text }
    let rest = text.dropLast(mark.count)
    // `Thôn (2)` and `Thôn 12)` do not end with the mark `2)`.
    guard rest.last == " " || mark.first == "(", rest.contains(where: { $0 != " " }) else {
      return text
    }
    return SheetText.clean(String(rest))
  }

  /// The mark in brackets with which a note begins, `1)` of `1) Số liệu sơ bộ.`; nil if there is none or nothing
  /// stands behind it.
  static func beginning(of note: String) -> String? {
    let inner = note.drop { $0 == "(" }
    let sign = inner.prefix { $0 != ")" }
    let isMark =
      sign.utf8.count <= 2 && !sign.isEmpty && sign.utf8.allSatisfy(isDigit)
      || sign.count == 1 && sign.first?.isLetter == true
    guard isMark, note.count - inner.count <= 1, inner.dropFirst(sign.count).count > 2 else {
      return nil
    }
    return String(note.prefix(note.count - inner.count + sign.count + 1))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
