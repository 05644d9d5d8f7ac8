internal import IndicatorCore

/// A label in a row, taken apart: its running number and its name.
struct RowLabel: Hashable {
  /// How rows are numbered; the upper styles stand over the lower ones.
  enum Numbering: Int, Comparable {
    /// `A`, `I`, `1`, `1.2`, `a)`, `-`
    case capital, roman, whole, decimal, letter, bullet

    static func < (left: Numbering, right: Numbering) -> Bool { left.rawValue < right.rawValue }
  }

  /// The whole text, cleaned.
  let text: String
  /// The text without its running number.
  let name: String
  /// How it is numbered, nil if it is not.
  let numbering: Numbering?

  init(_ raw: String) {
    text = SheetText.clean(raw)
    guard let (style, rest) = Self.bullet(text) ?? Self.numbered(text), !rest.isEmpty else {
      name = text
      numbering = nil
      return
    }
    name = rest
    numbering = style
  }

  /// The style of a running number that stands alone: `1`, `II`, `a)`, `1.2`.
  static func numbering(_ text: String) -> Numbering? {
    guard text.utf8.count <= 10 else { return nil }
    let body = text.withoutMarks
    guard !body.isEmpty, body.utf8.count <= 6 else { return nil }
    return style(body)
  }

  /// Letters before a point that abbreviate a kind of unit, so that they number nothing.
  private static let kinds: Set<String> = ["x", "p", "h", "q", "t"]

  /// `- Trong đó: nữ`, `+ Nữ`.
  private static func bullet(_ text: String) -> (Numbering, String)? {
    guard let first = text.first, "-+•*–—".contains(first) else { return nil }
    return (.bullet, SheetText.clean(String(text.dropFirst())))
  }

  /// `1. Xã A`, `1.Xã A`, `1.2 Xã A`, `II/ Khối xã`, `a) Nữ`, `(1) Xã A`, `1 - Xã A`.
  private static func numbered(_ text: String) -> (Numbering, String)? {
    if beginsWithWord(text) { return nil }
    let body = text.drop { $0 == "(" }
    let number = body.prefix { $0.isLetter || $0.isASCII && $0.isNumber }
    let digits =
      number.allSatisfy(\.isNumber) ? body.prefix { $0.isASCIIDigit || $0 == "." } : number
    let plain = String(digits).withoutMarks
    guard !plain.isEmpty, plain.count <= 6, let style = style(plain) else { return nil }
    let rest = body.dropFirst(digits.count)
    guard let name = name(behind: digits, rest: rest, isBracketed: body.count < text.count),
      !(digits + rest.prefix(1)).contains(".") || !kinds.contains(plain.lowercased())
    else { return nil }
    return (style, name)
  }

  /// Whether a text begins with a word of two letters at least that is no Roman number, as most labels do: it numbers
  /// nothing.
  private static func beginsWithWord(_ text: String) -> Bool {
    let start = text.unicodeScalars.prefix(2)
    return start.count == 2 && start.allSatisfy { LatinLetters[$0]?.isLetter ?? false }
      && !start.allSatisfy { "IVX".unicodeScalars.contains($0) }
  }

  /// What stands behind a number, nil if it is no running number.
  private static func name(
    behind number: Substring, rest: Substring, isBracketed: Bool
  ) -> String? {
    if number.contains(".") {
      // `1.` and `1.2`; `19.5` alone is no number before a name.
      return rest.first.map { $0 == " " || $0.isLetter || $0 == ")" } ?? false
        ? SheetText.clean(String(rest.drop { $0 == ")" })) : nil
    }
    let sign = rest.first { $0 != " " } ?? " "
    let isBehindBlank = rest.first == " "
    let name = rest.drop { $0 == " " }.dropFirst()
    guard let next = name.first(where: { $0 != " " }), name.first == " " || next.isLetter else {
      return nil
    }
    // `V.A.C` is an abbreviation.
    if number.allSatisfy(\.isLetter), name.dropFirst().first == "." { return nil }
    switch sign {
    case ".", ")", ":": return isBracketed && sign == "." ? nil : SheetText.clean(String(name))
    case "/", "-", "–":
      // `A-Xing` and `X-Ban` are names; `I-Khối xã` is numbered.
      let isName = number.count == 1 && number.allSatisfy(\.isLetter) && !"IV".contains(number)
      return isName && name.first != " " && !isBehindBlank ? nil : SheetText.clean(String(name))
    default: return nil
    }
  }

  private static func style(_ body: String) -> Numbering? {
    let digits = body.utf8
    if digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) {
      return digits.first == 0x2E ? nil : digits.contains(0x2E) ? .decimal : .whole
    }
    if body.allSatisfy({ "IVX".contains($0) }) { return .roman }
    guard body.count == 1, let letter = body.first else { return nil }
    guard letter.isASCII && letter.isLetter || "đĐ".contains(letter) else { return nil }
    return letter.isUppercase ? .capital : .letter
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  /// The text without brackets and points around it.
  fileprivate var withoutMarks: String {
    var rest = self[...]
    while let first = rest.first, first == "(" || first == " " { rest.removeFirst() }
    while let last = rest.last, ").-/ ".contains(last) { rest.removeLast() }
    return String(rest)
  }
}
