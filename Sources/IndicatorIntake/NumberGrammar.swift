public import IndicatorCore

/// How the numbers of a column are written.
public enum NumberGrammar: String, CaseIterable, Hashable, Sendable {
  /// `1.394` is one thousand three hundred ninety-four, `93,1` has a decimal comma.
  case vietnamese = "vi"
  /// `1,394` is one thousand three hundred ninety-four, `93.1` has a decimal point.
  case english = "en"
  /// Digits with a decimal point at most; nothing is grouped.
  case plain

  /// The number, or nil if it is not written so.
  ///
  /// Taken off before: blanks at the ends, a per cent sign, a sign (`-`, `−`, `+`). Groups are of three
  /// digits, the first of one to three and not beginning with 0; blanks may group as well. A power of ten may
  /// stand behind digits that are not grouped, as programs write large numbers: `1.2E+06`, `3e5`.
  public func read(_ text: String) -> ExactDecimal? {
    guard Self.mayBeNumber(text), let figure = PrintedFigure(text) else { return nil }
    switch self {
    case .plain: return figure.plainNumber
    case .vietnamese: return figure.number(grouping: ".", decimal: ",")
    case .english: return figure.number(grouping: ",", decimal: ".")
    }
  }
}

extension NumberGrammar {
  /// A quick look at the bytes, by which most names and all dates and times are no numbers: some digit, and
  /// nothing of ASCII that no number has; signs within only behind the `e` of a power. What is beyond ASCII may
  /// be a blank or a minus sign.
  private static func mayBeNumber(_ text: String) -> Bool {
    var hasDigit = false
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if last < 0x80, last != 0x20, last | 0x20 != UInt8(ascii: "e") { return false }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), 0x20, UInt8(ascii: "e"),
        UInt8(ascii: "E"), 0x80...:
        break
      default: return false
      }
      last = byte
    }
    return hasDigit
  }
}

extension NumberGrammar {
  /// The figure as it is printed, with its trailing zeros and the sign behind it; nil if it is none or has
  /// more digits than are kept.
  package func printed(_ text: String) -> PrintedNumber? {
    let (body, scale) = PrintedNumber.Scale.behind(text)
    guard let figure = PrintedFigure(body), figure.exponent == nil, let value = read(body) else {
      return nil
    }
    let decimals = self == .vietnamese ? figure.digits(behind: ",") : figure.digits(behind: ".")
    guard decimals <= RoundedNumber.largestDigits else { return nil }
    let zeros = (value.scale..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
    let (units, overflow) = value.significand.multipliedReportingOverflow(by: zeros)
    guard !overflow, units > .min else { return nil }
    return PrintedNumber(
      isNegative: figure.sign == "-", units: abs(units), decimals: decimals, scale: scale)
  }
}

extension PrintedNumber.Scale {
  /// What stands behind figures, the longer before what they end in; without capitals and diacritics.
  private static let signs: [(text: String, scale: PrintedNumber.Scale)] = [
    ("diem phan tram", .points), ("diem %", .points), ("percentage points", .points),
    ("per cent", .perCent), ("percent", .perCent), ("phan tram", .perCent), ("points", .points),
    ("%", .perCent), ("per mille", .perMille), ("phan nghin", .perMille), ("‰", .perMille),
  ]

  /// A text without a sign at its beginning, and what that says.
  static func leading(_ text: String) -> (text: String, scale: PrintedNumber.Scale) {
    for sign in signs where String(text.prefix(sign.text.count)).foldedForSearch == sign.text {
      return (String(text.dropFirst(sign.text.count)), sign.scale)
    }
    return (text, .plain)
  }

