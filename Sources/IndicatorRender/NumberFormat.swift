public import IndicatorCore

/// How numbers look to people.
public struct NumberFormat: Equatable, Sendable {
  /// Digits after the point of rounded numbers, 0 to 9.
  public let digits: Int
  /// What becomes of the digits that are not shown.
  public let rounding: RoundingRule
  /// Decides the decimal and grouping signs: `1,394.5` in English, `1.394,5` in Vietnamese.
  public let language: Language

  /// - Precondition: `digits` is 0 to 9.
  public init(
    digits: Int = 2, rounding: RoundingRule = .halfAway, language: Language = .english
  ) {
    precondition((0...RoundedNumber.largestDigits).contains(digits), "digits are 0 to 9")
    self.digits = digits
    self.rounding = rounding
    self.language = language
  }

  /// The same format with another number of digits.
  func withDigits(_ digits: Int) -> NumberFormat {
    NumberFormat(digits: digits, rounding: rounding, language: language)
  }

  /// A ratio times `multiplier`, rounded once: `94.83`.
  public func text(_ value: Ratio, times multiplier: Int64 = 1) -> String {
    grouped(value.rounded(toDigits: digits, rounding, times: multiplier).plainText)
  }

  /// A difference times `multiplier` with its sign, rounded once: `+3.48`.
  public func signedText(_ difference: WideDifference, times multiplier: Int64 = 1) -> String {
    signedText(difference.rounded(toDigits: digits, rounding, times: multiplier))
  }

  /// A rounded number with its sign: `+3.48`.
  public func signedText(_ number: RoundedNumber) -> String {
    let sign = number.isNegative || number.units == 0 ? "" : "+"
    return sign + grouped(number.plainText)
  }

  /// A difference times `multiplier` without a plus sign, rounded once.
  public func text(_ difference: WideDifference, times multiplier: Int64 = 1) -> String {
    grouped(difference.rounded(toDigits: digits, rounding, times: multiplier).plainText)
  }

  /// A count as it was reported, exact: `69,473`.
  public func countText(_ value: Ratio) -> String { grouped(value.exactText) }

  /// A count as it was reported, exact: `69,473`.
  public func countText(_ value: ExactDecimal) -> String { grouped(value.description) }

  /// Plain digits with the language's signs: groups of three digits before the decimal sign.
  func grouped(_ plain: String) -> String {
    let (group, point) = language == .english ? (",", ".") : (".", ",")
    let bytes = plain.utf8
    let end = bytes.firstIndex(of: 0x2E) ?? bytes.endIndex
    let whole = Self.groups(plain[..<end], separator: group)
    return end == bytes.endIndex ? whole : whole + point + plain[bytes.index(after: end)...]
  }

  private static func groups(_ whole: Substring, separator: String) -> String {
    let count = whole.utf8.count - (whole.utf8.first == 0x2D ? 1 : 0)
    guard count > 3 else { return String(whole) }
    var text = ""
    for (place, digit) in whole.unicodeScalars.enumerated() {
      let behind = whole.utf8.count - place
      if behind % 3 == 0, behind <= count - 1 { text += separator }
      text.unicodeScalars.append(digit)
    }
    return text
  }
}

extension RoundedNumber {
  /// All digits, a point, no grouping: `94.83`, `-0.50`.
  public var plainText: String { text(units, digits) }

  /// The digits without trailing zeros after the point: `94.827586`, `100`.
  public var trimmedText: String {
    var (units, digits) = (units, digits)
    while digits > 0 {
      let (rest, last) = units.quotientAndRemainder(dividingBy: 10)
      guard last == 0 else { break }
      (units, digits) = (rest, digits - 1)
    }
    return text(units, digits)
  }

  private func text(_ units: UInt128, _ digits: Int) -> String {
    let sign = isNegative ? "-" : ""
    // Most numbers fit one machine word, which is printed four times as fast.
    let text = UInt64(exactly: units).map { String($0) } ?? String(units)
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
    let point = padded.utf8.index(padded.utf8.endIndex, offsetBy: -digits)
    return sign + padded[..<point] + "." + padded[point...]
  }
}

extension Ratio {
  /// Up to six digits after the point, trailing zeros dropped: the form of data outputs.
  public func dataText(times multiplier: Int64 = 1) -> String {
    rounded(toDigits: RoundedNumber.dataDigits, times: multiplier).trimmedText
  }

  /// The exact decimal if it has at most nine digits after the point, else six rounded.
  var exactText: String {
    let nine = rounded(toDigits: 9)
    let isExact = 1_000_000_000 % denominator == 0
    return isExact ? nine.trimmedText : dataText()
  }
}

extension WideDifference {
  /// Up to six digits after the point, trailing zeros dropped: the form of data outputs.
  public func dataText(times multiplier: Int64 = 1) -> String {
    rounded(toDigits: RoundedNumber.dataDigits, times: multiplier).trimmedText
  }
}

extension RoundedNumber {
  /// The largest number of digits after the point in data.
  static let dataDigits = 6
}
