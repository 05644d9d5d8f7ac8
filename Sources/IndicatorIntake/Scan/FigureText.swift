internal import IndicatorCore

// Goals, in order of priority:
// 1. exact: the same numbers as `NumberGrammar`, or none at all, which leaves the figure to it;
// 2. fast for figures with a sign, points and commas, which whole columns consist of.
//
// Advice to whoever changes this: per cent signs, blanks, other signs and more than eighteen digits are
// left to `NumberGrammar` on purpose. One rule must not live in two places where nobody needs it fast.

/// What the bytes of a figure say in either way of writing.
struct FigureText: Equatable {
  /// The number in English reading; nil if it is none.
  var english: ExactDecimal?
  /// The number in Vietnamese reading; nil if it is none.
  var vietnamese: ExactDecimal?
  /// The number if nothing is grouped; nil if it is none.
  var plain: ExactDecimal?
  /// All digits as one number, if the two readings differ.
  var digits: Int64 = 0
  /// Whether the sign between the digits is a point.
  var hasPoint = false

  /// One way of writing, as far as it has been read.
  private struct Reading {
    let decimal: UInt8
    var isValid = true
    var isGrouped = false
    var hasDecimal = false
    /// Digits since the last sign.
    var run = 0

    init(decimal: UInt8) { self.decimal = decimal }

    mutating func take(_ sign: UInt8, beginsWithZero: Bool) {
      if hasDecimal { isValid = false }
      if sign == decimal {
        if isGrouped, run != 3 { isValid = false }
        hasDecimal = true
      } else {
        if isGrouped ? run != 3 : run > 3 || run == 0 || beginsWithZero { isValid = false }
        isGrouped = true
      }
      run = 0
    }

    func number(_ digits: Int64) -> ExactDecimal? {
      guard isValid, hasDecimal ? run > 0 : !isGrouped || run == 3 else { return nil }
      return ExactDecimal(significand: digits, scale: hasDecimal ? run : 0)
    }
  }

  private static let mostDigits = 18

  /// Reads digits with points and commas, behind a minus sign or none; nil for anything else.
  init?(_ bytes: Strip<UInt8>, from start: Int, to end: Int) {
    var position = start
    let isNegative = position < end && bytes[position] == 0x2D
    if isNegative { position += 1 }
    guard position < end, Self.isDigit(bytes[position]) else { return nil }
    let beginsWithZero = bytes[position] == 0x30
    var (english, vietnamese) = (Reading(decimal: 0x2E), Reading(decimal: 0x2C))
    var number: Int64 = 0
    var (count, commas) = (0, 0)
    while position < end {
      let byte = bytes[position]
      if Self.isDigit(byte) {
        number = number &* 10 &+ Int64(byte &- 0x30)
        count += 1
        english.run += 1
        vietnamese.run += 1
      } else if byte == 0x2E || byte == 0x2C {
        if byte == 0x2C { commas += 1 } else { hasPoint = true }
        english.take(byte, beginsWithZero: beginsWithZero)
        vietnamese.take(byte, beginsWithZero: beginsWithZero)
      } else {
        return nil
      }
      position += 1
    }
    guard count <= Self.mostDigits else { return nil }
    digits = isNegative ? -number : number
    self.english = english.number(digits)
    self.vietnamese = vietnamese.number(digits)
    plain = commas == 0 ? self.english : nil
  }

  /// Reads any text.
  init(_ text: String) {
    english = NumberGrammar.english.read(text)
    vietnamese = NumberGrammar.vietnamese.read(text)
    plain = NumberGrammar.plain.read(text)
  }

  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The number under a way of writing.
  func number(as grammar: NumberGrammar) -> ExactDecimal? {
    switch grammar {
    case .english: english
    case .vietnamese: vietnamese
    case .plain: plain
    }
  }
}
