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
    text { append(value, times: multiplier, to: &$0) }
  }

  /// A difference times `multiplier` with its sign, rounded once: `+3.48`.
  public func signedText(_ difference: WideDifference, times multiplier: Int64 = 1) -> String {
    signedText(difference.rounded(toDigits: digits, by: rounding, times: multiplier))
  }

  /// A rounded number with its sign: `+3.48`.
  public func signedText(_ number: RoundedNumber) -> String {
    text { append(signed: number, to: &$0) }
  }

  /// A difference times `multiplier` without a plus sign, rounded once.
  public func text(_ difference: WideDifference, times multiplier: Int64 = 1) -> String {
    text { append(difference, times: multiplier, to: &$0) }
  }

  /// A count as it was reported, exact: `69,473`.
  public func countText(_ value: Ratio) -> String { text { append(count: value, to: &$0) } }

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

extension NumberFormat {
  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of ``text(_:times:)-(Ratio,_)``.
  func append(_ value: Ratio, times multiplier: Int64, to bytes: inout [UInt8]) {
    append(value.rounded(toDigits: digits, by: rounding, times: multiplier), to: &bytes)
  }

  /// The bytes of ``text(_:times:)-(WideDifference,_)``.
  func append(_ difference: WideDifference, times multiplier: Int64, to bytes: inout [UInt8]) {
    append(difference.rounded(toDigits: digits, by: rounding, times: multiplier), to: &bytes)
  }

  /// The bytes of a number with its sign.
  func append(signed number: RoundedNumber, to bytes: inout [UInt8]) {
    if !number.isNegative, number.units > 0 { bytes.append(0x2B) }
    append(number, to: &bytes)
  }

  /// The bytes of a count as it was reported.
  func append(count value: Ratio, to bytes: inout [UInt8]) { append(value.exact, to: &bytes) }

  /// The bytes of a rounded number with the language's signs.
  private func append(_ number: RoundedNumber, to bytes: inout [UInt8]) {
    let (group, point): (UInt8, UInt8) = language == .english ? (0x2C, 0x2E) : (0x2E, 0x2C)
    number.append(to: &bytes, group: group, point: point)
  }
}

extension RoundedNumber {
  /// All digits, a point, no grouping: `94.83`, `-0.50`.
  public var plainText: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digits without trailing zeros after the point: `94.827586`, `100`.
  public var trimmedText: String { trimmed.plainText }

  /// The number without zeros at the end behind the point.
  fileprivate var trimmed: RoundedNumber {
    guard let narrow = UInt64(exactly: units) else { return dropping(units) }
    return dropping(narrow)
  }

  private func dropping<Units: FixedWidthInteger & UnsignedInteger>(_ all: Units) -> RoundedNumber {
    var (units, digits) = (all, digits)
    while digits > 0 {
      let (rest, last) = units.quotientAndRemainder(dividingBy: 10)
      guard last == 0 else { break }
      (units, digits) = (rest, digits - 1)
    }
    return RoundedNumber(units: UInt128(units), digits: digits, isNegative: isNegative)
  }

  /// Adds the digits, and a sign between groups of three if one is given.
  func append(to bytes: inout [UInt8], group: UInt8? = nil, point: UInt8 = 0x2E) {
    let start = bytes.count
    // Most numbers fit one machine word, which is divided many times as fast.
    if let narrow = UInt64(exactly: units) {
      appendBackwards(narrow, to: &bytes, group: group, point: point)
    } else {
      appendBackwards(units, to: &bytes, group: group, point: point)
    }
    if isNegative { bytes.append(0x2D) }
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Adds the digits, the last of them first.
  private func appendBackwards<Units: FixedWidthInteger & UnsignedInteger>(
    _ units: Units, to bytes: inout [UInt8], group: UInt8?, point: UInt8
  ) {
    var rest = units
    var place = 0
    repeat {
      if place == digits, digits > 0 { bytes.append(point) }
      if let group, place > digits, (place - digits) % 3 == 0 { bytes.append(group) }
      let (next, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(0x30 + UInt8(truncatingIfNeeded: digit))
      rest = next
      place += 1
    } while rest > 0 || place <= digits
  }
}

extension Ratio {
  /// Up to six digits after the point, trailing zeros dropped: the form of data outputs.
  public func dataText(times multiplier: Int64 = 1) -> String {
    rounded(toDigits: RoundedNumber.dataDigits, times: multiplier).trimmedText
  }

  /// The exact decimal if it has at most nine digits after the point, else six rounded.
  fileprivate var exact: RoundedNumber {
    let isExact = 1_000_000_000 % denominator == 0
    let digits =
      denominator == 1
      ? 0 : isExact ? RoundedNumber.largestDigits : RoundedNumber.dataDigits
    return rounded(toDigits: digits).trimmed
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
