internal import IndicatorCore

/// What a cell is at first sight, before anything around it is looked at.
package enum CellKind: UInt8, Sendable {
  case blank, text, number
  /// What stands in place of a figure: a dash, dots, `(NA)`.
  case sign
}

/// A cell as the search for the structure sees it: its kind, and of a number its digits.
package struct CellFace: Sendable {
  package var kind: CellKind = .blank
  /// Of a number that is wrong by a factor of a thousand if its separator is read the other way: the separator.
  package var doubt: UInt8 = 0
  package var isPercentage = false
  package var isBold = false
  /// A text with digits.
  package var hasDigits = false
  /// Digits and marks of numbers, and no number: `1,212,00`.
  package var isMiswritten = false
  /// Begins with a small letter.
  package var startsSmall = false
  /// What makes a cell neither a name nor a figure.
  package var flaw = Flaw.none
  package var isYear = false
  /// Written with zeros in front, as codes are.
  package var isCode = false
  /// Digits after the decimal mark.
  package var decimals: Int8 = 0
  /// Blanks before the text, or the format's indent.
  package var indent: UInt8 = 0
  /// Characters of the text, at most 255.
  package var length: UInt8 = 0
  /// The digits of a number without its decimal mark; of a text, which of the sheet's texts it is.
  package var mantissa: Int64 = 0
  /// The letter, star or mark behind a number; 0 if there is none.
  package var flag: UInt8 = 0
  /// Whether a percentage stands behind a count in the same cell: `20 (18,2%)`.
  package var hasShare = false

  package static let blank = CellFace()

  /// What a cell holds that is neither a text nor a number.
  package enum Flaw: UInt8, Sendable {
    case none, date, truth, error
    /// A formula that was never computed.
    case formula
  }

  /// The number as it is written.
  var exactValue: ExactDecimal { ExactDecimal(significand: mantissa, scale: Int(decimals)) }

  /// Moves the decimal mark to the right.
  mutating func shift(_ places: Int) {
    var places = places
    while places > 0, decimals > 0 {
      decimals -= 1
      places -= 1
    }
    while places > 0, mantissa.magnitude < 100_000_000_000_000_000 {
      mantissa *= 10
      places -= 1
    }
    while decimals > 0, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
  }

  /// The number in units of some decimals; what lies behind them is cut off.
  func mantissa(at scale: Int) -> Int64 {
    var result = mantissa
    var places = Int(decimals)
    while places < scale {
      result = result &* 10
      places += 1
    }
    while places > scale {
      result /= 10
      places -= 1
    }
    return result
  }

  package var isNumeric: Bool { kind == .number || kind == .sign }
  package var isWhole: Bool { kind == .number && decimals == 0 && !isPercentage }
}
