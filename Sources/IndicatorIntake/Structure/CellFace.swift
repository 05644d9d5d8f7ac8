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

  package static let blank = CellFace()

  package var isNumeric: Bool { kind == .number || kind == .sign }
  package var isWhole: Bool { kind == .number && decimals == 0 && !isPercentage }
}
