public import IndicatorCore

/// How numbers look to people.
public struct NumberFormat: Hashable, Sendable {
  /// Digits after the point of rounded numbers, 0 to 9.
  public let digits: Int
  public let rounding: RoundingRule

  /// - Precondition: `digits` is 0 to 9.
  public init(digits: Int = 2, rounding: RoundingRule = .halfAway) {
    precondition((0...RoundedNumber.largestDigits).contains(digits), "digits are 0 to 9")
    self.digits = digits
    self.rounding = rounding
  }

  /// A ratio times `multiplier`, rounded once: `94.83`.
  public func text(_ value: Ratio, times multiplier: Int64 = 1) -> String {
    Self.grouped(value.rounded(toDigits: digits, rounding, times: multiplier).plainText)
  }

  /// A difference times `multiplier` with its sign, rounded once: `+3.48`.
  public func signedText(_ difference: WideDifference, times multiplier: Int64 = 1) -> String {
    let number = difference.rounded(toDigits: digits, rounding, times: multiplier)
    let sign = number.isNegative || number.units == 0 ? "" : "+"
    return sign + Self.grouped(number.plainText)
  }

  /// A difference times `multiplier` without a plus sign, rounded once.
  public func text(_ difference: WideDifference, times multiplier: Int64 = 1) -> String {
    Self.grouped(difference.rounded(toDigits: digits, rounding, times: multiplier).plainText)
  }

  /// A count as it was reported, exact: `69,473`.
  public func countText(_ value: Ratio) -> String { Self.grouped(value.exactText) }

  /// A count as it was reported, exact: `69,473`.
  public func countText(_ value: ExactDecimal) -> String { Self.grouped(value.description) }

  /// Commas between groups of three digits before the point.
  static func grouped(_ plain: String) -> String {
    let digits = plain.prefix { $0 != "." }.drop { $0 == "-" }
    guard digits.count > 3 else { return plain }
    let head = digits.count % 3
    var groups = head > 0 ? [String(digits.prefix(head))] : []
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    let sign = plain.hasPrefix("-") ? "-" : ""
    return sign + groups.joined(separator: ",") + plain.drop { $0 != "." }
  }
}

extension RoundedNumber {
  /// All digits, a point, no grouping: `94.83`, `-0.50`.
  public var plainText: String {
    let sign = isNegative ? "-" : ""
    let text = String(units)
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// The digits without trailing zeros after the point: `94.827586`, `100`.
  public var trimmedText: String {
    guard digits > 0 else { return plainText }
    var text = plainText[...]
    while text.hasSuffix("0") { text = text.dropLast() }
    if text.hasSuffix(".") { text = text.dropLast() }
    return String(text)
  }
}

extension Ratio {
  /// Up to six digits after the point, trailing zeros dropped: the form of data outputs.
  public func dataText(times multiplier: Int64 = 1) -> String {
    rounded(toDigits: 6, times: multiplier).trimmedText
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
    rounded(toDigits: 6, times: multiplier).trimmedText
  }
}
