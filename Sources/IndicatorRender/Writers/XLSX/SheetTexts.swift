internal import IndicatorCore

/// What cells say where no spreadsheet shows them: numbers as it would, in the reader's signs.
struct SheetTexts {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func text(_ cell: SpreadsheetCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .longNumber(let digits): NumberFormat(language: language).grouped(digits)
    case .number(let digits, let format): number(digits, format: format)
    }
  }

  /// So many digits behind the point or in all are read of a number that is computed with many.
  private static let digitsRead = 4
  /// More digits behind the point than people report.
  private static let mostReported = 8

  /// What a cell says, a computed number of many digits cut to what is read: four digits behind the point, or four
  /// that are not 0.
  func shortened(_ cell: SpreadsheetCell) -> String {
    guard case .number(let digits, .general) = cell, let point = digits.firstIndex(of: "."),
      digits[point...].count > Self.mostReported + 1,
      let value = ExactDecimal(plain: Self.kept(digits)),
      let ratio = try? Ratio(value.significand, over: ExactDecimal.power(value.scale))
    else { return text(cell) }
    let isBelowOne = digits.hasPrefix("0.") || digits.hasPrefix("-0.")
    let zeros = digits[point...].dropFirst().prefix { $0 == "0" }.count
    let places = Self.digitsRead + (isBelowOne ? zeros : 0)
    guard places <= RoundedNumber.largestDigits else { return text(cell) }
    return NumberFormat(digits: places, language: language).text(ratio)
  }

  /// A number with no more decimals than can be computed with: what is cut off is far below what is shown.
  private static func kept(_ digits: String) -> String {
    guard let point = digits.firstIndex(of: ".") else { return digits }
    let spare = max(1, 17 - digits[..<point].count)
    return String(digits[..<point] + digits[point...].prefix(spare))
  }

  /// A number as a spreadsheet shows it; as its digits if it has more than are computed with.
  private func number(_ digits: String, format: SpreadsheetFormat) -> String {
    guard format != .general, let value = ExactDecimal(plain: Self.kept(digits)),
      let ratio = try? Ratio(value.significand, over: ExactDecimal.power(value.scale))
    else { return NumberFormat(language: language).grouped(digits) }
    let shown = NumberFormat(digits: format.digits, language: language)
    let text = shown.text(ratio, times: format.isPercent ? 100 : 1)
    let sign = format.isSigned && ratio > .zero ? "+" : ""
    return PartMark.text(
      sign + text + (format.isPercent ? "%" : ""), isPartial: format.isMarked)
  }
}