  /// A text without the sign behind it, and what that says.
  static func behind(_ text: String) -> (text: String, scale: PrintedNumber.Scale) {
    let trimmed = text.trimmed
    for sign in signs where String(trimmed.suffix(sign.text.count)).foldedForSearch == sign.text {
      return (trimmed.dropLast(sign.text.count).trimmed, sign.scale)
    }
    return (trimmed, .plain)
  }
}

extension NumberGrammar {
  /// What is wrong with a text that is no number: too many digits, or something else.
  static func fact(against text: String) -> FaultFact {
    if let figure = PrintedFigure(text), figure.exponent != nil {
      return figure.isPlain ? .number(.numberTooLarge(text)) : .number(.badNumber(text))
    }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let isNumeric = PrintedFigure(text) != nil && text.allSatisfy { !$0.isLetter }
    return isNumeric && digits.count > 18
      ? .number(.numberTooLarge(text)) : .number(.badNumber(text))
  }
}

extension NumberGrammar {
  /// What is wrong with a text that is no printed figure: it is written in another way, has too many digits,
  /// or is none at all.
  func fact(againstPrinted text: String) -> FaultFact {
    let body = PrintedNumber.Scale.behind(text).text
    let others = Self.allCases.filter { $0 != self }
    for other in others {
      guard let number = other.printed(body) else { continue }
      return .claim(.printedOtherwise(text, plain: number.description))
    }
    let isFigure = Self.allCases.contains { $0.spells(body) }
    return isFigure ? .claim(.printedTooLong(text)) : .claim(.badPrinted(text))
  }

  /// Whether a text is a figure of any length, written so.
  private func spells(_ text: String) -> Bool {
    guard let figure = PrintedFigure(text), figure.exponent == nil else { return false }
    let decimal: Character = self == .vietnamese ? "," : "."
    let parts = figure.body.split(separator: decimal, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}

/// A printed figure without its per cent sign and blanks.
private struct PrintedFigure {
  /// Empty or `-`.
  let sign: String
  /// What is left: digits, points, commas and blanks.
  let body: String
  /// The power of ten that stands behind; nil if none does.
  let exponent: Int?

  private static let blanks: Set<Character> = [" ", "\u{00A0}", "\u{202F}", "\u{2009}"]

  init?(_ text: String) {
    var rest = Self.trimmed(text[...])
    if rest.hasSuffix("%") { rest = Self.trimmed(rest.dropLast()) }
    let first = rest.first
    sign = first == "-" || first == "\u{2212}" ? "-" : ""
    if !sign.isEmpty || first == "+" { rest = rest.dropFirst() }
    guard let head = rest.first, head.isASCII, head.isNumber else { return nil }
    (rest, exponent) = Self.exponent(behind: rest)
    body = String(rest.map { Self.blanks.contains($0) ? " " : $0 })
  }

  /// A text without the power of ten behind its last digit, and that power.
  private static func exponent(behind text: Substring) -> (Substring, Int?) {
    guard let sign = text.firstIndex(where: { $0 == "e" || $0 == "E" }), sign > text.startIndex,
      text[text.index(before: sign)].isASCIIDigit
    else { return (text, nil) }
    var digits = text[text.index(after: sign)...]
    let isNegative = digits.first == "-" || digits.first == "\u{2212}"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit), let power = Int(digits)
    else { return (text, nil) }
    return (text[..<sign], isNegative ? -power : power)
  }

  /// Whether the digits are a number of which at most the size is wrong.
  var isPlain: Bool {
    body.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "," }
      && body.count { !$0.isASCIIDigit } <= 1
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: blanks.contains)
    while let last = text.last, blanks.contains(last) { text.removeLast() }
    return text
  }

  /// How many digits stand behind the decimal sign.
  func digits(behind decimal: Character) -> Int {
    let parts = body.split(separator: decimal, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[1].count : 0
  }

  /// The number with a point at most.
  var plainNumber: ExactDecimal? { scaled(ExactDecimal(plain: sign + body)) }

  private func scaled(_ number: ExactDecimal?) -> ExactDecimal? {
    guard let exponent else { return number }
    return number?.times(powerOfTen: exponent)
  }

  func number(grouping: Character, decimal: Character) -> ExactDecimal? {
    if exponent != nil {
      guard !body.contains(grouping) else { return nil }
      return scaled(ExactDecimal(plain: sign + body.map { $0 == decimal ? "." : $0 }))
    }
    let parts = body.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.ungrouped(parts[0], sign: grouping) else { return nil }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    return ExactDecimal(plain: sign + whole + fraction)
  }

  /// The digits of a whole number, grouped by one sign throughout or not at all.
  private static func ungrouped(_ text: Substring, sign: Character) -> String? {
    for separator in [sign, " "] where text.contains(separator) {
      let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      guard groups[0].count <= 3, !groups[0].isEmpty, !groups[0].hasPrefix("0"),
        groups.dropFirst().allSatisfy({ $0.count == 3 }),
        groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
      else { return nil }
      return groups.joined()
    }
    return String(text)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
