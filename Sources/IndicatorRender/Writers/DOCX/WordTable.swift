internal import IndicatorCore

/// A sheet as a table of Word: its headings come again on every page, no row is cut by the end of one, numbers
/// stand on the right in the reader's signs.
struct WordTable {
  private let sheet: SpreadsheetSheet
  private let language: Language

  init(_ sheet: SpreadsheetSheet, _ language: Language) {
    (self.sheet, self.language) = (sheet.withoutEmptyColumns, language)
  }

  /// The width of a page between its margins, in twentieths of a point.
  private static let width = 9638

  var markup: Markup {
    let headings = sheet.columns.enumerated().map { index, column in
      cell(column.heading, isNumber: isNumeric(index), isBold: true)
    }
    return Markup("w:tbl", [:], [properties, grid, row(headings, isHeading: true)] + rows)
  }

  private var properties: Markup {
    Markup(
      "w:tblPr", [:],
      [
        Markup("w:tblStyle", ["w:val": WordText.Style.table.rawValue]),
        Markup("w:tblW", ["w:w": "5000", "w:type": "pct"]),
        Markup("w:tblLook", ["w:val": "0420", "w:firstRow": "1"]),
        Markup("w:tblCaption", ["w:val": sheet.title.withoutControls]),
      ])
  }

  private var grid: Markup {
    let width = String(Self.width / max(1, sheet.columns.count))
    return Markup("w:tblGrid", [:], sheet.columns.map { _ in Markup("w:gridCol", ["w:w": width]) })
  }

  private var rows: [Markup] {
    sheet.rows.map { line in
      let isTotal = line.emphasis == .total
      return row(
        line.cells.map { cell(text($0), isNumber: $0.isNumber, isBold: isTotal) }, isHeading: false)
    }
  }

  private func row(_ cells: [Markup], isHeading: Bool) -> Markup {
    let properties = [Markup("w:cantSplit")] + (isHeading ? [Markup("w:tblHeader")] : [])
    return Markup("w:tr", [:], [Markup("w:trPr", [:], properties)] + cells)
  }

  private func cell(_ text: String, isNumber: Bool, isBold: Bool) -> Markup {
    let side = isNumber ? [Markup("w:jc", ["w:val": "right"])] : []
    let paragraph = Markup(
      "w:p", [:],
      (side.isEmpty ? [] : [Markup("w:pPr", [:], side)])
        + (text.isEmpty ? [] : [WordText.run(text, isBold: isBold)]))
    return Markup("w:tc", [:], [paragraph])
  }

  private func isNumeric(_ column: Int) -> Bool {
    let filled = sheet.rows.map { $0.cells[column] }.filter { $0 != .empty }
    return filled.first?.isNumber ?? false
  }

  // MARK: Cells

  private func text(_ cell: SpreadsheetCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .longNumber(let digits): NumberFormat(language: language).grouped(digits)
    case .number(let digits, let format): number(digits, format)
    }
  }

  /// A number with no more decimals than can be computed with: what is cut off is far below what is shown.
  private static func kept(_ digits: String) -> String {
    guard let point = digits.firstIndex(of: ".") else { return digits }
    let spare = max(1, 17 - digits[..<point].count)
    return String(digits[..<point] + digits[point...].prefix(spare))
  }

  /// A number as a spreadsheet shows it; as its digits if it has more than are computed with.
  private func number(_ digits: String, _ format: SpreadsheetFormat) -> String {
    guard format != .general, let value = ExactDecimal(plain: Self.kept(digits)),
      let ratio = try? Ratio(value.significand, over: ExactDecimal.power(value.scale))
    else { return NumberFormat(language: language).grouped(digits) }
    let shown = NumberFormat(digits: format.digits, language: language)
    let text = shown.text(ratio, times: format.isPercent ? 100 : 1)
    let sign = format.code.hasPrefix("+") && ratio > .zero ? "+" : ""
    return PartMark.text(
      sign + text + (format.isPercent ? "%" : ""), isPartial: format.code.hasSuffix("*\""))
  }
}

extension SpreadsheetCell {
  /// Whether a number stands in the cell.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .longNumber: true
    case .empty, .text: false
    }
  }
}
