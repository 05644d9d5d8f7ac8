internal import IndicatorCore

/// A sheet as a table of Word, its numbers in the reader's signs.
struct WordTable {
  private let sheet: SpreadsheetSheet
  private let language: Language
  private let look: WordLook

  init(_ sheet: SpreadsheetSheet, _ language: Language, _ look: WordLook = .own) {
    (self.sheet, self.language, self.look) = (sheet.withoutEmptyColumns, language, look)
  }

  /// More columns than stand on an upright page turn it.
  private static let mostColumns = 7

  var isWide: Bool { sheet.columns.count > Self.mostColumns }

  func markup(isTurned: Bool = false) -> Markup {
    WordGrid(
      title: sheet.title, headings: headings, rows: rows, look: look, isTurned: isTurned
    ).markup
  }

  private var headings: [WordGrid.Cell] {
    sheet.columns.enumerated().map { index, column in
      WordGrid.Cell(column.heading, isNumber: sheet.isNumeric(index), isBold: true)
    }
  }

  private var rows: [[WordGrid.Cell]] {
    let texts = SheetTexts(language)
    return sheet.rows.map { line in
      line.cells.map {
        WordGrid.Cell(texts.text($0), isNumber: $0.isNumber, isBold: line.emphasis == .total)
      }
    }
  }
}

extension SpreadsheetSheet {
  /// Whether the first filled cell of a column is a number.
  func isNumeric(_ column: Int) -> Bool {
    let filled = rows.map { $0.cells[column] }.filter { $0 != .empty }
    return filled.first?.isNumber ?? false
  }
}

extension SpreadsheetCell {
  /// Whether a number stands in the cell.
  var isNumber: Bool {
    switch self {
    case .number, .longNumber: true
    case .empty, .text: false
    }
  }
}
