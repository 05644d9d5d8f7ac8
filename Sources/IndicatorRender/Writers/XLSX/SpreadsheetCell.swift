internal import IndicatorCore

/// What stands in one cell of a spreadsheet.
package enum SpreadsheetCell: Equatable, Sendable {
  /// Nothing: a blank cell, which a chart draws as a gap.
  case empty
  /// Text, never run as a formula.
  case text(String)
  /// A number as its decimal digits, and how a spreadsheet shows it.
  case number(String, SpreadsheetFormat)
  /// A count as its digits, with more of them than a spreadsheet keeps: it stands as text.
  case longNumber(String)
}

/// How a spreadsheet shows a number. The codes are those of every spreadsheet; a reader sees the signs of
/// his own language.
package struct SpreadsheetFormat: Hashable, Sendable {
  private enum Kind: UInt8 {
    case general, decimal, percent, signed, signedPercent
  }

  private let kind: Kind
  private let places: UInt8
  /// Whether a mark stands behind the number.
  let isMarked: Bool
  /// Digits behind the point.
  var digits: Int { Int(places) }

  private init(_ kind: Kind, digits: Int, isMarked: Bool = false) {
    self.kind = kind
    places = UInt8(clamping: digits)
    self.isMarked = isMarked
  }

  /// As the spreadsheet likes: for data.
  package static let general = SpreadsheetFormat(.general, digits: 0)

  /// A whole number, or one with digits behind the point, in groups of three: `1,394.50`.
  package static func decimal(_ digits: Int) -> SpreadsheetFormat {
    SpreadsheetFormat(.decimal, digits: digits)
  }

  /// A share held as a fraction: 0.9483 is `94.83%`.
  package static func percent(_ digits: Int) -> SpreadsheetFormat {
    SpreadsheetFormat(.percent, digits: digits)
  }

  /// A number with its sign: `+3.48`.
  package static func signed(_ digits: Int) -> SpreadsheetFormat {
    SpreadsheetFormat(.signed, digits: digits)
  }

  /// A share held as a fraction, with its sign: `+3.67%`.
  package static func signedPercent(_ digits: Int) -> SpreadsheetFormat {
    SpreadsheetFormat(.signedPercent, digits: digits)
  }

  /// The code: `#,##0.00`.
  package var code: String {
    let fraction = places == 0 ? "" : "." + String(repeating: "0", count: digits)
    let (grouped, percent) = ("#,##0" + fraction, "0" + fraction + "%")
    let code =
      switch kind {
      case .general: "General"
      case .decimal: grouped
      case .percent: percent
      case .signed: "+\(grouped);-\(grouped);\(grouped)"
      case .signedPercent: "+\(percent);-\(percent);\(percent)"
      }
    return isMarked ? code + "\"\(PartMark.sign)\"" : code
  }

  /// Whether the number is shown as per cent.
  var isPercent: Bool { kind == .percent || kind == .signedPercent }

  /// Whether the number is shown with its sign.
  var isSigned: Bool { kind == .signed || kind == .signedPercent }

  /// The same with the mark of a figure of only a part of the units behind it: the cell goes on holding a
  /// number.
  var marked: SpreadsheetFormat { SpreadsheetFormat(kind, digits: digits, isMarked: true) }
}

extension SpreadsheetCell {
  /// The largest number of digits that every spreadsheet keeps.
  static let exactDigits = 15

  /// Text, or a blank cell for none.
  @inline(never)
  static func words(_ text: String?) -> SpreadsheetCell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }

  /// The cell with the mark of a figure of only a part of the units, if it needs one.
  func marked(_ isPartial: Bool) -> SpreadsheetCell {
    guard isPartial else { return self }
    switch self {
    case .empty, .text: return self
    case .number(let digits, let format): return .number(digits, format.marked)
    case .longNumber(let digits): return .longNumber(PartMark.text(digits, isPartial: true))
    }
  }

  /// A whole number.
  static func whole(_ number: Int) -> SpreadsheetCell { .number(String(number), .decimal(0)) }

  /// A count as it was reported, with all its digits.
  static func count(_ value: ExactDecimal?) -> SpreadsheetCell {
    guard let value else { return .empty }
    let digits = String(value.significand.magnitude).count
    return digits > exactDigits
      ? .longNumber(value.description) : .number(value.description, .decimal(value.scale))
  }

  /// A side of a division: a count with all its digits, or a computed number with as many as fit.
  static func count(_ value: Ratio?, digits: Int) -> SpreadsheetCell {
    guard let value else { return .empty }
    let expansion = value.expansion()
    guard expansion.isExact else { return .number("\(expansion)", .decimal(digits)) }
    return expansion.digits.count > exactDigits && value.denominator == 1
      ? .longNumber(String(value.numerator)) : .number("\(expansion)", .decimal(expansion.scale))
  }
}
